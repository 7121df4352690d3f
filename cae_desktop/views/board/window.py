"""The control board over a whole screen, projected while a meeting is held or hung on a wall."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.domain.errors import CaeError
from cae_desktop.ui import theme
from cae_desktop.views.board.entry import BoardEntry
from cae_desktop.views.board.form import BoardForm
from cae_desktop.views.board.placing import ScreenKeeper, screen_for
from cae_desktop.views.board.presentation import Presentation
from cae_desktop.views.board.surface import BoardSurface
from cae_desktop.wording import error_sentence

Key = Qt.Key


class BoardWindow(QWidget):
    """One page over the whole of a screen; has its own dark or light dress, and only keys.

    When its screen disappears it comes back to a remaining one as an ordinary window, with whatever is being typed, and
    returns when that screen is plugged in again.
    """

    def __init__(self, presentation: Presentation, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Control board"))
        self.presentation = presentation
        self.surface = BoardSurface(theme.named(presentation.dress))
        self._entry = BoardEntry(self)
        self._keeper = ScreenKeeper(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.surface)
        self._moves = {
            Key.Key_Left: self.show_previous_page,
            Key.Key_Right: self.show_next_page,
            Key.Key_Up: self.choose_previous_row,
            Key.Key_Down: self.choose_next_row,
            Key.Key_PageUp: self.scroll_up,
            Key.Key_PageDown: self.scroll_down,
            Key.Key_Home: self.show_all_activities,
            Key.Key_Return: self.enter,
            Key.Key_Enter: self.enter,
            Key.Key_P: self.note_problem,
        }
        self._switches = {
            Key.Key_N: self.call_next_speaker,
            Key.Key_D: presentation.switch_dress,
            Key.Key_B: presentation.switch_blank,
            Key.Key_F: presentation.switch_frozen,
            Key.Key_R: presentation.switch_turning,
            Key.Key_Plus: self.enlarge,
            Key.Key_Equal: self.enlarge,
            Key.Key_Minus: self.reduce,
            Key.Key_Escape: self.close,
        }
        self.surface.row_chosen.connect(self._on_row_chosen)
        self.surface.row_activated.connect(self._on_row_activated)
        presentation.changed.connect(self._on_changed)
        presentation.ended.connect(self.close)
        presentation.set_projected(projected=True)

    # public -----------------------------------------------------------------------------------------------------

    @property
    def form(self) -> BoardForm | None:
        """What is being typed."""
        return self._entry.form

    def project(self) -> None:
        """Fill the chosen screen, else a second one, or this one when it is the only one."""
        opener = self.parentWidget()
        here = opener.window().screen() if opener is not None else QGuiApplication.primaryScreen()
        self._keeper.fill(screen_for(here))
        self._entry.resume()
        if self.form is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # keys -------------------------------------------------------------------------------------------------------

    def show_previous_page(self) -> None:
        """The activity before this one; before the first come all activities."""
        self.presentation.turn(-1)

    def show_next_page(self) -> None:
        """The activity after this one; after the last come all activities."""
        self.presentation.turn(1)

    def show_all_activities(self) -> None:
        """The page of all activities."""
        self.presentation.show_page(None)

    def choose_previous_row(self) -> None:
        """The row above."""
        self.presentation.choose_by(-1)

    def choose_next_row(self) -> None:
        """The row below."""
        self.presentation.choose_by(1)

    def scroll_up(self) -> None:
        """The rows above, if there are any."""
        self.presentation.scroll(-1)

    def scroll_down(self) -> None:
        """The rows below, if there are any."""
        self.presentation.scroll(1)

    def enter(self) -> None:
        """Write how the chosen step goes; on the page of all show the chosen activity."""
        line = self.presentation.scene.chosen_line if self.presentation.scene else None
        if line is not None:
            self.presentation.show_page(line.id)
        elif self._may_write():
            self._entry.edit_actuals()

    def note_problem(self) -> None:
        """Ask for a problem of the chosen step."""
        if self._may_write():
            self._entry.note_problem()

    def _may_write(self) -> bool:
        if self.presentation.past is not None:
            self.presentation.say(self.tr("This is the board of a past meeting. It stays as it was."))
            return False
        return True

    def call_next_speaker(self) -> None:
        """Tick the current topic of the meeting that is held."""
        presentation = self.presentation
        if presentation.meeting_id is None:
            return
        try:
            presentation.context.workspace.meetings.next_topic(presentation.meeting_id, presentation.context.language)
        except CaeError as error:
            presentation.say(error_sentence(error, QCoreApplication.translate))

    def enlarge(self) -> None:
        """Larger letters."""
        self.presentation.enlarge(1)

    def reduce(self) -> None:
        """Smaller letters, down to the usual size."""
        self.presentation.enlarge(-1)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        presentation = self.presentation
        if presentation.projected is None:
            return
        self.surface.show_scene(presentation.projected, theme.named(presentation.dress), blank=presentation.is_blank)
        self.surface.repaint()  # before the manager's own page: the audience comes first
        self._entry.refresh()
        self._entry.place()

    def _on_row_chosen(self, place: int) -> None:
        self._entry.close()
        if self.presentation.is_frozen:
            self.presentation.switch_frozen()
        else:
            self.presentation.choose(place)

    def _on_row_activated(self, place: int) -> None:
        self._on_row_chosen(place)
        self.enter()

    # Qt ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys named at the foot of the board, and undo."""
        history = self.presentation.context.workspace.history
        act: Callable[[], object] | None
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            act = {Key.Key_Z: history.undo, Key.Key_Y: history.redo}.get(Key(event.key()))
        else:
            act = self._switches.get(Key(event.key())) or self._moves.get(Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
            return
        event.accept()
        if self.presentation.is_frozen and Key(event.key()) in self._moves:
            self.presentation.switch_frozen()  # who moves at the board wants to see it
        if self.presentation.scene is not None and self.presentation.scene.notice:
            self.presentation.say("")
        act()

    def changeEvent(self, event: QEvent) -> None:
        """Bear its title in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setWindowTitle(self.tr("Control board"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep an open form in the board's size."""
        super().resizeEvent(event)
        self._entry.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The manager's screen stays."""
        self._entry.keep_draft()
        self.presentation.changed.disconnect(self._on_changed)
        self.presentation.ended.disconnect(self.close)
        self.presentation.set_projected(projected=False)
        super().closeEvent(event)
