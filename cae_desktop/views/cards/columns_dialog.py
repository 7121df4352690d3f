"""Arranges the columns of the hand-over, so that they match the system that takes them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.domain.card_columns import AS_DOCUMENTED, ExportColumn
from cae_desktop.domain.errors import CaeError
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Label
from cae_desktop.wording import error_sentence
from cae_desktop.wording.card_lists import column_heads

if TYPE_CHECKING:
    from cae_desktop.services.card_export import CardExportService

translate = QCoreApplication.translate


class ColumnsDialog(QDialog):
    """Rows are dragged by their handle or moved by Alt+Up and Alt+Down; nothing is kept before "Keep"."""

    def __init__(self, parent: QWidget, service: "CardExportService", language: str) -> None:
        super().__init__(parent)
        self._service, self._language = service, language
        self._words = column_heads(translate)
        self._columns: list[ExportColumn] = list(service.columns())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Columns of the hand-over"))
        self.resize(560, 640)
        self._build()
        self._show()

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._model = SheetModel(
            (
                Column("included", self.tr("Included"), kind="check", editable=True, width=90),
                Column("key", self.tr("Field"), width=170),
                Column("head", self.tr("Name in the other system"), editable=True, stretch=True),
            ),
            display=self._shown,
            commit=self._commit,
            style=lambda row, _: None if row.included else CellStyle(ink="text_tertiary"),
        )
        self.table = SheetTable(self._model, row_height=28, movable=True)
        self.table.setAccessibleName(self.windowTitle())
        self.table.moved.connect(self._on_moved)
        self.error = Label(role="error", wrap=True)
        self.error.hide()
        note = self.tr("For Excel and CSV files. The arrangement is kept in this dealership's file.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Label(self.windowTitle(), role="section"))
        layout.addWidget(Label(note, role="caption", wrap=True))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.error)
        layout.addLayout(self._build_buttons())

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.up = Button(self.tr("Up"), tip="Alt+↑")
        self.down = Button(self.tr("Down"), tip="Alt+↓")
        self.reset = Button(self.tr("As documented"), flat=True)
        cancel = Button(self.tr("Cancel"))
        self.keep = Button(self.tr("Keep"), primary=True)
        self.up.setShortcut("Alt+Up")
        self.down.setShortcut("Alt+Down")
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.reset.clicked.connect(self._on_reset)
        cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        for button in (self.up, self.down, self.reset):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.keep)
        return row

    # parts ------------------------------------------------------------------------------------------------------

    def _show(self, columns: Sequence[ExportColumn] | None = None) -> None:
        self._columns = list(columns if columns is not None else self._columns)
        self.table.set_rows(self._columns)

    def _shown(self, row: ExportColumn, key: str, value: Any) -> str:
        if key == "key":
            return self._words[row.key]
        return str(value) or self._words[row.key]

    def _commit(self, row_id: str, key: str, value: Any) -> str | None:
        if key == "head" and str(value).strip() == self._words[row_id]:
            value = ""
        self._show([replace(one, **{key: value}) if one.key == row_id else one for one in self._columns])
        return None

    def _move(self, key: str, to: int) -> None:
        place = next((place for place, one in enumerate(self._columns) if one.key == key), None)
        if place is None or not 0 <= to < len(self._columns):
            return
        self._columns.insert(to, self._columns.pop(place))
        self._show()
        self.table.select_row(key, max(0, self.table.currentIndex().column()))

    # slots ------------------------------------------------------------------------------------------------------

    def _on_moved(self, key: str, to: int) -> None:
        self._move(key, to)

    def _on_up(self) -> None:
        self._move(self.table.current_id(), self.table.currentIndex().row() - 1)

    def _on_down(self) -> None:
        self._move(self.table.current_id(), self.table.currentIndex().row() + 1)

    def _on_reset(self) -> None:
        self._show(AS_DOCUMENTED)

    def _on_keep(self) -> None:
        try:
            self._service.arrange_columns(self._columns, self._language)
        except CaeError as error:
            self.error.setText(f"▲ {error_sentence(error, translate)}")
            self.error.show()
            return
        self.accept()
