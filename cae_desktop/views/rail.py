"""The rail at the left: dealership and cycle on top, the screens grouped by plan, do, check and act."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from cae_desktop.ui import theme
from cae_desktop.ui.widgets import Label
from cae_desktop.views import screens
from cae_desktop.views.screens import Entry

translate = QCoreApplication.translate
_WIDTH: Final = 228
_FOLDED: Final = 60
_ROW: Final = 36


@dataclass(frozen=True, slots=True)
class Badge:
    """What a rail item tells at its right edge, and whether its step is done. `number` is the step's place."""

    text: str = ""
    done: bool = False
    number: int | None = None


class RailItem(QAbstractButton):
    """One screen in the rail."""

    def __init__(self, entry: Entry, title: str) -> None:
        super().__init__()
        self.entry = entry
        self.badge = Badge()
        self.folded = False
        self.setText(title)
        self.setToolTip(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_badge(self, badge: Badge) -> None:
        """Show how far this step is."""
        if badge == self.badge:
            return
        self.badge = badge
        self.setAccessibleDescription(badge.text)
        self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(_WIDTH, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Background when chosen, circle, title, badge."""
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(12, 1, -12, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if self.isChecked() else colours.sunken))
            painter.drawRoundedRect(area, 7, 7)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.75, 0.75, -0.75, -0.75), 7, 7)
        self._paint_circle(
            painter, QPointF(area.left() + (18 if not self.folded else area.width() / 2), area.center().y())
        )
        if not self.folded:
            self._paint_texts(painter, area)

    def _paint_circle(self, painter: QPainter, centre: QPointF) -> None:
        colours = theme.current()
        chosen = self.isChecked()
        fill = colours.on_track if self.badge.done and not chosen else colours.accent if chosen else None
        painter.setPen(Qt.PenStyle.NoPen if fill else QPen(QColor(colours.line_strong), 1))
        painter.setBrush(QBrush(QColor(fill)) if fill else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 10, 10)
        ink = colours.surface if fill else colours.text_secondary
        box = QRectF(centre.x() - 10, centre.y() - 10, 20, 20)
        if self.badge.number is not None and not (self.badge.done and not chosen):
            font = QFont(self.font())
            font.setPixelSize(11)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.badge.number))
        else:
            name = "check" if self.badge.done and not chosen else self.entry.icon
            theme.icon(name, ink).paint(painter, box.adjusted(4, 4, -4, -4).toRect())

    def _paint_texts(self, painter: QPainter, area: QRectF) -> None:
        colours = theme.current()
        font = QFont(self.font())
        font.setPixelSize(12)
        painter.setFont(font)
        badge_width = QFontMetrics(font).horizontalAdvance(self.badge.text)
        painter.setPen(QColor(colours.text_tertiary))
        painter.drawText(
            area.adjusted(0, 0, -8, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.badge.text
        )
        font.setPixelSize(14)
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(colours.accent if self.isChecked() else colours.text))
        room = area.adjusted(38, 0, -badge_width - 14, 0)
        title = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)


class RailHead(QAbstractButton):
    """Name of the dealership and of the cycle; opens the menus for both."""

    def __init__(self) -> None:
        super().__init__()
        self._cycle = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_names(self, dealership: str, cycle: str) -> None:
        """What is open."""
        if (dealership, cycle) == (self.text(), self._cycle):
            return
        self._cycle = cycle
        self.setText(dealership)
        self.setToolTip("")
        self.setAccessibleName(f"{dealership} {cycle}")
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(_WIDTH, 66)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two lines and a chevron."""
        colours = theme.current()
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(20, 14, -14, -8)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(9, 7, -9, -1), 7, 7)
        if self.width() <= _FOLDED:
            theme.icon("chevron-down", colours.text).paint(painter, self.rect().adjusted(22, 22, -22, -22))
            return
        font = QFont(self.font())
        font.setPixelSize(15)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        width = int(area.width())
        elided = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, elided)
        font.setPixelSize(12)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(colours.text_secondary))
        elided = QFontMetrics(font).elidedText(self._cycle, Qt.TextElideMode.ElideRight, width - 16)
        painter.drawText(
            area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, f"{elided} ▾" if elided else ""
        )


class Rail(QFrame):
    """The way to every screen."""

    chosen = Signal(str)
    menu_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.head = RailHead()
        self.head.clicked.connect(self.menu_requested)
        self.items: dict[str, RailItem] = {}
        self._captions: list[QWidget] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 12)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.head)
        self._layout.addSpacing(8)
        self._add_items(None, (screens.OVERVIEW,))
        self._add_items(translate("Rail", "Plan"), screens.PLAN)
        self._add_items(translate("Rail", "Do"), screens.DO)
        self._add_items(translate("Rail", "Check"), screens.CHECK)
        self._add_items(translate("Rail", "Act"), screens.ACT)
        self._layout.addSpacing(16)
        self._add_items(None, (screens.REPORTS,))
        self._layout.addStretch(1)
        self._add_items(None, (screens.SETTINGS,))
        self._group.buttonClicked.connect(self._on_clicked)
        self.fold(folded=False)

    def choose(self, name: str) -> None:
        """Mark the screen that is shown."""
        self.items[name].setChecked(True)

    def show_badges(self, badges: Mapping[str, Badge]) -> None:
        """How far each step is."""
        for name, badge in badges.items():
            self.items[name].set_badge(badge)

    def fold(self, *, folded: bool) -> None:
        """Leave only the icons, for narrow windows."""
        self.setFixedWidth(_FOLDED if folded else _WIDTH)
        for caption in self._captions:
            caption.setVisible(not folded)
        for item in self.items.values():
            item.folded = folded

    def _add_items(self, caption: str | None, entries: Iterable[Entry]) -> None:
        if caption:
            label = Label(caption, role="caption")
            label.setContentsMargins(20, 12, 0, 4)
            self._captions.append(label)
            self._layout.addWidget(label)
        titles = screens.titles()
        for entry in entries:
            item = RailItem(entry, titles[entry.name])
            self.items[entry.name] = item
            self._group.addButton(item)
            self._layout.addWidget(item)

    def _on_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, RailItem):
            self.chosen.emit(button.entry.name)
