"""The problems found: a short list beside the analyses, and the page on which they are rated and ranked."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.services.situation_page import AnalysisLine, ProblemLine
from cae_desktop.ui import theme
from cae_desktop.ui.sheet import CellStyle, Column, Commit, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Card, EmptyState, Label, Line, TextField

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
    text = translate("Situation", "Impact {impact} · urgency {urgency} · controllability {controllability}")
    return text.format(impact=problem.impact, urgency=problem.urgency, controllability=problem.controllability)


class ProblemsCard(Card):
    """The ranking at a glance, and a line for the next problem."""

    added = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("Situation", "Problems found"), translate("Situation", "in winning prospects"))
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

    add_requested = Signal()
    delete_requested = Signal(list)
    moved = Signal(str, int)
    sort_requested = Signal()

    def __init__(self, analyses: Sequence[AnalysisLine], commit: Commit) -> None:
        super().__init__(
            translate("Situation", "Problems by priority"),
            translate("Situation", "Impact × urgency × controllability, 1–5 each · drag rows to rank them yourselves"),
        )
        self.sheet = SheetModel(_columns(analyses), commit=commit, style=_style)
        self.table = SheetTable(self.sheet, row_height=40, movable=True)
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
        self.add.clicked.connect(self.add_requested)
        self.sort.clicked.connect(self.sort_requested)
        self.table.add_requested.connect(self.add_requested)
        self.table.delete_requested.connect(self.delete_requested)
        self.table.moved.connect(self.moved)
        self._up.activated.connect(self._on_up)
        self._down.activated.connect(self._on_down)

    def show_problems(self, problems: Sequence[ProblemLine], *, own_order: bool) -> None:
        """Show the ranking."""
        self.table.set_rows(problems)
        self.table.fit_height()
        self.table.setVisible(bool(problems))
        self.empty.setVisible(not problems)
        self.sort.setEnabled(own_order)

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        place = self.table.currentIndex().row() + by
        if 0 <= place < len(self.sheet.rows):
            self.moved.emit(self.table.current_id(), place)


def _columns(analyses: Sequence[AnalysisLine]) -> Sequence[Column]:
    sources: tuple[tuple[Any, str], ...] = (
        (None, "—"),
        *((line.id, line.name) for line in analyses if line.id is not None),
    )
    return (
        Column("rank", translate("Situation", "Rank"), "number", width=56),
        Column("text", translate("Situation", "Problem"), editable=True, stretch=True),
        *(
            Column(key, title, "choice", editable=True, choices=_RATINGS, width=92)
            for key, title in (
                ("impact", translate("Situation", "Impact")),
                ("urgency", translate("Situation", "Urgency")),
                ("controllability", translate("Situation", "Controllability")),
            )
        ),
        Column("score", translate("Situation", "Score"), "number", width=64),
        Column(
            "analysis_id", translate("Situation", "Found by"), "choice", editable=True, choices=sources, width=150
        ),
    )


def _style(problem: ProblemLine, key: str) -> CellStyle | None:
    return {
        "rank": CellStyle(ink="text_secondary"),
        "text": CellStyle(bold=True),
        "score": CellStyle(ink="accent", bold=True),
        "analysis_id": CellStyle(ink="text_secondary"),
    }.get(key)
