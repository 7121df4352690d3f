"""Imports a list of customers: what its columns mean, what becomes of each row, and then all of it at once."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QSplitter, QVBoxLayout

from cae_desktop.domain.card_list import OnDuplicate, RowState
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.card_import import CardList, ImportPreview
from cae_desktop.ui.widgets import Button, Choice, Label
from cae_desktop.views.cards.import_columns import ImportColumns
from cae_desktop.views.cards.import_rows import ImportRows, rules
from cae_desktop.views.preferences import Preferences
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.ui.tasks import Progress, Task
    from cae_desktop.views.shared.screen import Screen

_RULE: Final = "cards/on_duplicate"
_PARTS: Final = 100


class ImportDialog(QDialog):
    """Nothing is changed before “Import”; that is one step that can be undone."""

    imported = Signal(object)
    """The `ImportPreview` of what was done."""

    def __init__(self, screen: "Screen", path: str) -> None:
        super().__init__(screen)
        self._screen = screen
        self._service = screen.workspace.card_import
        self._path = Path(path)
        self._source: CardList | None = None
        self._preview: ImportPreview | None = None
        self._task: Task | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Import customers"))
        self.resize(980, 680)
        self._build()
        self._connect()
        self._read()

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(Label(self.windowTitle(), role="section"))
        layout.addWidget(Label(self._path.name, role="caption"))
        layout.addLayout(self._build_choices())
        self.error = Label(role="error", wrap=True)
        self.error.hide()
        self.columns = ImportColumns()
        self.rows = ImportRows()
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.columns)
        parts.addWidget(self.rows)
        parts.setSizes([200, 360])
        self.bar = QProgressBar()
        self.bar.setMaximum(_PARTS)
        self.bar.setTextVisible(False)
        layout.addWidget(self.error)
        layout.addWidget(parts, 1)
        layout.addWidget(self.bar)
        layout.addLayout(self._build_buttons())

    def _build_choices(self) -> QHBoxLayout:
        activities = self._screen.workspace.progress.activities(self._screen.context.cycle_id)
        self._activity_ids = {one.id for one in activities}
        self.activity = Choice([(one.id, one.name) for one in activities])
        self.activity.setAccessibleName(self.tr("Activity"))
        self.activity.set_value(activities[0].id if activities else None)
        self.rule = Choice(rules())
        self.rule.setAccessibleName(self.tr("Customers who have a card"))
        self.rule.set_value(OnDuplicate(Preferences().text(_RULE, OnDuplicate.MERGE)))
        row = QHBoxLayout()
        for text, field in (
            (self.tr("Met in the activity"), self.activity),
            (self.tr("Customers who have a card"), self.rule),
        ):
            row.addWidget(Label(text, role="caption"))
            row.addWidget(field)
        row.addStretch(1)
        return row

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.summary = Label(role="caption")
        self.cancel = Button(self.tr("Cancel"))
        self.take = Button(self.tr("Import"), primary=True)
        self.take.setEnabled(False)
        row.addWidget(self.summary, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.take)
        return row

    def _connect(self) -> None:
        self.activity.committed.connect(self._on_rule)
        self.rule.committed.connect(self._on_rule)
        self.columns.mapped.connect(self._on_mapped)
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_take)

    # parts ------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        service, path = self._service, self._path
        self._start(lambda _: service.read(path), self._on_read)

    def _look(self) -> None:
        """Judge the rows of the list as its columns are understood now."""
        service, source, activity_id, rule = self._service, self._source, self.activity.value(), self.rule.value()
        assert source is not None  # noqa: S101 (called once it was read)

        def work(progress: "Progress") -> ImportPreview:
            return service.preview(source, activity_id, rule, lambda share: progress.step(int(share * _PARTS), _PARTS))

        self._start(work, self._on_preview)

    def _start(self, work: "Callable[[Progress], Any]", on_success: Callable[[Any], None]) -> None:
        self.error.hide()
        self.take.setEnabled(False)
        self.bar.setMaximum(0)
        self.bar.show()
        self._task = self._screen.context.tasks.start(work, on_success, self._on_failed)
        self._task.progress.stepped.connect(self._on_step)

    def _show(self, preview: ImportPreview) -> None:
        self._preview = preview
        self.bar.hide()
        self.rows.show_preview(preview, self.rule.value())
        usable = preview.count(RowState.NEW) + preview.count(RowState.MERGED)
        self.take.setEnabled(usable > 0)
        self.take.setText(self.tr("Import {n} customers").format(n=usable))
        left_out = preview.count(RowState.REJECTED)
        self.summary.setText(
            self.tr("{n} rows cannot be used; they can be saved afterwards.").format(n=left_out) if left_out else ""
        )

    # slots ------------------------------------------------------------------------------------------------------

    def _on_step(self, done: int, total: int) -> None:
        self.bar.setMaximum(total)
        self.bar.setValue(done)

    def _on_read(self, source: CardList) -> None:
        self._source = source
        self.columns.show_list(source)
        self.columns.setVisible(source.form is None)
        if source.form is not None and source.form.activity_id in self._activity_ids:
            self.activity.set_value(source.form.activity_id)
        self._look()

    def _on_mapped(self, source: CardList) -> None:
        self._on_read(source)

    def _on_preview(self, preview: ImportPreview) -> None:
        self._show(preview)

    def _on_rule(self, _: object) -> None:
        Preferences().remember_text(_RULE, self.rule.value())
        if self._preview is not None:
            self._show(self._service.judge_again(self._preview, self.activity.value(), self.rule.value()))

    def _on_take(self) -> None:
        service, preview, decisions = self._service, self._preview, dict(self.rows.decisions)
        activity_id, rule, language = self.activity.value(), self.rule.value(), self._screen.context.language
        assert preview is not None  # noqa: S101 (the button is enabled by a preview)
        self.cancel.setEnabled(False)  # what is written now is whole or not at all
        self._start(
            lambda _: service.write(preview, activity_id, rule, decisions=decisions, language=language),
            self._on_written,
        )

    def _on_written(self, done: ImportPreview) -> None:
        self.imported.emit(done)
        self.accept()

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, CaeError):
            raise error
        self.bar.hide()
        self.cancel.setEnabled(True)
        self.error.setText(f"▲ {error_sentence(error, QCoreApplication.translate)}")
        self.error.show()

    def done(self, result: int) -> None:
        """Closing stops the reading."""
        if self._task is not None and not self._task.is_over:
            self._task.progress.cancel()
        super().done(result)
