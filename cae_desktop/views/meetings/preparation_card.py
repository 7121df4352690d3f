"""What a meeting looks at before it begins, each line with the way to its place."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from cae_desktop.db.queries.plan import StepRow
from cae_desktop.services.board import BoardStep
from cae_desktop.services.meeting_changes import AddedActivity
from cae_desktop.services.preparation import Gap, Lesson, Missing, Preparation
from cae_desktop.ui.widgets import Button, Card, ElidedLabel, Label, Scroll
from cae_desktop.views.meetings.change_words import change_in_words
from cae_desktop.views.shared.rows import empty
from cae_desktop.wording.control import meeting_title


class PreparationCard(Card):
    """Gaps in the plan, late and due steps, changes since the last meeting; `opened` gives a row of the plan."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Before it begins"), self.tr("what the meeting should look at"))
        self._scroll = Scroll()
        self._scroll.body.setSpacing(4)
        self.body.addWidget(self._scroll)
        self._shown: Preparation | None = None

    def show_preparation(self, prepared: Preparation) -> None:
        """Show what there is; groups without anything are left out."""
        if prepared == self._shown:
            return
        self._shown = prepared
        empty(self._scroll.body)
        self._group(self.tr("▲ Missing in the plan"), [(self._gap(row), row.target) for row in prepared.missing])
        self._group(
            self.tr("★ What earlier activities taught"),
            [(self._lesson(row), row.activity_id) for row in prepared.lessons],
        )
        self._group(self.tr("■ Late"), [(self._due(step), step.id) for step in prepared.late])
        self._group(self.tr("● Due by the meeting"), [(self._due(step), step.id) for step in prepared.due])
        self._group(self.tr("■ Over budget"), [(self._over(step), step.id) for step in prepared.over])
        added = [(self._added(row), row.id) for row in prepared.changes.added]
        changed = [(change_in_words(change), change.now.id) for change in prepared.changes.steps]
        removed = [(self.tr("{step}: removed").format(step=name), "") for name in prepared.changes.removed]
        self._group(self._since(prepared), added + changed + removed)
        if not prepared:
            nothing = self.tr("Nothing is late, due or over budget.")
            if prepared.changes.since is not None:
                nothing = self.tr("Nothing is late, due or over budget; the steps are as the last meeting left them.")
            self._scroll.body.addWidget(Label(nothing, role="faint", wrap=True))
        self._scroll.body.addStretch(1)

    def _group(self, title: str, rows: list[tuple[str, str]]) -> None:
        if not rows:
            return
        self._scroll.body.addWidget(Label(title, role="strong"))
        for text, target in rows:
            line = QHBoxLayout()
            line.addWidget(ElidedLabel(text), 1)
            if target:
                button = Button(self.tr("Open"), kind="link")
                button.setAccessibleName(self.tr("Open: {row}").format(row=text))
                button.setProperty("target", target)
                button.clicked.connect(self._on_open)
                line.addWidget(button)
            self._scroll.body.addLayout(line)

    def _gap(self, row: Missing) -> str:
        text = {
            Gap.ACTIVITIES: self.tr("There is no activity to speak about yet. Choose and plan one first."),
            Gap.STEPS: self.tr("{activity}: no work steps"),
            Gap.BUDGET: self.tr("{activity}: no budget"),
            Gap.OWNER: self.tr("{activity} · {step}: nobody does it"),
            Gap.DATES: self.tr("{activity} · {step}: was to begin on {day}, before this meeting"),
            Gap.PARTNER_BUDGET: self.tr("{activity} · {step}: done by a partner, but without a budget"),
        }[row.gap]
        day = f"{row.day:%m/%d}" if row.day else ""
        return text.format(activity=row.activity_name, step=row.step_name, day=day)

    def _lesson(self, row: Lesson) -> str:
        said = row.experience.proposal or row.experience.went_well or row.experience.went_badly
        return f"{row.activity_name} · {row.experience.title}" + (f": {said}" if said else "")

    def _due(self, step: StepRow) -> str:
        owner = step.owner_name or self.tr("nobody")
        return self.tr("{step} · {owner} · until {day}, {percent}% done").format(
            step=step.name, owner=owner, day=f"{step.finish:%m/%d}", percent=step.percent
        )

    def _over(self, step: BoardStep) -> str:
        owner = step.plan.owner_name or self.tr("nobody")
        return self.tr("{step} · {owner} · {percent}% above its budget").format(
            step=step.plan.name, owner=owner, percent=step.over_percent
        )

    def _added(self, row: AddedActivity) -> str:
        return self.tr("{activity}: new, steps: {count}").format(activity=row.name, count=row.steps)

    def _since(self, prepared: Preparation) -> str:
        since = prepared.changes.since
        if since is None:
            return ""
        said = self.tr("Since {meeting}")  # first: lupdate takes a class named just before for its own
        return said.format(meeting=meeting_title(since.kind, since.number, QCoreApplication.translate))

    def _on_open(self) -> None:
        self.opened.emit(str(self.sender().property("target")))
