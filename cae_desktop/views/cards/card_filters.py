"""What the list of cards is narrowed to beside its chips, which columns it has, and views saved under a name."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from cae_desktop.domain.card_choice import CardChoice
from cae_desktop.domain.words import Stage
from cae_desktop.ui.widgets import Button, Choice, FlowLayout
from cae_desktop.views.cards.card_columns import CardColumn
from cae_desktop.views.cards.levels import level_choices
from cae_desktop.views.preferences import Preferences

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

_ALWAYS: Final = "name"
_COLUMNS: Final = "cards/columns"


class CardFilters(QWidget):
    """`changed` when other cards are wanted, `columns_changed` other columns, `view_chosen` a saved view."""

    changed = Signal()
    columns_changed = Signal()
    view_chosen = Signal(object)
    saved = Signal(str)

    def __init__(self, screen: "Screen", columns: Sequence[CardColumn], word: Callable[[StrEnum], str]) -> None:
        super().__init__()
        self._screen, self._all, self._word = screen, columns, word
        self.choices: dict[str, Choice] = {}
        row = FlowLayout(8)
        row.setContentsMargins(0, 0, 0, 0)
        for key, name in (
            ("stage", self.tr("Stage")),
            ("level", self.tr("Level")),
            ("activity_id", self.tr("Activity")),
            ("salesperson_id", self.tr("Consultant")),
        ):
            choice = self.choices[key] = Choice()
            choice.setAccessibleName(name)
            choice.setMaximumWidth(190)
            choice.committed.connect(self._on_changed)
            row.addWidget(choice)
        self.columns = Button(self.tr("Columns"), kind="chip")
        self.views = Button(self.tr("Views"), kind="chip")
        self.columns.clicked.connect(self._on_columns)
        self.views.clicked.connect(self._on_views)
        row.addWidget(self.columns)
        row.addWidget(self.views)
        self.setLayout(row)
        kept = [key for key in Preferences().text(_COLUMNS).split(",") if key in {one.key for one in columns}]
        self.shown = tuple(kept) if _ALWAYS in kept else tuple(one.key for one in columns if one.is_usual)

    def reload(self) -> None:
        """Offer the present levels, activities and people; what was chosen stays."""
        workspace, context = self._screen.workspace, self._screen.context
        activities = workspace.card_list.activities(context.cycle_id)
        offers: dict[str, list[tuple[Any, str]]] = {
            "stage": [("", self.tr("all stages")), *((stage.value, self._word(stage)) for stage in Stage)],
            "level": [("", self.tr("all levels")), *level_choices(workspace, context.language)],
            "activity_id": [("", self.tr("all activities")), *((row.id, row.name) for row in activities)],
            "salesperson_id": [
                ("", self.tr("everybody")),
                *((row.id, row.name) for row in workspace.dealership.people()),
            ],
        }
        for key, offer in offers.items():
            choice = self.choices[key]
            choice.set_choices(offer)
            if choice.value() is None:
                choice.set_value("")

    def narrowed(self, choice: CardChoice) -> CardChoice:
        """A choice of cards narrowed to what is chosen here."""
        chosen = {key: one.value() or "" for key, one in self.choices.items()}
        return replace(
            choice,
            stage=chosen["stage"],
            level=chosen["level"],
            activity_id=chosen["activity_id"],
            salesperson_id=chosen["salesperson_id"],
        )

    def show_choice(self, choice: CardChoice) -> None:
        """Show what is chosen, without telling."""
        for key, one in self.choices.items():
            one.set_value(getattr(choice, key))
            if one.currentIndex() < 0:  # somebody or something that is not there any more
                one.set_value("")

    def clear(self) -> None:
        """Leave everything free, without telling."""
        self.show_choice(CardChoice())

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show these columns; the name is always there."""
        self.shown = tuple(one.key for one in self._all if one.key in keys or one.key == _ALWAYS)
        Preferences().remember_text(_COLUMNS, ",".join(self.shown))
        self.columns_changed.emit()

    def ask_name(self, save: Callable[[str], None]) -> None:
        """Ask under which name a view is saved."""
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Save view"))
        dialog.setLabelText(self.tr("Name"))
        dialog.textValueSelected.connect(save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # slots ------------------------------------------------------------------------------------------------------

    def _on_changed(self, _: object) -> None:
        self.changed.emit()

    def _on_columns(self) -> None:
        menu = QMenu(self)
        for column in self._all:
            action = menu.addAction(column.title)
            action.setData(column.key)
            action.setCheckable(True)
            action.setChecked(column.key in self.shown)
            action.setEnabled(column.key != _ALWAYS)
        menu.triggered.connect(self._on_column)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))

    def _on_column(self, action: QAction) -> None:
        others = [key for key in self.shown if key != action.data()]
        self.show_columns([*others, action.data()] if action.isChecked() else others)

    def _on_views(self) -> None:
        menu, kept = QMenu(self), self._screen.workspace.card_views.views()
        for view in kept:
            menu.addAction(view.name.replace("&", "&&")).setData(view)
        if kept:
            menu.addSeparator()
        menu.addAction(self.tr("Save this view…"), self._on_save)
        if kept:
            forget = menu.addMenu(self.tr("Delete a view"))
            for view in kept:
                forget.addAction(view.name.replace("&", "&&")).setData(view.name)
            forget.triggered.connect(self._on_forget)
        menu.triggered.connect(self._on_view)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.views.mapToGlobal(self.views.rect().bottomLeft()))

    def _on_view(self, action: QAction) -> None:
        if action.data() is not None and not isinstance(action.data(), str):
            self.view_chosen.emit(action.data())

    def _on_save(self) -> None:
        self.ask_name(self.saved.emit)

    def _on_forget(self, action: QAction) -> None:
        self._screen.attempt(self._screen.workspace.card_views.remove, action.data())
