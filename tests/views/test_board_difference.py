"""Only what differs is drawn anew on the board, and it looks as if all of it were."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication

from cae_desktop.domain.words import StepStatus
from cae_desktop.services.board import Board
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui import theme
from cae_desktop.views.board.difference import difference
from cae_desktop.views.board.drawing import draw_board, scale_of
from cae_desktop.views.board.scene import Scene, Speaker
from tests.activity_example import ActivityExample, make_activity_example

CALLS = "邀约电话 300 通"
Change = Callable[[Workspace, ActivityExample], object]


def _costs_money(workspace: Workspace, example: ActivityExample) -> None:
    workspace.control.change_actuals(example.step[CALLS], {"actual_cost_fen": 987_600})


def _is_done(workspace: Workspace, example: ActivityExample) -> None:
    days = {"actual_start": date(2026, 10, 1), "actual_finish": date(2026, 10, 2)}
    workspace.control.change_actuals(example.step[CALLS], days)


def _is_remarked(workspace: Workspace, example: ActivityExample) -> None:
    workspace.control.change_actuals(example.step[CALLS], {"remark": "三个渠道，到店为主"})


def _is_called_late(workspace: Workspace, example: ActivityExample) -> None:
    workspace.boards.set_status(example.step[CALLS], StepStatus.LATE, "人手不够")


def _has_a_problem(workspace: Workspace, example: ActivityExample) -> None:
    workspace.control.raise_problem(
        workspace.progress.newest_cycle_id(), "礼品涨价", ProblemDetails(step_id=example.step[CALLS])
    )


def _is_renamed(workspace: Workspace, example: ActivityExample) -> None:
    workspace.plan.change_step(example.step[CALLS], "name", "打电话")


def _is_gone(workspace: Workspace, example: ActivityExample) -> None:
    workspace.plan.delete_steps([example.step[CALLS]])


@pytest.mark.parametrize(
    "change", [_costs_money, _is_done, _is_remarked, _is_called_late, _has_a_problem, _is_renamed, _is_gone]
)
@pytest.mark.parametrize("size", [(1280, 720), (1919, 1080), (700, 900)])
def test_a_changed_row_looks_as_if_all_were_drawn_anew(
    qapp: QApplication, workspace: Workspace, cycle_id: str, change: Change, size: tuple[int, int]
) -> None:
    example = make_activity_example(workspace, cycle_id)
    before = _with_calls_chosen(workspace, example)
    change(workspace, example)
    after = _with_calls_chosen(workspace, example)
    assert before != after
    assert _look_alike(_drawn_over(before, after, size), _drawn(after, size))


def test_choosing_and_speaking_look_as_if_all_were_drawn_anew(
    qapp: QApplication, workspace: Workspace, cycle_id: str
) -> None:
    size = (1280, 720)
    first = Scene(_board(workspace, make_activity_example(workspace, cycle_id)))
    for after in (
        replace(first, chosen=3),
        replace(first, speaker=Speaker("林晓", is_person=True, steps=2, seconds=61, suggested_seconds=60)),
        replace(first, notice="不是日期"),
        replace(first, with_keys=False, clock="09:41"),
        replace(first, height=900.0),
    ):
        assert _look_alike(_drawn_over(first, after, size), _drawn(after, size))
        assert _look_alike(_drawn_over(after, first, size), _drawn(first, size))


def test_a_cost_leaves_most_of_the_board_alone(qapp: QApplication, workspace: Workspace, cycle_id: str) -> None:
    example = make_activity_example(workspace, cycle_id)
    before = Scene(_board(workspace, example))
    workspace.control.change_actuals(example.step[CALLS], {"remark": "还差 20 通"})
    after = Scene(_board(workspace, example))
    region = difference(before, after, 1920, 1.0)
    assert 0 < sum(one.height() for one in region) < 200
    assert difference(after, after, 1920, 1.0) == QRegion()


def _with_calls_chosen(workspace: Workspace, example: ActivityExample) -> Scene:
    board = _board(workspace, example)
    ids = [row.id for row in board.rows]
    calls = example.step[CALLS]
    return Scene(board, chosen=ids.index(calls) if calls in ids else 0)


def _board(workspace: Workspace, example: ActivityExample) -> Board:
    page: Any = workspace.boards.page(workspace.progress.newest_cycle_id(), example.activity_id)
    assert isinstance(page, Board)
    return page


def _drawn(scene: Scene, size: tuple[int, int]) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw_board(painter, *size, scene, theme.named("dark"))
    painter.end()
    return image


def _drawn_over(before: Scene, after: Scene, size: tuple[int, int]) -> QImage:
    image = _drawn(before, size)
    region = difference(before, after, size[0], scale_of(*size, after.height))
    painter = QPainter(image)
    painter.setClipRegion(region)
    draw_board(painter, *size, after, theme.named("dark"), region)
    painter.end()
    return image


def _look_alike(one: QImage, other: QImage) -> bool:
    """Lines that end between two pixels are rounded another way under a clip: by one of 255."""
    return one == other or all(abs(a - b) < 3 for a, b in zip(one.constBits(), other.constBits(), strict=True))
