"""Ctrl+K: every command, page, activity and person by typing a part of its name."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cae_desktop.ui import theme
from cae_desktop.ui.widgets import Label

_ROW: Final = 38
_SIZE: Final = QSize(600, 430)


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


def found(commands: Iterable[Command], typed: str) -> list[Command]:
    """The commands that are meant: those whose title begins with what is typed first, then those that contain it."""
    words = typed.casefold().split()
    whole = " ".join(words)

    def distance(command: Command) -> int:
        title = command.title.casefold()
        return 0 if title.startswith(whole) else 1 if whole in title else 2

    return sorted((command for command in commands if matches(command, words)), key=distance)


class CommandPalette(QDialog):
    """A line to type in and the list of what is meant. Enter runs, Esc closes."""

    def __init__(self, parent: QWidget, commands: Sequence[Command]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Commands"))
        self._commands = {command.id: command for command in commands}
        self._build()
        self._lay_out(parent)
        self.search.textChanged.connect(self._on_text_changed)
        self.list.itemClicked.connect(self._on_item_chosen)
        self._on_text_changed("")

    def _build(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Command, page, activity or person"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setItemDelegate(_CommandDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.nothing = Label(self.tr("Nothing has this name. Try a shorter part of it."), role="caption")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self, parent: QWidget) -> None:
        frame = QFrame()
        frame.setObjectName("palette")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(10, 6, 10, 10)
        inner.addWidget(self.search)
        inner.addWidget(self.list, 1)
        inner.addWidget(self.nothing, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.resize(_SIZE.boundedTo(parent.size()))
        self.move(parent.mapToGlobal(QPoint((parent.width() - self.width()) // 2, parent.height() // 8)))

    def _on_text_changed(self, text: str) -> None:
        self.list.clear()
        for command in found(self._commands.values(), text):
            item = QListWidgetItem(command.title)
            item.setData(Qt.ItemDataRole.UserRole, command.id)
            item.setData(Qt.ItemDataRole.UserRole + 1, " · ".join(filter(None, (command.group, command.shortcut))))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{command.title}, {command.group}, {command.shortcut}")
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self.nothing.setVisible(self.list.count() == 0)

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


class _CommandDelegate(QStyledItemDelegate):
    """Draws the title at the left, group and shortcut pale at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = theme.current()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("accent_soft"))
            painter.drawRoundedRect(option.rect, 6, 6)
        room = option.rect.adjusted(12, 0, -12, 0)
        painter.setFont(theme.font("caption"))
        painter.setPen(colours.colour("text_secondary"))
        beside = index.data(Qt.ItemDataRole.UserRole + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, beside)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(beside) - 12)
        painter.setFont(theme.font("body"))
        painter.setPen(colours.colour("text"))
        title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()
