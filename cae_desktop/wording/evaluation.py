"""Sentences and action names of the evaluation."""

from collections.abc import Callable, Mapping


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {
        "activity-is-closed": translate(
            "Errors", "This activity is archived and cannot be changed. Reopen its evaluation first."
        ),
        "result-is-missing": translate(
            "Errors", "A goal of this activity has neither a figure nor a reason. Fill it in before you archive."
        ),
        "activity-is-cancelled": translate(
            "Errors", "This activity is cancelled. If it takes place after all, take the cancelling back first."
        ),
        "cancelled-in-the-future": translate(
            "Errors", "The day on which an activity was cancelled cannot lie in the future."
        ),
        "activity-is-not-over": translate("Errors", "This activity is held until {day}; its record stays open."),
        "nobody-has-a-step": translate(
            "Errors",
            "Nobody does a work step of this activity yet, so there is nobody to ask. Name the owners in the plan.",
        ),
        "sheet-is-no-experience": translate(
            "Errors", "“{name}” is no experience sheet of this program. Nothing was taken from it."
        ),
        "sheet-is-of-another-file": translate(
            "Errors", "“{name}” belongs to an activity that is not in this file. Nothing was taken from it."
        ),
        "nothing-to-export": translate("Errors", "There is nothing to write. Show at least one experience first."),
        "partner-needs-reasons": translate("Errors", "Please write the reasons for the rating of {name}."),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "set-goal-result": translate("Actions", "Edit goal result"),
        "use-experience": translate("Actions", "Take up experience"),
        "drop-experience": translate("Actions", "Do not take up experience"),
        "add-experience": translate("Actions", "Add experience"),
        "read-experience-sheets": translate("Actions", "Read experience sheets"),
        "edit-experience": translate("Actions", "Edit experience"),
        "keep-experience": translate("Actions", "Keep experience"),
        "delete-experience": translate("Actions", "Delete experience"),
        "evaluate-partner": translate("Actions", "Evaluate partner"),
        "edit-partner-evaluation": translate("Actions", "Edit partner evaluation"),
        "delete-partner-evaluation": translate("Actions", "Delete partner evaluation"),
        "evaluate-person": translate("Actions", "Evaluate person"),
        "close-activity": translate("Actions", "Archive activity"),
        "reopen-activity": translate("Actions", "Reopen evaluation"),
        "cancel-activity": translate("Actions", "Cancel activity"),
        "hold-activity-after-all": translate("Actions", "Take back the cancelling"),
    }
