"""In which ways a customer agrees to be contacted."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cae_desktop.domain.words import ContactMeans
from cae_desktop.ui.widgets import Button, FlowLayout


class ConsentChips(QWidget):
    """A button for each way; those agreed to are pressed and say since when."""

    toggled = Signal(object, bool)
    """The way, and whether the customer now agrees to it."""

    def __init__(self, word: Callable[[StrEnum], str]) -> None:
        super().__init__()
        self._word = word
        self._buttons: dict[ContactMeans, Button] = {}
        layout = FlowLayout(spacing=6)
        for means in ContactMeans:
            button = Button(word(means), kind="chip")
            button.setCheckable(True)
            button.setProperty("means", means.value)
            button.clicked.connect(self._on_clicked)
            self._buttons[means] = button
            layout.addWidget(button)
        self.setLayout(layout)

    def value(self) -> tuple[ContactMeans, ...]:
        """The ways agreed to."""
        return tuple(means for means, button in self._buttons.items() if button.isChecked())

    def set_value(self, given: Mapping[ContactMeans, date]) -> None:
        """Show the ways agreed to and since when, without telling."""
        for means, button in self._buttons.items():
            day = given.get(means)
            button.setChecked(day is not None)
            button.setText(self._word(means) if day is None else f"✓ {self._word(means)} {day:%m/%d}")
        self._fit()

    def button(self, means: ContactMeans) -> Button:
        """The button of a way."""
        return self._buttons[means]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be high enough for all lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.heightForWidth(self.width()))

    def _on_clicked(self, checked: bool) -> None:
        means = ContactMeans(str(self.sender().property("means")))
        self.toggled.emit(means, checked)
