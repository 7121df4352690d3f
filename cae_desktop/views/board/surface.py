"""The painted board as a widget: the same picture full-screen and as a preview."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cae_desktop.ui.theme import Theme
from cae_desktop.views.board.canvas import HEIGHT, MARGIN
from cae_desktop.views.board.difference import difference
from cae_desktop.views.board.drawing import draw_board, scale_of
from cae_desktop.views.board.scene import FIRST_ROW, ROW, Scene
from cae_desktop.views.shared.control import status_text


class BoardSurface(QWidget):
    """Shows a scene; a click chooses a row, a double click asks to go into it."""

    row_chosen = Signal(int)
    row_activated = Signal(int)

    def __init__(self, colours: Theme) -> None:
        super().__init__()
        self.colours = colours
        self.blank = False
        self._scene: Scene | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Control board"))

    def show_scene(self, scene: Scene, colours: Theme, *, blank: bool = False) -> None:
        """Draw this from now on, or black."""
        before, is_same_light = self._scene, (self.colours, self.blank) == (colours, blank)
        self._scene, self.colours, self.blank = scene, colours, blank
        self.setAccessibleDescription(_told(scene))
        if before is not None and is_same_light:
            self.update(difference(before, scene, self.width(), self.scale()))
        else:
            self.update()

    def place_below_chosen(self) -> QRect:
        """Where a form for the chosen step is laid: across the board, below its row."""
        scale, row = self.scale(), 0
        if self._scene is not None and self._scene.board.rows:
            row = self._scene.chosen - self._scene.first + 1
        margin = round((MARGIN - 12) * scale)
        return QRect(margin, round((FIRST_ROW + row * ROW) * scale), self.width() - 2 * margin, round(2 * ROW * scale))

    def scale(self) -> float:
        """Pixels per unit of the board."""
        return scale_of(self.width(), self.height(), self._scene.height if self._scene else HEIGHT)

    def sizeHint(self) -> QSize:
        """The shape of a projector."""
        return QSize(960, 540)

    def heightForWidth(self, width: int) -> int:
        """Nine to sixteen."""
        return round(width * 9 / 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scene, or nothing while the board is blank."""
        painter = QPainter(self)
        if self._scene is None or self.blank:
            painter.fillRect(self.rect(), QColor("#000000") if self.blank else QColor(self.colours.background))
            return
        draw_board(painter, self.width(), self.height(), self._scene, self.colours, event.region())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the pointer."""
        row = self._row(event)
        if row is not None:
            self.row_chosen.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to go into the row under the pointer."""
        row = self._row(event)
        if row is not None:
            self.row_activated.emit(row)

    def _row(self, event: QMouseEvent) -> int | None:
        if self._scene is None:
            return None
        return self._scene.row_at(event.position().y() / self.scale())


def _told(scene: Scene) -> str:
    """The chosen row in words, for screen readers."""
    step, line = scene.chosen_step, scene.chosen_line
    if step is not None:
        return f"{scene.board.name}: {step.plan.name}, {status_text(step)}"
    return f"{scene.board.name}: {line.name}" if line else scene.board.name
