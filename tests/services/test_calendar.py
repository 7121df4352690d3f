from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.holiday_notice import NoticeDay
from cae_desktop.domain.words import CalendarKind
from cae_desktop.domain.working_calendar import DaySource
from cae_desktop.services.calendar import load_calendar
from cae_desktop.services.workspace import Workspace, open_workspace

TUESDAY, SATURDAY = date(2026, 10, 20), date(2026, 10, 24)
NOTICE = """一、元旦：1月1日放假。
二、春节：2月6日至12日放假调休，共7天。1月31日（周日）上班。
七、国庆节：10月1日至7日放假，共7天。"""


def test_a_new_file_has_the_calendar_that_comes_with_the_program(workspace: Workspace) -> None:
    calendar, day = workspace.calendar.calendar(), date(2026, 1, 1)
    while day.year == 2026:
        assert calendar.is_working(day) == load_calendar().is_working(day)
        day += timedelta(days=1)
    assert not calendar.is_estimate(date(2026, 5, 1))
    assert calendar.is_estimate(date(2027, 5, 1))
    assert calendar.is_estimate(date(2040, 5, 1))
    assert workspace.calendar.years() == range(2019, 2029)


def test_an_own_day_wins_and_can_be_undone(workspace: Workspace) -> None:
    workspace.calendar.set_day(TUESDAY, off=True, name=" 店庆 ")
    workspace.calendar.set_day(SATURDAY, off=False)
    calendar = workspace.calendar.calendar()
    assert not calendar.is_working(TUESDAY)
    assert calendar.holiday_name(TUESDAY, "zh_CN") == "店庆"
    assert calendar.is_working(SATURDAY)
    assert [one.day for one in workspace.calendar.days(2026) if one.source is DaySource.OWN] == [TUESDAY, SATURDAY]
    workspace.history.undo()
    assert not workspace.calendar.calendar().is_working(SATURDAY)
    workspace.history.redo()
    workspace.calendar.set_day(SATURDAY, off=True)
    workspace.calendar.clear_day(TUESDAY)
    workspace.calendar.clear_day(TUESDAY)
    assert [one.day for one in workspace.calendar.days(2026) if one.source is DaySource.OWN] == [SATURDAY]
    assert workspace.calendar.calendar().is_working(TUESDAY)


def test_a_day_of_the_notice_can_be_worked(workspace: Workspace) -> None:
    day = date(2026, 10, 6)
    workspace.calendar.set_day(day, off=False)
    for kind in (CalendarKind.WORKING_DAYS, CalendarKind.OPENING_DAYS):
        assert workspace.calendar.calendar(kind).is_working(day)
    assert workspace.calendar.calendar().working_days(day, day) == 1


def test_a_notice_takes_the_place_of_the_estimate(workspace: Workspace) -> None:
    service = workspace.calendar
    reading = service.read_notice(NOTICE, 2027)
    assert reading.refused == ()
    service.import_notice(2027, reading.days)
    assert {one.source for one in service.days(2027)} == {DaySource.NOTICE}
    calendar = service.calendar()
    assert service.has_notice(2027)
    assert not calendar.is_estimate(date(2027, 1, 1))
    assert not calendar.is_working(date(2027, 2, 12))
    assert calendar.is_working(date(2027, 1, 31))
    assert calendar.is_working(date(2027, 5, 4))  # the estimate is gone
    assert calendar.holiday_name(date(2027, 2, 12), "en") == "Spring Festival"
    workspace.history.undo()
    assert not service.has_notice(2027)
    assert service.calendar().is_estimate(date(2027, 1, 1))
    workspace.history.redo()
    service.forget_notice(2027)
    service.forget_notice(2027)
    assert {one.source for one in service.days(2027)} == {DaySource.ESTIMATE}


def test_a_notice_without_days_of_the_year_changes_nothing(workspace: Workspace) -> None:
    with pytest.raises(CaeError, match="notice-holds-no-days"):
        workspace.calendar.import_notice(2027, [NoticeDay(date(2026, 12, 31), True, "元旦")])
    assert not workspace.calendar.has_notice(2027)


