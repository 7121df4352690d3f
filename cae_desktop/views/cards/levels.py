"""The levels of customers as choices and coloured chips."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from cae_desktop.ui import theme
from cae_desktop.ui.widgets.marks import Mark

if TYPE_CHECKING:
    from cae_desktop.services.workspace import Workspace

_TONES: Final = {"H": "late", "A": "at_risk", "B": "accent", "O": "on_track"}
_CHIP: Final = QSize(24, 22)


def level_choices(workspace: "Workspace", language: str) -> list[tuple[str, str]]:
    """Levels with their meaning."""
    return [(level.key, f"{level.key} · {level.meaning}") for level in workspace.card_levels.levels(language)]


def paint_level(painter: QPainter, area: QRectF, level: str) -> None:
    """Draw the letter of a level on its colour, at the left of an area."""
    colours = theme.current()
    box = QRectF(area.left(), area.center().y() - _CHIP.height() / 2, _CHIP.width(), _CHIP.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour(_TONES.get(level, "done")))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(colours.colour("on_accent"))
    painter.setFont(theme.font("caption", bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, level)


class LevelChip(Mark):
    """The letter of a level on its colour."""

    def __init__(self) -> None:
        super().__init__()
        self._level = ""
        self.setFixedSize(_CHIP)

    def show_level(self, level: str) -> None:
        """Show another level."""
        self._level = level
        self.setAccessibleName(level)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        paint_level(self.painter(), QRectF(self.rect()), self._level)
