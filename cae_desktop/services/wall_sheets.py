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
        self.translate = translate
        self._word = words(translate)

    def board(self, board: Board | PackageBoard) -> WallSheet:
        """The page of an activity, or of all."""
        return self.activity(board) if isinstance(board, Board) else self.package(board)

    def activity(self, board: Board) -> WallSheet:
        """The steps of an activity: plan against actual."""
        translate = self.translate
        return WallSheet(
            name=board.name,
            title=board.name,
            caption=dotted((board.package_name, f"{board.start} – {board.finish}", self._as_of(board.today))),
            figures=self._figures(board),
            columns=(
                WallColumn("#", 3, "count"),
                WallColumn(translate("Wall", "Work step"), 26),
                WallColumn(translate("Wall", "Owner"), 9),
                WallColumn(translate("Wall", "Plan: from"), 10, "day"),
                WallColumn(translate("Wall", "Plan: to"), 10, "day"),
                WallColumn(translate("Wall", "Began"), 10, "day"),
                WallColumn(translate("Wall", "Finished"), 10, "day"),
                WallColumn(translate("Wall", "Budget ¥"), 9, "money"),
                WallColumn(translate("Wall", "Cost ¥"), 9, "money"),
                WallColumn(translate("Wall", "Done %"), 7, "percent"),
                WallColumn(translate("Wall", "Remark"), 20),
                WallColumn(translate("Wall", "Status"), 15),
            ),
            rows=[self._step(row) for row in board.steps],
            tones=[TONES[row.status] for row in board.steps],
            empty=translate("Wall", "This activity has no work steps yet."),
        )

    def package(self, board: PackageBoard) -> WallSheet:
        """All activities."""
        translate = self.translate
        return WallSheet(
            name=translate("Wall", "All activities"),
            title=board.package_name or board.name,
            caption=dotted((translate("Wall", "All activities"), self._as_of(board.today))),
            figures=self._figures(board),
            columns=(
                WallColumn("#", 3, "count"),
                WallColumn(translate("Wall", "Activity"), 24),
                WallColumn(translate("Wall", "From"), 10, "day"),
                WallColumn(translate("Wall", "To"), 10, "day"),
                WallColumn(translate("Wall", "Done %"), 7, "percent"),
                WallColumn(translate("Wall", "Planned %"), 8, "percent"),
                WallColumn(translate("Wall", "Budget ¥"), 9, "money"),
                WallColumn(translate("Wall", "Cost ¥"), 9, "money"),
                WallColumn(translate("Wall", "Goal"), 12),
                WallColumn(translate("Wall", "Next step until"), 10, "day"),
                WallColumn(translate("Wall", "Next step"), 20),
                WallColumn(translate("Wall", "Open problems"), 11, "count"),
                WallColumn(translate("Wall", "Status"), 11),
            ),
            rows=[self._line(number, line) for number, line in enumerate(board.lines, 1)],
            tones=[TONES[line.status] for line in board.lines],
            empty=translate("Wall", "There are no activities yet."),
        )

    def problems(self, cycle: str, rows: Sequence[ProblemRow], today: date) -> WallSheet:
        """The list of problems over a cycle."""
        translate = self.translate
        unsolved = [row for row in rows if row.state is not ProblemState.SOLVED]
        money = sum(row.cost_effect_fen or 0 for row in unsolved)
        return WallSheet(
            name=translate("Wall", "Problems"),
            title=translate("Wall", "Problems during execution"),
            caption=dotted((cycle, self._as_of(today))),
            figures=(
                (translate("Wall", "Open"), str(len(unsolved))),
                (translate("Wall", "Solved"), str(len(rows) - len(unsolved))),
                (translate("Wall", "Effect of the open ones on money"), format_yuan(money)),
                (translate("Wall", "… and in days"), str(sum(row.delay_days or 0 for row in unsolved))),
            ),
            columns=(
                WallColumn("#", 3, "count"),
                WallColumn(translate("Wall", "Problem"), 26),
                WallColumn(translate("Wall", "Activity, work step"), 18),
                WallColumn(translate("Wall", "Raised on"), 13, "day"),
                WallColumn(translate("Wall", "Raised by, in"), 14),
                WallColumn(translate("Wall", "Days open"), 11.5, "count"),
                WallColumn(translate("Wall", "Effect"), 12),
                WallColumn(translate("Wall", "Money ¥"), 10, "money"),
                WallColumn(translate("Wall", "Days lost"), 11.5, "count"),
                WallColumn(translate("Wall", "Proposal, solution"), 20),
                WallColumn(translate("Wall", "Owner"), 9),
                WallColumn(translate("Wall", "Due"), 13, "day"),
                WallColumn(translate("Wall", "State"), 11),
            ),
            rows=[self._problem(row, today) for row in rows],
            tones=[PROBLEM_TONES[row.state] for row in rows],
            empty=translate("Wall", "No problems were noted."),
        )

    # parts ------------------------------------------------------------------------------------------------------

    def _as_of(self, day: date) -> str:
        return self.translate("Wall", "as of {day}").format(day=day)

    def _figures(self, board: Board | PackageBoard) -> tuple[tuple[str, str], ...]:
        translate, goal = self.translate, board.goal
        cost = _NOTHING if board.cost_fen is None else format_yuan(board.cost_fen)
        return (
            (
                translate("Wall", "Done / planned"),
                f"{_percent(board.progress_percent)} / {_percent(board.planned_percent)}",
            ),
            (translate("Wall", "Cost / budget"), f"{cost} / {format_yuan(board.budget_fen)}"),
            (self._word(goal.stage) if goal else translate("Wall", "Goal"), _figure_of(board)),
            (translate("Wall", "Open problems"), str(len(board.problems))),
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
            text = self.translate("Wall", "{status}, {days} days late").format(status=text, days=row.days_late)
        elif row.over_percent and row.status is StepStatus.LATE:
            text = self.translate("Wall", "{percent}% over budget").format(percent=row.over_percent)
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
            meeting = meeting_title(row.meeting_kind, row.meeting_number, self.translate)
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
