from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop.ui import theme
from cae_desktop.ui.widgets import (
    AmountField,
    Avatar,
    Button,
    Card,
    Chips,
    Choice,
    DayField,
    ElidedLabel,
    EmptyState,
    FlowLayout,
    Form,
    KpiTile,
    Label,
    Meter,
    NoteField,
    PageHeader,
    PathStep,
    Pill,
    Ring,
    Stars,
    StepPath,
    TextField,
    Timeline,
    TimelineEntry,
)

CHOICES = (("prepare", "准备"), ("execute", "执行"))


def shown(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    """A window with these widgets below each other."""
    window = QWidget()
    widgets[0].kept_window = window  # type: ignore[attr-defined]
    layout = QVBoxLayout(window)
    for widget in widgets:
        layout.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def test_user_text_is_never_taken_for_markup(qtbot: QtBot) -> None:
    window = shown(qtbot, Label("<b>甲</b>"), ElidedLabel("<i>乙</i>"), Card("<u>丙</u>"), PageHeader("<b>丁</b>", "&"))
    assert {label.textFormat() for label in window.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    assert Button("A & B").text() == "A && B"


def test_a_long_line_is_cut_and_told_whole_by_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("<很长>" * 40)
    shown(qtbot, label).resize(200, 60)
    qtbot.waitUntil(lambda: "&lt;很长&gt;" in label.toolTip())
    assert label.minimumSizeHint().width() < 100


@pytest.mark.parametrize("make", [TextField, AmountField, DayField, NoteField])
def test_a_field_tells_a_change_once_when_it_is_left(qtbot: QtBot, make: type[TextField]) -> None:
    field, other = make(), QLineEdit()
    shown(qtbot, field, other)
    told: list[object] = []
    field.committed.connect(told.append)
    field.set_value("12")
    field.setFocus()
    other.setFocus()
    assert told == []
    field.setFocus()
    qtbot.keyClicks(field, "3")
    assert told == []
    other.setFocus()
    field.setFocus()
    other.setFocus()
    assert told == [field.value()]
    assert "3" in str(field.value())


@pytest.mark.parametrize("make", [TextField, NoteField])
def test_typing_is_not_overwritten_and_escape_goes_back(qtbot: QtBot, make: type[TextField]) -> None:
    field = make()
    shown(qtbot, field)
    field.set_value("old")
    field.setFocus()
    qtbot.keyClicks(field, "x")
    field.set_value("from elsewhere")
    assert "x" in field.value()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.value() == "old"


def test_a_note_commits_by_control_enter_and_grows(qtbot: QtBot) -> None:
    field = NoteField(lines=2)
    shown(qtbot, field)
    low = field.height()
    with qtbot.waitSignal(field.committed) as told:
        field.setPlainText("一\n二\n三\n四\n五")
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["一\n二\n三\n四\n五"]
    assert field.height() > low


def test_a_day_is_chosen_in_a_calendar_that_begins_on_monday(qtbot: QtBot) -> None:
    def parse(text: str) -> date | None:
        return date(2026, 10, 8) if text == "10/8" else None

    field = DayField(parse=parse)
    shown(qtbot, field)
    field.setText("10/8")
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget)
    assert calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday
    assert calendar.selectedDate().toPython() == date(2026, 10, 8)
    with qtbot.waitSignal(field.committed) as told:
        calendar.clicked.emit(calendar.selectedDate().addDays(1))
    assert told.args == ["2026-10-09"]


def test_a_choice_is_changed_by_the_user_only(qtbot: QtBot) -> None:
    field = Choice(CHOICES)
    shown(qtbot, field)
    told: list[object] = []
    field.committed.connect(told.append)
    field.set_value("prepare")
    field.set_choices((*CHOICES, ("follow_up", "跟踪")))
    assert field.value() == "prepare"
    place = QPointF(5, 5)
    none, down = Qt.MouseButton.NoButton, QPoint(0, -120)
    wheel = QWheelEvent(
        place, place, QPoint(), down, none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(field, wheel)
    assert told == []
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert told == ["execute"]


def test_a_form_keeps_what_was_typed_and_says_what_is_wrong(qtbot: QtBot) -> None:
    form = Form()
    form.add("start", "开始", DayField())
    shown(qtbot, form)
    form.editor("start").setText("10/40")
    form.show_error("start", "没有这一天。")
    assert form.error("start") == "▲ 没有这一天。"
    assert form.editor("start").value() == "10/40"
    assert form.editor("start").accessibleName() == "开始"
    form.clear_errors()
    assert form.error("start") == ""


def test_chips_are_exclusive_and_count(qtbot: QtBot) -> None:
    chips = Chips((("all", "全部"),))
    chips.add("late", "逾期", tone="late")
    chips.set_count("late", 2)
    window = shown(qtbot, chips)
    late = next(button for button in window.findChildren(Button) if button.text() == "逾期 2")
    with qtbot.waitSignal(chips.chosen) as told:
        qtbot.mouseClick(late, Qt.MouseButton.LeftButton)
    assert told.args == [chips.value()] == ["late"]


def test_stars_are_given_by_click_digit_and_arrow(qtbot: QtBot) -> None:
    stars = Stars()
    shown(qtbot, stars)
    told: list[int] = []
    stars.rated.connect(told.append)
    qtbot.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(17 * 3 + 5, 10))
    qtbot.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(17 * 3 + 5, 10))
    qtbot.keyClick(stars, "3")
    qtbot.keyClick(stars, Qt.Key.Key_Right)
    assert told == [4, 0, 3, 4]
    assert stars.value() == 4


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("width", [240, 1200])
def test_a_step_of_the_path_is_chosen_by_click_and_arrow(qtbot: QtBot, width: int, *, compact: bool) -> None:
    path = StepPath(compact=compact)
    path.set_steps([PathStep("a", "自身状态", done=True), PathStep("b", "外部环境"), PathStep("c", "会签")], "b")
    window = shown(qtbot, path)
    window.resize(width, 140)
    assert not window.grab().isNull()
    told: list[str] = []
    path.chosen.connect(told.append)
    for index in range(3):
        qtbot.mouseClick(path, Qt.MouseButton.LeftButton, pos=path._centre(index).toPoint())
    qtbot.keyClick(path, Qt.Key.Key_Left)
    qtbot.keyClick(path, Qt.Key.Key_Right)
    assert told == ["a", "b", "c", "a", "c"]


