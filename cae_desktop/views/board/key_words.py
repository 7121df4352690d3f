"""The keys of the board, as they are named at its foot; on a narrow board the less needed ones are left out."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from cae_desktop.services.board import Board
from cae_desktop.views.board.canvas import width_of
from cae_desktop.views.board.scene import Scene

translate = QCoreApplication.translate
KEYS: Final = 23
_BETWEEN: Final = "   "


def keys_of(scene: Scene) -> tuple[str, ...]:
    """The keys that do something here, the most needed first."""
    is_activity = isinstance(scene.board, Board)
    enter = translate("Board", "Enter actuals") if is_activity else translate("Board", "Enter activity")
    page = translate("Board", "PgUp/PgDn page {page} / {pages}").format(page=scene.page + 1, pages=scene.pages)
    named = (
        (translate("Board", "Esc leave"), True),
        (translate("Board", "← → activity"), True),
        (page, scene.pages > 1),
        (translate("Board", "N next speaker"), scene.speaker is not None),
        (translate("Board", "↑ ↓ step") if is_activity else translate("Board", "↑ ↓ choose"), True),
        (enter, not scene.past),
        (translate("Board", "P problem"), not scene.past),
        (translate("Board", "D dark/light"), True),
        (translate("Board", "B black"), True),
        (translate("Board", "F follow again") if scene.is_frozen else translate("Board", "F freeze"), True),
        (translate("Board", "R turn pages"), scene.speaker is None),
        (translate("Board", "+ − size"), True),
    )
    return tuple(text for text, is_shown in named if is_shown)


def fitting(keys: Sequence[str], room: float) -> str:
    """As many of them as fit on one line."""
    shown = list(keys)
    while len(shown) > 1 and width_of(_BETWEEN.join(shown), KEYS) > room:
        shown.pop()
    return _BETWEEN.join((*shown[1:], shown[0]))
