from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import CycleState, MeetingKind, Stage
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.ui.widgets import Button, Pill
from cae_desktop.views.evaluation.cycle_close import CycleCloseDialog
from cae_desktop.views.evaluation.page import EvaluationScreen
from cae_desktop.views.shared.behind import BehindDialog
from cae_desktop.views.shared.screen import ScreenContext
from tests.activity_example import ActivityExample, make_activity_example
from tests.past_cycle_example import make_past_cycle

LEFT = Qt.MouseButton.LeftButton


def make_screen(qtbot: QtBot, workspace: Workspace, cycle_id: str) -> EvaluationScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    made = EvaluationScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(made)
    made.resize(1224, 870)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def screen(
    qtbot: QtBot, qapp: QApplication, workspace: Workspace, cycle_id: str, example: ActivityExample
) -> EvaluationScreen:
    return make_screen(qtbot, workspace, cycle_id)


def evaluation(screen: EvaluationScreen) -> Any:
    return screen.workspace.evaluation.of_activity(screen.activity_id)


def index(table: Any, row: int, key: str) -> Any:
    model = table.model()
    return model.index(row, [column.key for column in model.columns].index(key))


def type_into(table: Any, row: int, key: str, text: str) -> bool:
    return bool(table.model().setData(index(table, row, key), text))


def choose(field: Any, value: object) -> None:
    field.set_value(value)
    field.activated.emit(field.currentIndex())


