"""Sentences and action names of the choice of activities."""

from collections.abc import Callable, Mapping


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {
        "mark-is-out-of-range": translate("Errors", "A mark is 0 to 3 plus signs."),
        "slot-finishes-before-it-starts": translate(
            "Errors", "The chosen activity would end before it starts. Check both days."
        ),
        "slot-is-planned": translate(
            "Errors", "“{name}” is already planned. Delete its activity in the plan first, then take it out here."
        ),
        "nothing-to-plan": translate(
            "Errors", "Every chosen activity is planned already. Tick another kind of activity first."
        ),
        "kind-is-shipped": translate("Errors", "The twenty kinds of the toolbox cannot be changed, only your own."),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "set-mark": translate("Actions", "Change mark"),
        "reset-mark": translate("Actions", "Back to the default mark"),
        "add-kind": translate("Actions", "Add kind of activity"),
        "edit-kind": translate("Actions", "Edit kind of activity"),
        "retire-kind": translate("Actions", "Remove kind of activity"),
        "choose-activity": translate("Actions", "Choose activity"),
        "edit-choice": translate("Actions", "Edit choice"),
        "drop-choice": translate("Actions", "Take activity out of the choice"),
        "note-decision": translate("Actions", "Note on the decision"),
        "generate-plan": translate("Actions", "Confirm choice and generate plan"),
    }
