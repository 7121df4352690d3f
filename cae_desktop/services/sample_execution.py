"""The second half of a sample cycle: meetings, reports on steps, customers, evaluation."""

import csv
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from cae_desktop import paths
from cae_desktop.db.queries.plan import StepRow
from cae_desktop.domain.words import CardResult, ContactMeans, MeetingKind, Role, Salutation, Stage
from cae_desktop.services.cards import NewCard
from cae_desktop.services.clock import SetClock
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.workspace import Workspace

_PREFIXES: Final = ("138", "139", "158", "186", "188")
_LEVELS: Final = {Stage.INTEREST: ("H", "A", "B"), Stage.CONTACT: ("B", "C", "N"), Stage.ATTENTION: ("N",)}


class Execution:
    """What happened after the plan was made, up to the day of the story or the end of the cycle."""

    def __init__(self, workspace: Workspace, clock: SetClock, story: dict[str, Any], today: date) -> None:
        self._workspace = workspace
        self._clock = clock
        self._story = story
        self._today = today
        self._consultants: list[str] = []
        self._customers = sum(len(workspace.cards.lines(cycle.id)) for cycle in workspace.dealership.cycles())

    def tell(self, cycle_id: str, told: dict[str, Any], start: date, activities: tuple[str, ...]) -> None:
        """Tell the execution of a cycle and, if it is over, its evaluation."""
        last = min(self._today, start + timedelta(weeks=told["weeks"], days=-1))
        self._consultants = [row.id for row in self._workspace.dealership.people() if row.role is Role.SALES_CONSULTANT]
        self._tell_kick_off(cycle_id, start)
        for activity_id, activity in zip(activities, told["activity"], strict=True):
            self._tell_lines(activity_id, activity)
            self._tell_steps(activity_id, activity, last)
            self._tell_customers(activity_id, activity, start, last)
        self._tell_meetings(cycle_id, start, last)
        if last < self._today:
            for number, activity_id in enumerate(activities):
                self._tell_evaluation(activity_id, number, last + timedelta(days=6))

    # meetings and steps -----------------------------------------------------------------------------------------

    def _tell_kick_off(self, cycle_id: str, start: date) -> None:
        self._hold(cycle_id, MeetingKind.KICK_OFF, start - timedelta(days=2))

    def _tell_meetings(self, cycle_id: str, start: date, last: date) -> None:
        day = start + timedelta(days=8)
        while day < last:
            self._hold(cycle_id, MeetingKind.REGULAR, day)
            day += timedelta(days=7)
        self._tell_problems(cycle_id, last)
        if last == self._today:
            self._clock.day = last
            self._workspace.meetings.prepare(
                cycle_id, MeetingKind.REGULAR, _afternoon(last + timedelta(days=1)), "展厅二楼会议室"
            )
        else:
            self._hold(cycle_id, MeetingKind.FINAL, last)

    def _hold(self, cycle_id: str, kind: MeetingKind, day: date) -> str:
        self._clock.day = day
        meetings = self._workspace.meetings
        meeting_id = meetings.prepare(cycle_id, kind, _afternoon(day), "展厅二楼会议室")
        meetings.start(meeting_id)
        if kind is MeetingKind.REGULAR:
            meetings.note(meeting_id, "逐人核对进度与费用，下周重点跟进邀约")
        meetings.close(meeting_id)
        return meeting_id

    def _tell_steps(self, activity_id: str, told: dict[str, Any], last: date) -> None:
        steps = [step.plan for step in self._workspace.control.board(activity_id).steps]
        late_one = max(range(len(steps)), key=lambda number: steps[number].budget_fen)
        for number, step in enumerate(steps):
            delay = told["late_days"] if number == late_one else 0
            percent = told["cost_percent"] if number == late_one else 100
            self._tell_step(step, delay, percent, last)

    def _tell_step(self, step: StepRow, delay: int, cost_percent: int, last: date) -> None:
        if step.start > last:
            return
        finish = step.finish + timedelta(days=delay)
        cost = round(step.budget_fen * cost_percent / 10_000) * 100
        remark = "供应商交付晚了" if delay else ""
        if finish <= last:
            self._clock.day = finish
            self._workspace.control.report_step(step.id, step.start, finish, cost, 100, remark)
            return
        self._clock.day = last
        passed = (last - step.start).days + 1
        percent = min(90, round(100 * passed / ((finish - step.start).days + 1)) - 4)
        self._workspace.control.report_step(step.id, step.start, None, cost * percent // 10_000 * 100, percent, remark)

    def _tell_problems(self, cycle_id: str, last: date) -> None:
        control = self._workspace.control
        activities = self._workspace.progress.activities(cycle_id)
        steps = [step.plan for step in control.board(activities[0].id).steps]
        self._clock.day = last - timedelta(days=6)
        solved = control.raise_problem(
            cycle_id,
            "名单中有 61 个号码无效",
            ProblemDetails(step_id=steps[3].id, proposal="补充保养到期客户 80 名", owner_id=self._consultants[0]),
        )
        still_open = control.raise_problem(
            cycle_id,
            "物料供应商临时涨价一成",
            ProblemDetails(
                step_id=steps[0].id,
                effect="费用超出",
                cost_effect_fen=76_000,
                proposal="改用厂家统一物料",
                owner_id=self._consultants[1],
                due=last + timedelta(days=3),
            ),
        )
        self._clock.day = last - timedelta(days=2)
        control.solve_problem(solved, "已补充保养到期名单，重新分配到人")
        if last < self._today:
            control.decide(cycle_id, "改用厂家物料，差额从备用金列支", still_open, self._consultants[1], last)
            control.solve_problem(still_open, "改用厂家物料")

    def _tell_lines(self, activity_id: str, told: dict[str, Any]) -> None:
        if "lines" not in told:
            return
        text = paths.resource("sample", told["lines"]).read_text(encoding="utf-8-sig")
        for line in csv.DictReader(text.splitlines()):
            price = _price_of(line)
            if price:
                days = 4 if line["basis"] == "每天" else 1
                self._workspace.plan.add_budget_line(
                    activity_id, line["task"], quantity_thousandths=days * 1000, unit=line["unit"], price_fen=price
                )

    # customers --------------------------------------------------------------------------------------------------

    def _tell_customers(self, activity_id: str, told: dict[str, Any], start: date, last: date) -> None:
        first = start + timedelta(days=told["from"])
        begin = first if first <= last else start + timedelta(days=7)  # announced before its days: people come already
        days = max(1, min((last - begin).days + 1, max(told["days"], 6)))
        counts = told["attention"]
        for number, count in enumerate(counts):
            day = begin + timedelta(days=number * days // len(counts))
            self._workspace.cards.count_attention(activity_id, day, count)
        for number in range(told["contacts"]):
            self._clock.day = begin + timedelta(days=number * days // told["contacts"])
            self._tell_customer(activity_id, told, number, last)

    def _tell_customer(self, activity_id: str, told: dict[str, Any], number: int, last: date) -> None:
        cards, names = self._workspace.cards, self._story["names"]
        stage = Stage.INTEREST if number < told["interests"] else Stage.CONTACT
        self._customers += 1
        serial = self._customers
        levels = _LEVELS[stage]
        card_id = cards.add_card(
            NewCard(
                name=names["surnames"][serial % len(names["surnames"])] + _pick(names["given"], serial * 3),
                salutation=Salutation.MR if serial % 3 else Salutation.MS,
                activity_id=activity_id,
                salesperson_id=_pick(self._consultants, serial),
                phone=f"{_pick(_PREFIXES, serial)}0000{serial:04d}",
                area=_pick(names["areas"], serial),
                present_car=_pick(names["cars"], serial),
                model=_pick(names["models"], serial),
                points_of_attention=_pick(names["points"], serial),
                level=levels[number % len(levels)],
                consents=(ContactMeans.PHONE,) if serial % 5 else (ContactMeans.PHONE, ContactMeans.WECHAT),
            )
        )
        if stage is Stage.INTEREST:
            self._tell_interest(card_id, number, told, last)
        elif number % 7:  # the others wait for their call
            self._clock.day = max(self._clock.day, last - timedelta(days=number % 5))
            cards.follow_up(card_id, ContactMeans.PHONE, _pick(self._story["talks"]["first"], number), level="C")

    def _tell_interest(self, card_id: str, number: int, told: dict[str, Any], last: date) -> None:
        cards, talks = self._workspace.cards, self._story["talks"]
        self._clock.day = min(last, self._clock.day + timedelta(days=1))
        cards.follow_up(card_id, ContactMeans.PHONE, _pick(talks["first"], number))
        cards.change_stage(card_id, Stage.INTEREST)
        if number % 2 == 0:
            self._clock.day = max(self._clock.day, last - timedelta(days=number % 3))
            cards.follow_up(card_id, ContactMeans.VISIT, _pick(talks["second"], number))
            cards.hand_over(card_id, _pick(self._consultants, number))
        if number < told["orders"]:
            cards.finish(card_id, CardResult.ORDER)

    # evaluation -------------------------------------------------------------------------------------------------

    def _tell_evaluation(self, activity_id: str, number: int, day: date) -> None:
        self._clock.day = min(self._today, day)
        evaluation = self._workspace.evaluation
        for row in evaluation.of_activity(activity_id).stages:
            if row.planned:
                reached = (row.actual or 0) >= row.planned
                reason = "邀约充分，现场分工清楚" if reached else "周末人手不足，部分客户未登记"
                evaluation.set_result(activity_id, row.stage, "reason", reason)
        told = _pick(self._story["experience"], number)
        experience_id = evaluation.add_experience(
            activity_id,
            told["title"],
            person_id=_pick(self._consultants, number),
            went_well=told.get("went_well", ""),
            went_badly=told.get("went_badly", ""),
            proposal=told.get("proposal", ""),
        )
        evaluation.keep(experience_id, kept=bool(told["keep"]))
        self._tell_partner(activity_id, number)
        for person in evaluation.of_activity(activity_id).staff[:3]:
            evaluation.evaluate_person(activity_id, person.id, "rating", 3 + (person.cards > 4) + (person.steps > 2))
        evaluation.close_activity(activity_id)

    def _tell_partner(self, activity_id: str, number: int) -> None:
        evaluation = self._workspace.evaluation
        partner = _pick(self._workspace.dealership.partners(), number)
        evaluation_id = evaluation.evaluate_partner(activity_id, partner.id)
        ratings = {"quality": 4, "punctuality": 3 + number % 2, "price": 3, "cooperation": 4}
        for field, stars in ratings.items():
            evaluation.change_partner_evaluation(evaluation_id, field, stars)
        evaluation.change_partner_evaluation(evaluation_id, "reasons", "质量稳定，交付时间需提前确认")
        evaluation.change_partner_evaluation(evaluation_id, "use_again", number % 3 != 2)


def _pick(choices: Any, number: int) -> Any:
    return choices[number % len(choices)]


def _afternoon(day: date) -> datetime:
    """15:00 in China."""
    return datetime(day.year, day.month, day.day, 7, tzinfo=UTC)


def _price_of(line: dict[str, str]) -> int:
    """The middle of a published range, in fen; 0 where the source is blank."""
    if not line["low_yuan"]:
        return 0
    return (int(line["low_yuan"]) + int(line["high_yuan"] or line["low_yuan"])) * 50
