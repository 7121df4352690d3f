"""The big figures."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from cae_desktop.ui.widgets.frames import Card
from cae_desktop.ui.widgets.marks import Meter
from cae_desktop.ui.widgets.texts import Label


class KpiTile(Card):
    """A figure, what it is of, and a bar."""

    def __init__(
        self, title: str, value: str = "—", of: str = "", ratio: float | None = None, tone: str = "accent"
    ) -> None:
        super().__init__()
        self._value = Label(role="kpi")
        self._of = Label(role="faint")
        self._of.setContentsMargins(0, 0, 0, 5)  # on the base line of the figure
        self._meter = Meter()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._value)
        row.addWidget(self._of, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self.body.setSpacing(4)
        self.body.addWidget(Label(title, role="caption"))
        self.body.addLayout(row)
        self.body.addWidget(self._meter)
        self.show_value(value, of, ratio, tone)
        self.setAccessibleName(title)

    def show_value(self, value: str, of: str = "", ratio: float | None = None, tone: str = "accent") -> None:
        """Show another figure; `tone` is the name of a colour token."""
        self._value.setText(value)
        self._of.setText(f"/ {of}" if of else "")
        self._meter.set_ratio(ratio, tone)
        self.setAccessibleDescription(f"{value} {self._of.text()}")
