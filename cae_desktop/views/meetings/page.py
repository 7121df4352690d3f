"""Meetings: the list, one meeting while it is held, and its minutes."""

from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import ActivityState, MeetingKind, MeetingState
from cae_desktop.views.meetings.desk import MeetingDesk
from cae_desktop.views.meetings.list import MeetingList
from cae_desktop.views.meetings.minutes_card import MinutesCard
from cae_desktop.views.screens import titles
from cae_desktop.views.shared.screen import Screen, ScreenContext
from cae_desktop.wording.control import meeting_title


class MeetingsScreen(Screen):
    """Shows the list, or the meeting that was opened; a meeting being held is opened by itself."""

    watched: ClassVar[frozenset[str]] = frozenset(
        {
            "activity",
            "agenda_item",
            "attendance",
            "attention_count",
            "customer_card",
            "decision",
            "experience",
            "goal_result",
            "meeting",
            "meeting_activity",
            "meeting_note",
            "partner",
            "partner_evaluation",
            "person",
            "problem",
            "problem_review",
            "setting",
            "staff_evaluation",
            "step_report",
            "task_talk",
            "work_step",
        }
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, titles()["meetings"])
        self.list = MeetingList(context)
        self.desk: MeetingDesk | None = None
        self.minutes = MinutesCard(self)
        self._stack = QStackedWidget()
        self._opened_running = False
        self._build_header()
        self._lay_out()
        self.list.opened.connect(self.open_meeting)
        self.list.preparing_wanted.connect(self._on_preparing_wanted)
        self.list.removed.connect(self._on_removed)
        self.list.plan_wanted.connect(self._on_plan_wanted)
        self.list.series_wanted.connect(self._on_series_wanted)

    def _build_header(self) -> None:
        add = self.header.add_button
        self.back = add(self.tr("All meetings"), icon="arrow-left")
        self.previous = add(self.tr("Previous"), tip=self.tr("Previous speaker (Alt+P)"))
        self.next = add(self.tr("Next  Alt+N"), tip=self.tr("Next speaker (Alt+N)"))
        self.project = add(self.tr("Project the board  F5"))
        self.show_minutes = add(self.tr("Minutes"))
        self.prepare = {kind: add(self.word(kind), icon="plus") for kind in MeetingKind}
        self.primary = add("", primary=True)
        for button in (self.back, self.previous, self.next, self.project, self.show_minutes):
            button.hide()  # until it is known what is shown: together they are wider than a small window
        self.previous.setShortcut("Alt+P")
        self.next.setShortcut("Alt+N")
        self.show_minutes.setCheckable(True)
        self.back.clicked.connect(self.show_list)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.project.clicked.connect(self._on_project)
        self.show_minutes.toggled.connect(self._on_minutes_toggled)
        self.primary.clicked.connect(self._on_primary)
        for kind, button in self.prepare.items():
            button.setProperty("meeting_kind", kind.value)
            button.clicked.connect(self._on_prepare)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.minutes)
        self.body.addWidget(self._stack)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list, or the meeting that is open."""
        rows = self.workspace.meetings.meetings(self.context.cycle_id)
        self.list.show_meetings(rows)
        running = next((row.id for row in rows if row.state is MeetingState.RUNNING), None)
        if self.desk is None and running is not None and not self._opened_running:
            self._opened_running = True
            self.open_meeting(running)
            return
        if self.desk is not None:
            was_open = self.desk.is_open
            try:
                self.desk.reload()
            except CaeError:  # it was deleted or its preparation undone
                self.show_list()
                return
            if self.desk.is_open is not was_open:  # it ended, or its end was undone
                self.show_minutes.setChecked(was_open)
        self._show_header()

    def show_target(self, target: Any) -> None:
        """Open a meeting by its id, or the next one of a kind, prepared if it is not yet."""
        if target not in list(MeetingKind):
            self.open_meeting(str(target))
            return
        rows = self.workspace.meetings.meetings(self.context.cycle_id)
        waiting = [row.id for row in rows if row.kind == target and row.state is not MeetingState.CLOSED]
        if waiting:
            self.open_meeting(waiting[-1])
        else:
            self._prepare(MeetingKind(str(target)))

    def open_meeting(self, meeting_id: str) -> None:
        """Show one meeting."""
        self._drop_desk()
        desk = MeetingDesk(self.context, meeting_id)
        if not self.attempt(desk.reload):
            desk.deleteLater()
            return
        self.desk = desk
        desk.refused.connect(self._on_refused)
        desk.done.connect(self._on_done)
        desk.plan_wanted.connect(self._on_plan_wanted)
        desk.evaluation_wanted.connect(self._on_evaluation_wanted)
        self._stack.addWidget(desk)
        self._stack.setCurrentWidget(desk)
        desk.restore_drafts()
        self._show_header()

    def drop(self) -> None:
        """Keep what is half typed."""
        self._drop_desk()

    def show_list(self) -> None:
        """Go back to all meetings."""
        self._drop_desk()
        self._stack.setCurrentWidget(self.list)
        self._show_header()

    def _drop_desk(self) -> None:
        self.show_minutes.setChecked(False)
        if self.desk is not None:
            self._stack.removeWidget(self.desk)
            self.desk.hide()
            self.desk.deleteLater()
            self.desk = None

    # header -----------------------------------------------------------------------------------------------------

    def _show_header(self) -> None:
        page = self.desk.page if self.desk else None
        state = page.meeting.state if page else None
        running = state is MeetingState.RUNNING
        self.back.setVisible(page is not None)
        for button in (self.previous, self.next):
            button.setVisible(running)
        self.project.setVisible(page is not None and state is not MeetingState.CLOSED)
        self.show_minutes.setVisible(page is not None)
        following = self._next_kind()
        for kind, button in self.prepare.items():
            button.setVisible(page is None and kind is not following)
        self._show_titles()
        self.primary.setText(self._primary_text(state, following))

    def _show_titles(self) -> None:
        page = self.desk.page if self.desk else None
        if page is None:
            self.header.title.setText(titles()["meetings"])
            self.header.set_subtitle(self.tr("hand out the tasks, follow every step, draw the lessons"))
            return
        meeting = page.meeting
        self.header.title.setText(meeting_title(meeting.kind, meeting.number, QCoreApplication.translate))
        packages = dict.fromkeys(activity.package_name for activity in page.activities)
        parts = (f"{meeting.planned_at.astimezone():%Y-%m-%d %H:%M}", meeting.place, *packages)
        self.header.set_subtitle(" · ".join(part for part in parts if part))

    def _primary_text(self, state: MeetingState | None, following: MeetingKind) -> str:
        return {
            None: self.tr("Prepare: {meeting}").format(meeting=self.word(following)),
            MeetingState.PREPARED: self.tr("Begin the meeting"),
            MeetingState.RUNNING: self.tr("End and make minutes"),
            MeetingState.CLOSED: self.tr("Copy minutes"),
        }[state]

    def _next_kind(self) -> MeetingKind:
        """The kind that comes next: kick-off first, the final meeting once every activity is over."""
        rows = self.workspace.meetings.meetings(self.context.cycle_id)
        if not any(row.kind is MeetingKind.KICK_OFF for row in rows):
            return MeetingKind.KICK_OFF
        rows_of_plan = self.workspace.progress.activities(self.context.cycle_id)
        activities = [row for row in rows_of_plan if not row.is_cancelled]
        today = self.workspace.clock.today()
        over = [row for row in activities if row.finish < today or row.state is ActivityState.CLOSED]
        return MeetingKind.FINAL if activities and len(over) == len(activities) else MeetingKind.REGULAR

    # slots ------------------------------------------------------------------------------------------------------

    def _on_prepare(self) -> None:
        self._prepare(MeetingKind(str(self.sender().property("meeting_kind"))))

    def _on_preparing_wanted(self, kind: str) -> None:
        self._prepare(MeetingKind(kind))

    def _prepare(self, kind: MeetingKind) -> None:
        made: list[str] = []

        def prepare() -> None:
            made.append(self.workspace.meetings.prepare(self.context.cycle_id, kind, language=self.context.language))

        if self.attempt(prepare):
            self.open_meeting(made[0])

    def _on_series_wanted(self) -> None:
        made: list[str] = []

        def prepare() -> None:
            made.extend(self.workspace.meetings.prepare_series(self.context.cycle_id, self.context.language))

        if self.attempt(prepare):
            text = self.tr("Prepared: {count} regular meetings. Ctrl+Z takes them back.").format(count=len(made))
            self.messages.show_message(text, tone="on_track")

    def _on_removed(self, ids: list[str]) -> None:
        for meeting_id in ids:
            self.attempt(self.workspace.meetings.remove, meeting_id)

    def _on_primary(self) -> None:
        page = self.desk.page if self.desk else None
        if self.desk is None or page is None:
            self._prepare(self._next_kind())
        elif page.meeting.state is MeetingState.PREPARED:
            self.attempt(self.workspace.meetings.start, page.meeting.id, self.context.language)
        elif page.meeting.state is MeetingState.RUNNING:
            self.desk.end()
        else:
            self.minutes.show_meeting(page.meeting)
            self.minutes.copy_text()

    def _on_previous(self) -> None:
        if self.desk is not None:
            self.attempt(self.workspace.meetings.previous_topic, self.desk.meeting_id)

    def _on_next(self) -> None:
        if self.desk is not None:
            self.attempt(self.workspace.meetings.next_topic, self.desk.meeting_id, self.context.language)

    def _on_project(self) -> None:
        self.go_to("board", "project")

    def _on_minutes_toggled(self, shown: bool) -> None:
        if shown and self.desk is not None and self.desk.page is not None:
            self.minutes.show_meeting(self.desk.page.meeting)
            self._stack.setCurrentWidget(self.minutes)
        elif self.desk is not None:
            self._stack.setCurrentWidget(self.desk)
        self._show_header()

    def _on_refused(self, sentence: str) -> None:
        self.messages.show_message(sentence, tone="late")

    def _on_done(self, sentence: str, tone: str) -> None:
        self.messages.show_message(sentence, tone=tone)

    def _on_plan_wanted(self, activity_id: str) -> None:
        self.go_to("plan", activity_id)

    def _on_evaluation_wanted(self, activity_id: str) -> None:
        self.go_to("evaluation", activity_id or None)
