"""How progress, cost and problems went from meeting to meeting."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.services.board_history import TrendPoint
from cae_desktop.ui.charts.line import LineChart, Series
from cae_desktop.ui.widgets import Card, Choice, Label
from cae_desktop.views.board.presentation import Presentation

Figure = Callable[[TrendPoint], float | None]


class HistoryTab(QWidget):
    """Three lines over the closed meetings up to today, of one activity or of all."""

    def __init__(self, presentation: Presentation) -> None:
        super().__init__()
        self._presentation = presentation
        self.about = Choice()
        self.about.setAccessibleName(self.tr("Activity"))
        self.about.committed.connect(self._on_about_chosen)
        self.progress = LineChart("{:.0f}%".format)
        self.money = LineChart("¥{:,.0f}".format)
        self.problems = LineChart("{:.0f}".format)
        self._advice = Label(
            self.tr("Every closed meeting adds a point. After the first one the lines begin here."), role="faint"
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        self.about.setMinimumWidth(220)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.about)
        head.addWidget(self._advice)
        head.addStretch(1)
        layout.addLayout(head)
        for title, caption, chart in (
            (self.tr("Progress"), self.tr("planned dashed"), self.progress),
            (self.tr("Cost"), self.tr("budget dashed"), self.money),
            (self.tr("Open problems"), "", self.problems),
        ):
            card = Card(title, caption)
            chart.setAccessibleName(title)
            card.body.addWidget(chart, 1)
            layout.addWidget(card, 1)

    def reload(self) -> None:
        """Read the points of the chosen activity."""
        context = self._presentation.context
        activities = context.workspace.progress.activities(context.cycle_id)
        self.about.set_choices([(None, self.tr("All activities")), *((row.id, row.name) for row in activities)])
        if self.about.value() is None:
            self.about.set_value(None)
        points = context.workspace.boards.trend(context.cycle_id, self.about.value())
        self._advice.setVisible(len(points) < 2)
        today = context.workspace.clock.today()
        said = self.tr("today")
        self.progress.show_series(
            (
                _line(self.tr("planned"), points, lambda point: point.planned_percent, "text_tertiary", dashed=True),
                _line(self.tr("done"), points, lambda point: point.progress_percent, "accent"),
            ),
            today,
            said,
        )
        self.money.show_series(
            (
                _line(self.tr("budget"), points, lambda point: point.budget_fen / 100, "text_tertiary", dashed=True),
                _line(self.tr("cost"), points, _cost, "accent"),
            ),
            today,
            said,
        )
        self.problems.show_series((_line(self.tr("open"), points, lambda point: point.problems, "late"),), today, said)

    def _on_about_chosen(self, _: object) -> None:
        self.reload()


def _cost(point: TrendPoint) -> float | None:
    return None if point.cost_fen is None else point.cost_fen / 100


def _line(name: str, points: tuple[TrendPoint, ...], figure: Figure, tone: str, *, dashed: bool = False) -> Series:
    known = tuple((point.day, float(value)) for point in points if (value := figure(point)) is not None)
    return Series(name, known, tone, dashed=dashed, label_last=not dashed)
