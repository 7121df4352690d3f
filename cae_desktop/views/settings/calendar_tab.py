"""The dealership's calendar: a year of days, the yearly notice, and the weekdays on which the house is open."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from cae_desktop.domain.working_calendar import DaySource
from cae_desktop.ui.widgets import Button, Card, Choice, Label, Pill, Scroll, TextField
from cae_desktop.views.settings.day_words import day_in_words, looks_of_year, state_in_words, weekday_name
from cae_desktop.views.settings.notice_dialog import NoticeDialog
from cae_desktop.views.settings.year_grid import DayLook, LookSample, YearGrid

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen


class CalendarTab(QWidget):
    """The year at the left; at the right what it rests on, the chosen day, and the opening days."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self._language = screen.context.language
        self._service = screen.workspace.calendar
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self._build_year(), 1)
        side = Scroll()
        side.setFixedWidth(316)
        for card in (self._build_source(), self._build_day(), self._build_opening(), self._build_legend()):
            side.body.addWidget(card)
        side.body.addStretch(1)
        layout.addWidget(side)

    # build ------------------------------------------------------------------------------------------------------

    def _build_year(self) -> Card:
        card = Card(self.tr("Working calendar"), self.tr("double click or Space closes or opens a day"))
        self.back = Button("", kind="flat", icon="chevron-left", tip=self.tr("Year before"))
        self.year = Choice()
        self.year.setAccessibleName(self.tr("Year"))
        self.on = Button("", kind="flat", icon="chevron-right", tip=self.tr("Year after"))
        for widget in (self.back, self.year, self.on):
            card.head.addWidget(widget)
        self.grid = YearGrid(self._language)
        self.pane = Scroll()
        self.pane.body.addWidget(self.grid, 1)
        card.body.addWidget(self.pane, 1)
        self.year.committed.connect(self._on_year)
        self.back.clicked.connect(self._on_back)
        self.on.clicked.connect(self._on_on)
        self.grid.day_chosen.connect(self._on_day_chosen)
        self.grid.change_requested.connect(self._on_change)
        return card

    def _build_source(self) -> Card:
        card = Card(self.tr("Public holidays"))
        self.pill = Pill()
        card.head.addWidget(self.pill)
        self.source = Label(role="caption", wrap=True)
        self.forget = Button(self.tr("Remove the notice"), kind="link")
        self.forget.clicked.connect(self._on_forget)
        card.body.addWidget(self.source)
        card.body.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _build_day(self) -> Card:
        card = Card(self.tr("Chosen day"))
        self.day = Label(role="strong", wrap=True)
        self.state = Label(role="caption", wrap=True)
        self.name = TextField(self.tr("Reason, for example stocktaking"))
        self.name.setAccessibleName(self.tr("Reason"))
        self.setting = Choice(
            [
                (None, self.tr("as announced")),
                (True, self.tr("closed")),
                (False, self.tr("open, worked")),
            ]
        )
        self.setting.setAccessibleName(self.tr("This day is"))
        self.name.committed.connect(self._on_name)
        self.setting.committed.connect(self._on_setting)
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("This day is"), role="caption"))
        row.addWidget(self.setting, 1)
        card.body.addWidget(self.day)
        card.body.addWidget(self.state)
        card.body.addLayout(row)
        card.body.addWidget(self.name)
        return card

    def _build_opening(self) -> Card:
        card = Card(self.tr("Opening days"))
        weekdays = QGridLayout()
        self.weekdays: list[QCheckBox] = []
        for number in range(7):
            check = QCheckBox(weekday_name(number, self._language))
            check.clicked.connect(self._on_weekday)
            weekdays.addWidget(check, number // 4, number % 4)
            self.weekdays.append(check)
        card.body.addLayout(weekdays)
        card.body.addWidget(
            Label(
                self.tr(
                    "For activities that run on opening days: the house is open on public holidays too, "
                    "but not during the Spring Festival and on days closed here."
                ),
                role="faint",
                wrap=True,
            )
        )
        return card

    def _build_legend(self) -> Card:
        card = Card(self.tr("Legend"))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for place, (look, text) in enumerate(
            (
                (_look(free=True), self.tr("Day off")),
                (_look(free=False), self.tr("Worked weekend")),
                (_look(free=True, estimate=True), self.tr("Estimate")),
                (_look(free=True, own=True), self.tr("Set here")),
            )
        ):
            grid.addWidget(LookSample(look), place // 2, place % 2 * 2)
            grid.addWidget(Label(text, role="caption"), place // 2, place % 2 * 2 + 1)
        card.body.addLayout(grid)
        return card

    # public -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the year that is chosen."""
        year = self._offer_years()
        self._days = {one.day: one for one in self._service.days(year)}
        looks = looks_of_year(year, self._service.calendar(), tuple(self._days.values()), self._language)
        self.grid.show_year(looks, self._screen.workspace.clock.today())
        self.grid.setAccessibleName(self.tr("Calendar of {year}").format(year=year))
        self._show_source(year)
        self._show_day(self.grid.current_day())
        opening = self._service.opening_weekdays()
        for number, check in enumerate(self.weekdays):
            check.setChecked(number in opening)

    def show_year(self, year: int) -> None:
        """Turn to a year, if something is known about it."""
        self._offer_years()
        self.year.set_value(year)
        self.reload()

    def take_over_notice(self) -> NoticeDialog:
        """Ask for the notice of the year that is shown."""
        dialog = NoticeDialog(self._screen, self.year.value())
        dialog.taken_over.connect(self.show_year)
        dialog.open()
        return dialog

    # parts ------------------------------------------------------------------------------------------------------

    def _offer_years(self) -> int:
        """Offer the known years and those around today; the chosen one, or the present year."""
        known, today = self._service.years(), self._screen.workspace.clock.today().year
        years = range(min(known[0], today), max(known[-1], today + 1) + 1)
        self.year.set_choices([(year, str(year)) for year in years])
        if self.year.value() is None:
            self.year.set_value(today)
        chosen = int(self.year.value())
        self.back.setEnabled(chosen - 1 in years)
        self.on.setEnabled(chosen + 1 in years)
        return chosen

    def _show_source(self, year: int) -> None:
        noticed = self._service.has_notice(year)
        estimate = self._service.calendar().is_estimate(date(year, 1, 1))
        self.forget.setVisible(noticed)
        if noticed:
            self.pill.set_text(self.tr("From the notice"), "on_track", "●")
            self.source.setText(self.tr("The notice was taken over here. It counts instead of the shipped days."))
        elif not self._days:
            self.pill.set_text(self.tr("Not known"), "at_risk", "▲")
            self.source.setText(
                self.tr(
                    "No holidays of {year} are known. Take the State Council's notice over when it is published, "
                    "normally in November."
                ).format(year=year)
            )
        elif estimate:
            self.pill.set_text(self.tr("Estimate"), "at_risk", "▲")
            self.source.setText(
                self.tr(
                    "The holidays of {year} were not announced when this program was made: these are the legal "
                    "holidays only, without the weekends worked to make up for them. Take the State Council's notice "
                    "over when it is published, normally in November."
                ).format(year=year)
            )
        else:
            self.pill.set_text(self.tr("Announced"), "on_track", "●")
            self.source.setText(self.tr("As announced by the State Council."))

    def _show_day(self, day: date) -> None:
        one = self._days.get(day)
        own = one is not None and one.source is DaySource.OWN
        self.day.setText(day_in_words(day, self._language))
        self.state.setText(state_in_words(one, day, self._language))
        self.setting.set_value(one.off if one is not None and own else None)
        self.name.setVisible(own)
        self.name.set_value(one.zh if one is not None and own else "")

    # slots ------------------------------------------------------------------------------------------------------

    def _on_year(self, year: object) -> None:
        self.reload()

    def _on_back(self) -> None:
        self.show_year(self.year.value() - 1)

    def _on_on(self) -> None:
        self.show_year(self.year.value() + 1)

    def _on_day_chosen(self, day: date) -> None:
        self._show_day(day)
        place = self.grid.cell(day).center().toPoint()
        self.pane.ensureVisible(place.x(), place.y(), 0, 60)

    def _on_change(self, day: date) -> None:
        """Close a day that is worked, work on one that is free; the second time it is as announced again."""
        if self.setting.value() is None:
            self._on_setting(self._service.calendar().is_working(day))
        else:
            self._on_setting(None)

    def _on_setting(self, off: object) -> None:
        day = self.grid.current_day()
        if off is None:
            self._screen.attempt(self._service.clear_day, day)
        else:
            self._screen.attempt(self._service.set_day, day, off=bool(off), name=self.name.value())

    def _on_name(self, name: object) -> None:
        day = self.grid.current_day()
        self._screen.attempt(self._service.set_day, day, off=self._days[day].off, name=str(name))

    def _on_forget(self) -> None:
        self._screen.attempt(self._service.forget_notice, self.year.value())

    def _on_weekday(self) -> None:
        chosen = [number for number, check in enumerate(self.weekdays) if check.isChecked()]
        if not self._screen.attempt(self._service.set_opening_weekdays, chosen):
            self.reload()


def _look(*, free: bool, estimate: bool = False, own: bool = False) -> DayLook:
    return DayLook(free=free, special=True, own=own, estimate=estimate, sentence="")
