"""What is projected: the page, the chosen row, past or present, frozen, black; shared by the window and its preview."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from cae_desktop.domain.errors import CaeError
from cae_desktop.services.board import Board
from cae_desktop.services.meeting_page import MeetingPage
from cae_desktop.services.package_board import PackageBoard
from cae_desktop.views.board.canvas import HEIGHT
from cae_desktop.views.board.reading import WATCHED, pages_of, read_page, running_meeting, speaker_of, title_of
from cae_desktop.views.board.scene import Scene
from cae_desktop.views.preferences import Preferences
from cae_desktop.views.shared.screen import ScreenContext
from cae_desktop.wording.control import meeting_title

if TYPE_CHECKING:
    from cae_desktop.db.database import Committed

ENLARGEMENTS: Final = (1.0, 1.15, 1.3)
_SECOND_MS: Final = 1000
_USUAL_SECONDS: Final = 20
_DRESS, _ENLARGEMENT, _SECONDS = "board/dress", "board/letters", "board/seconds"


class Presentation(QObject):
    """Reads the board and moves in it. While it is projected it follows every change of the file by itself.

    `projected` differs from `scene` while it is frozen: then the manager looks at other pages alone.
    """

    changed = Signal()
    """The scene, or how it is shown, is another."""

    ended = Signal()
    """There is nothing left to show: the cycle was deleted."""

    def __init__(self, context: ScreenContext, page: str | None = None) -> None:
        super().__init__()
        self.context = context
        self.page = page
        self.past: str | None = None
        self.is_projected = False
        self.is_blank = False
        self.is_held = False
        """Somebody is typing: do not turn the page by itself."""
        self.scene: Scene | None = None
        self._frozen: Scene | None = None
        self._pages: dict[tuple[str | None, str | None, date], Board | PackageBoard] = {}
        """Pages as they were read after the last change: turning back to one costs nothing."""
        self._meeting: MeetingPage | None = None
        self._preferences = Preferences()
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self._on_second)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self.turn_on)
        context.feed.announced.connect(self._on_announced)

    # state ------------------------------------------------------------------------------------------------------

    @property
    def projected(self) -> Scene | None:
        """What the audience sees."""
        return self._frozen or self.scene

    @property
    def is_frozen(self) -> bool:
        """Whether the projected picture stands still."""
        return self._frozen is not None

    @property
    def is_turning(self) -> bool:
        """Whether pages are turned by themselves, as on a wall."""
        return self._turn.isActive()

    @property
    def meeting_id(self) -> str | None:
        """The meeting that is held now; what is written belongs to it."""
        return self._meeting.meeting.id if self._meeting else None

    @property
    def dress(self) -> str:
        """`dark` or `light`, whatever the manager's own screen wears."""
        return "light" if self._preferences.text(_DRESS) == "light" else "dark"

    @property
    def enlargement(self) -> float:
        """How much larger than usual letters and rows are."""
        kept = self._preferences.text(_ENLARGEMENT)
        return next((factor for factor in ENLARGEMENTS if str(factor) == kept), ENLARGEMENTS[0])

    @property
    def seconds(self) -> int:
        """How long a page stays on the wall."""
        kept = self._preferences.text(_SECONDS)
        return max(5, int(kept)) if kept.isdecimal() else _USUAL_SECONDS

    @property
    def is_activity(self) -> bool:
        """Whether an activity of today is shown, in which something may be written."""
        return self.past is None and self.scene is not None and isinstance(self.scene.board, Board)

    # reading ----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the page again; the chosen row stays. When its activity was deleted, all activities are shown."""
        self._pages.clear()
        self._show()

    def _show(self) -> None:
        try:
            board = self._board()
        except CaeError:
            if self.page is None and self.past is None:
                self.scene = None
                self.ended.emit()
                return
            self.page, self.past = None, self.past if self.page else None
            self._show()
            return
        before = self.scene
        self.scene = Scene(
            board=board,
            chosen=min(before.chosen if before else 0, max(0, len(board.rows) - 1)),
            meeting=self._meeting_title(),
            past=self._past_title(),
            notice=before.notice if before else "",
            with_keys=self.is_projected,
            height=HEIGHT / self.enlargement,
        )
        self._tick()
        self.changed.emit()

    def _board(self) -> Board | PackageBoard:
        """The page and who holds a meeting, from the file if something was changed since they were read."""
        if not self._pages:
            self._meeting = running_meeting(self.context)
        asked = self.page, self.past, self.context.workspace.clock.today()
        if asked not in self._pages:
            self._pages[asked] = read_page(self.context, self.page, self.past)
        return self._pages[asked]

    def _meeting_title(self) -> str:
        if self._meeting is None:
            return ""
        meeting = self._meeting.meeting
        return meeting_title(meeting.kind, meeting.number, QCoreApplication.translate)

    def _past_title(self) -> str:
        kept = self.context.workspace.boards.kept(self.context.cycle_id) if self.past else ()
        return next((title_of(meeting) for meeting in kept if meeting.id == self.past), "")

    def _tick(self) -> None:
        """Bring the speaker's time and the clock into the scene."""
        if self.scene is None:
            return
        speaker = speaker_of(self.context, self._meeting) if self._meeting and self.is_projected else None
        now = self.context.workspace.clock.now().astimezone()
        self.scene = replace(self.scene, speaker=speaker, clock=f"{now:%H:%M}" if self.is_turning else "")

    # moving -----------------------------------------------------------------------------------------------------

    def show_page(self, page: str | None, chosen: int = 0) -> None:
        """Show another page from its first row on."""
        if page != self.page or self.scene is None:
            self.page, self.scene = page, None
            self._show()
        if chosen:
            self.choose(chosen)

    def show_past(self, meeting_id: str | None) -> None:
        """Show the board as a meeting left it; None: as it is now."""
        if meeting_id != self.past:
            self.past, self.scene = meeting_id, None
            self._show()

    def turn(self, by: int) -> None:
        """The next page, or the one before; after the last comes the first."""
        if self.scene is not None:
            pages = pages_of(self.context, self.scene.board, self.past)
            place = pages.index(self.page) if self.page in pages else 0
            self.show_page(pages[(place + by) % len(pages)])

    def move_to(self, context: ScreenContext) -> None:
        """Go on in another language or, from its first activity on, in another cycle; what is projected stays so."""
        if context.cycle_id != self.context.cycle_id:
            self.page, self.past = context.workspace.control.first_activity_id(context.cycle_id), None
            self.scene = self._frozen = None
        self.context = context
        self.reload()

    def choose(self, place: int) -> None:
        """Choose a row, counted from 0; beyond the ends nothing happens."""
        if self.scene is not None and 0 <= place < len(self.scene.board.rows):
            self.scene = replace(self.scene, chosen=place, notice="")
            self.changed.emit()

    def choose_by(self, by: int) -> None:
        """The row so many below."""
        if self.scene is not None:
            self.choose(self.scene.chosen + by)

    def scroll(self, by: int) -> bool:
        """So many pages of rows on; False at the ends."""
        if self.scene is None:
            return False
        page = self.scene.page + by
        if not 0 <= page < self.scene.pages:
            return False
        self.choose(page * self.scene.page_length)
        return True

    def say(self, notice: str) -> None:
        """Say at the foot what was refused, until something else is chosen."""
        if self.scene is not None:
            self.scene = replace(self.scene, notice=notice)
            self.changed.emit()

    # showing ----------------------------------------------------------------------------------------------------

    def set_projected(self, *, projected: bool) -> None:
        """It goes onto a screen, or comes from it."""
        self.is_projected = projected
        if projected:
            self._second.start()
        else:
            self._frozen, self.is_blank = None, False
            self._second.stop()
            self._turn.stop()
        self.reload()

    def switch_frozen(self) -> None:
        """Let the projected picture stand still while the manager prepares another page; or follow again."""
        frozen = replace(self.scene, is_frozen=True, notice="") if self.scene else None
        self._frozen = frozen if self._frozen is None else None
        self.changed.emit()

    def switch_blank(self) -> None:
        """Black, so that people look at the speaker; or the board again."""
        self.is_blank = not self.is_blank
        self.changed.emit()

    def switch_dress(self) -> None:
        """Dark or light."""
        self._preferences.remember_text(_DRESS, "light" if self.dress == "dark" else "dark")
        self.changed.emit()

    def enlarge(self, by: int) -> None:
        """Larger letters and fewer rows, or back."""
        place = min(max(0, ENLARGEMENTS.index(self.enlargement) + by), len(ENLARGEMENTS) - 1)
        self._preferences.remember_text(_ENLARGEMENT, str(ENLARGEMENTS[place]))
        if self.scene is not None:
            self.scene = replace(self.scene, height=HEIGHT / self.enlargement)
            self.changed.emit()

    def set_seconds(self, seconds: int) -> None:
        """How long a page stays on the wall, at least 5 seconds."""
        self._preferences.remember_text(_SECONDS, str(max(5, seconds)))
        if self.is_turning:
            self._turn.start(self.seconds * _SECOND_MS)

    def switch_turning(self) -> None:
        """Turn the pages by itself between meetings; or stop."""
        if self.is_turning:
            self._turn.stop()
        else:
            self._turn.start(self.seconds * _SECOND_MS)
        self._tick()
        self.changed.emit()

    def turn_on(self) -> None:
        """On to the next rows, then to the next page, as on a wall; not while a meeting is held or somebody types."""
        if self._meeting is None and not self.is_held and not self.is_frozen and not self.scroll(1):
            self.turn(1)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_announced(self, notice: "Committed") -> None:
        if not notice.touches(*WATCHED):
            return
        self._pages.clear()
        if self.is_projected:
            self.reload()

    def _on_second(self) -> None:
        if self.scene is None:
            return
        if self.past is None and self.scene.board.today != self.context.workspace.clock.today():
            self.reload()  # midnight, or the computer has slept
            return
        before = self.scene
        self._tick()
        if self.scene != before:
            self.changed.emit()