def test_items_flow_into_another_line_when_there_is_no_room(qtbot: QtBot) -> None:
    holder = QWidget()
    flow = FlowLayout(spacing=10)
    holder.setLayout(flow)
    for _ in range(4):
        item = QWidget()
        item.setFixedSize(100, 20)
        flow.addWidget(item)
    assert flow.heightForWidth(430) == 20
    assert flow.heightForWidth(429) == 50
    assert flow.heightForWidth(100) == 110
    shown(qtbot, holder)
    holder.resize(220, 200)
    flow.setGeometry(holder.rect())
    assert [flow.itemAt(number).geometry().y() for number in range(4)] == [0, 0, 30, 30]


def test_a_timeline_shows_the_newest_entries(qtbot: QtBot) -> None:
    timeline = Timeline()
    timeline.show_entries([TimelineEntry("1", "10/18 刘洋", "试驾"), TimelineEntry("2", "10/17 赵敏", "电话")])
    timeline.show_entries([TimelineEntry("3", "10/20 赵敏", "确认周末再来")])
    window = shown(qtbot, timeline)
    qtbot.waitUntil(lambda: [one.text() for one in timeline.findChildren(Label)] == ["10/20 赵敏", "确认周末再来"])
    assert not window.grab().isNull()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_mark_is_painted_and_has_a_name(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    theme.apply(qapp, name)
    marks = [Pill(tone, tone, "●") for tone in ("accent", "on_track", "at_risk", "late", "done", "neutral")]
    marks += [Avatar("赵敏"), Avatar("孙凯", present=False)]
    meter, ring = Meter(), Ring()
    meter.set_ratio(0.8, "stage_contact", tick=0.9, span=(0.7, 1.2))
    ring.set_ratio(1.0)
    window = shown(qtbot, *marks, meter, ring, KpiTile("联系", "86", "260", 0.33), EmptyState("空", "加入。", "加入"))
    assert not window.grab().isNull()
    assert [mark for mark in (*marks, meter, ring) if not mark.accessibleName()] == []
    theme.apply(qapp, "light")
