"""Sentences and action names of the dealership, its people, partners and cycles."""

from collections.abc import Callable, Mapping


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {
        "cycle-ends-before-it-starts": translate("Errors", "The cycle would end before it starts. Check both days."),
        "no-such-cycle": translate("Errors", "There is no cycle called “{name}” in this file."),
        "cycle-has-open-records": translate(
            "Errors", "The records of {count} activities are not complete yet. Complete and archive them first."
        ),
        "amount-is-negative": translate("Errors", "An amount cannot be below zero."),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "found-dealership": translate("Actions", "Create dealership"),
        "edit-dealership": translate("Actions", "Edit dealership"),
        "add-person": translate("Actions", "Add person"),
        "person-leaves": translate("Actions", "Let somebody go"),
        "edit-person": translate("Actions", "Edit person"),
        "add-partner": translate("Actions", "Add partner"),
        "edit-partner": translate("Actions", "Edit partner"),
        "add-cycle": translate("Actions", "Add cycle"),
        "edit-cycle": translate("Actions", "Edit cycle"),
        "begin-next-cycle": translate("Actions", "Begin next cycle"),
        "close-cycle": translate("Actions", "Close cycle"),
        "sign": translate("Actions", "Sign"),
        "withdraw-signature": translate("Actions", "Withdraw signature"),
    }
