"""The review of past activities: what every kind brought, and activities from before this file, typed in."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.results import ActivityResult
from cae_desktop.db.queries.situation import PastActivityRow
from cae_desktop.domain.dates import parse_day, parse_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import format_yuan, parse_amount, whole_yuan
from cae_desktop.domain.words import Stage
from cae_desktop.services.past_activities import PastImport
from cae_desktop.services.situation_page import AnalysisPage, ReviewLine
from cae_desktop.ui import theme
from cae_desktop.ui.sheet import Column, SheetModel
from cae_desktop.ui.widgets import Button, Label
from cae_desktop.views.shared.behind import show_behind
from cae_desktop.views.shared.rows import empty
from cae_desktop.views.shared.screen import Screen
from cae_desktop.views.situation.tables import PageTable
from cae_desktop.wording import error_sentence

translate = QCoreApplication.translate
_WITHOUT_FEN: Final = 100_00
_TWO_LINES: Final = 42
_AT_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_FIGURES: Final = frozenset({"count", "cost_fen", "orders", *Stage})
_NAMED: Final = 3
"""As many rows that were left out are named one by one."""
_A_QUARTER: Final = timedelta(days=90)


class Review(QWidget):
    """Two tables: by kind, from closed activities, read only; and the typed ones."""

    def __init__(self, screen: Screen, kinds: Mapping[int, str]) -> None:
        super().__init__()
        self._screen = screen
        self._situation = screen.workspace.situation
        self._review_model = SheetModel(_review_columns(), read=_read_review, display=_shown)
        self.by_kind = PageTable(self._review_model, "experience", row_height=_TWO_LINES)
        self.by_kind.setAccessibleName(translate("Situation", "Past activities by kind"))
        self.none = Label(
            translate("Situation", "No earlier cycle has closed activities yet. They appear here by themselves."),
            role="caption",
            wrap=True,
        )
        self.cancelled = QVBoxLayout()
        self.typed_model = SheetModel(_typed_columns(kinds), read=_read_typed, commit=self._commit)
        self.typed = PageTable(self.typed_model, "name")
        self.typed.can_add = self.typed.can_delete = True
        self.typed.setAccessibleName(translate("Situation", "Activities from before this file"))
        self.add = Button(translate("Situation", "+ Add past activity"), flat=True)
        self.take_over = Button(translate("Situation", "From Excel…"), flat=True)
        self.take_over.setToolTip(
            translate("Situation", "A list with activity, kind, date, cost, attention, contacts, interest and orders")
        )
        self._lay_out()
        self.by_kind.setToolTip(translate("Situation", "A click on a figure shows the activities behind it"))
        self.by_kind.clicked.connect(self._on_clicked)
        self.by_kind.row_activated.connect(self._on_kind)
        self.add.clicked.connect(self._on_added)
        self.take_over.clicked.connect(self._on_take_over)
        self.typed.add_requested.connect(self._on_added)
        self.typed.delete_requested.connect(self._on_removed)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(
            Label(
                translate("Situation", "Return by kind: closed activities of earlier cycles and those entered below"),
                role="strong",
            )
        )
        layout.addWidget(self.by_kind)
        layout.addWidget(self.none)
        layout.addLayout(self.cancelled)
        head = QHBoxLayout()
        head.addWidget(Label(translate("Situation", "Activities from before this file"), role="strong"))
        head.addStretch(1)
        head.addWidget(self.take_over)
        head.addWidget(self.add)
        layout.addLayout(head)
        layout.addWidget(self.typed)

    def show_page(self, page: AnalysisPage) -> None:
        """Show both tables in full height."""
        self.by_kind.set_rows(page.review)
        self.by_kind.fit_height()
        self.by_kind.setVisible(bool(page.review))
        self.none.setVisible(not page.review)
        self._show_cancelled(page.cancelled)
        self.typed.set_rows(page.past_activities)
        self.typed.fit_height(1)

    def _show_cancelled(self, rows: Sequence[ActivityResult]) -> None:
        """What did not take place, with what it cost all the same; it counts for nothing above."""
        empty(self.cancelled)
        for row in rows:
            cost = "—" if row.actual_cost_fen is None else format_yuan(row.actual_cost_fen)
            text = translate("Situation", "× {activity}, cancelled on {day}: {reason} (cost {cost})")
            button = Button(
                text.format(activity=row.name, day=row.cancelled_on, reason=row.cancel_reason, cost=cost), kind="link"
            )
            button.setProperty("activity", row.id)
            button.clicked.connect(self._on_cancelled)
            self.cancelled.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _commit(self, past_activity_id: str, key: str, value: Any) -> str | None:
        return self._screen.refusal(self._change, past_activity_id, key, value)

    def _change(self, past_activity_id: str, key: str, value: Any) -> None:
        self._situation.change_past_activity(
            past_activity_id, key, _typed(key, value, self._screen.workspace.clock.today())
        )

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._key_at(index) in _FIGURES:
            self._show_behind(index)

    def _on_kind(self, number: str) -> None:
        """A figure leads to the activities behind it, a kind to what the toolbox knows of it."""
        index = self.by_kind.currentIndex()
        if self._key_at(index) in _FIGURES:
            self._show_behind(index)
        else:
            self._screen.go_to("selector", int(number))

    def _key_at(self, index: QModelIndex) -> str:
        return str(self._review_model.columns[index.column()].key)

    def _show_behind(self, index: QModelIndex) -> None:
        line = self._review_model.rows[index.row()]
        title = self._review_model.columns[index.column()].title
        show_behind(self._screen, f"{line.kind_name} · {title}", line.behind)

    def _on_cancelled(self) -> None:
        self._screen.go_to("evaluation", self.sender().property("activity"))

    def _on_added(self) -> None:
        known = {row.id for row in self.typed_model.rows}
        day = self._screen.workspace.clock.today() - _A_QUARTER
        name = translate("Situation", "Past activity")
        if self._screen.attempt(self._situation.add_past_activity, 1, name, day):
            new = next((row.id for row in self.typed_model.rows if row.id not in known), None)
            if new is not None:
                self.typed.edit_cell(new, "name")

    def _on_take_over(self) -> None:
        dialog = QFileDialog(self._screen, translate("Situation", "Take over activities from before this file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(translate("Situation", "Lists (*.xlsx *.xlsm *.xls *.csv *.txt)"))
        dialog.fileSelected.connect(self.read_list)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read_list(self, path: str) -> None:
        """Enter the activities of a list, and say what became of every row."""
        done: list[PastImport] = []

        def read() -> None:
            done.append(self._screen.workspace.past_activities.take_over(Path(path)))

        if not self._screen.attempt(read):
            return
        (found,) = done
        text = translate(
            "Situation", "{taken} activities taken over, {known} were known already. Ctrl+Z takes it back."
        )
        parts = [text.format(taken=found.taken, known=found.known)]
        for row in found.left_out[:_NAMED]:
            reason = error_sentence(row.reason, translate)
            parts.append(
                translate("Situation", "Row {number} was left out: {reason}").format(number=row.number, reason=reason)
            )
        if len(found.left_out) > _NAMED:
            more = translate("Situation", "{count} more rows were left out.")
            parts.append(more.format(count=len(found.left_out) - _NAMED))
        self._screen.messages.show_message(" ".join(parts), tone="at_risk" if found.left_out else "on_track")

    def _on_removed(self, past_activity_ids: list[str]) -> None:
        self._screen.attempt(self._situation.remove_past_activities, past_activity_ids)


def _typed(key: str, value: Any, today: date) -> Any:
    """What was typed into a column; raises CaeError when it cannot be read."""
    if key == "cost_fen":
        return parse_amount(str(value))
    if key == "orders" or key in set(Stage):
        return parse_number(str(value))
    if key == "start":
        day = parse_day(str(value), today)
        if day is None:
            raise CaeError("not-a-day", text="")
        return day
    if key == "kind_number" and not isinstance(value, int):
        raise CaeError("not-a-kind", text=str(value))
    return value


def _review_columns() -> Sequence[Column]:
    return (
        Column("kind_name", translate("Situation", "Kind"), width=94, paint=_paint_kind),
        Column("count", translate("Situation", "Held"), "number", width=44),
        Column("cost_fen", translate("Situation", "Cost"), "money", width=70),
        Column(Stage.ATTENTION, translate("Situation", "¥/attention"), "money", width=76),
        Column(Stage.CONTACT, translate("Situation", "¥/contact"), "money", width=64),
        Column(Stage.INTEREST, translate("Situation", "¥/interest"), "money", width=64),
        Column("orders", translate("Situation", "Orders"), "number", width=50),
        Column("experience", translate("Situation", "Best experience kept")),
    )


def _typed_columns(kinds: Mapping[int, str]) -> Sequence[Column]:
    choices = tuple((number, f"{number} {name}") for number, name in sorted(kinds.items()))
    return (
        Column("kind_number", translate("Situation", "Kind"), "choice", editable=True, choices=choices, width=100),
        Column("name", translate("Situation", "Activity"), editable=True),
        Column("start", translate("Situation", "Day"), "day", editable=True, width=86),
        Column("cost_fen", translate("Situation", "Cost"), "money", editable=True, width=62),
        Column(Stage.ATTENTION, translate("Situation", "Attention"), "number", editable=True, width=62),
        Column(Stage.CONTACT, translate("Situation", "Contact"), "number", editable=True, width=56),
        Column(Stage.INTEREST, translate("Situation", "Interest"), "number", editable=True, width=56),
        Column("orders", translate("Situation", "Orders"), "number", editable=True, width=50),
    )


def _read_review(line: ReviewLine, key: str) -> Any:
    return line.cost_per_result_fen[Stage(key)] if key in set(Stage) else getattr(line, key)


def _paint_kind(painter: QPainter, area: QRect, line: ReviewLine) -> None:
    """The kind, and below it how one is as a rule: days, whom it is for, when it was held last."""
    colours = theme.current()
    days = [translate("Situation", "{days} d").format(days=line.days)] if line.days is not None else []
    below = " · ".join((*days, *line.target_groups[:1], f"{line.last:%Y-%m}"))
    for text, top, role, ink in (
        (line.kind_name, 3, "table", colours.text),
        (below, 21, "caption", colours.text_secondary),
    ):
        painter.setFont(theme.font(role))
        painter.setPen(QColor(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRect(area.left(), area.top() + top, area.width(), 18), _AT_LEFT, shown)


def _shown(line: ReviewLine, key: str, value: Any) -> str:
    """Amounts from ¥100 on without fen, so that the columns stay narrow."""
    if value is None:
        return "—"
    if key == "cost_fen" or key in set(Stage):
        return f"¥{whole_yuan(value)}" if value >= _WITHOUT_FEN else format_yuan(value)
    return str(value)


def _read_typed(row: PastActivityRow, key: str) -> Any:
    return row.results[Stage(key)] if key in set(Stage) else getattr(row, key)
