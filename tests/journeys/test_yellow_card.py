"""The way of yellow cards: printed, filled, imported from a messy list, merged, called, handed over, and all undone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cae_desktop.app import Program
from cae_desktop.db.database import Committed
from cae_desktop.db.models.base import Row
from cae_desktop.domain.words import ContactMeans, Role, Stage
from cae_desktop.services.card_funnel import FunnelBy
from cae_desktop.services.clock import SetClock
from cae_desktop.services.dealership import NewPerson
from cae_desktop.services.workspace import create_workspace
from cae_desktop.views.cards.duplicates_dialog import DuplicatesDialog
from cae_desktop.views.preferences import Preferences
from tests.journeys.driving import Driver

DAY = date(2026, 10, 18)


class Story:
    """A dealership with one activity, its cards screen, and the hands on it."""

    def __init__(self, qtbot: QtBot, program: Program, activity_id: str, clock: SetClock) -> None:
        self.qtbot, self.window, self.activity_id, self.clock = qtbot, program.window, activity_id, clock
        self.driver = Driver(qtbot)

    @property
    def workspace(self) -> Any:
        return self.window.workspace

    @property
    def cards(self) -> Any:
        self.window.show_screen("cards")
        return self.window.current_screen()

    def names(self) -> list[str]:
        return sorted(line.name for line in self.workspace.cards.lines(self.window.cycle_id))

    def goals(self) -> dict[Stage, int | None]:
        (result,) = self.workspace.progress.activities(self.window.cycle_id)
        return dict(result.actual)


@pytest.fixture
def story(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Story]:
    clock = SetClock(DAY)
    workspace = create_workspace(tmp_path / "店.cae", clock)
    people = (NewPerson("王莉", Role.MARKET_MANAGER), NewPerson("赵敏", Role.SALES_CONSULTANT))
    workspace.dealership.found("江城店", "7521", "", "江城", people)
    cycle = workspace.dealership.add_cycle("2026 年第四季度", date(2026, 10, 1), date(2026, 12, 31))
    activity = workspace.plan.add_activity(workspace.plan.add_package(cycle, "秋季"), "品鉴会", 2, DAY, DAY)
    workspace.cards.count_attention(activity, DAY, 100)
    program = Program(Preferences(tmp_path / "preferences.ini"))
    qtbot.addWidget(program.window)
    program.window.resize(1440, 900)
    program.window.show()
    program.show(workspace)
    yield Story(qtbot, program, activity, clock)
    program.finish()


def test_cards_go_from_paper_to_the_sales_process_and_all_the_way_back(story: Story, tmp_path: Path) -> None:
    start = contents(story)
    edits: list[Committed] = []
    story.workspace.database.subscribe(edits.append)
    print_cards(story, tmp_path)
    import_the_messy_list(story, tmp_path)
    merge_two(story)
    call_and_hand_over(story)
    goals_and_funnel_moved(story)
    assert contents(story) != start
    for _ in range(len(edits)):
        story.workspace.history.undo()
    assert contents(story) == start


def print_cards(story: Story, folder: Path) -> None:
    dialog = story.cards.files.open_paper()
    dialog.activity.set_value(story.activity_id)
    dialog.activity.committed.emit(story.activity_id)
    story.qtbot.waitUntil(lambda: bool(dialog.pdf), timeout=30_000)
    dialog.write(str(folder / "黄卡.pdf"))
    with pypdfium2.PdfDocument(folder / "黄卡.pdf") as document:
        assert len(document) == 10  # forty cards, four on a page
        assert "品鉴会" in document[0].get_textpage().get_text_bounded()


def import_the_messy_list(story: Story, folder: Path) -> None:
    """Title above, a head two rows high, full-width digits, +86, a number with decimals, a sum, one row of no use."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["金秋品鉴会 到场登记表", None, None, None],
        ["姓名", "联系电话", "需求", None],
        [None, None, "意向车型", "登记日期"],
        ["沈佳怡 女士", "＋８６ １３８-０００１-０００１", "途观 L", "二〇二六年十月十八日"],
        ["沈佳宜", "13800010010", "帕萨特", date(2026, 10, 18)],
        ["周明", 13900020002.0, None, "10/18"],
        ["李", "1.38E+10", None, None],
        ["合计", None, None, 4],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    book.save(folder / "登记.xlsx")
    dialog = story.cards.files.open_import(str(folder / "登记.xlsx"))
    story.qtbot.waitUntil(lambda: dialog.take.isEnabled(), timeout=20_000)
    dialog.activity.set_value(story.activity_id)
    dialog.activity.activated.emit(dialog.activity.currentIndex())
    story.qtbot.waitUntil(lambda: dialog.take.isEnabled(), timeout=20_000)
    story.driver.click(dialog.take)
    story.qtbot.waitUntil(lambda: story.names() == ["周明", "沈佳宜", "沈佳怡"], timeout=20_000)
    assert story.goals()[Stage.CONTACT] == 3


def merge_two(story: Story) -> None:
    """One customer wrote herself in twice, with another sign of the same sound and a slip in the phone."""
    ids = {line.name: line.id for line in story.workspace.cards.lines(story.window.cycle_id)}
    cards = story.cards
    story.qtbot.waitUntil(lambda: len(cards.list.shown_ids()) == 3)
    cards.list.chosen.emit([ids["沈佳怡"], ids["沈佳宜"]])
    story.driver.click(cards.several.compare)
    (dialog,) = cards.findChildren(DuplicatesDialog)
    with story.qtbot.waitSignal(dialog.merged):
        story.driver.click(dialog.merge)
    assert story.names() == ["周明", "沈佳怡"]
    card = story.workspace.cards.card(ids["沈佳怡"])
    assert card.line.model == "途观 L"
    assert "138 0001 0010" in card.other_contact
    assert len(card.stages) == 1


def call_and_hand_over(story: Story) -> None:
    workspace = story.workspace
    (card,) = (line.id for line in workspace.cards.lines(story.window.cycle_id) if line.name == "沈佳怡")
    workspace.cards.follow_up(card, ContactMeans.PHONE, "想看途观，周末试驾", level="H")
    workspace.cards.change_stage(card, Stage.INTEREST)
    consultant = next(one.id for one in workspace.dealership.people() if one.role is Role.SALES_CONSULTANT)
    workspace.cards.hand_over(card, consultant)
    cards = story.cards
    cards.show_target(card)
    assert cards.card_view.card_id == card


def goals_and_funnel_moved(story: Story) -> None:
    goals = story.goals()
    assert (goals[Stage.ATTENTION], goals[Stage.CONTACT], goals[Stage.INTEREST]) == (100, 2, 1)
    (row,) = story.workspace.card_funnel.rows(story.window.cycle_id, FunnelBy.ACTIVITY, "zh_CN")
    assert (row.contact, row.interest, row.handed_over) == (2, 1, 1)
    cards = story.cards
    story.driver.click(cards._funnel)
    shown = [cards.funnel.table.model().index(0, column).data() for column in (1, 3, 5, 6)]
    assert shown == ["100", "2", "1", "1"]
    story.driver.click(cards._funnel)


def contents(story: Story) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    with story.workspace.database.read() as session:
        return {
            name: sorted(tuple(row) for row in session.execute(table.select()))
            for name, table in Row.metadata.tables.items()
        }
