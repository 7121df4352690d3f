"""Labels beside fields, and under each field what is wrong with it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cae_desktop.ui.widgets.editors import mark_wrong
from cae_desktop.ui.widgets.texts import Label


class Form(QWidget):
    """Rows of label and editor. What was typed stays when it is refused; the reason stands below it."""

    def __init__(self, *, columns: int = 1) -> None:
        super().__init__()
        self._columns = columns
        self._editors: dict[str, QWidget] = {}
        self._labels: dict[str, Label] = {}
        self._errors: dict[str, Label] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        for column in range(columns):
            self._grid.setColumnStretch(column * 2 + 1, 1)

    def add(self, key: str, text: str, editor: QWidget) -> None:
        """Add a row; `key` names it in `show_error`."""
        row, column = divmod(len(self._editors), self._columns)
        label = Label(text, role="caption")
        label.setBuddy(editor)
        editor.setAccessibleName(text)
        error = Label(role="error", wrap=True)
        error.hide()
        cell = QVBoxLayout()
        cell.setSpacing(2)
        cell.addWidget(editor)
        cell.addWidget(error)
        top = Qt.AlignmentFlag.AlignTop
        label.setContentsMargins(0, 7, 0, 0)
        self._grid.addWidget(label, row, column * 2, top)
        self._grid.addLayout(cell, row, column * 2 + 1, top)
        self._editors[key], self._labels[key], self._errors[key] = editor, label, error

    def editor(self, key: str) -> Any:
        """The editor of a row."""
        return self._editors[key]

    def set_shown(self, key: str, *, shown: bool) -> None:
        """Show a row, or take it away while it means nothing."""
        self._editors[key].setVisible(shown)
        self._labels[key].setVisible(shown)

    def show_error(self, key: str, sentence: str | None) -> None:
        """Say under a field what is wrong, or that nothing is (None)."""
        label = self._errors[key]
        label.setText(f"▲ {sentence}" if sentence else "")
        label.setVisible(bool(sentence))
        mark_wrong(self._editors[key], wrong=bool(sentence))

    def error(self, key: str) -> str:
        """What stands under a field."""
        return self._errors[key].text()

    def clear_errors(self) -> None:
        """Take all complaints away."""
        for key in self._errors:
            self.show_error(key, None)
