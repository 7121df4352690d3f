"""The plan on paper and for other programs, through the screen's own actions and real files."""

from datetime import date
from pathlib import Path

import icalendar
import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import Phase
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui import theme
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.plan.page import PlanScreen
from cae_desktop.views.shared.screen import ScreenContext


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, workspace: Workspace, cycle_id: str, person: dict[str, str]) -> PlanScreen:
    theme.apply(qapp, "light")  # brings the font
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    plan = workspace.plan
    package = plan.add_package(cycle_id, "秋季置换月")
    for number in range(4):
        activity = plan.add_activity(package, f"品鉴会{number}", 2, date(2026, 10, 24), date(2026, 10, 24))
        for step in range(12):
            day = date(2026, 10, 9 + step)
            owner = person["王莉"] if step % 2 else person["赵敏"]
            plan.add_step(activity, f"步骤 {number}.{step}", Phase.PREPARE, day, day, owner_id=owner)
    page = PlanScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(page)
    page.resize(1500, 900)
    with qtbot.waitExposed(page):
        page.show()
    return page


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return "".join(text.split())


def test_one_page_holds_every_step(screen: PlanScreen, tmp_path: Path) -> None:
    path = tmp_path / "计划.pdf"
    screen.files.save_one_page(str(path))
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 1
    width, height = document[0].get_size()
    document.close()
    assert width > height
    text = text_of(path)
    assert "华东锦程" in text
    for number in range(4):
        assert f"品鉴会{number}" in text
    assert "步骤3.11" in text
    assert screen.messages.text() == "Saved: 计划.pdf"


def test_several_pages_are_numbered_and_hold_every_step(screen: PlanScreen, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    screen.files.save_pages(str(path))
    document = pypdfium2.PdfDocument(path)
    pages = len(document)
    document.close()
    assert pages >= 2
    text = text_of(path)
    assert f"{pages}/{pages}" in text
    assert all(f"步骤{number}.{step}" in text for number in range(4) for step in range(12))


def test_a_picture_is_large_enough_to_be_read_and_light_in_a_dark_window(screen: PlanScreen, tmp_path: Path) -> None:
    path = tmp_path / "plan.png"
    with theme.painted_as("dark"):
        screen.files.save_picture(str(path))
    image = QImage(str(path))
    assert image.width() > 2000
    assert image.height() > 50 * 2 * 27
    assert image.pixelColor(5, image.height() - 5).lightness() > 200


def test_a_place_that_cannot_be_written_is_told(screen: PlanScreen, tmp_path: Path) -> None:
    screen.files.save_picture(str(tmp_path / "missing" / "plan.png"))
    assert "“plan.png” cannot be written" in screen.messages.text()


def test_the_calendar_holds_the_steps_of_the_person_who_is_filtered_for(
    qtbot: QtBot, screen: PlanScreen, tmp_path: Path, person: dict[str, str]
) -> None:
    screen.table.filter.person.set_value(person["王莉"])
    path = tmp_path / "steps.ics"
    screen.files.save_calendar(str(path))
    qtbot.waitUntil(lambda: screen.messages.text() == "Saved: steps.ics")
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert len(events) == 24


def test_a_plan_saved_for_ms_project_is_read_again_as_a_package(
    qtbot: QtBot, screen: PlanScreen, tmp_path: Path
) -> None:
    path = tmp_path / "plan.xml"
    screen.files.save_project(str(path))
    qtbot.waitUntil(lambda: screen.messages.text() == "Saved: plan.xml")
    screen.files.read_project(str(path))
    qtbot.waitUntil(lambda: "48 work steps" in screen.messages.text())
    assert len(screen.plan.packages) == 2
    screen.workspace.history.undo()
    assert len(screen.plan.packages) == 1


def test_a_file_that_is_no_plan_is_told_and_nothing_changes(qtbot: QtBot, screen: PlanScreen, tmp_path: Path) -> None:
    path = tmp_path / "letter.xml"
    path.write_text("Dear all", encoding="utf-8")
    screen.files.read_project(str(path))
    qtbot.waitUntil(screen.messages.isVisible)
    assert "letter.xml" in screen.messages.text()
    assert len(screen.plan.packages) == 1
