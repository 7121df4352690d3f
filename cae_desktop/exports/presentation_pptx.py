"""The report to the car maker as a presentation for the managers' meeting: few words, native charts, real tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Inches, Pt

from cae_desktop.domain.money import ratio
from cae_desktop.domain.report import CycleReport, Section
from cae_desktop.domain.words import Stage, StepStatus
from cae_desktop.exports.report_words import (
    NOTHING,
    PROBLEM_TONES,
    SHAPES,
    TONES,
    ReportWords,
    day,
    dotted,
    figure,
    percent,
    yuan,
)
from cae_desktop.exports.slide_table import Cell, SlideColumn, add_table, parts_that_fit
from cae_desktop.exports.text import legal
from cae_desktop.exports.xlsx_style import colour
from cae_desktop.translations import Translate

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
_LEFT, _INNER = Inches(0.6), Inches(12.13)
_TOP, _ROOM = Inches(1.45), Inches(5.4)
_TITLE_ONLY: Final = 5
_LONGEST: Final = 300
_CHINESE_FONT: Final = "Microsoft YaHei"
_SHOWN_STEPS: Final = 12
_STAGE_TONES: Final = ("stage_attention", "stage_contact", "stage_interest")
_BOARD_ORDER: Final = (
    StepStatus.DONE,
    StepStatus.ON_TRACK,
    StepStatus.AT_RISK,
    StepStatus.LATE,
    StepStatus.NOT_STARTED,
)


def report_presentation(report: CycleReport, translate: Translate) -> bytes:
    """The presentation, 16:9."""
    deck = _Deck(report, translate)
    deck.fill()
    target = BytesIO()
    deck.presentation.save(target)
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class _Series:
    name: str
    values: Sequence[float | None]
    tone: str
    tones: Sequence[str] = ()


class _Deck:
    def __init__(self, report: CycleReport, translate: Translate) -> None:
        self._report = report
        self.translate = translate
        self._words = ReportWords(translate)
        self.presentation = Presentation()
        self.presentation.slide_width, self.presentation.slide_height = WIDTH, HEIGHT
        self._describe()

    def fill(self) -> None:
        """Every slide in order; a part without anything in it has none."""
        sections = self._report.sections
        self._cover()
        self._goals()
        self._activities()
        if Section.STEPS in sections:
            self._board()
            self._attention()
        if Section.PROBLEMS in sections:
            self._problems()
        if Section.BUDGET in sections:
            self._claims()
        if Section.EXPERIENCE in sections:
            self._experiences()

    def _describe(self) -> None:
        """Whose it is; and a font for Chinese that every office has, in place of the template's serif one."""
        properties = self.presentation.core_properties
        properties.title = legal(self._words.title(self._report), 255)
        properties.author = legal(self._report.made_by or self._report.dealership, 255)
        theme: Any = self.presentation.slide_masters[0].part.part_related_by(RELATIONSHIP_TYPE.THEME)
        font = f'<a:ea typeface="{_CHINESE_FONT}"/>'.encode()
        theme._blob = theme.blob.replace(b'<a:ea typeface=""/>', font)

    # slides -----------------------------------------------------------------------------------------------------

    def _cover(self) -> None:
        report, words = self._report, self._words
        slide = self._bare_slide(words.title(report), _LEFT, Inches(2.5), 40)
        self._text(slide, words.kicker(), Inches(2.0), 16)
        self._text(slide, words.dealership(report), Inches(3.9), 18)
        self._text(slide, words.period(report), Inches(4.4), 18)
        self._text(slide, words.made(report), Inches(4.9), 18)
        self._text(slide, words.whole_results(report), Inches(5.6), 14)
        self._text(slide, words.privacy(), Inches(6.8), 12)

    def _goals(self) -> None:
        goals = self._report.goals
        planned, actual = self.translate("Report", "Planned"), self.translate("Report", "Actual")
        slide = self._slide(self.translate("Report", "Goals and funnel"))
        names = [self._words.word(goal.stage) for goal in goals]
        series = (
            _Series(planned, [goal.target for goal in goals], "line_strong"),
            _Series(actual, [goal.actual for goal in goals], "stage_contact", _STAGE_TONES),
        )
        self._chart(slide, names, series, Inches(7.2))
        left, width = Inches(8.1), Inches(4.63)
        columns = (
            SlideColumn(self.translate("Report", "Goal"), 4),
            SlideColumn(planned, 2.4, number=True),
            SlideColumn(actual, 2.4, number=True),
            SlideColumn(self.translate("Report", "Reached"), 2.4, number=True),
        )
        rows = [
            (Cell(name), Cell(figure(goal.target)), Cell(figure(goal.actual), bold=True), Cell(percent(goal.share)))
            for name, goal in zip(names, goals, strict=True)
        ]
        share = ratio(self._report.actual_cost_fen, self._report.budget_fen)
        cost = Cell(self.translate("Report", "Cost"))
        budget, spent = Cell(yuan(self._report.budget_fen)), Cell(yuan(self._report.actual_cost_fen), bold=True)
        rows.append((cost, budget, spent, Cell(percent(share))))
        bottom = add_table(slide, columns, rows, (left, _TOP, width))
        rates = (
            SlideColumn(self.translate("Report", "Funnel rate"), 5),
            SlideColumn(self.translate("Report", "This cycle"), 3, number=True),
            SlideColumn(self.translate("Report", "Earlier cycles"), 3.2, number=True),
        )
        rate_rows = [
            (Cell(self._words.rate(row.before, row.after)), Cell(percent(row.actual, 1)), Cell(percent(row.history, 1)))
            for row in self._report.rates
        ]
        add_table(slide, rates, rate_rows, (left, bottom + Inches(0.35), width))

    def _activities(self) -> None:
        rows = self._report.activities
        if not rows:
            return
        columns = (
            SlideColumn(self.translate("Report", "Activity"), 6),
            SlideColumn(self.translate("Report", "Budget ¥"), 2.4, number=True),
            SlideColumn(self.translate("Report", "Actual ¥"), 2.4, number=True),
            *(SlideColumn(self._words.word(stage), 2, number=True) for stage in Stage),
            SlideColumn(self.translate("Report", "Cost per contact ¥"), 2.8, number=True),
            SlideColumn(self.translate("Report", "Status"), 3.4),
        )
        cells = [
            (
                Cell(row.name, bold=True),
                *(Cell(yuan(fen).removeprefix("¥")) for fen in (row.budget_fen, row.actual_cost_fen)),
                *(Cell(figure(row.results[stage])) for stage in Stage),
                Cell(_each(row.actual_cost_fen, row.results[Stage.CONTACT])),
                Cell(self._words.standing(row.standing), tone=TONES[row.standing.status], bold=True),
            )
            for row in rows
        ]
        self._tables(self.translate("Report", "Activities at a glance"), columns, cells)
        slide = self._slide(self.translate("Report", "Cost: planned and actual"))
        series = (
            _Series(self.translate("Report", "Planned"), [row.budget_fen / 100 for row in rows], "line_strong"),
            _Series(self.translate("Report", "Actual"), [_in_yuan(row.actual_cost_fen) for row in rows], "accent"),
        )
        self._chart(slide, [row.name for row in rows], series, _INNER, upright=True)

    def _board(self) -> None:
        rows = [row for row in self._report.activities if row.steps]
        if not rows:
            return
        columns = (
            SlideColumn(self.translate("Report", "Activity"), 6),
            *(SlideColumn(f"{SHAPES[status]} {self._words.word(status)}", 2.4, number=True) for status in _BOARD_ORDER),
            SlideColumn(self.translate("Report", "Status"), 3.4),
        )
        cells = [
            (
                Cell(row.name, bold=True),
                *(
                    Cell(str(count) if count else NOTHING, tone=TONES[status] if count else "text_secondary")
                    for status in _BOARD_ORDER
                    for count in [sum(step.status is status for step in row.steps)]
                ),
                Cell(self._words.standing(row.standing), tone=TONES[row.standing.status], bold=True),
            )
            for row in rows
        ]
        self._tables(self.translate("Report", "Control board: work steps"), columns, cells)

    def _attention(self) -> None:
        """Steps that are late or at risk, the latest first; then what comes next."""
        every = [(row.name, step) for row in self._report.activities for step in row.steps]
        troubled = [pair for pair in every if pair[1].status in (StepStatus.LATE, StepStatus.AT_RISK)]
        coming = [pair for pair in every if pair[1].status in (StepStatus.ON_TRACK, StepStatus.NOT_STARTED)]
        for title, pairs in (
            (self.translate("Report", "Steps that need attention"), troubled),
            (self.translate("Report", "Next steps"), coming),
        ):
            shown = sorted(pairs, key=lambda pair: (pair[1].status is not StepStatus.LATE, pair[1].finish))
            if shown:
                self._tables(title, *self._steps(shown[:_SHOWN_STEPS]))

    def _steps(self, pairs: Sequence[tuple[str, Any]]) -> tuple[Sequence[SlideColumn], list[Sequence[Cell]]]:
        columns = (
            SlideColumn(self.translate("Report", "Work step"), 7),
            SlideColumn(self.translate("Report", "Activity"), 5),
            SlideColumn(self.translate("Report", "Owner"), 2.4),
            SlideColumn(self.translate("Report", "Planned finish"), 2.6),
            SlideColumn(self.translate("Report", "Status"), 3.4),
        )
        rows: list[Sequence[Cell]] = [
            (
                Cell(step.name, bold=True),
                Cell(activity),
                Cell(step.owner or NOTHING),
                Cell(day(step.finish)),
                Cell(self._words.step(step), tone=TONES[step.status], bold=True),
            )
            for activity, step in pairs
        ]
        return columns, rows

    def _problems(self) -> None:
        columns = (
            SlideColumn(self.translate("Report", "Problem"), 6),
            SlideColumn(self.translate("Report", "Handling and decisions"), 6),
            SlideColumn(self.translate("Report", "Owner"), 2.2),
            SlideColumn(self.translate("Report", "Status"), 2.6),
        )
        cells = [
            (
                Cell(row.text),
                Cell(row.decision or NOTHING),
                Cell(row.owner or NOTHING),
                Cell(self._words.problem(row.state), tone=PROBLEM_TONES[row.state], bold=True),
            )
            for row in self._report.problems
        ]
        self._tables(self.translate("Report", "Problems during execution and what was done"), columns, cells)

    def _claims(self) -> None:
        columns = (
            SlideColumn(self.translate("Report", "Activity"), 5),
            SlideColumn(self.translate("Report", "Support claimed ¥"), 3, number=True),
            SlideColumn(self.translate("Report", "Proofs"), 2),
            SlideColumn(self.translate("Report", "Missing"), 5),
            SlideColumn(self.translate("Report", "Claim until"), 2.4),
            SlideColumn("", 2.4),
        )
        cells = [
            (
                Cell(row.activity, bold=True),
                Cell(yuan(row.support_fen).removeprefix("¥")),
                Cell(self._words.proofs(row), tone=TONES[row.status], bold=True),
                Cell(self._words.missing(row)),
                Cell(day(row.due)),
                Cell(self._words.days_left(row), tone=TONES[row.status]),
            )
            for row in self._report.claims
        ]
        self._tables(self.translate("Report", "Proofs of the support claim"), columns, cells)

    def _experiences(self) -> None:
        columns = (
            SlideColumn(self.translate("Report", "Experience"), 8),
            SlideColumn(self.translate("Report", "Activity"), 5),
            SlideColumn(self.translate("Report", "Told by"), 2.4),
        )
        cells = [
            (Cell(f"★ {row.title}", bold=True), Cell(row.step or row.activity), Cell(row.person or NOTHING))
            for row in self._report.experiences
        ]
        self._tables(self.translate("Report", "Experience to keep"), columns, cells)

    # parts ------------------------------------------------------------------------------------------------------

    def _slide(self, title: str) -> Any:
        """A slide with a bar beside its title, and whose it is at its foot."""
        slide = self._bare_slide(title, _LEFT + Inches(0.22), Inches(0.45), 28)
        bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, _LEFT, Inches(0.62), Inches(0.07), Inches(0.5))
        bar.fill.solid()
        bar.fill.fore_color.rgb = _rgb("accent")
        bar.line.fill.background()
        number = len(self.presentation.slides)
        foot = dotted((self._words.title(self._report), self._words.dealership(self._report), str(number)))
        self._text(slide, foot, Inches(7.0), 10)
        return slide

    def _bare_slide(self, title: str, left: int, top: int, size: int) -> Any:
        slide = self.presentation.slides.add_slide(self.presentation.slide_layouts[_TITLE_ONLY])
        shape: Any = slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = left, top, _INNER - Inches(0.22), Inches(size / 34)
        _write(shape.text_frame, title, size, "text", bold=True)
        shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        return slide

    def _text(self, slide: Any, text: str, top: int, size: int) -> None:
        if text:
            box = slide.shapes.add_textbox(_LEFT, top, _INNER, Inches(0.45))
            _write(box.text_frame, text, size, "text_secondary")

    def _tables(self, title: str, columns: Sequence[SlideColumn], rows: Sequence[Sequence[Cell]]) -> None:
        """As many slides as the rows need."""
        for part in parts_that_fit(columns, rows, _INNER, _ROOM):
            add_table(self._slide(title), columns, part, (_LEFT, _TOP, _INNER))

    def _chart(
        self, slide: Any, names: Sequence[str], series: Sequence[_Series], width: int, *, upright: bool = False
    ) -> None:
        data = CategoryChartData()
        data.categories = [legal(name, 60) for name in names]
        for one in series:
            data.add_series(one.name, one.values)
        kind = XL_CHART_TYPE.COLUMN_CLUSTERED if upright else XL_CHART_TYPE.BAR_CLUSTERED
        chart: Any = slide.shapes.add_chart(kind, _LEFT, _TOP, width, _ROOM, data).chart
        chart.has_title, chart.has_legend = False, True
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        chart.font.size = Pt(12)
        chart.font.color.rgb = _rgb("text")
        chart.category_axis.reverse_order = not upright
        chart.category_axis.format.line.color.rgb = _rgb("line_strong")
        chart.value_axis.visible = upright
        chart.value_axis.has_major_gridlines = upright
        if upright:
            chart.value_axis.major_gridlines.format.line.color.rgb = _rgb("line")
            chart.value_axis.format.line.fill.background()
        plot = chart.plots[0]
        plot.gap_width, plot.overlap = 60, 0
        plot.has_data_labels = True
        plot.data_labels.number_format, plot.data_labels.number_format_is_linked = "#,##0", False
        plot.data_labels.font.size = Pt(11)
        for drawn, one in zip(plot.series, series, strict=True):
            drawn.format.fill.solid()
            drawn.format.fill.fore_color.rgb = _rgb(one.tone)
            for place, tone in enumerate(one.tones):
                point = drawn.points[place].format.fill
                point.solid()
                point.fore_color.rgb = _rgb(tone)


def _write(frame: Any, text: str, size: int, tone: str, *, bold: bool = False) -> None:
    frame.word_wrap = True
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = legal(text, _LONGEST).replace("\n", " ")
    run.font.size, run.font.bold = Pt(size), bold
    run.font.color.rgb = _rgb(tone)


def _rgb(token: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(colour(token).removeprefix("#")))


def _in_yuan(fen: int | None) -> float | None:
    return None if fen is None else fen / 100


def _each(cost_fen: int | None, count: int | None) -> str:
    each = ratio(cost_fen, count)
    return NOTHING if each is None else yuan(round(each)).removeprefix("¥")
