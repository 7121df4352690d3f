"""Phones as they are really written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.cards import mask_phone, read_phone

MOBILE = "13800002000"


@pytest.mark.parametrize(
    "text",
    [
        MOBILE,
        "138 0000 2000",
        "138-0000-2000",
        "１３８００００２０００",
        "+86 138 0000 2000",
        "+8613800002000",
        "008613800002000",
        "8613800002000",
        "1.3800002E+10",
        "13800002000.0",
        "(138)00002000",
        " 138\u00a00000\u30002000 ",
    ],
)
def test_every_spelling_of_a_mobile_is_the_same_number(text: str) -> None:
    phone = read_phone(text)
    assert phone is not None
    assert (phone.key, phone.is_mobile, phone.text) == (MOBILE, True, "138 0000 2000")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("021-61234567", "02161234567"),
        ("(021)61234567 转 803", "02161234567-803"),
        ("0512 6123 4567#12", "051261234567-12"),
        ("61234567", "61234567"),
        ("400-820-8820", "4008208820"),
    ],
)
def test_landlines_and_service_numbers_keep_their_extension(text: str, key: str) -> None:
    phone = read_phone(text)
    assert phone is not None
    assert (phone.key, phone.is_mobile) == (key, False)


@pytest.mark.parametrize(
    "text", ["", "无", "12345", "1380000200", "138000020001", "微信同号", "=1+1", "12000002000", "1e400"]
)
def test_what_is_no_phone_is_none(text: str) -> None:
    assert read_phone(text) is None


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    phone = read_phone(text)
    assert phone is None or phone.key


@pytest.mark.parametrize(
    ("text", "masked"), [("159 0000 8832", "159 **** 8832"), ("61234", "**** 34"), ("", ""), ("无", "")]
)
def test_the_middle_is_hidden(text: str, masked: str) -> None:
    assert mask_phone(text) == masked
