"""One kind of the toolbox in full: examples, reasons for its marks, its usual work steps, and own past results."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.learning import PastOutcome
from cae_desktop.domain.catalogue import Anchor, KindGroup, RelativeDay, StepTemplate
from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.words import Stage
from cae_desktop.services.hints import Hint
from cae_desktop.services.selection_board import KindLine
from cae_desktop.ui.widgets import Button, Card, Choice, Dot, Form, Label, TextField
from cae_desktop.views.selector.matrix_model import basis_name, signs
from cae_desktop.views.shared.hints import HintList

translate = QCoreApplication.translate


class ToolboxCard(Card):
    """What the toolbox knows about the kind under the cursor."""

    retire_requested = Signal(int)
    note_written = Signal(int, object, str)
    activity_opened = Signal(str)
    uses_wanted = Signal(str)
    """Id of an experience whose uses are asked for."""

    def __init__(self, word: Callable[[Any], str], language: str) -> None:
        super().__init__(translate("Selector", "Toolbox"), " ")
        self._word, self._language = word, language
        self._number = 0
        self.retire = Button(translate("Selector", "Offer no longer"), flat=True)
        self.retire.clicked.connect(self._on_retire)
        self.head.addWidget(self.retire)
        self._content: QWidget | None = None

    def show_kind(self, line: KindLine, hints: Sequence[Hint]) -> None:
        """Show a kind, and the experience kept of it."""
        self._number = line.number
        self.title.setText(f"{line.number} {line.name}")
        self.caption.setText(line.group_name)
        self.retire.setVisible(line.own)
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        parts = (self._examples(line), self._marks(line), self._hints(hints), self._past(line), self._steps(line.steps))
        for part in parts:
            for widget in part:
                layout.addWidget(widget)
        self.body.addWidget(self._content)

    def _examples(self, line: KindLine) -> Iterable[QWidget]:
        if line.examples:
            yield Label(" · ".join(line.examples), role="caption", wrap=True)

    def _marks(self, line: KindLine) -> Iterable[QWidget]:
        yield Label(translate("Selector", "Why these marks"), role="strong")
        for stage in Stage:
            mark = line.marks[stage]
            yield _heading(stage, f"{self._word(stage)}  {signs(mark.mark)}")
            if mark.default is not None:
                reason = translate("Selector", "Proposed {mark}: {reason} ({basis})")
                yield Label(
                    reason.format(mark=signs(mark.default), reason=mark.reason, basis=basis_name(mark.basis)),
                    role="caption",
                    wrap=True,
                )
            if mark.own or mark.default is None:
                yield self._note(stage, mark.note)

    def _note(self, stage: Stage, note: str) -> TextField:
        field = TextField(translate("Selector", "Why your own mark?"))
        field.setAccessibleName(translate("Selector", "Why your own mark?"))
        field.setProperty("stage", stage.value)
        field.set_value(note)
        field.committed.connect(self._on_note)
        return field

    def _steps(self, steps: Iterable[StepTemplate]) -> Iterable[QWidget]:
        yield Label(translate("Selector", "Usual work steps"), role="strong")
        for step in steps:
            days = f"{_day(step.start)} – {_day(step.finish)}"
            share = f" · {step.budget_percent}%" if step.budget_percent else ""
            text = f"{step.name.in_language(self._language)}\n{self._word(step.owner)} · {days}{share}"
            yield _with_dot(f"phase_{step.phase.value}", Label(text, role="caption", wrap=True))

    def _hints(self, hints: Sequence[Hint]) -> Iterable[QWidget]:
        yield Label(translate("Selector", "Experience kept"), role="strong")
        shown = HintList(can_use=False)
        shown.show_hints(hints)
        shown.opened.connect(self.activity_opened)
        shown.uses_wanted.connect(self.uses_wanted)
        yield shown

    def _past(self, line: KindLine) -> Iterable[QWidget]:
        yield Label(translate("Selector", "Own results"), role="strong")
        if not line.past:
            yield Label(translate("Selector", "Never held in this file yet."), role="caption")
        for row in line.past:
            figures = " · ".join(f"{self._word(stage)} {_figure(row.results[stage])}" for stage in Stage)
            cost = "—" if row.cost_fen is None else format_yuan(row.cost_fen)
            text = Label(f"{row.start.isoformat()} {row.name}\n{figures} · {cost}", role="caption", wrap=True)
            yield self._with_way(text, row) if row.cycle_id else text

    def _with_way(self, text: Label, row: PastOutcome) -> QWidget:
        button = Button(translate("Selector", "Open"), kind="link")
        button.setAccessibleName(translate("Selector", "Open: {activity}").format(activity=row.name))
        button.setProperty("activity", row.id)
        button.clicked.connect(self._on_opened)
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(text, 1)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _on_opened(self) -> None:
        self.activity_opened.emit(str(self.sender().property("activity")))

    def _on_retire(self) -> None:
        self.retire_requested.emit(self._number)

    def _on_note(self, text: object) -> None:
        field = self.sender()
        if isinstance(field, TextField):
            self.note_written.emit(self._number, Stage(field.property("stage")), str(text))


class OwnKindCard(Card):
    """A form for a kind that the twenty do not have."""

    added = Signal(str, str, str)

    def __init__(self, groups: Iterable[KindGroup], language: str) -> None:
        super().__init__(translate("Selector", "Add a kind of your own"), translate("Selector", "numbered from 21"))
        self.form = Form()
        self.form.add("name", translate("Selector", "Name"), TextField(translate("Selector", "e.g. live stream")))
        choices = [(group.key, group.name.in_language(language)) for group in groups]
        self.form.add("group", translate("Selector", "Group"), Choice(choices))
        self.form.add("examples", translate("Selector", "Examples"), TextField())
        self.form.editor("group").set_value(choices[0][0])
        self.add = Button(translate("Selector", "Add kind"), icon="plus")
        self.add.clicked.connect(self._on_add)
        self.body.addWidget(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.add)
        self.body.addLayout(row)

    def clear(self) -> None:
        """Make room for the next one."""
        for key in ("name", "examples"):
            self.form.editor(key).clear()
        self.form.clear_errors()

    def _on_add(self) -> None:
        name, group, examples = (self.form.editor(key).value() for key in ("name", "group", "examples"))
        self.added.emit(name, group, examples)


def _heading(stage: Stage, text: str) -> QWidget:
    return _with_dot(f"stage_{stage.value}", Label(text))


def _with_dot(tone: str, label: Label) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(Dot(tone, 8))
    layout.addWidget(label, 1)
    return row


def _day(day: RelativeDay) -> str:
    anchor = translate("Selector", "first day") if day.anchor is Anchor.FIRST else translate("Selector", "last day")
    return f"{anchor} {day.offset:+d}" if day.offset else anchor


def _figure(value: int | None) -> str:
    return "—" if value is None else f"{value:,}"
