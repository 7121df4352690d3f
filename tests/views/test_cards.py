from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import CardResult, ContactMeans, Role, Salutation, Stage
from cae_desktop.services.cards import NewCard
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.cards import index_reader
from cae_desktop.views.cards.card_filters import CardFilters
from cae_desktop.views.cards.duplicates_dialog import DuplicatesDialog
from cae_desktop.views.cards.export_dialog import ExportDialog
from cae_desktop.views.cards.page import CardsScreen
from cae_desktop.views.shared.screen import ScreenContext
from tests.activity_example import ActivityExample, make_activity_example

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
PHONE = "15900008832"


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def card_id(workspace: Workspace, example: ActivityExample, person: dict[str, str]) -> str:
    return workspace.cards.add_card(
        NewCard("沈佳怡", example.activity_id, person["王莉"], Salutation.MS, PHONE, model="途观 L", level="B")
    )


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, workspace: Workspace, cycle_id: str, card_id: str) -> CardsScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    made = CardsScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(made)
    made.resize(1224, 870)
    with qtbot.waitExposed(made):
        made.show()
    return made


def enter(qtbot: QtBot, field: Any, text: str) -> None:
    field.setText(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def choose(field: Any, value: object) -> None:
    field.set_value(value)
    field.activated.emit(field.currentIndex())


def shown(screen: CardsScreen) -> list[str]:
    return [line.name for line in screen.list.table.model().lines()]


def card(screen: CardsScreen) -> Any:
    return screen.workspace.cards.card(screen.card_view.card_id)


def stage_field(screen: CardsScreen, number: int) -> QPoint:
    bar = screen.card_view.stage_bar
    return QPoint(int(bar.width() * (number + 0.5) / 4), bar.height() // 2)


def test_the_first_card_is_open_with_its_phone_masked(qtbot: QtBot, screen: CardsScreen, card_id: str) -> None:
    view = screen.card_view
    assert (view.card_id, view.phone.text()) == (card_id, "159 **** 8832")
    assert view.details.form.editor("phone").text() == "159 **** 8832"
    assert view.details.form.editor("phone").isReadOnly()
    qtbot.mouseClick(view.show_phone, LEFT)
    assert (view.phone.text(), view.details.form.editor("phone").text()) == ("159 0000 8832", "159 0000 8832")
    assert not view.details.form.editor("phone").isReadOnly()


def test_another_card_is_masked_again(qtbot: QtBot, screen: CardsScreen, card_id: str) -> None:
    other = screen.workspace.cards.add_card(NewCard("周", phone="13500007214"))
    qtbot.mouseClick(screen.card_view.show_phone, LEFT)
    screen.list.select(other)
    assert screen.card_view.phone.text() == "135 **** 7214"
    screen.list.select(card_id)
    assert screen.card_view.phone.text() == "159 **** 8832"


def test_the_list_is_filtered_and_searched(qtbot: QtBot, screen: CardsScreen, clock: Any) -> None:
    cards = screen.workspace.cards
    urgent = cards.add_card(NewCard("周", phone="13500007214", level="H"))
    cards.add_card(NewCard("周", phone="13500007214", model="帕萨特"), even_if_known=True)
    cards.change_card(urgent, "next_follow_up", date(2026, 10, 13))
    cards.change_stage(urgent, Stage.INTEREST)
    chips = {str(chip.property("key")): chip for chip in screen.list.chips.findChildren(QPushButton)}
    counts = {key: int(chip.text().rsplit(" ", 1)[1]) for key, chip in chips.items() if key != "similar"}
    assert counts == {"all": 3, "due": 1, "overdue": 1, "H": 1, "hand-over": 1, "double": 2}
    qtbot.mouseClick(chips["H"], LEFT)
    assert shown(screen) == ["周"]
    screen.show_target("due")
    assert shown(screen) == ["周"]
    screen.list.choose("all")
    for words, names in (("8832", ["沈佳怡"]), ("途观", ["沈佳怡"]), ("周 帕萨特", ["周"]), ("无此人", [])):
        screen.search.setText(words)
        assert shown(screen) == names
    assert screen.list.nothing_found.isVisible()
    qtbot.mouseClick(screen.list.nothing_found.button, LEFT)
    assert len(shown(screen)) == 3


def test_the_list_is_narrowed_by_stage_level_activity_and_consultant(
    qtbot: QtBot, screen: CardsScreen, example: ActivityExample, person: dict[str, str], card_id: str
) -> None:
    workspace = screen.workspace
    other = workspace.cards.add_card(NewCard("周明", example.empty_activity_id, person["赵敏"], phone="13500007214"))
    workspace.cards.change_stage(other, Stage.INTEREST)
    filters = screen.list.filters.choices
    for key, value, expected in (
        ("stage", Stage.INTEREST.value, [other]),
        ("level", "B", [card_id]),
        ("activity_id", example.empty_activity_id, [other]),
        ("salesperson_id", person["王莉"], [card_id]),
    ):
        choose(filters[key], value)
        assert screen.list.shown_ids() == expected
        choose(filters[key], "")
    choose(filters["level"], "B")
    choose(filters["stage"], Stage.INTEREST.value)
    assert screen.list.nothing_found.isVisible()
    qtbot.mouseClick(screen.list.nothing_found.button, LEFT)
    assert len(screen.list.shown_ids()) == 2


def test_columns_are_chosen_and_remembered(qtbot: QtBot, screen: CardsScreen) -> None:
    keys = [column.key for column in screen.list._model.columns]
    screen.list.filters.show_columns(["phone", "area"])
    shown = {key for number, key in enumerate(keys) if not screen.list.table.isColumnHidden(number)}
    assert shown == {"name", "phone", "area"}
    again = CardFilters(screen, screen.list._columns.all(), screen.word)
    qtbot.addWidget(again)
    assert again.shown == ("name", "phone", "area")


def test_a_view_is_saved_for_the_office_and_shown_again(
    qtbot: QtBot, screen: CardsScreen, workspace: Workspace, card_id: str
) -> None:
    workspace.cards.add_card(NewCard("周明", phone="13500007214", level="A"))
    choose(screen.list.filters.choices["level"], "B")
    screen.list.filters.saved.emit("我的 B 级")
    screen.list.choose_all()
    assert len(screen.list.shown_ids()) == 2
    (view,) = workspace.card_views.views()
    screen.list.filters.view_chosen.emit(view)
    assert screen.list.shown_ids() == [card_id]
    assert screen.list.filters.choices["level"].value() == "B"
    workspace.card_views.remove("我的 B 级")
    assert workspace.card_views.views() == ()
    workspace.history.undo()
    assert [one.name for one in workspace.card_views.views()] == ["我的 B 级"]


def test_possible_duplicates_are_found_compared_and_merged(
    qtbot: QtBot, screen: CardsScreen, workspace: Workspace, card_id: str
) -> None:
    slip = workspace.cards.add_card(NewCard("沈佳怡", phone="15900008823", model="帕萨特"))
    workspace.cards.add_card(NewCard("周明", phone="13500007214"))
    screen.list.choose("similar")
    screen.list.chips.chosen.emit("similar")
    qtbot.waitUntil(lambda: set(screen.list.shown_ids()) == {card_id, slip})
    qtbot.mouseClick(screen.list.compare, LEFT)
    dialog = next(one for one in screen.findChildren(DuplicatesDialog))
    radios = {one.text(): one for one in dialog.findChildren(QRadioButton)}
    assert not any(one.text() == "159 0000 8823" for one in dialog.findChildren(QRadioButton))
    radios["帕萨特"].setChecked(True)
    qtbot.mouseClick(dialog.phones, LEFT)
    assert any(one.text() == "159 0000 8823" for one in dialog.findChildren(QRadioButton))
    with qtbot.waitSignal(dialog.merged) as merged:
        qtbot.mouseClick(dialog.merge, LEFT)
    assert merged.args == [1]
    card = workspace.cards.card(card_id)
    assert (card.line.model, card.line.phone_key, card.other_contact) == ("帕萨特", PHONE, "159 0000 8823")
    workspace.history.undo()
    assert workspace.cards.card(card_id).line.model == "途观 L"
    assert workspace.cards.card(slip).line.model == "帕萨特"


def test_the_funnel_leads_to_the_cards_behind_a_line(
    qtbot: QtBot, screen: CardsScreen, workspace: Workspace, example: ActivityExample, card_id: str
) -> None:
    workspace.cards.add_card(NewCard("周明", phone="13500007214"))
    qtbot.mouseClick(screen._funnel, LEFT)
    panel = screen.funnel
    assert panel.table.isVisible()
    assert not screen.list.isVisible()
    names = [panel.table.model().index(row, 0).data() for row in range(panel.table.model().rowCount())]
    assert names[-2:] == ["without an activity", "All"]
    panel.table.select_row(example.activity_id)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert screen.list.isVisible()
    assert screen.list.shown_ids() == [card_id]


def test_the_calls_of_the_day_are_saved(
    screen: CardsScreen, workspace: Workspace, card_id: str, tmp_path: Path
) -> None:
    workspace.cards.change_card(card_id, "next_follow_up", workspace.clock.today())
    screen.files.save_calls(str(tmp_path / "calls.pdf"))
    assert (tmp_path / "calls.pdf").read_bytes().startswith(b"%PDF")
    assert "calls.pdf" in screen.messages.text()


def test_what_are_two_customers_is_not_asked_again(
    qtbot: QtBot, screen: CardsScreen, workspace: Workspace, cycle_id: str, card_id: str
) -> None:
    slip = workspace.cards.add_card(NewCard("沈佳怡", phone="15900008823"))
    (pair,) = workspace.card_duplicates.possible(cycle_id)
    dialog = screen.compare([pair])
    with qtbot.waitSignal(dialog.merged) as merged:
        qtbot.mouseClick(dialog.different, LEFT)
    assert merged.args == [0]
    assert workspace.card_duplicates.possible(cycle_id) == ()
    assert {card_id, slip} <= set(screen.list.shown_ids())


def test_of_a_long_list_the_newest_cards_are_shown_while_the_others_are_read(
    qtbot: QtBot, screen: CardsScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        screen.workspace.cards.add_card(NewCard(f"客户{number}"))
    monkeypatch.setattr(index_reader, "AT_ONCE", 3)
    screen.workspace.dealership.add_person("新同事", Role.SALES_CONSULTANT)
    assert shown(screen) == ["客户3", "客户2", "客户1"]
    screen.workspace.cards.add_card(NewCard("客户4"))
    assert shown(screen)[0] == "客户4"
    export = next(action for action in screen.files.actions if action.text().startswith("Export customers"))
    export.trigger()
    assert "still being read" in screen.messages.text()
    assert not screen.findChildren(ExportDialog)
    qtbot.waitUntil(lambda: len(shown(screen)) == 6)
    export.trigger()
    assert screen.findChildren(ExportDialog)
    assert shown(screen) == ["客户4", "客户3", "客户2", "客户1", "客户0", "沈佳怡"]


def test_selected_cards_are_copied_with_masked_phones(qtbot: QtBot, screen: CardsScreen) -> None:
    screen.list.table.selectAll()
    qtbot.keyClick(screen.list.table, Qt.Key.Key_C, CONTROL)
    head, line = QApplication.clipboard().text().split("\n")
    assert head.split("\t")[:2] == ["Name", "Phone"]
    assert line.split("\t")[1] == "159 **** 8832"


def test_a_header_sorts_up_then_down_then_as_ever(qtbot: QtBot, screen: CardsScreen) -> None:
    for name, level in (("安", "A"), ("邓", "H")):
        screen.workspace.cards.add_card(NewCard(name, level=level))
    header = screen.list.table.horizontalHeader()
    keys = [column.key for column in screen.list.table.model().columns]
    for key, names in (
        ("name", ["安", "邓", "沈佳怡"]),
        ("name", ["沈佳怡", "邓", "安"]),
        ("name", ["邓", "安", "沈佳怡"]),
        ("level", ["邓", "安", "沈佳怡"]),
    ):
        place = QPoint(header.sectionViewportPosition(keys.index(key)) + 20, header.height() // 2)
        qtbot.mouseClick(header.viewport(), LEFT, pos=place)
        assert shown(screen) == names


def test_several_cards_are_changed_in_one_step_of_undo(
    qtbot: QtBot, screen: CardsScreen, person: dict[str, str]
) -> None:
    for name in ("安", "邓"):
        screen.workspace.cards.add_card(NewCard(name, level="N"))
    table = screen.list.table
    table.setFocus()
    screen.list.select(screen.list.first_id())
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert screen.side.currentWidget() is screen.several
    choose(screen.several.form.editor("level"), "A")
    choose(screen.several.form.editor("salesperson_id"), person["赵敏"])
    screen.several.form.editor("next_follow_up").setText("10/1")
    qtbot.mouseClick(screen.several.change, LEFT)
    assert screen.several.form.error("next_follow_up")
    screen.several.form.editor("next_follow_up").setText("10/20")
    qtbot.keyClick(screen.several.form.editor("level"), Qt.Key.Key_Return, CONTROL)
    lines = list(table.model().lines())
    assert {(line.level, line.salesperson_name, line.next_follow_up) for line in lines} == {
        ("A", "赵敏", date(2026, 10, 20))
    }
    assert [bool(line.activity_name) for line in lines] == [False, False, True]
    assert len(table.selected_ids()) == 3
    screen.workspace.history.undo()
    assert sorted(line.level for line in table.model().lines()) == ["B", "N", "N"]


def test_a_card_is_entered_by_keys_alone(
    qtbot: QtBot, screen: CardsScreen, example: ActivityExample, person: dict[str, str]
) -> None:
    qtbot.keyClick(screen, Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(screen.new_form.form.editor("phone").hasFocus)

    def keys(text: str) -> None:
        qtbot.keyClicks(QApplication.focusWidget(), text)

    def tab() -> None:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    keys("13500007214")
    tab()
    keys("Zhou Ming")
    for _ in range(4):
        tab()
    keys("ID.4 X")
    tab()
    keys("H")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)
    line = next(screen.list.table.model().lines())
    assert (line.phone, line.name, line.model, line.level) == ("135 0000 7214", "Zhou Ming", "ID.4 X", "H")
    assert screen.new_form.form.editor("phone").hasFocus()


def test_a_card_is_made_by_keyboard_and_the_next_one_follows(
    qtbot: QtBot, screen: CardsScreen, example: ActivityExample, person: dict[str, str]
) -> None:
    qtbot.keyClick(screen, Qt.Key.Key_N, CONTROL)
    form = screen.new_form.form
    assert form.editor("activity_id").value() == example.activity_id
    assert form.editor("salesperson_id").value() == person["王莉"]
    qtbot.waitUntil(form.editor("phone").hasFocus)
    qtbot.keyClicks(form.editor("phone"), "135 0000 7214")
    form.editor("name").setText("周明")
    qtbot.mouseClick(form.editor("consents").button(ContactMeans.WECHAT), LEFT)
    choose(form.editor("salesperson_id"), person["赵敏"])
    qtbot.keyClick(form.editor("name"), Qt.Key.Key_Return, CONTROL)
    newest = screen.workspace.cards.card(screen.workspace.cards.lines(screen.context.cycle_id)[0].id)
    assert (newest.line.number, newest.line.name, newest.line.phone) == (2, "周明", "135 0000 7214")
    assert [consent.means for consent in newest.consents] == [ContactMeans.WECHAT]
    assert (form.editor("phone").text(), form.editor("name").text()) == ("", "")
    assert form.editor("salesperson_id").value() == person["赵敏"]
    assert form.editor("consents").value() == ()
    assert screen.side.currentWidget() is screen.new_form


def test_a_known_phone_is_told_while_typing_and_its_card_opened(
    qtbot: QtBot, screen: CardsScreen, card_id: str
) -> None:
    screen._on_new()
    form = screen.new_form
    qtbot.keyClicks(form.form.editor("phone"), PHONE[:-1])
    assert not form.known.isVisible()
    qtbot.keyClicks(form.form.editor("phone"), PHONE[-1])
    assert "0001" in form.known.text()
    assert form.known.isVisible()
    qtbot.mouseClick(form.open_known, LEFT)
    assert screen.side.currentWidget() is screen.card_view
    assert screen.card_view.card_id == card_id


def test_a_double_is_refused_beside_the_phone_and_saved_only_when_asked(qtbot: QtBot, screen: CardsScreen) -> None:
    screen._on_new()
    form = screen.new_form
    form.form.editor("phone").setText(PHONE)
    form.form.editor("name").setText("沈")
    qtbot.mouseClick(form.save, LEFT)
    assert form.form.error("phone")
    assert (form.form.editor("phone").text(), form.form.editor("name").text()) == (PHONE, "沈")
    assert len(shown(screen)) == 1
    qtbot.mouseClick(form.save_anyway, LEFT)
    assert len(shown(screen)) == 2


def test_what_is_wrong_with_a_new_card_stands_beside_its_field(qtbot: QtBot, screen: CardsScreen) -> None:
    screen._on_new()
    form = screen.new_form.form
    form.editor("phone").setText("明天再问")
    qtbot.mouseClick(screen.new_form.save, LEFT)
    assert form.error("name")
    form.editor("name").setText("周")
    qtbot.mouseClick(screen.new_form.save, LEFT)
    assert (form.error("name"), form.editor("phone").text()) == ("", "明天再问")
    assert "明天再问" in form.error("phone")


def test_every_field_is_edited_in_place(qtbot: QtBot, screen: CardsScreen) -> None:
    form = screen.card_view.details.form
    for key in ("area", "present_car", "use", "budget", "purchase_time", "points_of_attention", "influencers"):
        enter(qtbot, form.editor(key), f"{key} 甲")
        assert getattr(card(screen), key) == f"{key} 甲"
    enter(qtbot, form.editor("next_follow_up"), "10/20")
    assert card(screen).line.next_follow_up == date(2026, 10, 20)
    choose(form.editor("level"), "A")
    assert card(screen).line.level == "A"
    assert form.editor("next_follow_up").text() == screen.workspace.cards.next_call("A").isoformat()


def test_a_refused_field_says_why_and_keeps_the_text_while_others_are_saved(qtbot: QtBot, screen: CardsScreen) -> None:
    form = screen.card_view.details.form
    enter(qtbot, form.editor("next_follow_up"), "下周")
    assert "下周" in form.error("next_follow_up")
    enter(qtbot, form.editor("area"), "园区")
    assert (card(screen).area, form.editor("next_follow_up").text()) == ("园区", "下周")
    enter(qtbot, form.editor("next_follow_up"), "10/21")
    assert form.error("next_follow_up") == ""


def test_the_stage_bar_moves_the_customer_and_back(qtbot: QtBot, screen: CardsScreen) -> None:
    bar = screen.card_view.stage_bar
    qtbot.mouseClick(bar, LEFT, pos=stage_field(screen, 2))
    assert card(screen).line.stage is Stage.INTEREST
    qtbot.keyClick(bar, Qt.Key.Key_Left)
    assert card(screen).line.stage is Stage.CONTACT


def test_the_last_field_of_the_stage_bar_hands_over(qtbot: QtBot, screen: CardsScreen, person: dict[str, str]) -> None:
    bar, sales = screen.card_view.stage_bar, screen.card_view.sales
    qtbot.mouseClick(bar, LEFT, pos=stage_field(screen, 3))
    assert sales.error.isVisible()
    qtbot.mouseClick(bar, LEFT, pos=stage_field(screen, 2))
    assert not sales.error.isVisible()
    choose(sales.consultant, person["赵敏"])
    qtbot.mouseClick(bar, LEFT, pos=stage_field(screen, 3))
    assert (card(screen).line.handed_over_on, card(screen).consultant_id) == (date(2026, 10, 15), person["赵敏"])
    qtbot.mouseClick(sales.hand_over, LEFT)
    assert card(screen).line.handed_over_on is None


def test_a_lost_customer_is_kept_lost_until_the_reason_is_written(qtbot: QtBot, screen: CardsScreen) -> None:
    sales = screen.card_view.sales
    choose(sales.result, CardResult.LOST)
    assert sales.error.isVisible()
    screen.refresh()
    assert sales.result.value() is CardResult.LOST
    enter(qtbot, sales.reason, "买了别家")
    assert (card(screen).line.result, card(screen).result_reason) == (CardResult.LOST, "买了别家")
    assert not sales.error.isVisible()


def test_a_talk_is_logged_with_level_and_next_call(qtbot: QtBot, screen: CardsScreen) -> None:
    talks = screen.card_view.talks
    choose(talks.level, "H")
    expected = screen.workspace.cards.next_call("H")
    assert talks.next_on.placeholderText() == f"{expected:%m/%d}"
    qtbot.mouseClick(talks.save, LEFT)
    assert talks.error.isVisible()
    talks.text.setPlainText("周末带家人试驾")
    qtbot.keyClick(talks.text, Qt.Key.Key_Return, CONTROL)
    (talk,) = card(screen).follow_ups
    assert (talk.text, talk.level, card(screen).line.next_follow_up) == ("周末带家人试驾", "H", expected)
    assert (talks.text.toPlainText(), talks.error.isVisible()) == ("", False)


def test_a_refused_talk_keeps_its_words(qtbot: QtBot, screen: CardsScreen) -> None:
    talks = screen.card_view.talks
    choose(talks.level, "H")
    talks.text.setPlainText("改天再谈")
    talks.next_on.setText("10/1")
    qtbot.mouseClick(talks.save, LEFT)
    assert talks.error.isVisible()
    enter(qtbot, screen.card_view.details.form.editor("area"), "园区")
    assert (talks.text.toPlainText(), talks.next_on.text(), talks.level.value()) == ("改天再谈", "10/1", "H")
    assert card(screen).follow_ups == ()


def test_consent_is_given_and_withdrawn_by_its_chip(qtbot: QtBot, screen: CardsScreen) -> None:
    chip = screen.card_view.consents.button(ContactMeans.PHONE)
    qtbot.mouseClick(chip, LEFT)
    assert "10/15" in chip.text()
    qtbot.mouseClick(chip, LEFT)
    (consent,) = card(screen).consents
    assert consent.withdrawn_on == date(2026, 10, 15)
    assert "10/15" not in chip.text()


def test_people_are_counted_in_a_small_table(qtbot: QtBot, screen: CardsScreen) -> None:
    screen._on_attention()
    panel = screen.attention
    panel._on_add()
    (row,) = screen.workspace.cards.attention(screen.context.cycle_id)
    assert panel._on_cell(row.id, "count", "１20") is None
    assert panel._on_cell(row.id, "day", "10/18") is None
    assert panel._on_cell(row.id, "count", "很多") is not None
    (row,) = screen.workspace.cards.attention(screen.context.cycle_id)
    assert (row.count, row.day) == (120, date(2026, 10, 18))


def test_deleting_the_last_card_offers_a_new_one_and_undo_brings_it_back(screen: CardsScreen, card_id: str) -> None:
    screen._on_delete([card_id])
    assert screen.list.empty.isVisible()
    assert screen.side.currentWidget() is screen.new_form
    screen.workspace.history.undo()
    assert shown(screen) == ["沈佳怡"]


def test_customers_are_never_named_in_titles_and_tooltips(qtbot: QtBot, screen: CardsScreen) -> None:
    table = screen.list.table
    table.setColumnWidth(0, 32)
    area = table.visualRect(table.model().index(0, 0))
    qtbot.mouseClick(screen.card_view.show_phone, LEFT)
    QToolTip.showText(QPoint(), "")
    event = QHelpEvent(QEvent.Type.ToolTip, area.center(), table.viewport().mapToGlobal(area.center()))
    QApplication.sendEvent(table.viewport(), event)
    said = [QToolTip.text()]
    for widget in (screen, *screen.findChildren(QWidget)):
        said += [widget.toolTip(), widget.windowTitle(), widget.statusTip(), widget.whatsThis()]
    assert not [text for text in said if "沈" in text or "8832" in text]
