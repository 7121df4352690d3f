"""What was kept: filters above, the list, and one experience in full with the way to its activity and the template."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.experience import ExperienceRow
from cae_desktop.services.experience import ExperienceService
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Card, EmptyState, Label, Scroll
from cae_desktop.views.experience.filters import ExperienceFilters


class ExperiencesTab(QWidget):
    """`opened` gives an activity, `template_wanted` an experience; `evaluation_wanted` when there is nothing yet."""

    opened = Signal(str)
    template_wanted = Signal(str)
    evaluation_wanted = Signal()

    def __init__(self, service: ExperienceService, word: Callable[[Any], str], kind_name: Callable[[int], str]) -> None:
        super().__init__()
        self._service, self._kind_name = service, kind_name
        self._rows: tuple[ExperienceRow, ...] = ()
        self._uses: dict[str, int] = {}
        self.filters = ExperienceFilters(word, kind_name)
        self.table = SheetTable(self._model())
        self.table.setAccessibleName(self.tr("Experience"))
        self.texts = Label(role="body", wrap=True)
        self.open = Button(self.tr("Open its activity"))
        self.into_template = Button(self.tr("Write into the step template"))
        self.into_template.setToolTip(
            self.tr("Every plan that is made for this kind of activity from now on carries it.")
        )
        self._build_empty()
        self._lay_out()
        self.filters.changed.connect(self._show_filtered)
        self.table.row_selected.connect(self._on_selected)
        self.table.row_activated.connect(self._on_open)
        self.open.clicked.connect(self._on_open)
        self.into_template.clicked.connect(self._on_template)

    def _model(self) -> SheetModel:
        return SheetModel(
            (
                Column("title", self.tr("Experience"), stretch=True),
                Column("activity_name", self.tr("Activity"), width=150),
                Column("step_name", self.tr("Work step"), width=120),
                Column("person_name", self.tr("Told by"), width=72),
                Column("cycle_name", self.tr("Cycle"), width=124),
                Column("noted_on", self.tr("Day"), kind="day", width=96),
                Column("uses", self.tr("Taken up"), kind="number", width=76),
            ),
            read=self._read,
            display=self._display,
            style=_bold_title,
        )

    def _build_empty(self) -> None:
        self.empty = EmptyState(
            self.tr("Nothing kept yet"),
            self.tr(
                "In the evaluation of an activity the market manager's star keeps an experience; it is found here then."
            ),
            self.tr("Go to the evaluation"),
        )
        self.empty.button.clicked.connect(self.evaluation_wanted)
        self.nothing_found = EmptyState(
            self.tr("Nothing found"),
            self.tr("No kept experience fits what you look for."),
            self.tr("Show all"),
        )
        self.nothing_found.button.clicked.connect(self.filters.clear)

    def _lay_out(self) -> None:
        self._detail = Card(self.tr("In detail"))
        scroll = Scroll()
        scroll.body.addWidget(self.texts)
        scroll.body.addStretch(1)
        self._detail.body.addWidget(scroll, 1)
        self._detail.body.addWidget(self.into_template)
        self._detail.body.addWidget(self.open)
        card = Card()
        for widget in (self.table, self.empty, self.nothing_found):
            card.body.addWidget(widget, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(card, 3)
        row.addWidget(self._detail, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.filters)
        layout.addLayout(row, 1)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read everything that was kept."""
        self._rows = self._service.kept()
        self._uses = self._service.uses()
        self.filters.offer(self._rows)
        self.filters.setVisible(bool(self._rows))
        self._show_filtered()

    def shown_ids(self) -> tuple[str, ...]:
        """The experiences that are listed, in their order."""
        model = self.table.model()
        assert isinstance(model, SheetModel)  # noqa: S101 (set by SheetTable)
        return tuple(row.id for row in model.rows)

    # parts ------------------------------------------------------------------------------------------------------

    def _show_filtered(self) -> None:
        found = {row.id for row in self._service.kept(self.filters.search.text())}
        rows = [row for row in self._rows if row.id in found and self.filters.fits(row)]
        self.table.set_rows(rows, draw_all=False)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not self._rows)
        self.nothing_found.setVisible(bool(self._rows) and not rows)
        if rows and not self.table.current_id():
            self.table.select_row(rows[0].id)
        self._show_detail()

    def _current(self) -> ExperienceRow | None:
        return next((row for row in self._rows if row.id == self.table.current_id()), None)

    def _show_detail(self) -> None:
        row = self._current()
        self.open.setEnabled(row is not None)
        self.into_template.setEnabled(row is not None)
        if row is None:
            self.texts.setText("—")
            return
        parts = (
            (self.tr("Went well"), row.went_well),
            (self.tr("Did not"), row.went_badly),
            (self.tr("Proposal"), row.proposal),
            (self.tr("Others' view"), row.others_view),
            (self.tr("Partner"), row.partner_name),
        )
        texts = [row.title, self._kind_name(row.kind_number), *(f"{name}\n{text}" for name, text in parts if text)]
        self.texts.setText("\n\n".join(texts))

    def _read(self, row: ExperienceRow, key: str) -> Any:
        return self._uses.get(row.id, 0) if key == "uses" else getattr(row, key)

    def _display(self, row: ExperienceRow, key: str, value: Any) -> str:
        if key == "noted_on":
            return f"{value:%Y-%m-%d}"
        if key == "uses":
            return str(value) if value else ""
        return self.tr("whole activity") if key == "step_name" and not value else str(value)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_selected(self, _: str) -> None:
        self._show_detail()

    def _on_open(self) -> None:
        row = self._current()
        if row is not None:
            self.opened.emit(row.activity_id)

    def _on_template(self) -> None:
        row = self._current()
        if row is not None:
            self.template_wanted.emit(row.id)


def _bold_title(row: object, key: str) -> CellStyle | None:
    return CellStyle(bold=True) if key == "title" else CellStyle(ink="text_secondary")
