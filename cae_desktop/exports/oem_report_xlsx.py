"""The report to the car maker as an Excel workbook: a cover, and a sheet for every subject."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook

from cae_desktop.domain.money import ratio
from cae_desktop.domain.report import CycleReport, ReportPartner, Section
from cae_desktop.domain.words import SIGNING_ROLES, Stage
from cae_desktop.exports.report_words import NOTHING, PROBLEM_TONES, TONES, ReportWords
from cae_desktop.exports.text import legal
from cae_desktop.exports.xlsx_style import (
    COUNT,
    DAY,
    FONT,
    MEAN,
    NO_GUESSES,
    SHARE,
    YUAN,
    YUAN_FEN,
    Col,
    Sheet,
    Styles,
    Value,
    colour,
)
from cae_desktop.translations import Translate

_CHART_ROWS: Final = 16
_CHART_COLUMNS: Final = 7
_STAGE_TONES: Final = ("stage_attention", "stage_contact", "stage_interest")


def report_workbook(report: CycleReport, translate: Translate) -> bytes:
    """The workbook; the same report gives the same figures in the same places."""
    target = BytesIO()
    workbook = Workbook(target, NO_GUESSES)
    _Book(workbook, report, translate).fill()
    workbook.close()
    return target.getvalue()


class _Book:
    def __init__(self, workbook: Workbook, report: CycleReport, translate: Translate) -> None:
        self._workbook = workbook
        self._styles = Styles(workbook)
        self._report = report
        self.translate = translate
        self._words = ReportWords(translate)

    def fill(self) -> None:
        """Write all sheets."""
        self._describe()
        self._cover()
        self._goals()
        self._activities()
        sections = self._report.sections
        if Section.BUDGET in sections:
            self._lines()
            self._claims()
        if Section.STEPS in sections:
            self._steps()
        if Section.PROBLEMS in sections:
            self._problems()
        if Section.EXPERIENCE in sections:
            self._experience()
        if Section.PARTNERS in sections:
            self._partners()

    def _describe(self) -> None:
        report = self._report
        self._workbook.set_properties(
            {
                "title": legal(self._words.title(report), 255),
                "subject": self._words.kicker(),
                "author": legal(report.made_by or report.dealership, 255),
                "company": legal(report.dealership, 255),
                "created": datetime(report.day.year, report.day.month, report.day.day),  # noqa: DTZ001 (a day)
            }
        )

    def _sheet(self, name: str, title: str = "") -> Sheet:
        sheet = Sheet(self._workbook, self._styles, name)
        if title:
            sheet.title(title, self._words.dealership(self._report))
        return sheet

    def _finish(self, sheet: Sheet, repeat: int | None = None) -> None:
        page = self.translate("Report", "Page {page} of {pages}").format(page="&P", pages="&N")
        sheet.print_on_a4(self._words.title(self._report), self._words.dealership(self._report), page, repeat=repeat)

    # sheets -----------------------------------------------------------------------------------------------------

    def _cover(self) -> None:
        report, words = self._report, self._words
        sheet = self._sheet(self.translate("Report", "Cover"))
        sheet.page.set_column(0, 0, 26)
        sheet.page.set_column(1, 4, 22)
        faint = self._styles(font_color=colour("text_secondary"))
        sheet.put(1, 0, words.kicker(), faint)
        sheet.page.set_row(2, 36)
        sheet.put(2, 0, words.title(report), self._styles(bold=True, font_size=22))
        for place, line in enumerate((words.dealership(report), words.period(report), words.made(report))):
            sheet.put(3 + place, 0, line, faint)
        sheet.put(6, 0, words.whole_results(report), faint)
        sheet.row = 8
        self._key_figures(sheet)
        self._signatures(sheet)
        sheet.put(sheet.row + 2, 0, words.privacy(), faint)
        self._finish(sheet)

    def _key_figures(self, sheet: Sheet) -> None:
        report = self._report
        rows: list[tuple[str, str, int | float | None, int | float | None]] = [
            (self._words.word(goal.stage), COUNT, goal.target, goal.actual) for goal in report.goals
        ]
        rows.append((self.translate("Report", "Cost"), YUAN, _yuan(report.budget_fen), _yuan(report.actual_cost_fen)))
        heads = ("", *self._planned_actual_reached())
        for place, head in enumerate(heads):
            sheet.put(sheet.row, place, head, self._styles.head(COUNT if place else ""))
        for number, (name, form, planned, actual) in enumerate(rows, start=sheet.row + 1):
            sheet.page.set_row(number, 24)
            sheet.put(number, 0, name, self._styles.cell("", bold=True))
            sheet.put(number, 1, planned, self._styles.cell(form))
            sheet.put(number, 2, actual, self._styles.cell(form, bold=True))
            sheet.put(number, 3, ratio(actual, planned), self._styles.cell(SHARE))
        sheet.row += len(rows) + 4

    def _signatures(self, sheet: Sheet) -> None:
        style = self._styles(top=1, font_color=colour("text_secondary"))
        for place, role in enumerate(SIGNING_ROLES):
            text = self.translate("Report", "{role}  sign / date").format(role=self._words.word(role))
            sheet.put(sheet.row, place, text, style)

    def _planned_actual_reached(self) -> tuple[str, str, str]:
        return (
            self.translate("Report", "Planned"),
            self.translate("Report", "Actual"),
            self.translate("Report", "Reached"),
        )

    def _goals(self) -> None:
        sheet = self._sheet(self.translate("Report", "Goals and funnel"), self.translate("Report", "Goals and funnel"))
        planned, actual, reached = self._planned_actual_reached()
        columns = (
            Col(self.translate("Report", "Goal"), 30),
            Col(planned, 14, COUNT),
            Col(actual, 14, COUNT),
            Col(reached, 14, SHARE),
        )
        rows = [(self._words.word(goal.stage), goal.target, goal.actual, goal.share) for goal in self._report.goals]
        rates = (
            Col(self.translate("Report", "Funnel rate"), 30),
            Col(self.translate("Report", "This cycle"), 14, SHARE),
            Col(self.translate("Report", "Earlier cycles"), 16, SHARE),
        )
        rate_rows = [
            (self._words.rate(rate.before, rate.after), rate.actual, rate.history) for rate in self._report.rates
        ]
        sheet.widths(columns, rates)
        first, last = sheet.table("Goals", columns, rows)
        sheet.table("Rates", rates, rate_rows)
        self._goal_chart(sheet, first, last, (planned, actual))
        self._finish(sheet)

    def _goal_chart(self, sheet: Sheet, first: int, last: int, names: Sequence[str]) -> None:
        chart: Any = self._workbook.add_chart({"type": "bar"})
        for column, name, fill in ((1, names[0], "line_strong"), (2, names[1], "")):
            chart.add_series(
                {
                    "name": name,
                    "categories": [sheet.name, first, 0, last, 0],
                    "values": [sheet.name, first, column, last, column],
                    "fill": {"color": colour(fill or "stage_contact")},
                    "points": None if fill else [{"fill": {"color": colour(tone)}} for tone in _STAGE_TONES],
                    "data_labels": {"value": True, "font": {"name": FONT, "size": 9}},
                    "gap": 60,
                }
            )
        chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
        chart.set_y_axis({"reverse": True, "num_font": {"name": FONT}, "line": {"color": colour("line_strong")}})
        self._place_chart(sheet, chart, self.translate("Report", "Goal funnel"), sheet.row)

    def _activities(self) -> None:
        name = self.translate("Report", "Activities and budget")
        sheet = self._sheet(name, self.translate("Report", "Activities at a glance"))
        columns = (
            Col(self.translate("Report", "Activity"), 28),
            Col(self.translate("Report", "Kind"), 24),
            Col(self.translate("Report", "Start"), 12, DAY),
            Col(self.translate("Report", "Finish"), 12, DAY),
            Col(self.translate("Report", "Budget ¥"), 13, YUAN, summed=True),
            Col(self.translate("Report", "Actual ¥"), 13, YUAN, summed=True),
            *(Col(self._words.word(stage), 11, COUNT, summed=True) for stage in Stage),
            Col(self.translate("Report", "Orders"), 10, COUNT, summed=True),
            Col(self.translate("Report", "Status"), 20),
        )
        rows: list[Sequence[Value]] = [
            (
                row.name,
                row.kind,
                row.start,
                row.finish,
                _yuan(row.budget_fen),
                _yuan(row.actual_cost_fen),
                *(row.results[stage] for stage in Stage),
                row.orders,
                self._words.standing(row.standing),
            )
            for row in self._report.activities
        ]
        inks = [TONES[row.standing.status] for row in self._report.activities]
        sheet.widths(columns)
        repeat = sheet.row
        first, last = sheet.table("Activities", columns, rows, inks, self.translate("Report", "Total"))
        self._cost_chart(sheet, first, last, (columns[4].head, columns[5].head))
        self._finish(sheet, repeat)

    def _cost_chart(self, sheet: Sheet, first: int, last: int, names: Sequence[str]) -> None:
        chart: Any = self._workbook.add_chart({"type": "column"})
        for column, name, fill in ((4, names[0], "line_strong"), (5, names[1], "accent")):
            chart.add_series(
                {
                    "name": name,
                    "categories": [sheet.name, first, 0, last, 0],
                    "values": [sheet.name, first, column, last, column],
                    "fill": {"color": colour(fill)},
                    "gap": 80,
                }
            )
        chart.set_y_axis({"num_format": YUAN, "major_gridlines": {"visible": True, "line": {"color": colour("line")}}})
        self._place_chart(sheet, chart, self.translate("Report", "Cost: planned and actual"), sheet.row)

    def _place_chart(self, sheet: Sheet, chart: Any, title: str, row: int) -> None:
        chart.set_title({"name": title, "overlay": False, "name_font": {"name": FONT, "size": 11}})
        chart.set_legend({"position": "bottom", "font": {"name": FONT, "size": 9}})
        chart.set_size({"width": 720, "height": 300})
        sheet.page.insert_chart(row, 0, chart, {"description": title})
        sheet.row, sheet.chart_columns = row + _CHART_ROWS, _CHART_COLUMNS

    def _lines(self) -> None:
        name = self.translate("Report", "Budget and support claim")
        sheet = self._sheet(name, name)
        columns = (
            Col(self.translate("Report", "Activity"), 28),
            Col(self.translate("Report", "Item"), 34),
            Col(self.translate("Report", "Supplier"), 26),
            Col(self.translate("Report", "Budget ¥"), 14, YUAN_FEN, summed=True),
            Col(self.translate("Report", "Actual ¥"), 14, YUAN_FEN, summed=True),
            Col(self.translate("Report", "Support claimed ¥"), 16, YUAN_FEN, summed=True),
        )
        rows: list[Sequence[Value]] = [
            (
                line.activity,
                line.item,
                line.supplier or None,
                _yuan(line.planned_fen),
                _yuan(line.actual_fen),
                _yuan(line.support_fen),
            )
            for line in self._report.lines
        ]
        none = [(self.translate("Report", "No budget lines were written."),)]
        self._single_table(
            sheet, "BudgetLines", columns, rows or none, (), self.translate("Report", "Total") if rows else ""
        )

    def _claims(self) -> None:
        name = self.translate("Report", "Proofs of the support claim")
        sheet = self._sheet(name, name)
        columns = (
            Col(self.translate("Report", "Activity"), 28),
            Col(self.translate("Report", "Support claimed ¥"), 16, YUAN_FEN, summed=True),
            Col(self.translate("Report", "Proofs needed"), 14, COUNT),
            Col(self.translate("Report", "Proofs there"), 14, COUNT),
            Col(self.translate("Report", "Missing"), 44),
            Col(self.translate("Report", "Claim until"), 14, DAY),
            Col(self.translate("Report", "Status"), 18),
        )
        rows: list[Sequence[Value]] = [
            (
                row.activity,
                _yuan(row.support_fen),
                row.proofs,
                row.proofs - len(row.missing),
                self._words.missing(row),
                row.due,
                f"{self._words.proofs(row)} {self._words.days_left(row).strip(NOTHING)}".strip(),
            )
            for row in self._report.claims
        ]
        inks = [TONES[row.status] for row in self._report.claims]
        none = [(self.translate("Report", "Support is claimed for no activity."),)]
        total = self.translate("Report", "Total") if rows else ""
        self._single_table(sheet, "Claims", columns, rows or none, inks, total)

    def _steps(self) -> None:
        sheet = self._sheet(self.translate("Report", "Work steps"), self.translate("Report", "Work steps"))
        columns = (
            Col(self.translate("Report", "Activity"), 26),
            Col(self.translate("Report", "Phase"), 12),
            Col(self.translate("Report", "Work step"), 36),
            Col(self.translate("Report", "Owner"), 11),
            Col(self.translate("Report", "Planned start"), 12, DAY),
            Col(self.translate("Report", "Planned finish"), 12, DAY),
            Col(self.translate("Report", "Actual start"), 12, DAY),
            Col(self.translate("Report", "Actual finish"), 12, DAY),
            Col(self.translate("Report", "Budget ¥"), 12, YUAN, summed=True),
            Col(self.translate("Report", "Actual ¥"), 12, YUAN, summed=True),
            Col(self.translate("Report", "Status"), 18),
        )
        steps = [(activity.name, step) for activity in self._report.activities for step in activity.steps]
        rows: list[Sequence[Value]] = [
            (
                name,
                self._words.word(step.phase),
                step.name,
                step.owner or None,
                step.start,
                step.finish,
                step.actual_start,
                step.actual_finish,
                _yuan(step.budget_fen),
                _yuan(step.actual_cost_fen),
                self._words.step(step),
            )
            for name, step in steps
        ]
        inks = [TONES[step.status] for _, step in steps]
        self._single_table(sheet, "Steps", columns, rows, inks, self.translate("Report", "Total"))

    def _problems(self) -> None:
        sheet = self._sheet(
            self.translate("Report", "Problems"),
            self.translate("Report", "Problems during execution and what was done"),
        )
        columns = (
            Col(self.translate("Report", "No."), 8),
            Col(self.translate("Report", "Problem"), 44),
            Col(self.translate("Report", "Activity"), 26),
            Col(self.translate("Report", "Handling and decisions"), 44),
            Col(self.translate("Report", "Owner"), 12),
            Col(self.translate("Report", "Status"), 16),
        )
        rows: list[Sequence[Value]] = [
            (
                row.number,
                row.text,
                row.activity or None,
                row.decision or None,
                row.owner or None,
                self._words.problem(row.state),
            )
            for row in self._report.problems
        ]
        inks = [PROBLEM_TONES[row.state] for row in self._report.problems]
        none = [("", self.translate("Report", "No problems were noted."))]
        self._single_table(sheet, "Problems", columns, rows or none, inks)

    def _single_table(
        self,
        sheet: Sheet,
        name: str,
        columns: Sequence[Col],
        rows: Sequence[Sequence[Value]],
        inks: Sequence[str],
        total: str = "",
    ) -> None:
        sheet.widths(columns)
        repeat = sheet.row
        sheet.table(name, columns, rows, inks, total)
        self._finish(sheet, repeat)

    def _experience(self) -> None:
        sheet = self._sheet(self.translate("Report", "Experience"), self.translate("Report", "Experience to keep"))
        columns = (
            Col(self.translate("Report", "Experience"), 44),
            Col(self.translate("Report", "Kind"), 24),
            Col(self.translate("Report", "Activity"), 26),
            Col(self.translate("Report", "Work step"), 26),
            Col(self.translate("Report", "Told by"), 12),
        )
        rows: list[Sequence[Value]] = [
            (row.title, row.kind, row.activity, row.step or None, row.person or None)
            for row in self._report.experiences
        ]
        none = [(self.translate("Report", "Nothing was marked as worth keeping yet."),)]
        self._single_table(sheet, "Experience", columns, rows or none, ())

    def _partners(self) -> None:
        sheet = self._sheet(
            self.translate("Report", "Partners"), self.translate("Report", "Partners (1 = poor, 5 = very good)")
        )
        columns = (
            Col(self.translate("Report", "Partner"), 30),
            Col(self.translate("Report", "Service"), 24),
            Col(self.translate("Report", "Activity"), 26),
            Col(self.translate("Report", "Reasons"), 40),
            Col(self.translate("Report", "Quality"), 12, COUNT),
            Col(self.translate("Report", "Punctuality"), 12, COUNT),
            Col(self.translate("Report", "Price"), 12, COUNT),
            Col(self.translate("Report", "Cooperation"), 12, COUNT),
            Col(self.translate("Report", "Average"), 12, MEAN),
            Col(self.translate("Report", "Use again"), 12),
        )
        rows: list[Sequence[Value]] = [
            (*_partner(row), self._words.use_again(row.use_again)) for row in self._report.partners
        ]
        none = [(self.translate("Report", "No partner has been evaluated yet."),)]
        self._single_table(sheet, "Partners", columns, rows or none, ())


def _partner(row: ReportPartner) -> tuple[Value, ...]:
    texts = (row.partner, row.service or None, row.activity, row.reasons or None)
    return (*texts, row.quality, row.punctuality, row.price, row.cooperation, row.average)


def _yuan(fen: int | None) -> float | None:
    return None if fen is None else fen / 100
