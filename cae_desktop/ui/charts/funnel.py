"""A funnel lying on its side: boxes that get smaller, with the rates between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from cae_desktop.ui import theme
from cae_desktop.ui.widgets.marks import Mark

_INSIDE: Final = 8.0
_TALLEST: Final = 120


@dataclass(frozen=True, slots=True)
class FunnelStage:
    """A box and the rate that leads to it; `rate_tone` is the name of a colour token."""

    name: str
    text: str
    value: float | None
    tone: str
    rate: str = ""
    rate_caption: str = ""
    rate_tone: str = "text_secondary"


class Funnel(Mark):
    """Boxes whose height falls more slowly than their values, so that the last one can still be read.

    Where it is clickable, `clicked` is told by the mouse, and by Enter or Space.
    """

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stages: tuple[FunnelStage, ...] = ()
        self._clickable = False
        self.setMinimumSize(360, 130)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_stages(self, stages: Sequence[FunnelStage]) -> None:
        """Show these boxes from left to right."""
        self._stages = tuple(stages)
        self.setAccessibleDescription(" → ".join(f"{stage.name} {stage.text} {stage.rate}" for stage in stages))
        self.update()

    def set_clickable(self, clickable: bool, tip: str) -> None:
        """Let a click lead on; `tip` says where to."""
        self._clickable = clickable
        self.setToolTip(tip if clickable else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if clickable else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click leads on."""
        if (
            self._clickable
            and event.button() is Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space do what a click does."""
        if self._clickable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """A comfortable size."""
        return QSize(760, 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw boxes, names and rates."""
        if not self._stages:
            return
        colours = theme.current()
        painter = self.painter()
        gap = 84.0
        width = (self.width() - gap * (len(self._stages) - 1) - 4) / len(self._stages)
        largest = max((stage.value or 0) for stage in self._stages) or 1
        room = min(_TALLEST, self.height() - 34)
        if self.hasFocus():
            painter.setPen(QPen(colours.colour("accent"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.translate(0, (self.height() - 34 - room) / 2)
        x = 2.0
        for stage in self._stages:
            if stage.rate:
                between = QRectF(x - gap, room / 2 - 18, gap, 18)
                painter.setFont(theme.font("caption", bold=True))
                painter.setPen(colours.colour(stage.rate_tone))
                painter.drawText(between, Qt.AlignmentFlag.AlignCenter, f"{stage.rate} →")
                painter.setFont(theme.font("caption"))
                painter.setPen(colours.colour("text_tertiary"))
                painter.drawText(between.translated(0, 18), Qt.AlignmentFlag.AlignCenter, stage.rate_caption)
            share = ((stage.value or 0) / largest) ** 0.35
            height = max(34.0, room * share)
            box = QRectF(x, (room - height) / 2, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour(stage.tone))
            painter.drawRoundedRect(box, 5, 5)
            painter.setFont(_largest_font(stage.text, width - _INSIDE))
            painter.setPen(QColor(readable_on(colours.colour(stage.tone), large=True)))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, stage.text)
            painter.setFont(theme.font("caption"))
            painter.setPen(colours.colour("text_secondary"))
            painter.drawText(QRectF(x, room + 8, width, 20), Qt.AlignmentFlag.AlignCenter, stage.name)
            x += width + gap


def _largest_font(text: str, width: float) -> QFont:
    """The largest of our letters in which a text fits."""
    fonts = [theme.font(role, bold=True) for role in ("title", "body", "caption")]
    return next((font for font in fonts if QFontMetricsF(font).horizontalAdvance(text) <= width), fonts[-1])


def readable_on(ground: QColor, *, large: bool = False) -> str:
    """White where it can be read on a colour (WCAG contrast 4.5, 3 for large text), else dark."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    light = 0.2126 * linear(ground.redF()) + 0.7152 * linear(ground.greenF()) + 0.0722 * linear(ground.blueF())
    return "#FFFFFF" if 1.05 / (light + 0.05) >= (3 if large else 4.5) else "#17202B"
