"""The page of one meeting: the manager's own screen while the board is projected."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cae_desktop.domain.dates import parse_day, parse_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import MeetingKind, MeetingState, ProblemState, StepStatus
from cae_desktop.services.board import BoardStep
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.drafts import Draft
from cae_desktop.services.meeting_changes import KeptSteps
from cae_desktop.services.meeting_page import MeetingPage
from cae_desktop.services.preparation import Preparation
from cae_desktop.ui.widgets import Card
from cae_desktop.views.meetings.agenda_card import AgendaCard
from cae_desktop.views.meetings.change_words import change_in_words
from cae_desktop.views.meetings.closing_card import ClosingCard
from cae_desktop.views.meetings.drafts import DeskDrafts
from cae_desktop.views.meetings.evaluation_panel import EvaluationPanel
from cae_desktop.views.meetings.notes_card import NotesCard
from cae_desktop.views.meetings.preparation_card import PreparationCard
from cae_desktop.views.meetings.problems_card import DecisionsCard, ProblemsCard
from cae_desktop.views.meetings.speaker_card import SpeakerCard
from cae_desktop.views.meetings.steps_table import StepsTable
from cae_desktop.views.meetings.talk_card import TalkCard
from cae_desktop.views.meetings.topic_form import MINUTES
from cae_desktop.views.shared.answer_form import AnswerForm
from cae_desktop.views.shared.control import read_actual
from cae_desktop.views.shared.screen import ScreenContext
from cae_desktop.wording import error_sentence

_SECOND_MS = 1000


class MeetingDesk(QWidget):
    """Agenda and people at the left, who reports and his steps in the middle, problems and decisions at the right."""

    refused = Signal(str)
    done = Signal(str, str)
    evaluation_wanted = Signal(str)
    plan_wanted = Signal(str)

    def __init__(self, context: ScreenContext, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self._context = context
        self._workspace = context.workspace
        self._kept: KeptSteps | None = None
        self._prepared: Preparation | None = None
        self._chosen: str | None = None
        self._spoken: str | None = None
        self.page: MeetingPage | None = None
        self.agenda = AgendaCard()
        self.speaker = SpeakerCard()
        self.steps = StepsTable(self._commit_actual)
        self.notes = NotesCard()
        self.problems = ProblemsCard()
        self.decisions = DecisionsCard()
        self.answer = AnswerForm(self._workspace.dealership.people())
        self.panel = EvaluationPanel(context, self._steps_card())
        self.preparation = PreparationCard()
        self.talk = TalkCard()
        self.closing = ClosingCard()
        self._drafts = DeskDrafts(self, self._keep_draft, self._problem)
        self._work = QWidget()
        self._middle = QStackedWidget()
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._lay_out()
        self._connect()

    def _steps_card(self) -> Card:
        card = Card()
        card_layout = card.layout()
        if card_layout is not None:
            card_layout.setContentsMargins(2, 6, 2, 6)
        card.body.addWidget(self.steps)
        return card

    def _lay_out(self) -> None:
        middle, right = QVBoxLayout(), QVBoxLayout()
        for column in (middle, right):
            column.setSpacing(14)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self.preparation, 2)
        middle.addWidget(self.speaker)
        middle.addWidget(self.talk)
        middle.addWidget(self.panel, 3)
        middle.addWidget(self.notes, 2)
        right.addWidget(self.problems, 3)
        right.addWidget(self.answer)
        right.addWidget(self.decisions, 2)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.agenda, 23)
        self._work.setLayout(middle)
        self._middle.addWidget(self._work)
        self._middle.addWidget(self.closing)
        layout.addWidget(self._middle, 66)
        layout.addLayout(right, 27)

    def _connect(self) -> None:
        self._second.timeout.connect(self._on_second)
        self.agenda.topic_chosen.connect(self._on_topic_chosen)
        self.agenda.topic_ticked.connect(self._on_topic_ticked)
        self.agenda.form.changed.connect(self._on_topic_changed)
        self.agenda.attendance_changed.connect(self._on_attendance_changed)
        self.notes.noted.connect(self._on_noted)
        self.notes.problem_noted.connect(self._on_problem_noted)
        self.notes.decision_wanted.connect(self._on_decision_of_note_wanted)
        self.notes.removed.connect(self._on_note_removed)
        self.problems.still_exists.connect(self._on_still_exists)
        self.problems.solving_wanted.connect(self._on_solving_wanted)
        self.problems.decision_wanted.connect(self._on_decision_wanted)
        self.decisions.finished.connect(self._on_decision_finished)
        self.answer.submitted.connect(self._on_answered)
        self.panel.refused.connect(self.refused)
        self.panel.done.connect(self.done)
        self.preparation.opened.connect(self.plan_wanted)
        self.talk.noted.connect(self._on_talk_noted)
        self.closing.cancelled.connect(self.show_work)
        self.closing.accepted.connect(self._on_closing_accepted)
        self.closing.evaluation_wanted.connect(self.evaluation_wanted)

    # public -----------------------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the meeting can still be changed."""
        return self.page is not None and self.page.meeting.state is not MeetingState.CLOSED

    def reload(self) -> None:
        """Read the meeting and show it. Raises CaeError("row-is-gone")."""
        self.page = page = self._workspace.meetings.page(self.meeting_id)
        if self._kept is None:
            self._kept = self._workspace.meetings.kept_before(self.meeting_id)
        self._prepared = self._workspace.meetings.preparation(page, self._kept)
        current = page.current.id if page.current else None
        if current != self._spoken or self._chosen is None:
            self._spoken = current
            self._chosen = current or (page.agenda[0].id if page.agenda else None)
        self.agenda.show_page(page, self._chosen, editable=self.is_open)
        self.notes.show_page(page, editable=self.is_open)
        self.problems.show_page(page, editable=self.is_open)
        self.decisions.show_page(page, editable=self.is_open)
        self._show_prepared(page)
        self._show_speaker(page)
        if page.meeting.state is MeetingState.RUNNING:
            self._second.start()
        else:
            self._second.stop()
        if not self.is_open:
            self.answer.close_form()
            self.show_work()

    def restore_drafts(self) -> None:
        """Put back what was half typed when the program ended."""
        if self.is_open:
            self._drafts.restore(self._workspace.drafts.drafts(self.meeting_id))

    def show_work(self) -> None:
        """Show what the meeting is about, not what its end locks."""
        self._middle.setCurrentWidget(self._work)

    def end(self) -> None:
        """End the meeting; a final one asks first which records are locked. What is typed is written before."""
        if not self._settle_typing():
            return
        records = self._workspace.meetings.records_to_lock(self.meeting_id)
        if records:
            self.closing.ask(records)
            self._middle.setCurrentWidget(self.closing)
        else:
            self._attempt(self._workspace.meetings.close, self.meeting_id)

    def _settle_typing(self) -> bool:
        """Write the half-typed cell and note; False while an answer is typed that nobody saved."""
        self.steps.commit_editor()
        self.notes.enter()
        if not self.answer.draft():
            return True
        self.answer.text.setFocus()
        self.refused.emit(self.tr("An answer is typed but not saved. Save or cancel it, then end the meeting."))
        return False

    # showing ----------------------------------------------------------------------------------------------------

    def _show_speaker(self, page: MeetingPage) -> None:
        item = next((row for row in page.agenda if row.id == self._chosen), None)
        person_id = item.person_id if item else None
        rows = page.steps_of(person_id)
        names = {activity.id: activity.name for activity in page.activities}
        self.steps.show_steps(rows, names, editable=self.is_open)
        about = self._about(rows) if item is None or not item.person_name else f"{self._about(rows)} · {item.topic}"
        name = (item.person_name or item.topic) if item else ""
        own = {row.id for row in rows}
        changes = self._prepared.changes.steps if self._prepared else ()
        changed = [change_in_words(one) for one in changes if one.now.id in own]
        self.speaker.show_speaker(name, about, changed, is_person=person_id is not None)
        self.talk.setVisible(page.meeting.kind is MeetingKind.KICK_OFF and person_id is not None)
        if person_id is not None:
            self.talk.show_talk(person_id, page.talk_with(person_id), editable=self.is_open)
        if page.meeting.kind is MeetingKind.FINAL and self.is_open:
            self.panel.show_activities(page.activities, person_id)
        else:
            self.panel.show_steps_alone()
        self._show_time()

    def _about(self, rows: tuple[BoardStep, ...]) -> str:
        if not rows:
            return self.tr("no work steps")
        parts = [self.tr("steps: {count}").format(count=len(rows))]
        for status, text in (
            (StepStatus.LATE, self.tr("late or over budget: {count}")),
            (StepStatus.AT_RISK, self.tr("at risk: {count}")),
        ):
            count = sum(row.status is status for row in rows)
            if count:
                parts.append(text.format(count=count))
        return " · ".join(parts)

    def _show_time(self) -> None:
        current = self.page.current if self.page else None
        if self.page is None or current is None or current.id != self._chosen:
            self.speaker.hide_time()
        else:
            self.speaker.show_time(self._workspace.meetings.elapsed_seconds(self.page), current.minutes)

    def _show_prepared(self, page: MeetingPage) -> None:
        """Before it begins nobody speaks: what the meeting should look at stands in that place."""
        waits = page.meeting.state is MeetingState.PREPARED
        self.preparation.setVisible(waits)
        self.speaker.setVisible(not waits)
        if self._prepared is not None:
            self.preparation.show_preparation(self._prepared)

    # doing ------------------------------------------------------------------------------------------------------

    def _refusal(self, error: CaeError) -> str:
        return error_sentence(error, QCoreApplication.translate)

    def _attempt(self, verb: Any, *args: Any, **kwargs: Any) -> bool:
        try:
            verb(*args, **kwargs)
        except CaeError as error:
            self.refused.emit(self._refusal(error))
            return False
        return True

    def _commit_actual(self, step_id: str, key: str, text: Any) -> str | None:
        try:
            value = read_actual(key, str(text), self._workspace.clock.today())
            self._workspace.control.change_actual(step_id, key, value, self.meeting_id)
        except CaeError as error:
            return self._refusal(error)
        return None

    def _change_topic(self, item_id: str, key: str, text: str) -> str | None:
        try:
            self._workspace.meetings.change_topic(item_id, key, parse_number(text) if key == MINUTES else text)
        except CaeError as error:
            return self._refusal(error)
        return None

    def _keep_draft(self, place: str, draft: Draft) -> None:
        if self.is_open or not draft:
            self._attempt(self._workspace.drafts.keep, self.meeting_id, place, draft)

    def _person_id(self) -> str | None:
        rows = self.page.agenda if self.page else ()
        return next((row.person_id for row in rows if row.id == self._chosen), None)

    def _problem(self, problem_id: str | None) -> Any:
        rows = self.page.left_over if self.page else ()
        return next((row.problem for row in rows if row.problem.id == problem_id), None)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_second(self) -> None:
        self._show_time()

    def _on_topic_chosen(self, item_id: str) -> None:
        self._chosen = item_id
        if self.page is not None:
            self.agenda.show_page(self.page, item_id, editable=self.is_open)
            self._show_speaker(self.page)

    def _on_topic_ticked(self, item_id: str, done: bool) -> None:
        self._attempt(self._workspace.meetings.tick_topic, item_id, done=done)

    def _on_topic_changed(self, item_id: str, key: str, text: str) -> None:
        self.agenda.form.fields.show_error(key, self._change_topic(item_id, key, text))

    def _on_attendance_changed(self, person_id: str, present: bool) -> None:
        self._attempt(self._workspace.meetings.set_present, self.meeting_id, person_id, present=present)

    def _on_noted(self, text: str, step_id: str | None, person_id: str | None) -> None:
        verb = self._workspace.meetings.note
        if not self._attempt(verb, self.meeting_id, text, step_id, person_id or self._person_id()):
            self.notes.input.setText(text)  # what was refused stays typed

    def _on_note_removed(self, note_id: str) -> None:
        self._attempt(self._workspace.meetings.remove_note, note_id)

    def _on_problem_noted(self, text: str, step_id: str | None, person_id: str | None) -> None:
        step_id = step_id or (self.steps.current_id() if self.steps.hasFocus() else None)
        person_id = person_id or self._person_id()
        activities = self.page.activities if self.page else ()
        only = activities[0].id if len(activities) == 1 else None
        details = ProblemDetails(activity_id=only, step_id=step_id, raised_by_id=person_id)
        cycle_id = self._context.cycle_id
        if not self._attempt(self._workspace.control.raise_problem, cycle_id, text, details, self.meeting_id):
            self.notes.input.setText(f"!{text}")

    def _on_decision_of_note_wanted(self, text: str) -> None:
        self.answer.ask_decision(None, text)

    def _on_still_exists(self, problem_id: str) -> None:
        verb = self._workspace.control.review_problem
        self._attempt(verb, problem_id, self.meeting_id, ProblemState.STILL_EXISTS)

    def _on_solving_wanted(self, problem_id: str) -> None:
        problem = self._problem(problem_id)
        if problem is not None:
            self.answer.ask_how_solved(problem)

    def _on_decision_wanted(self, problem_id: str) -> None:
        self.answer.ask_decision(self._problem(problem_id))

    def _on_decision_finished(self, decision_id: str) -> None:
        self._attempt(self._workspace.control.finish_decision, decision_id)

    def _on_answered(self) -> None:
        answer, control = self.answer, self._workspace.control
        key = "due"
        try:
            due_text = answer.due.text().strip()
            due = parse_day(due_text, self._workspace.clock.today()) if due_text else None
            key = "text"
            if answer.is_decision:
                control.decide(
                    self._context.cycle_id,
                    answer.text.value(),
                    answer.problem_id,
                    answer.owner.value(),
                    due,
                    self.meeting_id,
                )
            elif answer.problem_id is not None:
                control.solve_problem(answer.problem_id, answer.text.value(), self.meeting_id)
        except CaeError as error:
            answer.show_error(key, self._refusal(error))
        else:
            answer.close_form()

    def _on_talk_noted(self, person_id: str, key: str, value: object) -> None:
        self._attempt(self._workspace.meetings.note_talk, self.meeting_id, person_id, key, value)

    def _on_closing_accepted(self, activity_ids: list[str]) -> None:
        if self._settle_typing():
            self._attempt(self._workspace.meetings.close, self.meeting_id, activity_ids)

    # Qt ---------------------------------------------------------------------------------------------------------

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep at once what is half typed: the page may be put away."""
        self._drafts.keep_now()
        super().hideEvent(event)
