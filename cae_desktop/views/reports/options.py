"""What the report is made with: language, who makes it, formats and folder. Every change is told at once."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QWidget

from cae_desktop.db.queries.dealership import PersonRow
from cae_desktop.domain.periods import periods
from cae_desktop.domain.words import Role
from cae_desktop.services.forms import ALL, FormKind
from cae_desktop.services.papers import REPORT
from cae_desktop.ui.widgets import Button, Card, Choice, Form, Label, TextField
from cae_desktop.views.preferences import Preferences

translate = QCoreApplication.translate

_FOLDER = "reports/folder"
_PAPER = "reports/paper"
_LANGUAGES = (("zh_CN", "中文"), ("en", "English"))


class Options(Card):
    """The choices; `changed` when the preview is no longer what would be written."""

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.form = Form()
        self._kind = Choice(_papers())
        self._kind.set_value(REPORT)
        self._about = Choice()
        self._subjects: tuple[list[tuple[str, str]], list[tuple[str, str]]] = ([], [])
        self._language = Choice(_LANGUAGES)
        self._language.set_value(language)
        self._made_by = Choice()
        self._paper = Choice((("A4", "A4"), ("A3", self.tr("A3, for the wall"))))
        self._paper.set_value(Preferences().text(_PAPER) or "A4")
        self._pdf = QCheckBox("PDF")
        self._xlsx = QCheckBox("Excel")
        self._pptx = QCheckBox("PowerPoint")
        self._pptx.setToolTip(self.tr("A presentation of the report for the managers' meeting"))
        self._folder = TextField()
        self.set_folder(Preferences().text(_FOLDER) or str(default_folder()))
        self._choose = Button("", icon="folder-open", tip=self.tr("Choose a folder"))
        self._lay_out()
        self._kind.committed.connect(self._on_kind)
        self._about.committed.connect(self._on_changed)
        self._language.committed.connect(self._on_changed)
        self._made_by.committed.connect(self._on_changed)
        self._paper.committed.connect(self._on_paper)
        self._choose.clicked.connect(self._on_choose)

    def _lay_out(self) -> None:
        formats, folder = QWidget(), QWidget()
        boxes = _row(formats, self._pdf, self._xlsx, self._pptx)
        boxes.setContentsMargins(0, 6, 0, 6)
        boxes.setSpacing(12)
        boxes.addStretch(1)
        self._pdf.setChecked(True)
        self._xlsx.setChecked(True)
        _row(folder, self._folder, self._choose).setStretch(0, 1)
        self.form.add("kind", self.tr("Paper"), self._kind)
        self.form.add("about", self.tr("About"), self._about)
        self.form.add("language", self.tr("Language"), self._language)
        self.form.add("made_by", self.tr("Made by"), self._made_by)
        self.form.add("paper", self.tr("Paper size"), self._paper)
        self.form.set_shown("paper", shown=False)
        self.form.add("formats", self.tr("Formats"), formats)
        self.form.add("folder", self.tr("Folder"), folder)
        self._folder.setAccessibleName(self.tr("Folder"))
        self.body.addWidget(Label(self.tr("Report or form"), role="section"))
        self.body.addWidget(self.form)

    # public -----------------------------------------------------------------------------------------------------

    def show_people(self, people: Sequence[PersonRow]) -> None:
        """Offer the people of the dealership; the market manager makes the report unless somebody else was chosen."""
        chosen = self.made_by()
        self._made_by.set_choices([(person.name, person.name) for person in people])
        names = [person.name for person in people]
        manager = next((person.name for person in people if person.role is Role.MARKET_MANAGER), "")
        if names:
            self._made_by.set_value(chosen if chosen in names else manager or names[0])

    def show_subjects(self, start: date, finish: date, activities: Sequence[tuple[str, str]]) -> None:
        """Offer what a paper can be about: the cycle from `start` to `finish`, its activities, parts of the cycle."""
        self._subjects = [(row.key, row.key) for row in periods(start, finish)], list(activities)
        self._offer_subjects()

    def _offer_subjects(self) -> None:
        parts, activities = self._subjects
        was_chosen = self._about.currentIndex() >= 0
        if self.kind() == REPORT:
            self._about.set_choices([(None, self.tr("The whole cycle")), *parts, *activities])
        else:
            everything = [(ALL, self.tr("All activities"))] if activities else []
            if self.kind() == FormKind.LESSONS:
                everything, activities = [(ALL, self.tr("The whole cycle"))], []
            blank = (None, self.tr("Blank, to be filled in by hand"))
            self._about.set_choices([*everything, *activities, blank])
        if not was_chosen or self._about.currentIndex() < 0:
            self._about.setCurrentIndex(0)

    def choose(self, kind: str, about: str) -> None:
        """Choose a paper and what it is about, as if the user had."""
        self._kind.set_value(kind)
        self._on_kind(kind)
        self._about.set_value(about)
        self.changed.emit()

    def kind(self) -> str:
        """The chosen paper: `REPORT`, or a kind of form."""
        return str(self._kind.value())

    def about(self) -> str | None:
        """What the paper is about, as `PaperOrder` has it."""
        about: str | None = self._about.value()
        return about

    def language(self) -> str:
        """The report's language."""
        return str(self._language.value())

    def made_by(self) -> str:
        """Who makes the report; "" where there are no people."""
        return str(self._made_by.value() or "")

    def paper(self) -> str:
        """The size a form is printed on; a report is always A4."""
        return "A4" if self.kind() == REPORT else str(self._paper.value())

    def formats(self) -> tuple[str, ...]:
        """The chosen formats."""
        boxes = (("pdf", self._pdf), ("xlsx", self._xlsx), ("pptx", self._pptx))
        return tuple(name for name, box in boxes if box.isChecked() and not box.isHidden())

    def folder(self) -> str:
        """Where the files go, as typed."""
        return self._folder.text().strip()

    def set_folder(self, folder: str) -> None:
        """Write the files into another folder."""
        path = QDir.toNativeSeparators(folder)
        self._folder.set_value(path)
        self._folder.setCursorPosition(0)
        self._folder.setToolTip(path)

    def remember_folder(self) -> None:
        """Offer the same folder next time."""
        Preferences().remember_text(_FOLDER, self.folder())

    # slots ------------------------------------------------------------------------------------------------------

    def _on_kind(self, kind: str) -> None:
        self._about.setCurrentIndex(-1)
        self._offer_subjects()
        self.form.set_shown("made_by", shown=kind == REPORT)
        self.form.set_shown("paper", shown=kind != REPORT)
        self._pptx.setVisible(kind == REPORT)
        self.changed.emit()

    def _on_changed(self, _: object) -> None:
        self.changed.emit()

    def _on_paper(self, paper: str) -> None:
        Preferences().remember_text(_PAPER, paper)
        self.changed.emit()

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder"), self.folder())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.set_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _papers() -> list[tuple[str, str]]:
    """What there is, in the order of the method."""
    return [
        (REPORT, translate("Forms", "Report to the car maker")),
        (FormKind.PACKAGE_PLAN, translate("Forms", "Plan of a package")),
        (FormKind.ACTIVITY_PLAN, translate("Forms", "Plan of one activity")),
        (FormKind.PROBLEMS, translate("Forms", "Problems during execution")),
        (FormKind.GOALS, translate("Forms", "Goals reached")),
        (FormKind.EXPERIENCE, translate("Forms", "Experience in execution")),
        (FormKind.PARTNERS, translate("Forms", "Evaluation of partners")),
        (FormKind.PEOPLE, translate("Forms", "Performance of people")),
        (FormKind.CLAIM, translate("Forms", "Claim for support")),
        (FormKind.LESSONS, translate("Forms", "Lessons of the cycle")),
    ]


def _row(holder: QWidget, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    return row


def default_folder() -> Path:
    """The folder "CAE Desktop" among the user's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or QDir.homePath()) / "CAE Desktop"
