"""Sentences and action names of customer cards."""

from collections.abc import Callable, Mapping


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {
        "not-a-phone": translate("Errors", "“{text}” is not a phone number. Check the digits or leave it empty."),
        "phone-is-known": translate(
            "Errors", "Card No. {number} has this phone number already. Open that card instead."
        ),
        "next-call-is-past": translate("Errors", "The next call cannot be in the past."),
        "not-yet-interested": translate(
            "Errors", "Only customers with purchase interest are handed over. Change the stage first."
        ),
        "lost-needs-a-reason": translate("Errors", "Please write why the customer was lost."),
        "erasure-needs-a-reason": translate(
            "Errors", "Please write why the data is erased, without the customer's name. Nothing was erased."
        ),
        "number-of-months": translate("Errors", "Please give a number of months from 1 to {most}."),
        "days-of-a-level": translate("Errors", "Please give a number of days from 1 to {most}, or nothing."),
        "level-needs-a-letter": translate("Errors", "A level is named by one to {most} letters or digits, such as V."),
        "level-is-known": translate("Errors", "There is a level {level} already. Choose another letter."),
        "level-is-used": translate(
            "Errors", "Cards have the level {level}. Give them another one first; nothing was deleted."
        ),
        "nobody-to-call": translate("Errors", "Nobody is to be called today; there is nothing to print."),
        "one-card-is-no-merge": translate("Errors", "Select two cards or more of the same customer to merge them."),
        "count-is-negative": translate("Errors", "A number of people cannot be below zero."),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "add-card": translate("Actions", "Add customer card"),
        "edit-card": translate("Actions", "Edit customer card"),
        "edit-cards": translate("Actions", "Edit several customer cards"),
        "delete-card": translate("Actions", "Delete customer card"),
        "erase-cards": translate("Actions", "Erase customers for good"),
        "note-different-customers": translate("Actions", "Note different customers"),
        "change-levels": translate("Actions", "Change levels"),
        "save-card-view": translate("Actions", "Save view"),
        "remove-card-view": translate("Actions", "Delete view"),
        "merge-cards": translate("Actions", "Merge customer cards"),
        "change-stage": translate("Actions", "Change stage"),
        "log-follow-up": translate("Actions", "Log follow-up"),
        "give-consent": translate("Actions", "Note consent"),
        "withdraw-consent": translate("Actions", "Withdraw consent"),
        "change-consent-text": translate("Actions", "Change consent text"),
        "set-keeping": translate("Actions", "Set how long customers are kept"),
        "note-look": translate("Actions", "Note look through old customers"),
        "hand-over": translate("Actions", "Hand over to sales"),
        "take-back": translate("Actions", "Take back from sales"),
        "finish-card": translate("Actions", "Set result of card"),
        "count-attention": translate("Actions", "Count attention"),
        "edit-attention": translate("Actions", "Edit count"),
        "delete-attention": translate("Actions", "Delete count"),
    }
