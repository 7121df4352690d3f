"""The sample dealership, told by `resources/sample/story.toml` and played through the services like a user would.

Everything is relative to the day it is made for: two closed cycles and one in execution, so that every screen has life.
"""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from cae_desktop import paths
from cae_desktop.domain.words import FindingKind, Role, SignOffSubject, SlotRole, Stage
from cae_desktop.services.clock import SetClock, SystemClock
from cae_desktop.services.dealership import NewPerson, quarter_name
from cae_desktop.services.sample_execution import Execution
from cae_desktop.services.workspace import Workspace, create_workspace

_LANGUAGE: Final = "zh_CN"
_INTO_CYCLE: Final = timedelta(days=24)
_EVALUATED_AFTER: Final = timedelta(days=8)


def write_sample(path: Path, today: date | None = None) -> Path:
    """Write the sample dealership to a new file, as it is on `today` (default: now); returns the path.

    Raises CaeError as `services.workspace.create_workspace`.
    """
    today = today or SystemClock().today()
    story = tomllib.loads(paths.resource("sample", "story.toml").read_text(encoding="utf-8"))
    clock = SetClock(today)
    workspace = create_workspace(path, clock)
    try:
        Storyteller(workspace, clock, story, today).tell()
    finally:
        workspace.close()
    return path


class Storyteller:
    """Plays the story, cycle by cycle, with the clock set to the days on which things were entered."""

    def __init__(self, workspace: Workspace, clock: SetClock, story: dict[str, Any], today: date) -> None:
        self._workspace = workspace
        self._clock = clock
        self._story = story
        self._today = today

    def tell(self) -> None:
        """Tell all of it."""
        told = self._story["dealership"]
        people = tuple(NewPerson(one["name"], Role(one["role"])) for one in self._story["person"])
        self._workspace.dealership.found(told["name"], told["code"], told["brand"], told["city"], people)
        for partner in self._story["partner"]:
            self._workspace.dealership.add_partner(partner["name"], partner["service"])
        for cycle in self._story["cycle"]:
            self._tell_cycle(cycle)
        self._clock.day = self._today

    def _tell_cycle(self, told: dict[str, Any]) -> None:
        start = _monday(self._today - _INTO_CYCLE) - timedelta(weeks=told["weeks_before"])
        finish = start + timedelta(weeks=told["weeks"], days=-1)
        self._clock.day = start - timedelta(days=6)
        name = quarter_name(start + timedelta(days=35), _LANGUAGE)
        cycle_id = self._workspace.dealership.add_cycle(
            name, start, finish, told["budget"] * 100, told["support"] * 100
        )
        problems = self._tell_situation(cycle_id, told)
        self._tell_goals(cycle_id, told, problems)
        activities = self._tell_choice(cycle_id, told, start)
        Execution(self._workspace, self._clock, self._story, self._today).tell(cycle_id, told, start, activities)
        if finish < self._today:
            self._clock.day = min(self._today, finish + _EVALUATED_AFTER)
            self._workspace.dealership.close_cycle(cycle_id)

    # step 1 -----------------------------------------------------------------------------------------------------

    def _tell_situation(self, cycle_id: str, told: dict[str, Any]) -> list[str]:
        situation = self._workspace.situation
        analyses = situation.start(cycle_id, _LANGUAGE)
        rivals = [situation.add_competitor(cycle_id, name) for name in self._story["competitors"]["names"]]
        for key, figures in self._story["figures"].items():
            self._tell_figures(analyses[key], figures, rivals)
        for key, findings in self._story["findings"].items():
            for kind, text in findings:
                situation.add_finding(analyses[key], FindingKind(kind), text)
        for analysis_id in analyses.values():
            situation.set_done(analysis_id, True)
        for number, problem in enumerate(self._workspace.catalogue.common_problems):
            situation.answer_self_check(cycle_id, problem.key, number in (0, 3, 5))
        return [
            situation.add_problem(
                cycle_id,
                problem["text"],
                impact=problem["impact"],
                urgency=problem["urgency"],
                controllability=problem["controllability"],
            )
            for problem in told["problems"]
        ]

    def _tell_figures(self, analysis_id: str, figures: list[list[str]], rivals: list[str]) -> None:
        situation = self._workspace.situation
        lines = situation.analysis(analysis_id, _LANGUAGE).indicators
        for line, (this_period, last_period, *others) in zip(lines, figures, strict=True):
            situation.change_indicator(line.id, "this_period", this_period)
            situation.change_indicator(line.id, "last_period", last_period)
            for rival, value in zip(rivals, others, strict=False):
                situation.set_competitor_value(line.id, rival, value)

    # step 2 and the choice --------------------------------------------------------------------------------------

    def _tell_goals(self, cycle_id: str, told: dict[str, Any], problems: list[str]) -> None:
        for goal in told["goals"]:
            self._workspace.goals.add_goal(
                cycle_id,
                Stage(goal["stage"]),
                goal["name"],
                goal["target"],
                metric=goal["metric"],
                baseline=goal["baseline"],
                target_group=goal.get("group", ""),
                problem_id=problems[goal["problem"]],
            )
        for manager in self._workspace.dealership.people()[:4]:
            self._workspace.goals.sign(cycle_id, manager.id)
        self._workspace.goals.confirm(cycle_id)

    def _tell_choice(self, cycle_id: str, told: dict[str, Any], start: date) -> tuple[str, ...]:
        for activity in told["activity"]:
            first_day = start + timedelta(days=activity["from"])
            self._workspace.selection.choose(
                cycle_id,
                activity["kind"],
                activity["name"],
                slot_role=SlotRole(activity["role"]),
                start=first_day,
                finish=first_day + timedelta(days=activity["days"] - 1),
                budget_fen=activity["budget"] * 100,
            )
        for manager in self._workspace.dealership.people()[:4]:
            self._workspace.dealership.sign(cycle_id, SignOffSubject.SELECTION, manager.id)
        activities = self._workspace.selection.generate_plan(cycle_id, told["package"], _LANGUAGE)
        for activity_id, activity in zip(activities, told["activity"], strict=True):
            for stage in Stage:
                target = activity["targets"].get(stage.value)
                self._workspace.plan.change_activity(activity_id, f"target_{stage.value}", target)
        return activities


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
