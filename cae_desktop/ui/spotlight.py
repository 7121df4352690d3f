"""A tour's light: the window goes dim but for one part, and a card beside it says what is there."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cae_desktop.ui import theme
from cae_desktop.ui.widgets import Button, Card, Label

_WIDTH: Final = 360
_MARGIN: Final = 16
_RING: Final = 6
_DIM: Final = 130


class SpotlightCard(Card):
    """Where the tour is, what is lit, and the way on. Enter and → go on, ← goes back, Esc leaves."""

    next_clicked = Signal()
    back_clicked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.place = Label(role="faint")
        self.heading = Label(role="section")
        self.text = Label(role="body", wrap=True)
        self.skip, self.back = Button("", flat=True), Button("")
        self.next = Button("", primary=True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.skip)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        for label in (self.place, self.heading, self.text):
            self.body.addWidget(label)
        self.body.addLayout(buttons)
        self.skip.clicked.connect(self.left)
        self.back.clicked.connect(self.back_clicked)
        self.next.clicked.connect(self.next_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a slide show."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.next_clicked.emit()
        elif key == Qt.Key.Key_Left and self.back.isEnabled():
            self.back_clicked.emit()
        else:
            super().keyPressEvent(event)


class Spotlight(QWidget):
    """Lies over a window without keeping the mouse from it; the card beside the light takes the keys."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.card = SpotlightCard(window)
        self._lit: tuple[QWidget, ...] = ()
        window.installEventFilter(self)

    def light(self, *parts: QWidget) -> None:
        """Light parts of the window; the card stands beside them."""
        self._lit = parts
        self._follow()
        for widget in (self, self.card):
            widget.show()
            widget.raise_()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_out(self) -> None:
        """Let overlay and card go."""
        self._lit = ()
        self._window.removeEventFilter(self)
        for widget in (self.card, self):
            widget.hide()
            widget.deleteLater()

    def lit_area(self) -> QRect:
        """What is lit, in the window."""
        area = QRect()
        for part in self._lit:
            area = area.united(QRect(part.mapTo(self._window, QPoint(0, 0)), part.size()))
        return area.adjusted(-_RING, -_RING, _RING, _RING).intersected(self._window.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self._lit:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """All dim but what is lit, with a ring around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = QRectF(self.lit_area())
        whole, hole = QPainterPath(), QPainterPath()
        whole.addRect(QRectF(self.rect()))
        hole.addRoundedRect(lit, 10, 10)
        painter.fillPath(whole.subtracted(hole), QColor(0, 0, 0, _DIM))
        painter.setPen(QPen(QColor(theme.current().accent), 2))
        painter.drawPath(hole)

    def _follow(self) -> None:
        window = self._window
        self.setGeometry(window.rect())
        card, lit = self.card, self.lit_area()
        card.setFixedWidth(min(_WIDTH, window.width() - 2 * _MARGIN))
        card.setFixedHeight(card.heightForWidth(card.width()) if card.hasHeightForWidth() else card.sizeHint().height())
        beside = lit.right() + _MARGIN
        fits = beside + card.width() + _MARGIN <= window.width()
        left = beside if fits else max(_MARGIN, lit.center().x() - card.width() // 2)
        top = lit.top() if fits else lit.top() - card.height() - _MARGIN
        room = window.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        card.move(
            max(room.left(), min(left, room.right() - card.width())),
            max(room.top(), min(top, room.bottom() - card.height())),
        )
        self.update()
