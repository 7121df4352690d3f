"""Settings: the dealership, its people, partners, cycles and calendar, and how this computer shows the program."""

from typing import ClassVar, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget, QWidget

from cae_desktop.domain.words import CycleState, Role
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Card, Form, Label, TextField
from cae_desktop.views.settings.calendar_tab import CalendarTab
from cae_desktop.views.settings.cells import cell_value
from cae_desktop.views.settings.file_tab import FileTab
from cae_desktop.views.settings.hand_over import HandOver
from cae_desktop.views.settings.leave_tab import LeaveTab
from cae_desktop.views.settings.levels_tab import LevelsTab
from cae_desktop.views.settings.meetings_tab import MeetingsTab
from cae_desktop.views.settings.rules_tab import RulesTab
from cae_desktop.views.shared.screen import Screen, ScreenContext

translate = QCoreApplication.translate
_TABS: Final = {"cycles": 3, "calendar": 4, "leave": 5, "rules": 6, "meetings": 7, "levels": 8, "file": 9}


class SettingsScreen(Screen):
    """Everything that is set once and then rarely."""

    watched: ClassVar[frozenset[str]] = frozenset(
        {"dealership", "person", "partner", "cycle", "calendar_day", "leave", "setting"}
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, translate("Screens", "Settings"))
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._build_dealership()
        self._build_people()
        self._build_partners()
        self._build_cycles()
        self.calendar = CalendarTab(self)
        self._tabs.addTab(self.calendar, self.tr("Calendar"))
        self.leave = LeaveTab(self)
        self._tabs.addTab(self.leave, self.tr("Leave"))
        self.rules = RulesTab(self)
        self._tabs.addTab(self.rules, self.tr("Rules"))
        self.meetings = MeetingsTab(self)
        self._tabs.addTab(self.meetings, self.tr("Meetings"))
        self.levels = LevelsTab(self)
        self._tabs.addTab(self.levels, self.tr("Levels of customers"))
        self.file = FileTab(self)
        self.file.replacement_wanted.connect(self.replacement_wanted)
        self._tabs.addTab(self.file, self.tr("File and backups"))
        self.body.addWidget(self._tabs, 1)
        self._add = self.header.add_button("", primary=True)
        self._add.clicked.connect(self._on_add)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._on_tab_changed(0)

    # build ------------------------------------------------------------------------------------------------------

    def _build_dealership(self) -> None:
        self._form = Form()
        for key, text in (
            ("name", self.tr("Dealership name")),
            ("code", self.tr("Dealer code")),
            ("brand", self.tr("Brand")),
            ("city", self.tr("City")),
        ):
            field = TextField()
            field.setProperty("key", key)
            field.committed.connect(self._on_dealership_field)
            self._form.add(key, text, field)
        card = Card(self.tr("Dealership"), self.tr("appears on the board and in the report to the maker"))
        card.body.addWidget(self._form)
        card.body.addWidget(
            Label(
                self.tr("Language and appearance are in the menu under the dealership's name."), role="faint", wrap=True
            )
        )
        card.body.addStretch(1)
        self._tabs.addTab(card, self.tr("Dealership"))

    def _build_people(self) -> None:
        roles = [(role, self.word(role)) for role in Role]
        self._people = SheetModel(
            (
                Column("name", self.tr("Name"), editable=True, width=180),
                Column("role", self.tr("Role"), kind="choice", editable=True, choices=roles, width=180),
                Column("active", self.tr("Works here"), kind="check", editable=True, width=110),
                Column("phone", self.tr("Phone"), editable=True, stretch=True),
            ),
            commit=self._on_person_cell,
            style=_pale_when_inactive,
        )
        self._people_table = SheetTable(self._people)
        self.hand_over = HandOver()
        self.hand_over.accepted.connect(self._on_hand_over)
        self._add_table(
            self._people_table,
            self.tr("People"),
            self.tr("those who left stay here, so that history keeps their names"),
            self.hand_over,
        )

    def _build_partners(self) -> None:
        self._partners = SheetModel(
            (
                Column("name", self.tr("Company"), editable=True, width=200),
                Column("service", self.tr("Service"), editable=True, width=220),
                Column("contact", self.tr("Contact person"), editable=True, width=120),
                Column("phone", self.tr("Phone"), editable=True, width=150),
                Column("active", self.tr("In use"), kind="check", editable=True, width=80),
                Column("note", self.tr("Note"), editable=True, stretch=True),
            ),
            commit=self._on_partner_cell,
            style=_pale_when_inactive,
        )
        self._partners_table = SheetTable(self._partners)
        self._add_table(self._partners_table, self.tr("Partners"), self.tr("companies that work for your activities"))

    def _build_cycles(self) -> None:
        self._cycles = SheetModel(
            (
                Column("name", self.tr("Cycle"), editable=True, stretch=True),
                Column("start", self.tr("From"), kind="day", editable=True, width=120),
                Column("finish", self.tr("To"), kind="day", editable=True, width=120),
                Column("budget_fen", self.tr("Budget"), kind="money", editable=True, width=130),
                Column("support_fen", self.tr("Maker's support"), kind="money", editable=True, width=140),
                Column(
                    "state", self.tr("State"), kind="choice", choices=[(s, self.word(s)) for s in CycleState], width=110
                ),
            ),
            commit=self._on_cycle_cell,
        )
        self._cycles_table = SheetTable(self._cycles)
        self._add_table(
            self._cycles_table, self.tr("Cycles"), self.tr("one round of the six steps, normally a quarter")
        )

    def _add_table(self, table: SheetTable, title: str, caption: str, above: QWidget | None = None) -> None:
        table.can_add = True
        table.add_requested.connect(self._on_add)
        table.setAccessibleName(title)
        card = Card(title, caption)
        if above is not None:
            card.body.addWidget(above)
        card.body.addWidget(table, 1)
        self._tabs.addTab(card, title)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read dealership, people, partners, cycles, calendar and leave."""
        dealership = self.workspace.dealership.dealership()
        if dealership is not None:
            for key in ("name", "code", "brand", "city"):
                self._form.editor(key).set_value(getattr(dealership, key))
        self._people_table.set_rows(self.workspace.dealership.people(with_former=True))
        self._partners_table.set_rows(self.workspace.dealership.partners(with_former=True))
        self._cycles_table.set_rows(self.workspace.dealership.cycles())
        self.calendar.reload()
        self.leave.reload()
        self.rules.reload()
        self.meetings.reload()
        self.levels.reload()
        self.file.reload()

    def show_target(self, target: object) -> None:
        """Show a tab of `_TABS` by its name, or a person by id."""
        if target in _TABS:
            self._tabs.setCurrentIndex(_TABS[str(target)])
            return
        self._tabs.setCurrentIndex(1)
        self._people_table.select_row(str(target))

    # slots ------------------------------------------------------------------------------------------------------

    def _on_tab_changed(self, index: int) -> None:
        texts = (
            "",
            self.tr("Add person"),
            self.tr("Add partner"),
            self.tr("Add cycle"),
            self.tr("Take over a notice…"),
            self.tr("Add leave"),
            "",
            "",
            "",
            "",
        )
        self._add.setText(texts[index])
        self._add.setVisible(bool(texts[index]))

    def _on_add(self) -> None:
        index = self._tabs.currentIndex()
        service = self.workspace.dealership
        if index == 1 and self.attempt(service.add_person, self.tr("New person"), Role.SALES_CONSULTANT):
            self._edit_last(self._people_table, self._people)
        elif index == 2 and self.attempt(service.add_partner, self.tr("New partner")):
            newest = max(self._partners.rows, key=lambda row: str(row.id))
            self._partners_table.edit_cell(newest.id, "name")
        elif index == 3 and self.attempt(service.add_next_cycle, self.context.language):
            self._cycles_table.edit_cell(self._cycles.rows[0].id, "name")
        elif index == 4:
            self.calendar.take_over_notice()
        elif index == 5:
            self.leave.add()

    def _edit_last(self, table: SheetTable, model: SheetModel) -> None:
        table.edit_cell(model.rows[-1].id, "name")

    def _on_dealership_field(self, value: object) -> None:
        key = str(self.sender().property("key"))
        self._form.show_error(key, self.refusal(self.workspace.dealership.change, key, str(value)))

    def _on_person_cell(self, row_id: str, key: str, value: object) -> str | None:
        if key == "active" and not value and self._asks_for_successor(row_id):
            self._people_table.set_rows(self.workspace.dealership.people(with_former=True))
            return None
        return self.refusal(self.workspace.dealership.change_person, row_id, key, value)

    def _asks_for_successor(self, person_id: str) -> bool:
        """Ask who takes over the unfinished steps of somebody who leaves; False when there are none."""
        steps = self.workspace.plan.open_steps_of(person_id)
        people = self.workspace.dealership.people()
        person = next((one for one in people if one.id == person_id), None)
        if not steps or person is None:
            return False
        self.hand_over.ask(person, steps, people)
        return True

    def _on_hand_over(self, person_id: str, successor_id: str | None) -> None:
        self.attempt(self.workspace.dealership.let_go, person_id, successor_id)

    def _on_partner_cell(self, row_id: str, key: str, value: object) -> str | None:
        return self.refusal(self.workspace.dealership.change_partner, row_id, key, value)

    def _on_cycle_cell(self, row_id: str, key: str, value: object) -> str | None:
        return self.refusal(self._change_cycle, row_id, key, str(value))

    def _change_cycle(self, row_id: str, key: str, text: str) -> None:
        self.workspace.dealership.change_cycle(row_id, key, cell_value(key, text, self.workspace.clock.today()))


def _pale_when_inactive(row: object, key: str) -> CellStyle | None:
    return None if getattr(row, "active", True) else CellStyle(ink="text_tertiary")
