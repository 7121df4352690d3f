"""What the user does to the plan, turned into verbs of the service; refused cells keep what was typed."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from cae_desktop.domain.words import Phase
from cae_desktop.services.calendar import load_calendar
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
        sentence = self._screen.refusal(self._plan.change_step, step_id, key, value)
        self._screen.details.step.show_error(key, sentence)
        self._screen.show_current()

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

    def copy_step(self) -> None:
        """Copy the current work step."""
        if self._screen.plan.step(self._screen.current()) is not None:
            self._screen.attempt(self._plan.copy_steps, [self._screen.current()])

    def move_up(self) -> None:
        """Move the current row up."""
        self._move(-1)

    def move_down(self) -> None:
        """Move the current row down."""
        self._move(1)

    def _move(self, by: int) -> None:
        row_id = self._screen.current()
        if self._screen.plan.step(row_id) is not None:
            self._screen.attempt(self._plan.move_step, row_id, by)
        elif self._screen.plan.activity(row_id) is not None:
            self._screen.attempt(self._plan.move_activity, row_id, by)

    def delete(self) -> None:
        """Delete the current row with all below it; Ctrl+Z brings it back."""
        row_id = self._screen.current()
        if self._screen.plan.step(row_id) is not None:
            self._screen.attempt(self._plan.delete_steps, [row_id])
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

    def add_line(self, activity_id: str) -> None:
        """Add a cost item and begin with what it is."""
        made: list[str] = []

        def add() -> None:
            made.append(self._plan.add_budget_line(activity_id, self.tr("New item")))

        if self._screen.attempt(add):
            self._screen.details.budget.table.edit_cell(made[0], "item")

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
        return load_calendar().next_working(day + timedelta(days=1))
