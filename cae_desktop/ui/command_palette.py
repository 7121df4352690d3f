"""Ctrl+K: every command, page, activity and person by typing a part of its name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """Something the palette offers."""

    id: str
    title: str
    group: str
    keywords: str
    shortcut: str
    run: Callable[[], object]


def matches(command: Command, words: Sequence[str]) -> bool:
    """Whether every word occurs in title, group or keywords, in any order."""
    text = f"{command.title} {command.group} {command.keywords}".casefold()
    return all(word in text for word in words)


class CommandPalette(QDialog):
    """A line to type in and the list of what is meant. Enter runs, Esc closes."""

    def __init__(self, parent: QWidget, commands: Sequence[Command]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Commands"))
        self._commands = {command.id: command for command in commands}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Command, page, activity or person"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.textChanged.connect(self._on_text_changed)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.itemClicked.connect(self._on_item_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.resize(560, 420)
        self.move(parent.mapToGlobal(parent.rect().center()) - self.rect().center())
        self._on_text_changed("")

    def _on_text_changed(self, text: str) -> None:
        words = text.casefold().split()
        self.list.clear()
        for command in self._commands.values():
            if matches(command, words):
                item = QListWidgetItem(_line(command))
                item.setData(Qt.ItemDataRole.UserRole, command.id)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _on_item_chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        command = self._commands[item.data(Qt.ItemDataRole.UserRole)]
        self.accept()
        command.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while typing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            by = steps.get(Qt.Key(event.key()))
            if by is not None:
                row = min(self.list.count() - 1, max(0, self.list.currentRow() + by))
                self.list.setCurrentRow(row)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_item_chosen(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)


def _line(command: Command) -> str:
    shortcut = f"   {command.shortcut}" if command.shortcut else ""
    return f"{command.title}   · {command.group}{shortcut}"
