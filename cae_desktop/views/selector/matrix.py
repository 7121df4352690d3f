"""The matrix as a table: ticks, dots whose size is the fit, own history, and a bar for the match."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from cae_desktop.domain.catalogue import HIGHEST_MARK
from cae_desktop.domain.words import Stage
from cae_desktop.services.selection_board import KindLine, Mark
from cae_desktop.ui import theme
from cae_desktop.views.selector.matrix_model import FIGURES, LINE_ROLE, MARK_ROLE, STAGES, Column, MatrixModel, signs

_ROW: Final = 27
_DOT_RADIUS: Final = (1.5, 4.5, 7.0, 10.0)
_TICK: Final = 15
_PAD: Final = 8
_Index = QModelIndex | QPersistentModelIndex


class MatrixDelegate(QStyledItemDelegate):
    """Draws the cells of the matrix."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One cell, or a piece of a heading."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        line: KindLine | None = index.data(LINE_ROLE)
        if line is None:
            _paint_heading(painter, box, str(index.data() or ""))
        else:
            _paint_ground(painter, box, option, index)
            self._paint_cell(painter, box, index, line)
        painter.restore()

    def _paint_cell(self, painter: QPainter, box: QRectF, index: _Index, line: KindLine) -> None:
        column = Column(index.column())
        if column is Column.TICK:
            _paint_tick(painter, box, index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)
        elif column is Column.NAME:
            _paint_name(painter, box, line)
        elif column in STAGES:
            _paint_mark(painter, box, STAGES[column], index.data(MARK_ROLE))
        elif column is Column.SCORE:
            _paint_score(painter, box, line.score)
        else:
            _paint_figure(painter, box, str(index.data()))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows are of one height; only the figures ask for width."""
        return QSize(option.fontMetrics.horizontalAdvance(str(index.data() or "")) + 2 * _PAD, _ROW)


class Matrix(QTableView):
    """The table of kinds; keys 0–3 give a mark, Space ticks, a click on a dot goes to the next mark.

    A click or Enter on a figure asks for the activities behind it.
    """

    kind_shown = Signal(int)
    mark_reset = Signal(int, object)
    figure_wanted = Signal(int, int)
    """Number of the kind, and the column of a figure that comes from past activities."""

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = model
        self.setModel(model)
        self.setItemDelegate(MatrixDelegate(self))
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self._lay_out_columns()
        model.modelReset.connect(self._on_model_reset)

    def _lay_out_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(28)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        header.setFixedHeight(62)
        metrics = QFontMetrics(theme.font("caption"))
        for column in (*STAGES, Column.HELD, Column.COST):
            title = str(self._matrix.headerData(column, Qt.Orientation.Horizontal))
            longest = max((metrics.horizontalAdvance(word) for word in title.split()), default=0)
            header.resizeSection(column, max(78 if column in STAGES else 54, longest + 2 * _PAD + 6))
        header.resizeSection(Column.TICK, 34)
        header.resizeSection(Column.NUMBER, 32)
        header.resizeSection(Column.SCORE, 96)

    def go_to_kind(self, kind_number: int, column: int) -> None:
        """Put the cursor on a kind, if it is shown."""
        row = self._matrix.row_of(kind_number)
        if row is not None:
            self.setCurrentIndex(self._matrix.index(row, column))

    def _on_model_reset(self) -> None:
        self.clearSpans()
        for row in self._matrix.group_rows():
            self.setSpan(row, 0, 1, len(Column))
        self._lay_out_columns()

    def _give_mark(self, index: QModelIndex, mark: int) -> None:
        self._matrix.setData(index, mark)

    # Qt overrides -----------------------------------------------------------------------------------------------

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which kind the cursor is on."""
        super().currentChanged(current, previous)
        line = self._matrix.line(current.row())
        if line is not None:
            self.kind_shown.emit(line.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """0–3 and Delete on a mark, Space on any cell of a kind."""
        index = self.currentIndex()
        line = self._matrix.line(index.row()) if index.isValid() else None
        if line is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self._toggle(line)
        elif index.column() in FIGURES and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.figure_wanted.emit(line.number, index.column())
        elif index.column() in STAGES and event.text() in tuple("0123"):
            self._give_mark(index, int(event.text()))
        elif index.column() in STAGES and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.mark_reset.emit(line.number, STAGES[Column(index.column())])
        else:
            super().keyPressEvent(event)

    def _toggle(self, line: KindLine) -> None:
        tick = self._matrix.index(self._matrix.row_of(line.number) or 0, Column.TICK)
        checked = tick.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        after = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        self._matrix.setData(tick, after, Qt.ItemDataRole.CheckStateRole)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a tick or on a dot changes it; on a figure it asks what is behind it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = self._matrix.line(index.row()) if index.isValid() else None
        if line is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if index.column() == Column.TICK:
            self._toggle(line)
        elif index.column() in STAGES:
            mark: Mark = index.data(MARK_ROLE)
            self._give_mark(index, (mark.mark + 1) % (HIGHEST_MARK + 1))
        elif index.column() in FIGURES:
            self.figure_wanted.emit(line.number, index.column())


def _paint_heading(painter: QPainter, box: QRectF, text: str) -> None:
    colours = theme.current()
    painter.fillRect(box, QColor(colours.sunken))
    painter.setPen(QColor(colours.text_secondary))
    painter.drawText(box.adjusted(_PAD, 0, -_PAD, 0), Qt.AlignmentFlag.AlignVCenter, text)


def _paint_ground(painter: QPainter, box: QRectF, option: QStyleOptionViewItem, index: _Index) -> None:
    colours = theme.current()
    tick = index.sibling(index.row(), Column.TICK).data(Qt.ItemDataRole.CheckStateRole)
    if tick == Qt.CheckState.Checked:
        painter.fillRect(box, QColor(colours.accent_soft))
    painter.setPen(QColor(colours.line))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 4, 4)


