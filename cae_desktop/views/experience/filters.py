"""What the experience base is narrowed by: a choice per property, and words."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cae_desktop.db.queries.experience import ExperienceRow
from cae_desktop.domain.words import Phase, Stage
from cae_desktop.ui.widgets import Choice, FlowLayout

Property = Callable[[ExperienceRow], Hashable]


class ExperienceFilters(QWidget):
    """`changed` when other rows are wanted."""

    changed = Signal()

    def __init__(self, word: Callable[[Any], str], kind_name: Callable[[int], str]) -> None:
        super().__init__()
        self._word, self._kind_name = word, kind_name
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("search   Ctrl+F"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setMinimumWidth(220)
        self.search.textChanged.connect(self._on_changed)
        self.choices: dict[str, Choice] = {}
        self._properties: dict[str, Property] = {}
        row = FlowLayout(8)
        row.addWidget(self.search)
        for key, name, of in (
            ("kind", self.tr("Kind of activity"), lambda row: row.kind_number),
            ("step", self.tr("Work step"), lambda row: row.step_name),
            ("phase", self.tr("Phase"), lambda row: row.phase),
            ("partner", self.tr("Partner"), lambda row: row.partner_name),
            ("person", self.tr("Person"), lambda row: row.person_name),
            ("cycle", self.tr("Cycle"), lambda row: row.cycle_name),
        ):
            self._add(row, key, name)
            self._properties[key] = of
        self._add(row, "stage", self.tr("Goal"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)

    def _add(self, row: FlowLayout, key: str, name: str) -> None:
        choice = self.choices[key] = Choice()
        choice.setAccessibleName(name)
        choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        choice.committed.connect(self._on_changed)
        row.addWidget(choice)

    def offer(self, rows: Sequence[ExperienceRow]) -> None:
        """Offer what occurs in these rows; what was chosen stays."""
        names: dict[str, Callable[[Any], str]] = {"kind": self._kind_name, "phase": self._word}
        order = {phase: place for place, phase in enumerate(Phase)}
        everything = {
            "kind": self.tr("all kinds"),
            "step": self.tr("all work steps"),
            "phase": self.tr("all phases"),
            "partner": self.tr("all partners"),
            "person": self.tr("everybody"),
            "cycle": self.tr("all cycles"),
        }
        for key, of in self._properties.items():
            found = dict.fromkeys(value for row in rows if (value := of(row)) not in (None, ""))
            values = sorted(found, key=order.__getitem__) if key == "phase" else list(found)  # type: ignore[arg-type]
            name = names.get(key, str)
            self._set(key, [(None, everything[key]), *((value, name(value)) for value in values)])
        self._set("stage", [(None, self.tr("all goals")), *((stage, self._word(stage)) for stage in Stage)])

    def _set(self, key: str, choices: Sequence[tuple[Any, str]]) -> None:
        choice = self.choices[key]
        choice.set_choices(choices)
        if choice.value() is None:
            choice.set_value(None)
        choice.setVisible(len(choices) > 2 or choice.value() is not None)

    def fits(self, row: ExperienceRow) -> bool:
        """Whether a row is what the choices ask for; the words are looked for by the service."""
        wanted = self.choices["stage"].value()
        return (wanted is None or wanted in row.stages) and all(
            self.choices[key].value() in (None, of(row)) for key, of in self._properties.items()
        )

    def clear(self) -> None:
        """Ask for everything."""
        for choice in self.choices.values():
            choice.set_value(None)
        self.search.clear()
        self.changed.emit()

    def _on_changed(self, _: object) -> None:
        self.changed.emit()
