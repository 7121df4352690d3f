"""Backups thin out with age, and never by a wrong clock alone."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.retention import DAYS, MONTHS, NEWEST, WEEKS, BackupReason, Made, is_due, kept

NOW = datetime(2026, 10, 15, 12, tzinfo=UTC)
REASONS = st.sampled_from(BackupReason)
MOMENTS = st.integers(-4 * 365 * 24, 400 * 24).map(lambda hours: NOW + timedelta(hours=hours))
BACKUPS = st.lists(st.builds(Made, MOMENTS, REASONS), max_size=80)


@given(BACKUPS)
def test_the_newest_three_and_all_of_the_future_are_kept(backups: list[Made]) -> None:
    past = sorted({one.moment for one in backups if one.moment <= NOW}, reverse=True)
    chosen = kept(backups, NOW)
    assert chosen <= set(backups)
    assert {one for one in backups if one.moment > NOW} <= chosen
    assert set(past[:1]) <= {one.moment for one in chosen}
    assert len([one for one in chosen if one.moment <= NOW]) >= min(NEWEST, len({*backups} - {*_future(backups)}))


@given(BACKUPS)
def test_keeping_again_lets_nothing_more_go(backups: list[Made]) -> None:
    chosen = kept(backups, NOW)
    assert kept(chosen, NOW) == chosen
    assert kept(reversed(backups), NOW) == chosen


@given(BACKUPS)
def test_the_number_of_backups_is_limited(backups: list[Made]) -> None:
    past = [one for one in kept(backups, NOW) if one.moment <= NOW]
    assert len(past) <= DAYS + WEEKS + MONTHS + NEWEST + len(BackupReason)


@given(BACKUPS, REASONS)
def test_the_newest_of_every_reason_is_kept(backups: list[Made], reason: BackupReason) -> None:
    of_reason = [one for one in backups if one.reason is reason and one.moment <= NOW]
    if of_reason:
        assert max(of_reason, key=lambda one: one.moment) in kept(backups, NOW)


def test_two_years_of_work_leave_seven_days_four_weeks_and_twelve_months() -> None:
    backups: set[Made] = set()
    day = datetime(2024, 10, 16, 9, tzinfo=UTC)
    while day <= NOW:
        for hour in (0, 4, 8):  # opened three times a day
            moment = day + timedelta(hours=hour)
            backups = {*kept({*backups, Made(moment, BackupReason.OPENED)}, moment)}
        day += timedelta(days=1)
    now = day
    days = {one.moment.date() for one in backups}
    assert {now.date() - timedelta(days=back) for back in range(1, DAYS + 1)} <= days
    assert len({one.moment.isocalendar()[:2] for one in backups}) >= WEEKS
    assert len({(one.moment.year, one.moment.month) for one in backups}) == MONTHS
    assert len(backups) <= DAYS + WEEKS + MONTHS + NEWEST


def test_a_clock_set_back_by_a_year_costs_no_backup() -> None:
    backups = {Made(NOW - timedelta(days=back), BackupReason.DAILY) for back in range(7)}
    last_year = NOW - timedelta(days=365)
    chosen = kept({*backups, Made(last_year, BackupReason.DAILY)}, last_year)
    assert backups < chosen


def test_a_clock_that_ran_ahead_takes_no_place_of_the_present() -> None:
    ahead = {Made(NOW + timedelta(days=3650 + number), BackupReason.DAILY) for number in range(20)}
    backups = {Made(NOW - timedelta(days=back), BackupReason.DAILY) for back in range(DAYS)}
    assert backups <= kept({*ahead, *backups}, NOW)


def test_a_backup_is_due_when_something_changed() -> None:
    this_morning, yesterday = NOW - timedelta(hours=3), NOW - timedelta(days=1)
    assert is_due(None, NOW, opening=False, changed=False)
    assert is_due(this_morning, NOW, opening=True, changed=True)
    assert is_due(yesterday, NOW, opening=False, changed=True)
    assert not is_due(this_morning, NOW, opening=False, changed=True)
    assert not is_due(yesterday, NOW, opening=True, changed=False)


def _future(backups: list[Made]) -> list[Made]:
    return [one for one in backups if one.moment > NOW]


def test_a_backup_named_twice_takes_one_place() -> None:
    newest = Made(NOW, BackupReason.OPENED)
    older = Made(NOW - timedelta(hours=1), BackupReason.OPENED)
    assert kept([newest, newest, newest, older], NOW) == {newest, older}
