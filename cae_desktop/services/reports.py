"""Verbs of reports to the car maker: read what a cycle has to tell, and write it as PDF and Excel workbook."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries import claims as claim_queries
from cae_desktop.db.queries import control as control_queries
from cae_desktop.db.queries import dealership as dealership_queries
from cae_desktop.db.queries import experience as experience_queries
from cae_desktop.db.queries import goals as goal_queries
from cae_desktop.db.queries.plan import StepRow, budget_lines
from cae_desktop.db.queries.results import ActivityResult, activity_results
from cae_desktop.db.queries.situation import earlier_results
from cae_desktop.domain import report as rules
from cae_desktop.domain.claims import Proof
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.file_names import file_name as joined_name
from cae_desktop.domain.periods import period
from cae_desktop.domain.words import Stage, StepStatus
from cae_desktop.services.board import BoardStep, steps_with_status
from cae_desktop.services.claims import proof_states
from cae_desktop.services.clock import Clock
from cae_desktop.services.collector import collector_at_rest
from cae_desktop.services.form_facts import kind_names
from cae_desktop.services.plan_load import budget_curve, settled
from cae_desktop.translations import translator

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PDF: Final = "pdf"
XLSX: Final = "xlsx"
PPTX: Final = "pptx"


class ReportsService:
    """Reads reports."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def is_possible(self, cycle_id: str) -> bool:
        """Whether there is a dealership and this cycle of it to report on."""
        with self._database.read() as session:
            return None not in (dealership_queries.dealership(session), dealership_queries.cycle(session, cycle_id))

    def cycle_report(self, cycle_id: str, made_by: str, language: str = "zh_CN", about: str = "") -> rules.CycleReport:
        """What a cycle has to tell the car maker as of today; kinds of activity are named in `language`.

        `about` narrows it to the activities of a period ("2026-11", "2026-Q4") or to one, by its id; what they were to
        bring is then the sum of their own targets. Raises CaeError: "no-cycle-to-report", "row-is-gone".
        """
        with self._database.read() as session:
            dealership = dealership_queries.dealership(session)
            cycle = dealership_queries.cycle(session, cycle_id)
            if dealership is None or cycle is None:
                raise CaeError("no-cycle-to-report")
            today = self._clock.today()
            scope = _scope(cycle, activity_results(session, cycle_id), about)
            steps = steps_with_status(session, [row.id for row in scope.results], today)
            kinds = kind_names(session, language)
            wanted = None if about else goal_queries.goals(session, cycle_id)
            goals = _goals(wanted, scope.results)
            curve = budget_curve([_as_money(step) for step in steps], today)
            return rules.CycleReport(
                dealership=dealership.name,
                code=dealership.code,
                cycle=cycle.name,
                start=scope.start,
                finish=scope.finish,
                made_by=made_by.strip(),
                day=today,
                goals=goals,
                rates=rules.rates(
                    {goal.stage: goal.actual for goal in goals},
                    [row.actual for row in earlier_results(session, cycle_id)],
                ),
                activities=tuple(_activity(row, steps, kinds) for row in scope.results),
                costs=rules.ReportCosts(curve.planned, curve.actual),
                problems=_problems(session, cycle_id, scope),
                experiences=_experiences(session, scope, kinds),
                partners=_partners(session, [row.id for row in scope.results]),
                lines=_lines(session, scope.results),
                claims=_claims(session, scope.results, today),
                evidence=tuple(row for result in scope.results for row in self._evidence(session, result)),
                about=scope.name,
            )

    def _evidence(self, session: "Session", result: ActivityResult) -> Iterable[rules.ReportEvidence]:
        """What is attached to an activity, but lists of leads: they hold customers' data."""
        for row in claim_queries.attachments(session, result.id):
            if row.proof_key != Proof.LEAD_LIST:
                read = partial(self._content, row.id)
                yield rules.ReportEvidence(result.name, Proof(row.proof_key), row.name, row.media_type, row.size, read)

    def _content(self, attachment_id: str) -> bytes:
        with self._database.read() as session:
            found = claim_queries.content(session, attachment_id)
        return found[1] if found else b""


@dataclass(frozen=True, slots=True)
class _Scope:
    """What a report is about: its activities and days; `name` is empty for a whole cycle."""

    name: str
    start: date
    finish: date
    results: tuple[ActivityResult, ...]

    def holds(self, activity_id: str | None, day: date) -> bool:
        """Whether something of an activity, or of none in particular, belongs to it."""
        return (
            not self.name
            or activity_id in {row.id for row in self.results}
            or (activity_id is None and self.start <= day <= self.finish)
        )


def _scope(cycle: dealership_queries.CycleRow, results: tuple[ActivityResult, ...], about: str) -> _Scope:
    if not about:
        return _Scope("", cycle.start, cycle.finish, results)
    part = period(about)
    if part is not None:
        within = tuple(row for row in results if part.meets(row.start, row.finish))
        return _Scope(part.key, part.start, part.finish, within)
    for row in results:
        if row.id == about:
            return _Scope(row.name, row.start, row.finish, (row,))
    raise CaeError("row-is-gone")


def file_name(report: rules.CycleReport, form: str) -> str:
    """Name of a report's file, without what Windows forbids: CAE_7521038_2026年第四季度_20261102.pdf."""
    parts = ("CAE", report.code, report.cycle, report.about, f"{report.day:%Y%m%d}")
    return joined_name(parts, form)


