"""The lists of the overview: what needs the manager, the next meeting, the coming week."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.meetings import MeetingRow
from cae_desktop.db.queries.overview import ComingStep
from cae_desktop.domain.words import MeetingState, StepStatus
from cae_desktop.services.attention import CLAIM_CODES, Attention
from cae_desktop.ui.widgets import Button, Card, Dot, ElidedLabel, Label, Line, Pill, Scroll
from cae_desktop.views.shared.control import SHAPES, TONES
from cae_desktop.wording.control import concerns, meeting_title
from cae_desktop.wording.words import words

translate = QCoreApplication.translate
_MOST = 12


class Item(QWidget):
    """One line of a list with a button that leads to the matter."""

    chosen = Signal(str, object)

    def __init__(self, text: str, caption: str, verb: str, screen: str, target: object) -> None:
        super().__init__()
        self._screen, self._target = screen, target
        self.front = QHBoxLayout()
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(text, wrap=True))
        texts.addWidget(ElidedLabel(caption, role="faint"))
        button = Button(verb)
        button.setAccessibleName(f"{verb}: {text}")
        button.clicked.connect(self._on_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(12)
        layout.addLayout(self.front)
        layout.addLayout(texts, 1)
        layout.addWidget(button)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._screen, self._target)


class AttentionList(Card):
    """What needs the manager now, the most urgent first."""

    chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(translate("Overview", "Needs you"), translate("Overview", "most urgent first"))
        self._shown: object = None
        self._scroll = Scroll()
        self._scroll.body.setSpacing(2)
        self.body.addWidget(self._scroll, 1)

    def show_items(self, items: tuple[Attention, ...], follow_ups_due: int) -> None:
        """Show what is late, at risk, undecided, and the calls that are due."""
        if (items, follow_ups_due) == self._shown:
            return
        self._shown = (items, follow_ups_due)
        self._scroll.empty()
        sentences = concerns(translate)
        word = words(translate)
        for item in items[:_MOST]:
            tone = "neutral" if item.status is StepStatus.NOT_STARTED else TONES[item.status]
            text = sentences[item.code].format(**item.values)
            screen = "reports" if item.code in CLAIM_CODES else "board"
            pill = Pill(word(item.status), tone, SHAPES[item.status])
            self._add(pill, text, item.activity_name, screen, item.activity_id)
        if follow_ups_due:
            text = translate("Overview", "Customer cards to call today: {count}").format(count=follow_ups_due)
            self._add(Pill(translate("Overview", "Call"), "neutral", "☎"), text, "", "cards", "due")
        if not items and not follow_ups_due:
            self._scroll.body.addWidget(
                Label(
                    translate("Overview", "Nothing is late, at risk or waiting for a decision."),
                    role="caption",
                    wrap=True,
                )
            )
        self._scroll.body.addStretch(1)

    def _add(self, pill: Pill, text: str, caption: str, screen: str, target: object) -> None:
        line = Item(text, caption, translate("Overview", "Open"), screen, target)
        pill.setMinimumWidth(92)
        line.front.addWidget(pill)
        line.chosen.connect(self.chosen)
        self._scroll.body.addWidget(line)
        self._scroll.body.addWidget(Line())


class MeetingCard(Card):
    """The next meeting and the way to the board."""

    chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(translate("Overview", "Next meeting"))
        self._meeting_id: str | None = None
        self._when = Label(role="title")
        self._what = Label(role="caption", wrap=True)
        self._open = Button("")
        self._project = Button(translate("Overview", "Project the board   F5"), icon="presentation")
        self._open.clicked.connect(self._on_open)
        self._project.clicked.connect(self._on_project)
        for widget in (self._when, self._what, self._open, self._project):
            self.body.addWidget(widget)

    def show_meeting(self, meeting: MeetingRow | None) -> None:
        """Show when and what."""
        self._meeting_id = meeting.id if meeting else None
        if meeting is None:
            self._when.setText("—")
            self._what.setText(translate("Overview", "No meeting is prepared."))
            self._open.setText(translate("Overview", "Prepare a meeting"))
            return
        local = meeting.planned_at.astimezone()
        self._when.setText(
            translate("Overview", "Now") if meeting.state is MeetingState.RUNNING else f"{local:%m-%d %H:%M}"
        )
        title = meeting_title(meeting.kind, meeting.number, translate)
        self._what.setText(" · ".join(part for part in (title, meeting.place) if part))
        self._open.setText(translate("Overview", "Open the meeting"))

    def _on_open(self) -> None:
        self.chosen.emit("meetings", self._meeting_id)

    def _on_project(self) -> None:
        self.chosen.emit("board", "project")


class ComingList(Card):
    """Steps that begin or end within a week."""

    chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(translate("Overview", "The coming week"))
        self._shown: object = None
        self._scroll = Scroll()
        self._scroll.body.setSpacing(8)
        self.body.addWidget(self._scroll, 1)

    def show_steps(self, steps: tuple[ComingStep, ...]) -> None:
        """Show them by day."""
        if steps == self._shown:
            return
        self._shown = steps
        self._scroll.empty()
        for step in steps[:_MOST]:
            self._scroll.body.addLayout(_coming_line(step))
        if not steps:
            self._scroll.body.addWidget(
                Label(translate("Overview", "No step begins or ends within a week."), role="caption", wrap=True)
            )
        self._scroll.body.addStretch(1)


def _coming_line(step: ComingStep) -> QHBoxLayout:
    verb = translate("Overview", "begins") if step.begins else translate("Overview", "due")
    day = Label(f"{step.day:%m/%d}", role="strong")
    day.setMinimumWidth(day.fontMetrics().horizontalAdvance("00/00") + 6)
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(ElidedLabel(step.name))
    caption = " · ".join(part for part in (verb, step.owner_name, step.activity_name) if part)
    texts.addWidget(ElidedLabel(caption, role="faint"))
    line = QHBoxLayout()
    line.setSpacing(10)
    line.addWidget(day)
    line.addWidget(Dot(f"phase_{step.phase.value}", 9))
    line.addLayout(texts, 1)
    return line
