"""A goal written in place, and the small form in which a new one begins."""

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyleOptionComboBox, QStylePainter, QVBoxLayout, QWidget

from cae_desktop.domain.dates import parse_day
from cae_desktop.domain.goals import is_below_baseline
from cae_desktop.services.goals_page import GoalLine, GoalsPage
from cae_desktop.services.situation_page import ProblemLine
from cae_desktop.ui.widgets import Button, Card, Choice, DayField, Label, NumberField, TextField
from cae_desktop.ui.widgets.editors import mark_wrong
from cae_desktop.views.shared.quiet import make_quiet

translate = QCoreApplication.translate


class GoalCard(Card):
    """Name, problem, baseline → target, metric, days, target group. What is wrong stands below."""

    changed = Signal(str, str, object)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.goal_id = ""
        self.name = TextField(translate("Goals", "What is to be reached"))
        self.problem = ProblemChoice()
        self.baseline = NumberField("—")
        self.target = NumberField()
        self.counted_in = TextField(translate("Goals", "Counted in"))
        self.start = DayField()
        self.finish = DayField()
        self.target_group = TextField(translate("Goals", "Target group"))
        self.remove = Button("", flat=True, icon="x", tip=translate("Goals", "Delete goal"))
        self.note = Label(role="caption", wrap=True)
        self.error = Label(role="error", wrap=True)
        self.fields: dict[str, Any] = {
            "name": self.name,
            "problem_id": self.problem,
            "baseline": self.baseline,
            "target": self.target,
            "metric": self.counted_in,
            "start": self.start,
            "finish": self.finish,
            "target_group": self.target_group,
        }
        self._dress()
        self._lay_out()
        self._connect()

    def _dress(self) -> None:
        make_quiet(self.name, role="body", bold=True)
        make_quiet(self.baseline, role="section", ink="text_tertiary")
        make_quiet(self.target, role="title", bold=True)
        for field in (self.counted_in, self.start, self.finish, self.target_group):
            make_quiet(field, role="caption", ink="text_secondary")
        make_quiet(self.problem, role="caption", ink="accent")
        self.target.setAlignment(Qt.AlignmentFlag.AlignLeft)
        names = {
            "name": translate("Goals", "Goal"),
            "problem_id": translate("Goals", "Problem it answers"),
            "baseline": translate("Goals", "Baseline"),
            "target": translate("Goals", "Target"),
            "metric": translate("Goals", "Counted in"),
            "start": translate("Goals", "First day"),
            "finish": translate("Goals", "Last day"),
            "target_group": translate("Goals", "Target group"),
        }
        for key, name in names.items():
            self.fields[key].setAccessibleName(name)
            self.fields[key].setToolTip(name)
            self.fields[key].setProperty("goal_field", key)

    def _lay_out(self) -> None:
        self.layout().setContentsMargins(10, 8, 10, 8)  # type: ignore[union-attr]  # a card has a layout
        self.body.setSpacing(2)
        for parts in (
            ((self.name, 1), (self.remove, 0)),
            ((self.baseline, 3), (Label("→", role="caption"), 0), (self.target, 6), (self.counted_in, 4)),
            ((self.start, 1), (Label("–", role="caption"), 0), (self.finish, 1)),
            ((self.target_group, 1), (self.problem, 0)),
        ):
            row = QHBoxLayout()
            row.setSpacing(4)
            for widget, stretch in parts:
                row.addWidget(widget, stretch)
            self.body.addLayout(row)
        self.body.addWidget(self.note)
        self.body.addWidget(self.error)
        self.error.hide()

    def _connect(self) -> None:
        for field in self.fields.values():
            field.committed.connect(self._on_committed)
        self.remove.clicked.connect(self._on_removed)

    # public -----------------------------------------------------------------------------------------------------

    def show_goal(self, goal: GoalLine, page: GoalsPage) -> None:
        """Show a goal; a field whose text was refused keeps it until it is put right."""
        row, locked = goal.row, page.confirmed
        self.goal_id = row.id
        self.problem.show_problems(page.problems)
        for key, field in self.fields.items():
            if not field.property("wrong"):
                field.set_value(_shown(getattr(row, key), page.cycle.start))
            if isinstance(field, TextField):
                field.setReadOnly(locked)
                if not field.hasFocus():
                    field.home(False)
        self.problem.setEnabled(not locked)
        self.problem.setToolTip(
            _as_plain_tooltip(goal.problem.text) if goal.problem else translate("Goals", "Problem it answers")
        )
        self.name.setToolTip(_as_plain_tooltip(row.name))
        self.target_group.setToolTip(_as_plain_tooltip(row.target_group))
        self.remove.setVisible(not locked)
        below = is_below_baseline(row.baseline, row.target)
        self.note.setText(translate("Goals", "▲ The target is not above the baseline.") if below else "")
        self.note.setVisible(below)

    def show_error(self, key: str, sentence: str | None) -> None:
        """Say what is wrong with a field, or that nothing is (None)."""
        mark_wrong(self.fields[key], wrong=sentence is not None)
        self.error.setText(f"▲ {sentence}" if sentence else "")
        self.error.setVisible(sentence is not None)

    def _on_committed(self, value: object) -> None:
        self.changed.emit(self.goal_id, str(self.sender().property("goal_field")), value)

    def _on_removed(self) -> None:
        self.removed.emit(self.goal_id)


