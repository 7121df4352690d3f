"""Step 3: the plan of the cycle as table and Gantt chart, edited in place."""

from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QSplitter, QStackedWidget

from cae_desktop.services.plan_outline import CyclePlan
from cae_desktop.ui.widgets import EmptyState
from cae_desktop.views.plan import details
from cae_desktop.views.plan.baseline_edits import BaselineEdits
from cae_desktop.views.plan.cancelling import CancelEdits
from cae_desktop.views.plan.chart import PlanChart
from cae_desktop.views.plan.columns import ColumnChoice
from cae_desktop.views.plan.commands import PlanCommands
from cae_desktop.views.plan.details import Details
from cae_desktop.views.plan.drags import PlanDrags
from cae_desktop.views.plan.edits import PlanEdits
from cae_desktop.views.plan.files import PlanFiles
from cae_desktop.views.plan.gantt_rows import PlanSource, all_columns
from cae_desktop.views.plan.header import PlanButtons, below
from cae_desktop.views.plan.link_menu import LinkMenu
from cae_desktop.views.plan.package_edits import PackageEdits
from cae_desktop.views.plan.table_card import TableCard
from cae_desktop.views.plan.template_edits import TemplateEdits
from cae_desktop.views.plan.wiring import connect_chart, connect_commands
from cae_desktop.views.shared.behind import show_behind
from cae_desktop.views.shared.screen import Screen, ScreenContext

if TYPE_CHECKING:
    from cae_desktop.db.changes import ChangeSet
    from cae_desktop.db.database import Committed

translate = QCoreApplication.translate
_CURVES_AFTER_MS: Final = 150