def test_the_calendar_outlives_the_program(workspace: Workspace) -> None:
    workspace.calendar.set_day(TUESDAY, off=True)
    workspace.calendar.import_notice(2027, workspace.calendar.read_notice(NOTICE, 2027).days)
    workspace.calendar.set_opening_weekdays([0, 6])
    path = workspace.database.path
    workspace.close()
    again = open_workspace(path, workspace.clock, read_only=True)
    assert not again.calendar.calendar().is_working(TUESDAY)
    assert again.calendar.has_notice(2027)
    assert again.calendar.opening_weekdays() == {0, 6}
    again.close()


def test_the_house_is_open_on_weekends_and_holidays_but_not_in_the_spring_festival(workspace: Workspace) -> None:
    house = workspace.calendar.calendar(CalendarKind.OPENING_DAYS)
    assert house.is_working(SATURDAY)
    assert house.is_working(date(2026, 10, 1))
    assert not house.is_working(date(2026, 2, 17))
    workspace.calendar.set_day(TUESDAY, off=True)
    workspace.calendar.set_opening_weekdays({1, 2, 3, 4, 5, 6})
    house = workspace.calendar.calendar(CalendarKind.OPENING_DAYS)
    assert not house.is_working(TUESDAY)
    assert not house.is_working(date(2026, 10, 19))  # a Monday
    assert house.add_working_days(date(2026, 10, 17), 2) == date(2026, 10, 21)
    assert workspace.calendar.calendar(CalendarKind.EVERY_DAY).is_working(TUESDAY)
    assert workspace.calendar.calendar().is_working(date(2026, 10, 19))
    with pytest.raises(CaeError, match="house-is-never-open"):
        workspace.calendar.set_opening_weekdays([])


def test_the_calendar_answers_within_a_transaction_and_from_other_threads(workspace: Workspace) -> None:
    with workspace.database.write("edit-calendar-day"):
        assert workspace.calendar.calendar().is_working(TUESDAY)

    def read(number: int) -> bool:
        if number % 5 == 0:
            workspace.calendar.set_day(TUESDAY + timedelta(days=number), off=True)
        return workspace.calendar.calendar().is_working(TUESDAY)

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(read, range(1, 40)))
    assert all(results)
    own = [one for one in workspace.calendar.days(2026) if one.source is DaySource.OWN]
    assert len(own) == 7
    assert all(not workspace.calendar.calendar().is_working(one.day) for one in own)


def test_leave_is_kept_per_person(workspace: Workspace, person: dict[str, str]) -> None:
    service = workspace.calendar
    away = service.add_leave(person["王莉"], TUESDAY, SATURDAY, "年假")
    service.add_leave(person["赵敏"], date(2026, 11, 2), date(2026, 11, 2))
    (row,) = service.leaves(SATURDAY, date(2026, 10, 31))
    assert (row.id, row.person_name, row.start, row.finish, row.note) == (away, "王莉", TUESDAY, SATURDAY, "年假")
    service.change_leave(away, "finish", date(2026, 11, 3))
    service.change_leave(away, "person_id", person["陈涛"])
    assert [one.person_name for one in service.leaves(date(2026, 11, 1), date(2026, 11, 30))] == ["陈涛", "赵敏"]
    assert service.leaves(date(2026, 11, 4)) == ()
    service.delete_leave([one.id for one in service.leaves()])
    assert service.leaves() == ()
    workspace.history.undo()
    assert len(service.leaves()) == 2


def test_leave_that_ends_before_it_starts_is_refused(workspace: Workspace, person: dict[str, str]) -> None:
    service = workspace.calendar
    away = service.add_leave(person["王莉"], TUESDAY, SATURDAY)
    before = service.leaves()
    with pytest.raises(CaeError, match="leave-ends-before-it-starts"):
        service.add_leave(person["王莉"], SATURDAY, TUESDAY)
    with pytest.raises(CaeError, match="leave-ends-before-it-starts"):
        service.change_leave(away, "finish", date(2026, 10, 1))
    with pytest.raises(CaeError, match="row-is-gone"):
        service.change_leave(away, "person_id", "nobody")
    assert service.leaves() == before