def contents(report: rules.CycleReport, form: str, language: str) -> bytes:
    """The file of a report."""
    if form == XLSX:
        from cae_desktop.exports.oem_report_xlsx import report_workbook

        with collector_at_rest():
            return report_workbook(report, translator(language))
    if form == PPTX:
        from cae_desktop.exports.presentation_pptx import report_presentation

        return report_presentation(report, translator(language))
    from cae_desktop.exports.oem_report_pdf import report_pdf
    from cae_desktop.exports.pdf_style import one_pdf_at_a_time

    with one_pdf_at_a_time:
        return report_pdf(report, translator(language), language)


def _goals(
    wanted: Iterable[goal_queries.GoalRow] | None, results: Iterable[ActivityResult]
) -> tuple[rules.ReportGoal, ...]:
    """Targets are those of the goals, or of the activities where no goals are given."""
    rows, activities = tuple(wanted or ()), tuple(results)
    return tuple(
        rules.ReportGoal(
            stage,
            rules.total(row.target[stage] for row in activities if not row.is_cancelled)
            if wanted is None
            else rules.total(row.target for row in rows if row.stage is stage),
            rules.total(row.actual[stage] for row in activities),
        )
        for stage in Stage
    )


def _activity(row: ActivityResult, steps: Iterable[BoardStep], kinds: Mapping[int, str]) -> rules.ReportActivity:
    own = tuple(_step(step) for step in steps if step.plan.activity_id == row.id)
    return rules.ReportActivity(
        name=row.name,
        kind=kinds.get(row.kind_number, ""),
        start=row.start,
        finish=row.finish,
        budget_fen=row.bound_fen,
        actual_cost_fen=row.actual_cost_fen,
        targets=row.target,
        results=row.actual,
        orders=row.orders,
        standing=rules.Standing(StepStatus.CANCELLED, cancelled_on=row.cancelled_on, reason=row.cancel_reason)
        if row.is_cancelled
        else rules.standing(own, row.budget_fen, row.actual_cost_fen),
        steps=own,
    )


def _as_money(step: BoardStep) -> StepRow:
    return settled(step.plan) if step.status is StepStatus.CANCELLED else step.plan


def _step(step: BoardStep) -> rules.ReportStep:
    plan = step.plan
    return rules.ReportStep(
        phase=plan.phase,
        name=plan.name,
        owner=plan.owner_name,
        start=plan.start,
        finish=plan.finish,
        actual_start=plan.actual_start,
        actual_finish=plan.actual_finish,
        budget_fen=plan.budget_fen,
        actual_cost_fen=plan.actual_cost_fen,
        percent=plan.percent,
        status=step.status,
        days_late=step.days_late,
        over_percent=step.over_percent,
    )


def _lines(session: "Session", results: Iterable[ActivityResult]) -> tuple[rules.ReportLine, ...]:
    suppliers = {row.id: row.name for row in dealership_queries.partners(session, with_former=True)}
    return tuple(
        rules.ReportLine(
            result.name,
            line.item,
            suppliers.get(line.partner_id or "", ""),
            line.amount_fen,
            line.actual_fen,
            line.support_fen,
        )
        for result in results
        for line in budget_lines(session, result.id)
    )


def _claims(session: "Session", results: Iterable[ActivityResult], today: date) -> tuple[rules.ReportClaim, ...]:
    """How far the claims are proven of all activities for which the maker is asked to pay."""
    claims = []
    for row in results:
        support = sum(line.support_fen for line in budget_lines(session, row.id))
        if support and not row.is_cancelled:
            states = proof_states(session, row.id, row.kind_number, row.finish)
            lacking = tuple(state.proof for state in states if state.done_on is None)
            due = states[0].due
            claims.append(rules.ReportClaim(row.name, support, len(states), lacking, due, (due - today).days))
    return tuple(claims)


def _problems(session: "Session", cycle_id: str, scope: _Scope) -> tuple[rules.ReportProblem, ...]:
    decided: dict[str | None, list[str]] = {}
    for row in control_queries.decisions(session, cycle_id):
        decided.setdefault(row.problem_id, []).append(row.text)
    return tuple(
        rules.ReportProblem(
            row.number,
            row.text,
            row.activity_name,
            "\n".join(text for text in (*decided.get(row.id, ()), row.how_solved) if text),
            row.owner_name,
            row.state,
        )
        for row in control_queries.problems(session, cycle_id)
        if scope.holds(row.activity_id, row.raised_on)
    )


def _experiences(session: "Session", scope: _Scope, kinds: Mapping[int, str]) -> tuple[rules.ReportExperience, ...]:
    return tuple(
        rules.ReportExperience(
            row.title, kinds.get(row.kind_number, ""), row.activity_name, row.step_name, row.person_name
        )
        for row in experience_queries.kept_experiences(session)
        if row.activity_id in {result.id for result in scope.results}
    )


def _partners(session: "Session", activity_ids: Iterable[str]) -> tuple[rules.ReportPartner, ...]:
    wanted = set(activity_ids)
    return tuple(
        rules.ReportPartner(
            row.partner_name,
            row.service,
            row.activity_name,
            row.quality,
            row.punctuality,
            row.price,
            row.cooperation,
            row.reasons,
            row.use_again,
        )
        for row in experience_queries.partner_evaluations(session)
        if row.activity_id in wanted
    )