def press_enter(qtbot: QtBot, field: Any, text: str) -> None:
    field.setText(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def close_all(screen: EvaluationScreen) -> None:
    for row in screen.workspace.progress.activities(screen.context.cycle_id):
        screen.workspace.evaluation.set_result(row.id, Stage.CONTACT, "reason", "天气")
        screen.workspace.evaluation.close_activity(row.id)


def test_an_empty_cycle_offers_to_choose_activities(
    qtbot: QtBot, qapp: QApplication, workspace: Workspace, cycle_id: str
) -> None:
    screen = make_screen(qtbot, workspace, cycle_id)
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.mouseClick(screen._empty.button, LEFT)
    assert asked.args == ["selector", None]
    assert not screen.close_button.isVisible()


def test_results_reasons_and_comments_are_typed_in_place(qtbot: QtBot, screen: EvaluationScreen) -> None:
    table = screen.goals.table
    assert type_into(table, 1, "actual", "１12")
    assert type_into(table, 1, "reason", "留资台人手不足")
    assert type_into(table, 1, "comment", "下次两人")
    row = evaluation(screen).stages[1]
    assert (row.actual, row.reason, row.comment) == (112, "留资台人手不足", "下次两人")
    assert index(table, 1, "share").data() == "93%"
    assert index(table, 0, "actual").data() == "—"


def test_a_figure_that_is_none_is_refused_and_kept(qtbot: QtBot, screen: EvaluationScreen) -> None:
    assert not type_into(screen.goals.table, 1, "actual", "很多")
    assert index(screen.goals.table, 1, "actual").data() == "很多"
    assert evaluation(screen).stages[1].actual is None


def test_the_effect_says_a_dash_where_there_is_no_data(screen: EvaluationScreen, example: ActivityExample) -> None:
    assert {label.text() for label in screen.effect.values.values()} == {"—"}
    step = example.step["场地布置与物料制作"]
    day = screen.workspace.clock.today()
    screen.workspace.control.report_step(step, day, day, 1_000_000, 100, "")
    screen.workspace.evaluation.set_result(example.activity_id, Stage.CONTACT, "actual", 100)
    assert screen.effect.values["cost"].text() == "¥10,000"
    assert screen.effect.values["contact"].text() == "¥100"
    assert screen.effect.values["interest"].text() == "—"


def test_the_effect_is_compared_with_the_plan_and_with_the_kind_so_far(
    qtbot: QtBot, screen: EvaluationScreen, example: ActivityExample
) -> None:
    make_past_cycle(screen.workspace)  # ¥8,000 for 80 contacts and 6 orders
    effect = screen.effect
    assert effect.planned["contact"].text() == "¥200"  # ¥24,000 for 120
    assert effect.so_far["contact"].text() == "¥100"
    assert effect.so_far["orders"].text() == "¥1,333"
    qtbot.mouseClick(effect.earlier, LEFT)
    assert screen.findChild(BehindDialog).names == ["清凉看车"]


def test_an_experience_is_told_kept_and_decided(qtbot: QtBot, screen: EvaluationScreen) -> None:
    press_enter(qtbot, screen.experiences.new_title, "分时段邀约")
    assert screen.experiences.new_title.text() == ""
    (row,) = evaluation(screen).experiences
    qtbot.mouseClick(screen.experiences.lines[row.id].star, LEFT)
    assert evaluation(screen).experiences[0].kept is True
    choose(screen.experiences.lines[row.id].decision, False)
    assert evaluation(screen).experiences[0].kept is False
    choose(screen.experiences.lines[row.id].decision, None)
    assert evaluation(screen).experiences[0].kept is None


def test_an_experience_is_edited_in_its_row(qtbot: QtBot, screen: EvaluationScreen, example: ActivityExample) -> None:
    row_id = screen.workspace.evaluation.add_experience(example.activity_id, "甲")
    qtbot.mouseClick(screen.experiences.lines[row_id].edit, LEFT)
    choose(screen.experiences.form.fields.editor("step_id"), example.step["媒体与礼品确认"])
    screen.experiences.form.fields.editor("went_badly").setPlainText("晚了两天")
    screen.experiences.form.fields.editor("went_badly").commit()
    (row,) = evaluation(screen).experiences
    assert (row.step_name, row.went_badly) == ("媒体与礼品确认", "晚了两天")
    press_enter(qtbot, screen.experiences.form.fields.editor("title"), " ")
    assert screen.experiences.form.fields.error("title")
    assert evaluation(screen).experiences[0].title == "甲"


def test_a_partner_is_added_and_rated_and_asked_for_reasons(qtbot: QtBot, screen: EvaluationScreen) -> None:
    choose(screen.partners._add, screen.workspace.dealership.partners()[0].id)
    table = screen.partners.table
    assert type_into(table, 0, "quality", "4")
    assert not type_into(table, 0, "price", "7")
    assert type_into(table, 0, "contract_fen", "1.15万")
    assert type_into(table, 0, "agreed", "两天搭建")
    (row,) = evaluation(screen).partners
    assert (row.quality, row.price, row.contract_fen, row.agreed) == (4, None, 1_150_000, "两天搭建")
    assert index(table, 0, "reasons").data() != ""
    assert type_into(table, 0, "reasons", "质量好")
    assert index(table, 0, "reasons").data() == "质量好"


def test_people_are_rated_with_a_remark(qtbot: QtBot, screen: EvaluationScreen) -> None:
    name = evaluation(screen).staff[0].name
    assert type_into(screen.staff.table, 0, "rating", "5")
    assert type_into(screen.staff.table, 0, "remark", "稳")
    row = evaluation(screen).staff[0]
    assert (row.name, row.rating, row.remark) == (name, 5, "稳")


def test_archiving_is_refused_with_a_sentence_then_locks_and_reopens(qtbot: QtBot, screen: EvaluationScreen) -> None:
    qtbot.mouseClick(screen.close_button, LEFT)
    assert screen.messages.isVisible()
    assert not screen.closed
    assert type_into(screen.goals.table, 1, "reason", "天气")
    qtbot.mouseClick(screen.close_button, LEFT)
    assert screen.closed
    cell = index(screen.goals.table, 1, "actual")
    assert not cell.flags() & Qt.ItemFlag.ItemIsEditable
    assert not screen.experiences.new_title.isVisible()
    qtbot.mouseClick(screen.close_button, LEFT)
    assert not screen.closed
    assert cell.flags() & Qt.ItemFlag.ItemIsEditable


def test_the_final_meeting_is_told_and_prepared_elsewhere(qtbot: QtBot, screen: EvaluationScreen) -> None:
    meeting_id = screen.workspace.meetings.prepare(screen.context.cycle_id, MeetingKind.FINAL)
    day = screen.workspace.meetings.page(meeting_id).meeting.planned_at.astimezone().date()
    assert day.isoformat() in screen._final.text()
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.mouseClick(screen.final_button, LEFT)
    assert asked.args == ["meetings", "final"]


def pills(dialog: CycleCloseDialog) -> list[str]:
    return [pill.text() for pill in dialog.findChildren(Pill) if pill.isVisible()]


def test_what_is_open_is_listed_before_the_cycle_is_closed(qtbot: QtBot, screen: EvaluationScreen) -> None:
    qtbot.mouseClick(screen.cycle_button, LEFT)
    dialog = screen.turn
    assert not dialog.accept_button.isEnabled()
    assert "■ 0 / 2" in pills(dialog)
    links = [button for button in dialog.findChildren(Button) if button.text() == "Open"]
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        qtbot.mouseClick(links[0], LEFT)
    assert asked.args == ["meetings", "final"]


def test_the_cycle_is_closed_and_the_next_one_begins_with_what_it_left(
    qtbot: QtBot, screen: EvaluationScreen, cycle_id: str
) -> None:
    screen.workspace.control.raise_problem(cycle_id, "名单不全", ProblemDetails())
    close_all(screen)
    qtbot.mouseClick(screen.cycle_button, LEFT)
    dialog = screen.turn
    assert "✓ 2 / 2" in pills(dialog)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert screen.workspace.dealership.cycle(cycle_id).state is CycleState.CLOSED
    assert screen.cycle_button.text() == "Begin the next cycle…"
    with qtbot.waitSignal(screen.cycle_wanted) as asked:
        qtbot.mouseClick(dialog.accept_button, LEFT)
    (next_id,) = asked.args
    assert [row.text for row in screen.workspace.situation.page(next_id, "zh_CN").problems] == ["名单不全"]
    assert len(screen.workspace.dealership.people()) == 7
    assert not screen.cycle_button.isVisible()


def test_the_lessons_sheet_is_saved_from_there(qtbot: QtBot, screen: EvaluationScreen, tmp_path: Path) -> None:
    qtbot.mouseClick(screen.cycle_button, LEFT)
    qtbot.mouseClick(screen.turn.workbook, LEFT)
    (dialog,) = screen.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "总结.xlsx"))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(screen.messages.text()), timeout=20_000)
    book = openpyxl.load_workbook(tmp_path / "总结.xlsx")
    cells = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell}
    assert {"秋季店头品鉴会", "租赁到期客户邀约", "2026 年第四季度"} <= cells


