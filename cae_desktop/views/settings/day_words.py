"""What is said about a day of the calendar, in a sentence."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from cae_desktop.domain.working_calendar import DaySource, SpecialDay, WorkingCalendar
from cae_desktop.views.settings.year_grid import DayLook

translate = QCoreApplication.translate


def looks_of_year(
    year: int, calendar: WorkingCalendar, special: tuple[SpecialDay, ...], language: str
) -> dict[date, DayLook]:
    """A look for every day of a year."""
    told = {one.day: one for one in special}
    days = (date(year, 1, 1) + timedelta(days=number) for number in range(366))
    return {day: _look(day, calendar, told.get(day), language) for day in days if day.year == year}


def day_in_words(day: date, language: str) -> str:
    """Thursday, 8 October 2026; 2026年10月8日 星期四."""
    form = "yyyy年M月d日 dddd" if language == "zh_CN" else "dddd, d MMMM yyyy"
    return QLocale(language).toString(_as_qt(day), form)


def weekday_name(number: int, language: str) -> str:
    """The name of a weekday, Monday is 0."""
    form = QLocale.FormatType.ShortFormat
    return QLocale(language).standaloneDayName(number + 1, form)


def state_in_words(one: SpecialDay | None, day: date, language: str) -> str:
    """What a day is: “Day off · National Day · announced”."""
    if one is None:
        return translate("Calendar", "Weekend") if day.weekday() >= 5 else translate("Calendar", "Working day")
    name = one.zh if language == "zh_CN" else one.en
    kind = translate("Calendar", "Day off") if one.off else translate("Calendar", "Worked")
    return " · ".join(part for part in (kind, name, source_in_words(one.source)) if part)


def source_in_words(source: DaySource) -> str:
    """Who says that a day is special."""
    return {
        DaySource.OFFICIAL: translate("Calendar", "announced"),
        DaySource.ESTIMATE: translate("Calendar", "estimate"),
        DaySource.NOTICE: translate("Calendar", "from the notice"),
        DaySource.OWN: translate("Calendar", "set here"),
    }[source]


def _look(day: date, calendar: WorkingCalendar, one: SpecialDay | None, language: str) -> DayLook:
    return DayLook(
        free=not calendar.is_working(day),
        special=one is not None,
        own=one is not None and one.source is DaySource.OWN,
        estimate=one is not None and one.source is DaySource.ESTIMATE,
        sentence=f"{day_in_words(day, language)}: {state_in_words(one, day, language)}",
    )


def _as_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