def _paint_tick(painter: QPainter, box: QRectF, ticked: bool) -> None:
    colours = theme.current()
    square = QRectF(0, 0, _TICK, _TICK)
    square.moveCenter(box.center())
    painter.setPen(QPen(QColor(colours.accent if ticked else colours.line_strong), 1.2))
    painter.setBrush(QColor(colours.accent if ticked else colours.surface))
    painter.drawRoundedRect(square, 4, 4)
    if ticked:
        painter.setPen(QPen(QColor(colours.surface), 1.8))
        left, middle, right = QPointF(-4, 0), QPointF(-1, 3), QPointF(4.5, -3.5)
        painter.drawPolyline([square.center() + point for point in (left, middle, right)])


def _paint_name(painter: QPainter, box: QRectF, line: KindLine) -> None:
    colours = theme.current()
    bold = QFont(painter.font())
    bold.setBold(True)
    inner = box.adjusted(_PAD, 0, -_PAD, 0)
    metrics = QFontMetricsF(bold)
    name = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, inner.width())
    plain = painter.font()
    painter.setFont(bold)
    painter.setPen(QColor(colours.text))
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, name)
    painter.setFont(plain)
    rest = inner.adjusted(metrics.horizontalAdvance(name) + 10, 0, 0, 0)
    if rest.width() > 40:
        examples = QFontMetricsF(plain).elidedText(
            "、".join(line.examples) if _is_chinese(line.name) else ", ".join(line.examples),
            Qt.TextElideMode.ElideRight,
            rest.width(),
        )
        painter.setPen(QColor(colours.text_tertiary))
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, examples)


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def _paint_mark(painter: QPainter, box: QRectF, stage: Stage, mark: Mark) -> None:
    colours = theme.current()
    fill = {
        Stage.ATTENTION: colours.stage_attention,
        Stage.CONTACT: colours.stage_contact,
        Stage.INTEREST: colours.stage_interest,
    }[stage]
    radius = _DOT_RADIUS[mark.mark]
    centre = QPointF(box.center().x() - 14, box.center().y())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill if mark.mark else colours.line_strong))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(QColor(colours.accent if mark.own else colours.text_secondary))
    text = QRectF(centre.x() + 15, box.top(), 34, box.height())
    font = QFont(painter.font())
    font.setBold(mark.own)
    painter.setFont(font)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, signs(mark.mark))


def _paint_score(painter: QPainter, box: QRectF, score: int | None) -> None:
    colours = theme.current()
    figure = box.adjusted(0, 0, -_PAD, 0)
    if score is not None:
        track = QRectF(box.left() + _PAD, box.center().y() - 3.5, box.width() - 52, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(track, 3.5, 3.5)
        painter.setBrush(QColor(colours.accent))
        track.setWidth(max(7.0, track.width() * score / 100))
        painter.drawRoundedRect(track, 3.5, 3.5)
    painter.setPen(QColor(colours.text))
    painter.drawText(
        figure, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "—" if score is None else str(score)
    )


def _paint_figure(painter: QPainter, box: QRectF, text: str) -> None:
    colours = theme.current()
    painter.setPen(QColor(colours.text_tertiary if text == "—" else colours.text))
    inner = box.adjusted(_PAD, 0, -_PAD, 0)
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
