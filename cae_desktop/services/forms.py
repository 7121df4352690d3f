"""Verbs of the method's forms: each as PDF and as workbook, filled in for an activity, for all of them, or blank."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.queries.plan import activities
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.file_names import file_name
from cae_desktop.translations import translator

if TYPE_CHECKING:
    from cae_desktop.exports.form import Form
    from cae_desktop.services.form_facts import ActivityFacts, CycleFacts


class FormKind(StrEnum):
    """The forms of the method."""

    ACTIVITY_PLAN = "activity_plan"
    PACKAGE_PLAN = "package_plan"
    PROBLEMS = "problems"
    GOALS = "goals"
    EXPERIENCE = "experience"
    PARTNERS = "partners"
    PEOPLE = "people"
    CLAIM = "claim"
    LESSONS = "lessons"


ALL: Final = "all"


@dataclass(frozen=True, slots=True)
class FormOrder:
    """A form that is wanted: for one activity, for `ALL` of the cycle, or blank (None); its PDF on A4 or A3."""

    kind: FormKind
    cycle_id: str
    activity_id: str | None
    language: str = "zh_CN"
    paper: str = "A4"


class FormsService:
    """Draws forms. Every verb raises CaeError: "no-cycle-to-report", "row-is-gone"."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def activities(self, cycle_id: str) -> tuple[tuple[str, str], ...]:
        """Id and name of what a form can be about, in the order of the plan."""
        with self._database.read() as session:
            return tuple((row.id, row.name) for row in activities(session, cycle_id))

    def pdf(self, order: FormOrder) -> bytes:
        """The form as PDF."""
        from cae_desktop.exports.form_pdf import form_pdf
        from cae_desktop.exports.pdf_style import one_pdf_at_a_time

        forms = self.forms(order)
        with one_pdf_at_a_time:
            return form_pdf(forms, translator(order.language), order.language, paper=order.paper)

    def workbook(self, order: FormOrder) -> bytes:
        """The form as Excel workbook."""
        from cae_desktop.exports.form_xlsx import form_workbook

        return form_workbook(self.forms(order), translator(order.language))

    def write(self, order: FormOrder, path: Path) -> None:
        """Write the form as PDF or workbook, by the end of the file's name.

        Raises CaeError: "target-is-open", "disk-is-full", "report-cannot-be-written".
        """
        from cae_desktop.exports.files import written_whole

        content = self.workbook(order) if path.suffix.lower() == ".xlsx" else self.pdf(order)
        with written_whole(path) as part:
            part.write_bytes(content)

    def name(self, order: FormOrder, suffix: str) -> str:
        """What its file is called: the form and the activity; nothing of a customer."""
        form = self.forms(order)[0]
        about = "" if order.activity_id in (None, ALL) else form.title
        return file_name(("CAE", form.name, about), suffix)

    def forms(self, order: FormOrder) -> "Sequence[Form]":
        """What is on the pages. A cycle in which nothing is planned gives a blank form."""
        from cae_desktop.services.form_facts import cycle_facts

        with self._database.read() as session:
            facts = cycle_facts(session, order.cycle_id, order.language)
        if order.kind is FormKind.PACKAGE_PLAN:
            return _packages(facts, order)
        if order.kind is FormKind.LESSONS:
            return [_lessons(facts, order)]
        make = _makers(facts, order.language)[order.kind]
        return [make(row) for row in _wanted(facts, order.activity_id)]


def _wanted(facts: "CycleFacts", activity_id: str | None) -> "Sequence[ActivityFacts | None]":
    if activity_id is None or (activity_id == ALL and not facts.activities):
        return [None]
    rows = [row for row in facts.activities if activity_id in (ALL, row.row.id)]
    if not rows:
        raise CaeError("row-is-gone")
    return rows


def _packages(facts: "CycleFacts", order: FormOrder) -> "Sequence[Form]":
    from cae_desktop.services.plan_forms import PlanForms

    make = PlanForms(facts, translator(order.language)).package
    wanted = {row.package.id for row in _wanted(facts, order.activity_id) if row is not None}
    return [make(row) for row in facts.packages if row.id in wanted] or [make(None)]


def _lessons(facts: "CycleFacts", order: FormOrder) -> "Form":
    from cae_desktop.services.lessons_form import LessonsForm

    return LessonsForm(facts, translator(order.language)).sheet(blank=order.activity_id is None)


def _makers(facts: "CycleFacts", language: str) -> "dict[FormKind, Callable[[ActivityFacts | None], Form]]":
    from cae_desktop.services.execution_forms import ExecutionForms
    from cae_desktop.services.plan_forms import PlanForms

    plan, execution = PlanForms(facts, translator(language)), ExecutionForms(facts, translator(language))
    return {
        FormKind.ACTIVITY_PLAN: plan.activity,
        FormKind.PROBLEMS: execution.problems,
        FormKind.GOALS: execution.goals,
        FormKind.EXPERIENCE: execution.experiences,
        FormKind.PARTNERS: execution.partners,
        FormKind.PEOPLE: execution.people,
        FormKind.CLAIM: plan.claim,
    }
