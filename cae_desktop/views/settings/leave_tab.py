"""Who is away, and when."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.db.queries.calendar import LeaveRow
from cae_desktop.domain.dates import parse_day
from cae_desktop.domain.errors import CaeError
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Card

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen


class LeaveTab(QWidget):
    """A row for every leave; typed in place, deleted with Ctrl+Delete."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self._service = screen.workspace.calendar
        self._people: list[tuple[str, str]] = []
        self.model = SheetModel(
            (
                Column("person_id", self.tr("Person"), "choice", editable=True, choices=self._people, width=180),
                Column("start", self.tr("From"), "day", editable=True, width=130),
                Column("finish", self.tr("To"), "day", editable=True, width=130),
                Column("days", self.tr("Working days"), "number", width=120),
                Column("note", self.tr("Note"), editable=True, stretch=True),
            ),
            read=self._read,
            commit=self._on_cell,
            style=self._style,
        )
        self.table = SheetTable(self.model)
        self.table.setAccessibleName(self.tr("Leave"))
        self.table.can_add = self.table.can_delete = True
        self.table.add_requested.connect(self.add)
        self.table.delete_requested.connect(self._on_delete)
        card = Card(self.tr("Leave"), self.tr("nobody is planned on these days; both days are included"))
        card.body.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read leave and people."""
        people = self._screen.workspace.dealership.people(with_former=True)
        self._people[:] = [(row.id, row.name) for row in people]
        self.table.set_rows(self._service.leaves())

    def add(self) -> None:
        """Add a day of leave for the first person and begin to edit it."""
        people = self._screen.workspace.dealership.people()
        if not people:
            self._screen.messages.show_message(self.tr("Add people first; then their leave can be entered."))
            return
        today = self._screen.workspace.clock.today()
        known = {row.id for row in self.model.rows}
        if self._screen.attempt(self._service.add_leave, people[0].id, today, today):
            newest = next(row for row in self.model.rows if row.id not in known)
            self.table.edit_cell(newest.id, "person_id")

    # slots ------------------------------------------------------------------------------------------------------

    def _read(self, row: LeaveRow, key: str) -> Any:
        if key == "days":
            return self._service.calendar().working_days(row.start, row.finish)
        return getattr(row, key)

    def _style(self, row: LeaveRow, key: str) -> CellStyle | None:
        is_over = row.finish < self._screen.workspace.clock.today()
        return CellStyle(ink="text_tertiary") if is_over else None

    def _on_cell(self, row_id: str, key: str, value: object) -> str | None:
        return self._screen.refusal(self._change, row_id, key, value)

    def _change(self, row_id: str, key: str, value: object) -> None:
        if key in ("start", "finish"):
            value = _day(str(value), self._screen.workspace.clock.today())
        self._service.change_leave(row_id, key, value)

    def _on_delete(self, row_ids: list[str]) -> None:
        self._screen.attempt(self._service.delete_leave, row_ids)


def _day(text: str, near: date) -> date:
    day = parse_day(text, near)
    if day is None:
        raise CaeError("not-a-day", text=text)
    return day
