"""Sentences and action names of control and meetings."""

from collections.abc import Callable, Mapping

from cae_desktop.domain.words import MeetingKind
from cae_desktop.wording.words import words


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {
        "finish-without-start": translate("Errors", "Say first when it began; the day it was finished was not saved."),
        "finish-before-start": translate("Errors", "It would be finished before it began. Check both days."),
        "actual-is-in-the-future": translate(
            "Errors", "That day is still to come. What really happened can only be reported up to today."
        ),
        "cost-is-zero": translate(
            "Errors",
            "A cost of 0 was not written. Leave it empty until the bill comes, or write “free” if it cost nothing.",
        ),
        "percent-out-of-range": translate("Errors", "Write a share from 0 to 100."),
        "rule-out-of-range": translate("Errors", "Write a whole number from 0 to 100. The old value still counts."),
        "step-is-finished": translate(
            "Errors", "This step is finished, so it is 100 % done. Clear the day it was finished first."
        ),
        "meeting-is-closed": translate("Errors", "This meeting is closed. Its minutes cannot be changed any more."),
        "not-a-time": translate("Errors", "“{text}” is not a time of day. Write for example 15:00."),
        "no-picture-kept": translate(
            "Errors", "That meeting kept no board of this activity. Choose another meeting, or the board of today."
        ),
        "reason-is-missing": translate(
            "Errors", "Say why the status differs from the rules; until then the status by the rules is shown."
        ),
        "cycle-is-over": translate(
            "Errors", "The cycle ends on {day}: no week is left for another meeting. Nothing was prepared."
        ),
        "minutes-out-of-range": translate("Errors", "Write a number of minutes from 1 to {most}."),
        "another-meeting-is-held": translate("Errors", "Another meeting is being held. End that one first."),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "report-step": translate("Actions", "Report on step"),
        "set-status": translate("Actions", "Set status of step"),
        "change-control-rules": translate("Actions", "Change rules of the board"),
        "raise-problem": translate("Actions", "Note problem"),
        "edit-problem": translate("Actions", "Edit problem"),
        "solve-problem": translate("Actions", "Solve problem"),
        "review-problem": translate("Actions", "Answer on problem"),
        "remove-problem": translate("Actions", "Delete problem"),
        "decide": translate("Actions", "Decide"),
        "edit-decision": translate("Actions", "Edit decision"),
        "finish-decision": translate("Actions", "Finish decision"),
        "remove-decision": translate("Actions", "Delete decision"),
        "prepare-meeting": translate("Actions", "Prepare meeting"),
        "prepare-meetings": translate("Actions", "Prepare a meeting for every week"),
        "edit-meeting": translate("Actions", "Edit meeting"),
        "remove-meeting": translate("Actions", "Delete meeting"),
        "start-meeting": translate("Actions", "Begin meeting"),
        "close-meeting": translate("Actions", "Close meeting"),
        "note-attendance": translate("Actions", "Note attendance"),
        "next-topic": translate("Actions", "Next topic"),
        "previous-topic": translate("Actions", "Previous topic"),
        "tick-topic": translate("Actions", "Tick topic"),
        "edit-agenda": translate("Actions", "Edit agenda"),
        "change-meeting-rules": translate("Actions", "Change rules of meetings"),
        "add-note": translate("Actions", "Add note"),
        "note-talk": translate("Actions", "Note the talk about tasks"),
        "edit-note": translate("Actions", "Edit note"),
        "remove-note": translate("Actions", "Delete note"),
    }


def meeting_title(kind: MeetingKind, number: int, translate: Callable[[str, str], str]) -> str:
    """What a meeting is called: regular ones are counted, kick-off and final only from the second on."""
    if kind is MeetingKind.REGULAR:
        return translate("Meetings", "Regular meeting {number}").format(number=number)
    name = words(translate)(kind)
    if number == 1:
        return name
    return translate("Meetings", "{meeting} {number}").format(meeting=name, number=number)


def concerns(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What needs the manager, by the code of a `services.attention.Attention`; fill in its `values`."""
    return {
        "step-is-late": translate("Concerns", "{step}: {days} days late ({owner})"),
        "step-is-over-budget": translate("Concerns", "{step}: {percent} % over budget ({owner})"),
        "step-is-at-risk": translate("Concerns", "{step}: at risk ({owner})"),
        "step-is-due": translate("Concerns", "{step}: due in {days} days ({owner})"),
        "problem-is-undecided": translate("Concerns", "Problem {number} awaits your decision: {text}"),
        "claim-is-late": translate("Concerns", "Support claim overdue since {day}: proofs missing: {missing}"),
        "claim-is-due": translate("Concerns", "Support claim until {day}: proofs missing: {missing}"),
        "decision-is-due": translate("Concerns", "Decision not carried out: {text} ({owner})"),
    }
