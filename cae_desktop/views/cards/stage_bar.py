"""The way of a customer: attention, contact, purchase interest, then the sales process."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from cae_desktop.domain.words import Stage
from cae_desktop.ui import theme
from cae_desktop.ui.charts.funnel import readable_on
from cae_desktop.ui.widgets.marks import Mark

translate = QCoreApplication.translate


class StageBar(Mark):
    """Four fields with the day each was reached; a click or ← → moves the customer, the last field hands over."""

    chosen = Signal(object)
    sales_chosen = Signal()

    def __init__(self, word: Callable[[StrEnum], str]) -> None:
        super().__init__()
        self._word = word
        self._stage = Stage.ATTENTION
        self._days: Mapping[Stage, date] = {}
        self._handed_over: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stage(self, stage: Stage, days: Mapping[Stage, date], handed_over: date | None) -> None:
        """Show how far the customer is."""
        self._stage, self._days, self._handed_over = stage, days, handed_over
        self.setAccessibleName(self._word(stage))
        self.update()

    def sizeHint(self) -> QSize:
        """Two words and a day below each other."""
        return QSize(320, 54)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the four fields."""
        order = tuple(Stage)
        for number, stage in enumerate(order):
            reached = number <= order.index(self._stage)
            self._field(number, self._word(stage), self._days.get(stage), f"stage_{stage.value}" if reached else "")
        tone = "on_track" if self._handed_over else ""
        self._field(3, translate("StageBar", "Sales process"), self._handed_over, tone)

    def _field(self, number: int, name: str, day: date | None, tone: str) -> None:
        colours = theme.current()
        painter = self.painter()
        width = self.width() / 4
        area = QRectF(number * width, 0, width - 2, self.height())
        ground = colours.colour(tone or "sunken")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(area, 5, 5)
        painter.setPen(QColor(readable_on(ground)) if tone else colours.colour("text_tertiary"))
        painter.setFont(theme.font("caption", bold=bool(tone)))
        text = f"{name}\n{day:%m/%d}" if day and tone else name
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the customer to the field under the pointer."""
        number = int(event.position().x() // (self.width() / 4))
        self._go_to(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the customer one stage."""
        order = tuple(Stage)
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        self._go_to(order.index(self._stage) + by)

    def _go_to(self, number: int) -> None:
        order = tuple(Stage)
        if 0 <= number < len(order):
            self.chosen.emit(order[number])
        elif number == len(order) and self._handed_over is None:
            self.sales_chosen.emit()
