"""Where two pictures of the board differ, so that a typed figure does not draw all of it anew."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

from cae_desktop.services.board import Board, BoardStep
from cae_desktop.services.package_board import ActivityLine
from cae_desktop.views.board.scene import FIRST_ROW, ROW, Scene

_EDGE: Final = 3.0  # lines between rows reach a little over


def difference(before: Scene, after: Scene, width: int, scale: float) -> QRegion:
    """The pixels that change from one scene to another on a board so wide, with so many pixels per unit."""
    bands = _bands(before, after) if _has_same_places(before, after) else [(0.0, after.height)]
    region = QRegion()
    for top, bottom in bands:
        first, last = int((top - _EDGE) * scale), int((bottom + _EDGE) * scale) + 1
        region += QRect(0, first, width, last - first)
    return region


def _bands(before: Scene, after: Scene) -> Iterator[tuple[float, float]]:
    """From where to where, in units: the head with the figures, rows, and what is below them."""
    changed = [
        place
        for place in range(after.first, min(after.first + after.page_length, len(after.board.rows)))
        if before.board.rows[place] != after.board.rows[place]
        or (place == before.chosen) is not (place == after.chosen)
    ]
    for place in changed:
        top = FIRST_ROW + (place - after.first) * ROW
        yield top, top + ROW
    is_framed_anew = _frame(before) != _frame(after)
    if is_framed_anew:
        yield 0.0, FIRST_ROW
    if is_framed_anew or after.chosen in changed:
        yield after.bottom, after.height


def _has_same_places(before: Scene, after: Scene) -> bool:
    """Whether rows and bars lie where they lay: the same rows with the same days."""
    return _places(before) == _places(after)


def _places(scene: Scene) -> tuple[object, ...]:
    rows: tuple[Any, ...] = scene.board.rows
    return (type(scene.board), scene.height, scene.bottom, scene.first, tuple(_days(row) for row in rows))


def _days(row: BoardStep | ActivityLine) -> tuple[object, ...]:
    if isinstance(row, ActivityLine):
        return row.id, row.start, row.finish
    return row.id, row.plan.start, row.plan.finish, row.plan.actual_start, row.plan.actual_finish


def _frame(scene: Scene) -> Scene:
    """A scene without its rows."""
    board = scene.board
    bare = replace(board, steps=()) if isinstance(board, Board) else replace(board, lines=())
    return replace(scene, board=bare, chosen=0)
