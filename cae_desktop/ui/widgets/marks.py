"""Small painted things: pills, bars, rings, stars, dots."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from cae_desktop.ui import theme

_STAR = QPolygonF(
    [
        QPointF(x, y)
        for x, y in (
            (0, -1),
            (0.24, -0.32),
            (0.95, -0.31),
            (0.38, 0.12),
            (0.59, 0.81),
            (0, 0.4),
            (-0.59, 0.81),
            (-0.38, 0.12),
            (-0.95, -0.31),
            (-0.24, -0.32),
        )
    ]
)


class Mark(QWidget):
    """Base of the painted marks: antialiased, speaks through its accessible name."""

    def painter(self) -> QPainter:
        """A painter on this widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter


class Pill(Mark):
    """Shape and word on a soft colour: tones accent, on_track, at_risk, late, done, neutral."""

    def __init__(self, text: str = "", tone: str = "neutral", shape: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text, tone, shape)

    def set_text(self, text: str, tone: str = "neutral", shape: str = "") -> None:
        """Say something else."""
        self._text = f"{shape} {text}".strip()
        self._tone = tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Shape and word."""
        return self._text

    def sizeHint(self) -> QSize:
        """Room for the words."""
        return QSize(QFontMetrics(theme.font("caption")).horizontalAdvance(self._text) + 20, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        colours = theme.current()
        painter = self.painter()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._tone == "neutral":
            painter.setPen(QPen(colours.colour("line_strong"), 1))
            ink = colours.text_secondary
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour(f"{self._tone}_soft"))
            ink = getattr(colours, self._tone)
        painter.drawRoundedRect(area, 11, 11)
        painter.setFont(theme.font("caption"))
        painter.setPen(QColor(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._text)


class Meter(Mark):
    """A thin bar: `ratio` of the whole, an optional tick for the plan and a line for a range, all 0–1."""

    def __init__(self, ratio: float | None = None, tone: str = "accent", height: int = 8) -> None:
        super().__init__()
        self._height = height
        self.setMinimumWidth(40)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_ratio(ratio, tone)

    def set_ratio(
        self,
        ratio: float | None,
        tone: str = "accent",
        *,
        tick: float | None = None,
        span: tuple[float, float] | None = None,
    ) -> None:
        """Show another value; None is an empty bar. `tone` is the name of a colour token."""
        self._ratio, self._tone, self._tick, self._span = ratio, tone, tick, span
        self.setAccessibleName("—" if ratio is None else f"{ratio:.0%}")
        self.update()

    def sizeHint(self) -> QSize:
        """The bar and room for the tick."""
        return QSize(120, self._height + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw trough, bar, tick and range."""
        colours = theme.current()
        painter = self.painter()
        area = QRectF(0, 2, self.width(), self._height)
        radius = self._height / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("sunken"))
        painter.drawRoundedRect(area, radius, radius)
        if self._ratio:
            width = max(self._height, area.width() * min(1.0, max(0.0, self._ratio)))
            painter.setBrush(colours.colour(self._tone))
            painter.drawRoundedRect(QRectF(0, 2, width, self._height), radius, radius)
        painter.setPen(QPen(colours.colour("text"), 2))
        if self._tick is not None:
            x = area.width() * min(1.0, self._tick)
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        if self._span is not None:
            low, high = (area.width() * min(1.0, max(0.0, part)) for part in self._span)
            painter.drawLine(QPointF(low, area.center().y()), QPointF(high, area.center().y()))


