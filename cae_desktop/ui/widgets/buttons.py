"""Buttons and filter chips."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from cae_desktop.ui import theme


class Button(QPushButton):
    """A button; `kind` is "", "primary" (one per screen), "flat", "link" or "danger". An `&` in its text is shown."""

    def __init__(
        self, text: str, *, primary: bool = False, flat: bool = False, kind: str = "", icon: str = "", tip: str = ""
    ) -> None:
        super().__init__(text.replace("&", "&&"))
        kind = kind or ("primary" if primary else "flat" if flat else "")
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if icon:
            colours = theme.current()
            ink = colours.on_accent if kind == "primary" else colours.text_secondary
            self.setIcon(theme.icon(icon, ink))
        if tip:
            self.setToolTip(tip)
            self.setAccessibleName(text or tip)


class Chips(QWidget):
    """Exclusive filters with counts."""

    chosen = Signal(str)

    def __init__(self, chips: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, Button] = {}
        self._texts: dict[str, str] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addStretch(1)
        self._group.buttonClicked.connect(self._on_clicked)
        for key, text in chips:
            self.add(key, text)

    def add(self, key: str, text: str, *, tone: str = "") -> None:
        """Add a filter; the first one is chosen. `tone` late or at_risk colours one that needs attention."""
        button = Button(text, kind="chip")
        button.setProperty("tone", tone)
        button.setCheckable(True)
        button.setChecked(not self._buttons)
        button.setProperty("key", key)
        self._buttons[key] = button
        self._texts[key] = text
        self._group.addButton(button)
        self._layout.insertWidget(self._layout.count() - 1, button)

    def set_count(self, key: str, count: int) -> None:
        """Show how many rows a filter would leave."""
        self._buttons[key].setText(f"{self._texts[key]} {count}".replace("&", "&&"))

    def value(self) -> str:
        """The key of the chosen filter."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a filter without telling."""
        self._buttons[key].setChecked(True)

    def _on_clicked(self, button: QPushButton) -> None:
        self.chosen.emit(str(button.property("key")))
