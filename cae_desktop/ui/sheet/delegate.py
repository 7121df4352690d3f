"""Draws the cells of a sheet with few calls, and edits them with a line or a choice."""

from html import escape
from typing import Any, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPolygon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from cae_desktop.ui import theme
from cae_desktop.ui.sheet.model import CellStyle, Column, Index, SheetModel, alignment
from cae_desktop.ui.widgets.editors import Choice
from cae_desktop.ui.widgets.marks import paint_check

_MARGIN: Final = 8
_LEFT: Final = QPoint(-7, 0)
_DOWN: Final = QPoint(0, 7)


def _cell(index: Index) -> tuple[SheetModel, Any, Column]:
    """Model, row and column of a cell; the row is None in the line that invites to add one."""
    model = index.model()
    assert isinstance(model, SheetModel)  # noqa: S101 (set by SheetTable)
    row = None if model.is_placeholder(index) else model.rows[index.row()]
    return model, row, model.columns[index.column()]


class SheetDelegate(QStyledItemDelegate):
    """One for a whole table; what differs between cells comes from the model.

    `typed` tells the cell's row, its column's key and the text while a line is edited; None once it is not any more.
    """

    typed = Signal(str, str, object)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, content, line below, and a frame around the current cell."""
        model, row, column = _cell(index)
        colours = theme.current()
        area = option.rect
        if row is None:
            self._paint_invitation(painter, option, model, index)
            return
        style = model.style(row, column) or CellStyle()
        refused = model.refusal(row, column) is not None
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "late_soft" if refused else "accent_soft" if selected else style.ground
        if ground:
            painter.fillRect(area, colours.colour(ground))
        painter.setPen(colours.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        room = area.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if column.kind == "check":
            checked = bool(model.value(row, column))
            paint_check(painter, QRectF(room), checked=checked, enabled=model.can_edit(row, column))
        elif column.paint is not None:
            painter.save()
            column.paint(painter, room, row)
            painter.restore()
        else:
            ink = colours.late if refused else getattr(colours, style.ink or "text")
            self._paint_text(painter, option.font, room, model.text(row, column), column, ink, bold=style.bold)
        if refused:
            self._paint_corner(painter, area)
        self._paint_focus(painter, option)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Say why a text was refused, or show all of a text that is cut off."""
        if event.type() == QEvent.Type.ToolTip and index.isValid() and not index.data(Qt.ItemDataRole.ToolTipRole):
            text = str(index.data() or "")
            room = view.visualRect(index).width() - 2 * _MARGIN
            cut = view.fontMetrics().horizontalAdvance(text) > room or "\n" in text
            QToolTip.showText(event.globalPos(), f"<p>{escape(text)}</p>" if cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click anywhere in a check cell, or the space bar, toggles it."""
        if not model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return super().editorEvent(event, model, option, index)
        clicked = isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton
        if (clicked and event.type() == QEvent.Type.MouseButtonRelease) or (
            isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        ):
            sheet, row, column = _cell(index)
            other = Qt.CheckState.Unchecked if sheet.value(row, column) else Qt.CheckState.Checked
            model.setData(index, other, Qt.ItemDataRole.CheckStateRole)
            return True
        return False

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A choice, opened at once, or a line."""
        _, row, column = _cell(index)
        editor: QWidget
        if column.kind == "choice":
            editor = Choice(column.choices)
            editor.setParent(parent)
            editor.committed.connect(self._on_chosen)
            QTimer.singleShot(0, editor.showPopup)
        else:
            editor = QLineEdit(parent)
            editor.setAlignment(alignment(column))
            editor.textEdited.connect(self._on_typed)
            editor.setProperty("typed", (row.id, column.key))
        editor.setProperty("cell", True)
        editor.setAccessibleName(column.title)
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Nothing is typed any more."""
        place = editor.property("typed")
        super().destroyEditor(editor, index)
        if place is not None:
            self.typed.emit(*place, None)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Start with what the cell holds. What the user is typing is not overwritten by a change from elsewhere."""
        model, row, column = _cell(index)
        if isinstance(editor, Choice):
            editor.set_value(model.value(row, column))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(model.edit_text(row, column))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Write what was typed."""
        if isinstance(editor, Choice):
            model.setData(index, editor.value())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def _paint_text(
        self, painter: QPainter, font: QFont, room: QRect, text: str, column: Column, ink: str, *, bold: bool = False
    ) -> None:
        if not text:
            return
        font = QFont(font)
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        line = painter.fontMetrics().elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(alignment(column)), line)

    def _paint_invitation(
        self, painter: QPainter, option: QStyleOptionViewItem, model: SheetModel, index: Index
    ) -> None:
        """The placeholder may run over the empty cells beside it."""
        if index.column() == model.invitation_column():
            view = self.parent()
            room = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
            if isinstance(view, QAbstractItemView):
                room.setRight(view.viewport().width() - _MARGIN)
            painter.save()
            painter.setClipping(False)
            self._paint_text(
                painter, option.font, room, model.placeholder, Column("", ""), theme.current().text_secondary
            )
            painter.restore()
        self._paint_focus(painter, option)

    def _paint_corner(self, painter: QPainter, area: QRect) -> None:
        corner = area.topRight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().colour("late"))
        painter.drawPolygon(QPolygon([corner, corner + _LEFT, corner + _DOWN]))

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.current().colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _on_typed(self, text: str) -> None:
        self.typed.emit(*self.sender().property("typed"), text)

    def _on_chosen(self, _: object) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
