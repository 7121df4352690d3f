"""Sentences and action names of the working calendar: the yearly notice, own days, opening days, leave."""

from collections.abc import Callable, Mapping


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {
        "house-is-never-open": translate("Errors", "The house is open on at least one day of the week."),
        "leave-ends-before-it-starts": translate("Errors", "The leave would end before it starts. Check both days."),
    } | _notice_errors(translate)


def _notice_errors(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "notice-holds-no-days": translate("Errors", "There is no day of this year in it; nothing was changed."),
        "notice-day-neither-off-nor-worked": translate(
            "Errors", "It does not say whether {day} is off (休, 放假) or worked (班, 上班)."
        ),
        "notice-weekday-differs": translate(
            "Errors", "{day} is another day of the week than {told}. Check the day and the year of the notice."
        ),
        "notice-range-is-wrong": translate("Errors", "{start} to {finish} cannot be a holiday. Check both days."),
        "notice-count-differs": translate("Errors", "It speaks of {count} days from {day} on, but names {found}."),
        "notice-day-is-off-and-worked": translate("Errors", "{day} would be off and worked at once."),
        "notice-day-of-another-year": translate("Errors", "{day} is not a day of {year}; it was left out."),
        "holiday-event-repeats": translate("Errors", "A repeating event cannot be read. Enter its days one by one."),
        "holiday-file-cannot-be-read": translate(
            "Errors", "“{name}” cannot be read. Check that it is a calendar file or a table and not protected."
        ),
        "holiday-file-is-too-large": translate("Errors", "“{name}” is too large for a list of holidays."),
        "holiday-file-is-of-another-kind": translate(
            "Errors", "“{name}” is of another kind. Choose a calendar file (.ics), an Excel table or a .csv file."
        ),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "edit-calendar-day": translate("Actions", "Set calendar day"),
        "clear-calendar-day": translate("Actions", "Reset calendar day"),
        "import-notice": translate("Actions", "Take over holiday notice"),
        "forget-notice": translate("Actions", "Remove holiday notice"),
        "edit-opening-days": translate("Actions", "Set opening days"),
        "add-leave": translate("Actions", "Add leave"),
        "edit-leave": translate("Actions", "Edit leave"),
        "delete-leave": translate("Actions", "Delete leave"),
    }
