"""Where two pictures of the board differ, so that a typed figure does not draw all of it anew."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QRegion

from cae_desktop.services.board import Board, BoardStep
from cae_desktop.services.package_board import ActivityLine
from cae_desktop.views.board.figures import figure_boxes
from cae_desktop.views.board.scene import FIRST_ROW, ROW, Scene

_EDGE: Final = 1.0  # lines between rows reach a little over


def difference(before: Scene, after: Scene, width: int, scale: float) -> QRegion:
    """The pixels that change from one scene to another on a board so wide, with so many pixels per unit."""
    units = width / scale
    same = _has_same_places(before, after)
    boxes = _boxes(before, after, units) if same else [QRectF(0, 0, units, after.height)]
    region = QRegion()
    for box in boxes:
        around = box.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)
        pixels = QRectF(around.left() * scale, around.top() * scale, around.width() * scale, around.height() * scale)
        region += pixels.toAlignedRect()
    return region


def _boxes(before: Scene, after: Scene, width: float) -> Iterator[QRectF]:
    """The changed parts, in units: rows, figures, the head, and what is below the rows."""
    changed = [
        place
        for place in range(after.first, min(after.first + after.page_length, len(after.board.rows)))
        if before.board.rows[place] != after.board.rows[place]
        or (place == before.chosen) is not (place == after.chosen)
    ]
    for place in changed:
        yield QRectF(0, FIRST_ROW + (place - after.first) * ROW, width, ROW)
    for box, old, new in zip(figure_boxes(width), _figures(before), _figures(after), strict=True):
        if old != new:
            yield box
    is_framed_anew = _frame(before) != _frame(after)
    if is_framed_anew:
        yield QRectF(0, 0, width, FIRST_ROW)
    if is_framed_anew or _told(before) != _told(after):
        yield QRectF(0, after.bottom, width, after.height - after.bottom)


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


def _figures(scene: Scene) -> tuple[object, ...]:
    """What each of the four figures shows."""
    board = scene.board
    return (
        (board.progress_percent, board.planned_percent),
        (board.cost_fen, board.budget_fen),
        board.goal,
        (board.problems, board.problems_new, board.problems_solved),
    )


def _told(scene: Scene) -> tuple[object, ...]:
    """What of the chosen row is told below the rows: its problems come first, its remark stands in the foot."""
    step = scene.chosen_step
    if step is None:
        return (scene.chosen,)
    return scene.chosen, step.plan.id, step.plan.number, step.plan.remark, step.is_own, step.plan.own_status_reason


def _frame(scene: Scene) -> Scene:
    """A scene without its rows and without the figures that change with them."""
    board = scene.board
    rest = replace(board, progress_percent=None, planned_percent=None, budget_fen=0, cost_fen=None)
    bare = replace(rest, steps=()) if isinstance(rest, Board) else replace(rest, lines=())
    return replace(scene, board=bare, chosen=0)
