from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import Role
from cae_desktop.services.workspace import Workspace
from cae_desktop.views.preferences import Preferences
from cae_desktop.views.welcome.page import WelcomePage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    made = Preferences(tmp_path / "p.ini")
    made.remember_text("folder", str(tmp_path / "files"))
    return made


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, preferences: Preferences) -> WelcomePage:
    return make(qtbot, preferences)


def make(qtbot: QtBot, preferences: Preferences, *, can_go_back: bool = False) -> WelcomePage:
    made = WelcomePage(preferences, new=True, can_go_back=can_go_back)
    qtbot.addWidget(made)
    made.resize(1440, 860)
    with qtbot.waitExposed(made):
        made.show()
    return made


def write(page: WelcomePage, key: str, text: str) -> None:
    field = page.form.editor(key)
    field.setFocus()
    field.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def button(page: WelcomePage, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text)


def create(qtbot: QtBot, page: WelcomePage) -> Workspace:
    with qtbot.waitSignal(page.created) as created:
        qtbot.mouseClick(page.create_button, LEFT)
    workspace = created.args[0]
    assert isinstance(workspace, Workspace)
    return workspace


def test_a_dealership_is_founded_with_its_people_and_first_cycle(
    qtbot: QtBot, page: WelcomePage, tmp_path: Path
) -> None:
    for key, text in {
        "name": " 华东锦程 ",
        "code": "7521038",
        "brand": "大众",
        "city": "苏州",
        Role.GENERAL_MANAGER.value: "周建国",
        Role.MARKET_MANAGER.value: "林珊",
    }.items():
        write(page, key, text)
    page.form.editor("consultants").setPlainText("王莉\n\n  赵敏 \n")
    workspace = create(qtbot, page)
    try:
        row = workspace.dealership.dealership()
        assert row is not None
        assert (row.name, row.code, row.brand, row.city) == ("华东锦程", "7521038", "大众", "苏州")
        assert [(one.name, one.role) for one in workspace.dealership.people()] == [
            ("周建国", Role.GENERAL_MANAGER),
            ("林珊", Role.MARKET_MANAGER),
            ("王莉", Role.SALES_CONSULTANT),
            ("赵敏", Role.SALES_CONSULTANT),
        ]
        assert workspace.database.path == tmp_path / "files" / "华东锦程.cae"
        cycle = workspace.dealership.cycles()[0]
        assert cycle.start <= workspace.clock.today() <= cycle.finish
        assert cycle.finish > date(2026, 1, 1)
    finally:
        workspace.close()


def test_a_name_is_all_that_is_needed(qtbot: QtBot, page: WelcomePage) -> None:
    qtbot.mouseClick(page.create_button, LEFT)
    assert page.form.error("name")
    assert page.form.editor("name").hasFocus()
    write(page, "name", "锦程")
    create(qtbot, page).close()
    assert page.form.error("name") == ""


@pytest.mark.parametrize(
    ("name", "file_name"),
    [("锦程/二店: “A”?", "锦程_二店_ “A”_.cae"), ("...", "CAE.cae"), ("长" * 200, "长" * 80 + ".cae")],
)
def test_any_name_makes_a_file_name_that_every_system_takes(
    qtbot: QtBot, page: WelcomePage, tmp_path: Path, name: str, file_name: str
) -> None:
    write(page, "name", name)
    workspace = create(qtbot, page)
    try:
        assert workspace.database.path.name == file_name
        assert workspace.dealership.dealership().name == name  # type: ignore[union-attr]
    finally:
        workspace.close()


def test_an_existing_file_is_not_replaced_and_what_was_typed_stays(
    qtbot: QtBot, page: WelcomePage, tmp_path: Path
) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "锦程.cae").write_bytes(b"mine")
    write(page, "name", "锦程")
    with qtbot.assertNotEmitted(page.created):
        qtbot.mouseClick(page.create_button, LEFT)
    assert "锦程.cae" in page.messages.text()
    assert page.messages.isVisible()
    assert page.form.editor("name").value() == "锦程"
    assert (tmp_path / "files" / "锦程.cae").read_bytes() == b"mine"


def test_a_folder_that_cannot_be_made_is_told(
    qtbot: QtBot, preferences: Preferences, page: WelcomePage, tmp_path: Path
) -> None:
    (tmp_path / "note.txt").write_text("a file", encoding="utf-8")
    page._on_folder_chosen(str(tmp_path / "note.txt" / "files"))
    write(page, "name", "锦程")
    with qtbot.assertNotEmitted(page.created):
        qtbot.mouseClick(page.create_button, LEFT)
    assert page.messages.isVisible()
    assert "note.txt" in page.messages.text()


def test_the_chosen_folder_is_remembered(preferences: Preferences, page: WelcomePage, tmp_path: Path) -> None:
    page._on_folder_chosen(str(tmp_path))
    assert str(tmp_path) in page.place.text()
    assert preferences.text("folder") == str(tmp_path)


def test_recent_files_are_offered_while_they_exist(qtbot: QtBot, preferences: Preferences, tmp_path: Path) -> None:
    here, gone = tmp_path / "here.cae", tmp_path / "gone.cae"
    here.write_bytes(b"")
    preferences.remember_file(gone)
    preferences.remember_file(here)
    page = make(qtbot, preferences)
    assert not [one for one in page.findChildren(QPushButton) if one.text() == "gone.cae"]
    with qtbot.waitSignal(page.file_requested) as asked:
        qtbot.mouseClick(button(page, "here.cae"), LEFT)
    assert asked.args == [str(here)]


def test_the_sample_is_one_click_away(qtbot: QtBot, page: WelcomePage) -> None:
    with qtbot.waitSignal(page.sample_requested):
        qtbot.mouseClick(button(page, "Look at the sample dealership"), LEFT)


def test_the_first_key_pressed_can_open_the_sample(qtbot: QtBot, qapp: QApplication, preferences: Preferences) -> None:
    page = WelcomePage(preferences, new=False, can_go_back=False)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    assert page.sample.hasFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(page.sample_requested):
            qtbot.keyClick(page.sample, key)


def test_only_who_came_from_a_file_can_go_back(qtbot: QtBot, preferences: Preferences, page: WelcomePage) -> None:
    assert not [one for one in page.findChildren(QPushButton) if one.text() == "Back"]
    other = make(qtbot, preferences, can_go_back=True)
    with qtbot.waitSignal(other.cancelled):
        qtbot.mouseClick(button(other, "Back"), LEFT)
