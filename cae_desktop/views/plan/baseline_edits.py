"""Baselines on the plan screen: which one the plan is compared with, and keeping the present plan as a new one."""

from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from cae_desktop.views.plan.inline_form import NameForm

if TYPE_CHECKING:
    from cae_desktop.services.plan_outline import PlannedActivity
    from cae_desktop.views.plan.page import PlanScreen

translate = QCoreApplication.translate
NEWEST: Final = ""


class BaselineEdits(QObject):
    """Remembers the chosen baseline of one screen; "" is the newest of each activity.

    The page puts `forms` above the plan, and tells the current activity by `offer`.
    """

    chosen = Signal()

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._activity: PlannedActivity | None = None
        self.name = NEWEST
        self.form = NameForm(translate("Plan", "Name of the baseline"))
        self.forms = (self.form,)
        self.form.submitted.connect(self._on_submitted)
        self.form.closed.connect(screen.gantt.setFocus)

    def offer(self, activity: "PlannedActivity | None") -> None:
        """The activity whose plan would be kept; an open form stays with the one it was opened for."""
        self._activity = activity

    def open_menu(self, place: QPoint) -> None:
        """Offer to keep the present plan, and the baselines that exist."""
        menu = QMenu(self._screen)
        take = menu.addAction(translate("Plan", "Keep this activity's plan as a baseline…"))
        take.setEnabled(self._activity is not None and bool(self._activity.steps))
        take.triggered.connect(self.ask_name)
        names = self._names()
        if names:
            menu.addSection(translate("Plan", "Compare with"))
            group = QActionGroup(menu)
            for name, text in ((NEWEST, translate("Plan", "The newest of each activity")), *((n, n) for n in names)):
                action = QAction(text.replace("&", "&&"), group)
                action.setData(name)
                action.setCheckable(True)
                action.setChecked(name == self.name)
            menu.addActions(group.actions())
            group.triggered.connect(self._on_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def ask_name(self) -> None:
        """Ask for the name of a new baseline; the day's is proposed."""
        if self._activity is not None:
            name = self._activity.row.name
            text = translate("Plan", "Keep the present plan of “{activity}” to compare with later")
            self.form.ask(self._activity.row.id, text.format(activity=name), self._proposed())

    # slots ------------------------------------------------------------------------------------------------------

    def _on_submitted(self, activity_id: str, name: str) -> None:
        sentence = self._screen.refusal(self._screen.workspace.plan.take_baseline, activity_id, name)
        self.form.form.show_error("name", sentence)
        if sentence is None:
            self.form.close_form()
            text = self.tr("The plan is kept as the baseline “{name}”. Ctrl+Z takes it back.")
            self._screen.messages.show_message(text.format(name=name.strip()), tone="on_track")

    def _on_chosen(self, action: QAction) -> None:
        self.name = action.data()
        self.chosen.emit()

    # parts ------------------------------------------------------------------------------------------------------

    def _names(self) -> tuple[str, ...]:
        return self._screen.workspace.plan.baseline_names(self._screen.context.cycle_id)

    def _proposed(self) -> str:
        """A name that no baseline of the cycle has yet."""
        name = translate("Plan", "Plan of {day}").format(day=self._screen.workspace.clock.today().isoformat())
        taken = self._names()
        numbered = (f"{name} ({number})" for number in count(2))
        return name if name not in taken else next(one for one in numbered if one not in taken)
