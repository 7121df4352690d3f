"""The report to the car maker as an A4 PDF: one page that says it all, then work steps and partners in detail."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, Final

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, LongTable, Spacer, Table

from cae_desktop.domain.claims import Proof
from cae_desktop.domain.money import format_amount, ratio
from cae_desktop.domain.report import CycleReport, ReportActivity, ReportEvidence, ReportStep, Section, total
from cae_desktop.domain.words import Stage
from cae_desktop.exports.evidence_pdf import Photos, is_picture
from cae_desktop.exports.pdf_charts import CostChart, Figure, Figures, Funnel, FunnelBand
from cae_desktop.exports.pdf_late import ContentsLine
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
_KINDS: Final = {
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
}
_BOLD: Final = TextStyle(8.5, bold=True)

Cell = tuple[str, TextStyle]


def report_pdf(report: CycleReport, translate: Translate, language: str, *, invariant: bool = False) -> bytes:
    """The PDF; with `invariant` the same report gives the same bytes."""
    register_fonts()
    pages = ReportPages(report, translate, language, invariant=invariant)
    return pages.build(_Story(report, translate).flowables())


class _Story:
    def __init__(self, report: CycleReport, translate: Translate) -> None:
        self._report = report
        self.translate = translate
        self._words = ReportWords(translate)
        self._titles: list[SectionTitle] = []

    def flowables(self) -> list[Flowable]:
        """Everything in order; the contents stand before what goes beyond the first page."""
        first = self._wanted(
            (None, self._figures),
            (None, self._charts),
            (None, self._activities),
            (Section.PROBLEMS, self._problems),
            (Section.EXPERIENCE, self._experiences),
        )
        on_first = len(self._titles)
        further = self._wanted(
            (Section.STEPS, self._steps),
            (Section.BUDGET, self._lines),
            (Section.BUDGET, self._claims),
            (Section.PARTNERS, self._partners),
            (Section.ANNEX, self._annex),
        )
        return [*first, *(self._contents() if len(self._titles) > on_first else ()), *further]

    def _wanted(self, *parts: tuple[Section | None, Callable[[], list[Flowable]]]) -> list[Flowable]:
        wanted = [part for section, part in parts if section is None or section in self._report.sections]
        return [flowable for part in wanted for flowable in part()]

    def _title(self, text: str, level: int = 0, caption: str = "") -> SectionTitle:
        title = SectionTitle(text, f"section-{len(self._titles)}", level, caption)
        self._titles.append(title)
        return title

    def _contents(self) -> list[Flowable]:
        lines = [ContentsLine(title.text, title.key, title.level) for title in self._titles]
        heading = PlainText(self.translate("Report", "Contents"), TextStyle(11.5, bold=True), space_after=4)
        heading.keepWithNext = True
        return [CondPageBreak(_ROOM_FOR_STEPS), heading, *lines]

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
        whole = self._words.whole_results(self._report)
        note = [Spacer(0, 4), PlainText(whole, _HEAD)] if whole else []
        return [Spacer(0, 12), Figures([*shown, money]), *note]

    def _charts(self) -> list[Flowable]:
        costs = CostChart(
            self._report.costs,
            self.translate("Report", "planned"),
            self.translate("Report", "actual"),
            self.translate("Report", "No costs yet"),
        )
        left = self._title(self.translate("Report", "Goal funnel"))
        right = self._title(self.translate("Report", "Cost: planned and actual"))
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
        title = self._title(self.translate("Report", "Activities at a glance"))
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
        title = self._title(self.translate("Report", "Problems during execution and what was done"))
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
        title = self._title(self.translate("Report", "Experience to keep"))
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
            self._title(self.translate("Report", "Work steps")),
        ]
        for row in rows:
            caption = dotted((row.kind, f"{row.start} – {row.finish}", self._words.standing(row.standing)))
            flowables += [self._title(row.name, 1, caption), self._steps_of(row)]
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
        title = self._title(self.translate("Report", "Budget and support claim"))
        return [title, _table(heads, rows, (100, 120, 95, 62, 62, 76))]

    def _claims(self) -> list[Flowable]:
        if not self._report.claims:
            return []
        heads = (
            (self.translate("Report", "Activity"), ""),
            (self.translate("Report", "Support claimed ¥"), "right"),
            (self.translate("Report", "Proofs"), ""),
            (self.translate("Report", "Missing"), ""),
            (self.translate("Report", "Claim until"), ""),
            ("", ""),
        )
        text, right = TextStyle(8), TextStyle(8, align="right")
        rows: list[list[Cell]] = [
            [
                (row.activity, text),
                (_exact(row.support_fen), right),
                (self._words.proofs(row), TextStyle(8, TONES[row.status], bold=True)),
                (self._words.missing(row), text),
                (day(row.due), text),
                (self._words.days_left(row), TextStyle(8, TONES[row.status])),
            ]
            for row in self._report.claims
        ]
        title = self._title(self.translate("Report", "Proofs of the support claim"))
        return [title, _table(heads, rows, (110, 76, 56, 140, 62, 71))]

    def _annex(self) -> list[Flowable]:
        evidence = self._report.evidence
        if not evidence:
            return []
        flowables: list[Flowable] = [self._title(self.translate("Report", "Annex: proofs"))]
        for activity in dict.fromkeys(row.activity for row in evidence):
            named = self._named([row for row in evidence if row.activity == activity])
            pictures = [pair for pair in named if is_picture(pair[1])]
            flowables.append(self._title(activity, 1))
            flowables += [Photos(pictures[at : at + 2], self.translate) for at in range(0, len(pictures), 2)]
            flowables += self._documents([pair for pair in named if not is_picture(pair[1])])
        return flowables

    def _named(self, rows: Sequence[ReportEvidence]) -> list[tuple[str, ReportEvidence]]:
        """Proofs by what they prove, numbered; the names of files may hold what nobody outside should read."""
        count: Counter[Proof] = Counter()
        named = []
        for row in rows:
            count[row.proof] += 1
            named.append((f"{self._words.word(row.proof)} {count[row.proof]}", row))
        return named

    def _documents(self, named: Sequence[tuple[str, ReportEvidence]]) -> list[Flowable]:
        """What cannot be printed is handed over as a file; here it is listed."""
        if not named:
            return []
        heads = (
            (self.translate("Report", "Document, handed over as a file"), ""),
            (self.translate("Report", "Kind"), ""),
            (self.translate("Report", "Size"), "right"),
        )
        text, right = TextStyle(8), TextStyle(8, align="right")
        rows: list[list[Cell]] = [
            [(name, text), (_KINDS.get(row.media_type, NOTHING), text), (f"{max(row.size / 1e6, 0.1):.1f} MB", right)]
            for name, row in named
        ]
        return [_table(heads, rows, (300, 100, 60))]

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
        title = self._title(self.translate("Report", "Partners (1 = poor, 5 = very good)"))
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
