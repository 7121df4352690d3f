"""The turn of two cycles: what is still open, the lessons sheet, closing, and what the next cycle begins with."""

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.domain.words import CycleState
from cae_desktop.services.cycle_close import CloseCheck, CloseItem
from cae_desktop.services.forms import ALL, FormKind, FormOrder
from cae_desktop.ui.widgets import Button, Label, Line, Pill
from cae_desktop.views.shared.rows import empty
from cae_desktop.views.shared.saving import Saving

if TYPE_CHECKING:
    from pathlib import Path

    from cae_desktop.views.shared.screen import Screen

_COUNT: Final = 84


class CycleCloseDialog(QDialog):
    """A checklist with the way to each open item; once the cycle is closed, the beginning of the next."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._service = screen.workspace.cycle_close
        self._cycle = screen.workspace.dealership.cycle(screen.context.cycle_id)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Close the cycle: {cycle}").format(cycle=self._cycle.name))
        self.setMinimumWidth(640)
        self._saving = Saving(screen)
        self._heading = Label(self.windowTitle(), role="section")
        self._caption = Label(role="caption", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.error = Label(role="error", wrap=True)
        self.error.hide()
        self.pdf = Button(self.tr("Lessons sheet as PDF…"))
        self.workbook = Button(self.tr("As Excel…"))
        self.later = Button(self.tr("Later"), flat=True)
        self.accept_button = Button("", primary=True)
        self._lay_out()
        self.pdf.clicked.connect(self._on_pdf)
        self.workbook.clicked.connect(self._on_workbook)
        self.later.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self._on_accept)
        self.show_cycle()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._heading)
        layout.addWidget(self._caption)
        layout.addLayout(self._lines)
        layout.addWidget(self.error)
        layout.addStretch(1)
        layout.addWidget(Line())
        buttons = QHBoxLayout()
        buttons.addWidget(self.pdf)
        buttons.addWidget(self.workbook)
        buttons.addStretch(1)
        buttons.addWidget(self.later)
        buttons.addWidget(self.accept_button)
        layout.addLayout(buttons)

    def show_cycle(self) -> None:
        """Show what is to be done before the cycle is closed, or what the next one begins with."""
        self._cycle = self._screen.workspace.dealership.cycle(self._cycle.id)
        empty(self._lines)
        if self._cycle.state is CycleState.OPEN:
            self._show_checklist(self._service.checklist(self._cycle.id))
        else:
            self._show_next()

    # parts ------------------------------------------------------------------------------------------------------

    @property
    def _is_open(self) -> bool:
        return self._cycle.state is CycleState.OPEN

    def _show_checklist(self, checks: tuple[CloseCheck, ...]) -> None:
        self._caption.setText(
            self.tr(
                "Only the records of the activities must be complete; what else is left open is shown to you and goes "
                "into the lessons sheet. A backup is made first."
            )
        )
        for check in checks:
            self._lines.addWidget(self._line(check))
        records = next(check for check in checks if check.item is CloseItem.ACTIVITIES)
        self.accept_button.setText(self.tr("Close the cycle"))
        self.accept_button.setEnabled(records.is_done)

    def _line(self, check: CloseCheck) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        needed = check.item is CloseItem.ACTIVITIES
        tone, mark = ("on_track", "✓") if check.is_done else ("late", "■") if needed else ("at_risk", "▲")
        count = Pill(f"{check.done} / {check.total}", tone, mark)
        count.setFixedWidth(_COUNT)
        row.addWidget(count)
        row.addWidget(Label(self._text(check.item)), 1)
        if not check.is_done:
            button = Button(self.tr("Open"), kind="link")
            button.setAccessibleName(self.tr("Open: {what}").format(what=self._text(check.item)))
            button.setProperty("check", (check.item.value, check.activity_id))
            button.clicked.connect(self._on_open)
            row.addWidget(button)
        return line

    def _text(self, item: CloseItem) -> str:
        return {
            CloseItem.FINAL_MEETING: self.tr("The final meeting was held"),
            CloseItem.GOALS: self.tr("Goals were reached, or the reason is written"),
            CloseItem.EXPERIENCE: self.tr("Experience was told, and kept or not"),
            CloseItem.PARTNERS: self.tr("Partners were rated"),
            CloseItem.PROBLEMS: self.tr("Problems are solved; the others go on in the next cycle"),
            CloseItem.DECISIONS: self.tr("Decisions are carried out"),
            CloseItem.PROOFS: self.tr("Proofs for the maker's support are complete"),
            CloseItem.ACTIVITIES: self.tr("Records of the activities are complete and archived"),
        }[item]

    def _show_next(self) -> None:
        self._heading.setText(self.tr("{cycle} is closed").format(cycle=self._cycle.name))
        self._caption.setText(self.tr("The next cycle begins with what this one taught:"))
        carried = self._service.carried_over(self._cycle.id)
        for text in (
            self.tr("Problems to be ranked anew: {count}, unsolved or with a goal that was missed").format(
                count=carried.problems
            ),
            self.tr("Indicators: {count}, with the figures of this cycle as those of the last period").format(
                count=carried.indicators
            ),
            self.tr("Competitors: {count}").format(count=carried.competitors),
            self.tr("People, partners, step templates and kept experience, as they are"),
            self.tr("What every kind of activity brought, for the selector and its recommendation"),
        ):
            self._lines.addWidget(Label(f"●  {text}", wrap=True))
        self.accept_button.setText(self.tr("Begin the next cycle"))
        self.accept_button.setEnabled(True)
        self.accept_button.setFocus()

    # slots ------------------------------------------------------------------------------------------------------

    def _on_open(self) -> None:
        item, activity_id = self.sender().property("check")
        targets: dict[str, tuple[str, Any]] = {
            CloseItem.FINAL_MEETING: ("meetings", "final"),
            CloseItem.PROBLEMS: ("board", "problems"),
            CloseItem.DECISIONS: ("board", "problems"),
            CloseItem.PROOFS: ("reports", activity_id),
        }
        self.reject()
        self._screen.go_to(*targets.get(item, ("evaluation", activity_id or None)))

    def _on_pdf(self) -> None:
        self._save("pdf")

    def _on_workbook(self) -> None:
        self._save("xlsx")

    def _save(self, suffix: str) -> None:
        order = FormOrder(FormKind.LESSONS, self._cycle.id, ALL, self._screen.context.language)
        forms = self._screen.workspace.forms
        name = forms.name(order, suffix).removesuffix(f".{suffix}")

        def write(path: "Path") -> None:
            forms.write(order, path)

        self._saving.ask(name, suffix, write)

    def _on_accept(self) -> None:
        if self._is_open:
            sentence = self._screen.refusal(self._service.close, self._cycle.id)
            self.error.setText(f"▲ {sentence}" if sentence else "")
            self.error.setVisible(sentence is not None)
            self.show_cycle()
            return
        made: list[str] = []
        begin = partial(self._service.begin_next, self._cycle.id, self._screen.context.language)
        if self._screen.attempt(lambda: made.append(begin())):
            self.accept()
            self._screen.cycle_wanted.emit(made[0])
