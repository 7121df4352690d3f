"""The line in which a note is written: # offers work steps, @ people."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget

from cae_desktop.domain.meetings import PERSON_MARKS, STEP_MARKS, open_mention
from cae_desktop.ui.widgets import TextField

_MOST: Final = 8
_CHOOSE: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_MOVE: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})


class NoteInput(TextField):
    """Names are offered in `offers` while one is being written.

    The list stands in the page above the line: a window of its own would disturb input methods.
    """

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder)
        self.offers = QListWidget()
        self.offers.hide()
        self.offers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offers.setAccessibleName(self.tr("Names to choose from"))
        self.offers.itemClicked.connect(self._on_clicked)
        self._names: dict[str, Mapping[str, str]] = {}
        self.textEdited.connect(self._on_edited)

    def offer(self, steps: Mapping[str, str], people: Mapping[str, str]) -> None:
        """Offer these names, each with its id."""
        self._names = dict.fromkeys(STEP_MARKS, steps) | dict.fromkeys(PERSON_MARKS, people)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While names are offered the arrows move among them, Enter and Tab take one, Esc offers none."""
        key = Qt.Key(event.key())
        if not self.offers.isVisible():
            super().keyPressEvent(event)
        elif key in _MOVE:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.offers.setCurrentRow((self.offers.currentRow() + step) % self.offers.count())
        elif key in _CHOOSE:
            self._take(self.offers.currentItem().text())
        elif key == Qt.Key.Key_Escape:
            self.offers.hide()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab takes the offered name."""
        if forward and self.offers.isVisible():
            self._take(self.offers.currentItem().text())
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Offer nothing any more."""
        self.offers.hide()
        super().focusOutEvent(event)

    def _on_edited(self) -> None:
        found = open_mention(self.text()[: self.cursorPosition()])
        names = self._names.get(found[0], {}) if found else {}
        wanted = found[1].casefold() if found else ""
        fitting = [name for name in names if wanted in name.casefold()][:_MOST]
        self.offers.clear()
        self.offers.addItems(fitting)
        self.offers.setCurrentRow(0)
        self.offers.setFixedHeight(self.offers.sizeHintForRow(0) * len(fitting) + 2 * self.offers.frameWidth())
        self.offers.setVisible(bool(fitting))

    def _take(self, name: str) -> None:
        """Write the name in place of what was begun."""
        place = self.cursorPosition()
        found = open_mention(self.text()[:place])
        self.offers.hide()
        if found is not None:
            begin = place - len(found[1])
            self.setText(f"{self.text()[:begin]}{name} {self.text()[place:].lstrip()}")
            self.setCursorPosition(begin + len(name) + 1)

    def _on_clicked(self) -> None:
        self._take(self.offers.currentItem().text())