def test_an_activity_of_an_earlier_cycle_is_shown_when_asked_for(screen: EvaluationScreen) -> None:
    past = make_past_cycle(screen.workspace)
    (activity,) = screen.workspace.progress.activities(past)
    screen.show_target(activity.id)
    assert screen.activity_id == activity.id
    assert screen.closed
    assert "2026 年第三季度" in screen._choice.currentText()
    screen.show_target("gone")
    assert screen.activity_id != activity.id


def test_experience_sheets_go_out_and_come_back(screen: EvaluationScreen, tmp_path: Path) -> None:
    screen.experiences.sheets.write_to(str(tmp_path))
    files = sorted(tmp_path.glob("*.xlsx"))
    assert files
    assert str(len(files)) in screen.messages.text()
    screen.experiences.sheets.read_from([str(files[0])])
    assert screen.messages.text() == "Nothing new stands on the sheets."
    book = openpyxl.load_workbook(files[0])
    book.worksheets[0]["C6"] = "<b>客户到得早</b>"
    book.save(files[0])
    (tmp_path / "letter.xlsx").write_text("not a workbook")
    screen.experiences.sheets.read_from([str(files[0]), str(tmp_path / "letter.xlsx")])
    assert screen.messages.text().startswith("Taken from the sheets: 1 new, 0 changed.")
    assert "letter.xlsx" in screen.messages.text()
    (row,) = evaluation(screen).experiences
    assert (row.title, row.went_well) == ("<b>客户到得早</b>", "<b>客户到得早</b>")
    assert row.id in screen.experiences.lines