class PlanScreen(Screen):
    """Gantt view above, details below; the header zooms, adds steps and leads to the kick-off meeting."""

    watched: ClassVar[frozenset[str]] = frozenset(
        {
            "package",
            "activity",
            "work_step",
            "dependency",
            "experience",
            "experience_use",
            "budget_line",
            "baseline",
            "baseline_step",
            "person",
            "partner",
            "activity_kind",
            "setting",
            "calendar_day",
            "leave",
        }
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, translate("PlanScreen", "Activity plan"))
        self.header.set_subtitle(self.tr("Package → activity → work step (prepare / execute / follow up)"))
        self.plan = CyclePlan()
        self._pending: list[ChangeSet] | None = None
        self.edits = PlanEdits(self)
        self.drags = PlanDrags(self)
        self.files = PlanFiles(self)
        self._build()
        self._lay_out()
        self._connect()

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        people = self.workspace.dealership.people()
        partners = self.workspace.dealership.partners()
        board = self.workspace.selection.board(self.context.cycle_id, self.context.language)
        self.buttons = PlanButtons(self.header)
        self.columns = ColumnChoice(self, all_columns(self.word, people, partners))
        self.gantt = PlanChart(self.workspace)
        self.columns.show_on(self.gantt)
        self.columns.restore_widths(self.gantt)
        self.table = TableCard(self.gantt, self.word, people)
        self.details = Details(
            self.word,
            [(line.number, line.name) for line in board.kinds],
            people,
            partners,
            self.edits.commit_line,
        )
        self.empty = EmptyState(
            self.tr("No plan yet"),
            self.tr(
                "Choose activities in the selector and let it make the packages, activities and work steps, "
                "or begin a package by hand."
            ),
            self.tr("Begin a package by hand"),
        )
        self.commands = PlanCommands(self.gantt)
        self.templates = TemplateEdits(self)
        self.cancelling = CancelEdits(self)
        self.packages = PackageEdits(self)
        self.link_menu = LinkMenu(self, self.word)
        self.baselines = BaselineEdits(self)
        self._curves = QTimer(self)
        self._curves.setSingleShot(True)
        self._curves.setInterval(_CURVES_AFTER_MS)

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.empty)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(14)
        splitter.addWidget(self.pages)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([560, 250])
        for form in (*self.templates.forms, *self.packages.forms, *self.baselines.forms):
            self.body.addWidget(form)
        self.body.addWidget(splitter)
        self.setFocusProxy(self.gantt)

    def _connect(self) -> None:
        self.buttons.zoom.chosen.connect(self.gantt.set_zoom)
        self.table.filter.changed.connect(self._show_rows)
        self.table.filter.find_requested.connect(self.gantt.find_text)
        self.table.filter.find_next_requested.connect(self.gantt.find_next)
        self.columns.changed.connect(self._on_columns_changed)
        self.buttons.primary.clicked.connect(self._on_primary)
        self.buttons.more.clicked.connect(self._on_more)
        self.buttons.baseline.clicked.connect(self._on_baseline)
        self.baselines.chosen.connect(self._on_baseline_chosen)
        self.table.conflicts.push_requested.connect(self.edits.push)
        self.buttons.add_step.clicked.connect(self.edits.add_step)
        self.empty.button.clicked.connect(self.edits.add_package)
        self.messages.action_clicked.connect(self.files.open_folder)
        self.link_menu.changed.connect(self.edits.change_link)
        self.link_menu.deleted.connect(self.edits.delete_link)
        self.details.view_chosen.connect(self._on_view_chosen)
        self.details.form.changed.connect(self.edits.change_activity)
        self.details.step.changed.connect(self.edits.change_step)
        self.details.budget.add_requested.connect(self.edits.add_line)
        self.details.budget.delete_requested.connect(self.edits.delete_lines)
        self.details.budget.spread_requested.connect(self.edits.spread_lines)
        self.details.load.steps_chosen.connect(self.gantt.select_rows)
        self.details.load.level_requested.connect(self.edits.propose_levelling)
        self.details.load.proposal.accepted.connect(self.edits.accept_levelling)
        self._curves.timeout.connect(self._show_curves)
        self._curves.timeout.connect(self._show_hints)
        self.details.hints.taken_up.connect(self._on_hint_taken_up)
        self.details.hints.dropped.connect(self._on_hint_dropped)
        self.details.hints.opened.connect(self._on_hint_opened)
        self.details.hints.uses_wanted.connect(self._on_uses_wanted)
        self._connect_gantt()
        connect_commands(self.commands, self.edits)

    def _connect_gantt(self) -> None:
        gantt = self.gantt
        gantt.zoomed.connect(self.buttons.zoom.choose)
        gantt.row_selected.connect(self._on_row_selected)
        gantt.selection_changed.connect(self._offer_commands)
        gantt.row_activated.connect(self._on_row_activated)
        gantt.menu_requested.connect(self._on_menu)
        gantt.columns_menu_requested.connect(self.columns.open_menu)
        gantt.link_menu_requested.connect(self._on_link_menu)
        connect_chart(gantt, self.edits, self.drags)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read what changed since the last time; the current row stays."""
        renewed = self._renewed()
        if renewed is None:
            self.plan = self.workspace.plan.plan(self.context.cycle_id, self.baselines.name)
            self.gantt.follow_calendar()
            self._show_people()
        else:
            self.plan = renewed
        self._pending = []
        self._show_rows()
        self.pages.setCurrentIndex(0 if self.plan.packages else 1)
        self.details.setVisible(bool(self.plan.packages))
        self.buttons.show_next_step(has_steps=bool(self.plan.steps))
        if not self.current() and self.plan.packages:
            first = self.plan.activities[0].row.id if self.plan.activities else self.plan.packages[0].row.id
            self.gantt.select_row(first)
        early = [step for step in self.plan.steps if step.conflicts]
        self.table.conflicts.show_conflicts(early)
        self.commands.push.setEnabled(bool(early))
        self.show_current()
        if renewed is None:
            self._show_curves()
            self._show_hints()
        else:
            self._curves.start()

    def show_target(self, target: Any) -> None:
        """Go to a package, an activity or a work step."""
        if self._stale:
            self._stale = False
            self.reload()
        self.gantt.select_row(str(target))

    def focus_search(self) -> None:
        """Look for a work step."""
        self.table.filter.search.setFocus()
        self.table.filter.search.selectAll()

    def current(self) -> str:
        """The id of the current row."""
        return self.gantt.current_id()

    def chosen_steps(self) -> list[str]:
        """The ids of the chosen work steps in the order of the plan."""
        return [row_id for row_id in self.gantt.selected_ids() if self.plan.step(row_id) is not None]

    def show_current(self) -> None:
        """Show the current row in the details, and offer what can be done with it."""
        row_id = self.current()
        step = self.plan.step(row_id)
        activity = self.plan.activity(step.row.activity_id if step else row_id)
        lines = self.workspace.plan.budget_lines(activity.row.id) if activity else ()
        package = self.plan.package(activity.row.package_id if activity else row_id)
        self.details.show_row(activity, step, lines, package)
        self.buttons.add_step.setEnabled(activity is not None)
        self._offer_commands()

    # slots ------------------------------------------------------------------------------------------------------

    def _on_announced(self, notice: "Committed") -> None:
        if self._pending is not None:
            self._pending.append(notice.change_set)
        super()._on_announced(notice)

    def _on_row_selected(self, row_id: str) -> None:
        self.show_current()
        self._curves.start()

    def _on_row_activated(self, row_id: str) -> None:
        if self.plan.step(row_id) is not None:
            self.details.open_view(details.STEP)
        elif self.plan.activity(row_id) is not None:
            self.details.open_view(details.ACTIVITY)
        else:
            self.details.open_view(details.PACKAGE)

    def _on_view_chosen(self, view: str) -> None:
        self._curves.start()

    def _on_hint_taken_up(self, experience_id: str) -> None:
        step = self.plan.step(self.current())
        activity_id = step.row.activity_id if step else self.current()
        self.attempt(self.workspace.hints.use, experience_id, activity_id, step.row.id if step else None)

    def _on_hint_dropped(self, experience_id: str) -> None:
        step = self.plan.step(self.current())
        self.attempt(self.workspace.hints.drop, experience_id, step.row.activity_id if step else self.current())

    def _on_uses_wanted(self, experience_id: str) -> None:
        show_behind(self, self.tr("Activities that took it up"), self.workspace.hints.taken_up_in(experience_id))

    def _on_hint_opened(self, activity_id: str) -> None:
        self.go_to("evaluation", activity_id)

    def _on_menu(self, row_id: str, place: QPoint) -> None:
        self.commands.open_menu(place, (*self.cancelling.actions, *self.templates.actions))

    def _on_link_menu(self, link_id: str, place: QPoint) -> None:
        link = next((link for link in self.plan.dependencies if link.id == link_id), None)
        if link is not None:
            self.link_menu.open(link, place)

    def _on_more(self) -> None:
        further = (*self.cancelling.actions, *self.templates.actions, *self.packages.actions)
        self.commands.open_menu(below(self.buttons.more), further, self.files.actions)

    def _on_baseline(self) -> None:
        self.baselines.open_menu(below(self.buttons.baseline))

    def _on_baseline_chosen(self) -> None:
        self._pending = None
        self.refresh()

    def _on_columns_changed(self) -> None:
        self.columns.show_on(self.gantt)
        self._show_rows()

    def _on_primary(self) -> None:
        if self.plan.steps:
            self.go_to("meetings", "kick_off")
        else:
            self.go_to("selector")

    # parts ------------------------------------------------------------------------------------------------------

    def _renewed(self) -> CyclePlan | None:
        """The plan with only the changed activities read anew; None when that is not enough."""
        if not self._pending:
            return None
        plan: CyclePlan | None = self.plan
        for changes in self._pending:
            plan = plan and self.workspace.plan.renewed(plan, changes, self.baselines.name)
        return plan

    def _show_people(self) -> None:
        people = self.workspace.dealership.people()
        partners = self.workspace.dealership.partners()
        self.columns.offer(all_columns(self.word, people, partners))
        self.columns.show_on(self.gantt)
        self.details.show_people(people, partners)
        self.table.filter.show_people(people)
        self._names = {person.id: person.name for person in self.workspace.dealership.people(with_former=True)}

    def _show_rows(self) -> None:
        today = self.workspace.clock.today()
        shows = self.table.filter.shows(today)
        source = PlanSource(self.plan, self.columns.keys, self.word, self._names, today, self.edits.refused, shows)
        self.gantt.show_plan(source)
        if shows is not None:
            self.table.filter.show_count(source.levels.count(2), len(self.plan.steps))

    def _show_curves(self) -> None:
        """Load and money follow a moment later, and only while they are seen."""
        if self.details.tabs.value() == details.LOAD:
            self.details.load.show_load(self.workspace.plan.load(self.plan))
            self.details.load.show_curve(self.workspace.plan.budget_curve(self.plan), self.workspace.clock.today())

    def _show_hints(self) -> None:
        step = self.plan.step(self.current())
        activity = self.plan.activity(step.row.activity_id if step else self.current())
        if activity is None:
            return
        name, phase = (step.row.name, step.row.phase) if step else ("", None)
        row, hints = activity.row, self.workspace.hints
        self.details.show_hints(hints.of_kind(row.kind_number, activity_id=row.id, step_name=name, phase=phase))

    def _offer_commands(self) -> None:
        row_id = self.current()
        step = self.plan.step(row_id)
        activity = self.plan.activity(step.row.activity_id if step else row_id)
        self.commands.offer_for(
            activity=activity is not None,
            steps=len(self.chosen_steps()),
            package=bool(row_id) and bool(self.plan.packages),
        )
        self.cancelling.offer(activity)
        self.templates.offer(activity)
        self.baselines.offer(activity)

    def hideEvent(self, event: QEvent) -> None:
        """Remember the widths of the columns."""
        self.columns.keep_widths(self.gantt)
        super().hideEvent(event)  # type: ignore[arg-type]
