"""The car maker's own workbooks: load one, say what its words mean, fill it in."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout

from cae_desktop.services.report_templates import LoadedTemplate, TemplateWord
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Card, Choice, Label
from cae_desktop.views.shared.saving import Saving
from cae_desktop.wording.reports import template_fields

if TYPE_CHECKING:
    from cae_desktop.views.reports.options import Options
    from cae_desktop.views.shared.screen import Screen

translate = QCoreApplication.translate


class TemplateCard(Card):
    """A choice of templates with what can be done with them; filled with what the options of the page choose."""

    def __init__(self, screen: "Screen", options: "Options") -> None:
        super().__init__(self.tr("The maker's own workbooks"))
        self._screen, self._options = screen, options
        self._service = screen.workspace.report_templates
        self._saving = Saving(screen)
        self.choice = Choice()
        self.choice.setAccessibleName(self.tr("Template"))
        self.fill = Button(self.tr("Fill in…"))
        self.words = Button(self.tr("Meaning of its words…"))
        self.load = Button(self.tr("Load a workbook…"))
        self.remove = Button(self.tr("Delete"), flat=True)
        hint = self.tr("Words in double braces such as {{dealership}} are filled in, and named cells; formulas stay.")
        self._none = Label(hint, role="faint", wrap=True)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.addWidget(self.choice, 1)
        upper.addWidget(self.fill)
        lower.addWidget(self.load)
        lower.addWidget(self.words)
        lower.addStretch(1)
        lower.addWidget(self.remove)
        self.body.addLayout(upper)
        self.body.addWidget(self._none)
        self.body.addLayout(lower)
        self.load.clicked.connect(self._on_load)
        self.fill.clicked.connect(self._on_fill)
        self.words.clicked.connect(self._on_words)
        self.remove.clicked.connect(self._on_remove)

    def reload(self) -> None:
        """Offer the templates; the chosen one stays."""
        rows = self._service.templates()
        chosen = self.choice.value()
        self.choice.set_choices([(row.id, row.name) for row in rows])
        if rows and chosen not in [row.id for row in rows]:
            self.choice.set_value(rows[-1].id)
        for widget in (self.choice, self.fill, self.words, self.remove):
            widget.setVisible(bool(rows))
        self._none.setVisible(not rows)

    def add(self, path: str) -> None:
        """Load a workbook, and say what of it is not understood."""
        done: list[LoadedTemplate] = []

        def load() -> None:
            done.append(self._service.add(Path(path)))

        if not self._screen.attempt(load):
            return
        (found,) = done
        self.reload()
        self.choice.set_value(found.id)
        parts = [self.tr("Loaded.")]
        if found.unknown:
            parts.append(self.tr("Words that are not understood: {n}. Say what they mean.").format(n=found.unknown))
        if found.loses_something:
            parts.append(self.tr("Its charts, pictures and macros are not kept when it is filled in."))
        tone = "at_risk" if found.unknown or found.loses_something else "on_track"
        self._screen.messages.show_message(" ".join(parts), tone=tone)

    def write(self, path: Path) -> None:
        """Fill the chosen template in. Raises CaeError as the service."""
        options, context = self._options, self._screen.context
        self._service.fill(
            str(self.choice.value()),
            path,
            context.cycle_id,
            made_by=options.made_by(),
            language=options.language(),
            about=options.about() or "",
        )

    # slots ------------------------------------------------------------------------------------------------------

    def _on_load(self) -> None:
        dialog = QFileDialog(self._screen, self.tr("Load a workbook"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Workbooks (*.xlsx)"))
        dialog.fileSelected.connect(self.add)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_fill(self) -> None:
        day = self._screen.workspace.clock.today()
        self._saving.ask(f"{self.choice.currentText()} {day}", "xlsx", self.write)

    def _on_words(self) -> None:
        self.dialog = WordsDialog(self._screen, str(self.choice.value()))
        self.dialog.open()

    def _on_remove(self) -> None:
        self._screen.attempt(self._service.remove, str(self.choice.value()))


class WordsDialog(QDialog):
    """Every word of a template with the field it is filled with."""

    def __init__(self, screen: "Screen", template_id: str) -> None:
        super().__init__(screen)
        self._screen, self._template_id = screen, template_id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Meaning of its words"))
        self.resize(620, 520)
        self._names = template_fields(translate, screen.word)
        choices = [("", self.tr("leave it as it is")), *self._names.items()]
        self.model = SheetModel(
            (
                Column("word", self.tr("In the workbook"), stretch=True, width=200),
                Column("field", self.tr("Is filled with"), kind="choice", editable=True, choices=choices, width=280),
            ),
            display=self._display,
            commit=self._commit,
            style=_style,
        )
        self.table = SheetTable(self.model)
        self.table.setAccessibleName(self.windowTitle())
        close = Button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.addWidget(Label(self.windowTitle(), role="section"))
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self._show()

    def _show(self) -> None:
        self.table.set_rows(self._screen.workspace.report_templates.words(self._template_id))

    def _display(self, row: TemplateWord, key: str, value: Any) -> str:
        if key == "word":
            return str(value)
        return self._names.get(row.field, self.tr("leave it as it is"))

    def _commit(self, word: str, key: str, value: Any) -> str | None:
        change = partial(self._screen.workspace.report_templates.change, self._template_id, word, str(value))
        refusal = self._screen.refusal(change)
        self._show()
        return refusal


def _style(row: TemplateWord, key: str) -> CellStyle | None:
    return CellStyle(ink="late") if key == "field" and not row.field else None
