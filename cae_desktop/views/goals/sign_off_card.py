"""Who signs the goals, the confirmation, and how often goals were reopened and why."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.services.goals_page import GoalsPage, SignatureLine
from cae_desktop.ui.widgets import Avatar, Button, Card, Choice, Label, Line, Pill, TextField
from cae_desktop.views.shared.screen import Screen

translate = QCoreApplication.translate


class SignatureRow(QWidget):
    """A role: who has it, and whether he signed."""

    def __init__(self, screen: Screen, line: SignatureLine, *, locked: bool) -> None:
        super().__init__()
        self._screen = screen
        self._line = line
        signature = line.signature
        name = signature.person_name if signature else line.people[0].name if line.people else ""
        self.person = Choice([(person.id, person.name) for person in line.people])
        self.person.setAccessibleName(screen.word(line.role))
        if line.people:
            self.person.set_value(line.people[0].id)
        self.button = self._make_button(locked=locked)
        words = QVBoxLayout()
        words.setSpacing(0)
        several = len(line.people) > 1 and signature is None
        words.addWidget(self.person if several else Label(name or translate("Goals", "Nobody has this role")))
        words.addWidget(Label(screen.word(line.role), role="faint"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Avatar(name or "?", present=bool(name)))
        row.addLayout(words, 1)
        if signature is not None:
            row.addWidget(Pill(f"{signature.signed_on:%m/%d}", "on_track", "✓"))
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(Line())

    def _make_button(self, *, locked: bool) -> Button:
        if self._line.signature is not None:
            button = Button("", flat=True, icon="x", tip=translate("Goals", "Withdraw signature"))
            button.clicked.connect(self._on_withdrawn)
            button.setVisible(not locked)
        else:
            button = Button(translate("Goals", "Sign"))
            button.clicked.connect(self._on_signed)
            button.setEnabled(bool(self._line.people) and not locked)
        button.setAccessibleName(f"{self._screen.word(self._line.role)}: {button.text() or button.toolTip()}")
        return button

    def _on_signed(self) -> None:
        goals = self._screen.workspace.goals
        self._screen.attempt(goals.sign, self._screen.context.cycle_id, str(self.person.value()))

    def _on_withdrawn(self) -> None:
        if self._line.signature is not None:
            self._screen.attempt(self._screen.workspace.goals.withdraw_signature, self._line.signature.id)


class SignOffCard(Card):
    """Four signatures; below, while the goals are confirmed, the way to reopen them."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(translate("Goals", "Sign-off"), " ")
        self._screen = screen
        self.rows: list[SignatureRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.state = Pill()
        self.head.addWidget(self.state)
        self.reason = TextField(translate("Goals", "Why must the goals change?"))
        self.reason.setAccessibleName(translate("Goals", "Reason for reopening"))
        self.reopen = Button(translate("Goals", "Reopen goals"), icon="lock-open")
        self.error = Label(role="error", wrap=True)
        self._reopening = QWidget()
        form = QVBoxLayout(self._reopening)
        form.setContentsMargins(0, 4, 0, 0)
        form.setSpacing(6)
        form.addWidget(self.reason)
        form.addWidget(self.error)
        form.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._list)
        self.body.addWidget(self._reopening)
        self.error.hide()
        self.reopen.clicked.connect(self._on_reopened)
        self.reason.returnPressed.connect(self._on_reopened)

    def show_page(self, page: GoalsPage) -> None:
        """Show signatures and state."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [SignatureRow(self._screen, line, locked=page.confirmed) for line in page.signatures]
        for row in self.rows:
            self._list.addWidget(row)
        signed = sum(line.signature is not None for line in page.signatures)
        self.caption.setText(f"{signed} / {len(page.signatures)}")
        if page.confirmed:
            self.state.set_text(translate("Goals", "Confirmed"), "on_track", "✓")
        else:
            self.state.set_text(translate("Goals", "Open"), "neutral", "○")
        self._reopening.setVisible(page.confirmed)

    def _on_reopened(self) -> None:
        goals = self._screen.workspace.goals
        sentence = self._screen.refusal(goals.reopen, self._screen.context.cycle_id, self.reason.text())
        self.error.setText(f"▲ {sentence}" if sentence else "")
        self.error.setVisible(sentence is not None)
        if sentence is None:
            self.reason.set_value("")


class ConfirmationsCard(Card):
    """Every confirmation of this cycle's goals, and why it was taken back."""

    def __init__(self) -> None:
        super().__init__(translate("Goals", "Confirmations"), " ")
        self._labels: list[Label] = []

    def show_page(self, page: GoalsPage) -> None:
        """Show the newest first; nothing while the goals were never confirmed."""
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        for row in page.confirmations:
            self._say(translate("Goals", "✓ Confirmed on {day}").format(day=_local(row.confirmed_at)), "body")
            if row.reopened_at is not None:
                text = translate("Goals", "Reopened on {day}: {reason}")
                self._say(text.format(day=_local(row.reopened_at), reason=row.reason), "caption")
        self.setVisible(bool(page.confirmations))

    def _say(self, text: str, role: str) -> None:
        label = Label(text, role, wrap=True)
        self._labels.append(label)
        self.body.addWidget(label)


def _local(stamp: datetime) -> str:
    return f"{stamp.astimezone():%Y-%m-%d %H:%M}"
