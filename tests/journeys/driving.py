"""Keys and mouse for stories through the real main window. Chinese is pasted, as an input method would commit it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop.ui.widgets import Choice

LEFT = Qt.MouseButton.LeftButton


class Driver:
    """What a person does with a program."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot

    def click(self, button: QWidget) -> None:
        self.qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
        self.qtbot.mouseClick(button, LEFT)

    def click_text(self, parent: QWidget, text: str) -> None:
        """Click the button with this text as soon as it is there."""
        self.qtbot.waitUntil(lambda: bool(_buttons(parent, text)))
        self.click(_buttons(parent, text)[0])

    def press(self, widget: QWidget, *keys: Qt.Key, ctrl: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        for key in keys:
            self.qtbot.keyClick(widget, key, modifier)

    def write(self, field: Any, text: str) -> None:
        """Replace what a field holds, through its input method, and leave it by Enter."""
        field.setFocus()
        field.selectAll()
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(field, event)
        self.press(field, Qt.Key.Key_Return)

    def choose(self, choice: Choice, value: object) -> None:
        """Go down with the arrow key until the value is shown; a combo box tells each step."""
        choice.setFocus()
        self.press(choice, Qt.Key.Key_Home)
        for _ in range(choice.count()):
            if choice.value() == value:
                return
            self.press(choice, Qt.Key.Key_Down)
        raise AssertionError(f"{value!r} is not offered")

    def cell(self, table: Any, row_id: str, key: str, text: str) -> None:
        """Type over a cell of a sheet."""
        table.edit_cell(row_id, key)
        self.finish(table, text)

    def finish(self, table: Any, text: str) -> None:
        """Type over the cell that is being edited."""
        self.write(self.editor_in(table), text)
        self.qtbot.waitUntil(lambda: not self._editors(table))

    def cell_choice(self, table: Any, row_id: str, key: str, value: object) -> None:
        """Choose in a cell of a sheet."""
        table.edit_cell(row_id, key)
        self.qtbot.waitUntil(lambda: any(one.isVisible() for one in table.findChildren(Choice)))
        choice = next(one for one in table.findChildren(Choice) if one.isVisible())
        choice.set_value(value)
        self.press(choice, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: not any(one.isVisible() for one in table.findChildren(Choice)))

    def gantt_cell(self, gantt: Any, row_id: str, key: str, text: str) -> None:
        """Type over a cell of the plan."""
        gantt.setFocus()
        gantt.edit_cell(row_id, key)
        self.finish(gantt, text)

    def editor_in(self, parent: QWidget) -> QLineEdit:
        """The line that is being typed into."""
        self.qtbot.waitUntil(lambda: bool(self._editors(parent)))
        return self._editors(parent)[0]

    def paste(self, widget: QWidget, text: str) -> None:
        """Put a block on the clipboard and press Ctrl+V."""
        QGuiApplication.clipboard().setText(text)
        self.press(widget, Qt.Key.Key_V, ctrl=True)

    def _editors(self, parent: QWidget) -> list[QLineEdit]:
        return [line for line in parent.findChildren(QLineEdit) if line.isVisible()]


def button(parent: QWidget, text: str) -> QPushButton:
    """The visible button with this text."""
    found = _buttons(parent, text)
    assert found, f"no button {text!r}"
    return found[0]


def _buttons(parent: QWidget, text: str) -> list[QPushButton]:
    return [one for one in parent.findChildren(QPushButton) if one.text() == text and one.isVisible()]
