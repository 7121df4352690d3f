"""The experience base: everything that was kept, and how partners worked, over all cycles."""

from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTabWidget, QVBoxLayout, QWidget

from cae_desktop.db.queries.experience import ExperienceRow
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Card, Choice, EmptyState, Label
from cae_desktop.views.shared.screen import Screen, ScreenContext

translate = QCoreApplication.translate


class ExperienceScreen(Screen):
    """Search, read, and go to where it comes from."""

    watched: ClassVar[frozenset[str]] = frozenset(
        {"experience", "partner_evaluation", "partner", "activity", "cycle", "person", "work_step"}
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, translate("Screens", "Experience base"))
        self.header.set_subtitle(self.tr("what earlier activities taught; read it before the next choice"))
        self._rows: tuple[ExperienceRow, ...] = ()
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("search   Ctrl+F"))
        self._search.setAccessibleName(self.tr("Search"))
        self._search.setMinimumWidth(220)
        self._search.textChanged.connect(self._on_filter)
        self._kind = Choice()
        self._kind.setAccessibleName(self.tr("Kind of activity"))
        self._kind.committed.connect(self._on_filter)
        self._person = Choice()
        self._person.setAccessibleName(self.tr("Person"))
        self._person.committed.connect(self._on_filter)
        for widget in (self._kind, self._person, self._search):
            self.header.add(widget)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self._build_experiences(), self.tr("Experience"))
        self._tabs.addTab(self._build_partners(), self.tr("Partners"))
        self.body.addWidget(self._tabs, 1)

    # build ------------------------------------------------------------------------------------------------------

    def _build_experiences(self) -> QWidget:
        self._model = SheetModel(
            (
                Column("title", self.tr("Experience"), stretch=True),
                Column("kind", self.tr("Kind"), width=120),
                Column("activity_name", self.tr("Activity"), width=170),
                Column("step_name", self.tr("Work step"), width=150),
                Column("person_name", self.tr("Told by"), width=80),
                Column("cycle_name", self.tr("Cycle"), width=130),
            ),
            read=self._read,
            display=self._display,
            style=_bold_title,
        )
        self._table = SheetTable(self._model)
        self._table.setAccessibleName(self.tr("Experience"))
        self._table.row_selected.connect(self._on_selected)
        self._table.row_activated.connect(self._on_activated)
        self._empty = EmptyState(
            self.tr("Nothing kept yet"),
            self.tr(
                "In the evaluation of an activity the market manager's star keeps an experience; it is found here then."
            ),
            self.tr("Go to the evaluation"),
        )
        self._empty.button.clicked.connect(self._on_go_to_evaluation)
        self._detail = Card(self.tr("In detail"))
        self._texts = Label(role="body", wrap=True)
        self._open = Button(self.tr("Open its activity"))
        self._open.clicked.connect(self._on_open)
        self._detail.body.addWidget(self._texts)
        self._detail.body.addStretch(1)
        self._detail.body.addWidget(self._open)
        card = Card()
        card.body.addWidget(self._table, 1)
        card.body.addWidget(self._empty, 1)
        page = QWidget()
        layout = QHBoxLayout(page)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(card, 3)
        layout.addWidget(self._detail, 1)
        return page

    def _build_partners(self) -> QWidget:
        figures = (
            ("quality", self.tr("Quality")),
            ("punctuality", self.tr("On time")),
            ("price", self.tr("Price")),
            ("cooperation", self.tr("Co-operation")),
            ("overall", self.tr("Average")),
        )
        self._partners = SheetModel(
            (
                Column("name", self.tr("Partner"), width=160),
                Column("service", self.tr("Service"), width=200),
                Column("activities", self.tr("Activities"), kind="number", width=90),
                *(Column(key, text, kind="number", width=100) for key, text in figures),
                Column("last_reasons", self.tr("Last reasons"), stretch=True),
            ),
            display=_display_partner,
            style=_bold_title,
        )
        self._partners_table = SheetTable(self._partners)
        self._partners_table.setAccessibleName(self.tr("Partners"))
        card = Card()
        card.body.addWidget(self._partners_table)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(card)
        return page

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read everything that was kept."""
        self._rows = self.workspace.experience.kept()
        kinds = sorted({row.kind_number for row in self._rows})
        self._kind.set_choices([(None, self.tr("all kinds")), *((kind, self._kind_name(kind)) for kind in kinds)])
        people = sorted({row.person_name for row in self._rows if row.person_name})
        self._person.set_choices([(None, self.tr("everybody")), *((name, name) for name in people)])
        for choice in (self._kind, self._person):
            if choice.value() is None:
                choice.set_value(None)
        self._partners_table.set_rows(self.workspace.experience.partners())
        self._show_filtered()

    def focus_search(self) -> None:
        """Go to the search field."""
        self._search.setFocus()

    # parts ------------------------------------------------------------------------------------------------------

    def _show_filtered(self) -> None:
        found = {row.id for row in self.workspace.experience.kept(self._search.text())}
        kind, person = self._kind.value(), self._person.value()
        rows = [
            row
            for row in self._rows
            if row.id in found and kind in (None, row.kind_number) and person in (None, row.person_name)
        ]
        self._table.set_rows(rows)
        self._table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if rows and not self._table.current_id():
            self._table.select_row(rows[0].id)
        self._show_detail()

    def _show_detail(self) -> None:
        row = next((row for row in self._rows if row.id == self._table.current_id()), None)
        self._open.setEnabled(row is not None)
        if row is None:
            self._texts.setText("—")
            return
        parts = (
            (self.tr("Went well"), row.went_well),
            (self.tr("Did not"), row.went_badly),
            (self.tr("Proposal"), row.proposal),
            (self.tr("Others' view"), row.others_view),
        )
        texts = [row.title, *(f"{name}: {text}" for name, text in parts if text)]
        self._texts.setText("\n\n".join(texts))

    def _kind_name(self, number: int) -> str:
        for kind in self.workspace.catalogue.kinds:
            if kind.number == number:
                return kind.name.in_language(self.context.language)
        return str(number)

    def _read(self, row: ExperienceRow, key: str) -> Any:
        return self._kind_name(row.kind_number) if key == "kind" else getattr(row, key)

    def _display(self, row: ExperienceRow, key: str, value: Any) -> str:
        return self.tr("whole activity") if key == "step_name" and not value else str(value)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_filter(self, _: object) -> None:
        self._show_filtered()

    def _on_selected(self, _: str) -> None:
        self._show_detail()

    def _on_activated(self, _: str) -> None:
        self._on_open()

    def _on_open(self) -> None:
        row = next((row for row in self._rows if row.id == self._table.current_id()), None)
        if row is not None and row.cycle_id == self.context.cycle_id:
            self.go_to("evaluation", row.activity_id)
        elif row is not None:
            self.messages.show_message(
                self.tr("{activity} belongs to {cycle}; choose that cycle in the menu at the top left.").format(
                    activity=row.activity_name, cycle=row.cycle_name
                )
            )

    def _on_go_to_evaluation(self) -> None:
        self.go_to("evaluation")


def _display_partner(row: object, key: str, value: Any) -> str:
    if value is None:
        return "—"
    return f"{value:.1f}" if isinstance(value, float) else str(value)


def _bold_title(row: object, key: str) -> CellStyle | None:
    return CellStyle(bold=True) if key in ("title", "name") else CellStyle(ink="text_secondary")
