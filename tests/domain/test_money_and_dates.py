"""What people type is read as they mean it, or refused by name."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.dates import parse_day, parse_number
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.money import format_amount, format_yuan, parse_amount, ratio, whole_yuan

NEAR = date(2026, 10, 15)


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("1,200", 120_000),
        ("¥1200.50", 120_050),
        ("１２００", 120_000),
        ("2.5万", 2_500_000),
        ("1.2万元", 1_200_000),
        ("0", 0),
        ("", None),
        (" — ", None),
        ("0.005", 1),
    ],
)
def test_amounts_are_read(text: str, fen: int | None) -> None:
    assert parse_amount(text) == fen


@pytest.mark.parametrize("text", ["很多", "-5", "1e99", "nan", "inf", "12.3.4", "=1+1", "<b>1</b>"])
def test_what_is_no_amount_is_refused_by_its_text(text: str) -> None:
    with pytest.raises(CaeError) as refusal:
        parse_amount(text)
    assert (refusal.value.code, refusal.value.values["text"]) == ("not-an-amount", text)


@given(st.integers(min_value=0, max_value=10**13))
def test_an_amount_survives_being_shown_and_typed_again(fen: int) -> None:
    assert parse_amount(format_amount(fen)) == fen
    assert parse_amount(format_yuan(fen)) == fen


def test_the_board_shows_whole_yuan_and_a_loss_its_minus() -> None:
    assert whole_yuan(1_035_050) == "10,351"
    assert format_yuan(-120_050) == "-¥1,200.50"


def test_nothing_is_divided_by_nothing() -> None:
    assert ratio(3, 0) is None
    assert ratio(None, 4) is None
    assert ratio(3, 4) == 0.75


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-10-08", date(2026, 10, 8)),
        ("2026/10/8", date(2026, 10, 8)),
        ("20261008", date(2026, 10, 8)),
        ("10/8", date(2026, 10, 8)),
        ("10月8日", date(2026, 10, 8)),
        ("１０－８", date(2026, 10, 8)),
        ("1/5", date(2027, 1, 5)),
        ("", None),
    ],
)
def test_days_are_read_near_today(text: str, day: date | None) -> None:
    assert parse_day(text, NEAR) == day


@pytest.mark.parametrize("text", ["明天", "13/40", "2026-02-30", "10/8/9/9", "0/0"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(CaeError, match="not-a-day"):
        parse_day(text, NEAR)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)))
def test_every_day_survives_being_shown_and_typed_again(day: date) -> None:
    assert parse_day(day.isoformat(), NEAR) == day
    assert parse_day(f"{day.month}/{day.day}", day) == day


@pytest.mark.parametrize(("text", "number"), [("1,200", 1200), ("８０％", 80), ("", None), ("0", 0)])
def test_numbers_are_read(text: str, number: int | None) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize("text", ["-1", "1.5", "多", "9" * 13])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(CaeError, match="not-a-number"):
        parse_number(text)
