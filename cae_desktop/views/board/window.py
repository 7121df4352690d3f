"""The control board over a whole screen, projected while a meeting is held."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.domain.errors import CaeError
from cae_desktop.services.control import ProblemDetails
from cae_desktop.ui import theme
from cae_desktop.views.board.actuals import FieldError, field_of, fields_for, read_actuals
from cae_desktop.views.board.form import BoardForm, Field
from cae_desktop.views.board.reading import WATCHED, read_scene
from cae_desktop.views.board.scene import Scene
from cae_desktop.views.board.surface import BoardSurface
from cae_desktop.views.shared.screen import ScreenContext
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.db.database import Committed

_SECOND_MS = 1000


class BoardWindow(QWidget):
    """One activity over the whole of a screen; has its own dark or light dress, and only keys.

    It goes to a second screen if there is one. When its screen disappears it comes back to a remaining one as an
    ordinary window, with whatever is being typed, and returns when that screen is plugged in again.
    """

    watched: ClassVar[frozenset[str]] = WATCHED

    def __init__(self, context: ScreenContext, activity_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Control board"))
        self._context = context
        self._activity_id = activity_id
        self._scene: Scene | None = None
        self._lost_screen: str | None = None
        self.form: BoardForm | None = None
        self.surface = BoardSurface(theme.named("dark"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.surface)
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._keys = {
            Qt.Key.Key_Left: self.show_previous_activity,
            Qt.Key.Key_Right: self.show_next_activity,
            Qt.Key.Key_Up: self.choose_previous_step,
            Qt.Key.Key_Down: self.choose_next_step,
            Qt.Key.Key_PageUp: self.show_previous_page,
            Qt.Key.Key_PageDown: self.show_next_page,
            Qt.Key.Key_Return: self.edit_actuals,
            Qt.Key.Key_Enter: self.edit_actuals,
            Qt.Key.Key_P: self.note_problem,
            Qt.Key.Key_N: self.call_next_speaker,
            Qt.Key.Key_D: self.switch_dress,
            Qt.Key.Key_B: self.switch_blank,
            Qt.Key.Key_Escape: self.close,
        }
        self._connect()
        self.reload()

    def _connect(self) -> None:
        self._second.timeout.connect(self._on_second)
        self.surface.step_chosen.connect(self.choose_step)
        self.surface.step_activated.connect(self._on_step_activated)
        self._context.feed.announced.connect(self._on_announced)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101
        application.screenRemoved.connect(self._on_screen_removed)
        application.screenAdded.connect(self._on_screen_added)

    # public -----------------------------------------------------------------------------------------------------

    @property
    def activity_id(self) -> str:
        """The activity that is shown."""
        return self._activity_id

    @property
    def scene(self) -> Scene | None:
        """What is shown; None after the activity was deleted."""
        return self._scene

    def project(self) -> None:
        """Fill the second screen, or this one when it is the only one."""
        opener = self.parentWidget()
        here = opener.window().screen() if opener is not None else QGuiApplication.primaryScreen()
        others = [screen for screen in QGuiApplication.screens() if screen is not here]
        self._fill(others[0] if others else here)

    def show_activity(self, activity_id: str) -> None:
        """Show another activity from its first step on."""
        if activity_id != self._activity_id:
            self._close_form()
            self._activity_id = activity_id
            self._scene = None
            self.reload()

    def reload(self) -> None:
        """Read the activity again; what is being typed stays."""
        chosen, notice = (self._scene.chosen, self._scene.notice) if self._scene else (0, "")
        try:
            self._scene = replace(read_scene(self._context, self._activity_id, chosen), notice=notice)
        except CaeError:  # it was deleted while it was projected
            self.close()
            return
        self.surface.show_scene(self._scene)
        ticking = self._scene.speaker is not None
        if ticking != self._second.isActive():
            self._second.start() if ticking else self._second.stop()

    def choose_step(self, place: int) -> None:
        """Choose a step, counted from 0; beyond the ends nothing happens."""
        if self._scene is not None and 0 <= place < len(self._scene.board.steps):
            self._close_form()
            self._scene = replace(self._scene, chosen=place)
            self.surface.show_scene(self._scene)

    # keys -------------------------------------------------------------------------------------------------------

    def show_previous_activity(self) -> None:
        """The activity before this one in the plan; before the first comes the last."""
        self._step_activity(-1)

    def show_next_activity(self) -> None:
        """The activity after this one; after the last comes the first."""
        self._step_activity(1)

    def choose_previous_step(self) -> None:
        """The step above."""
        self._choose_by(-1)

    def choose_next_step(self) -> None:
        """The step below."""
        self._choose_by(1)

    def show_previous_page(self) -> None:
        """The page above, if there is one."""
        self._page_by(-1)

    def show_next_page(self) -> None:
        """The page below, if there is one."""
        self._page_by(1)

    def edit_actuals(self) -> None:
        """Open the fields of the chosen step below its row."""
        row = self._scene.chosen_step if self._scene else None
        if row is not None:
            title = self.tr("{number}. {step} — what really happened").format(
                number=row.plan.number, step=row.plan.name
            )
            self._open_form(BoardForm(self, title, fields_for(row)), self._on_actuals_submitted)

    def note_problem(self) -> None:
        """Ask for a problem of the chosen step, or of the activity when it has no steps."""
        if self._scene is None:
            return
        row = self._scene.chosen_step
        about = row.plan.name if row else self._scene.board.name
        title = self.tr("Problem: {about}").format(about=about)
        fields = (
            Field("text", self.tr("What is the problem?"), width=3),
            Field("proposal", self.tr("Proposal"), width=2),
        )
        self._open_form(BoardForm(self, title, fields), self._on_problem_submitted)

    def call_next_speaker(self) -> None:
        """Tick the current topic of the meeting that is held."""
        meeting = self._context.workspace.meetings.running(self._context.cycle_id)
        if meeting is None:
            return
        try:
            self._context.workspace.meetings.next_topic(meeting.id)
        except CaeError as error:
            self.say(error_sentence(error, QCoreApplication.translate))

    def say(self, notice: str) -> None:
        """Say at the foot what was refused, until the next key."""
        if self._scene is not None:
            self._scene = replace(self._scene, notice=notice)
            self.surface.show_scene(self._scene)

    def switch_dress(self) -> None:
        """Dark or light, whatever the manager's own screen wears."""
        self.surface.colours = theme.named("light" if self.surface.colours.name == "dark" else "dark")
        self.surface.update()
        if self.form is not None:
            self.form.dress(self.surface.scale(), self.surface.colours)

    def switch_blank(self) -> None:
        """Black, so that people look at the speaker; or the board again."""
        self.surface.blank = not self.surface.blank
        self.surface.update()

    def _step_activity(self, by: int) -> None:
        if self._scene is not None and len(self._scene.board.activities) > 1:
            board = self._scene.board
            self.show_activity(board.activities[(board.place + by) % len(board.activities)].id)

    def _choose_by(self, by: int) -> None:
        if self._scene is not None:
            self.choose_step(self._scene.chosen + by)

    def _page_by(self, by: int) -> None:
        if self._scene is not None:
            page = min(max(0, self._scene.page + by), self._scene.pages - 1)
            if page != self._scene.page:
                self.choose_step(page * self._scene.page_length)

    # forms ------------------------------------------------------------------------------------------------------

    def _open_form(self, form: BoardForm, on_submitted: Callable[[dict[str, str]], None]) -> None:
        self._close_form()
        self.form = form
        form.submitted.connect(on_submitted)
        form.cancelled.connect(self._close_form)
        form.open_at(self.surface.place_below_chosen(), self.surface.scale(), self.surface.colours)

    def _close_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_actuals_submitted(self, texts: dict[str, str]) -> None:
        row = self._scene.chosen_step if self._scene else None
        if row is None or self.form is None:
            return
        workspace = self._context.workspace
        meeting = workspace.meetings.running(self._context.cycle_id)
        try:
            actuals = read_actuals(texts, workspace.clock.today())
            workspace.control.report(row.plan.id, actuals, meeting.id if meeting else None)
        except FieldError as refused:
            self.form.show_error(error_sentence(refused.error, QCoreApplication.translate), refused.key)
        except CaeError as error:
            self.form.show_error(error_sentence(error, QCoreApplication.translate), field_of(error))
        else:
            self._close_form()

    def _on_problem_submitted(self, texts: dict[str, str]) -> None:
        if self._scene is None or self.form is None:
            return
        row, workspace = self._scene.chosen_step, self._context.workspace
        details = ProblemDetails(
            activity_id=self._activity_id, step_id=row.plan.id if row else None, proposal=texts["proposal"].strip()
        )
        meeting = workspace.meetings.running(self._context.cycle_id)
        try:
            workspace.control.raise_problem(
                self._scene.board.cycle_id, texts["text"], details, meeting.id if meeting else None
            )
        except CaeError as error:
            self.form.show_error(error_sentence(error, QCoreApplication.translate), "text")
        else:
            self._close_form()

    # slots ------------------------------------------------------------------------------------------------------

    def _on_announced(self, notice: "Committed") -> None:
        if notice.touches(*self.watched):
            self.reload()

    def _on_second(self) -> None:
        if self._scene is not None:
            self.reload()

    def _on_step_activated(self, place: int) -> None:
        self.choose_step(place)
        self.edit_actuals()

    def _on_screen_removed(self, screen: QScreen) -> None:
        if self.isFullScreen() and self.screen() == screen:
            self._lost_screen = screen.name()
        QTimer.singleShot(0, self, self._return_to_a_screen)  # Qt moves the window after this signal

    def _return_to_a_screen(self) -> None:
        """Lie on a screen that exists: a full-screen window whose screen is gone keeps its place beside the rest."""
        screens = QGuiApplication.screens()
        visible = any(screen.geometry().contains(self.frameGeometry().center()) for screen in screens)
        if screens and (self._lost_screen is not None or not visible):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.showNormal()
            self.setGeometry(_most_of(room))
            self.raise_()

    def _on_screen_added(self, screen: QScreen) -> None:
        if self._lost_screen is not None and screen.name() == self._lost_screen:
            self._fill(screen)

    def _fill(self, screen: QScreen) -> None:
        self._lost_screen = None
        handle = self.windowHandle()
        if handle is not None:
            handle.setScreen(screen)  # a window that is shown fills the screen it belongs to, wherever it is moved
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.raise_()
        self.activateWindow()
        if self.form is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # Qt ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys at the foot of the board."""
        if self._scene is not None and self._scene.notice:
            self.say("")
        action = self._keys.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep an open form in the board's size."""
        super().resizeEvent(event)
        if self.form is not None:
            self.form.dress(self.surface.scale(), self.surface.colours)
            self.form.setGeometry(self.surface.place_below_chosen())
            self.form.adjust_height()


def _most_of(room: QRect) -> QRect:
    inner = QRect(0, 0, room.width() * 4 // 5, room.height() * 4 // 5)
    inner.moveCenter(room.center())
    return inner
