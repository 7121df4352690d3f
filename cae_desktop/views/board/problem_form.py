"""The form of one problem: what it is, what it costs, who solves it until when, and what became of it."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from cae_desktop.db.queries.control import ProblemRow
from cae_desktop.domain.dates import parse_day, parse_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import format_amount, parse_amount
from cae_desktop.domain.words import ProblemState
from cae_desktop.services.problem_history import ProblemEvent
from cae_desktop.ui.widgets import AmountField, Card, Choice, DayField, Form, Label, NoteField, NumberField, Scroll
from cae_desktop.views.shared.screen import ScreenContext
from cae_desktop.wording import error_sentence, words
from cae_desktop.wording.control import meeting_title

translate = QCoreApplication.translate


class ProblemForm(Card):
    """Every field is saved when it is left; below stands the history from meeting to meeting."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(self.tr("Problem"), " ")
        self._context = context
        self._control = context.workspace.control
        self._problem: ProblemRow | None = None
        self._word = words(translate)
        people = [(None, "—"), *((row.id, row.name) for row in context.workspace.dealership.people())]
        states = [(state, self._word(state)) for state in ProblemState]
        self.form = Form()
        for key, text, editor in (
            ("text", self.tr("What"), NoteField(lines=2)),
            ("effect", self.tr("Effect"), NoteField(lines=2)),
            ("cost_effect_fen", self.tr("Effect on money"), AmountField()),
            ("delay_days", self.tr("Effect in days"), NumberField()),
            ("proposal", self.tr("Proposal"), NoteField(lines=2)),
            ("raised_by_id", self.tr("Raised by"), Choice(people)),
            ("owner_id", self.tr("Owner"), Choice(people)),
            ("due", self.tr("Due"), DayField()),
            ("state", self.tr("State"), Choice(states)),
            ("how_solved", self.tr("How solved"), NoteField(lines=2)),
        ):
            editor.setProperty("key", key)
            editor.committed.connect(self._on_committed)
            self.form.add(key, text, editor)
        self.history = Label(wrap=True)
        self.history.setAccessibleName(self.tr("History"))
        scroll = Scroll()
        scroll.body.addWidget(self.form)
        scroll.body.addWidget(Label(self.tr("History"), role="section"))
        scroll.body.addWidget(self.history)
        scroll.body.addStretch(1)
        self.body.addWidget(scroll, 1)

    # public -----------------------------------------------------------------------------------------------------

    def show_problem(self, problem: ProblemRow | None) -> None:
        """Show a problem, or nothing."""
        is_other = problem is None or self._problem is None or problem.id != self._problem.id
        self._problem = problem
        self.form.setEnabled(problem is not None)
        if is_other:
            self.form.clear_errors()
        self.caption.setText("" if problem is None else f"{problem.number} · {problem.activity_name or '—'}")
        for key in ("text", "effect", "proposal", "raised_by_id", "owner_id", "due", "state", "how_solved"):
            self.form.editor(key).set_value(getattr(problem, key, None) or "")
        for key in ("raised_by_id", "owner_id"):
            self.form.editor(key).set_value(getattr(problem, key, None))
        cost = problem.cost_effect_fen if problem else None
        self.form.editor("cost_effect_fen").set_value("" if cost is None else format_amount(cost))
        days = problem.delay_days if problem else None
        self.form.editor("delay_days").set_value("" if days is None else str(days))
        self.history.setText(self._told(problem) if problem else "")

    # parts ------------------------------------------------------------------------------------------------------

    def _told(self, problem: ProblemRow) -> str:
        events = self._context.workspace.boards.problem_history(self._context.cycle_id, problem.id)
        return "\n".join(self._sentence(event) for event in events)

    def _sentence(self, event: ProblemEvent) -> str:
        what = {
            "raised": self.tr("raised"),
            "decided": self.tr("decided: {text}").format(text=event.text),
            "solved": self.tr("solved: {text}").format(text=event.text),
        }.get(event.code, "")
        if event.state is not None:
            what = " · ".join(part for part in (self._word(event.state), event.text) if part)
        meeting = ""
        if event.meeting_kind is not None and event.meeting_number is not None:
            meeting = meeting_title(event.meeting_kind, event.meeting_number, translate)
        return " · ".join(part for part in (f"{event.day:%m/%d}", meeting, what, event.who) if part)

    def _on_committed(self, value: Any) -> None:
        if self._problem is None:
            return
        key = str(self.sender().property("key"))
        try:
            self._control.change_problem(self._problem.id, key, self._read(key, value))
        except CaeError as error:
            self.form.show_error(key, error_sentence(error, translate))
        else:
            self.form.show_error(key, None)

    def _read(self, key: str, value: Any) -> Any:
        text = str(value).strip()
        if key == "due":
            return parse_day(text, self._context.workspace.clock.today()) if text else None
        if key == "cost_effect_fen":
            return parse_amount(text)
        return parse_number(text) if key == "delay_days" else value
