"""The columns of the list of cards: what stands in them and how it looks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from cae_desktop.db.queries.card_list import ListedCard
from cae_desktop.domain.cards import Due, due, mask_phone
from cae_desktop.domain.words import Stage
from cae_desktop.ui import theme
from cae_desktop.views.cards.levels import paint_level

_INKS: Final = {Due.OVERDUE: "late", Due.TODAY: "accent"}


@dataclass(frozen=True, slots=True)
class CardColumn:
    """A column. `sort` is what `CardChoice` calls it, "" where the list is not sorted; `ink` names a colour."""

    key: str
    title: str
    width: int
    text: Callable[[ListedCard], str]
    sort: str = ""
    ink: Callable[[ListedCard], str] | None = None
    bold: Callable[[ListedCard], bool] | None = None
    paint: Callable[[QPainter, QRect, ListedCard], None] | None = None
    """Paints the cell instead of its text."""
    is_usual: bool = True


class ListColumns(QObject):
    """Makes the columns in the reader's language, for the cards as they stand on a day."""

    def __init__(self, word: Callable[[StrEnum], str]) -> None:
        super().__init__()
        self._word = word
        self._stages: Mapping[Stage, str] = {stage: word(stage) for stage in Stage}
        self.today = date.min

    def all(self) -> tuple[CardColumn, ...]:
        """Every column there is, in the order of the list."""
        return (
            CardColumn("name", self.tr("Name"), 86, self._name, "pinyin", bold=lambda _: True),
            CardColumn("phone", self.tr("Phone"), 112, _phone, "phone_key", ink=lambda _: "text_secondary"),
            CardColumn("activity", self.tr("Activity"), 120, lambda line: line.activity_name, "activity"),
            CardColumn("stage", self.tr("Stage"), self._stage_width(), self._stage, "stage", paint=self._paint_stage),
            CardColumn("level", self.tr("Level"), 60, lambda line: line.level, "level", paint=_paint_level),
            CardColumn("model", self.tr("Model"), 80, lambda line: line.model, "model"),
            CardColumn("next", self.tr("Next call"), 88, self._next, "next_call", self._next_ink, self._is_urgent),
            CardColumn("salesperson", self.tr("Consultant"), 86, lambda line: line.salesperson_name, "salesperson"),
            *self._unusual(),
        )

    def _unusual(self) -> tuple[CardColumn, ...]:
        return (
            CardColumn("number", self.tr("No."), 56, lambda line: f"{line.number:04d}", "number", is_usual=False),
            CardColumn("made_on", self.tr("Made on"), 94, lambda line: line.made_on.isoformat(), is_usual=False),
            CardColumn("area", self.tr("Area"), 90, lambda line: line.area, is_usual=False),
            CardColumn("present_car", self.tr("Present car"), 110, lambda line: line.present_car, is_usual=False),
            CardColumn("budget", self.tr("Budget"), 80, lambda line: line.budget, is_usual=False),
            CardColumn("time", self.tr("Time of purchase"), 110, lambda line: line.purchase_time, is_usual=False),
            CardColumn("note", self.tr("Note"), 160, lambda line: line.note.replace("\n", " "), is_usual=False),
        )

    def _name(self, line: ListedCard) -> str:
        return f"{line.name} {self._word(line.salutation)}" if line.salutation else line.name

    def _stage(self, line: ListedCard) -> str:
        return self._stages[line.stage]

    def _stage_width(self) -> int:
        metrics = QFontMetrics(theme.font("table"))
        return 36 + max(metrics.horizontalAdvance(text) for text in self._stages.values())

    def _paint_stage(self, painter: QPainter, area: QRect, line: ListedCard) -> None:
        colours = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour(f"stage_{line.stage.value}"))
        painter.drawEllipse(QRectF(area.left(), area.center().y() - 4, 9, 9))
        painter.setPen(colours.colour("text"))
        painter.drawText(area.adjusted(16, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._stages[line.stage])

    def _next(self, line: ListedCard) -> str:
        if line.result is not None:
            return self._word(line.result)
        if line.next_follow_up is None:
            return "—"
        when = due(line.next_follow_up, self.today)
        if when is Due.TODAY:
            return self.tr("today")
        if when is Due.OVERDUE:
            return self.tr("{days} d late").format(days=(self.today - line.next_follow_up).days)
        return f"{line.next_follow_up:%m/%d}"

    def _next_ink(self, line: ListedCard) -> str:
        return "text" if line.result else _INKS.get(due(line.next_follow_up, self.today), "text")

    def _is_urgent(self, line: ListedCard) -> bool:
        return self._next_ink(line) != "text"


def _phone(line: ListedCard) -> str:
    return mask_phone(line.phone)


def _paint_level(painter: QPainter, area: QRect, line: ListedCard) -> None:
    paint_level(painter, QRectF(area), line.level)
