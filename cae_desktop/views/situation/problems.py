"""The problems found: a short list beside the analyses, and the page on which they are rated and ranked."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.services.situation_page import AnalysisLine, ProblemLine, SituationPage
from cae_desktop.ui import theme
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel
from cae_desktop.ui.widgets import Button, Card, EmptyState, Label, Line, TextField
from cae_desktop.views.shared.screen import Screen
from cae_desktop.views.situation.tables import PageTable

translate = QCoreApplication.translate
_RATINGS: Final = tuple((number, str(number)) for number in range(1, 6))


class RankBadge(QWidget):
    """The place of a problem, white on black."""

    def __init__(self, rank: int) -> None:
        super().__init__()
        self._rank = rank
        self.setFixedSize(20, 20)
        self.setAccessibleName(str(rank))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.text))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setPen(QColor(colours.surface))
        painter.setFont(theme.font("caption", bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._rank))


def ratings_text(problem: ProblemLine) -> str:
    """The three ratings in words."""
    text = translate("Situation", "Impact {impact} · urgency {urgency} · control {controllability}")
    return text.format(impact=problem.impact, urgency=problem.urgency, controllability=problem.controllability)


class ProblemsCard(Card):
    """The ranking at a glance, and a line for the next problem."""

    added = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("Situation", "Problems found"), translate("Situation", "prospect work"))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._rows: list[QWidget] = []
        self.new = TextField(translate("Situation", "+ Note a problem"))
        self.new.setAccessibleName(translate("Situation", "+ Note a problem"))
        self.new.committed.connect(self._on_committed)
        self.body.addLayout(self._list)
        self.body.addWidget(self.new)

    def show_problems(self, problems: Sequence[ProblemLine]) -> None:
        """Show the ranking."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [_problem_row(problem) for problem in problems]
        for row in self._rows:
            self._list.addWidget(row)

    def _on_committed(self, text: object) -> None:
        if str(text).strip():
            self.added.emit(str(text))
            self.new.set_value("")


def _problem_row(problem: ProblemLine) -> QWidget:
    row = QWidget()
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(Label(problem.text, wrap=True))
    figures = QHBoxLayout()
    figures.setSpacing(8)
    figures.addWidget(Label(ratings_text(problem), role="faint", wrap=True), 1)
    score = Label(str(problem.score), role="strong")
    score.setStyleSheet(f"color: {theme.current().accent};")
    figures.addWidget(score)
    words.addLayout(figures)
    words.addWidget(Line())
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(RankBadge(problem.rank), 0, Qt.AlignmentFlag.AlignTop)
    layout.addLayout(words, 1)
    return row


class ProblemPriority(Card):
    """All problems with their ratings; drag a row, or Alt+↑↓, to rank by hand."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(
            translate("Situation", "Problems by priority"),
            translate("Situation", "Impact × urgency × control, 1–5 each · drag rows to rank them yourselves"),
        )
        self._screen = screen
        self._situation = screen.workspace.situation
        self.sheet = SheetModel(_columns(()), commit=self._commit, style=_style)
        self.table = PageTable(self.sheet, "text", row_height=40, movable=True)
        self.table.can_add = self.table.can_delete = True
        self.table.setAccessibleName(translate("Situation", "Problems by priority"))
        self.empty = EmptyState(
            translate("Situation", "No problem noted yet"),
            translate("Situation", "Note what keeps you from winning prospects; the goals are tied to these problems."),
        )
        self.add = Button(translate("Situation", "+ Note a problem"), flat=True)
        self.sort = Button(translate("Situation", "Sort by score"))
        self._up = QShortcut(QKeySequence("Alt+Up"), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        self._down = QShortcut(QKeySequence("Alt+Down"), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.head.addWidget(self.sort)
        self.body.addWidget(self.table)
        self.body.addWidget(self.empty)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_added)
        self.sort.clicked.connect(self._on_sorted)
        self.table.add_requested.connect(self._on_added)
        self.table.delete_requested.connect(self._on_removed)
        self.table.moved.connect(self._on_moved)
        self._up.activated.connect(self._on_up)
        self._down.activated.connect(self._on_down)

    def show_page(self, page: SituationPage) -> None:
        """Show the ranking."""
        self.sheet.columns = _columns(page.analyses)
        self.table.set_rows(page.problems)
        self.table.fit_height()
        self.table.setVisible(bool(page.problems))
        self.empty.setVisible(not page.problems)
        self.sort.setEnabled(page.own_order)

    def _commit(self, problem_id: str, key: str, value: Any) -> str | None:
        return self._screen.refusal(self._situation.change_problem, problem_id, key, value)

    def _on_added(self) -> None:
        known = {problem.id for problem in self.sheet.rows}
        text = translate("Situation", "New problem")
        if self._screen.attempt(self._situation.add_problem, self._screen.context.cycle_id, text):
            new = next((problem.id for problem in self.sheet.rows if problem.id not in known), None)
            if new is not None:
                self.table.edit_cell(new, "text")

    def _on_removed(self, problem_ids: list[str]) -> None:
        self._screen.attempt(self._situation.remove_problems, problem_ids)

    def _on_moved(self, problem_id: str, place: int) -> None:
        self._screen.attempt(self._situation.move_problem, problem_id, place)

    def _on_sorted(self) -> None:
        self._screen.attempt(self._situation.sort_problems_by_score, self._screen.context.cycle_id)

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        place = self.table.currentIndex().row() + by
        if 0 <= place < len(self.sheet.rows):
            self._on_moved(self.table.current_id(), place)


def _columns(analyses: Sequence[AnalysisLine]) -> tuple[Column, ...]:
    sources: tuple[tuple[Any, str], ...] = (
        (None, "—"),
        *((line.id, line.name) for line in analyses if line.id is not None),
    )
    return (
        Column("rank", translate("Situation", "Rank"), "number", width=48),
        Column("text", translate("Situation", "Problem"), editable=True),
        *(
            Column(key, title, "choice", editable=True, choices=_RATINGS, width=64)
            for key, title in (
                ("impact", translate("Situation", "Impact")),
                ("urgency", translate("Situation", "Urgency")),
                ("controllability", translate("Situation", "Control")),
            )
        ),
        Column("score", translate("Situation", "Score"), "number", width=60),
        Column("analysis_id", translate("Situation", "Found by"), "choice", editable=True, choices=sources, width=120),
    )


def _style(problem: ProblemLine, key: str) -> CellStyle | None:
    return {
        "rank": CellStyle(ink="text_secondary"),
        "text": CellStyle(bold=True),
        "score": CellStyle(ink="accent", bold=True),
        "analysis_id": CellStyle(ink="text_secondary"),
    }.get(key)
