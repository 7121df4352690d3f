"""What the user does to the plan, turned into verbs of the service; refused cells keep what was typed."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from cae_desktop.domain.levelling import Levelling
from cae_desktop.domain.words import DependencyKind, Phase, ScheduleMode
from cae_desktop.views.plan.pasted_rows import Defaults, read_rows
from cae_desktop.views.plan.typed import thousandths, typed_value

if TYPE_CHECKING:
    from cae_desktop.services.plan_outline import PlannedActivity, PlannedPackage
    from cae_desktop.views.plan.page import PlanScreen


class PlanEdits(QObject):
    """Edits of one plan screen."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._plan = screen.workspace.plan
        self._proposal: Levelling | None = None
        self.refused: dict[tuple[str, str], tuple[str, str]] = {}

    # cells and fields -------------------------------------------------------------------------------------------

    def edit_cell(self, row_id: str, key: str, value: object) -> None:
        """Write a cell of the table; a refused one stays as typed, with the reason on top of the page."""
        sentence = self._screen.refusal(self._change_row, row_id, key, value)
        if sentence is None:
            if self.refused.pop((row_id, key), None) is not None:
                self._screen.messages.hide()
                self._screen.refresh()
            return
        self.refused[row_id, key] = (str(value), sentence)
        self._screen.messages.show_message(sentence, tone="late")
        self._screen.refresh()

    def _change_row(self, row_id: str, key: str, value: Any) -> None:
        typed = typed_value(key, value, self._today())
        if self._screen.plan.step(row_id) is not None:
            if key == "predecessors":
                self._plan.set_predecessors(row_id, typed)
            elif key == "percent":
                self._screen.workspace.control.change_actual(row_id, key, typed)
            else:
                self._plan.change_step(row_id, key, typed)
        elif self._screen.plan.activity(row_id) is not None:
            self._plan.change_activity(row_id, "manager_id" if key == "owner_id" else key, typed)
        else:
            self._plan.change_package(row_id, key, typed)

    def change_activity(self, activity_id: str, key: str, value: object) -> None:
        """Write a field of the activity form."""
        sentence = self._screen.refusal(self._change_activity, activity_id, key, value)
        self._screen.details.form.show_error(key, sentence)
        self._screen.show_current()

    def _change_activity(self, activity_id: str, key: str, value: object) -> None:
        self._plan.change_activity(activity_id, key, typed_value(key, value, self._today()))

    def change_step(self, step_id: str, key: str, value: object) -> None:
        """Write a field of the work step's form."""
        sentence = self._screen.refusal(self._change_step, step_id, key, value)
        self._screen.details.step.show_error(key, sentence)
        self._screen.show_current()

    def _change_step(self, step_id: str, key: str, value: object) -> None:
        self._plan.change_step(step_id, key, typed_value(key, value, self._today()))

    def commit_line(self, line_id: str, key: str, value: Any) -> str | None:
        """Write a cell of the budget table; returns why not."""
        return self._screen.refusal(self._change_line, line_id, key, value)

    def _change_line(self, line_id: str, key: str, value: Any) -> None:
        typed = thousandths(value) if key == "quantity_thousandths" else typed_value(key, value, self._today())
        self._plan.change_budget_line(line_id, key, typed)

    # rows -------------------------------------------------------------------------------------------------------

    def add_package(self) -> None:
        """Add a package and begin with its name."""
        made: list[str] = []

        def add() -> None:
            made.append(self._plan.add_package(self._screen.context.cycle_id, self.tr("New package")))

        self._begin_with_name(add, made)

    def add_activity(self) -> None:
        """Add an activity to the current package and begin with its name."""
        package = self._package()
        if package is None:
            return
        cycle = self._screen.workspace.dealership.cycle(self._screen.context.cycle_id)
        day = min(max(cycle.start, self._today()), cycle.finish)
        first_kind = self._screen.workspace.catalogue.kinds[0].number
        made: list[str] = []

        def add() -> None:
            made.append(self._plan.add_activity(package.row.id, self.tr("New activity"), first_kind, day, day))

        self._begin_with_name(add, made)

    def add_step(self) -> None:
        """Add a work step below the current one and begin with its name."""
        activity = self._activity()
        if activity is None:
            return
        before = self._screen.plan.step(self._screen.current())
        last = before or (activity.steps[-1] if activity.steps else None)
        phase = last.row.phase if last else Phase.PREPARE
        day = self._working_day_after(last.row.finish) if last else activity.row.start
        made: list[str] = []

        def add() -> None:
            after = before.row.id if before else None
            made.append(self._plan.add_step(activity.row.id, self.tr("New work step"), phase, day, day, after=after))

        self._begin_with_name(add, made)

    def _begin_with_name(self, add: Any, made: list[str]) -> None:
        if self._screen.attempt(add):
            self._screen.gantt.setFocus()
            self._screen.gantt.edit_cell(made[0], "name")

    def copy_steps(self) -> None:
        """Copy the chosen work steps below the last of them."""
        steps = self._screen.chosen_steps()
        if steps:
            self._screen.attempt(self._plan.copy_steps, steps)

    def paste(self, text: str) -> None:
        """Add pasted rows as work steps below the current one; with one complaint nothing is taken."""
        activity = self._activity()
        if activity is None:
            self._screen.messages.show_message(self.tr("Choose an activity to paste work steps into."), tone="at_risk")
            return
        before = self._screen.plan.step(self._screen.current())
        last = before or (activity.steps[-1] if activity.steps else None)
        defaults = Defaults(last.row.phase if last else Phase.PREPARE, activity.row.start, self._today())
        rows = read_rows(text, self._screen.gantt.columns, defaults)
        if rows.complaints:
            text = self.tr("Nothing was pasted. {reasons}").format(reasons=" ".join(rows.complaints[:3]))
            self._screen.messages.show_message(text, tone="late")
        elif rows.steps:
            after = before.row.id if before else None
            self._screen.attempt(self._plan.add_steps, activity.row.id, rows.steps, after)

    def link_chosen(self) -> None:
        """Let each of the chosen steps wait for the one above it."""
        self._screen.attempt(self._plan.link_in_order, self._screen.chosen_steps())

    def unlink_chosen(self) -> None:
        """Remove every link from and to the chosen steps."""
        steps = set(self._screen.chosen_steps())
        links = [link.id for link in self._screen.plan.dependencies if steps & {link.predecessor_id, link.successor_id}]
        if links:
            self._screen.attempt(self._plan.delete_links, links)

    def change_link(self, link_id: str, kind: DependencyKind, lag_days: int) -> None:
        """Give a link another kind and lag."""
        self._screen.attempt(self._plan.change_link, link_id, kind, lag_days)

    def delete_link(self, link_id: str) -> None:
        """Remove a link."""
        self._screen.attempt(self._plan.delete_links, [link_id])

    def make_automatic(self) -> None:
        """Let links and constraints give the chosen steps their days."""
        self._set_mode(ScheduleMode.AUTO)

    def make_manual(self) -> None:
        """Let the chosen steps keep their days."""
        self._set_mode(ScheduleMode.MANUAL)

    def _set_mode(self, mode: ScheduleMode) -> None:
        changes = [(step_id, "mode", mode) for step_id in self._screen.chosen_steps()]
        if changes:
            self._screen.attempt(self._plan.change_steps, changes)

    def move_up(self) -> None:
        """Move the current row up."""
        self.move_row(-1)

    def move_down(self) -> None:
        """Move the current row down."""
        self.move_row(1)

    def move_row(self, by: int) -> None:
        """Move the current row among its siblings."""
        row_id = self._screen.current()
        if self._screen.plan.step(row_id) is not None:
            self._screen.attempt(self._plan.move_step, row_id, by)
        elif self._screen.plan.activity(row_id) is not None:
            self._screen.attempt(self._plan.move_activity, row_id, by)

    def delete(self) -> None:
        """Delete the chosen work steps, or the current row with all below it; Ctrl+Z brings them back."""
        row_id, steps = self._screen.current(), self._screen.chosen_steps()
        if steps:
            self._screen.attempt(self._plan.delete_steps, steps)
        elif self._screen.plan.activity(row_id) is not None:
            self._screen.attempt(self._plan.delete_activity, row_id)
        elif row_id:
            self._screen.attempt(self._plan.delete_package, row_id)

    def push(self) -> None:
        """Move what starts too early, and say how much moved."""
        moved: list[int] = []

        def push() -> None:
            moved.append(self._plan.push_followers(self._screen.context.cycle_id))

        if self._screen.attempt(push):
            text = self.tr("Work steps moved: {n}. Ctrl+Z takes it back.")
            self._screen.messages.show_message(text.format(n=moved[0]), tone="on_track")

    def propose_levelling(self) -> None:
        """Show what levelling would move."""
        self._proposal = self._plan.levelling(self._screen.plan)
        moves = [
            self.tr("{step}: {before} → {after}").format(
                step=step.row.name, before=f"{step.row.start:%m/%d}", after=f"{days.start:%m/%d}"
            )
            for step_id, days in self._proposal.days.items()
            if (step := self._screen.plan.step(step_id))
        ]
        self._screen.details.load.proposal.propose(self._proposal.before, self._proposal.after, moves)

    def accept_levelling(self) -> None:
        """Move what was proposed, as one change."""
        if self._proposal is not None:
            self._screen.attempt(self._plan.level_load, self._proposal.begun)
            self._proposal = None

    def add_line(self, activity_id: str) -> None:
        """Add a cost item and begin with what it is."""
        made: list[str] = []

        def add() -> None:
            made.append(self._plan.add_budget_line(activity_id, self.tr("New item")))

        if self._screen.attempt(add):
            self._screen.details.budget.table.edit_cell(made[0], "item")

    def spread_lines(self, activity_id: str) -> None:
        """Let the cost items give the budgets of the work steps."""
        self._screen.attempt(self._plan.spread_budget_lines, activity_id)

    def delete_lines(self, line_ids: list[str]) -> None:
        """Delete cost items."""
        self._screen.attempt(self._plan.delete_budget_lines, line_ids)

    # places -----------------------------------------------------------------------------------------------------

    def _activity(self) -> "PlannedActivity | None":
        row_id = self._screen.current()
        step = self._screen.plan.step(row_id)
        return self._screen.plan.activity(step.row.activity_id if step else row_id)

    def _package(self) -> "PlannedPackage | None":
        activity, row_id = self._activity(), self._screen.current()
        wanted = activity.row.package_id if activity else row_id
        packages = self._screen.plan.packages
        return next((package for package in packages if package.row.id == wanted), packages[-1] if packages else None)

    def _today(self) -> date:
        return self._screen.workspace.clock.today()

    def _working_day_after(self, day: date) -> date:
        day += timedelta(days=1)
        while not self._screen.gantt.is_working(day):
            day += timedelta(days=1)
        return day
