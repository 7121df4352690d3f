import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop import __version__
from cae_desktop.app import Program
from cae_desktop.db.key import looks_encrypted
from cae_desktop.domain.retention import BackupReason
from cae_desktop.domain.words import Role, SignOffSubject
from cae_desktop.services.cards import NewCard
from cae_desktop.services.clock import SetClock
from cae_desktop.services.workspace import Workspace, create_workspace, open_workspace
from cae_desktop.ui import theme
from cae_desktop.ui.command_palette import CommandPalette
from cae_desktop.views import screens
from cae_desktop.views.main_window import MainWindow
from cae_desktop.views.preferences import Preferences
from cae_desktop.views.settings.password_dialog import PasswordDialog
from cae_desktop.views.shared.about import AboutDialog
from cae_desktop.views.shared.help import HelpWindow
from cae_desktop.views.welcome.damaged import DamagedPage
from cae_desktop.views.welcome.locked import PasswordPage
from tests.activity_example import ActivityExample, make_activity_example

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    preferences = Preferences(tmp_path / "p.ini")
    preferences.theme = "light"
    made = Program(preferences)
    qtbot.addWidget(made.window)
    made.window.resize(1440, 900)
    yield made
    made.finish()


@pytest.fixture
def example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    return make_activity_example(workspace, cycle_id)


@pytest.fixture
def window(qtbot: QtBot, program: Program, workspace: Workspace, example: ActivityExample) -> MainWindow:
    """The window with the file of the fixtures open at its overview."""
    program.show(workspace)
    with qtbot.waitExposed(program.window):
        program.window.show()
    return program.window


def go(qtbot: QtBot, window: MainWindow, name: str) -> Any:
    qtbot.waitUntil(window.rail.items[name].isVisible)  # a rebuilt shell is shown with the next events
    qtbot.mouseClick(window.rail.items[name], LEFT)
    screen = window.current_screen()
    assert screen is not None
    assert screen.isVisible()
    return screen


def palette_of(qtbot: QtBot, window: MainWindow) -> CommandPalette:
    qtbot.keyClick(window, Key.Key_K, CONTROL)
    qtbot.waitUntil(lambda: bool(window.findChildren(CommandPalette)))
    return window.findChildren(CommandPalette)[-1]


def run_by_palette(qtbot: QtBot, window: MainWindow, text: str) -> None:
    palette = palette_of(qtbot, window)
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(palette.search, event)
    qtbot.keyClick(palette.search, Key.Key_Return)
    qtbot.waitUntil(lambda: not window.findChildren(CommandPalette))


