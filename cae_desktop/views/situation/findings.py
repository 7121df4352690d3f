"""Strengths, weaknesses, opportunities and threats: four notes, written in place."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.situation import FindingRow
from cae_desktop.domain.words import FindingKind
from cae_desktop.ui import theme
from cae_desktop.ui.widgets import Button, Card, Label, NoteField
from cae_desktop.views.shared.quiet import make_quiet

translate = QCoreApplication.translate
_TONES: Final[Mapping[FindingKind, str]] = {
    FindingKind.STRENGTH: "on_track",
    FindingKind.WEAKNESS: "late",
    FindingKind.OPPORTUNITY: "accent",
    FindingKind.THREAT: "at_risk",
}


class FindingField(NoteField):
    """A finding; Enter ends it, Shift+Enter begins a new line."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder, lines=1)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        make_quiet(self)

    def _fit(self) -> None:
        """As high as the text is at this width; the document itself is laid out too late to be asked."""
        margin = int(self.document().documentMargin())
        room = QRect(0, 0, max(20, self.viewport().width() - 2 * margin), 10_000)
        wrapped = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        text = self.fontMetrics().boundingRect(room, wrapped, self.toPlainText() or " ")
        self.setFixedHeight(text.height() + 2 * margin + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.commit()
        else:
            super().keyPressEvent(event)


class FindingNote(Card):
    """All findings of one kind, and an empty line for the next."""

    added = Signal(object, str)
    changed = Signal(str, str)
    removed = Signal(str)

    def __init__(self, kind: FindingKind, title: str) -> None:
        super().__init__()
        self._kind = kind
        self._fields: dict[str, FindingField] = {}
        self._rows: list[QWidget] = []
        self.body.setSpacing(2)
        self.body.addWidget(Label(title, role="strong"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.new = FindingField(translate("Situation", "+ Add"))
        self.new.setAccessibleName(f"{title}: {translate('Situation', '+ Add')}")
        self.new.committed.connect(self._on_added)
        self.body.addWidget(self.new)
        self.body.addStretch(1)
        self.setAccessibleName(title)

    def show_findings(self, findings: Sequence[FindingRow]) -> None:
        """Show these; fields stay where the findings are the same ones."""
        if [finding.id for finding in findings] != list(self._fields):
            self._rebuild(findings)
        for finding in findings:
            self._fields[finding.id].set_value(finding.text)

    def field(self, finding_id: str) -> FindingField:
        """The field of a finding."""
        return self._fields[finding_id]

    def _rebuild(self, findings: Sequence[FindingRow]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        self._fields = {}
        for finding in findings:
            self._add_row(finding.id)

    def _add_row(self, finding_id: str) -> None:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        field = FindingField()
        field.setProperty("finding", finding_id)
        field.setAccessibleName(self.accessibleName())
        field.committed.connect(self._on_committed)
        remove = Button("", flat=True, icon="x", tip=translate("Situation", "Delete finding"))
        remove.setProperty("finding", finding_id)
        remove.clicked.connect(self._on_removed)
        layout.addWidget(field, 1)
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self._list.addWidget(row)
        self._rows.append(row)
        self._fields[finding_id] = field

    def _on_added(self, text: object) -> None:
        if str(text).strip():
            self.added.emit(self._kind, str(text))
            self.new.clear()
            self.new.commit()

    def _on_committed(self, text: object) -> None:
        finding_id = str(self.sender().property("finding"))
        if str(text).strip():
            self.changed.emit(finding_id, str(text))
        else:
            self.removed.emit(finding_id)

    def _on_removed(self) -> None:
        self.removed.emit(str(self.sender().property("finding")))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, and its colour at the left edge."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().colour(_TONES[self._kind]))
        painter.drawRoundedRect(QRectF(0, 0, 4, self.height()), 2, 2)


class Findings(QWidget):
    """The four notes."""

    added = Signal(object, str)
    changed = Signal(str, str)
    removed = Signal(str)

    def __init__(self, word: Callable[[FindingKind], str]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        self.notes: dict[FindingKind, FindingNote] = {}
        for number, kind in enumerate(FindingKind):
            note = FindingNote(kind, f"{word(kind)} {kind.value[0].upper()}")
            note.added.connect(self.added)
            note.changed.connect(self.changed)
            note.removed.connect(self.removed)
            self.notes[kind] = note
            grid.addWidget(note, *divmod(number, 2))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def show_findings(self, findings: Sequence[FindingRow]) -> None:
        """Show the findings of one analysis."""
        for kind, note in self.notes.items():
            note.show_findings([finding for finding in findings if finding.kind is kind])
