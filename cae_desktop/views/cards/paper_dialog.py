"""Yellow cards and sign-in sheets for an activity, as they will look, to print or to save as PDF."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.domain.dates import parse_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.file_names import file_name
from cae_desktop.ui.widgets import Button, Choice, Form, Label, NumberField
from cae_desktop.views.shared.pages import PageView, page_count, page_images
from cae_desktop.views.shared.printing import print_pdf, printer_for
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.exports.blank_card import CardSize
    from cae_desktop.services.blank_cards import BlankCardService
    from cae_desktop.ui.tasks import Progress
    from cae_desktop.views.shared.screen import Screen

_LANGUAGES: Final = (("zh_CN", "中文"), ("en", "English"))
_SIGN_IN: Final = "sign-in"
_USUAL_COUNT: Final = 40
_HANDS_REST_MS: Final = 150
_PREVIEW_DPI: Final = 110
_SHOWN_PAGES: Final = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be on paper: "A5", "A6" or the sign-in sheet, how many, for which activity."""

    activity_id: str | None
    paper: str
    count: int
    several: bool
    language: str

    def made(self, service: "BlankCardService") -> bytes:
        """The PDF."""
        if self.paper == _SIGN_IN:
            return service.sign_in(self.activity_id, self.count, self.language)
        size: CardSize = "A6" if self.paper == "A6" else "A5"
        return service.cards(self.activity_id, size, self.count, several=self.several, language=self.language)


@dataclass(frozen=True, slots=True)
class Preview:
    """A PDF, the number of its pages, and the first of them as pictures."""

    pdf: bytes
    pages: int
    images: tuple[QImage, ...]


