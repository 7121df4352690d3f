"""Takes the yearly notice over: paste it or choose a file, look at what was read, and take it over."""

from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.holiday_notice import NoticeDay, NoticeReading, RefusedLine, english_name
from cae_desktop.domain.working_calendar import DaySource
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Choice, Label
from cae_desktop.views.settings.day_words import state_in_words, weekday_name
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

translate = QCoreApplication.translate
_MOST_TOLD: Final = 4


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A day as it would be taken over, and what the calendar says about it now."""

    id: str
    weekday: str
    state: str
    name: str
    now: str
    changes: bool


class NoticeDialog(QDialog):
    """Nothing is changed before “Take over”; that is one step that can be undone."""

    taken_over = Signal(int)

    def __init__(self, screen: "Screen", year: int) -> None:
        super().__init__(screen)
        self._screen = screen
        self._language = screen.context.language
        self._service = screen.workspace.calendar
        self._file: Path | None = None
        self._reading = NoticeReading(year, (), ())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Take over the notice of public holidays"))
        self.resize(820, 620)
        self._build(year)
        self._read()

    # build ------------------------------------------------------------------------------------------------------

    def _build(self, year: int) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(Label(self.windowTitle(), role="section"))
        layout.addWidget(
            Label(
                self.tr("Paste the State Council's notice, or rows of a table: day, name, 休 or 班. Or choose a file."),
                role="caption",
                wrap=True,
            )
        )
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText("一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。……")
        self.text.setAccessibleName(self.tr("Text of the notice"))
        self.text.setTabChangesFocus(True)
        layout.addWidget(self.text, 2)
        layout.addLayout(self._build_choices(year))
        self.refused = Label(role="error", wrap=True)
        layout.addWidget(self._build_preview(), 3)
        layout.addWidget(self.refused)
        layout.addLayout(self._build_buttons())
        self.text.textChanged.connect(self._on_text)

    def _build_choices(self, year: int) -> QHBoxLayout:
        row = QHBoxLayout()
        self.year = Choice()
        self.year.setAccessibleName(self.tr("Year"))
        self._show_chosen(year)
        self.year.committed.connect(self._on_year)
        choose = Button(self.tr("Choose a file…"), icon="folder-open")
        choose.clicked.connect(self._on_choose)
        self.source = Label(role="caption")
        row.addWidget(Label(self.tr("Year"), role="caption"))
        row.addWidget(self.year)
        row.addWidget(self.source, 1)
        row.addWidget(choose)
        return row

    def _build_preview(self) -> SheetTable:
        self._model = SheetModel(
            (
                Column("id", self.tr("Day"), width=110),
                Column("weekday", self.tr("Weekday"), width=80),
                Column("state", self.tr("In the notice"), width=120),
                Column("name", self.tr("Holiday"), stretch=True),
                Column("now", self.tr("In the calendar now"), width=250),
            ),
            style=_bold_when_it_changes,
        )
        self.preview = SheetTable(self._model, row_height=28)
        self.preview.setAccessibleName(self.tr("What was read"))
        return self.preview

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.take = Button("", primary=True)
        self.take.clicked.connect(self._on_take)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.take)
        return row

    # public -----------------------------------------------------------------------------------------------------

    def read_file(self, path: str) -> None:
        """Show what is in a file; what was pasted is put away."""
        self.text.clear()
        self._file = Path(path)
        self._read()

    # parts ------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        year, text = self.year.value(), self.text.toPlainText()
        try:
            if self._file is not None:
                self._reading = self._service.read_notice_file(self._file, year)
            else:
                self._reading = self._service.read_notice(text, year)
        except CaeError as error:
            self._reading = NoticeReading(year, (), (RefusedLine(0, "", error),))
        self._show_chosen(self._reading.year)
        self.source.setText(self._file.name if self._file else "")
        self._show()

    def _show_chosen(self, year: int) -> None:
        """Offer the known years, and the one that the text told."""
        years = sorted({*self._service.years(), year})
        self.year.set_choices([(one, str(one)) for one in years])
        self.year.set_value(year)

    def _show(self) -> None:
        reading = self._reading
        rows = [self._row(one) for one in reading.days] + self._dropped_rows()
        self.preview.set_rows(sorted(rows, key=attrgetter("id")))
        count = sum(one.day.year == reading.year for one in reading.days)
        self.take.setEnabled(count > 0)
        self.take.setText(self.tr("Take over {n} days of {year}").format(n=len(reading.days), year=reading.year))
        lines = [_refusal(one) for one in reading.refused[:_MOST_TOLD]]
        if len(reading.refused) > _MOST_TOLD:
            lines.append(self.tr("… and {n} more").format(n=len(reading.refused) - _MOST_TOLD))
        if not lines and not count and (self._file or self.text.toPlainText().strip()):
            lines.append(self.tr("▲ No day of {year} was found in it.").format(year=reading.year))
        self.refused.setText("\n".join(lines))
        self.refused.setVisible(bool(lines))

    def _row(self, one: NoticeDay) -> PreviewRow:
        name = one.name if self._language == "zh_CN" else english_name(one.name)
        return self._row_of(one.day, one.off, self.tr("Day off") if one.off else self.tr("Worked"), name)

    def _dropped_rows(self) -> list[PreviewRow]:
        """Days that are special now and would be like their weekday."""
        reading = self._reading
        named = {one.day for one in reading.days}
        known = self._service.days(reading.year) if named else ()
        return [
            self._row_of(one.day, one.day.weekday() >= 5, self.tr("Not named"), "")
            for one in known
            if one.source is not DaySource.OWN and one.day not in named
        ]

    def _row_of(self, day: date, off: bool, state: str, name: str) -> PreviewRow:
        known = next((other for other in self._service.days(day.year) if other.day == day), None)
        return PreviewRow(
            id=day.isoformat(),
            weekday=weekday_name(day.weekday(), self._language),
            state=state,
            name=name,
            now=state_in_words(known, day, self._language),
            changes=self._service.calendar().is_working(day) == off,
        )

    # slots ------------------------------------------------------------------------------------------------------

    def _on_text(self) -> None:
        if self.text.toPlainText():
            self._file = None
        self._read()

    def _on_year(self, year: object) -> None:
        self._read()

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file with holidays"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Calendars and tables (*.ics *.xlsx *.xls *.ods *.csv *.txt)"))
        dialog.fileSelected.connect(self.read_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_take(self) -> None:
        reading = self._reading
        if self._screen.attempt(self._service.import_notice, reading.year, reading.days):
            self.taken_over.emit(reading.year)
            self.accept()


def _refusal(one: RefusedLine) -> str:
    sentence = error_sentence(one.error, translate)
    if not one.number:
        return f"▲ {sentence}"
    return translate("Calendar", "▲ Line {number}, “{text}”: {reason}").format(
        number=one.number, text=one.text if len(one.text) <= 40 else f"{one.text[:39]}…", reason=sentence
    )


def _bold_when_it_changes(row: PreviewRow, key: str) -> CellStyle | None:
    return CellStyle(bold=True) if row.changes else CellStyle(ink="text_secondary")
