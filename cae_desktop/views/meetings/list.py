"""The meetings of a cycle."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cae_desktop.db.queries.meetings import MeetingRow
from cae_desktop.domain.dates import parse_day, parse_time
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import MeetingKind, MeetingState
from cae_desktop.ui import theme
from cae_desktop.ui.sheet import Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Card, EmptyState, Label
from cae_desktop.views.meetings.glance import MeetingGlance
from cae_desktop.views.shared.screen import ScreenContext
from cae_desktop.wording import error_sentence, words
from cae_desktop.wording.control import meeting_title

_STATE_LOOKS = {
    MeetingState.PREPARED: ("○", "text_secondary"),
    MeetingState.RUNNING: ("●", "accent"),
    MeetingState.CLOSED: ("✓", "on_track"),
}


class MeetingList(QWidget):
    """A row per meeting, and a button for each kind that can be prepared."""

    opened = Signal(str)
    preparing_wanted = Signal(str)
    removed = Signal(list)
    series_wanted = Signal()
    plan_wanted = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._workspace = context.workspace
        self._word = words(QCoreApplication.translate)
        model = SheetModel(
            (
                Column("title", self.tr("Meeting"), width=220),
                Column("day", self.tr("Day"), "day", editable=True, width=120),
                Column("hour", self.tr("Time"), "day", editable=True, width=80),
                Column("place", self.tr("Place"), editable=True, stretch=True, width=200),
                Column("state", self.tr("State"), width=140, paint=self._paint_state),
            ),
            read=self._read,
            commit=self._commit,
            editable=_is_open,
        )
        self.table = SheetTable(model, row_height=44)
        self.table.can_delete = True
        self.table.setAccessibleName(self.tr("Meetings"))
        self.table.row_activated.connect(self.opened)
        self.table.delete_requested.connect(self.removed)
        self.table.row_selected.connect(self._on_selected)
        self.glance = MeetingGlance(context.workspace)
        self.glance.opened.connect(self.plan_wanted)
        self._rows: tuple[MeetingRow, ...] = ()
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        card = Card()
        card.body.addWidget(self.table)
        self.series = Button(self.tr("Prepare every week"), icon="plus")
        self.series.setToolTip(self.tr("A regular meeting for every week to the end of the cycle"))
        self.series.clicked.connect(self.series_wanted)
        open_button = Button(self.tr("Open meeting"))
        open_button.clicked.connect(self._on_open)
        foot = QHBoxLayout()
        foot.addWidget(Label(self.tr("Enter or a double click opens a meeting."), role="faint"), 1)
        foot.addWidget(self.series)
        foot.addWidget(open_button)
        card.body.addLayout(foot)
        empty = EmptyState(
            self.tr("No meetings yet"),
            self.tr(
                "The kick-off hands out the tasks, regular meetings follow every step against time and budget, "
                "the final meeting draws the lessons. Agenda and people are prepared for you."
            ),
            self.tr("Prepare the kick-off meeting"),
        )
        empty.button.clicked.connect(self._on_first)
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(card, 1)
        column.addWidget(self.glance, 1)
        self._stack.addWidget(held)
        self._stack.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def show_meetings(self, rows: tuple[MeetingRow, ...]) -> None:
        """Show the meetings, the newest first; the next one to be held is chosen."""
        self._rows = rows
        self._stack.setCurrentIndex(0 if rows else 1)
        self.table.set_rows(rows, draw_all=False)
        if rows and not self.table.current_id():
            waiting = [row.id for row in rows if row.state is not MeetingState.CLOSED]
            self.table.select_row(waiting[-1] if waiting else rows[0].id)
        else:
            self._on_selected(self.table.current_id())

    def _read(self, row: MeetingRow, key: str) -> Any:
        local = row.planned_at.astimezone()
        return {
            "title": meeting_title(row.kind, row.number, QCoreApplication.translate),
            "day": local.date(),
            "hour": f"{local:%H:%M}",
            "place": row.place,
            "state": row.state,
        }[key]

    def _commit(self, meeting_id: str, key: str, text: Any) -> str | None:
        meetings = self._workspace.meetings
        try:
            if key == "place":
                meetings.change(meeting_id, "place", str(text).strip())
            else:
                planned = meetings.page(meeting_id).meeting.planned_at.astimezone()
                meetings.change(meeting_id, "planned_at", self._moved(planned, key, str(text).strip()))
        except CaeError as error:
            return error_sentence(error, QCoreApplication.translate)
        return None

    def _moved(self, planned: datetime, key: str, text: str) -> datetime:
        if key == "day":
            day = parse_day(text, self._workspace.clock.today())
            if day is None:
                raise CaeError("not-a-day", text=text)
            return datetime.combine(day, planned.time()).astimezone()
        return datetime.combine(planned.date(), parse_time(text)).astimezone()

    def _paint_state(self, painter: QPainter, area: QRect, row: MeetingRow) -> None:
        shape, ink = _STATE_LOOKS[row.state]
        painter.setPen(theme.current().colour(ink))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), f"{shape} {self._word(row.state)}")

    def _on_selected(self, meeting_id: str) -> None:
        """Only while the list is seen: preparing a glance reads the plan."""
        chosen = next((row for row in self._rows if row.id == meeting_id), None)
        if chosen is not None and self.isVisible():
            self.glance.show_meeting(chosen)

    def _on_open(self) -> None:
        if self.table.current_id():
            self.opened.emit(self.table.current_id())

    def _on_first(self) -> None:
        self.preparing_wanted.emit(MeetingKind.KICK_OFF.value)

    # Qt ---------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """The chosen meeting may have been held meanwhile."""
        super().showEvent(event)
        self._on_selected(self.table.current_id())


def _is_open(row: MeetingRow, key: str) -> bool:
    return row.state is not MeetingState.CLOSED
