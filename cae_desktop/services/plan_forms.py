"""Forms of the kick-off meeting: the plan of one activity, the plan of a package, the claim for support."""

from collections.abc import Sequence

from cae_desktop.db.queries.plan import BudgetLineRow, PackageRow
from cae_desktop.domain.claims import Proof
from cae_desktop.domain.words import SIGNING_ROLES, Stage
from cae_desktop.exports.form import Form, FormColumn, FormField, FormPart
from cae_desktop.exports.report_words import dotted
from cae_desktop.exports.wall_sheet import Value
from cae_desktop.services.form_facts import ActivityFacts, CycleFacts
from cae_desktop.translations import Translate
from cae_desktop.wording import words


class PlanForms:
    """Makes the forms in one language; without an activity or package they are blank."""

    def __init__(self, facts: CycleFacts, translate: Translate) -> None:
        self._facts = facts
        self.translate = translate
        self._word = words(translate)

    def activity(self, activity: ActivityFacts | None) -> Form:
        """The plan of one activity."""
        name = self.translate("Forms", "Plan of one activity")
        parts = [
            FormPart(self.translate("Forms", "Activity"), self._about(activity)),
            FormPart(self.translate("Forms", "Goals"), self._targets(activity)),
            self._budget(activity),
            self._steps(activity),
        ]
        return self._form(name, activity.row.name if activity else name, parts)

    def _about(self, activity: ActivityFacts | None) -> list[FormField]:
        translate, row = self.translate, activity.row if activity else None
        people = dict.fromkeys(step.owner_name for step in activity.steps if step.owner_name) if activity else ()
        partners = dict.fromkeys(step.partner_name for step in activity.steps if step.partner_name) if activity else ()
        listed = translate("Minutes", ", ").join
        categories = sorted(row.categories) if row else ()
        fields: list[tuple[str, Value, bool, int]] = [
            (translate("Forms", "Name"), row.name if row else None, False, 1),
            (translate("Forms", "Kind"), self._facts.kinds.get(row.kind_number, "") if row else None, False, 1),
            (translate("Forms", "Package"), activity.package.name if activity else None, False, 1),
            (translate("Forms", "Theme"), row.theme if row else None, False, 1),
            (translate("Forms", "First day"), row.start if row else None, False, 1),
            (translate("Forms", "Last day"), row.finish if row else None, False, 1),
            (translate("Forms", "Place"), row.place if row else None, False, 1),
            (translate("Forms", "Led by"), activity.manager if activity else None, False, 1),
            (translate("Forms", "Team"), listed(people), True, 1),
            (translate("Forms", "Partners"), listed(partners), True, 1),
            (translate("Forms", "Category"), listed(self._word(each) for each in categories), True, 1),
            (translate("Forms", "Target group"), row.target_group if row else None, True, 2),
            (translate("Forms", "Background"), row.background if row else None, True, 2),
            (translate("Forms", "Risks"), row.risks if row else None, True, 2),
        ]
        return [FormField(label, value, wide=wide, lines=lines) for label, value, wide, lines in fields]

    def _targets(self, activity: ActivityFacts | None) -> list[FormField]:
        row = activity.row if activity else None
        targets = (
            (self._word(Stage.ATTENTION), row.target_attention if row else None),
            (self._word(Stage.CONTACT), row.target_contact if row else None),
            (self._word(Stage.INTEREST), row.target_interest if row else None),
            (self.translate("Forms", "Orders"), row.target_orders if row else None),
        )
        return [FormField(label, value, "count") for label, value in targets]

    def _budget(self, activity: ActivityFacts | None) -> FormPart:
        translate = self.translate
        columns = (
            FormColumn(translate("Forms", "Item"), 26),
            FormColumn(translate("Forms", "Supplier"), 20),
            FormColumn(translate("Forms", "Quantity"), 9, "count"),
            FormColumn(translate("Forms", "Unit"), 8),
            FormColumn(translate("Forms", "Price ¥"), 12, "money"),
            FormColumn(translate("Forms", "Amount ¥"), 13, "money", summed=True),
            FormColumn(translate("Forms", "Maker's share ¥"), 13, "money", summed=True),
        )
        rows = [self._line(line) for line in activity.lines] if activity else []
        return FormPart(translate("Forms", "Budget"), columns=columns, rows=rows, room=8)

    def _line(self, line: BudgetLineRow) -> list[Value]:
        supplier = self._facts.partners.get(line.partner_id or "")
        return [
            line.item,
            supplier,
            _quantity(line),
            line.unit,
            line.price_fen,
            line.amount_fen,
            line.support_fen,
        ]

    def _steps(self, activity: ActivityFacts | None) -> FormPart:
        translate = self.translate
        columns = (
            FormColumn("#", 4, "count"),
            FormColumn(translate("Forms", "Phase"), 8),
            FormColumn(translate("Forms", "Work step"), 28),
            FormColumn(translate("Forms", "Owner"), 11),
            FormColumn(translate("Forms", "From"), 11, "day"),
            FormColumn(translate("Forms", "To"), 11, "day"),
            FormColumn(translate("Forms", "Budget ¥"), 12, "money", summed=True),
            FormColumn(translate("Forms", "Done when"), 22),
        )
        rows: list[list[Value]] = [
            [
                step.number,
                self._word(step.phase),
                step.name,
                step.owner_name,
                step.start,
                step.finish,
                step.budget_fen,
                step.done_when,
            ]
            for step in (activity.steps if activity else ())
        ]
        return FormPart(translate("Forms", "Work steps"), columns=columns, rows=rows, room=14)

    def package(self, package: PackageRow | None) -> Form:
        """The plan of a package of activities."""
        name = self.translate("Forms", "Plan of a package")
        own = [row for row in self._facts.activities if package and row.package.id == package.id]
        about = FormPart(self.translate("Forms", "Package"), self._package(package, own))
        return self._form(name, package.name if package else name, [about, self._activities(own)], across=True)

    def _package(self, row: PackageRow | None, own: Sequence[ActivityFacts]) -> list[FormField]:
        translate = self.translate
        return [
            FormField(translate("Forms", "Name"), row.name if row else None),
            FormField(translate("Forms", "Theme"), row.theme if row else None),
            FormField(translate("Forms", "Occasion"), row.occasion if row else None),
            FormField(translate("Forms", "Budget ¥"), row.budget_fen if row else None, "money"),
            FormField(translate("Forms", "First day"), min((each.row.start for each in own), default=None)),
            FormField(translate("Forms", "Last day"), max((each.row.finish for each in own), default=None)),
            FormField(self._word(Stage.ATTENTION), row.target_attention if row else None, "count"),
            FormField(self._word(Stage.CONTACT), row.target_contact if row else None, "count"),
            FormField(self._word(Stage.INTEREST), row.target_interest if row else None, "count"),
            FormField(translate("Forms", "Orders"), row.target_orders if row else None, "count"),
            FormField(translate("Forms", "Note"), row.note if row else None, wide=True, lines=2),
        ]

    def _activities(self, own: Sequence[ActivityFacts]) -> FormPart:
        translate = self.translate
        columns = (
            FormColumn("#", 4, "count"),
            FormColumn(translate("Forms", "Activity"), 24),
            FormColumn(translate("Forms", "Kind"), 18),
            FormColumn(translate("Forms", "Role in the package"), 13),
            FormColumn(translate("Forms", "First day"), 11, "day"),
            FormColumn(translate("Forms", "Last day"), 11, "day"),
            FormColumn(translate("Forms", "Led by"), 10),
            FormColumn(translate("Forms", "Budget ¥"), 12, "money", summed=True),
            *(FormColumn(self._word(stage), 9, "count", summed=True) for stage in Stage),
        )
        rows: list[list[Value]] = [
            [
                number,
                each.row.name,
                self._facts.kinds.get(each.row.kind_number, ""),
                self._word(each.row.slot_role) if each.row.slot_role else None,
                each.row.start,
                each.row.finish,
                each.manager,
                sum(step.budget_fen for step in each.steps),
                each.row.target_attention,
                each.row.target_contact,
                each.row.target_interest,
            ]
            for number, each in enumerate(own, 1)
        ]
        return FormPart(translate("Forms", "Activities"), columns=columns, rows=rows, room=6)

    def claim(self, activity: ActivityFacts | None) -> Form:
        """What the car maker is asked to pay of an activity."""
        translate = self.translate
        name = translate("Forms", "Claim for support")
        row = activity.row if activity else None
        fields = [
            FormField(translate("Forms", "Activity"), row.name if row else None),
            FormField(translate("Forms", "Kind"), self._facts.kinds.get(row.kind_number, "") if row else None),
            FormField(translate("Forms", "First day"), row.start if row else None),
            FormField(translate("Forms", "Last day"), row.finish if row else None),
            FormField(translate("Forms", "Place"), row.place if row else None, wide=True),
        ]
        columns = (
            FormColumn(translate("Forms", "Item"), 30),
            FormColumn(translate("Forms", "Supplier"), 22),
            FormColumn(translate("Forms", "Planned ¥"), 13, "money", summed=True),
            FormColumn(translate("Forms", "Actual ¥"), 13, "money", summed=True),
            FormColumn(translate("Forms", "Claimed ¥"), 13, "money", summed=True),
        )
        rows: list[list[Value]] = [
            [
                line.item,
                self._facts.partners.get(line.partner_id or ""),
                line.amount_fen,
                line.actual_fen,
                line.support_fen,
            ]
            for line in (activity.lines if activity else ())
        ]
        parts = [
            FormPart(translate("Forms", "Activity"), fields),
            FormPart(translate("Forms", "Costs and support"), columns=columns, rows=rows, room=10),
            self._proofs(activity),
        ]
        return self._form(name, row.name if row else name, parts)

    def _proofs(self, activity: ActivityFacts | None) -> FormPart:
        translate = self.translate
        columns = (
            FormColumn(translate("Forms", "Proof"), 40),
            FormColumn(translate("Forms", "Due"), 15, "day"),
            FormColumn(translate("Forms", "Complete on"), 15, "day"),
            FormColumn(translate("Forms", "Files"), 10, "count"),
        )
        states = activity.proofs if activity else ()
        rows: list[list[Value]] = [[self._word(row.proof), row.due, row.done_on, row.files] for row in states]
        blank: list[list[Value]] = [[self._word(proof), None, None, None] for proof in Proof]
        return FormPart(translate("Forms", "Proofs"), columns=columns, rows=rows or blank)

    def _form(self, name: str, title: str, parts: Sequence[FormPart], *, across: bool = False) -> Form:
        sign = self.translate("Report", "{role}  sign / date")
        return Form(
            name,
            title,
            dotted((self._facts.dealership, self._facts.cycle.name)),
            parts,
            [sign.format(role=self._word(role)) for role in SIGNING_ROLES],
            self.translate("Report", "Total"),
            across,
        )


def _quantity(line: BudgetLineRow) -> Value:
    whole, rest = divmod(line.quantity_thousandths, 1000)
    return line.quantity_thousandths / 1000 if rest else whole