class Ring(Mark):
    """A small ring that fills: green when full."""

    def __init__(self, ratio: float = 0.0) -> None:
        super().__init__()
        self.setFixedSize(18, 18)
        self._ratio = ratio

    def set_ratio(self, ratio: float) -> None:
        """Show another share, 0–1."""
        self._ratio = ratio
        self.setAccessibleName(f"{ratio:.0%}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        colours = theme.current()
        painter = self.painter()
        area = QRectF(3, 3, 12, 12)
        painter.setPen(QPen(colours.colour("line"), 3))
        painter.drawEllipse(area)
        if self._ratio > 0:
            painter.setPen(QPen(colours.colour("on_track" if self._ratio >= 1 else "accent"), 3))
            painter.drawArc(area, 90 * 16, -int(360 * 16 * min(1.0, self._ratio)))


class Dot(Mark):
    """A coloured dot; `tone` is the name of a colour token."""

    def __init__(self, tone: str = "accent", size: int = 10) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(size, size)

    def set_tone(self, tone: str) -> None:
        """Show another colour."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.painter()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().colour(self._tone))
        painter.drawEllipse(QRectF(self.rect()))


class Avatar(Mark):
    """The first character of a name in a circle; absent people have a dashed one."""

    clicked = Signal()

    def __init__(self, name: str, *, present: bool = True, size: int = 30) -> None:
        super().__init__()
        self._name, self._present = name, present
        self.setFixedSize(size, size)
        self.setToolTip(name)
        self.setAccessibleName(name)

    def set_present(self, *, present: bool) -> None:
        """Show whether the person is there."""
        self._present = present
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        colours = theme.current()
        painter = self.painter()
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._present:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("accent_soft"))
        else:
            painter.setPen(QPen(colours.colour("line_strong"), 1, Qt.PenStyle.DashLine))
        painter.drawEllipse(area)
        painter.setFont(theme.font("caption", bold=True))
        painter.setPen(colours.colour("accent" if self._present else "text_tertiary"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._name[:1])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click toggles at its owner's will."""
        self.clicked.emit()


def paint_check(painter: QPainter, area: QRectF, *, checked: bool, enabled: bool = True) -> None:
    """Draw a check box at the left of an area."""
    colours = theme.current()
    box = QRectF(area.left(), area.center().y() - 7.5, 16, 16)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(1.0 if enabled else 0.5)
    painter.setPen(QPen(colours.colour("accent" if checked else "text_tertiary"), 1))
    painter.setBrush(colours.colour("accent" if checked else "surface"))
    painter.drawRoundedRect(box, 4, 4)
    if checked:
        painter.setPen(QPen(QColor(colours.on_accent), 1.8))
        ticks = ((4, 8.5), (7, 11.5), (12, 5))
        painter.drawPolyline(QPolygonF([QPointF(box.left() + x, box.top() + y) for x, y in ticks]))
    painter.restore()


def paint_stars(painter: QPainter, area: QRectF, stars: int, of: int = 5, pitch: float = 17.0) -> None:
    """Draw `stars` of `of` stars from the left of an area, `pitch` pixels apart."""
    colours = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    for number in range(of):
        painter.setBrush(QColor("#E0A100") if number < stars else colours.colour("line_strong"))
        painter.save()
        painter.translate(area.left() + pitch * (number + 0.47), area.center().y())
        painter.scale(pitch * 0.41, pitch * 0.41)
        painter.drawPolygon(_STAR)
        painter.restore()


class Stars(Mark):
    """A rating of 0–5; click or type a digit, click the same star again to clear."""

    rated = Signal(int)

    def __init__(self, stars: int = 0, *, of: int = 5, editable: bool = True) -> None:
        super().__init__()
        self._stars, self._of, self._editable = stars, of, editable
        self.setFixedSize(17 * of + 2, 20)
        if editable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def value(self) -> int:
        """The rating; 0 is none."""
        return self._stars

    def set_value(self, stars: int) -> None:
        """Show a rating without telling."""
        self._stars = stars
        self.setAccessibleDescription(str(stars))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        painter = self.painter()
        paint_stars(painter, QRectF(self.rect()), self._stars, self._of)
        if self.hasFocus():
            painter.setPen(QPen(theme.current().colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rate by a click."""
        if self._editable:
            number = min(self._of, int(event.position().x() // 17) + 1)
            self._rate(0 if number == self._stars else number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate by a digit or the arrows."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if self._editable and event.text().isdigit() and int(event.text()) <= self._of:
            self._rate(int(event.text()))
        elif self._editable and key in steps:
            self._rate(min(self._of, max(0, self._stars + steps[key])))
        else:
            super().keyPressEvent(event)

    def _rate(self, stars: int) -> None:
        if stars != self._stars:
            self.set_value(stars)
            self.rated.emit(stars)
