"""The plan on paper, as a picture, for MS Project and for calendars; and plans of MS Project read in."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from cae_desktop.domain.errors import CaeError
from cae_desktop.ui.gantt.paper import ChartPaper
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.services.exchange import ImportedPlan
    from cae_desktop.ui.tasks import Progress
    from cae_desktop.views.plan.page import PlanScreen

_NAMED: Final = 3
"""How many of the things that were left out are named."""


class PlanFiles(QObject):
    """Actions of one plan screen; each asks for a file and then works beside the window."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._folder: Path | None = None
        self._printer: QPrinter | None = None  # its dialog does not keep it
        self._one_page = True
        self.actions = (
            self._action(self.tr("Print on one page…"), self.print_one_page),
            self._action(self.tr("Print on several pages…"), self.print_pages),
            self._action(self.tr("Save as PDF on one page (A3)…"), self._ask_one_page),
            self._action(self.tr("Save as PDF on several pages (A4)…"), self._ask_pages),
            self._action(self.tr("Save as picture…"), self._ask_picture),
            self._action(self.tr("Save for MS Project (XML)…"), self._ask_project),
            self._action(self.tr("Save work steps for a calendar (ICS)…"), self._ask_calendar),
            self._action(self.tr("Read a plan of MS Project (XML)…"), self._ask_import),
        )

    def _action(self, text: str, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self._screen)
        action.triggered.connect(slot)
        return action

    # paper ------------------------------------------------------------------------------------------------------

    def print_one_page(self) -> None:
        """Print all of the plan on one page."""
        self._print(one_page=True)

    def print_pages(self) -> None:
        """Print the plan on as many pages as it takes to be read."""
        self._print(one_page=False)

    def _print(self, *, one_page: bool) -> None:
        self._one_page = one_page
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(self._printer, self._screen)
        dialog.accepted.connect(self._on_print)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog's own wants a slot by name

    def _on_print(self) -> None:
        if self._printer is not None:
            self._paint(self._printer.printerName(), self._paint_on_printer)

    def _paint_on_printer(self) -> None:
        if self._printer is not None:
            self._paper().paint_on(self._printer, one_page=self._one_page, name=self._printer.printerName())

    def save_one_page(self, path: str) -> None:
        """Write a PDF of one A3 page."""
        self._save(path, lambda: self._paper().pdf(path, QPageSize.PageSizeId.A3, one_page=True))

    def save_pages(self, path: str) -> None:
        """Write a PDF of A4 pages."""
        self._save(path, lambda: self._paper().pdf(path, QPageSize.PageSizeId.A4, one_page=False))

    def save_picture(self, path: str) -> None:
        """Write a PNG."""
        self._save(path, lambda: self._paper().picture(path))

    def _save(self, path: str, write: Callable[[], Any]) -> None:
        if self._paint(path, write):
            self._tell_saved(Path(path))

    def _paint(self, name: str, paint: Callable[[], Any]) -> bool:
        try:
            paint()
        except OSError:
            sentence = self.tr("“{name}” cannot be written. Nothing was saved; choose another place or name.")
            self._screen.messages.show_message(sentence.format(name=Path(name).name), tone="late")
            return False
        return True

    def _paper(self) -> ChartPaper:
        cycle = self._screen.workspace.dealership.cycle(self._screen.context.cycle_id)
        dealership = self._screen.workspace.dealership.dealership()
        return ChartPaper(self._screen.gantt, f"{dealership.name if dealership else ''} · {cycle.name}")

    # other programs ---------------------------------------------------------------------------------------------

    def save_project(self, path: str) -> None:
        """Write the plan for MS Project."""
        exchange, cycle, language = self._exchange(), self._screen.context.cycle_id, self._screen.context.language

        def work(progress: "Progress") -> Path:
            exchange.export_plan(cycle, Path(path), language=language)
            return Path(path)

        self._start(work, self._tell_saved)

    def save_calendar(self, path: str) -> None:
        """Write the work steps of the person who is filtered for, or of everybody, as a calendar."""
        exchange, cycle, language = self._exchange(), self._screen.context.cycle_id, self._screen.context.language
        person = self._screen.table.filter.chosen_person()

        def work(progress: "Progress") -> Path:
            exchange.export_steps(cycle, person, Path(path), language=language)
            return Path(path)

        self._start(work, self._tell_saved)

    def read_project(self, path: str) -> None:
        """Add a plan of MS Project to this cycle as a package; one undo step."""
        exchange = self._exchange()
        cycle = self._screen.workspace.dealership.cycle(self._screen.context.cycle_id).name

        def work(progress: "Progress") -> Any:
            return exchange.import_plan(Path(path), cycle)

        self._start(work, self._tell_imported)

    def _exchange(self) -> Any:
        return self._screen.workspace.exchange

    def _start(self, work: Callable[["Progress"], Any], on_success: Callable[[Any], None]) -> None:
        self._screen.context.tasks.start(work, on_success, self._on_failed)

    # asking -----------------------------------------------------------------------------------------------------

    def _ask_one_page(self) -> None:
        self._ask_where(self.save_one_page, self.tr("PDF (*.pdf)"), "pdf")

    def _ask_pages(self) -> None:
        self._ask_where(self.save_pages, self.tr("PDF (*.pdf)"), "pdf")

    def _ask_picture(self) -> None:
        self._ask_where(self.save_picture, self.tr("Picture (*.png)"), "png")

    def _ask_project(self) -> None:
        self._ask_where(self.save_project, self.tr("MS Project (*.xml)"), "xml")

    def _ask_calendar(self) -> None:
        self._ask_where(self.save_calendar, self.tr("Calendar (*.ics)"), "ics")

    def _ask_where(self, slot: Callable[[str], None], kinds: str, suffix: str) -> None:
        dialog = QFileDialog(self._screen, self.tr("Save the plan"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(kinds)
        dialog.selectFile(f"{self.tr('Activity plan')}.{suffix}")
        dialog.fileSelected.connect(slot)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_import(self) -> None:
        dialog = QFileDialog(self._screen, self.tr("Read a plan"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("MS Project (*.xml)"))
        dialog.fileSelected.connect(self.read_project)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # telling ----------------------------------------------------------------------------------------------------

    def _tell_saved(self, path: Path) -> None:
        self._folder = path.parent
        text = self.tr("Saved: {name}").format(name=path.name)
        self._screen.messages.show_message(text, tone="on_track", action=self.tr("Open folder"))

    def open_folder(self) -> None:
        """Show the folder of the file that was saved last."""
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _tell_imported(self, plan: "ImportedPlan") -> None:
        text = self.tr("“{package}” was read: {steps} work steps, {links} links. Ctrl+Z takes it back.").format(
            package=plan.package, steps=plan.steps, links=plan.links
        )
        left_out = [
            f"{remark.place}: {error_sentence(remark.reason, QCoreApplication.translate)}"
            for remark in plan.refused[:_NAMED]
        ]
        if left_out:
            text += "\n" + self.tr("Left out ({count}): {reasons}").format(
                count=len(plan.refused), reasons=" ".join(left_out)
            )
        self._folder = None
        self._screen.messages.show_message(text, tone="at_risk" if left_out else "on_track")

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, CaeError):
            raise error
        self._screen.messages.show_message(error_sentence(error, QCoreApplication.translate), tone="late")
