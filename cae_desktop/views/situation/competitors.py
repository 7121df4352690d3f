"""The dealers to compare with, renamed in place, above the table whose columns they are."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.situation import CompetitorRow
from cae_desktop.ui.widgets import Button, Label, TextField
from cae_desktop.ui.widgets.editors import mark_wrong

translate = QCoreApplication.translate


class Competitors(QWidget):
    """One field for each competitor and a button for another."""

    added = Signal()
    renamed = Signal(str, str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, TextField] = {}
        self._parts: list[QWidget] = []
        self.add = Button(translate("Situation", "+ Add competitor"), flat=True)
        self.add.clicked.connect(self.added)
        self.error = Label(role="error", wrap=True)
        self.error.hide()
        self._layout = QHBoxLayout()
        self._layout.setSpacing(4)
        self._layout.addWidget(Label(translate("Situation", "Competitors"), role="caption"))
        self._layout.addWidget(self.add)
        self._layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(2)
        outer.addLayout(self._layout)
        outer.addWidget(self.error)

    def show_competitors(self, competitors: Sequence[CompetitorRow]) -> None:
        """Show these; fields stay where the competitors are the same ones."""
        if [competitor.id for competitor in competitors] != list(self._fields):
            self._rebuild(competitors)
        for competitor in competitors:
            self._fields[competitor.id].set_value(competitor.name)

    def field(self, competitor_id: str) -> TextField:
        """The field with a competitor's name."""
        return self._fields[competitor_id]

    def edit_last(self) -> None:
        """Go to the name of the last competitor, ready to be typed over."""
        *_, field = self._fields.values()
        field.setFocus()
        field.selectAll()

    def show_error(self, competitor_id: str, sentence: str | None) -> None:
        """Say what is wrong with a name, or that nothing is (None)."""
        mark_wrong(self._fields[competitor_id], wrong=sentence is not None)
        self.error.setText(f"▲ {sentence}" if sentence else "")
        self.error.setVisible(sentence is not None)

    def _rebuild(self, competitors: Sequence[CompetitorRow]) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self._fields = {}
        for number, competitor in enumerate(competitors):
            field = TextField()
            field.setAccessibleName(translate("Situation", "Name of the competitor"))
            field.setProperty("competitor", competitor.id)
            field.committed.connect(self._on_renamed)
            remove = Button("", flat=True, icon="x", tip=translate("Situation", "Delete competitor"))
            remove.setProperty("competitor", competitor.id)
            remove.clicked.connect(self._on_removed)
            self._fields[competitor.id] = field
            for offset, part in enumerate((field, remove)):
                self._layout.insertWidget(1 + 2 * number + offset, part)
                self._parts.append(part)

    def _on_renamed(self, name: object) -> None:
        self.renamed.emit(str(self.sender().property("competitor")), str(name))

    def _on_removed(self) -> None:
        self.removed.emit(str(self.sender().property("competitor")))
