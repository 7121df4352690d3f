"""The activities behind a figure, one by one, with the way to each of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from cae_desktop.db.queries.learning import PastOutcome
from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.words import Stage
from cae_desktop.ui.sheet import Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Label

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen


@dataclass(frozen=True, slots=True)
class BehindRow:
    """A past activity as it is shown; `outcome` keeps its figures."""

    id: str
    name: str
    kind: str
    cycle: str
    outcome: PastOutcome


class BehindDialog(QDialog):
    """A table of past activities; Enter, a double click or the button opens the current one where it is evaluated."""

    def __init__(
        self, screen: "Screen", figure: str, outcomes: Iterable[PastOutcome], above: QDialog | None = None
    ) -> None:
        super().__init__(above or screen)
        self._screen = screen
        self._outcomes = {one.id: one for one in outcomes}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("The activities behind a figure"))
        self.resize(860, 420)
        self.heading = Label(figure, role="section", wrap=True)
        model = SheetModel(
            (
                Column("name", self.tr("Activity"), stretch=True),
                Column("kind", self.tr("Kind"), width=110),
                Column("cycle", self.tr("Cycle"), width=130),
                Column("start", self.tr("Day"), width=86),
                Column("cost_fen", self.tr("Cost"), kind="money", width=82),
                *(Column(stage.value, screen.word(stage), kind="number", width=70) for stage in Stage),
                Column("orders", self.tr("Orders"), kind="number", width=56),
            ),
            read=_read,
            display=_shown,
        )
        self.table = SheetTable(model, row_height=28)
        self.table.setAccessibleName(self.windowTitle())
        self.open_button = Button(self.tr("Open activity"))
        self.close_button = Button(self.tr("Close"), primary=True)
        self._lay_out()
        self.table.set_rows([self._row(one) for one in self._outcomes.values()])
        self.table.setCurrentIndex(model.index(0, 0))
        self.table.setFocus()
        self.table.row_activated.connect(self._on_open)
        self.open_button.clicked.connect(self._on_open)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        count = self.tr("It rests on these activities: {count}").format(count=len(self._outcomes))
        layout.addWidget(Label(count, role="caption"))
        layout.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout.addLayout(buttons)

    @property
    def names(self) -> list[str]:
        """The activities that are shown."""
        return [row.name for row in self.table.model().rows]  # type: ignore[attr-defined]  # the model is a sheet's

    def _row(self, one: PastOutcome) -> BehindRow:
        workspace, language = self._screen.workspace, self._screen.context.language
        cycles = {row.id: row.name for row in workspace.dealership.cycles()}
        kinds = workspace.learning.kind_names(language)
        before = self.tr("before the program")
        return BehindRow(
            one.id, one.name, kinds.get(one.kind_number, str(one.kind_number)), cycles.get(one.cycle_id, before), one
        )

    def _on_open(self) -> None:
        one = self._outcomes[self.table.current_id()]
        self.accept()
        self._screen.go_to(*(("evaluation", one.id) if one.cycle_id else ("situation", "past_activities")))


def show_behind(screen: "Screen", figure: str, outcomes: Iterable[PastOutcome], above: QDialog | None = None) -> None:
    """Open the activities behind a figure, over a dialog where it stands in one; nothing where there is none.

    That dialog is given up when an activity is opened.
    """
    rows = tuple(outcomes)
    if not rows:
        return
    dialog = BehindDialog(screen, figure, rows, above)
    if above is not None:
        dialog.accepted.connect(above.reject)
    dialog.open()


def _read(row: BehindRow, key: str) -> Any:
    if key in set(Stage):
        return row.outcome.results[Stage(key)]
    return getattr(row, key) if hasattr(row, key) else getattr(row.outcome, key)


def _shown(row: BehindRow, key: str, value: Any) -> str:
    if value is None:
        return "—"
    if key == "cost_fen":
        return format_yuan(value)
    return f"{value:,}" if isinstance(value, int) else str(value)
