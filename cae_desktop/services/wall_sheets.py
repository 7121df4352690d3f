"""What hangs on the wall, as sheets: an activity, all activities, the problems. No customers' data, like the board."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from cae_desktop.db.queries.control import ProblemRow
from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.words import ProblemState, StepStatus
from cae_desktop.exports.report_words import PROBLEM_STATUS, PROBLEM_TONES, SHAPES, TONES, dotted
from cae_desktop.exports.wall_sheet import WallColumn, WallSheet
from cae_desktop.services.board import Board, BoardStep
from cae_desktop.services.package_board import ActivityLine, PackageBoard
from cae_desktop.services.problem_history import days_open
from cae_desktop.translations import Translate
from cae_desktop.wording import words
from cae_desktop.wording.control import meeting_title

_NOTHING: Final = "—"


class WallWords:
    """Makes the sheets in one language."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate
        self._word = words(translate)

    def board(self, board: Board | PackageBoard) -> WallSheet:
        """The page of an activity, or of all."""
        return self.activity(board) if isinstance(board, Board) else self.package(board)

    def activity(self, board: Board) -> WallSheet:
        """The steps of an activity: plan against actual."""
        text = self._translate
        return WallSheet(
            name=board.name,
            title=board.name,
            caption=dotted((board.package_name, f"{board.start} – {board.finish}", self._as_of(board.today))),
            figures=self._figures(board),
            columns=(
                WallColumn("#", 3, "count"),
                WallColumn(text("Wall", "Work step"), 26),
                WallColumn(text("Wall", "Owner"), 9),
                WallColumn(text("Wall", "Plan: from"), 10, "day"),
                WallColumn(text("Wall", "Plan: to"), 10, "day"),
                WallColumn(text("Wall", "Began"), 10, "day"),
                WallColumn(text("Wall", "Finished"), 10, "day"),
                WallColumn(text("Wall", "Budget ¥"), 9, "money"),
                WallColumn(text("Wall", "Cost ¥"), 9, "money"),
                WallColumn(text("Wall", "Done %"), 7, "percent"),
                WallColumn(text("Wall", "Remark"), 20),
                WallColumn(text("Wall", "Status"), 15),
            ),
            rows=[self._step(row) for row in board.steps],
            tones=[TONES[row.status] for row in board.steps],
            empty=text("Wall", "This activity has no work steps yet."),
        )

    def package(self, board: PackageBoard) -> WallSheet:
        """All activities."""
        text = self._translate
        return WallSheet(
            name=text("Wall", "All activities"),
            title=board.package_name or board.name,
            caption=dotted((text("Wall", "All activities"), self._as_of(board.today))),
            figures=self._figures(board),
            columns=(
                WallColumn("#", 3, "count"),
                WallColumn(text("Wall", "Activity"), 24),
                WallColumn(text("Wall", "From"), 10, "day"),
                WallColumn(text("Wall", "To"), 10, "day"),
                WallColumn(text("Wall", "Done %"), 7, "percent"),
                WallColumn(text("Wall", "Planned %"), 8, "percent"),
                WallColumn(text("Wall", "Budget ¥"), 9, "money"),
                WallColumn(text("Wall", "Cost ¥"), 9, "money"),
                WallColumn(text("Wall", "Goal"), 12),
                WallColumn(text("Wall", "Next step until"), 10, "day"),
                WallColumn(text("Wall", "Next step"), 20),
                WallColumn(text("Wall", "Open problems"), 8, "count"),
                WallColumn(text("Wall", "Status"), 11),
            ),
            rows=[self._line(number, line) for number, line in enumerate(board.lines, 1)],
            tones=[TONES[line.status] for line in board.lines],
            empty=text("Wall", "There are no activities yet."),
        )

    def problems(self, cycle: str, rows: Sequence[ProblemRow], today: date) -> WallSheet:
        """The list of problems over a cycle."""
        text = self._translate
        unsolved = [row for row in rows if row.state is not ProblemState.SOLVED]
        money = sum(row.cost_effect_fen or 0 for row in unsolved)
        return WallSheet(
            name=text("Wall", "Problems"),
            title=text("Wall", "Problems during execution"),
            caption=dotted((cycle, self._as_of(today))),
            figures=(
                (text("Wall", "Open"), str(len(unsolved))),
                (text("Wall", "Solved"), str(len(rows) - len(unsolved))),
                (text("Wall", "Effect of the open ones on money"), format_yuan(money)),
                (text("Wall", "… and in days"), str(sum(row.delay_days or 0 for row in unsolved))),
            ),
            columns=(
                WallColumn("#", 3, "count"),
                WallColumn(text("Wall", "Problem"), 26),
                WallColumn(text("Wall", "Activity, work step"), 18),
                WallColumn(text("Wall", "Raised on"), 10, "day"),
                WallColumn(text("Wall", "Raised by, in"), 13),
                WallColumn(text("Wall", "Days open"), 6, "count"),
                WallColumn(text("Wall", "Effect"), 13),
                WallColumn(text("Wall", "Money ¥"), 8, "money"),
                WallColumn(text("Wall", "Days lost"), 6, "count"),
                WallColumn(text("Wall", "Proposal, solution"), 22),
                WallColumn(text("Wall", "Owner"), 9),
                WallColumn(text("Wall", "Due"), 10, "day"),
                WallColumn(text("Wall", "State"), 11),
            ),
            rows=[self._problem(row, today) for row in rows],
            tones=[PROBLEM_TONES[row.state] for row in rows],
            empty=text("Wall", "No problems were noted."),
        )

    # parts ------------------------------------------------------------------------------------------------------

    def _as_of(self, day: date) -> str:
        return self._translate("Wall", "as of {day}").format(day=day)

    def _figures(self, board: Board | PackageBoard) -> tuple[tuple[str, str], ...]:
        text, goal = self._translate, board.goal
        cost = _NOTHING if board.cost_fen is None else format_yuan(board.cost_fen)
        return (
            (text("Wall", "Done / planned"), f"{_percent(board.progress_percent)} / {_percent(board.planned_percent)}"),
            (text("Wall", "Cost / budget"), f"{cost} / {format_yuan(board.budget_fen)}"),
            (self._word(goal.stage) if goal else text("Wall", "Goal"), _figure_of(board)),
            (text("Wall", "Open problems"), str(len(board.problems))),
        )

    def _step(self, row: BoardStep) -> tuple[str | int | date | None, ...]:
        step = row.plan
        return (
            step.number,
            step.name,
            step.owner_name,
            step.start,
            step.finish,
            step.actual_start,
            step.actual_finish,
            step.budget_fen,
            step.actual_cost_fen,
            step.percent,
            dotted((step.own_status_reason if row.is_own else "", step.remark)),
            self._status(row),
        )

    def _status(self, row: BoardStep) -> str:
        text = self._word(row.status)
        if row.days_late:
            text = self._translate("Wall", "{status}, {days} days late").format(status=text, days=row.days_late)
        elif row.over_percent and row.status is StepStatus.LATE:
            text = self._translate("Wall", "{percent}% over budget").format(percent=row.over_percent)
        return f"{SHAPES[row.status]} {text}"

    def _line(self, number: int, line: ActivityLine) -> tuple[str | int | date | None, ...]:
        return (
            number,
            line.name,
            line.start,
            line.finish,
            line.progress_percent,
            line.planned_percent,
            line.budget_fen,
            line.cost_fen,
            _figure_of(line),
            line.next_day,
            dotted((line.next_owner, line.next_step)),
            line.problems,
            f"{SHAPES[line.status]} {self._word(line.status)}",
        )

    def _problem(self, row: ProblemRow, today: date) -> tuple[str | int | date | None, ...]:
        meeting = ""
        if row.meeting_kind is not None and row.meeting_number is not None:
            meeting = meeting_title(row.meeting_kind, row.meeting_number, self._translate)
        return (
            row.number,
            row.text,
            dotted((row.activity_name, row.step_name)),
            row.raised_on,
            dotted((row.raised_by_name, meeting)),
            days_open(row, today),
            row.effect,
            row.cost_effect_fen,
            row.delay_days,
            row.how_solved or row.proposal,
            row.owner_name,
            row.due,
            f"{SHAPES[PROBLEM_STATUS[row.state]]} {self._word(row.state)}",
        )


def _percent(value: int | None) -> str:
    return _NOTHING if value is None else f"{value}%"


def _figure_of(shown: Board | PackageBoard | ActivityLine) -> str:
    """Actual and target of the leading goal."""
    goal = shown.goal
    if goal is None or goal.target is None:
        return _NOTHING
    return f"{_NOTHING if goal.actual is None else goal.actual} / {goal.target}"
