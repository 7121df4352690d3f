"""What earlier activities of a kind taught, each with where it comes from and, in a plan, a button to take it up."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.services.hints import Hint
from cae_desktop.ui.widgets import Button, ElidedLabel, Label, Line
from cae_desktop.views.shared.rows import empty


class HintList(QWidget):
    """A block per hint. `taken_up` and `dropped` tell the experience; `opened` the activity it was made in.

    `uses_wanted` asks for the activities that took an experience up.
    """

    taken_up = Signal(str)
    dropped = Signal(str)
    opened = Signal(str)
    uses_wanted = Signal(str)

    def __init__(self, *, can_use: bool) -> None:
        super().__init__()
        self._can_use = can_use
        self._shown: Sequence[Hint] | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show these."""
        if hints == self._shown:
            return
        self._shown = hints
        empty(self._layout)
        for place, hint in enumerate(hints):
            if place:
                self._layout.addWidget(Line())
            self._layout.addWidget(self._block(hint))
        if not hints:
            text = self.tr("Nothing kept for this kind yet. The star in the evaluation keeps an experience.")
            self._layout.addWidget(Label(text, role="caption", wrap=True))

    def _block(self, hint: Hint) -> QWidget:
        row = hint.experience
        block = QWidget()
        layout = QVBoxLayout(block)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(Label(f"★ {row.title}", role="strong", wrap=True), 1)
        if self._can_use:
            head.addWidget(self._use_button(hint))
        layout.addLayout(head)
        for text in filter(None, (row.proposal or row.went_well, row.went_badly)):
            layout.addWidget(Label(text, role="caption", wrap=True))
        foot = QHBoxLayout()
        origin = (row.activity_name, row.step_name, row.cycle_name, row.person_name)
        foot.addWidget(ElidedLabel(" · ".join(filter(None, origin)), role="faint"), 1)
        if hint.uses:
            foot.addWidget(self._uses_button(hint))
        foot.addWidget(self._open_button(hint))
        layout.addLayout(foot)
        return block

    def _uses_button(self, hint: Hint) -> Button:
        button = Button(self.tr("taken up: {count}").format(count=hint.uses), kind="link")
        button.setAccessibleName(f"{button.text()} · {hint.experience.title}")
        button.setProperty("experience", hint.id)
        button.clicked.connect(self._on_uses)
        return button

    def _use_button(self, hint: Hint) -> Button:
        button = Button(self.tr("✓ Taken up") if hint.used_here else self.tr("Take up"))
        button.setProperty("experience", hint.id)
        button.clicked.connect(self._on_dropped if hint.used_here else self._on_taken_up)
        return button

    def _open_button(self, hint: Hint) -> Button:
        button = Button(self.tr("Open"), kind="link")
        button.setAccessibleName(self.tr("Open: {title}").format(title=hint.experience.title))
        button.setProperty("activity", hint.experience.activity_id)
        button.clicked.connect(self._on_opened)
        return button

    def _on_taken_up(self) -> None:
        self.taken_up.emit(str(self.sender().property("experience")))

    def _on_dropped(self) -> None:
        self.dropped.emit(str(self.sender().property("experience")))

    def _on_uses(self) -> None:
        self.uses_wanted.emit(str(self.sender().property("experience")))

    def _on_opened(self) -> None:
        self.opened.emit(str(self.sender().property("activity")))
