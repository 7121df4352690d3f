"""The base of every screen: reads frozen rows, shows them, and reads again when a commit touched them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, ParamSpec

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.domain.errors import CaeError
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.messages import MessageBar
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.ui.widgets import PageHeader
from cae_desktop.wording import error_sentence, words

if TYPE_CHECKING:
    from cae_desktop.db.database import Committed
    from cae_desktop.services.workspace import Workspace

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class ScreenContext:
    """What a screen is given: the open file, the cycle being looked at, and the window's common parts."""

    workspace: "Workspace"
    cycle_id: str
    language: str
    feed: ChangeFeed
    tasks: TaskRunner
    passed_on: object = None
    """What the screen made before this one left to it: see `Screen.pass_on`."""


class Screen(QWidget):
    """A page of the main window. Made anew when the language, the theme or the cycle changes.

    A subclass builds its widgets in `__init__`, names the tables it shows in `watched`, and fills the widgets in
    `reload`, which runs when it is shown and after every commit that touched those tables while it is visible.
    """

    navigation_requested = Signal(str, object)
    cycle_wanted = Signal(str)
    """Name of another screen and what to show there (an id, or None)."""

    replacement_wanted = Signal(object)
    """Work that needs the file closed, as a `services.restore.Replacement`; what results is opened again."""

    watched: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: ScreenContext, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.context = context
        self.workspace = context.workspace
        self.word = words(QCoreApplication.translate)
        self._stale = True
        self.header = PageHeader(title, subtitle)
        self.messages = MessageBar()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.messages)
        layout.addLayout(self.body, 1)
        context.feed.announced.connect(self._on_announced)

    def reload(self) -> None:
        """Read the rows and show them."""
        raise NotImplementedError

    def show_target(self, target: Any) -> None:
        """Go to what another screen asked for; screens that can be asked override it."""

    def pass_on(self) -> object:
        """What must outlive this screen when it is made anew, such as a window on the projector; it lets go of it."""
        return None

    def drop(self) -> None:
        """The screen is dropped: close what lies outside of it."""

    def focus_search(self) -> None:
        """Put the cursor into the page's search field (Ctrl+F); pages that have one override it."""

    def go_to(self, screen: str, target: object = None) -> None:
        """Ask the window for another screen."""
        self.navigation_requested.emit(screen, target)

    def attempt(self, verb: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
        """Run a service verb; a refusal is shown at the top of the page. Returns whether it was done."""
        sentence = self.refusal(verb, *args, **kwargs)
        if sentence is not None:
            self.messages.show_message(sentence, tone="late")
        return sentence is None

    def refusal(self, verb: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> str | None:
        """Run a service verb; returns None when it was done, else the sentence to show beside the field."""
        try:
            verb(*args, **kwargs)
        except CaeError as error:
            return error_sentence(error, QCoreApplication.translate)
        return None

    def refresh(self) -> None:
        """Reload now if visible, else when shown next."""
        self._stale = True
        if self.isVisible():
            self._stale = False
            self.reload()

    def _on_announced(self, notice: "Committed") -> None:
        if not self.watched or notice.touches(*self.watched):
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the screen was hidden."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()
