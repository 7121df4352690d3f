"""How the report says things: the words that PDF and workbook share."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final

from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.periods import period
from cae_desktop.domain.report import CycleReport, ReportClaim, ReportExperience, ReportStep, Standing
from cae_desktop.domain.words import ProblemState, StepStatus
from cae_desktop.translations import Translate
from cae_desktop.wording import words

NOTHING: Final = "—"
SHAPES: Final = {
    StepStatus.ON_TRACK: "●",
    StepStatus.AT_RISK: "▲",
    StepStatus.LATE: "■",
    StepStatus.DONE: "✓",
    StepStatus.NOT_STARTED: "○",
    StepStatus.CANCELLED: "×",
}
TONES: Final = {
    StepStatus.ON_TRACK: "on_track",
    StepStatus.AT_RISK: "at_risk",
    StepStatus.LATE: "late",
    StepStatus.DONE: "done",
    StepStatus.NOT_STARTED: "text_secondary",
    StepStatus.CANCELLED: "text_secondary",
}
PROBLEM_STATUS: Final = {
    ProblemState.OPEN: StepStatus.AT_RISK,
    ProblemState.STILL_EXISTS: StepStatus.LATE,
    ProblemState.SOLVED: StepStatus.DONE,
}
PROBLEM_TONES: Final = {
    ProblemState.OPEN: "at_risk",
    ProblemState.STILL_EXISTS: "late",
    ProblemState.SOLVED: "on_track",
}


class ReportWords:
    """The report's sentences in one language."""

    def __init__(self, translate: Translate) -> None:
        self.word = words(translate)
        self.translate = translate

    def kicker(self) -> str:
        """What kind of paper this is."""
        return self.translate("Report", "Prospect activities · Report to the car maker")

    def title(self, report: CycleReport) -> str:
        """The headline."""
        return self.translate("Report", "{cycle}: report on execution").format(
            cycle=dotted((report.cycle, report.about))
        )

    def dealership(self, report: CycleReport) -> str:
        """Who reports."""
        return self.translate("Report", "{dealership} · Code {code}").format(
            dealership=report.dealership, code=report.code or NOTHING
        )

    def period(self, report: CycleReport) -> str:
        """What time the report is about."""
        return self.translate("Report", "Period {start} – {finish}").format(start=report.start, finish=report.until)

    def made(self, report: CycleReport) -> str:
        """Who made it, and when."""
        if not report.made_by:
            return self.translate("Report", "Made on {day}").format(day=report.day)
        return self.translate("Report", "Made by {person} · {day}").format(person=report.made_by, day=report.day)

    def privacy(self) -> str:
        """What is left out on purpose."""
        return self.translate("Report", "Contains no customers' data")

    def standing(self, standing: Standing) -> str:
        """How an activity stands, with its shape."""
        text = self._stands(standing.status, standing.days_late, standing.over_percent)
        if standing.cancelled_on is None:
            return text
        said = self.translate("Report", "{state} on {day}: {reason}")
        return said.format(state=text, day=standing.cancelled_on, reason=standing.reason)

    def step(self, step: ReportStep) -> str:
        """How a work step stands, with its shape."""
        told = step.status is StepStatus.LATE
        return self._stands(step.status, step.days_late if told else 0, step.over_percent if told else 0)

    def _stands(self, status: StepStatus, days_late: int, over_percent: int) -> str:
        text = self.word(status)
        if days_late:
            text = self.translate("Report", "Days behind: {days}").format(days=days_late)
        elif over_percent:
            text = self.translate("Report", "{percent}% over budget").format(percent=over_percent)
        return f"{SHAPES[status]} {text}"

    def problem(self, state: ProblemState) -> str:
        """How a problem stands, with its shape."""
        return f"{SHAPES[PROBLEM_STATUS[state]]} {self.word(state)}"

    def proofs(self, claim: ReportClaim) -> str:
        """How many proofs of a claim are there, with the shape of its state."""
        there = claim.proofs - len(claim.missing)
        text = self.translate("Report", "{there} of {all}").format(there=there, all=claim.proofs)
        return f"{SHAPES[claim.status]} {text}"

    def missing(self, claim: ReportClaim) -> str:
        """Which proofs of a claim are not there yet."""
        return self.translate("Report", ", ").join(self.word(proof) for proof in claim.missing) or NOTHING

    def days_left(self, claim: ReportClaim) -> str:
        """How long a claim that is not complete can still be made."""
        if not claim.missing:
            return NOTHING
        if claim.days_left < 0:
            return self.translate("Report", "{days} days late").format(days=-claim.days_left)
        return self.translate("Report", "{days} days left").format(days=claim.days_left)

    def whole_results(self, report: CycleReport) -> str:
        """That a part of a cycle is told by whole activities; nothing for a whole cycle or one activity."""
        if period(report.about) is None:
            return ""
        return self.translate(
            "Report", "Activities that lie in this period are told with all their results, also those outside of it."
        )

    def use_again(self, answer: bool | None) -> str:
        """Whether a partner would be used again."""
        if answer is None:
            return NOTHING
        return self.translate("Report", "Yes") if answer else self.translate("Report", "No")

    def rate(self, before: StrEnum, after: StrEnum) -> str:
        """Name of a rate, e.g. "Purchase interest / contact"."""
        return self.translate("Report", "{after} / {before}").format(after=self.word(after), before=self.word(before))

    def source(self, experience: ReportExperience) -> str:
        """Where an experience comes from."""
        return dotted((experience.kind, experience.step or experience.activity, experience.person))


def dotted(parts: Iterable[str]) -> str:
    """Parts with a dot between them; empty ones are left out."""
    return " · ".join(part for part in parts if part)


def figure(value: int | None) -> str:
    """A number as it is read."""
    return NOTHING if value is None else f"{value:,}"


def mean(value: float | None) -> str:
    """A mean of ratings as it is read."""
    return NOTHING if value is None else f"{value:.1f}"


def yuan(fen: int | None) -> str:
    """An amount as it is read, rounded to yuan."""
    return NOTHING if fen is None else format_yuan(round(fen / 100) * 100)


def percent(share: float | None, digits: int = 0) -> str:
    """A share as it is read."""
    return NOTHING if share is None else f"{share * 100:.{digits}f}%"


def day(value: date | None) -> str:
    """A day as it is read."""
    return NOTHING if value is None else value.isoformat()
