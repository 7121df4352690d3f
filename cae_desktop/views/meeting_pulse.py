"""A heartbeat that writes down the running time of a meeting, whatever screen is shown."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from cae_desktop.domain.errors import CaeError

if TYPE_CHECKING:
    from cae_desktop.services.workspace import Workspace

_BEAT_MS: Final = 10_000
"""A kill costs the speaker at most this much; one small write of the file in this time is not felt."""


class MeetingPulse(QObject):
    """Beats while a file is open; writes only while a meeting is held."""

    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self.timer = QTimer(self)
        self.timer.setInterval(_BEAT_MS)
        self.timer.timeout.connect(self._on_beat)

    def follow(self, workspace: "Workspace") -> None:
        """Beat for a file from now on."""
        self._workspace = workspace
        self.timer.start()

    def stop(self) -> None:
        """Beat a last time: the file will be closed."""
        self._on_beat()
        self._workspace = None
        self.timer.stop()

    def _on_beat(self) -> None:
        if self._workspace is None:
            return
        try:
            self._workspace.meetings.keep_time()
        except CaeError as error:
            self.failed.emit(error)
