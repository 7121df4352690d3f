"""Holding meetings at the manager's own screen."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import MeetingKind, MeetingState, ProblemState, Stage
from cae_desktop.services.clock import SetClock
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.sheet import SheetTable
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.main_window import MainWindow
from cae_desktop.views.meeting_pulse import MeetingPulse
from cae_desktop.views.meetings.agenda_card import Attendee, TopicRow
from cae_desktop.views.meetings.desk import MeetingDesk
from cae_desktop.views.meetings.page import MeetingsScreen
from cae_desktop.views.preferences import Preferences
from cae_desktop.views.shared.screen import ScreenContext
from tests.activity_example import ActivityExample, make_activity_example

CALLS = "邀约电话 300 通"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, workspace: Workspace, cycle_id: str) -> MeetingsScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    made = MeetingsScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(made)
    made.resize(1224, 870)
    made.show()
    return made


def desk_of(screen: MeetingsScreen) -> MeetingDesk:
    assert screen.desk is not None
    assert screen.desk.page is not None
    return screen.desk


def cell(table: Any, row: int, key: str) -> Any:
    model = table.model()
    return model.index(row, [column.key for column in model.columns].index(key))


def button(parent: Any, text: str) -> QPushButton:
    return next(found for found in parent.findChildren(QPushButton) if found.text() == text and found.isVisible())


def test_an_empty_cycle_offers_the_kick_off(qtbot: QtBot, screen: MeetingsScreen, workspace: Workspace) -> None:
    qtbot.mouseClick(screen.primary, LEFT)
    assert desk_of(screen).page.meeting.kind is MeetingKind.KICK_OFF
    qtbot.mouseClick(screen.back, LEFT)
    assert screen.desk is None
    assert screen.list.table.model().rowCount() == 1


@pytest.mark.parametrize("kind", list(MeetingKind))
def test_every_kind_is_held_noted_and_closed_with_minutes(
    qtbot: QtBot,
    screen: MeetingsScreen,
    example: ActivityExample,
    workspace: Workspace,
    cycle_id: str,
    kind: MeetingKind,
) -> None:
    screen.open_meeting(workspace.meetings.prepare(cycle_id, kind))
    qtbot.mouseClick(screen.primary, LEFT)
    desk = desk_of(screen)
    assert desk.page.meeting.state is MeetingState.RUNNING
    desk.notes.input.setText("名单需补充")
    qtbot.keyClick(desk.notes.input, Qt.Key.Key_Return)
    qtbot.mouseClick(screen.primary, LEFT)
    if kind is MeetingKind.FINAL:
        qtbot.mouseClick(desk.closing.accept, LEFT)

    assert desk.page.meeting.state is MeetingState.CLOSED
    assert "名单需补充" in screen.minutes.text.toPlainText()
    assert not desk.notes.input.isVisible()
    qtbot.mouseClick(screen.primary, LEFT)
    assert "名单需补充" in QGuiApplication.clipboard().text()


@pytest.fixture
def desk(screen: MeetingsScreen, example: ActivityExample, workspace: Workspace, cycle_id: str) -> MeetingDesk:
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    workspace.meetings.start(meeting_id)
    screen.open_meeting(meeting_id)
    return desk_of(screen)


def test_a_running_meeting_opens_by_itself(
    qtbot: QtBot, screen: MeetingsScreen, example: ActivityExample, workspace: Workspace, cycle_id: str
) -> None:
    workspace.meetings.start(workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR))
    assert screen.desk is not None


def test_the_next_speaker_brings_his_steps(
    qtbot: QtBot, screen: MeetingsScreen, desk: MeetingDesk, workspace: Workspace
) -> None:
    assert len(desk.steps.model().rows) == 7
    qtbot.mouseClick(screen.next, LEFT)
    assert desk.page is not None
    current = desk.page.current
    assert current is not None
    assert {row.plan.owner_name for row in desk.steps.model().rows} == {current.person_name}
    assert desk.speaker.timer.text()
    qtbot.mouseClick(screen.previous, LEFT)
    assert desk.page.current == desk.page.agenda[0]


def test_overtime_is_said_quietly(desk: MeetingDesk, clock: SetClock, workspace: Workspace) -> None:
    assert desk.speaker.timer.text() == "00:00"
    assert not desk.speaker.overtime.isVisible()
    clock.day += timedelta(days=1)
    desk.reload()
    assert desk.speaker.timer.text() == "24:00:00"
    assert desk.speaker.overtime.isVisible()
    assert desk.speaker.overtime.text() == "▲ over by 23:55:00"


def test_the_window_keeps_the_time_of_a_meeting_and_returns_to_it(
    qtbot: QtBot, workspace: Workspace, example: ActivityExample, cycle_id: str, clock: SetClock
) -> None:
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    workspace.meetings.start(meeting_id)
    window = MainWindow(Preferences())
    qtbot.addWidget(window)
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    window.show_workspace(workspace, feed, TaskRunner())
    window.show()
    shown = window.current_screen()
    assert isinstance(shown, MeetingsScreen)
    assert desk_of(shown).meeting_id == meeting_id

    pulse = MeetingPulse(window)
    pulse.follow(workspace)
    clock.day += timedelta(days=1)
    pulse.timer.timeout.emit()
    assert workspace.meetings.page(meeting_id).agenda[0].spent_seconds == 24 * 3600
    pulse.stop()


def test_actuals_typed_in_the_table_are_on_the_board(
    desk: MeetingDesk, workspace: Workspace, example: ActivityExample
) -> None:
    model = desk.steps.model()
    row = next(place for place, found in enumerate(model.rows) if found.plan.name == CALLS)
    model.setData(cell(desk.steps, row, "actual_start"), "10/1")
    model.setData(cell(desk.steps, row, "actual_cost_fen"), "1.2万")
    model.setData(cell(desk.steps, row, "percent"), "８０％")
    model.setData(cell(desk.steps, row, "remark"), "还差 60 通")

    step = next(found for found in workspace.control.board(example.activity_id).steps if found.plan.name == CALLS)
    assert (step.plan.actual_cost_fen, step.plan.percent, step.plan.remark) == (1_200_000, 80, "还差 60 通")
    (report,) = workspace.control.reports_on_step(step.id)
    assert report.meeting_id == desk.meeting_id


def test_the_end_waits_for_an_answer_and_takes_the_note_along(
    qtbot: QtBot, screen: MeetingsScreen, desk: MeetingDesk, workspace: Workspace
) -> None:
    workspace.meetings.start(desk.meeting_id)
    screen.reload()
    desk.notes.input.setText("写了一半的记录")
    desk.answer.ask_decision(None, "写了一半的决定")
    qtbot.mouseClick(screen.primary, LEFT)
    page = workspace.meetings.page(desk.meeting_id)
    assert page.meeting.closed_at is None
    assert [note.text for note in page.notes] == ["写了一半的记录"]
    assert desk.answer.isVisible()
    assert desk.answer.text.value() == "写了一半的决定"
    qtbot.mouseClick(desk.answer.accept, LEFT)
    qtbot.mouseClick(screen.primary, LEFT)
    page = workspace.meetings.page(desk.meeting_id)
    assert page.meeting.closed_at is not None
    assert [row.text for row in page.decisions] == ["写了一半的决定"]


@pytest.mark.parametrize(("typed", "written"), [("还差六十通", True), ("150", False)])
def test_a_half_typed_cell_is_written_before_the_next_speaker_is_called(
    desk: MeetingDesk, workspace: Workspace, example: ActivityExample, typed: str, written: bool
) -> None:
    key = "remark" if written else "percent"
    workspace.meetings.start(desk.meeting_id)
    desk.reload()
    while CALLS not in [row.plan.name for row in desk.steps.model().rows]:
        workspace.meetings.next_topic(desk.meeting_id)
        desk.reload()
    speaker = desk.page.current.id if desk.page and desk.page.current else ""
    desk.steps.edit_cell(example.step[CALLS], key)
    editor = desk.steps.indexWidget(desk.steps.currentIndex())
    assert isinstance(editor, QLineEdit)
    editor.clear()
    editor.insert(typed)
    workspace.meetings.next_topic(desk.meeting_id)  # as N on the board does
    desk.reload()
    assert CALLS not in [row.plan.name for row in desk.steps.model().rows]
    step = next(row.plan for row in workspace.meetings.page(desk.meeting_id).steps if row.id == example.step[CALLS])
    assert (step.remark == typed) is written
    if not written:
        desk.agenda.topic_chosen.emit(speaker)
        place = [row.id for row in desk.steps.model().rows].index(example.step[CALLS])
        column = [column.key for column in desk.steps.model().columns].index(key)
        assert desk.steps.model().index(place, column).data() == typed, "what was refused waits in its cell"


def test_a_refused_actual_stays_in_its_cell(desk: MeetingDesk) -> None:
    index = cell(desk.steps, 0, "actual_finish")
    desk.steps.model().setData(index, "2026-12-31")
    assert index.data() == "2026-12-31"
    assert index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_click_on_the_circle_ticks_a_topic(qtbot: QtBot, desk: MeetingDesk) -> None:
    first = desk.agenda.findChildren(TopicRow)[0]
    qtbot.mouseClick(first, LEFT, pos=QPoint(24, 26))
    assert desk.page is not None
    assert desk.page.agenda[0].done
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert not desk.page.agenda[0].done


def test_a_click_on_a_face_says_he_is_absent(qtbot: QtBot, desk: MeetingDesk) -> None:
    face = desk.agenda.findChildren(Attendee)[3]
    qtbot.mouseClick(face, LEFT)
    assert desk.page is not None
    assert not desk.page.attendance[3].present
    qtbot.keyClick(face, Qt.Key.Key_Space)
    assert desk.page.attendance[3].present


def test_an_exclamation_mark_notes_a_problem(
    qtbot: QtBot, desk: MeetingDesk, workspace: Workspace, cycle_id: str
) -> None:
    desk.notes.input.setText("！号码无效")
    qtbot.keyClick(desk.notes.input, Qt.Key.Key_Return)
    (problem,) = workspace.control.problems(cycle_id)
    assert (problem.text, problem.meeting_id) == ("号码无效", desk.meeting_id)
    assert desk.notes.input.text() == ""


def test_left_over_problems_are_answered_one_by_one(
    qtbot: QtBot, screen: MeetingsScreen, example: ActivityExample, workspace: Workspace, cycle_id: str
) -> None:
    control = workspace.control
    for text in ("名单有误", "礼品涨价", "档期冲突"):
        control.raise_problem(cycle_id, text, ProblemDetails(step_id=example.step[CALLS]))
    screen.open_meeting(workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR))
    desk = desk_of(screen)
    first, second, third = (row.problem.id for row in desk.page.left_over)
    desk.problems.still_exists.emit(first)
    desk.problems.solving_wanted.emit(second)
    desk.answer.text.setPlainText("改用厂家物料")
    qtbot.mouseClick(desk.answer.accept, LEFT)
    desk.problems.decision_wanted.emit(third)
    desk.answer.due.setText("10/20")
    qtbot.mouseClick(desk.answer.accept, LEFT)
    assert desk.answer.isVisible()
    desk.answer.text.setPlainText("更换机构")
    qtbot.mouseClick(desk.answer.accept, LEFT)
    assert not desk.answer.isVisible()

    rows = control.problems(cycle_id)
    assert [row.state for row in rows] == [ProblemState.STILL_EXISTS, ProblemState.SOLVED, ProblemState.OPEN]
    assert rows[1].how_solved == "改用厂家物料"
    assert rows[2].decided
    (decision,) = control.decisions(cycle_id)
    desk.decisions.finished.emit(decision.id)
    assert control.decisions(cycle_id)[0].done_on is not None


def test_what_is_typed_survives_a_change_made_elsewhere(
    desk: MeetingDesk, workspace: Workspace, example: ActivityExample
) -> None:
    desk.notes.input.setText("写到一半")
    desk.answer.ask_decision(None)
    desk.answer.text.setPlainText("也写到一半")
    workspace.control.change_actual(example.step[CALLS], "percent", 40)
    assert desk.notes.input.text() == "写到一半"
    assert desk.answer.text.value() == "也写到一半"


def test_the_kick_off_says_what_the_plan_lacks_and_leads_there(
    qtbot: QtBot, screen: MeetingsScreen, example: ActivityExample
) -> None:
    screen.open_meeting(screen.workspace.meetings.prepare(screen.context.cycle_id, MeetingKind.KICK_OFF))
    wanted: list[tuple[str, object]] = []
    screen.navigation_requested.connect(lambda name, target: wanted.append((name, target)))
    desk = desk_of(screen)
    assert desk.preparation.isVisible()
    assert not desk.speaker.isVisible()
    row = next(one for one in desk.preparation.findChildren(QPushButton) if "no work steps" in one.accessibleName())
    qtbot.mouseClick(row, LEFT)
    assert wanted == [("plan", example.empty_activity_id)]
    qtbot.mouseClick(screen.primary, LEFT)
    assert desk.speaker.isVisible()
    assert not desk.preparation.isVisible()


def test_the_talk_about_tasks_is_noted_for_each_person_of_a_kick_off(
    qtbot: QtBot, screen: MeetingsScreen, example: ActivityExample, person: dict[str, str]
) -> None:
    meetings = screen.workspace.meetings
    meeting_id = meetings.prepare(screen.context.cycle_id, MeetingKind.KICK_OFF)
    screen.open_meeting(meeting_id)
    qtbot.mouseClick(screen.primary, LEFT)
    desk = desk_of(screen)
    while not desk.talk.isVisible():
        qtbot.mouseClick(screen.next, LEFT)
    first = desk.page.current.person_id
    desk.talk.understood.click()
    desk.talk.questions.setFocus()
    qtbot.keyClicks(desk.talk.questions, "who has the list")
    screen.next.click()  # by Alt+N: the field keeps the focus
    assert desk.page.talk_with(first).questions == "who has the list"
    assert desk.page.talk_with(first).understood
    assert desk.talk.questions.text() == ""
    assert not desk.talk.understood.isChecked()
    meetings.close(meeting_id)
    assert not desk.talk.isVisible()
    assert "who has the list" in screen.minutes.text.toPlainText()


def test_a_speaker_is_told_what_changed_since_the_last_meeting(
    qtbot: QtBot, screen: MeetingsScreen, example: ActivityExample
) -> None:
    meetings, cycle_id = screen.workspace.meetings, screen.context.cycle_id
    meetings.close(meetings.prepare(cycle_id, MeetingKind.KICK_OFF))
    screen.open_meeting(meetings.prepare(cycle_id, MeetingKind.REGULAR))
    desk = desk_of(screen)
    screen.workspace.control.change_actual(example.step[CALLS], "percent", 35, desk.meeting_id)
    assert f"{CALLS}: +35 %" in texts_of(desk.preparation)
    qtbot.mouseClick(screen.primary, LEFT)
    while CALLS not in [row.plan.name for row in desk.steps.model().rows]:
        qtbot.mouseClick(screen.next, LEFT)
    assert f"{CALLS}: +35 %" in desk.speaker.changes.text()


def test_steps_and_people_are_offered_while_a_note_is_written(
    qtbot: QtBot, screen: MeetingsScreen, desk: MeetingDesk, example: ActivityExample, person: dict[str, str]
) -> None:
    line = desk.notes.input
    line.setFocus()
    qtbot.keyClicks(line, "see #300")
    assert [line.offers.item(row).text() for row in range(line.offers.count())] == [CALLS]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == f"see #{CALLS} "
    qtbot.keyClicks(line, "@")
    assert line.offers.isVisible()
    qtbot.keyClick(line, Qt.Key.Key_Down)
    chosen = line.offers.currentItem().text()
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert line.hasFocus()
    qtbot.keyClicks(line, "@x")
    assert not line.offers.isVisible()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (note,) = desk.page.notes
    assert note.text == f"see #{CALLS} @{chosen} @x"
    assert (note.step_name, note.person_name) == (CALLS, chosen)

    qtbot.keyClicks(line, "!late #300")
    for _ in range(2):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert desk.page.left_over[-1].problem.step_name == CALLS


def test_a_half_written_note_is_there_again_when_the_meeting_is_opened_again(
    qtbot: QtBot, screen: MeetingsScreen, desk: MeetingDesk, workspace: Workspace
) -> None:
    qtbot.keyClicks(desk.notes.input, "half a sen")
    qtbot.waitUntil(lambda: workspace.drafts.drafts(desk.meeting_id) == {"note": {"text": "half a sen"}}, timeout=5000)
    label = workspace.history.undo_label()
    screen.open_meeting(desk.meeting_id)
    again = desk_of(screen)
    assert again.notes.input.text() == "half a sen"
    assert workspace.history.undo_label() == label
    qtbot.keyClick(again.notes.input, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not workspace.drafts.drafts(again.meeting_id), timeout=5000)


def test_a_half_typed_cell_and_a_half_written_decision_are_there_again_too(
    qtbot: QtBot, screen: MeetingsScreen, desk: MeetingDesk, workspace: Workspace, cycle_id: str
) -> None:
    problem_id = workspace.control.raise_problem(cycle_id, "名单不全", ProblemDetails())
    workspace.meetings.start(desk.meeting_id)
    row = desk.steps.model().rows[0].id
    desk.answer.ask_decision(desk._problem(problem_id))
    qtbot.keyClicks(desk.answer.text, "call the")
    qtbot.keyClicks(desk.answer.due, "10/2")
    desk.steps.edit_cell(row, "remark")
    qtbot.keyClicks(desk.steps.indexWidget(desk.steps.currentIndex()), "waits fo")
    screen.open_meeting(desk.meeting_id)
    again = desk_of(screen)
    assert again.answer.draft() == {
        "asked": "decision",
        "problem": problem_id,
        "text": "call the",
        "owner": "",
        "due": "10/2",
    }
    editor = again.steps.indexWidget(again.steps.currentIndex())
    assert (again.steps.current_id(), editor.text()) == (row, "waits fo")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: again.steps.model().rows[0].plan.remark == "waits fo")
    qtbot.waitUntil(lambda: again.steps.state() is not SheetTable.State.EditingState)
    again.answer.close_form()
    screen.show_list()
    assert workspace.drafts.drafts(again.meeting_id) == {}


def test_what_was_half_typed_about_a_row_that_is_gone_is_not_asked_again(
    qtbot: QtBot, screen: MeetingsScreen, desk: MeetingDesk, workspace: Workspace
) -> None:
    workspace.meetings.start(desk.meeting_id)
    workspace.drafts.keep(desk.meeting_id, "cell", {"row": "gone", "key": "remark", "text": "x"})
    answer = {"asked": "how_solved", "problem": "gone", "text": "x", "owner": "", "due": ""}
    workspace.drafts.keep(desk.meeting_id, "answer", answer)
    screen.open_meeting(desk.meeting_id)
    again = desk_of(screen)
    assert again.answer.isHidden()
    assert again.steps.indexWidget(again.steps.currentIndex()) is None


def test_the_list_shows_what_waits_for_the_next_meeting_and_what_came_of_the_last(
    qtbot: QtBot, screen: MeetingsScreen, desk: MeetingDesk, workspace: Workspace, cycle_id: str
) -> None:
    workspace.meetings.start(desk.meeting_id)
    workspace.meetings.note(desk.meeting_id, "名单周五前补齐")
    workspace.meetings.close(desk.meeting_id)
    following = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR, language="zh_CN")
    screen.reload()
    screen.show_list()
    glance = screen.list.glance
    screen.list.table.select_row(following)
    assert any(CALLS in text for text in texts_of(glance.preparation))
    screen.list.table.select_row(desk.meeting_id)
    assert glance.minutes.isVisible()
    assert "名单周五前补齐" in glance.minutes.toPlainText()


def texts_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_the_end_of_the_final_meeting_asks_what_it_locks(
    qtbot: QtBot, screen: MeetingsScreen, example: ActivityExample, workspace: Workspace, clock: SetClock
) -> None:
    clock.day = date(2026, 10, 30)
    screen.show_target(MeetingKind.FINAL.value)
    desk, closing = desk_of(screen), desk_of(screen).closing
    workspace.meetings.start(desk.meeting_id)
    qtbot.mouseClick(screen.primary, LEFT)
    assert closing.isVisible()
    assert {box.isEnabled() for box in closing.boxes.values()} == {False}
    wanted: list[tuple[str, object]] = []
    screen.navigation_requested.connect(lambda name, target: wanted.append((name, target)))
    qtbot.mouseClick(button(closing, "Fill in"), LEFT)
    assert wanted == [("evaluation", example.activity_id)]
    qtbot.mouseClick(closing.cancel, LEFT)
    assert desk.is_open

    workspace.evaluation.set_result(example.activity_id, Stage.CONTACT, "actual", 130)
    qtbot.mouseClick(screen.primary, LEFT)
    assert closing.accept.text() == "End and lock 1"
    qtbot.keyClick(closing.boxes[example.activity_id], Qt.Key.Key_Space)
    assert closing.accept.text() == "End without locking"
    qtbot.keyClick(closing.boxes[example.activity_id], Qt.Key.Key_Space)
    qtbot.mouseClick(closing.accept, LEFT)
    assert workspace.evaluation.of_activity(example.activity_id).closed
    assert "locked 2026-10-30" in screen.minutes.text.toPlainText()

    workspace.history.undo()
    assert desk.is_open
    assert desk.isVisible()
    assert not workspace.evaluation.of_activity(example.activity_id).closed


def test_results_experience_and_ratings_are_written_in_the_final_meeting(
    qtbot: QtBot, screen: MeetingsScreen, example: ActivityExample, workspace: Workspace, clock: SetClock
) -> None:
    clock.day = date(2026, 10, 30)
    screen.show_target(MeetingKind.FINAL.value)
    desk = desk_of(screen)
    panel = desk.panel
    workspace.meetings.start(desk.meeting_id)
    speaking = next(row for row in screen.workspace.meetings.page(desk.meeting_id).agenda if row.person_id)
    desk.agenda.topic_chosen.emit(speaking.id)
    assert desk.steps.isVisible()
    assert not panel.activity.isVisible()

    qtbot.mouseClick(button(panel.parts, "Results"), LEFT)
    assert not desk.steps.isVisible()
    assert panel.activity_id == example.activity_id
    contact = next(place for place, row in enumerate(panel.goals.model.rows) if row.stage is Stage.CONTACT)
    assert panel.goals.model.setData(cell(panel.goals.table, contact, "actual"), "130")
    assert not panel.goals.model.setData(cell(panel.goals.table, contact, "actual"), "很多")

    qtbot.mouseClick(button(panel.parts, "Experience"), LEFT)
    qtbot.keyClicks(panel.experiences.new_title, "early calls")
    qtbot.keyClick(panel.experiences.new_title, Qt.Key.Key_Return)
    (told,) = workspace.evaluation.of_activity(example.activity_id).experiences
    assert (told.title, told.person_id, told.kept) == ("early calls", speaking.person_id, None)
    line = panel.experiences.lines[told.id]
    qtbot.mouseClick(line.edit, LEFT)
    assert panel.experiences.form is not None
    note = panel.experiences.form.fields.editor("went_well")
    note.setFocus()
    qtbot.keyClicks(note, "half a sente")
    workspace.evaluation.keep(told.id, kept=True)
    assert panel.experiences.form.fields.editor("went_well") is note
    assert note.toPlainText() == "half a sente"
    note.commit()

    qtbot.mouseClick(button(panel.parts, "People"), LEFT)
    rating = cell(panel.staff.table, 0, "rating")
    assert panel.staff.table.model().setData(rating, "4")
    found = workspace.evaluation.of_activity(example.activity_id)
    assert [row.rating for row in found.staff].count(4) == 1
    assert (found.experiences[0].kept, found.experiences[0].went_well) == (True, "half a sente")

    qtbot.mouseClick(screen.primary, LEFT)
    assert desk.closing.accept.text() == "End and lock 1"
    qtbot.mouseClick(desk.closing.accept, LEFT)
    assert desk.steps.isHidden() or not panel.parts.isVisible()
    assert workspace.evaluation.of_activity(example.activity_id).closed


def test_a_topic_gets_another_name_and_other_minutes(
    qtbot: QtBot, screen: MeetingsScreen, desk: MeetingDesk, workspace: Workspace
) -> None:
    form = desk.agenda.form
    assert not form.isVisible()
    qtbot.keyClick(desk.agenda.findChildren(TopicRow)[1], Qt.Key.Key_F2)
    assert form.isVisible()
    topic, minutes = form.fields.editor("topic"), form.fields.editor("minutes")
    assert topic.text() == agenda(workspace, desk)[1].topic
    topic.setText("竞品上市应对")
    qtbot.keyClick(topic, Qt.Key.Key_Return)
    for refused in ("很久", "0", "121"):
        minutes.setText(refused)
        qtbot.keyClick(minutes, Qt.Key.Key_Return)
        assert form.fields.error("minutes")
        assert minutes.text() == refused
    minutes.setText("15")
    qtbot.keyClick(minutes, Qt.Key.Key_Return)
    assert not form.fields.error("minutes")
    changed = agenda(workspace, desk)[1]
    assert (changed.topic, changed.minutes) == ("竞品上市应对", 15)
    assert agenda(workspace, desk)[0].topic != "竞品上市应对"
    workspace.history.undo()
    assert minutes.text() == str(agenda(workspace, desk)[1].minutes) != "15"
    qtbot.keyClick(minutes, Qt.Key.Key_Escape)
    assert not form.isVisible()


def agenda(workspace: Workspace, desk: MeetingDesk) -> Any:
    return workspace.meetings.page(desk.meeting_id).agenda


def test_other_meetings_show_the_steps_alone(qtbot: QtBot, desk: MeetingDesk) -> None:
    assert not desk.panel.parts.isVisible()
    assert desk.steps.isVisible()


def test_minutes_are_saved_beside_the_window(
    qtbot: QtBot, screen: MeetingsScreen, desk: MeetingDesk, workspace: Workspace, tmp_path: Path
) -> None:
    qtbot.mouseClick(screen.show_minutes, LEFT)
    assert "Regular meeting 1" in screen.minutes.text.toPlainText()
    for button_of, name in ((screen.minutes.pdf, "纪要.pdf"), (screen.minutes.workbook, "纪要.xlsx")):
        qtbot.mouseClick(button_of, LEFT)
        dialog = screen.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(tmp_path / name))
        dialog.reject()
        qtbot.waitUntil((tmp_path / name).exists)
        qtbot.waitUntil(lambda name=name: name in screen.messages.text())
        qtbot.waitUntil(lambda: screen.findChild(QFileDialog) is None)


def test_place_and_time_are_edited_in_the_list(screen: MeetingsScreen, workspace: Workspace, cycle_id: str) -> None:
    meeting_id = workspace.meetings.prepare(cycle_id, MeetingKind.REGULAR)
    table = screen.list.table
    table.model().setData(cell(table, 0, "place"), "展厅二楼")
    table.model().setData(cell(table, 0, "day"), "2026-10-20")
    table.model().setData(cell(table, 0, "hour"), "9:30")
    meeting = workspace.meetings.page(meeting_id).meeting
    assert meeting.place == "展厅二楼"
    assert f"{meeting.planned_at.astimezone():%Y-%m-%d %H:%M}" == "2026-10-20 09:30"
    table.model().setData(cell(table, 0, "hour"), "下午")
    assert cell(table, 0, "hour").data() == "下午"


def test_undoing_the_preparation_goes_back_to_the_list(
    qtbot: QtBot, screen: MeetingsScreen, workspace: Workspace
) -> None:
    qtbot.mouseClick(screen.primary, LEFT)
    assert screen.desk is not None
    workspace.history.undo()
    assert screen.desk is None
