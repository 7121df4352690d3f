"""The experience base: everything that was kept, and how partners worked, over all cycles."""

from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTabWidget, QVBoxLayout, QWidget

from cae_desktop.db.queries.experience import ExperienceRow
from cae_desktop.domain.words import Phase
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Card, Choice, EmptyState, Label, Scroll
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
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("search   Ctrl+F"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setMinimumWidth(220)
        self.search.textChanged.connect(self._on_filter)
        self.kind, self.phase, self.person = Choice(), Choice(), Choice()
        for choice, name in (
            (self.kind, self.tr("Kind of activity")),
            (self.phase, self.tr("Phase")),
            (self.person, self.tr("Person")),
        ):
            choice.setAccessibleName(name)
            choice.committed.connect(self._on_filter)
            self.header.add(choice)
        self.header.add(self.search)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._build_experiences(), self.tr("Experience"))
        self.tabs.addTab(self._build_partners(), self.tr("Partners"))
        self.body.addWidget(self.tabs, 1)

    # build ------------------------------------------------------------------------------------------------------

    def _build_experiences(self) -> QWidget:
        self._model = SheetModel(
            (
                Column("title", self.tr("Experience"), stretch=True),
                Column("activity_name", self.tr("Activity"), width=150),
                Column("step_name", self.tr("Work step"), width=120),
                Column("person_name", self.tr("Told by"), width=72),
                Column("cycle_name", self.tr("Cycle"), width=124),
                Column("noted_on", self.tr("Day"), kind="day", width=96),
            ),
            display=self._display,
            style=_bold_title,
        )
        self.table = SheetTable(self._model)
        self.table.setAccessibleName(self.tr("Experience"))
        self.table.row_selected.connect(self._on_selected)
        self.table.row_activated.connect(self._on_activated)
        self.empty = EmptyState(
            self.tr("Nothing kept yet"),
            self.tr(
                "In the evaluation of an activity the market manager's star keeps an experience; it is found here then."
            ),
            self.tr("Go to the evaluation"),
        )
        self.empty.button.clicked.connect(self._on_go_to_evaluation)
        self.nothing_found = EmptyState(
            self.tr("Nothing found"),
            self.tr("No kept experience fits what you look for."),
            self.tr("Show all"),
        )
        self.nothing_found.button.clicked.connect(self._on_all)
        self._detail = Card(self.tr("In detail"))
        self.texts = Label(role="body", wrap=True)
        self.open = Button(self.tr("Open its activity"))
        self.open.clicked.connect(self._on_open)
        scroll = Scroll()
        scroll.body.addWidget(self.texts)
        scroll.body.addStretch(1)
        self._detail.body.addWidget(scroll, 1)
        self._detail.body.addWidget(self.open)
        card = Card()
        for widget in (self.table, self.empty, self.nothing_found):
            card.body.addWidget(widget, 1)
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
        self.partners_table = SheetTable(self._partners)
        self.partners_table.setAccessibleName(self.tr("Partners"))
        self.no_partners = EmptyState(
            self.tr("No partner rated yet"),
            self.tr("Partners are rated in the evaluation of an activity; their averages are compared here."),
            self.tr("Go to the evaluation"),
        )
        self.no_partners.button.clicked.connect(self._on_go_to_evaluation)
        card = Card()
        card.body.addWidget(self.partners_table, 1)
        card.body.addWidget(self.no_partners, 1)
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
        people = sorted({row.person_name for row in self._rows if row.person_name})
        self.kind.set_choices([(None, self.tr("all kinds")), *((kind, self._kind_name(kind)) for kind in kinds)])
        self.phase.set_choices([(None, self.tr("all phases")), *((phase, self.word(phase)) for phase in Phase)])
        self.person.set_choices([(None, self.tr("everybody")), *((name, name) for name in people)])
        for choice in (self.kind, self.phase, self.person):
            if choice.value() is None:
                choice.set_value(None)
        partners = self.workspace.experience.partners()
        self.partners_table.set_rows(partners, draw_all=False)
        self.partners_table.setVisible(bool(partners))
        self.no_partners.setVisible(not partners)
        self._show_filtered()

    def focus_search(self) -> None:
        """Go to the search field."""
        self.search.setFocus()

    # parts ------------------------------------------------------------------------------------------------------

    def _show_filtered(self) -> None:
        found = {row.id for row in self.workspace.experience.kept(self.search.text())}
        rows = [row for row in self._rows if row.id in found and self._fits(row)]
        self.table.set_rows(rows, draw_all=False)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not self._rows)
        self.nothing_found.setVisible(bool(self._rows) and not rows)
        if rows and not self.table.current_id():
            self.table.select_row(rows[0].id)
        self._show_detail()

    def _fits(self, row: ExperienceRow) -> bool:
        return (
            self.kind.value() in (None, row.kind_number)
            and self.phase.value() in (None, row.phase)
            and self.person.value() in (None, row.person_name)
        )

    def _show_detail(self) -> None:
        row = next((row for row in self._rows if row.id == self.table.current_id()), None)
        self.open.setEnabled(row is not None)
        if row is None:
            self.texts.setText("—")
            return
        parts = (
            (self.tr("Went well"), row.went_well),
            (self.tr("Did not"), row.went_badly),
            (self.tr("Proposal"), row.proposal),
            (self.tr("Others' view"), row.others_view),
        )
        texts = [row.title, self._kind_name(row.kind_number), *(f"{name}\n{text}" for name, text in parts if text)]
        self.texts.setText("\n\n".join(texts))

    def _kind_name(self, number: int) -> str:
        for kind in self.workspace.catalogue.kinds:
            if kind.number == number:
                return kind.name.in_language(self.context.language)
        return str(number)

    def _display(self, row: ExperienceRow, key: str, value: Any) -> str:
        if key == "noted_on":
            return f"{value:%Y-%m-%d}"
        return self.tr("whole activity") if key == "step_name" and not value else str(value)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_filter(self, _: object) -> None:
        self._show_filtered()

    def _on_selected(self, _: str) -> None:
        self._show_detail()

    def _on_activated(self, _: str) -> None:
        self._on_open()

    def _on_open(self) -> None:
        row = next((row for row in self._rows if row.id == self.table.current_id()), None)
        if row is not None:
            self.go_to("evaluation", row.activity_id)

    def _on_all(self) -> None:
        for choice in (self.kind, self.phase, self.person):
            choice.set_value(None)
        self.search.clear()
        self._show_filtered()

    def _on_go_to_evaluation(self) -> None:
        self.go_to("evaluation")


def _display_partner(row: object, key: str, value: Any) -> str:
    if value is None:
        return "—"
    return f"{value:.1f}" if isinstance(value, float) else str(value)


def _bold_title(row: object, key: str) -> CellStyle | None:
    return CellStyle(bold=True) if key in ("title", "name") else CellStyle(ink="text_secondary")
