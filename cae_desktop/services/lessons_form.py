"""The lessons sheet of a cycle: what it was to reach and reached, what each activity brought, what is worth keeping."""

from collections.abc import Sequence

from cae_desktop.db.queries.results import ActivityResult
from cae_desktop.domain.evaluation import cost_per
from cae_desktop.domain.money import ratio
from cae_desktop.domain.report import total
from cae_desktop.domain.words import ProblemState, Role, Stage
from cae_desktop.exports.form import Form, FormColumn, FormPart
from cae_desktop.exports.report_words import ReportWords
from cae_desktop.exports.wall_sheet import Value
from cae_desktop.services.form_facts import ActivityFacts, CycleFacts
from cae_desktop.translations import Translate


class LessonsForm:
    """Makes the sheet in one language; `blank` it is to be written by hand."""

    def __init__(self, facts: CycleFacts, translate: Translate) -> None:
        self._facts = facts
        self.translate = translate
        self._said = ReportWords(translate)

    def sheet(self, *, blank: bool) -> Form:
        """The sheet."""
        activities = () if blank else self._facts.activities
        name = self.translate("Forms", "Lessons of the cycle")
        parts = (
            self._goals(activities, blank=blank),
            self._activities(activities),
            self._experiences(activities),
            self._partners(activities),
            self._problems(activities),
        )
        return Form(
            name,
            name if blank else self._facts.cycle.name,
            self._facts.dealership,
            parts,
            [
                self.translate("Report", "{role}  sign / date").format(role=self._said.word(role))
                for role in (Role.MARKET_MANAGER, Role.GENERAL_MANAGER)
            ],
            self.translate("Report", "Total"),
            across=True,
        )

    def _goals(self, activities: Sequence[ActivityFacts], *, blank: bool) -> FormPart:
        translate = self.translate
        columns = (
            FormColumn(translate("Forms", "Goal"), 20),
            FormColumn(translate("Forms", "Planned"), 12, "count"),
            FormColumn(translate("Forms", "Actual"), 12, "count"),
            FormColumn(translate("Forms", "Reached"), 12, "percent"),
            FormColumn(translate("Forms", "Why"), 60),
        )
        results = [one.evaluation for one in activities]
        rows: list[list[Value]] = []
        for stage in Stage:
            planned = None if blank else self._facts.targets.get(stage)
            actual = total(one.result.actual[stage] for one in results)
            share = ratio(actual, planned)
            reasons = [row.reason for one in results for row in one.stages if row.stage is stage and row.reason]
            rows.append(
                [
                    self._said.word(stage),
                    planned,
                    actual,
                    None if share is None else round(share * 100),
                    "\n".join(dict.fromkeys(reasons)),
                ]
            )
        return FormPart(translate("Forms", "Goals reached"), columns=columns, rows=rows)

    def _activities(self, activities: Sequence[ActivityFacts]) -> FormPart:
        translate = self.translate
        columns = (
            FormColumn(translate("Forms", "Activity"), 22),
            FormColumn(translate("Forms", "Kind"), 16),
            FormColumn(translate("Forms", "Budget ¥"), 11, "money", summed=True),
            FormColumn(translate("Forms", "Cost ¥"), 11, "money", summed=True),
            *(FormColumn(self._said.word(stage), 9, "count", summed=True) for stage in Stage),
            FormColumn(translate("Forms", "Orders"), 8, "count", summed=True),
            FormColumn(translate("Forms", "¥ per contact"), 11, "money"),
            FormColumn(translate("Forms", "¥ per purchase interest"), 12, "money"),
            FormColumn(translate("Forms", "¥ per order"), 11, "money"),
        )
        rows = [self._activity(one) for one in activities]
        return FormPart(translate("Forms", "What the activities brought"), columns=columns, rows=rows, room=4)

    def _activity(self, activity: ActivityFacts) -> list[Value]:
        result = activity.evaluation.result
        cost = result.actual_cost_fen
        return [
            self._named(result),
            self._facts.kinds.get(result.kind_number, ""),
            result.bound_fen,
            cost,
            *(result.actual[stage] for stage in Stage),
            result.orders,
            cost_per(cost, result.actual[Stage.CONTACT]),
            cost_per(cost, result.actual[Stage.INTEREST]),
            cost_per(cost, result.orders),
        ]

    def _named(self, result: ActivityResult) -> str:
        """The name of an activity, and that it was cancelled."""
        if not result.is_cancelled:
            return result.name
        said = self.translate("Forms", "{activity} (cancelled on {day}: {reason})")
        return said.format(activity=result.name, day=result.cancelled_on, reason=result.cancel_reason)

    def _experiences(self, activities: Sequence[ActivityFacts]) -> FormPart:
        translate = self.translate
        columns = (
            FormColumn(translate("Forms", "Experience"), 26),
            FormColumn(translate("Forms", "What went well"), 24),
            FormColumn(translate("Forms", "What did not"), 20),
            FormColumn(translate("Forms", "Proposal"), 24),
            FormColumn(translate("Forms", "Activity"), 18),
        )
        rows: list[list[Value]] = [
            [row.title, row.went_well, row.went_badly, row.proposal, row.activity_name]
            for one in activities
            for row in one.evaluation.experiences
            if row.kept
        ]
        return FormPart(translate("Forms", "Experience kept"), columns=columns, rows=rows, room=5)

    def _partners(self, activities: Sequence[ActivityFacts]) -> FormPart:
        translate = self.translate
        columns = (
            FormColumn(translate("Forms", "Partner"), 20),
            FormColumn(translate("Forms", "Service"), 18),
            FormColumn(translate("Forms", "Activity"), 20),
            FormColumn(translate("Forms", "Average mark"), 10, "text"),
            FormColumn(translate("Forms", "Use again?"), 10),
            FormColumn(translate("Forms", "Reasons"), 40),
        )
        rows: list[list[Value]] = []
        for row in (row for one in activities for row in one.evaluation.partners):
            mark = row.average
            rows.append(
                [
                    row.partner_name,
                    row.service,
                    row.activity_name,
                    "" if mark is None else f"{mark:.1f}",
                    "" if row.use_again is None else self._said.use_again(row.use_again),
                    row.reasons,
                ]
            )
        return FormPart(translate("Forms", "Evaluation of partners"), columns=columns, rows=rows, room=3)

    def _problems(self, activities: Sequence[ActivityFacts]) -> FormPart:
        translate = self.translate
        columns = (
            FormColumn("#", 4, "count"),
            FormColumn(translate("Forms", "Problem"), 40),
            FormColumn(translate("Forms", "Activity"), 20),
            FormColumn(translate("Forms", "Owner"), 12),
            FormColumn(translate("Forms", "Due"), 12, "day"),
            FormColumn(translate("Forms", "Proposal"), 30),
        )
        problems = self._facts.problems if activities else ()
        rows: list[list[Value]] = [
            [row.number, row.text, row.activity_name, row.owner_name, row.due, row.proposal]
            for row in problems
            if row.state is not ProblemState.SOLVED
        ]
        return FormPart(translate("Forms", "Problems that go on"), columns=columns, rows=rows, room=4)
