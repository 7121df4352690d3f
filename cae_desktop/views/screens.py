"""The screens of the program in the order of the method; each is imported when it is first shown."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen, ScreenContext

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Entry:
    """A screen: its folder below `views`, the class in its `page` module, and its icon in the rail."""

    name: str
    class_name: str
    icon: str

    def make(self, context: "ScreenContext") -> "Screen":
        """Import the screen and build it."""
        module = import_module(f"cae_desktop.views.{self.name}.page")
        screen: Screen = getattr(module, self.class_name)(context)
        return screen


OVERVIEW: Final = Entry("overview", "OverviewScreen", "house")
SITUATION: Final = Entry("situation", "SituationScreen", "search")
PLAN: Final = (
    SITUATION,
    Entry("goals", "GoalsScreen", "target"),
    Entry("selector", "SelectorScreen", "layout-grid"),
    Entry("plan", "PlanScreen", "chart-gantt"),
)
DO: Final = (Entry("cards", "CardsScreen", "phone"),)
MEETINGS: Final = Entry("meetings", "MeetingsScreen", "clock")
CHECK: Final = (Entry("board", "BoardScreen", "presentation"), MEETINGS)
ACT: Final = (Entry("evaluation", "EvaluationScreen", "star"), Entry("experience", "ExperienceScreen", "book-open"))
REPORTS: Final = Entry("reports", "ReportsScreen", "download")
SETTINGS: Final = Entry("settings", "SettingsScreen", "settings")
ALL: Final = (OVERVIEW, *PLAN, *DO, *CHECK, *ACT, REPORTS, SETTINGS)
BY_NAME: Final = {entry.name: entry for entry in ALL}


def titles() -> dict[str, str]:
    """What the rail calls each screen, in the language of the window."""
    return {
        "overview": translate("Screens", "Overview"),
        "situation": translate("Screens", "Situation analysis"),
        "goals": translate("Screens", "Goal confirmation"),
        "selector": translate("Screens", "Choice of activities"),
        "plan": translate("Screens", "Activity plan"),
        "cards": translate("Screens", "Customer cards"),
        "board": translate("Screens", "Control board"),
        "meetings": translate("Screens", "Meetings"),
        "evaluation": translate("Screens", "Evaluation"),
        "experience": translate("Screens", "Experience base"),
        "reports": translate("Screens", "Reports"),
        "settings": translate("Screens", "Settings"),
    }
