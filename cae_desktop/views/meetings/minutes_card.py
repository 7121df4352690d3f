"""The minutes of a meeting as they are pasted into a chat, and saved for the file."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from cae_desktop.db.queries.meetings import MeetingRow
from cae_desktop.ui.widgets import Button, Card
from cae_desktop.views.shared.saving import Saving
from cae_desktop.views.shared.screen import Screen
from cae_desktop.wording.control import meeting_title


class MinutesCard(Card):
    """Plain text with buttons for the clipboard, PDF and Excel."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(self.tr("Minutes"), self.tr("plain text, to be pasted anywhere"))
        self._screen = screen
        self._meeting: MeetingRow | None = None
        self.saving = Saving(screen)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Minutes"))
        self.copy = Button(self.tr("Copy"), icon="copy")
        self.pdf = Button(self.tr("Save as PDF…"))
        self.workbook = Button(self.tr("Save as Excel…"))
        self.copy.clicked.connect(self.copy_text)
        self.pdf.clicked.connect(self._on_pdf)
        self.workbook.clicked.connect(self._on_workbook)
        for button in (self.copy, self.pdf, self.workbook):
            self.head.addWidget(button)
        self.body.addWidget(self.text)

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Show the minutes of a meeting as they are now."""
        self._meeting = meeting
        self.text.setPlainText(self._screen.workspace.minutes.text(meeting.id, QCoreApplication.translate))

    def copy_text(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._screen.messages.show_message(self.tr("The minutes are on the clipboard."), tone="on_track")

    def _on_pdf(self) -> None:
        self._save("pdf")

    def _on_workbook(self) -> None:
        self._save("xlsx")

    def _save(self, suffix: str) -> None:
        if self._meeting is None:
            return
        title = meeting_title(self._meeting.kind, self._meeting.number, QCoreApplication.translate)
        day = (self._meeting.started_at or self._meeting.planned_at).astimezone().date()
        minutes, language = self._screen.workspace.minutes, self._screen.context.language
        write = partial(minutes.export, meeting_id=self._meeting.id, language=language)
        self.saving.ask(self.tr("Minutes {meeting} {day}").format(meeting=title, day=day), suffix, write)
