"""The report to the car maker as an A4 PDF: one page that says it all, then work steps and partners in detail."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, LongTable, Spacer, Table

from cae_desktop.domain.money import format_amount, ratio
from cae_desktop.domain.report import CycleReport, ReportActivity, ReportStep, Section, total
from cae_desktop.domain.words import Stage
from cae_desktop.exports.pdf_charts import CostChart, Figure, Figures, Funnel, FunnelBand
from cae_desktop.exports.pdf_page import HEIGHT, INNER, ReportPages, SectionTitle
from cae_desktop.exports.pdf_style import REGULAR, TextStyle, colour, register_fonts
from cae_desktop.exports.pdf_text import PlainText
from cae_desktop.exports.report_words import (
    NOTHING,
    PROBLEM_TONES,
    TONES,
    ReportWords,
    day,
    dotted,
    figure,
    mean,
    percent,
    yuan,
)
from cae_desktop.translations import Translate

_STAGE_TONES: Final = {
    Stage.ATTENTION: ("stage_attention", "text"),
    Stage.CONTACT: ("stage_contact", "surface"),
    Stage.INTEREST: ("stage_interest", "surface"),
}
_HEAD: Final = TextStyle(8, "text_secondary")
_ROOM_FOR_STEPS: Final = HEIGHT * 0.6
"""Never left on the first page; a further page with so much room is used."""
_BOLD: Final = TextStyle(8.5, bold=True)

Cell = tuple[str, TextStyle]


def report_pdf(report: CycleReport, translate: Translate, language: str, *, invariant: bool = False) -> bytes:
    """The PDF; with `invariant` the same report gives the same bytes."""
    register_fonts()
    pages = ReportPages(report, translate, language, invariant=invariant)
    stories = [_Story(report, translate).flowables() for _ in range(2)]
    return pages.build(stories)


class _Story:
    def __init__(self, report: CycleReport, translate: Translate) -> None:
        self._report = report
        self.translate = translate
        self._words = ReportWords(translate)

    def flowables(self) -> list[Flowable]:
        """Everything in order."""
        parts = (
            (None, self._figures),
            (None, self._charts),
            (None, self._activities),
            (Section.PROBLEMS, self._problems),
            (Section.EXPERIENCE, self._experiences),
            (Section.STEPS, self._steps),
            (Section.BUDGET, self._lines),
            (Section.PARTNERS, self._partners),
        )
        wanted = [part for section, part in parts if section is None or section in self._report.sections]
        return [flowable for part in wanted for flowable in part()]

    # first page -------------------------------------------------------------------------------------------------

    def _figures(self) -> list[Flowable]:
        report = self._report
        against = self.translate("Report", "Target {target} · {share}")
        shown = [
            Figure(
                self._words.word(goal.stage),
                figure(goal.actual),
                against.format(target=figure(goal.target), share=percent(goal.share)),
                goal.share,
                _STAGE_TONES[goal.stage][0],
            )
            for goal in report.goals
        ]
        share = ratio(report.actual_cost_fen, report.budget_fen)
        budget = self.translate("Report", "Budget {budget} · {share}")
        money = Figure(
            self.translate("Report", "Actual cost"),
            yuan(report.actual_cost_fen),
            budget.format(budget=yuan(report.budget_fen), share=percent(share)),
            share,
            "late" if share is not None and share > 1 else "on_track",
        )
        return [Spacer(0, 12), Figures([*shown, money])]

    def _charts(self) -> list[Flowable]:
        costs = CostChart(
            self._report.costs,
            self.translate("Report", "planned"),
            self.translate("Report", "actual"),
            self.translate("Report", "No costs yet"),
        )
        left = SectionTitle(self.translate("Report", "Goal funnel"))
        right = SectionTitle(self.translate("Report", "Cost: planned and actual"))
        half = (INNER - 20) / 2
        table = Table([[left, "", right], [self._funnel(), "", costs]], colWidths=[half, 20, half])
        table.setStyle([*_no_padding(), ("BOTTOMPADDING", (0, 0), (-1, 0), 8)])
        return [table]

    def _funnel(self) -> Funnel:
        bands = [
            FunnelBand(f"{self._words.word(goal.stage)} {figure(goal.actual)}", *_STAGE_TONES[goal.stage])
            for goal in self._report.goals
        ]
        history = self.translate("Report", "{rate} {actual} · earlier {history}")
        captions = [
            history.format(
                rate=self._words.rate(rate.before, rate.after),
                actual=percent(rate.actual, 1),
                history=percent(rate.history, 1),
            )
            for rate in self._report.rates
        ]
        return Funnel(bands, captions)

    def _activities(self) -> list[Flowable]:
        text, right = TextStyle(), TextStyle(align="right")
        heads = (
            (self.translate("Report", "Activity"), ""),
            (self.translate("Report", "Kind"), ""),
            (self.translate("Report", "Budget ¥"), "right"),
            (self.translate("Report", "Actual ¥"), "right"),
            *((self._words.word(stage), "right") for stage in Stage),
            (self.translate("Report", "Status"), ""),
        )
        rows = [
            [
                (row.name, text),
                (row.kind, text),
                *((cell, right) for cell in _money_and_results(row)),
                (self._words.standing(row.standing), TextStyle(colour=TONES[row.standing.status], bold=True)),
            ]
            for row in self._report.activities
        ]
        rows.append(self._totals())
        widths = (106, 80, 52, 52, 44, 40, 46, 95.3)
        title = SectionTitle(self.translate("Report", "Activities at a glance"))
        return [title, _table(heads, rows, widths)]

    def _totals(self) -> list[Cell]:
        right, rows = TextStyle(bold=True, align="right"), self._report.activities
        sums = [total(row.results[stage] for row in rows) for stage in Stage]
        money = (self._report.budget_fen, self._report.actual_cost_fen)
        return [
            (self.translate("Report", "Total"), _BOLD),
            ("", _BOLD),
            *((yuan(fen).removeprefix("¥"), right) for fen in money),
            *((figure(value), right) for value in sums),
            ("", _BOLD),
        ]

    def _problems(self) -> list[Flowable]:
        title = SectionTitle(self.translate("Report", "Problems during execution and what was done"))
        if not self._report.problems:
            return [title, PlainText(self.translate("Report", "No problems were noted."), _HEAD)]
        heads = (
            (self.translate("Report", "Problem"), ""),
            (self.translate("Report", "Handling and decisions"), ""),
            (self.translate("Report", "Owner"), ""),
            (self.translate("Report", "Status"), ""),
        )
        text = TextStyle()
        rows = [
            [
                (row.text, text),
                (row.decision or NOTHING, text),
                (row.owner or NOTHING, text),
                (self._words.problem(row.state), TextStyle(colour=PROBLEM_TONES[row.state])),
            ]
            for row in self._report.problems
        ]
        return [title, _table(heads, rows, (195, 195, 55, 70.3))]

    def _experiences(self) -> list[Flowable]:
        kept = self._report.experiences
        title = SectionTitle(self.translate("Report", "Experience to keep"))
        if not kept:
            return [title, PlainText(self.translate("Report", "Nothing was marked as worth keeping yet."), _HEAD)]
        cards: list[list[Flowable]] = [
            [
                PlainText(f"★ {row.title}", TextStyle(9, bold=True), space_after=2),
                PlainText(self._words.source(row), TextStyle(8, "text_secondary")),
            ]
            for row in kept
        ]
        if len(cards) % 2:
            cards.append([])
        half = (INNER - 8) / 2
        return [
            flowable
            for place in range(0, len(cards), 2)
            for flowable in _cards(cards[place : place + 2], half, title if place == 0 else None)
        ]

    # further pages ----------------------------------------------------------------------------------------------

    def _steps(self) -> list[Flowable]:
        rows = [row for row in self._report.activities if row.steps]
        if not rows:
            return []
        flowables: list[Flowable] = [
            CondPageBreak(_ROOM_FOR_STEPS),
            SectionTitle(self.translate("Report", "Work steps")),
        ]
        for row in rows:
            caption = dotted((row.kind, f"{row.start} – {row.finish}", self._words.standing(row.standing)))
            flowables += [SectionTitle(row.name, 1, caption), self._steps_of(row)]
        return flowables

    def _steps_of(self, activity: ReportActivity) -> Flowable:
        heads = (
            (self.translate("Report", "Phase"), ""),
            (self.translate("Report", "Work step"), ""),
            (self.translate("Report", "Owner"), ""),
            (self.translate("Report", "Planned"), ""),
            (self.translate("Report", "Actual"), ""),
            (self.translate("Report", "Budget ¥"), "right"),
            (self.translate("Report", "Actual ¥"), "right"),
            (self.translate("Report", "Status"), ""),
        )
        widths = (46, 132, 42, 63, 63, 46, 46, 77.3)
        return _table(heads, [self._step(row) for row in activity.steps], widths)

    def _step(self, row: ReportStep) -> list[Cell]:
        text, right = TextStyle(8), TextStyle(8, align="right")
        status = TextStyle(8, TONES[row.status])
        return [
            (self._words.word(row.phase), text),
            (row.name, text),
            (row.owner or NOTHING, text),
            (f"{row.start:%m-%d} – {row.finish:%m-%d}", text),
            (_days(row), text),
            (yuan(row.budget_fen).removeprefix("¥"), right),
            (yuan(row.actual_cost_fen).removeprefix("¥"), right),
            (self._words.step(row), status),
        ]

    def _lines(self) -> list[Flowable]:
        lines = self._report.lines
        if not lines:
            return []
        heads = (
            (self.translate("Report", "Activity"), ""),
            (self.translate("Report", "Item"), ""),
            (self.translate("Report", "Supplier"), ""),
            (self.translate("Report", "Budget ¥"), "right"),
            (self.translate("Report", "Actual ¥"), "right"),
            (self.translate("Report", "Support claimed ¥"), "right"),
        )
        text, right = TextStyle(8), TextStyle(8, align="right")
        rows: list[list[Cell]] = [
            [
                *((name, text) for name in (line.activity, line.item, line.supplier or NOTHING)),
                *((_exact(fen), right) for fen in (line.planned_fen, line.actual_fen, line.support_fen)),
            ]
            for line in lines
        ]
        sums = (
            total(line.planned_fen for line in lines),
            total(line.actual_fen for line in lines),
            total(line.support_fen for line in lines),
        )
        bold = TextStyle(8, bold=True, align="right")
        name = (self.translate("Report", "Total"), _BOLD)
        rows.append([name, ("", _BOLD), ("", _BOLD), *((_exact(fen), bold) for fen in sums)])
        title = SectionTitle(self.translate("Report", "Budget and support claim"))
        return [title, _table(heads, rows, (100, 120, 95, 62, 62, 76))]

    def _partners(self) -> list[Flowable]:
        if not self._report.partners:
            return []
        heads = (
            (self.translate("Report", "Partner"), ""),
            (self.translate("Report", "Activity"), ""),
            (self.translate("Report", "Quality"), "right"),
            (self.translate("Report", "Punctuality"), "right"),
            (self.translate("Report", "Price"), "right"),
            (self.translate("Report", "Cooperation"), "right"),
            (self.translate("Report", "Average"), "right"),
            (self.translate("Report", "Use again"), ""),
            (self.translate("Report", "Reasons"), ""),
        )
        text, right = TextStyle(8), TextStyle(8, align="right")
        rows = [
            [
                (dotted((row.partner, row.service)), text),
                (row.activity, text),
                *((figure(mark), right) for mark in (row.quality, row.punctuality, row.price, row.cooperation)),
                (mean(row.average), right),
                (self._words.use_again(row.use_again), text),
                (row.reasons or NOTHING, text),
            ]
            for row in self._report.partners
        ]
        title = SectionTitle(self.translate("Report", "Partners (1 = poor, 5 = very good)"))
        return [title, _table(heads, rows, (88, 72, 36, 52, 32, 56, 42, 56, 81.3))]


def _exact(fen: int | None) -> str:
    """An amount to the fen: what is claimed must add up."""
    return NOTHING if fen is None else format_amount(fen)


def _money_and_results(row: ReportActivity) -> list[str]:
    money = [yuan(fen).removeprefix("¥") for fen in (row.budget_fen, row.actual_cost_fen)]
    return [*money, *(figure(row.results[stage]) for stage in Stage)]


def _days(row: ReportStep) -> str:
    if row.actual_start is None and row.actual_finish is None:
        return NOTHING
    first = f"{row.actual_start:%m-%d}" if row.actual_start else day(None)
    return f"{first} – {row.actual_finish:%m-%d}" if row.actual_finish else f"{first} –"


def _table(
    heads: Sequence[tuple[str, str]],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
) -> Flowable:
    """A table with thin lines; its head is repeated on every page it reaches."""
    scale = INNER / sum(widths)
    head = [PlainText(text, TextStyle(_HEAD.size, _HEAD.colour, align=align or "left")) for text, align in heads]
    cells = [[PlainText(text, style) for text, style in row] for row in rows]
    table = LongTable([head, *cells], colWidths=[width * scale for width in widths], repeatRows=1, splitInRow=1)
    style: list[Any] = [
        *_no_padding(),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, colour("text")),
        ("LINEBELOW", (0, 1), (-1, -1), 0.5, colour("line")),
    ]
    style += [("LEFTPADDING", (place, 0), (place, -1), 12) for place in _texts_beside_numbers(heads)]
    table.setStyle(style)
    return table


def _texts_beside_numbers(heads: Sequence[tuple[str, str]]) -> list[int]:
    """Columns whose text would touch the figures at its left."""
    aligned = [align for _, align in heads]
    return [place for place, (left, own) in enumerate(pairwise(aligned), start=1) if left == "right" != own]


def _cards(pair: Sequence[list[Flowable]], width: float, title: Flowable | None) -> list[Flowable]:
    table = Table([[pair[0], "", pair[1]]], colWidths=[width, 8, width], splitInRow=1)
    frames = [("BACKGROUND", (place, 0), (place, 0), colour("background")) for place in (0, 2) if pair[place // 2]]
    table.setStyle(
        [
            *_no_padding(),
            *frames,
            ("LEFTPADDING", (0, 0), (-1, -1), 9),
            ("RIGHTPADDING", (0, 0), (-1, -1), 9),
            ("TOPPADDING", (0, 0), (-1, -1), 6),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 7),
        ]
    )
    table.spaceAfter = 6
    return [KeepTogether([title, table] if title else [table])]


def _no_padding() -> list[Any]:
    return [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        *((side, (0, 0), (-1, -1), 0) for side in ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")),
    ]
