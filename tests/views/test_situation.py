from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import FindingKind
from cae_desktop.services.situation_page import AnalysisPage, SituationPage
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.shared.screen import ScreenContext
from cae_desktop.views.situation.indicators import IndicatorTable
from cae_desktop.views.situation.page import SituationScreen
from tests.past_cycle_example import make_past_cycle

SIZE = 1224, 872


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, cycle_id: str) -> SituationScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    page = SituationScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(page)
    page.resize(*SIZE)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def started(screen: SituationScreen) -> SituationScreen:
    screen.next.click()
    screen.show_target("competitors")
    return screen


def page(screen: SituationScreen) -> SituationPage:
    return screen.workspace.situation.page(screen.context.cycle_id, "zh_CN")


def analysis(screen: SituationScreen, key: str = "competitors") -> AnalysisPage:
    ids = screen.workspace.situation.start(screen.context.cycle_id, "zh_CN")
    return screen.workspace.situation.analysis(ids[key], "zh_CN")


def table(screen: SituationScreen) -> IndicatorTable:
    assert screen.panel.table is not None
    return screen.panel.table


def editor_of(sheet: Any) -> list[QLineEdit]:
    return [line for line in sheet.findChildren(QLineEdit) if line.isVisible()]


def type_into_cell(qtbot: QtBot, sheet: Any, text: str) -> None:
    (editor,) = editor_of(sheet)
    editor.setText(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not editor_of(sheet))


def test_an_empty_cycle_offers_to_start(screen: SituationScreen) -> None:
    assert screen.empty.button.isVisible()
    assert not screen.paste.isEnabled()
    screen.empty.button.click()
    assert page(screen).started
    assert screen.panel.isVisible()
    assert screen.paste.isEnabled()


def test_next_walks_through_nine_analyses_self_check_and_problems_to_the_goals(
    qtbot: QtBot, screen: SituationScreen
) -> None:
    screen.next.click()
    for _ in range(10):
        screen.next.click()
    assert screen.priority.isVisible()
    with qtbot.waitSignal(screen.navigation_requested) as asked:
        screen.next.click()
    assert asked.args == ["goals", None]
    screen.previous.click()
    assert screen.self_check.isVisible()


def test_a_figure_typed_into_the_table_is_saved(qtbot: QtBot, started: SituationScreen) -> None:
    first = analysis(started).indicators[0].id
    table(started).edit_cell(first, "this_period")
    type_into_cell(qtbot, table(started), "约 112")
    assert analysis(started).indicators[0].row.this_period == "约 112"
    assert page(started).analyses[6].progress > 0


def test_cells_copied_in_excel_become_rows(started: SituationScreen) -> None:
    before = len(analysis(started).indicators)
    QGuiApplication.clipboard().setText("展厅面积\t平米\t1,200\n试驾车\t台\t=1+1\n")
    started.paste.click()
    rows = [line.row for line in analysis(started).indicators[before:]]
    assert [(row.name, row.unit, row.this_period) for row in rows] == [
        ("展厅面积", "平米", "1,200"),
        ("试驾车", "台", "=1+1"),
    ]


def test_an_empty_clipboard_is_explained(started: SituationScreen) -> None:
    QGuiApplication.clipboard().setText("\n")
    started.paste.click()
    assert started.messages.isVisible()
    assert started.messages.text()


