"""The tour of a first opening: five steps through the window, each at the screen it speaks of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from cae_desktop.ui.spotlight import Spotlight

if TYPE_CHECKING:
    from cae_desktop.views.main_window import MainWindow

translate = QCoreApplication.translate
_SEEN: Final = "tour"


@dataclass(frozen=True, slots=True)
class TourStep:
    """A screen, the parts of the window that are lit, and what is said of them."""

    screen: str
    title: str
    text: str
    lit: Callable[["MainWindow"], Sequence[QWidget]]


def was_seen(window: "MainWindow") -> bool:
    """Whether somebody on this computer has begun the tour before."""
    return bool(window.preferences.text(_SEEN))


class Tour(QObject):
    """Leads through the window and back to where the user was."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._before = window.current_name
        self._number = 0
        window.preferences.remember_text(_SEEN, "seen")
        self.light = Spotlight(window)
        self.light.card.next_clicked.connect(self._on_next)
        self.light.card.back_clicked.connect(self._on_back)
        self.light.card.left.connect(self.end)
        self.show_step()

    def show_step(self) -> None:
        """Show the present step, in the present language and with the parts the window has now."""
        steps, card = _steps(), self.light.card
        step, last = steps[self._number], self._number + 1 == len(steps)
        if self._window.current_name != step.screen:
            self._window.show_screen(step.screen)
        card.place.setText(self.tr("{step} of {steps}").format(step=self._number + 1, steps=len(steps)))
        card.heading.setText(step.title)
        card.text.setText(step.text)
        card.setAccessibleName(step.title)
        card.setAccessibleDescription(step.text)
        card.skip.setText(self.tr("Leave the tour"))
        card.skip.setVisible(not last)
        card.back.setText(self.tr("Back"))
        card.back.setEnabled(self._number > 0)
        card.next.setText(self.tr("Begin") if last else self.tr("Next"))
        self.light.light(*step.lit(self._window))

    def end(self) -> None:
        """Leave the tour, back to where it began."""
        self.light.put_out()
        self._window.tour = None
        self._window.show_screen(self._before)
        self.deleteLater()

    def _on_next(self) -> None:
        if self._number + 1 == len(_steps()):
            self.end()
        else:
            self._number += 1
            self.show_step()

    def _on_back(self) -> None:
        self._number -= 1
        self.show_step()


def _steps() -> tuple[TourStep, ...]:
    return (
        TourStep(
            "overview",
            translate("Tour", "The way, from top to bottom"),
            translate(
                "Tour",
                "The method in its order: plan, do, check, act. The figures at the right show how far you are;"
                " the overview says what needs you today.",
            ),
            lambda window: (window.rail,),
        ),
        TourStep(
            "goals",
            translate("Tour", "First a goal"),
            translate(
                "Tour",
                "Analyse the situation in short notes, then set how much attention, how many contacts and how much"
                " purchase interest this cycle is to bring.",
            ),
            lambda window: _items(window, "situation", "goals"),
        ),
        TourStep(
            "selector",
            translate("Tour", "Choose activities, then plan them"),
            translate(
                "Tour",
                "Twenty kinds of activity with what each brings for its money, learnt from your own results."
                " What you choose becomes a plan with steps, days and people.",
            ),
            lambda window: _items(window, "selector", "plan"),
        ),
        TourStep(
            "board",
            translate("Tour", "Lead from the board"),
            translate(
                "Tour",
                "F5 puts the control board on the projector. Meetings prepare themselves, and the minutes are ready"
                " when people stand up.",
            ),
            lambda window: _items(window, "board", "meetings"),
        ),
        TourStep(
            "overview",
            translate("Tour", "Nothing gets lost"),
            translate(
                "Tour",
                "Every change is saved at once and backed up. Ctrl+Z takes anything back, Ctrl+K finds everything,"
                " F1 explains the page you see.",
            ),
            lambda window: (window.status,),
        ),
    )


def _items(window: "MainWindow", *names: str) -> list[QWidget]:
    return [window.rail.items[name] for name in names]
