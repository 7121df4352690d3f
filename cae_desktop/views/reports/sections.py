"""What the report contains: parts that may be left out. The choice is remembered."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from cae_desktop.domain.report import Section
from cae_desktop.ui.widgets import Card, Label
from cae_desktop.views.preferences import Preferences

_LEFT_OUT: Final = "reports/left_out"


class Sections(Card):
    """A box for every part; `changed` when the preview is no longer what would be written."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Label(self.tr("What it contains"), role="section"))
        self.body.addWidget(Label(self.tr("Always: goals, funnel, costs, activities"), role="caption", wrap=True))
        left_out = Preferences().text(_LEFT_OUT).split()
        self._boxes: dict[Section, QCheckBox] = {}
        for section, text in self._texts().items():
            box = QCheckBox(text)
            box.setChecked(section not in left_out)
            box.clicked.connect(self._on_clicked)
            self.body.addWidget(box)
            self._boxes[section] = box
        nobody = self.tr("Nothing of the customer cards is in it: no names, no telephone numbers.")
        self.body.addWidget(Label(nobody, role="faint", wrap=True))

    def chosen(self) -> frozenset[Section]:
        """The parts that are wanted."""
        return frozenset(section for section, box in self._boxes.items() if box.isChecked())

    def box(self, section: Section) -> QCheckBox:
        """The box of a part."""
        return self._boxes[section]

    def _texts(self) -> dict[Section, str]:
        return {
            Section.PROBLEMS: self.tr("Problems and decisions"),
            Section.EXPERIENCE: self.tr("Experience to keep"),
            Section.STEPS: self.tr("Work steps"),
            Section.BUDGET: self.tr("Budget lines and support claim"),
            Section.PARTNERS: self.tr("Partners"),
            Section.ANNEX: self.tr("Annex: photos and list of proofs (PDF)"),
        }

    def _on_clicked(self) -> None:
        left_out = [section for section, box in self._boxes.items() if not box.isChecked()]
        Preferences().remember_text(_LEFT_OUT, " ".join(left_out))
        self.changed.emit()