def test_a_block_pasted_over_the_end_fills_rows_and_adds_the_rest(qtbot: QtBot, started: SituationScreen) -> None:
    last = analysis(started).indicators[-1].id
    table(started).select_row(last, 0)
    QGuiApplication.clipboard().setText("距离\t公里\t3.5\n面积\t平米\t900")
    table(started).setFocus()
    qtbot.keyClick(table(started), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    shown = analysis(started).indicators
    assert (shown[-2].id, shown[-2].row.name, shown[-2].row.this_period) == (last, "距离", "3.5")
    assert (shown[-1].row.name, shown[-1].row.this_period) == ("面积", "900")


def test_a_competitor_gets_a_column_and_is_renamed_in_place(qtbot: QtBot, started: SituationScreen) -> None:
    started.panel.competitors.add.click()
    (competitor,) = analysis(started).competitors
    field = started.panel.competitors.field(competitor.id)
    assert field.selectedText() == competitor.name
    field.setText("天河店")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "天河店" in [column.title for column in table(started).sheet.columns]
    field = started.panel.competitors.field(competitor.id)
    field.setText(" ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert started.panel.competitors.error.isVisible()
    assert field.text() == " "
    assert analysis(started).competitors[0].name == "天河店"


def test_rows_are_added_and_deleted_by_keyboard(qtbot: QtBot, started: SituationScreen) -> None:
    count = len(analysis(started).indicators)
    started.panel.add.click()
    type_into_cell(qtbot, table(started), "会员数")
    assert analysis(started).indicators[-1].row.name == "会员数"
    table(started).select_row(analysis(started).indicators[-1].id)
    qtbot.keyClick(table(started), Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert len(analysis(started).indicators) == count


def test_findings_are_written_changed_and_emptied_in_place(qtbot: QtBot, started: SituationScreen) -> None:
    note = started.panel.findings.notes[FindingKind.STRENGTH]
    note.new.setPlainText("回厂率 61%")
    qtbot.keyClick(note.new, Qt.Key.Key_Return)
    (finding,) = analysis(started).findings
    assert note.new.toPlainText() == ""
    note.field(finding.id).setPlainText("回厂率 63%")
    qtbot.keyClick(note.field(finding.id), Qt.Key.Key_Return)
    assert analysis(started).findings[0].text == "回厂率 63%"
    note.field(finding.id).setPlainText("")
    qtbot.keyClick(note.field(finding.id), Qt.Key.Key_Return)
    assert analysis(started).findings == ()


def test_the_tick_and_the_conclusion_are_saved(qtbot: QtBot, started: SituationScreen) -> None:
    started.panel.done.click()
    started.panel.conclusion.setPlainText("线上响应优先")
    qtbot.keyClick(started.panel.conclusion, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert analysis(started).line.done
    assert analysis(started).conclusion == "线上响应优先"


def test_the_review_shows_closed_activities_and_keeps_a_wrong_day(qtbot: QtBot, started: SituationScreen) -> None:
    make_past_cycle(started.workspace)
    started.show_target("past_activities")
    review = started.panel.review
    assert review is not None
    assert len(review.by_kind.model().rows) == 1
    qtbot.waitUntil(review.typed.isVisible)
    review.add.click()
    type_into_cell(qtbot, review.typed, "春季团购")
    (row,) = analysis(started, "past_activities").past_activities
    review.typed.edit_cell(row.id, "start")
    type_into_cell(qtbot, review.typed, "去年春天")
    column = [column.key for column in review.typed_model.columns].index("start")
    assert review.typed_model.index(0, column).data() == "去年春天"
    assert row.name == "春季团购"
    assert analysis(started, "past_activities").past_activities[0].start == row.start


def test_the_self_check_is_answered_and_becomes_a_problem(screen: SituationScreen) -> None:
    screen.show_target("self_check")
    row = screen.self_check.rows["no_evaluation"]
    row.yes.click()
    assert page(screen).self_check[-1].applies is True
    row.note.click()
    assert page(screen).problems[0].text == row.line.text
    assert not row.note.isEnabled()
    row.yes.click()
    assert page(screen).self_check[-1].applies is None


def test_a_problem_noted_beside_an_analysis_remembers_it(qtbot: QtBot, started: SituationScreen) -> None:
    started.problems.new.setText("线上线索响应慢")
    qtbot.keyClick(started.problems.new, Qt.Key.Key_Return)
    (problem,) = page(started).problems
    assert (problem.text, problem.analysis_name) == ("线上线索响应慢", "竞争对手分析")
    assert started.problems.new.text() == ""


def test_problems_are_rated_ranked_by_hand_and_sorted_again(qtbot: QtBot, screen: SituationScreen) -> None:
    add = screen.workspace.situation.add_problem
    for text, impact in (("甲", 5), ("乙", 3), ("丙", 2)):
        add(screen.context.cycle_id, text, impact=impact)
    screen.show_target("problems")
    priority = screen.priority
    assert not priority.sort.isEnabled()
    priority.table.select_row(page(screen).problems[2].id, 1)
    priority.table.setFocus()
    qtbot.keyClick(priority.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [problem.text for problem in page(screen).problems] == ["甲", "丙", "乙"]
    priority.table.verticalHeader().moveSection(2, 0)
    assert [problem.text for problem in page(screen).problems] == ["乙", "甲", "丙"]
    priority.sort.click()
    assert [problem.text for problem in page(screen).problems] == ["甲", "乙", "丙"]


def test_a_new_problem_is_typed_over_at_once(qtbot: QtBot, screen: SituationScreen) -> None:
    screen.show_target("problems")
    screen.priority.add.click()
    type_into_cell(qtbot, screen.priority.table, "老客户推荐少")
    assert page(screen).problems[0].text == "老客户推荐少"


def test_undo_is_shown_at_once(started: SituationScreen) -> None:
    count = len(analysis(started).indicators)
    table(started).delete_requested.emit([analysis(started).indicators[0].id])
    assert len(table(started).sheet.rows) == count - 1
    started.workspace.history.undo()
    assert len(table(started).sheet.rows) == count
