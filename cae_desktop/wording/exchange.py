"""Sentences and action names of exchange with other programs: what of a file was refused or taken otherwise."""

from collections.abc import Callable, Mapping


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {**_files(translate), **_refused(translate), **_notes(translate)}


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {"import-plan": translate("Actions", "Import plan")}


def _files(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "plan-file-is-too-large": translate(
            "Errors", "{path} has {megabytes} MB or more and was not read. Nothing was changed. Save a smaller plan."
        ),
        "plan-file-is-unsafe": translate(
            "Errors", "{path} defines entities of its own, which can do harm. It was not read and nothing was changed."
        ),
        "plan-file-is-damaged": translate(
            "Errors",
            "{path} is no complete XML: it breaks off or makes no sense in line {line}. Nothing was changed."
            " Save the plan as XML once more.",
        ),
        "plan-file-is-no-project": translate(
            "Errors",
            "{path} is no plan in the XML format of MS Project. Nothing was changed. Save the plan as XML there.",
        ),
        "plan-file-cannot-be-read": translate(
            "Errors", "{path} cannot be read. Nothing was changed. Check whether you may read it."
        ),
        "plan-has-no-tasks": translate("Errors", "{path} has no tasks that could be imported. Nothing was changed."),
        "plan-has-no-start": translate(
            "Errors", "The file says neither when the project starts nor when a task does. Nothing was changed."
        ),
        "plan-is-too-long": translate(
            "Errors", "The plan would not end within any calendar. Nothing was changed. Check the durations."
        ),
        "imported-plan-goes-in-circles": translate(
            "Errors", "These tasks wait for each other: {path}. Nothing was imported. Remove one of the links first."
        ),
        "plan-has-no-steps": translate("Errors", "There are no work steps to export. No file was written."),
        "no-such-activity": translate("Errors", "There is no activity called “{name}” in this cycle."),
        "no-such-person": translate("Errors", "There is nobody called “{name}” in this file."),
    }


def _refused(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "task-has-no-number": translate("Errors", "The task has no UID and was left out."),
        "task-number-is-taken": translate(
            "Errors", "Another task has the UID {number} already; this one was left out."
        ),
        "task-is-inactive": translate("Errors", "The task is inactive and was left out."),
        "task-is-of-another-plan": translate("Errors", "The task belongs to another plan and was left out."),
        "day-is-impossible": translate("Errors", "“{text}” is no day between 2000 and 2099 and was left out."),
        "duration-makes-no-sense": translate("Errors", "The duration “{text}” makes no sense and was left out."),
        "amount-makes-no-sense": translate("Errors", "The amount “{text}” makes no sense and was left out."),
        "percent-makes-no-sense": translate("Errors", "“{text}” is no percentage from 0 to 100 and was left out."),
        "constraint-is-unknown": translate("Errors", "The constraint “{text}” is unknown and was left out."),
        "constraint-has-no-day": translate("Errors", "The constraint has no day and was left out."),
        "link-is-to-itself": translate("Errors", "The task waits for itself; the link was left out."),
        "link-names-no-task": translate("Errors", "There is no task with the UID “{number}”; the link was left out."),
        "link-is-to-a-summary": translate(
            "Errors", "The task waits for the summary “{name}”; only links between work steps are kept."
        ),
        "link-is-of-a-summary": translate(
            "Errors", "The summary itself waits; only links between work steps are kept."
        ),
        "link-is-to-another-plan": translate("Errors", "The link leads to another plan and was left out."),
        "link-is-there-already": translate(
            "Errors", "The task waits for “{name}” already; the second link was left out."
        ),
        "link-kind-is-unknown": translate("Errors", "The kind of link “{text}” is unknown; the link was left out."),
        "lag-is-a-percentage": translate(
            "Errors", "The lag after UID {number} is a percentage, which is not kept; the link has no lag."
        ),
        "lag-makes-no-sense": translate("Errors", "The lag “{text}” makes no sense; the link has no lag."),
        "resource-is-no-person": translate("Errors", "“{name}” is material or cost and was left out."),
    }


def _notes(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "duration-was-rounded": translate("Errors", "{days} working days became {whole}."),
        "lag-was-rounded": translate("Errors", "A lag of {days} working days became {whole}."),
        "as-late-as-possible-is-not-kept": translate("Errors", "“As late as possible” became “as soon as possible”."),
        "plan-was-scheduled-from-its-end": translate(
            "Errors", "The plan was scheduled from its end; here it is scheduled from its start."
        ),
        "plan-has-another-currency": translate(
            "Errors", "The amounts are in {currency}; the numbers were taken as yuan."
        ),
        "calendars-of-the-file-are-not-kept": translate(
            "Errors", "The working days of the file are not kept; the dealership's calendar is used."
        ),
        "step-has-one-owner": translate("Errors", "A work step has one owner; “{names}” was not kept."),
    }
