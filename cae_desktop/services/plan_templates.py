"""Verbs on plan templates: save an activity's plan as one, apply one to an activity."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cae_desktop.db.database import Database
from cae_desktop.db.models import Activity, Experience, PlanTemplate, PlanTemplateLink, PlanTemplateStep, WorkStep
from cae_desktop.db.queries import plan as plan_queries
from cae_desktop.db.queries import selection as selection_queries
from cae_desktop.db.queries import templates as queries
from cae_desktop.db.queries.dealership import people
from cae_desktop.db.queries.templates import Template, TemplateRow
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import CalendarKind, Phase
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing, required
from cae_desktop.services.held_days import HeldDays
from cae_desktop.services.plan_network import Calendars
from cae_desktop.services.template_steps import Owners, add_catalogue_steps, add_template_steps

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class TemplateService:
    """Every verb is one change and one undo step."""

    def __init__(self, database: Database, clock: Clock, calendars: Calendars) -> None:
        self._database = database
        self._clock = clock
        self._calendars = calendars

    # read -------------------------------------------------------------------------------------------------------

    def templates(self, language: str, kind_number: int | None = None) -> tuple[TemplateRow, ...]:
        """Own templates, the newest first, and behind them the toolbox's for that kind; without a kind all own ones."""
        with self._database.read() as session:
            own = queries.templates(session, kind_number)
            return own if kind_number is None else (*own, _of_the_toolbox(session, kind_number, language))

    def template(self, template_id: str) -> Template:
        """An own template with its steps and links. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            return _existing(session, template_id)

    # write ------------------------------------------------------------------------------------------------------

    def save_as_template(self, activity_id: str, name: str) -> str:
        """Keep an activity's steps as a template of its kind; returns the id.

        Days are kept relative to the days the activity is held; links within it, phases and budgets are kept, people
        and what really happened are not.
        Raises CaeError: "text-is-missing", "template-name-is-taken", "activity-has-no-steps".
        """
        with self._database.write("save-template") as session:
            return self._save(session, existing(session, Activity, activity_id), name)

    def _save(self, session: "Session", activity: Activity, name: str) -> str:
        steps = plan_queries.steps_of_activity(session, activity.id)
        if not steps:
            raise CaeError("activity-has-no-steps")
        template = PlanTemplate(
            kind_number=activity.kind_number,
            name=_free_name(session, activity.kind_number, name),
            made_at=self._clock.now(),
            calendar=activity.calendar,
        )
        session.add(template)
        session.flush()
        held = HeldDays(activity.start, activity.finish, activity.calendar, self._calendars)
        kept = [_kept(template.id, position, step, held) for position, step in enumerate(steps)]
        session.add_all(kept)
        session.flush()
        ids = {step.id: row.id for step, row in zip(steps, kept, strict=True)}
        session.add_all(_kept_links(session, activity.id, ids))
        return template.id

    def learn_from(self, experience_id: str) -> str:
        """Write an experience into the newest own template of its kind; returns the template's name.

        About a step the template has, it becomes part of that step's description, else a step of the preparation. A
        kind without an own template gets one, made of the activity the experience comes from.
        Raises CaeError: "row-is-gone", "activity-has-no-steps", "experience-is-in-template" (name).
        """
        with self._database.write("experience-into-template") as session:
            experience = existing(session, Experience, experience_id)
            activity = existing(session, Activity, experience.activity_id)
            newest = next(iter(queries.templates(session, activity.kind_number)), None)
            template_id = newest.id if newest else self._save(session, activity, activity.name)
            template = _existing(session, template_id)
            tip = _tip(experience)
            if any(tip in step.description for step in template.steps):
                raise CaeError("experience-is-in-template", name=template.row.name)
            _write_into(session, template, experience, tip)
            return template.row.name

    def rename_template(self, template_id: str, name: str) -> None:
        """Give an own template another name. Raises CaeError: "text-is-missing", "template-name-is-taken"."""
        with self._database.write("rename-template") as session:
            template = existing(session, PlanTemplate, template_id)
            template.name = _free_name(session, template.kind_number, name, but=template_id)

    def delete_template(self, template_id: str) -> None:
        """Delete an own template; activities that were planned with it stay as they are."""
        with self._database.write("delete-template") as session:
            session.delete(existing(session, PlanTemplate, template_id))

    def apply_template(self, activity_id: str, template_id: str, *, replace: bool = False) -> int:
        """Add a template's steps below those of an activity, on days around the days it is held; returns how many.

        `replace` first deletes every step that has not begun. Amounts are the template's; nobody owns the steps yet.
        An activity without other steps is from now on worked by the template's calendar.
        """
        with self._database.write("apply-template") as session:
            activity = existing(session, Activity, activity_id)
            template = _existing(session, template_id)
            if replace:
                _delete_what_has_not_begun(session, activity_id)
            if not plan_queries.steps_of_activity(session, activity_id):
                activity.calendar = template.row.calendar
            return add_template_steps(session, activity, template, self._calendars)

    def apply_catalogue_template(self, activity_id: str, language: str, *, replace: bool = False) -> int:
        """Add the toolbox's steps for the activity's kind, with owners by their roles; returns how many.

        They share the money of the steps they replace, or what the budget lines hold beyond the other steps.
        """
        with self._database.write("apply-template") as session:
            activity = existing(session, Activity, activity_id)
            replaced = _delete_what_has_not_begun(session, activity_id) if replace else 0
            others = sum(step.budget_fen for step in plan_queries.steps_of_activity(session, activity_id))
            lines = sum(line.amount_fen for line in plan_queries.budget_lines(session, activity_id))
            owners = Owners(people(session))
            budget = max(replaced, lines - others)
            return add_catalogue_steps(session, activity, budget, owners, language, self._calendars)


def _of_the_toolbox(session: "Session", kind_number: int, language: str) -> TemplateRow:
    catalogue = load_catalogue()
    shipped = {kind.number: kind.name.in_language(language) for kind in catalogue.kinds}
    own = {kind.number: kind.name for kind in selection_queries.own_kinds(session)}
    name = shipped.get(kind_number) or own.get(kind_number, "")
    steps = len(catalogue.steps_for(kind_number))
    return TemplateRow("", kind_number, name, None, CalendarKind.WORKING_DAYS, steps, 0)


def _existing(session: "Session", template_id: str) -> Template:
    template = queries.template(session, template_id)
    if template is None:
        raise CaeError("row-is-gone")
    return template


def _free_name(session: "Session", kind_number: int, name: str, but: str = "") -> str:
    wanted = required(name)
    if any(row.name == wanted and row.id != but for row in queries.templates(session, kind_number)):
        raise CaeError("template-name-is-taken", name=wanted)
    return wanted


def _tip(experience: Experience) -> str:
    said = experience.proposal or experience.went_well or experience.went_badly
    return f"★ {experience.title}" + (f": {said}" if said else "")


def _write_into(session: "Session", template: Template, experience: Experience, tip: str) -> None:
    step = session.get(WorkStep, experience.step_id) if experience.step_id else None
    same = next((row for row in template.steps if step and row.name.casefold() == step.name.casefold()), None)
    if same is not None:
        row = existing(session, PlanTemplateStep, same.id)
        row.description = "\n".join(filter(None, (row.description, tip)))
        return
    prepared = [row for row in template.steps if row.phase is Phase.PREPARE]
    place = template.steps.index(prepared[-1]) + 1 if prepared else 0
    session.add(
        PlanTemplateStep(
            template_id=template.row.id,
            position=place,
            phase=Phase.PREPARE,
            name=experience.title,
            description=tip,
            offset_days=min((row.offset_days for row in prepared), default=-1),
            duration_days=1,
        )
    )
    for position, later in enumerate(template.steps[place:], start=place + 1):
        existing(session, PlanTemplateStep, later.id).position = position


def _kept(template_id: str, position: int, step: plan_queries.StepRow, held: HeldDays) -> PlanTemplateStep:
    place = held.place(step.start, step.finish, step.phase, milestone=step.milestone)
    return PlanTemplateStep(
        template_id=template_id,
        position=position,
        phase=step.phase,
        name=step.name,
        description=step.description,
        done_when=step.done_when,
        offset_days=place.offset,
        duration_days=place.duration,
        milestone=step.milestone,
        mode=step.mode,
        budget_fen=step.budget_fen,
    )


def _kept_links(session: "Session", activity_id: str, ids: dict[str, str]) -> Sequence[PlanTemplateLink]:
    return [
        PlanTemplateLink(
            predecessor_id=ids[link.predecessor_id],
            successor_id=ids[link.successor_id],
            kind=link.kind,
            lag_days=link.lag_days,
        )
        for link in plan_queries.links_of_activities(session, (activity_id,))
        if link.predecessor_id in ids
    ]


def _delete_what_has_not_begun(session: "Session", activity_id: str) -> int:
    """Delete the steps of which nothing was reported; returns the budget they had, in fen."""
    budget = 0
    for row in plan_queries.steps_of_activity(session, activity_id):
        if not (row.percent or any((row.actual_start, row.actual_finish, row.actual_cost_fen))):
            budget += row.budget_fen
            session.delete(existing(session, WorkStep, row.id))
    session.flush()
    return budget
