"""The self-check: six problems common among dealers, answered with yes or no."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.services.situation_page import SelfCheckLine
from cae_desktop.ui import theme
from cae_desktop.ui.widgets import Button, Card, Label, Line, Meter

translate = QCoreApplication.translate


class SelfCheckRow(QWidget):
    """One common problem: how many dealers have it, whether we do, and the way to note it."""

    answered = Signal(str, object)
    noted = Signal(str)

    def __init__(self, line: SelfCheckLine) -> None:
        super().__init__()
        self.line = line
        self._meter = Meter(line.share / 100, "text_tertiary")
        self.yes = Button(translate("Situation", "Applies to us"), kind="chip")
        self.no = Button(translate("Situation", "Does not apply"), kind="chip")
        self.note = Button(translate("Situation", "+ Add as problem"), flat=True)
        share = translate("Situation", "{share}% of dealers").format(share=line.share)
        self._lay_out(Label(line.text, wrap=True), Label(share, role="faint"))
        for button in (self.yes, self.no):
            button.setCheckable(True)
            bold = QFontMetrics(theme.font("caption", bold=True))
            button.setMinimumWidth(bold.horizontalAdvance(button.text()) + 32)  # the chosen one is bold
            button.setAccessibleName(f"{line.text}: {button.text()}")
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        self.note.clicked.connect(self._on_note)

    def _lay_out(self, text: Label, share: Label) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(10)
        bar.addWidget(self._meter, 1)
        bar.addWidget(share)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(text)
        words.addLayout(bar)
        layout = QHBoxLayout()
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        for button in (self.yes, self.no, self.note):
            layout.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 6, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(layout)
        outer.addWidget(Line())

    def show_line(self, line: SelfCheckLine) -> None:
        """Show the answer."""
        self.line = line
        self.yes.setChecked(line.applies is True)
        self.no.setChecked(line.applies is False)
        self._meter.set_ratio(line.share / 100, "late" if line.applies else "text_tertiary")
        self.note.setEnabled(not line.noted)
        self.note.setText(
            translate("Situation", "✓ Noted") if line.noted else translate("Situation", "+ Add as problem")
        )

    def _on_yes(self) -> None:
        self.answered.emit(self.line.key, None if self.line.applies is True else True)

    def _on_no(self) -> None:
        self.answered.emit(self.line.key, None if self.line.applies is False else False)

    def _on_note(self) -> None:
        self.noted.emit(self.line.text)


class SelfCheck(Card):
    """The page with all six."""

    answered = Signal(str, object)
    noted = Signal(str)

    def __init__(self, lines: Sequence[SelfCheckLine]) -> None:
        super().__init__(
            translate("Situation", "Self-check"),
            translate("Situation", "Six problems found at many dealers: which of them do you know?"),
        )
        self.rows = {line.key: SelfCheckRow(line) for line in lines}
        for row in self.rows.values():
            row.answered.connect(self.answered)
            row.noted.connect(self.noted)
            self.body.addWidget(row)
        self.body.addStretch(1)

    def show_lines(self, lines: Sequence[SelfCheckLine]) -> None:
        """Show the answers."""
        for line in lines:
            self.rows[line.key].show_line(line)


class CommonProblemsCard(Card):
    """The six at a glance beside the analyses; those that apply stand out in colour and with a mark."""

    def __init__(self, lines: Sequence[SelfCheckLine]) -> None:
        super().__init__(translate("Situation", "Common problems"), translate("Situation", "share of dealers"))
        self.body.setSpacing(3)
        self._parts: dict[str, tuple[Label, Meter]] = {}
        for line in lines:
            text, meter = Label(role="caption", wrap=True), Meter(height=5)
            head = QHBoxLayout()
            head.addWidget(text, 1)
            head.addWidget(Label(f"{line.share}%", role="faint"))
            self.body.addLayout(head)
            self.body.addWidget(meter)
            self._parts[line.key] = text, meter

    def show_lines(self, lines: Sequence[SelfCheckLine]) -> None:
        """Mark those that apply."""
        for line in lines:
            text, meter = self._parts[line.key]
            text.setText(f"▲ {line.text}" if line.applies else line.text)
            meter.set_ratio(line.share / 100, "late" if line.applies else "line_strong")
