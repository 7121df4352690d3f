"""Forms of control and of the final meeting: problems, goals reached, experience, partners, people."""

from collections.abc import Sequence

from cae_desktop.db.queries.control import ProblemRow
from cae_desktop.domain.money import ratio
from cae_desktop.domain.words import ExperienceScope, Role
from cae_desktop.exports.form import Form, FormColumn, FormPart
from cae_desktop.exports.report_words import ReportWords, dotted
from cae_desktop.exports.wall_sheet import Value
from cae_desktop.services.form_facts import ActivityFacts, CycleFacts
from cae_desktop.translations import Translate


class ExecutionForms:
    """Makes the forms in one language; without an activity they are blank."""

    def __init__(self, facts: CycleFacts, translate: Translate) -> None:
        self._facts = facts
        self.translate = translate
        self._said = ReportWords(translate)

    def problems(self, activity: ActivityFacts | None) -> Form:
        """Problems during execution, with their decisions."""
        translate = self.translate
        columns = (
            FormColumn("#", 4, "count"),
            FormColumn(translate("Forms", "Found on"), 12, "day"),
            FormColumn(translate("Forms", "Work step"), 14),
            FormColumn(translate("Forms", "Raised by"), 8),
            FormColumn(translate("Forms", "Problem"), 20),
            FormColumn(translate("Forms", "Effect"), 15),
            FormColumn(translate("Forms", "Effect ¥"), 9, "money"),
            FormColumn(translate("Forms", "Days"), 6, "count"),
            FormColumn(translate("Forms", "Proposal"), 16),
            FormColumn(translate("Forms", "Decision"), 20),
            FormColumn(translate("Forms", "Owner"), 9),
            FormColumn(translate("Forms", "Due"), 12, "day"),
            FormColumn(translate("Forms", "State, how solved"), 16),
        )
        rows = [self._problem(row) for row in activity.problems] if activity else []
        name = translate("Forms", "Problems during execution")
        return self._form(name, activity, columns, rows, 10)

    def _problem(self, row: ProblemRow) -> list[Value]:
        decided = "\n".join(
            dotted((each.text, each.decided_by_name, each.decided_on.isoformat()))
            for each in self._facts.decisions.get(row.id, ())
        )
        return [
            row.number,
            row.raised_on,
            row.step_name,
            row.raised_by_name,
            row.text,
            row.effect,
            row.cost_effect_fen,
            row.delay_days,
            row.proposal,
            decided,
            row.owner_name,
            row.due,
            dotted((self._said.word(row.state), row.how_solved)),
        ]

    def goals(self, activity: ActivityFacts | None) -> Form:
        """Goals reached, with reasons and remarks."""
        translate = self.translate
        columns = (
            FormColumn(translate("Forms", "Goal"), 16),
            FormColumn(translate("Forms", "Planned"), 10, "count"),
            FormColumn(translate("Forms", "Actual"), 10, "count"),
            FormColumn(translate("Forms", "Reached"), 9, "percent"),
            FormColumn(translate("Forms", "Why"), 30),
            FormColumn(translate("Forms", "Remark, experience"), 30),
        )
        rows: list[list[Value]] = [
            [
                self._said.word(row.stage),
                row.planned,
                row.actual,
                None if (share := ratio(row.actual, row.planned)) is None else round(share * 100),
                row.reason,
                row.comment,
            ]
            for row in (activity.evaluation.stages if activity else ())
        ]
        return self._form(translate("Forms", "Goals reached"), activity, columns, rows, 6)

    def experiences(self, activity: ActivityFacts | None) -> Form:
        """Experience of steps and of the whole activity; the manager says what is worth keeping."""
        translate = self.translate
        columns = (
            FormColumn(translate("Forms", "Person"), 9),
            FormColumn(translate("Forms", "About"), 15),
            FormColumn(translate("Forms", "Experience"), 20),
            FormColumn(translate("Forms", "What went well"), 20),
            FormColumn(translate("Forms", "What did not"), 20),
            FormColumn(translate("Forms", "Proposal"), 18),
            FormColumn(translate("Forms", "Views of others"), 16),
            FormColumn(translate("Forms", "Keep?"), 7),
        )
        whole = translate("Forms", "Whole activity")
        rows: list[list[Value]] = [
            [
                row.person_name,
                row.step_name if row.scope is ExperienceScope.STEP else whole,
                row.title,
                row.went_well,
                row.went_badly,
                row.proposal,
                row.others_view,
                self._answer(row.kept),
            ]
            for row in (activity.evaluation.experiences if activity else ())
        ]
        return self._form(translate("Forms", "Experience in execution"), activity, columns, rows, 6)

    def partners(self, activity: ActivityFacts | None) -> Form:
        """How partners worked; marks from 1 (poor) to 5 (very good)."""
        translate = self.translate
        columns = (
            FormColumn(translate("Forms", "Partner"), 18),
            FormColumn(translate("Forms", "Service"), 14),
            FormColumn(translate("Forms", "Contract ¥"), 11, "money", summed=True),
            FormColumn(translate("Forms", "What was agreed"), 20),
            FormColumn(translate("Forms", "Quality"), 9, "count"),
            FormColumn(translate("Forms", "Punctuality"), 10, "count"),
            FormColumn(translate("Forms", "Price"), 8, "count"),
            FormColumn(translate("Forms", "Cooperation"), 10, "count"),
            FormColumn(translate("Forms", "Reasons"), 24),
            FormColumn(translate("Forms", "Use again?"), 9),
        )
        rows: list[list[Value]] = [
            [
                row.partner_name,
                row.service,
                row.contract_fen,
                row.agreed,
                row.quality,
                row.punctuality,
                row.price,
                row.cooperation,
                row.reasons,
                self._answer(row.use_again),
            ]
            for row in (activity.evaluation.partners if activity else ())
        ]
        return self._form(translate("Forms", "Evaluation of partners"), activity, columns, rows, 6)

    def people(self, activity: ActivityFacts | None) -> Form:
        """How people worked: counted figures, and the manager's mark from 1 to 5."""
        translate = self.translate
        columns = (
            FormColumn(translate("Forms", "Person"), 14),
            FormColumn(translate("Forms", "Work steps"), 9, "count"),
            FormColumn(translate("Forms", "On time"), 9, "percent"),
            FormColumn(translate("Forms", "Cost against budget"), 12, "percent"),
            FormColumn(translate("Forms", "Contacts won"), 10, "count"),
            FormColumn(translate("Forms", "Mark 1–5"), 9, "count"),
            FormColumn(translate("Forms", "Remark"), 40),
        )
        rows: list[list[Value]] = [
            [
                row.name,
                row.steps,
                row.on_time_percent,
                None if row.cost_deviation_percent is None else round(row.cost_deviation_percent),
                row.cards,
                row.rating or None,
                row.remark,
            ]
            for row in (activity.evaluation.staff if activity else ())
        ]
        return self._form(translate("Forms", "Performance of people"), activity, columns, rows, 8)

    def _answer(self, answer: bool | None) -> str:
        return "" if answer is None else self._said.use_again(answer)

    def _form(
        self,
        name: str,
        activity: ActivityFacts | None,
        columns: Sequence[FormColumn],
        rows: Sequence[Sequence[Value]],
        room: int,
    ) -> Form:
        caption = dotted((self._facts.dealership, self._facts.cycle.name, activity.package.name if activity else ""))
        manager = self._said.word(Role.MARKET_MANAGER)
        return Form(
            name,
            activity.row.name if activity else name,
            caption,
            [FormPart(name, columns=columns, rows=rows, room=room)],
            [self.translate("Report", "{role}  sign / date").format(role=manager)],
            self.translate("Report", "Total"),
            across=True,
        )
