"""The chosen meeting of the list at a glance: what waits for it, or what came of it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget

from cae_desktop.db.queries.meetings import MeetingRow
from cae_desktop.domain.words import MeetingState
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.widgets import Card
from cae_desktop.views.meetings.preparation_card import PreparationCard


class MeetingGlance(QStackedWidget):
    """What a prepared meeting should look at, else the minutes as they are now; `opened` gives a row of the plan."""

    opened = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.preparation = PreparationCard()
        self.preparation.opened.connect(self.opened)
        self.minutes = QPlainTextEdit()
        self.minutes.setReadOnly(True)
        self.minutes.setAccessibleName(self.tr("Minutes"))
        self._held = Card(self.tr("Minutes"))
        self._held.body.addWidget(self.minutes)
        self.addWidget(self.preparation)
        self.addWidget(self._held)

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Show one meeting. Raises CaeError("row-is-gone")."""
        if meeting.state is MeetingState.PREPARED:
            meetings = self._workspace.meetings
            page = meetings.page(meeting.id)
            self.preparation.show_preparation(meetings.preparation(page, meetings.kept_before(meeting.id)))
            self.setCurrentWidget(self.preparation)
        else:
            self.minutes.setPlainText(self._workspace.minutes.text(meeting.id, QCoreApplication.translate))
            self.setCurrentWidget(self._held)
