"""The follow-up log of a customer: log a talk, read the earlier ones."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.cards import Card, FollowUpLine
from cae_desktop.domain.dates import parse_day
from cae_desktop.domain.words import ContactMeans
from cae_desktop.ui.widgets import Button, DayField, Label, NoteField, Timeline, TimelineEntry
from cae_desktop.ui.widgets.editors import mark_wrong
from cae_desktop.views.cards.fields import SideChoice

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen


class Talks(QWidget):
    """Means, level afterwards, next call (by the days of the level unless another day is typed) and what was said."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self._card_id = ""
        self.means = SideChoice([(means, screen.word(means)) for means in ContactMeans])
        self.level = SideChoice(_keys(screen))
        self.next_on = DayField()
        self.text = NoteField(self.tr("what was said and agreed"), lines=2)
        self.error = Label(role="error", wrap=True)
        self.save = Button(self.tr("Log talk   Ctrl+Enter"))
        self._timeline = Timeline()
        self._nothing = Label(self.tr("No talk has been logged yet."), role="faint")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for editor, name in (
            (self.means, self.tr("Means")),
            (self.level, self.tr("Level")),
            (self.next_on, self.tr("Next call")),
            (self.text, self.tr("Talk")),
        ):
            editor.setAccessibleName(name)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for column, text in enumerate((self.tr("Means"), self.tr("Level"), self.tr("Next call"))):
            grid.addWidget(Label(text, role="faint"), 0, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.means, 1, 0)
        grid.addWidget(self.level, 1, 1)
        grid.addWidget(self.next_on, 1, 2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Label(self.tr("Talks"), role="strong"))
        layout.addLayout(grid)
        layout.addWidget(self.text)
        layout.addWidget(self.error)
        layout.addLayout(row)
        layout.addWidget(self._timeline)
        layout.addWidget(self._nothing)

    def _connect(self) -> None:
        self.level.committed.connect(self._on_level)
        self.save.clicked.connect(self._on_save)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self, self._on_save)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # public -----------------------------------------------------------------------------------------------------

    def show_card(self, card: Card) -> None:
        """Show the talks of a card, the newest first; an entry that is being typed stays."""
        if card.line.id != self._card_id:
            self._card_id = card.line.id
            self._begin(card.line.level)
        elif not self.text.value().strip():
            self.level.set_choices(_keys(self._screen))
            self.level.set_value(card.line.level)
            self._show_next_call()
        self._timeline.show_entries([self._entry(talk) for talk in card.follow_ups])
        self._timeline.setVisible(bool(card.follow_ups))
        self._nothing.setVisible(not card.follow_ups)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_level(self, _: object) -> None:
        self._show_next_call()

    def _on_save(self) -> None:
        sentence = self._screen.refusal(self._log)
        self._show_error(sentence)
        if sentence is None:
            self._begin(self.level.value())

    # parts ------------------------------------------------------------------------------------------------------

    def _begin(self, level: str) -> None:
        """Prepare a new entry."""
        self.means.set_value(ContactMeans.PHONE)
        self.level.set_value(level)
        for field in (self.text, self.next_on):
            field.clear()
            field.set_value("")
        self._show_error(None)
        self._show_next_call()

    def _entry(self, talk: FollowUpLine) -> TimelineEntry:
        parts = (f"{talk.day:%m/%d} {talk.person_name}".strip(), self._screen.word(talk.means), talk.level)
        return TimelineEntry(talk.id, " · ".join(part for part in parts if part), talk.text)

    def _log(self) -> None:
        self._screen.workspace.cards.follow_up(
            self._card_id,
            self.means.value(),
            self.text.value(),
            level=self.level.value() or "",
            next_on=parse_day(self.next_on.value(), self._screen.workspace.clock.today()),
        )

    def _show_next_call(self) -> None:
        """Say which day the level gives when none is typed."""
        day = self._screen.workspace.cards.next_call(self.level.value() or "")
        self.next_on.setPlaceholderText(f"{day:%m/%d}" if day else "—")

    def _show_error(self, sentence: str | None) -> None:
        self.error.setText(f"▲ {sentence}" if sentence else "")
        self.error.setVisible(sentence is not None)
        mark_wrong(self.text, wrong=sentence is not None and not self.text.value().strip())


def _keys(screen: "Screen") -> list[tuple[str, str]]:
    return [(level.key, level.key) for level in screen.workspace.card_levels.levels(screen.context.language)]