def dropped(window: MainWindow, path: Path) -> bool:
    """Drag a file over the window and let it go; returns whether the window would take it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = LEFT, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    entering.ignore()
    QApplication.sendEvent(window, entering)
    if entering.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    return entering.isAccepted()


# navigation -----------------------------------------------------------------------------------------------------------


def test_the_rail_leads_to_every_screen(qtbot: QtBot, window: MainWindow) -> None:
    for entry in screens.ALL:
        screen = go(qtbot, window, entry.name)
        assert type(screen).__name__ == entry.class_name
        assert [name for name, item in window.rail.items.items() if item.isChecked()] == [entry.name]


def test_a_screen_is_made_once_and_kept(qtbot: QtBot, window: MainWindow) -> None:
    first = go(qtbot, window, "plan")
    go(qtbot, window, "goals")
    assert go(qtbot, window, "plan") is first


def test_the_palette_finds_a_page_by_a_part_of_its_name(qtbot: QtBot, window: MainWindow) -> None:
    title = screens.titles()["meetings"]
    run_by_palette(qtbot, window, title[:2])
    assert window.current_screen() is not None
    assert type(window.current_screen()).__name__ == "MeetingsScreen"


def test_the_palette_opens_an_activity_in_the_plan(qtbot: QtBot, window: MainWindow) -> None:
    run_by_palette(qtbot, window, "店头品鉴")
    assert type(window.current_screen()).__name__ == "PlanScreen"


def test_the_palette_opens_a_person_in_the_settings(qtbot: QtBot, window: MainWindow) -> None:
    run_by_palette(qtbot, window, "赵敏")
    assert type(window.current_screen()).__name__ == "SettingsScreen"


def test_the_palette_is_closed_by_escape_and_freed(qtbot: QtBot, window: MainWindow) -> None:
    before = window.current_screen()
    palette = palette_of(qtbot, window)
    qtbot.keyClick(palette.search, Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(CommandPalette))
    assert window.current_screen() is before


def test_about_tells_version_and_licences_and_goes_by_escape(qtbot: QtBot, window: MainWindow) -> None:
    run_by_palette(qtbot, window, "About")
    qtbot.waitUntil(lambda: bool(window.findChildren(AboutDialog)))
    (about,) = window.findChildren(AboutDialog)
    assert about.isVisible()
    text = " ".join(label.text() for label in about.findChildren(QLabel))
    for part in (__version__, "Apache License 2.0", "LGPL", "SQLCipher", "OFL", "ISC"):
        assert part in text
    qtbot.keyClick(about, Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(AboutDialog))


def test_another_cycle_is_chosen_in_the_menu(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    other = workspace.dealership.add_next_cycle("zh_CN")
    qtbot.mouseClick(window.rail.head, LEFT)
    menu = next(one for one in window.findChildren(QMenu) if one.isVisible() and one.parent() is window)
    action = next(one for one in menu.actions() if one.data() == other)
    assert not action.isChecked()
    action.trigger()
    menu.close()
    assert window.cycle_id == other
    screen = window.current_screen()
    assert screen is not None
    assert screen.context.cycle_id == other


# language and theme ---------------------------------------------------------------------------------------------------


def test_the_language_changes_at_once_and_the_screen_stays(qtbot: QtBot, program: Program, window: MainWindow) -> None:
    go(qtbot, window, "goals")
    chinese = window.rail.items["goals"].text()
    window.commands.english.trigger()
    assert window.rail.items["goals"].text() == "Goal confirmation" != chinese
    assert type(window.current_screen()).__name__ == "GoalsScreen"
    qtbot.waitUntil(window.current_screen().isVisible)
    assert program.preferences.language == "en"
    window.commands.switch_language()
    assert window.rail.items["goals"].text() == chinese
    assert program.preferences.language == "zh_CN"


def test_the_theme_changes_at_once_and_the_screen_stays(qtbot: QtBot, program: Program, window: MainWindow) -> None:
    go(qtbot, window, "board")
    light = theme.current()
    window.commands.dark.trigger()
    assert theme.current() != light
    assert type(window.current_screen()).__name__ == "BoardScreen"
    assert program.preferences.theme == "dark"
    window.commands.light.trigger()
    assert theme.current() == light


def test_old_screens_are_freed_after_a_change(qtbot: QtBot, window: MainWindow) -> None:
    gone: list[str] = []
    go(qtbot, window, "plan").destroyed.connect(lambda: gone.append("plan"))
    window.commands.english.trigger()
    qtbot.waitUntil(lambda: gone == ["plan"])
    window.commands.chinese.trigger()


# undo -----------------------------------------------------------------------------------------------------------------


def test_a_projected_board_outlives_language_theme_and_cycle_with_what_is_typed(
    qtbot: QtBot, program: Program, window: MainWindow, workspace: Workspace, example: ActivityExample
) -> None:
    window.show_screen("board", "project")
    projected = board_on_screen(window)
    qtbot.keyClick(projected, Key.Key_Return)
    form = projected.form
    assert form is not None
    qtbot.keyClicks(form.edits["remark"], "half")
    window.show_screen("settings")

    program.window.language_chosen.emit("zh_CN")
    program.window.theme_chosen.emit("dark")
    assert board_on_screen(window) is projected
    assert (projected.isVisible(), projected.windowTitle()) == (True, "控制板")
    qtbot.keyClicks(form.edits["remark"], " done")
    qtbot.keyClick(form.edits["remark"], Key.Key_Return)
    assert workspace.control.board(example.activity_id).steps[0].plan.remark == "half done"

    other = workspace.dealership.add_cycle("2027", date(2027, 1, 1), date(2027, 3, 31))
    own = window.cycle_id
    window.show_cycle(other)
    assert board_on_screen(window) is projected
    assert projected.presentation.page is None
    window.show_cycle(own)
    assert projected.presentation.page == example.activity_id
    projected.close()
    qtbot.waitUntil(lambda: board_on_screen(window) is None)


def test_another_file_takes_the_board_of_this_one_off_the_projector(
    qtbot: QtBot, program: Program, window: MainWindow, tmp_path: Path
) -> None:
    window.show_screen("board", "project")
    projected = board_on_screen(window)
    other = create_workspace(tmp_path / "other.cae")
    program.show(other)
    assert not projected.isVisible()


def board_on_screen(window: MainWindow) -> Any:
    screen: Any = window._screens["board"]
    return screen.window_on_screen


def test_undo_and_redo_say_what_they_would_do(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    window.commands.english.trigger()
    workspace.dealership.change("city", "无锡")
    named = window.commands.undo.text()
    assert named.startswith("Undo: ")
    qtbot.keyClick(window, Key.Key_Z, CONTROL)
    assert workspace.dealership.dealership().city == "苏州"  # type: ignore[union-attr]
    assert window.commands.redo.text() == named.replace("Undo", "Redo")
    window.commands.redo.trigger()
    assert workspace.dealership.dealership().city == "无锡"  # type: ignore[union-attr]
    assert not window.commands.redo.isEnabled()
    assert window.commands.redo.text() == "Redo"
    window.commands.chinese.trigger()
    assert window.commands.undo.text() not in ("", named)


def test_nothing_to_undo_is_nothing_to_click(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.show(create_workspace(tmp_path / "new.cae"))
    assert not program.window.commands.undo.isEnabled()
    assert not program.window.commands.redo.isEnabled()


# the rail follows -----------------------------------------------------------------------------------------------------


def test_badges_follow_an_edit(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, cycle_id: str, example: ActivityExample
) -> None:
    items = window.rail.items
    assert (items["plan"].badge.text, items["cards"].badge.text, items["goals"].badge.text) == ("7", "", "0/4")
    workspace.cards.add_card(NewCard("客户", example.activity_id))
    manager = next(row for row in workspace.dealership.people() if row.role is Role.MARKET_MANAGER)
    workspace.dealership.sign(cycle_id, SignOffSubject.GOALS, manager.id)
    qtbot.waitUntil(lambda: (items["cards"].badge.text, items["goals"].badge.text) == ("1", "1/4"))
    workspace.history.undo()
    qtbot.waitUntil(lambda: items["goals"].badge.text == "0/4")


def test_a_narrow_window_leaves_the_icons_of_the_rail(window: MainWindow) -> None:
    wide = window.rail.width()
    window.resize(1100, 700)
    assert window.rail.width() < wide / 3
    assert all(item.folded for item in window.rail.items.values())
    window.commands.english.trigger()
    assert all(item.folded for item in window.rail.items.values())
    window.commands.chinese.trigger()
    window.resize(1440, 900)
    assert window.rail.width() == wide


def test_an_edit_on_one_screen_shows_on_another(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, person: dict[str, str]
) -> None:
    assert "何伟" in " ".join(shown_texts(go(qtbot, window, "overview")))
    settings = go(qtbot, window, "settings")
    settings.show_target(person["何伟"])
    table = settings._people_table
    table.edit_cell(person["何伟"], "name")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in table.findChildren(QLineEdit)))
    editor = next(one for one in table.findChildren(QLineEdit) if one.isVisible())
    editor.selectAll()
    event = QInputMethodEvent()
    event.setCommitString("贺炜")
    QApplication.sendEvent(editor, event)
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: "贺炜" in {row.name for row in workspace.dealership.people()})
    overview = go(qtbot, window, "overview")
    qtbot.waitUntil(lambda: "贺炜" in " ".join(shown_texts(overview)))
    assert "何伟" not in " ".join(shown_texts(overview))


def shown_texts(widget: QWidget) -> list[str]:
    return [str(one.text()) for one in widget.findChildren(QWidget) if hasattr(one, "text") and one.isVisible()]


# files ----------------------------------------------------------------------------------------------------------------


def damage(path: Path, first: int = 4096) -> bytes:
    content = bytearray(path.read_bytes())
    content[first:] = b"\xa5" * (len(content) - first)
    path.write_bytes(content)
    return bytes(content)


def shown(window: MainWindow, kind: type[QWidget]) -> Any:
    return next((page for page in window.findChildren(kind) if page.isVisible()), None)


def test_a_damaged_file_is_told_and_the_present_one_stays(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    damaged = tmp_path / "坏.cae"
    workspace.save_copy(damaged)
    content = damage(damaged)
    window.file_requested.emit(str(damaged))
    qtbot.waitUntil(lambda: shown(window, DamagedPage) is not None)
    page = shown(window, DamagedPage)
    assert page.buttons == []  # there is no backup beside it
    assert window.workspace is workspace
    workspace.dealership.change("city", "无锡")
    page.salvage(str(tmp_path / "saved.cae"))
    qtbot.waitUntil(lambda: "没有可读取的内容" in page.said.text())
    page.cancelled.emit()
    assert shown(window, DamagedPage) is None
    assert window.current_screen() is not None
    assert damaged.read_bytes() == content


def test_from_a_damaged_file_the_way_back_is_its_backup(
    qtbot: QtBot, program: Program, window: MainWindow, workspace: Workspace
) -> None:
    workspace.dealership.change("city", "苏州")
    workspace.backups.make(BackupReason.DAILY)
    path = workspace.database.path
    program._close_file()
    damage(path, path.stat().st_size * 2 // 3 // 4096 * 4096)
    program.open_path(str(path))
    qtbot.waitUntil(lambda: shown(window, DamagedPage) is not None)
    qtbot.mouseClick(shown(window, DamagedPage).buttons[0], LEFT)
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)
    assert window.workspace is not None
    house = window.workspace.dealership.dealership()
    assert house is not None
    assert house.city == "苏州"


def test_of_a_damaged_file_what_can_be_read_is_saved_and_opened(
    qtbot: QtBot, program: Program, window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    path = workspace.database.path
    program._close_file()
    damage(path, path.stat().st_size - 2 * 4096)
    program.open_path(str(path))
    qtbot.waitUntil(lambda: shown(window, DamagedPage) is not None)
    shown(window, DamagedPage).salvage(str(tmp_path / "saved.cae"))
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)
    assert window.workspace is not None
    assert window.workspace.database.path.name == "saved.cae"
    assert not window.workspace.database.read_only
    program.open_path(str(path), damaged=True)
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.database.path == path)
    assert window.workspace.database.read_only


def test_a_password_is_set_asked_for_and_taken_away(
    qtbot: QtBot, program: Program, window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    path = workspace.database.path
    tab = go(qtbot, window, "settings").file
    tab.password.click()
    dialog = shown(window, PasswordDialog)
    for field, text in (("new", "secret one"), ("again", "secret two")):
        dialog.form.editor(field).setText(text)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert dialog.form.error("again")
    dialog.form.editor("again").setText("secret one")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    qtbot.waitUntil(lambda: window.workspace not in (None, workspace), timeout=20_000)
    assert "恢复单" in window.messages.text()
    assert looks_encrypted(path)
    tab = go(qtbot, window, "settings").file
    tab.write_recovery_sheet(tmp_path / "code.pdf")
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    program._close_file()

    program.open_path(str(path))
    qtbot.waitUntil(lambda: shown(window, PasswordPage) is not None)
    for typed in ("wrong", "secret one"):
        page = shown(window, PasswordPage)
        page.password.setText(typed)
        qtbot.keyClick(page.password, Key.Key_Return)
        if typed == "wrong":
            qtbot.waitUntil(lambda page=page: shown(window, PasswordPage) not in (None, page), timeout=20_000)
            assert shown(window, PasswordPage).form.error("password")
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)
    tab = go(qtbot, window, "settings").file
    tab.password.click()
    qtbot.mouseClick(shown(window, PasswordDialog).take_away, LEFT)
    qtbot.waitUntil(lambda: not looks_encrypted(path) and window.workspace is not None, timeout=20_000)


def test_a_text_called_cae_is_no_dealership(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "notes.cae"
    other.write_text("会议记录" * 400, encoding="utf-8")
    window.file_requested.emit(str(other))
    qtbot.waitUntil(window.messages.isVisible)
    assert str(other) in window.messages.text()
    assert other.read_text(encoding="utf-8") == "会议记录" * 400


def test_a_file_open_in_a_second_window_is_told_and_left_alone(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    second = Program(Preferences(tmp_path / "second.ini"))
    qtbot.addWidget(second.window)
    try:
        second.start(workspace.database.path)
        qtbot.waitUntil(second.window.messages.isVisible)
        assert workspace.database.path.name in second.window.messages.text()
        assert second.window.workspace is None
        workspace.dealership.change("city", "无锡")
    finally:
        second.finish()


def test_a_dropped_dealership_is_opened_in_place_of_the_present_one(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.cae"
    workspace.save_copy(copy)
    assert dropped(window, copy)
    qtbot.waitUntil(lambda: window.workspace is not workspace and window.workspace is not None)
    assert window.workspace is not None
    assert window.workspace.database.path == copy
    assert window.windowTitle().startswith("copy")
    open_workspace(workspace.database.path, SetClock(date(2026, 10, 15))).close()  # the first one is free again


def test_other_files_are_not_taken(window: MainWindow, tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"x")
    assert not dropped(window, picture)


def test_an_edit_after_another_file_was_opened_is_told_once(
    qtbot: QtBot, program: Program, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.show(create_workspace(tmp_path / "second.cae"))
    told: list[str] = []
    monkeypatch.setattr(window.status, "show_saved", lambda: told.append("saved"))
    assert window.workspace is not None
    window.workspace.dealership.add_partner("新伙伴")
    assert told == ["saved"]


# help -----------------------------------------------------------------------------------------------------------------


def test_help_opens_in_both_languages_and_is_freed(qtbot: QtBot, window: MainWindow) -> None:
    texts = []
    for switch in (window.commands.chinese, window.commands.english):
        switch.trigger()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.keyClick(window, Key.Key_F1)
        qtbot.waitUntil(lambda: bool(window.findChildren(HelpWindow)))
        help_window = window.findChildren(HelpWindow)[0]
        texts.append(help_window.findChildren(QTextBrowser)[0].toPlainText())
        help_window.close()
        qtbot.waitUntil(lambda: not window.findChildren(HelpWindow))
    chinese, english = texts
    assert chinese.startswith("总览")
    assert english.startswith("Overview")
    assert any("\u4e00" <= character <= "\u9fff" for character in chinese)
    assert chinese != english
    window.commands.chinese.trigger()


# privacy --------------------------------------------------------------------------------------------------------------


def test_a_customer_is_named_on_the_card_only(
    qtbot: QtBot,
    window: MainWindow,
    workspace: Workspace,
    example: ActivityExample,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    name, digits = "欧阳测试客", "19900007391"
    card_id = workspace.cards.add_card(NewCard(name, example.activity_id, phone=digits))
    workspace.cards.change_card(card_id, "note", f"{name} {digits}")
    said = [repr(workspace.control.board(activity)) for activity in (example.activity_id, example.empty_activity_id)]
    for entry in screens.ALL:
        go(qtbot, window, entry.name)
        for widget in [window, *window.findChildren(QWidget)]:
            said += [widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis()]
    workspace.history.undo()
    workspace.history.redo()
    said += [one.text() for one in (window.commands.undo, window.commands.redo)]
    said += shown_texts(window.status)
    said += [record.getMessage() for record in caplog.records]
    said += [str(path) for path in tmp_path.rglob("*")]
    said += [path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.ini")]
    everything = "\n".join(said)
    assert [secret for secret in (name, digits, "199 0000 7391", "7391") if secret in everything] == []


def test_a_file_in_a_synchronised_folder_is_told_and_moved(
    qtbot: QtBot, program: Program, window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "own").mkdir()
    copy = tmp_path / "OneDrive" / "店.cae"
    workspace.save_copy(copy)
    program.open_path(str(copy))
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.database.path == copy)
    assert "同步" in window.messages.text()
    tab = go(qtbot, window, "settings").file
    window.show_screen("settings", "file")
    assert tab.risk.isVisible()
    tab.move_to(str(tmp_path / "own"))
    moved = tmp_path / "own" / "店.cae"
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.database.path == moved, timeout=20_000)
    assert not copy.exists()
    assert "新文件夹" in window.messages.text()
