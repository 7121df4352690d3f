"""Step 3: the plan of the cycle as table and Gantt chart, edited in place."""

from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from cae_desktop.services.calendar import load_calendar
from cae_desktop.services.plan_outline import CyclePlan
from cae_desktop.ui.gantt import GanttView
from cae_desktop.ui.widgets import Button, Card, Chips, EmptyState, Label
from cae_desktop.views.plan import details
from cae_desktop.views.plan.commands import PlanCommands
from cae_desktop.views.plan.details import Details
from cae_desktop.views.plan.edits import PlanEdits
from cae_desktop.views.plan.gantt_rows import GanttRows, columns
from cae_desktop.views.shared.screen import Screen, ScreenContext

translate = QCoreApplication.translate


class PlanScreen(Screen):
    """Gantt view above, details below; the header zooms, adds steps and leads to the kick-off meeting."""

    watched: ClassVar[frozenset[str]] = frozenset(
        {
            "package",
            "activity",
            "work_step",
            "dependency",
            "budget_line",
            "baseline",
            "baseline_step",
            "person",
            "partner",
            "activity_kind",
            "setting",
        }
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, translate("PlanScreen", "Activity plan"))
        self.header.set_subtitle(self.tr("Package → activity → work step (prepare / execute / follow up)"))
        self.plan = CyclePlan((), ())
        self.edits = PlanEdits(self)
        self._build()
        self._lay_out()
        self._connect()

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        people = self.workspace.dealership.people()
        board = self.workspace.selection.board(self.context.cycle_id, self.context.language)
        self.zoom = Chips(
            [
                ("day", self.tr("Day")),
                ("week", self.tr("Week")),
                ("month", self.tr("Month")),
                ("fit", self.tr("Everything")),
            ]
        )
        self.zoom.choose("week")
        self.gantt = GanttView(columns(self.word, people))
        self.gantt.setAccessibleName(self.tr("Activity plan"))
        calendar = load_calendar()
        self.gantt.is_working = calendar.is_working
        self.gantt.is_holiday = calendar.is_holiday
        self.gantt.today = self.workspace.clock.today()
        self.gantt.today_text = self.tr("Today")
        self.gantt.week_text = self._week_text
        self.gantt.month_text = self._month_text
        self.details = Details(
            self.word,
            [(line.number, line.name) for line in board.kinds],
            people,
            self.workspace.dealership.partners(),
            self.edits.commit_line,
        )
        self.conflict = Label(role="error", wrap=True)
        self.push = Button(self.tr("Push what depends on it"))
        self.empty = EmptyState(
            self.tr("No plan yet"),
            self.tr(
                "Choose activities in the selector and let it make the packages, activities and work steps, "
                "or begin a package by hand."
            ),
            self.tr("Begin a package by hand"),
        )
        self.add_step = Button(self.tr("Work step"), icon="plus", tip=self.tr("Add a work step below (Ins)"))
        self.more = Button(self.tr("More"), icon="chevron-down")
        self.primary = Button(self.tr("Prepare kick-off meeting"), primary=True)
        for widget in (self.zoom, self.add_step, self.more, self.primary):
            self.header.add(widget)
        self.commands = PlanCommands(self.gantt)

    def _lay_out(self) -> None:
        table = Card()
        table.layout().setContentsMargins(1, 1, 1, 1)  # type: ignore[union-attr]  # a card has a layout
        self.strip = QWidget()
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(12, 6, 8, 0)
        row.addWidget(self.conflict, 1)
        row.addWidget(self.push)
        table.body.setSpacing(0)
        table.body.addWidget(self.strip)
        table.body.addWidget(self.gantt, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(table)
        self.pages.addWidget(self.empty)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(14)
        splitter.addWidget(self.pages)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([560, 250])
        self.body.addWidget(splitter)
        self.setFocusProxy(self.gantt)

    def _connect(self) -> None:
        self.zoom.chosen.connect(self.gantt.set_zoom)
        self.gantt.zoomed.connect(self._on_zoomed)
        self.gantt.row_selected.connect(self._on_row_selected)
        self.gantt.row_activated.connect(self._on_row_activated)
        self.gantt.cell_edited.connect(self.edits.edit_cell)
        self.gantt.menu_requested.connect(self._on_menu)
        self.primary.clicked.connect(self._on_primary)
        self.more.clicked.connect(self._on_more)
        self.push.clicked.connect(self.edits.push)
        self.add_step.clicked.connect(self.edits.add_step)
        self.empty.button.clicked.connect(self.edits.add_package)
        self.details.form.changed.connect(self.edits.change_activity)
        self.details.step.changed.connect(self.edits.change_step)
        self.details.budget.add_requested.connect(self.edits.add_line)
        self.details.budget.delete_requested.connect(self.edits.delete_lines)
        commands, edits = self.commands, self.edits
        commands.add_step.triggered.connect(edits.add_step)
        commands.add_activity.triggered.connect(edits.add_activity)
        commands.add_package.triggered.connect(edits.add_package)
        commands.copy.triggered.connect(edits.copy_step)
        commands.up.triggered.connect(edits.move_up)
        commands.down.triggered.connect(edits.move_down)
        commands.delete.triggered.connect(edits.delete)
        commands.push.triggered.connect(edits.push)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the plan anew; the current row stays."""
        today = self.workspace.clock.today()
        people = self.workspace.dealership.people()
        self.plan = self.workspace.plan.plan(self.context.cycle_id)
        self.gantt.columns = columns(self.word, people)
        self.details.show_people(people, self.workspace.dealership.partners())
        names = {person.id: person.name for person in self.workspace.dealership.people(with_former=True)}
        rows = GanttRows(self.word, names, today)
        self.gantt.show_plan(rows.build(self.plan, self.edits.refused))
        self.pages.setCurrentIndex(0 if self.plan.packages else 1)
        self.details.setVisible(bool(self.plan.packages))
        self.primary.setText(self.tr("Prepare kick-off meeting") if self.plan.steps else self.tr("Choose activities"))
        if not self.current() and self.plan.packages:
            first = self.plan.activities[0].row.id if self.plan.activities else self.plan.packages[0].row.id
            self.gantt.select_row(first)
        self._show_conflicts()
        self.show_current()
        self.details.load.show_load(self.workspace.plan.load(self.context.cycle_id))
        self.details.load.show_curve(self.workspace.plan.budget_curve(self.context.cycle_id), today)

    def show_target(self, target: Any) -> None:
        """Go to a package, an activity or a work step."""
        if self._stale:
            self._stale = False
            self.reload()
        self.gantt.select_row(str(target))

    def current(self) -> str:
        """The id of the current row."""
        return self.gantt.current_id()

    def show_current(self) -> None:
        """Show the current row in the details, and offer what can be done with it."""
        row_id = self.current()
        step = self.plan.step(row_id)
        activity = self.plan.activity(step.row.activity_id if step else row_id)
        lines = self.workspace.plan.budget_lines(activity.row.id) if activity else ()
        self.details.show_row(activity, step, lines)
        self.commands.offer_for(
            activity=activity is not None, step=step is not None, package=bool(row_id) and bool(self.plan.packages)
        )
        self.add_step.setEnabled(activity is not None)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_zoomed(self, name: str) -> None:
        self.zoom.choose(name)

    def _on_row_selected(self, row_id: str) -> None:
        self.show_current()

    def _on_row_activated(self, row_id: str) -> None:
        if self.plan.step(row_id) is not None:
            self.details.open_view(details.STEP)
        elif self.plan.activity(row_id) is not None:
            self.details.open_view(details.ACTIVITY)

    def _on_menu(self, row_id: str, place: QPoint) -> None:
        self.commands.open_menu(place)

    def _on_more(self) -> None:
        self.commands.open_menu(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _on_primary(self) -> None:
        if self.plan.steps:
            self.go_to("meetings", "kick_off")
        else:
            self.go_to("selector")

    # parts ------------------------------------------------------------------------------------------------------

    def _show_conflicts(self) -> None:
        early = [step for step in self.plan.steps if step.conflicts]
        text = self.tr("▲ Starting before what they wait for is done: {names}")
        names = [
            self.tr("{step} (after {others})").format(step=s.row.name, others=", ".join(s.conflicts)) for s in early
        ]
        self.conflict.setText(text.format(names="; ".join(names)))
        self.strip.setVisible(bool(early))
        self.commands.push.setEnabled(bool(early))

    def _week_text(self, monday: date) -> str:
        return self.tr("{month}/{day} · week {week}").format(
            month=monday.month, day=monday.day, week=monday.isocalendar().week
        )

    def _month_text(self, day: date) -> str:
        return self.tr("{month}/{year}").format(month=day.month, year=day.year)
