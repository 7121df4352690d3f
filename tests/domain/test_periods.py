"""Months and quarters by their keys."""

from datetime import date

import pytest

from cae_desktop.domain.periods import period, periods


@pytest.mark.parametrize(
    ("key", "start", "finish"),
    [
        ("2026-11", date(2026, 11, 1), date(2026, 11, 30)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_a_key_names_its_first_and_last_day(key: str, start: date, finish: date) -> None:
    found = period(key)
    assert found is not None
    assert (found.start, found.finish) == (start, finish)


@pytest.mark.parametrize("key", ["", "2026", "2026-13", "2026-00", "2026-Q5", "0000-01", "2026-1", "2026-11-01"])
def test_anything_else_is_no_period(key: str) -> None:
    assert period(key) is None


def test_quarters_come_before_the_months_they_hold() -> None:
    found = [row.key for row in periods(date(2026, 12, 15), date(2027, 1, 2))]
    assert found == ["2026-Q4", "2027-Q1", "2026-12", "2027-01"]
