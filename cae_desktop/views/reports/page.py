"""Reports: see the report to the car maker as it will be, write it as PDF and Excel workbook, or print it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from cae_desktop.domain.errors import CaeError
from cae_desktop.services.forms import ALL, FormKind
from cae_desktop.services.papers import REPORT, PaperOrder, PapersService, everything
from cae_desktop.ui.messages import ProgressPanel
from cae_desktop.ui.tasks import Progress, Task
from cae_desktop.ui.widgets import EmptyState, Scroll
from cae_desktop.views.reports.options import Options
from cae_desktop.views.reports.preview import Preview, PreviewMaker, Wanted
from cae_desktop.views.reports.proofs import ProofCard
from cae_desktop.views.reports.sections import Sections
from cae_desktop.views.reports.templates import TemplateCard
from cae_desktop.views.shared.pages import PageView, page_count
from cae_desktop.views.shared.printing import print_pdf
from cae_desktop.views.shared.screen import Screen, ScreenContext
from cae_desktop.wording import error_sentence

translate = QCoreApplication.translate

_PREVIEW_DPI = 120
_SIDE = 372
_NAMED = 3
"""As many files as are named; more are counted."""


class ReportsScreen(Screen):
    """The preview at the left is the PDF itself."""

    watched: ClassVar[frozenset[str]] = frozenset(
        {
            "activity",
            "activity_kind",
            "attachment",
            "attention_count",
            "budget_line",
            "claim_proof",
            "customer_card",
            "cycle",
            "dealership",
            "decision",
            "experience",
            "goal",
            "goal_result",
            "package",
            "partner",
            "partner_evaluation",
            "person",
            "problem",
            "report_template",
            "setting",
            "staff_evaluation",
            "work_step",
        }
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, translate("Screens", "Reports"))
        self._pdf = b""
        self._previews = PreviewMaker(context.workspace.papers, context.tasks, self)
        self._writing: Task | None = None
        self._written: list[Path] = []
        self._printer: QPrinter | None = None  # its dialog does not keep it
        self.everything = self.header.add_button(self.tr("Everything at once"))
        self.everything.setToolTip(
            self.tr("The report of what is chosen, and every form of the cycle, into the folder below")
        )
        self._print = self.header.add_button(self.tr("Print…"), icon="printer")
        self._export = self.header.add_button(self.tr("Export"), primary=True, icon="download")
        self._content = QWidget()
        self.options = Options(context.language)
        self.sections = Sections()
        self.templates = TemplateCard(self, self.options)
        self.proofs = ProofCard(self)
        self.proofs.hide()
        self.view = PageView()
        self.view.setAccessibleName(translate("Screens", "Reports"))
        self._lay_out()
        self._connect()

    # build ------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._progress = ProgressPanel(self.tr("Writing the files…"))
        self._progress.hide()
        scroll = Scroll()
        scroll.setMinimumWidth(_SIDE)
        side = scroll.body
        side.setSpacing(14)
        side.addWidget(self.options)
        side.addWidget(self._progress)
        side.addWidget(self.sections)
        side.addWidget(self.templates)
        side.addWidget(self.proofs, 1)
        side.addStretch()
        layout = QHBoxLayout(self._content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.view, 5)
        layout.addWidget(scroll, 2)
        self._empty = EmptyState(
            self.tr("Nothing to report yet"),
            self.tr("A report tells the car maker about one cycle. Add the first cycle in the settings."),
            self.tr("Open the settings"),
        )
        self.body.addWidget(self._content, 1)
        self.body.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self._export.clicked.connect(self._on_export)
        self.everything.clicked.connect(self._on_everything)
        self._print.clicked.connect(self._on_print)
        self._empty.button.clicked.connect(self._on_settings)
        self._progress.cancel_clicked.connect(self._on_cancel)
        self._previews.made.connect(self._on_preview_made)
        self._previews.failed.connect(self._on_preview_failed)
        self.options.changed.connect(self._on_options)
        self.sections.changed.connect(self._on_options)
        self.messages.action_clicked.connect(self._on_message_action)

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Show the choices, and have the preview made beside the window; it follows a moment after."""
        possible = self.workspace.reports.is_possible(self.context.cycle_id)
        for widget in (self._content, self._export, self._print, self.everything):
            widget.setVisible(possible)
        self._empty.setVisible(not possible)
        if possible:
            self.options.show_people(self.workspace.dealership.people())
            cycle = self.workspace.dealership.cycle(self.context.cycle_id)
            activities = self.workspace.forms.activities(self.context.cycle_id)
            self.options.show_subjects(cycle.start, cycle.finish, activities)
            self._show_cards()
            self._print.setEnabled(False)
            self._previews.make(self._wanted())

    def show_target(self, target: Any) -> None:
        """Show the claim for support of an activity."""
        self.reload()  # so that the activity is among the choices
        self.options.choose(FormKind.CLAIM, target)

    @property
    def pdf(self) -> bytes:
        """The PDF that is shown; empty while none is."""
        return self._pdf

    @property
    def is_drawing(self) -> bool:
        """Whether a newer preview is on its way."""
        return not self._previews.is_up_to_date

    # parts ------------------------------------------------------------------------------------------------------

    def _wanted(self) -> Wanted:
        return Wanted(self._order(), _PREVIEW_DPI * self.devicePixelRatioF())

    def _show_cards(self) -> None:
        kind, about = self.options.kind(), self.options.about()
        self.sections.setVisible(kind == REPORT)
        self.templates.setVisible(kind == REPORT)
        self.templates.reload()
        claimed = kind == FormKind.CLAIM and about not in (None, ALL)
        if claimed and about is not None:
            self.proofs.show_activity(about)
        self.proofs.setVisible(claimed)

    def _order(self) -> PaperOrder:
        options = self.options
        return PaperOrder(
            options.kind(),
            self.context.cycle_id,
            options.language(),
            options.made_by(),
            options.about(),
            self.sections.chosen(),
            options.paper(),
        )

    # slots ------------------------------------------------------------------------------------------------------

    def _on_options(self) -> None:
        self.refresh()

    def _on_preview_made(self, preview: Preview) -> None:
        self._pdf = preview.paper.pdf
        self.view.set_pages(preview.images)
        name = preview.paper.name
        self.header.set_subtitle(self.tr("{name} · pages: {pages}").format(name=name, pages=preview.pages))
        self.view.describe(self.tr("Preview, pages: {pages}").format(pages=preview.pages))
        self._print.setEnabled(not self.is_drawing)

    def _on_preview_failed(self, error: BaseException) -> None:
        if not isinstance(error, CaeError) or self.workspace.reports.is_possible(self.context.cycle_id):
            self._show_failure(error)

    def _on_export(self) -> None:
        if self._may_write():
            self._write(beside=False)

    def _on_everything(self) -> None:
        """The report about what is chosen, if a report is, and all forms; it may take a while and can be stopped."""
        if not self._may_write():
            return
        order = self._order()
        about = order.about if order.kind == REPORT else None
        orders = everything(replace(order, kind=REPORT, about=about))
        folder = Path(self.options.folder()).expanduser()
        self._start(partial(_write_all, self.workspace.papers, orders, folder, self.options.formats()))

    def _may_write(self) -> bool:
        form, options = self.options.form, self.options
        form.clear_errors()
        self.messages.hide()
        if not options.formats():
            form.show_error("formats", _sentence(CaeError("no-format-chosen")))
        elif not options.folder():
            form.show_error("folder", _sentence(CaeError("text-is-missing")))
        return bool(options.formats() and options.folder())

    def _write(self, *, beside: bool) -> None:
        folder = Path(self.options.folder()).expanduser()
        self._start(partial(_write, self.workspace.papers, self._order(), folder, self.options.formats(), beside))

    def _start(self, work: "Callable[[Progress], list[Path]]") -> None:
        self._export.setEnabled(False)
        self.everything.setEnabled(False)
        self._progress.show()
        self._writing = self.context.tasks.start(work, self._on_written, self._on_not_written, self._on_stopped)
        self._writing.progress.stepped.connect(self._progress.show_step)

    def _on_written(self, files: list[Path]) -> None:
        self._on_stopped()
        self._written = files
        self.options.remember_folder()
        sentence = self.tr("Written: {files}").format(files=", ".join(file.name for file in files[:_NAMED]))
        if len(files) > _NAMED:
            sentence = self.tr("Written: {count} files into {folder}").format(count=len(files), folder=files[0].parent)
        self.messages.show_message(sentence, tone="on_track", action=self.tr("Open folder"))

    def _on_not_written(self, error: BaseException) -> None:
        self._on_stopped()
        self._written = []
        if isinstance(error, CaeError) and error.code == "target-is-open":
            self.messages.show_message(_sentence(error), tone="late", action=self.tr("Write under another name"))
        else:
            self._show_failure(error)

    def _on_stopped(self) -> None:
        self._writing = None
        self._progress.hide()
        self._export.setEnabled(True)
        self.everything.setEnabled(True)

    def _on_cancel(self) -> None:
        if self._writing is not None:
            self._writing.progress.cancel()

    def _show_failure(self, error: BaseException) -> None:
        if not isinstance(error, CaeError):
            raise error
        self.messages.show_message(_sentence(error), tone="late")

    def _on_message_action(self) -> None:
        if self._written:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written[0].parent)))
        else:
            self.messages.hide()
            self._write(beside=True)

    def _on_print(self) -> None:
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(self._printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, page_count(self._pdf))
        dialog.accepted.connect(self._on_print_accepted)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog's own wants a slot by name

    def _on_print_accepted(self) -> None:
        if self._printer is not None:
            print_pdf(self._pdf, self._printer)

    def _on_settings(self) -> None:
        self.go_to("settings", "cycles")


def _write(
    papers: PapersService,
    order: PaperOrder,
    folder: Path,
    formats: tuple[str, ...],
    beside: bool,
    progress: Progress,
) -> list[Path]:
    return papers.write(order, folder, formats, progress.step, beside=beside)


def _write_all(
    papers: PapersService, orders: Sequence[PaperOrder], folder: Path, formats: tuple[str, ...], progress: Progress
) -> list[Path]:
    return papers.write_all(orders, folder, formats, progress.step)


def _sentence(error: CaeError) -> str:
    return error_sentence(error, translate)
