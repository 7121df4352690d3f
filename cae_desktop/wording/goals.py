"""Sentences and action names of goal confirmation."""

from collections.abc import Callable, Mapping


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {
        "goals-are-confirmed": translate(
            "Errors", "The goals are confirmed. Reopen them with a reason before changing anything."
        ),
        "goals-are-not-confirmed": translate("Errors", "The goals are not confirmed, so they can be changed already."),
        "goals-are-missing": translate("Errors", "There is no goal yet. Set at least one first."),
        "signatures-are-missing": translate("Errors", "Not signed yet: {names}. The goals stay unconfirmed."),
        "nobody-is-general-manager": translate(
            "Errors", "Nobody here is general manager, so one signature is missing. Add the person in the settings."
        ),
        "nobody-is-market-manager": translate(
            "Errors", "Nobody here is market manager, so one signature is missing. Add the person in the settings."
        ),
        "nobody-is-sales-manager": translate(
            "Errors", "Nobody here is sales manager, so one signature is missing. Add the person in the settings."
        ),
        "nobody-is-finance-manager": translate(
            "Errors", "Nobody here is finance manager, so one signature is missing. Add the person in the settings."
        ),
        "role-does-not-sign": translate("Errors", "{name} is not one of the four managers who sign."),
        "reason-is-missing": translate("Errors", "Write why the goals have to be changed; the reason is recorded."),
        "goal-needs-a-name": translate("Errors", "Name the goal, so that everybody knows what is meant."),
        "goal-needs-a-target": translate("Errors", "A target is a whole number above zero."),
        "goal-finishes-before-it-starts": translate("Errors", "The goal would end before it starts. Check both days."),
        "goal-is-outside-the-cycle": translate(
            "Errors", "A goal lies within its cycle, from {start} to {finish}. Change its days or the cycle's."
        ),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "add-goal": translate("Actions", "Add goal"),
        "edit-goal": translate("Actions", "Edit goal"),
        "remove-goal": translate("Actions", "Delete goal"),
        "confirm-goals": translate("Actions", "Confirm goals"),
        "reopen-goals": translate("Actions", "Reopen goals"),
    }
