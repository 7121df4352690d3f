"""The steps on the board: plan against actual, on a time line and in figures."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt

from cae_desktop.domain.money import whole_yuan
from cae_desktop.domain.words import StepStatus
from cae_desktop.services.board import Board, BoardStep
from cae_desktop.views.board.canvas import BODY, MARGIN, SMALL, Canvas
from cae_desktop.views.board.scene import FIRST_ROW, ROW, Scene
from cae_desktop.views.shared.control import status_text

translate = QCoreApplication.translate
TOP: Final = 262.0
_LEAST_TIMELINE: Final = 180.0
_WIDEST_NAME: Final = 430.0
_OWNER: Final = 144.0
"""With the gaps beside it."""
_WEEK_LABEL: Final = 86.0
_LEFT: Final = Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Column:
    """A place in every row."""

    left: float
    right: float

    def box(self, top: float, height: float = ROW) -> QRectF:
        """The cell at a height."""
        return QRectF(self.left, top, self.right - self.left, height)


class Columns:
    """The columns from left to right; the time line takes what the others leave, or nothing on a narrow screen."""

    def __init__(self, width: float) -> None:
        right = width - MARGIN
        self.status = Column(right - 232, right)
        self.cost = Column(self.status.left - 142, self.status.left - 26)
        self.budget = Column(self.cost.left - 120, self.cost.left - 16)
        self.actual = Column(self.budget.left - 184, self.budget.left - 12)
        self.plan = Column(self.actual.left - 190, self.actual.left - 26)
        self.number = Column(MARGIN + 12, MARGIN + 52)
        left, room = MARGIN + 58, self.plan.left - 24 - (MARGIN + 58)
        has_timeline = room >= 292 + _OWNER + _LEAST_TIMELINE
        name = min(_WIDEST_NAME, room - _OWNER - 300) if has_timeline else room - _OWNER
        self.name = Column(left, left + max(292.0 if has_timeline else 0.0, name))
        self.owner = Column(self.name.right + 12, self.name.right + _OWNER - 16)
        self.timeline = Column(self.owner.right + 16, self.plan.left - 24) if has_timeline else None


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Days of an activity's steps on a stretch of the board; begins on a Monday."""

    first: date
    last: date
    left: float
    right: float

    @classmethod
    def of(cls, board: Board, column: Column) -> "TimeScale":
        """The scale that shows every planned and actual day."""
        days = [day for step in board.steps for day in _days(step)]
        first = min(days) - timedelta(days=min(days).weekday())
        return cls(first, max(*days, first + timedelta(days=6)), column.left, column.right)

    def at(self, day: date) -> float:
        """Where a day begins."""
        whole = (self.last - self.first).days + 1
        return self.left + (self.right - self.left) * (day - self.first).days / whole

    def box(self, start: date, finish: date, top: float, height: float) -> QRectF:
        """A bar over whole days."""
        return QRectF(self.at(start), top, self.at(finish + timedelta(days=1)) - self.at(start), height)

    def shows(self, day: date) -> bool:
        """Whether a day lies on it."""
        return self.first <= day <= self.last

    def labelled_weeks(self) -> Iterator[date]:
        """Mondays far enough apart to be labelled."""
        week = self.at(self.first + timedelta(days=7)) - self.at(self.first)
        every = max(1, -(-int(_WEEK_LABEL) // max(1, int(week))))
        monday = self.first
        while monday <= self.last:
            if self.right - self.at(monday) > _WEEK_LABEL / 2:
                yield monday
            monday += timedelta(days=7 * every)


def draw_steps(canvas: Canvas, scene: Scene, board: Board) -> None:
    """Header and the steps of the page, or what belongs there when there are none."""
    columns = Columns(canvas.width)
    scale = TimeScale.of(board, columns.timeline) if columns.timeline and board.steps else None
    _draw_header(canvas, columns, scale)
    if not board.steps:
        draw_emptiness(
            canvas,
            translate("Board", "This activity has no work steps yet"),
            translate(
                "Board", "Split it into steps with owner, dates and budget in the activity plan; they appear here."
            ),
        )
    for row, step in enumerate(scene.shown_steps):
        top = FIRST_ROW + row * ROW
        if not canvas.is_dirty(canvas.band(top, top + ROW)):
            continue
        draw_ground(canvas, top, is_chosen=scene.first + row == scene.chosen)
        if canvas.is_text_dirty(top, top + ROW):
            _draw_row(canvas, columns, step, top)
        if scale is not None:
            _draw_bars(canvas, scale, step, board.today, top)


def draw_ground(canvas: Canvas, top: float, *, is_chosen: bool) -> None:
    """What lies under a row: a line below it, and a darker ground when it is chosen."""
    if is_chosen:
        canvas.fill(QRectF(MARGIN, top, canvas.width - 2 * MARGIN, ROW), canvas.colours.sunken)
    bottom = top + ROW
    canvas.line(QPointF(MARGIN, bottom), QPointF(canvas.width - MARGIN, bottom), canvas.colours.line)


def draw_emptiness(canvas: Canvas, title: str, advice: str) -> None:
    """What belongs here, where there are no rows."""
    box = QRectF(MARGIN, FIRST_ROW + 40, canvas.width - 2 * MARGIN, 60)
    centre = Qt.AlignmentFlag.AlignHCenter
    canvas.text(box, title, BODY, canvas.colours.text, bold=True, align=centre)
    canvas.text(box.translated(0, 52), advice, BODY, canvas.colours.text_secondary, align=centre)


def draw_head_line(canvas: Canvas) -> None:
    """The line below the heads of the columns."""
    below = FIRST_ROW - 1
    canvas.line(QPointF(MARGIN, below), QPointF(canvas.width - MARGIN, below), canvas.colours.line_strong, 2)


def _draw_header(canvas: Canvas, columns: Columns, scale: TimeScale | None) -> None:
    if canvas.is_text_dirty(TOP, FIRST_ROW):
        _draw_titles(canvas, columns, scale)
    draw_head_line(canvas)


def _draw_titles(canvas: Canvas, columns: Columns, scale: TimeScale | None) -> None:
    ink = canvas.colours.text_secondary
    for column, text, align in (
        (columns.number, "#", _LEFT),
        (columns.name, translate("Board", "Work step"), _LEFT),
        (columns.owner, translate("Board", "Owner"), _LEFT),
        (columns.plan, translate("Board", "Plan"), _RIGHT),
        (columns.actual, translate("Board", "Actual"), _RIGHT),
        (columns.budget, translate("Board", "Budget ¥"), _RIGHT),
        (columns.cost, translate("Board", "Cost ¥"), _RIGHT),
        (columns.status, translate("Board", "Status"), _LEFT),
    ):
        canvas.text(column.box(TOP, 50), text, SMALL, ink, align=align)
    if scale is not None:
        for monday in scale.labelled_weeks():
            box = QRectF(scale.at(monday), TOP, _WEEK_LABEL, 50)
            canvas.text(box, f"{monday.month}/{monday.day}", SMALL, canvas.colours.text_tertiary)


def _draw_row(canvas: Canvas, columns: Columns, row: BoardStep, top: float) -> None:
    step, ink = row.plan, canvas.colours.text
    quiet = canvas.colours.text_secondary
    canvas.text(columns.number.box(top), str(step.number), BODY, quiet)
    canvas.name(columns.name.box(top), step.name, ink)
    canvas.text(columns.owner.box(top), step.owner_name or "—", BODY, ink if step.owner_name else quiet)
    canvas.text(columns.plan.box(top), f"{_day(step.start)}–{_day(step.finish)}", BODY, ink, align=_RIGHT)
    started = step.actual_start is not None
    canvas.text(columns.actual.box(top), _actual_days(row), BODY, ink if started else quiet, align=_RIGHT)
    canvas.text(columns.budget.box(top), whole_yuan(step.budget_fen), BODY, ink, align=_RIGHT)
    cost = "—" if step.actual_cost_fen is None else whole_yuan(step.actual_cost_fen)
    cost_ink = canvas.colours.late if row.over_percent > 0 else ink
    canvas.text(columns.cost.box(top), cost, BODY, cost_ink, bold=True, align=_RIGHT)
    draw_status(canvas, columns.status, row.status, status_text(row), top)


def draw_status(canvas: Canvas, column: Column, status: StepStatus, text: str, top: float) -> None:
    """Shape, colour and word."""
    colour = canvas.status_colour(status)
    canvas.shape(status, QRectF(column.left, top + ROW / 2 - 9, 19, 18), colour)
    canvas.text(column.box(top).adjusted(32, 0, 0, 0), text, BODY, colour, bold=True)


def _draw_bars(canvas: Canvas, scale: TimeScale, row: BoardStep, today: date, top: float) -> None:
    step = row.plan
    canvas.fill(scale.box(step.start, step.finish, top + 13, 15), canvas.colours.line_strong, 3)
    if step.actual_start is not None:
        until = min(scale.last, step.actual_finish or max(today, step.actual_start))
        canvas.fill(
            scale.box(step.actual_start, until, top + 34, 11),
            canvas.status_colour(row.status),
            3,
        )
    if scale.shows(today):
        x = scale.at(today)
        canvas.line(QPointF(x, top), QPointF(x, top + ROW - 8), canvas.colours.today)


def _actual_days(row: BoardStep) -> str:
    start, finish = row.plan.actual_start, row.plan.actual_finish
    if start is None:
        return "—"
    return f"{_day(start)}–{_day(finish)}" if finish else f"{_day(start)}– …"


def _days(row: BoardStep) -> Iterator[date]:
    yield from (row.plan.start, row.plan.finish)
    yield from (day for day in (row.plan.actual_start, row.plan.actual_finish) if day is not None)


def _day(day: date) -> str:
    return f"{day:%m/%d}"