class PaperDialog(QDialog):
    """Choices at the left, pages at the right."""

    saved = Signal(object)
    """The file."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._service = screen.workspace.blank_cards
        self._pdf = b""
        self._printer: QPrinter | None = None
        self._drawing: Wanted | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rested)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Cards on paper"))
        self.resize(1020, 660)
        self._build()
        self._on_changed(None)

    # build ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.view = PageView()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(20)
        layout.addLayout(self._build_choices(), 0)
        layout.addWidget(self.view, 1)

    def _build_choices(self) -> QVBoxLayout:
        activities = self._screen.workspace.progress.activities(self._screen.context.cycle_id)
        self.activity = Choice([*((one.id, one.name) for one in activities), (None, self.tr("any activity"))])
        self.activity.set_value(activities[0].id if activities else None)
        self.paper = Choice(
            [
                ("A6", self.tr("Yellow cards A6")),
                ("A5", self.tr("Yellow cards A5")),
                (_SIGN_IN, self.tr("Sign-in sheet A4")),
            ]
        )
        self.paper.set_value("A6")
        self.sheets = Choice([(True, self.tr("several on A4, with cut marks")), (False, self.tr("one on a page"))])
        self.sheets.set_value(True)
        self.count = NumberField()
        self.count.set_value(_USUAL_COUNT)
        self.language = Choice(_LANGUAGES)
        self.language.set_value(self._screen.context.language)
        self.form = Form()
        for key, text, editor in (
            ("activity", self.tr("Activity"), self.activity),
            ("paper", self.tr("Paper"), self.paper),
            ("sheets", self.tr("Cards"), self.sheets),
            ("count", self.tr("Number"), self.count),
            ("language", self.tr("Language"), self.language),
        ):
            self.form.add(key, text, editor)
        self.form.setFixedWidth(330)
        for choice in (self.activity, self.paper, self.sheets, self.language):
            choice.committed.connect(self._on_changed)
        self.count.textEdited.connect(self._on_changed)
        return self._left_column()

    def _left_column(self) -> QVBoxLayout:
        self.pages = Label(role="caption")
        self.error = Label(role="error", wrap=True)
        self.error.hide()
        note = self.tr("The square code names the activity. Nothing of a customer is printed.")
        column = QVBoxLayout()
        column.setSpacing(12)
        widgets: tuple[QWidget, ...] = (
            Label(self.windowTitle(), role="section"),
            self.form,
            self.pages,
            self.error,
            Label(note, role="faint", wrap=True),
        )
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(self._build_buttons())
        return column

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        cancel = Button(self.tr("Close"))
        self.save = Button(self.tr("Save as PDF…"))
        self.print = Button(self.tr("Print…"), primary=True)
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        row.addWidget(cancel)
        row.addStretch(1)
        row.addWidget(self.save)
        row.addWidget(self.print)
        return row

    # public -----------------------------------------------------------------------------------------------------

    @property
    def pdf(self) -> bytes:
        """What is shown; empty while it is being made."""
        return self._pdf

    def write(self, path: str) -> None:
        """Save what is shown."""
        try:
            self._service.write(Path(path), self._pdf)
        except CaeError as error:
            self._tell(error)
            return
        self.saved.emit(Path(path))
        self.accept()

    # parts ------------------------------------------------------------------------------------------------------

    def _wanted(self) -> Wanted:
        count = parse_number(self.count.text()) or 0
        paper, language = str(self.paper.value()), str(self.language.value())
        return Wanted(self.activity.value(), paper, count, bool(self.sheets.value()), language)

    def _tell(self, error: CaeError) -> None:
        self.error.setText(f"▲ {error_sentence(error, QCoreApplication.translate)}")
        self.error.show()

    # slots ------------------------------------------------------------------------------------------------------

    def _on_changed(self, _: object) -> None:
        self.sheets.setEnabled(self.paper.value() != _SIGN_IN)
        self._pdf = b""
        self.save.setEnabled(False)
        self.print.setEnabled(False)
        self._rest.start(_HANDS_REST_MS)

    def _on_rested(self) -> None:
        if self._drawing is not None:
            return
        self.form.clear_errors()
        self.error.hide()
        try:
            self._drawing = self._wanted()
        except CaeError as error:
            self.form.show_error("count", error_sentence(error, QCoreApplication.translate))
            return
        work = partial(_made, self._service, self._drawing, _PREVIEW_DPI * self.devicePixelRatioF())
        self._screen.context.tasks.start(work, self._on_made, self._on_failed)

    def _on_made(self, preview: Preview) -> None:
        drawn, self._drawing = self._drawing, None
        if self._rest.isActive():
            return
        try:
            is_current = drawn == self._wanted()
        except CaeError:
            is_current = False
        if not is_current:
            self._rest.start(0)
            return
        self._pdf = preview.pdf
        self.view.set_pages(preview.images)
        text = self.tr("Pages: {pages}").format(pages=preview.pages)
        self.pages.setText(text)
        self.view.describe(text)
        self.save.setEnabled(True)
        self.print.setEnabled(True)

    def _on_failed(self, error: BaseException) -> None:
        self._drawing = None
        if not isinstance(error, CaeError):
            raise error
        self.form.show_error("count", error_sentence(error, QCoreApplication.translate))

    def _on_save(self) -> None:
        activity = self.activity.currentText() if self.activity.value() else ""
        dialog = QFileDialog(self, self.windowTitle())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.selectFile(file_name((self.paper.currentText(), activity), "pdf"))
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_print(self) -> None:
        self._printer = printer_for(self._pdf)
        dialog = QPrintDialog(self._printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, page_count(self._pdf))
        dialog.accepted.connect(self._on_print_accepted)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog's own wants a slot by name

    def _on_print_accepted(self) -> None:
        if self._printer is not None:
            print_pdf(self._pdf, self._printer)


def _made(service: "BlankCardService", wanted: Wanted, dots_per_inch: float, _: "Progress") -> Preview:
    pdf = wanted.made(service)
    return Preview(pdf, page_count(pdf), tuple(page_images(pdf, dots_per_inch, _SHOWN_PAGES)))
