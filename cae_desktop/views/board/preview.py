"""The board in small, in the shape of a projector."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cae_desktop.ui import theme
from cae_desktop.views.board.surface import BoardSurface


class Preview(QWidget):
    """Keeps the board at 16 to 9 in whatever room there is."""

    def __init__(self) -> None:
        super().__init__()
        self.surface = BoardSurface(theme.named("dark"))
        self.surface.setParent(self)
        self.setMinimumSize(320, 180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as fits; the rest of the row is left to others."""
        super().resizeEvent(event)
        self.setMaximumWidth(max(320, self.height() * 16 // 9))
        width = min(self.width(), self.height() * 16 // 9)
        self.surface.setGeometry(QRect(0, 0, width, width * 9 // 16))
