"""Asks why an activity does not take place, and since when that is known."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from cae_desktop.domain.dates import parse_day
from cae_desktop.ui.widgets import Button, DayField, Form, Label, NoteField

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen


class CancelDialog(QDialog):
    """Nothing is changed before its button; a refused answer stays as it was typed, with the reason."""

    def __init__(self, screen: "Screen", activity_id: str, name: str) -> None:
        super().__init__(screen)
        self._screen, self._activity_id = screen, activity_id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Cancel an activity"))
        self.setMinimumWidth(520)
        self.reason = NoteField(self.tr("e.g. the place was closed because of a storm"), lines=2)
        self.day = DayField()
        self.day.set_value(screen.workspace.clock.today())
        self.error = Label(role="error", wrap=True)
        self.error.hide()
        self.accept_button = Button(self.tr("Cancel the activity"), primary=True)
        self.keep_button = Button(self.tr("Keep it"))
        self._lay_out(name)
        self.accept_button.clicked.connect(self._on_accept)
        self.keep_button.clicked.connect(self.reject)
        self.reason.setFocus()

    def _lay_out(self, name: str) -> None:
        form = Form(columns=1)
        form.add("reason", self.tr("Why does it not take place?"), self.reason)
        form.add("day", self.tr("Decided on"), self.day)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Label(self.tr("Cancel “{activity}”").format(activity=name), role="section", wrap=True))
        layout.addWidget(
            Label(
                self.tr(
                    "Its plan, what was spent, its customer cards and its experience stay. It is not asked about in "
                    "meetings, teaches nothing about its kind, and the rest of its budget is free again. You can take "
                    "this back at any time."
                ),
                role="caption",
                wrap=True,
            )
        )
        layout.addWidget(form)
        layout.addWidget(self.error)
        layout.addLayout(buttons)

    def _on_accept(self) -> None:
        sentence = self._screen.refusal(self._cancel)
        self.error.setText(f"▲ {sentence}" if sentence else "")
        self.error.setVisible(sentence is not None)
        if sentence is None:
            self.accept()

    def _cancel(self) -> None:
        day = parse_day(self.day.text(), self._screen.workspace.clock.today())
        self._screen.workspace.evaluation.cancel_activity(self._activity_id, self.reason.toPlainText(), day)
