"""The problems a meeting asks about one by one: does it still exist, how was it solved, what is decided."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.control import DecisionRow
from cae_desktop.domain.words import ProblemState
from cae_desktop.services.meeting_page import LeftOver, MeetingPage
from cae_desktop.ui.widgets import Button, Card, ElidedLabel, FlowLayout, Label, Line, Pill, Scroll
from cae_desktop.views.shared.rows import empty
from cae_desktop.wording.control import meeting_title


class ProblemsCard(Card):
    """Left-over problems with their three answers."""

    still_exists = Signal(str)
    solving_wanted = Signal(str)
    decision_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Problems"), self.tr("Still there? How was it solved?"))
        self._scroll = Scroll()
        self.body.addWidget(self._scroll, 1)
        self._shown: object = None

    def show_page(self, page: MeetingPage, *, editable: bool) -> None:
        """Show the problems of a meeting."""
        if self._shown == (page.left_over, editable):
            return
        self._shown = (page.left_over, editable)
        empty(self._scroll.body)
        if not page.left_over:
            text = self.tr("No open problems. Note one with ! in the notes, or with P on the board.")
            self._scroll.body.addWidget(Label(text, role="faint", wrap=True))
        for row in page.left_over:
            self._scroll.body.addWidget(self._item(row, editable=editable))
            self._scroll.body.addWidget(Line())
        self._scroll.body.addStretch(1)

    def _item(self, row: LeftOver, *, editable: bool) -> QWidget:
        item = QWidget()
        layout = QVBoxLayout(item)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._pill(row))
        head.addWidget(ElidedLabel(self._origin(row), role="faint"), 1)
        layout.addLayout(head)
        layout.addWidget(Label(f"{row.problem.number}. {row.problem.text}", wrap=True))
        answer = row.problem.how_solved or (row.review.remark if row.review else "") or row.problem.proposal
        if answer:
            layout.addWidget(Label(f"→ {answer}", role="caption", wrap=True))
        if editable and row.problem.state is not ProblemState.SOLVED:
            layout.addLayout(self._buttons(row))
        return item

    def _pill(self, row: LeftOver) -> Pill:
        if row.problem.state is ProblemState.SOLVED:
            return Pill(self.tr("Solved"), "on_track", "✓")
        if row.problem.decided:
            return Pill(self.tr("Decided"), "accent", "●")
        if row.is_new:
            return Pill(self.tr("New"), "at_risk", "▲")
        if row.problem.state is ProblemState.STILL_EXISTS:
            return Pill(self.tr("Still exists"), "late", "■")
        return Pill(self.tr("Open"), "late", "■")

    def _origin(self, row: LeftOver) -> str:
        problem = row.problem
        when = f"{problem.raised_on:%m/%d}"
        if row.is_new:
            when = self.tr("this meeting")
        elif problem.meeting_kind is not None and problem.meeting_number is not None:
            when = meeting_title(problem.meeting_kind, problem.meeting_number, QCoreApplication.translate)
        return " · ".join(part for part in (when, problem.raised_by_name, problem.step_name) if part)

    def _buttons(self, row: LeftOver) -> FlowLayout:
        layout = FlowLayout(6)
        offered: list[tuple[str, Callable[[], None]]] = [(self.tr("Solved …"), self._on_solved)]
        if not row.is_new and row.review is None:
            offered.append((self.tr("Still exists"), self._on_still_exists))
        offered.append((self.tr("Decide …"), self._on_decide))
        for text, slot in offered:
            button = Button(text)
            button.setProperty("problem", row.problem.id)
            button.clicked.connect(slot)
            layout.addWidget(button)
        return layout

    def _on_solved(self) -> None:
        self.solving_wanted.emit(str(self.sender().property("problem")))

    def _on_still_exists(self) -> None:
        self.still_exists.emit(str(self.sender().property("problem")))

    def _on_decide(self) -> None:
        self.decision_wanted.emit(str(self.sender().property("problem")))


class DecisionsCard(Card):
    """What the market manager decided here, and what is still to be carried out from before."""

    finished = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Decisions"), self.tr("of the market manager"))
        self._scroll = Scroll()
        self.body.addWidget(self._scroll, 1)
        self._shown: object = None

    def show_page(self, page: MeetingPage, *, editable: bool) -> None:
        """Show the decisions of a meeting."""
        before = page.open_decisions if editable else ()
        if self._shown == (page.decisions, before):
            return
        self._shown = (page.decisions, before)
        empty(self._scroll.body)
        if not page.decisions and not before:
            self._scroll.body.addWidget(Label(self.tr("Nothing decided yet."), role="faint", wrap=True))
        for row in page.decisions:
            self._scroll.body.addWidget(self._item(row))
        if before:
            self._scroll.body.addWidget(Label(self.tr("From before, not carried out yet"), role="caption"))
        for row in before:
            self._scroll.body.addWidget(self._item(row))
        self._scroll.body.addStretch(1)

    def _item(self, row: DecisionRow) -> QWidget:
        item = QWidget()
        layout = QVBoxLayout(item)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(2)
        layout.addWidget(Label(row.text, wrap=True))
        due = self.tr("by {day}").format(day=f"{row.due:%m/%d}") if row.due else ""
        done = self.tr("done {day}").format(day=f"{row.done_on:%m/%d}") if row.done_on else ""
        foot = QHBoxLayout()
        foot.addWidget(ElidedLabel(" · ".join(part for part in (row.owner_name, due, done) if part), role="caption"), 1)
        if row.done_on is None:
            button = Button(self.tr("Done"), flat=True, icon="check")
            button.setProperty("decision", row.id)
            button.clicked.connect(self._on_finished)
            foot.addWidget(button)
        layout.addLayout(foot)
        return item

    def _on_finished(self) -> None:
        self.finished.emit(str(self.sender().property("decision")))
