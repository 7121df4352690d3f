"""Sentences and action names of the situation analysis."""

from collections.abc import Callable, Mapping


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {
        "rating-out-of-range": translate("Errors", "Rate from 1 (low) to 5 (high)."),
        "number-is-negative": translate("Errors", "This figure cannot be below zero."),
        "past-list-has-no-head": translate(
            "Errors",
            "No list of activities was found in it: a line with the words activity, date and cost or contacts is"
            " missing. Nothing was entered.",
        ),
        "past-list-has-no-rows": translate("Errors", "The list has no activities. Nothing was entered."),
        "not-a-kind": translate("Errors", "“{text}” is not a kind of activity. Choose one from the list."),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "start-analysis": translate("Actions", "Start situation analysis"),
        "tick-analysis": translate("Actions", "Tick analysis"),
        "edit-conclusion": translate("Actions", "Edit conclusion"),
        "add-indicator": translate("Actions", "Add indicator"),
        "paste-indicators": translate("Actions", "Paste indicators"),
        "edit-indicator": translate("Actions", "Edit indicator"),
        "remove-indicators": translate("Actions", "Delete indicators"),
        "add-competitor": translate("Actions", "Add competitor"),
        "edit-competitor": translate("Actions", "Rename competitor"),
        "remove-competitor": translate("Actions", "Delete competitor"),
        "add-finding": translate("Actions", "Add finding"),
        "edit-finding": translate("Actions", "Edit finding"),
        "remove-finding": translate("Actions", "Delete finding"),
        "answer-self-check": translate("Actions", "Answer self-check"),
        "add-problem-found": translate("Actions", "Add problem found"),
        "edit-problem-found": translate("Actions", "Edit problem found"),
        "remove-problems-found": translate("Actions", "Delete problems found"),
        "rank-problems": translate("Actions", "Rank problems"),
        "sort-problems": translate("Actions", "Sort problems by score"),
        "import-past-activities": translate("Actions", "Take over past activities"),
        "add-past-activity": translate("Actions", "Add past activity"),
        "edit-past-activity": translate("Actions", "Edit past activity"),
        "remove-past-activities": translate("Actions", "Delete past activities"),
    }
