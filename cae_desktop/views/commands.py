"""Commands that work everywhere: undo, palette, files, language, theme, help; one list for keys, menu and palette."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu

from cae_desktop.ui.command_palette import Command, CommandPalette
from cae_desktop.views import screens

if TYPE_CHECKING:
    from cae_desktop.services.workspace import Workspace
    from cae_desktop.views.main_window import MainWindow

translate = QCoreApplication.translate


class Commands(QObject):
    """The actions of the window. Their texts follow the language, their state follows the file."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        standard = QKeySequence.StandardKey
        self.undo = self._action(standard.Undo, self._on_undo)
        self.redo = self._action(standard.Redo, self._on_redo)
        self.palette = self._action("Ctrl+K", self._on_palette)
        self.new = self._action("", window.new_file_requested.emit)  # Ctrl+N makes a customer card
        self.open = self._action(standard.Open, self._on_open)
        self.copy = self._action("", self._on_copy)
        self.sample = self._action("", window.sample_requested.emit)
        self.project = self._action("F5", self._on_project)
        self.help = self._action(standard.HelpContents, self._on_help)
        self.tour = self._action("", self._on_tour)
        self.find = self._action(standard.Find, self._on_find)
        self.light = self._action("", self._on_light)
        self.dark = self._action("", self._on_dark)
        self.system = self._action("", self._on_system)
        self.chinese = self._action("", self._on_chinese)
        self.english = self._action("", self._on_english)
        self.about = self._action("", self._on_about)
        self.quit = self._action(standard.Quit, window.close)
        self.retranslate()

    def retranslate(self) -> None:
        """Give every action its text in the present language."""
        texts = {
            self.palette: translate("Commands", "Find command, page or activity"),
            self.new: translate("Commands", "New dealership…"),
            self.open: translate("Commands", "Open…"),
            self.copy: translate("Commands", "Save a copy…"),
            self.sample: translate("Commands", "Open the sample dealership"),
            self.project: translate("Commands", "Project the control board"),
            self.help: translate("Commands", "Help"),
            self.tour: translate("Commands", "Tour of the window"),
            self.find: translate("Commands", "Find on this page"),
            self.light: translate("Commands", "Light"),
            self.dark: translate("Commands", "Dark"),
            self.system: translate("Commands", "Like the system"),
            self.about: translate("Commands", "About CAE Desktop"),
            self.quit: translate("Commands", "Quit"),
        }
        for action, text in texts.items():
            action.setText(text)
        self.chinese.setText("简体中文")
        self.english.setText("English")
        self.update_history()

    def update_history(self) -> None:
        """Say what undo and redo would do, by name."""
        history = self._window.workspace.history if self._window.workspace else None
        undo = history.undo_label() if history else None
        redo = history.redo_label() if history else None
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        self.undo.setText(_named(translate("Commands", "Undo"), undo))
        self.redo.setText(_named(translate("Commands", "Redo"), redo))

    def open_menu(self) -> None:
        """The menu under the dealership's name."""
        menu = QMenu(self._window)
        self._add_cycles(menu)
        menu.addActions([self.undo, self.redo])
        menu.addSeparator()
        menu.addActions([self.new, self.open])
        self._add_recent(menu)
        menu.addActions([self.copy, self.sample])
        menu.addSeparator()
        language = menu.addMenu("语言 / Language")
        language.addActions([self.chinese, self.english])
        look = menu.addMenu(translate("Commands", "Appearance"))
        look.addActions([self.light, self.dark, self.system])
        menu.addSeparator()
        menu.addActions([self.help, self.tour, self.about, self.quit])
        head = self._window.rail.head
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(head.mapToGlobal(QPoint(12, head.height())))

    def switch_language(self) -> None:
        """Go from Chinese to English or back."""
        other = "en" if self._window.preferences.language == "zh_CN" else "zh_CN"
        self._window.language_chosen.emit(other)

    # menus ------------------------------------------------------------------------------------------------------

    def _action(self, shortcut: QKeySequence.StandardKey | str, run: object) -> QAction:
        action = QAction(self)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(run)
        self._window.addAction(action)
        return action

    def _add_cycles(self, menu: QMenu) -> None:
        workspace = self._window.workspace
        if workspace is None:
            return
        for cycle in workspace.dealership.cycles():
            action = menu.addAction(cycle.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(cycle.id == self._window.cycle_id)
            action.setData(cycle.id)
            action.triggered.connect(self._on_cycle)
        menu.addSeparator()

    def _add_recent(self, menu: QMenu) -> None:
        recent = menu.addMenu(translate("Commands", "Recent files"))
        for path in self._window.preferences.recent_files():
            action = recent.addAction(str(path).replace("&", "&&"))
            action.setData(str(path))
            action.triggered.connect(self._on_recent)
        recent.setEnabled(not recent.isEmpty())

    # slots ------------------------------------------------------------------------------------------------------

    def _on_undo(self) -> None:
        self._apply(back=True)

    def _on_redo(self) -> None:
        self._apply(back=False)

    def _apply(self, *, back: bool) -> None:
        screen = self._window.current_screen()
        workspace = self._window.workspace
        if screen is not None and workspace is not None:
            screen.attempt(workspace.history.undo if back else workspace.history.redo)

    def _on_tour(self) -> None:
        self._window.start_tour()

    def _on_palette(self) -> None:
        palette = CommandPalette(self._window, self._palette_commands())
        palette.open()

    def _palette_commands(self) -> list[Command]:
        return self._screen_commands() + self._activity_commands() + self._action_commands()

    def _screen_commands(self) -> list[Command]:
        if self._window.workspace is None:
            return []
        group = translate("Commands", "Pages")
        titles = screens.titles()
        return [
            Command(f"screen/{entry.name}", titles[entry.name], group, entry.name, "", _Show(self._window, entry.name))
            for entry in screens.ALL
        ]

    def _activity_commands(self) -> list[Command]:
        workspace = self._window.workspace
        if workspace is None:
            return []
        activities = translate("Commands", "Activities")
        people = translate("Commands", "People")
        found = [
            Command(f"activity/{row.id}", row.name, activities, "", "", _Show(self._window, "plan", row.id))
            for row in workspace.progress.activities(self._window.cycle_id)
        ]
        return found + [
            Command(f"person/{person.id}", person.name, people, "", "", _Show(self._window, "settings", person.id))
            for person in workspace.dealership.people()
        ]

    def _action_commands(self) -> list[Command]:
        group = translate("Commands", "Commands")
        actions = {
            "undo": self.undo,
            "redo": self.redo,
            "project": self.project,
            "new": self.new,
            "open": self.open,
            "copy": self.copy,
            "sample": self.sample,
            "light": self.light,
            "dark": self.dark,
            "chinese": self.chinese,
            "english": self.english,
            "help": self.help,
            "tour": self.tour,
            "about": self.about,
            "quit": self.quit,
        }
        return [
            Command(name, action.text(), group, name, action.shortcut().toString(), action.trigger)
            for name, action in actions.items()
            if action.isEnabled()
        ]

    def _on_cycle(self) -> None:
        self._window.show_cycle(_data_of(self.sender()))

    def _on_recent(self) -> None:
        self._window.file_requested.emit(_data_of(self.sender()))

    def _on_open(self) -> None:
        dialog = QFileDialog(self._window, self.open.text())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(translate("Commands", "Dealership files (*.cae)"))
        dialog.fileSelected.connect(self._window.file_requested)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_copy(self) -> None:
        workspace = self._window.workspace
        if workspace is None:
            return
        dialog = QFileDialog(self._window, self.copy.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("cae")
        dialog.setNameFilter(translate("Commands", "Dealership files (*.cae)"))
        dialog.fileSelected.connect(self._on_copy_named)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_copy_named(self, path: str) -> None:
        screen = self._window.current_screen()
        workspace: Workspace | None = self._window.workspace
        if screen is not None and workspace is not None and screen.attempt(workspace.save_copy, Path(path)):
            screen.messages.show_message(translate("Commands", "Copy saved: {path}").format(path=path))

    def _on_project(self) -> None:
        self._window.show_screen("board", "project")

    def _on_find(self) -> None:
        screen = self._window.current_screen()
        if screen is not None:
            screen.focus_search()

    def _on_help(self) -> None:
        from cae_desktop.views.shared.help import HelpWindow  # only when asked for

        page = self._window.current_name if self._window.workspace is not None else ""
        HelpWindow(self._window, self._window.preferences.language, page).show()

    def _on_about(self) -> None:
        from cae_desktop.views.shared.about import AboutDialog  # only when asked for

        AboutDialog(self._window).open()

    def _on_light(self) -> None:
        self._window.theme_chosen.emit("light")

    def _on_dark(self) -> None:
        self._window.theme_chosen.emit("dark")

    def _on_system(self) -> None:
        self._window.theme_chosen.emit("system")

    def _on_chinese(self) -> None:
        self._window.language_chosen.emit("zh_CN")

    def _on_english(self) -> None:
        self._window.language_chosen.emit("en")


@dataclass(frozen=True, slots=True)
class _Show:
    """Shows a screen when called."""

    window: "MainWindow"
    screen: str
    target: object = None

    def __call__(self) -> None:
        self.window.show_screen(self.screen, self.target)


def _named(verb: str, label: str | None) -> str:
    if label is None:
        return verb
    from cae_desktop.wording import action_name  # after the first paint

    return translate("Commands", "{verb}: {action}").format(verb=verb, action=action_name(label, translate))


def _data_of(sender: QObject | None) -> str:
    return str(sender.data()) if isinstance(sender, QAction) else ""
