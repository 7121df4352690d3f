"""Recommends a mix for a budget: limits at the top, what was learnt at the left, the mix with reasons at the right."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cae_desktop.domain.dates import parse_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.mix import MixLimits
from cae_desktop.domain.money import format_amount, format_yuan, parse_amount
from cae_desktop.domain.words import Stage
from cae_desktop.services.learning import Learnt, Recommendation, RecommendedActivity
from cae_desktop.ui import theme
from cae_desktop.ui.sheet import Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import AmountField, Button, Choice, FlowLayout, Label, Scroll, TextField
from cae_desktop.views.selector.learnt_table import MUST, NEVER, LearntTable
from cae_desktop.views.shared.behind import show_behind
from cae_desktop.wording import error_sentence
from cae_desktop.wording.learning import why_recommended

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

translate = QCoreApplication.translate
_REST_MS = 250
_FEW: Final = 5
"""Fewer past activities than that are said to be little."""


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point of the curve from budget to goals."""

    id: str
    budget: str
    share: float
    chosen: bool


class RecommendDialog(QDialog):
    """Nothing is changed before “Take over”; own figures typed into the table are changes like any others."""

    taken_over = Signal()

    def __init__(self, screen: "Screen", budget_fen: int) -> None:
        super().__init__(screen)
        self._screen = screen
        self._service = screen.workspace.learning
        self._names = self._service.kind_names(screen.context.language)
        self._found: Recommendation | None = None
        self._again = False
        self._busy = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Recommend a mix of activities"))
        self.resize(1240, 800)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._build(budget_fen)
        self._connect()
        self._show_learnt()
        self._ask()

    # build ------------------------------------------------------------------------------------------------------

    def _build(self, budget_fen: int) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Label(self.windowTitle(), role="section"))
        layout.addLayout(self._build_limits(budget_fen))
        self.error = Label(role="error", wrap=True)
        self.error.hide()
        layout.addWidget(self.error)
        row = QHBoxLayout()
        row.setSpacing(20)
        self.learnt = LearntTable(self._screen.word)
        row.addWidget(self.learnt, 7)
        row.addWidget(self._build_mix(), 5)
        layout.addLayout(row, 1)
        self.bar = QProgressBar()
        self.bar.setMaximum(0)
        self.bar.setTextVisible(False)
        layout.addWidget(self.bar)
        buttons = QHBoxLayout()
        self.cancel = Button(self.tr("Close"))
        self.take = Button(self.tr("Take over into the choice"), primary=True)
        self.take.setEnabled(False)
        self.ground = Label(role="caption", wrap=True)
        buttons.addWidget(self.ground, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take)
        layout.addLayout(buttons)

    def _build_limits(self, budget_fen: int) -> FlowLayout:
        self.budget = AmountField()
        self.budget.setText(format_amount(budget_fen) if budget_fen else "")
        self.most = Choice([(n, str(n)) for n in range(1, 13)])
        self.most_of_a_kind = Choice([(n, str(n)) for n in range(1, 5)])
        self.fewest = Choice([(n, str(n)) for n in range(1, 7)])
        limits = MixLimits(budget_fen)
        for field, value in (
            (self.most, limits.most_activities),
            (self.most_of_a_kind, limits.most_of_a_kind),
            (self.fewest, limits.fewest_kinds),
        ):
            field.set_value(value)
        capacity = self._service.capacity(self._screen.context.cycle_id)
        self.staff_days, self.calendar_days = TextField(self.tr("no limit")), TextField(self.tr("no limit"))
        self.staff_days.setToolTip(
            self.tr(
                "{people} people have {days} working days together until the cycle ends. A day of a work step counts "
                "as one, even if its owner does something else too."
            ).format(people=capacity.people, days=capacity.staff_days)
        )
        self.calendar_days.setToolTip(self.tr("From the first preparation to the last follow-up"))
        if capacity.calendar_days:
            self.calendar_days.setText(str(capacity.calendar_days))
        row = FlowLayout(10)
        for text, widget in (
            (self.tr("Budget ¥"), self.budget),
            (self.tr("At most activities"), self.most),
            (self.tr("At most of one kind"), self.most_of_a_kind),
            (self.tr("At least different kinds"), self.fewest),
            (self.tr("Days there are"), self.calendar_days),
            (self.tr("Working days of staff"), self.staff_days),
        ):
            widget.setAccessibleName(text)
            row.addWidget(_labelled(text, widget))
        for line in (self.budget, self.staff_days, self.calendar_days):
            line.setFixedWidth(100)
        return row

    def _build_mix(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.headline = Label(role="section", wrap=True)
        self.goals = Label(wrap=True)
        self.behind = Button(self.tr("The activities behind it"), kind="link")
        self.behind.hide()
        self._lines = Scroll()
        self._shown: list[QWidget] = []
        self._curve = SheetModel(
            (
                Column("budget", self.tr("Budget"), kind="money", width=90),
                Column("share", self.tr("Goals met on average"), stretch=True, paint=_paint_share),
            ),
            display=lambda row, key, value: f"{value:.0%}" if key == "share" else str(value),
        )
        self.curve = SheetTable(self._curve, row_height=24)
        self.curve.setAccessibleName(self.tr("Budget and goals"))
        self.curve.setMaximumHeight(190)
        column.addWidget(self.headline)
        column.addWidget(self.goals)
        column.addWidget(self.behind, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._lines, 1)
        column.addWidget(self.curve)
        return side

    def _connect(self) -> None:
        for field in (self.budget, self.staff_days, self.calendar_days):
            field.committed.connect(self._on_changed)
        for choice in (self.most, self.most_of_a_kind, self.fewest):
            choice.committed.connect(self._on_changed)
        self.learnt.wished.connect(self._rest.start)
        self.learnt.overruled.connect(self._on_overruled)
        self.learnt.noted.connect(self._on_noted)
        self.behind.clicked.connect(self._on_behind)
        self.curve.clicked.connect(self._on_behind)
        self.curve.row_activated.connect(self._on_behind)
        self.learnt.activity_wanted.connect(self._on_activity)
        self._rest.timeout.connect(self._ask)
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_take)

    # parts ------------------------------------------------------------------------------------------------------

    def _show_learnt(self) -> None:
        self._learnt: Learnt = self._service.learnt(self._screen.context.language)
        self.learnt.show_learnt(self._learnt, self._names)

    def _ask(self) -> None:
        """Look for the mix beside the window; what changes meanwhile is asked for once more afterwards."""
        if self._busy:
            self._again = True
            return
        try:
            limits = self._limits()
        except CaeError as error:
            self._tell(error)
            return
        self._busy = True
        self.bar.show()
        service, cycle_id, language = self._service, self._screen.context.cycle_id, self._screen.context.language
        self._screen.context.tasks.start(
            lambda _: service.recommend(cycle_id, limits, language), self._on_found, self._on_failed
        )

    def _limits(self) -> MixLimits:
        return MixLimits(
            budget_fen=parse_amount(self.budget.text()) or 0,
            most_activities=self.most.value(),
            most_of_a_kind=self.most_of_a_kind.value(),
            fewest_kinds=self.fewest.value(),
            must=self.learnt.kinds_wished(MUST),
            never=self.learnt.kinds_wished(NEVER),
            staff_days=parse_number(self.staff_days.text()),
            calendar_days=parse_number(self.calendar_days.text()),
        )

    def _show(self, found: Recommendation) -> None:
        self._found = found
        self.error.hide()
        self.behind.setVisible(found.based_on > 0)
        self.take.setEnabled(bool(found.activities))
        self.headline.setText(
            self.tr("{cost} of {budget}: goals met to {share} on average, all of them in {chance} of cases").format(
                cost=format_yuan(found.cost_fen),
                budget=format_yuan(found.budget_fen),
                share=f"{found.attainment:.0%}",
                chance=f"{found.chance:.0%}",
            )
        )
        self.goals.setText(
            "  ·  ".join(
                f"{self._screen.word(one.stage)} {one.low:,.0f}–{one.high:,.0f} / {one.target:,}"
                for one in found.outlooks
            )
        )
        self.ground.setText(" ".join(self._ground(found)))
        self._show_lines(found.activities)
        self.curve.set_rows(
            [PointRow(str(fen), format_yuan(fen), share, fen == found.budget_fen) for fen, share in found.curve]
        )

    def _ground(self, found: Recommendation) -> Iterator[str]:
        """What the answer rests on, and what it asks of the people."""
        text = self.tr("Based on {n} past activities. No mix can be better by more than {gap}.")
        yield text.format(n=found.based_on, gap=f"{found.gap:.1%}")
        if found.based_on < _FEW:
            yield self.tr("That is little: the answer stays close to the marks of the matrix.")
        yield self.tr("Takes about {days} working days of staff.").format(days=found.staff_days)
        if found.fewest_kinds < self.fewest.value():
            yield self.tr("Money or staff leave room for {n} different kinds only.").format(n=found.fewest_kinds)
        if found.too_long:
            yield self.tr("Kinds that take longer than the days there are: {kinds}.").format(
                kinds=self.tr(", ").join(found.too_long)
            )

    def _show_lines(self, activities: tuple[RecommendedActivity, ...]) -> None:
        for widget in self._shown:
            self._lines.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        for one in activities:
            times = f" × {one.count}" if one.count > 1 else ""
            block = QWidget()
            lines = QVBoxLayout(block)
            lines.setContentsMargins(0, 0, 0, 6)
            lines.setSpacing(2)
            lines.addWidget(Label(f"{one.name}{times}   {format_yuan(one.cost_fen)}", role="strong"))
            lines.addWidget(Label(_why(one), role="caption", wrap=True))
            if one.based_on:
                lines.addWidget(self._way_behind(one), 0, Qt.AlignmentFlag.AlignLeft)
            self._shown.append(block)
        for widget in self._shown:
            self._lines.body.addWidget(widget)

    def _way_behind(self, one: RecommendedActivity) -> Button:
        button = Button(self.behind.text(), kind="link")
        button.setAccessibleName(f"{one.name}: {button.text()}")
        button.setProperty("recommended", (one.kind_number, one.stage.value))
        button.clicked.connect(self._on_behind_kind)
        return button

    def _tell(self, error: CaeError) -> None:
        self.take.setEnabled(False)
        self.error.setText(f"▲ {error_sentence(error, translate)}")
        self.error.show()

    def _rested(self) -> None:
        self._busy = False
        self.bar.hide()
        if self._again:
            self._again = False
            self._ask()

    # slots ------------------------------------------------------------------------------------------------------

    def _on_changed(self, _: object) -> None:
        self._rest.start()

    def _on_behind(self) -> None:
        """All that was learnt stands behind what is expected of a mix."""
        show_behind(self._screen, self.headline.text(), self._learnt.outcomes.values(), self)

    def _on_behind_kind(self) -> None:
        kind_number, stage = self.sender().property("recommended")
        ids = self._learnt.of(kind_number, Stage(stage)).learnt.based_on
        outcomes = [self._learnt.outcomes[one] for one in ids]
        show_behind(self._screen, self._names[kind_number], outcomes, self)

    def _on_activity(self, activity_id: str) -> None:
        if self._learnt.outcomes[activity_id].cycle_id:
            self.reject()
            self._screen.go_to("evaluation", activity_id)

    def _on_overruled(self, kind_number: int, stage: Stage, text: str) -> None:
        try:
            figure = parse_number(text)
        except CaeError as error:
            self._tell(error)
            return
        if self._screen.attempt(self._service.overrule, kind_number, stage, None if figure is None else float(figure)):
            self._show_learnt()
            self._rest.start()

    def _on_noted(self, kind_number: int, stage: Stage, note: str) -> None:
        figure = self._service.learnt(self._screen.context.language).of(kind_number, stage).effect.mean
        if self._screen.attempt(self._service.overrule, kind_number, stage, figure, note):
            self._show_learnt()

    def _on_found(self, found: Recommendation) -> None:
        self._show(found)
        self._rested()

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, CaeError):
            raise error
        self._tell(error)
        self._rested()

    def _on_take(self) -> None:
        assert self._found is not None  # noqa: S101 (the button is enabled by an answer)
        mix = [(one.kind_number, one.name, one.cost_fen) for one in self._found.activities for _ in range(one.count)]
        if self._screen.attempt(self._screen.workspace.selection.choose_all, self._screen.context.cycle_id, mix):
            self.taken_over.emit()
            self.accept()


def _labelled(text: str, field: QWidget) -> QWidget:
    """A field with its name before it, that stay together when the line breaks."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Label(text, role="caption"))
    row.addWidget(field)
    return pair


def _why(one: RecommendedActivity) -> str:
    return why_recommended(
        one.stage,
        one.people,
        one.price_fen,
        cheapest=one.cheapest,
        without=one.without,
        based_on=one.based_on,
        translate=translate,
    )


def _paint_share(painter: QPainter, area: QRect, row: PointRow) -> None:
    colours = theme.current()
    room = area.adjusted(0, 5, -56, -5)
    painter.fillRect(room, colours.colour("line"))
    painter.fillRect(
        QRect(room.left(), room.top(), round(room.width() * row.share), room.height()),
        colours.colour("accent" if row.chosen else "text_tertiary"),
    )
    painter.setPen(colours.colour("text"))
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{row.share:.0%}")