def _as_plain_tooltip(text: str) -> str:
    """Tooltips guess markup; an escaped one is shown as it is."""
    return f"<p>{escape(text)}</p>" if text else ""


def _shown(value: object, near: date) -> object:
    """Numbers with separators; days without the year where nobody can mistake it."""
    if isinstance(value, date):
        short = f"{value:%m/%d}"
        return short if parse_day(short, near) == value else value
    return f"{value:,}" if isinstance(value, int) else value


class ProblemChoice(Choice):
    """The problem a goal answers: its number while closed, its text in the list."""

    def __init__(self) -> None:
        super().__init__()
        self._ranks: dict[str, int] = {}
        self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def show_problems(self, problems: Sequence[ProblemLine]) -> None:
        """Offer these."""
        self._ranks = {problem.id: problem.rank for problem in problems}
        named = [(problem.id, f"{problem.rank} {problem.text}") for problem in problems]
        self.set_choices([(None, translate("Goals", "No problem")), *named])
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)

    def short_text(self) -> str:
        """What is shown while the list is closed."""
        rank = self._ranks.get(str(self.value()))
        return (
            translate("Goals", "No problem") if rank is None else translate("Goals", "Problem {rank}").format(rank=rank)
        )

    def sizeHint(self) -> QSize:
        """Room for the number."""
        return QSize(self.fontMetrics().horizontalAdvance(self.short_text()) + 34, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its number."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the short text in place of the item's."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.short_text()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class NewGoal(QWidget):
    """A button that opens a form with what a goal needs at least: name and target."""

    submitted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.open = Button(translate("Goals", "+ Add goal"), flat=True)
        self.name = TextField(translate("Goals", "What is to be reached"))
        self.target = NumberField(translate("Goals", "Target"))
        self.name.setAccessibleName(translate("Goals", "Goal"))
        self.target.setAccessibleName(translate("Goals", "Target"))
        self.save = Button(translate("Goals", "Add"))
        self.cancel = Button(translate("Goals", "Cancel"), flat=True)
        self.error = Label(role="error", wrap=True)
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(6)
        row = QHBoxLayout()
        for widget in (self.target, self.save, self.cancel):
            row.addWidget(widget)
        form.addWidget(self.name)
        form.addLayout(row)
        form.addWidget(self.error)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self.open)
        head.addStretch(1)
        layout.addLayout(head)
        layout.addWidget(self._form)
        self._form.hide()
        self.open.clicked.connect(self._on_opened)
        self.cancel.clicked.connect(self.close_form)
        self.save.clicked.connect(self._on_submitted)
        self.name.returnPressed.connect(self.target.setFocus)
        self.target.returnPressed.connect(self._on_submitted)

    def show_error(self, sentence: str) -> None:
        """Say what is missing; what was typed stays."""
        self.error.setText(f"▲ {sentence}")

    def close_form(self) -> None:
        """Forget what was typed and show the button again."""
        for field in (self.name, self.target):
            field.clear()
        self.error.clear()
        self._form.hide()
        self.open.show()

    def _on_opened(self) -> None:
        self.open.hide()
        self._form.show()
        self.name.setFocus()

    def _on_submitted(self) -> None:
        self.submitted.emit(self.name.text(), self.target.text())
