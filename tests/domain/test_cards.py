"""Phones as they are really written; stages and days of calls."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.cards import (
    Due,
    due,
    mask_phone,
    next_follow_up,
    read_phone,
)

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
        "\t13800002000\r\n",
        "+86-138-0000-2000",
        "（＋８６）１３８ ００００ ２０００",
        "(+86) 138 0000 2000",
        "86-138-0000-2000",
        "0086 138-0000-2000",
        "013800002000",
        "+86 0138 0000 2000",
        "138.0000.2000",
        "138·0000·2000",
        "138‐0000‐2000",
        "138‑0000‑2000",
        "138–0000–2000",
        "138—0000—2000",
        "138−0000−2000",
        "138－0000－2000",
        "\u202d13800002000\u202c",
        "\ufeff138\u200b0000\u200b2000",
        "13８0000２000",
        "①③⑧00002000",
        "1.3800002e10",
        "8.613800002E+12",
        "8613800002000.0",
        "13800002000 转 1",
        "13800002000#8",
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
        ("4008208-820", "4008208820"),
        ("800 820 8820", "8008208820"),
        ("+86 400 820 8820", "4008208820"),
        ("400-820-8820 转 12", "4008208820-12"),
        ("400-820-8820-12", "4008208820-12"),
        ("6123456", "6123456"),
        ("61234567-803", "61234567-803"),
        ("(010) 6123-4567", "01061234567"),
        ("010 61234567 分机 12", "01061234567-12"),
        ("010-61234567 Ext. 12", "01061234567-12"),
        ("021-61234567-803", "02161234567-803"),
        ("021-6123-4567", "02161234567"),
        ("0512-6123456-8", "05126123456-8"),
        ("+86 21 6123 4567", "02161234567"),
        ("+86 (0)21 61234567", "02161234567"),
        ("0086-10-61234567", "01061234567"),
        ("+86-512-6123-4567 转 803", "051261234567-803"),
        ("\u202d0512-61234567\u202c", "051261234567"),
    ],
)
def test_landlines_and_service_numbers_keep_their_extension(text: str, key: str) -> None:
    phone = read_phone(text)
    assert phone is not None
    assert (phone.key, phone.is_mobile) == (key, False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "—",
        "无",
        "12345",
        "110",
        "10086",
        "021",
        "1380000200",
        "138000020001",
        "0213456789012",
        "微信同号",
        "=1+1",
        "12000002000",
        "1e400",
        "1380000200O",
        "+1 415 555 0100",
        "+852 6123 4567",
        "一三八零零零零二零零零",
        "०१२३४५६७८९०",
        "转 803",
        "13800002000/13900003000",
        "13800002000、13900003000",
    ],
)
def test_what_is_no_phone_is_none(text: str) -> None:
    assert read_phone(text) is None


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    phone = read_phone(text)
    assert phone is None or phone.key


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.data())
def test_however_a_mobile_is_written_its_key_is_its_digits(mobile: str, data: st.DataObject) -> None:
    between = data.draw(st.lists(st.sampled_from(["", " ", "-", "－", "\u00a0", "·", "—"]), min_size=11, max_size=11))
    spelled = "".join(mark + digit for mark, digit in zip(between, mobile, strict=True))
    if data.draw(st.booleans()):
        spelled = "".join(chr(ord(sign) + 0xFEE0) if sign.isdigit() else sign for sign in spelled)
    phone = read_phone(data.draw(st.sampled_from(["", "+86", "0086", "86", "0", "(+86) ", "\u202d"])) + spelled)
    assert phone is not None
    assert (phone.key, phone.is_mobile) == (mobile, True)


@given(
    st.one_of(
        st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
        st.from_regex(r"0(10|2[0-9])[2-8][0-9]{6,7}( 转 [0-9]{1,6})?", fullmatch=True),
        st.from_regex(r"0[3-9][0-9]{2}[2-8][0-9]{6,7}( 转 [0-9]{1,6})?", fullmatch=True),
        st.from_regex(r"400[0-9]{7}( 转 [0-9]{1,6})?", fullmatch=True),
    )
)
def test_a_number_as_we_write_it_is_read_as_the_same_number(text: str) -> None:
    phone = read_phone(text)
    assert phone is not None
    assert read_phone(phone.text) == phone


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("159 0000 8832", "159 **** 8832"),
        ("02161234567-803", "021 **** 7803"),
        ("6123456", "**** 56"),
        ("61234", "**** 34"),
        ("", ""),
        ("无", ""),
    ],
)
def test_the_middle_is_hidden(text: str, masked: str) -> None:
    assert mask_phone(text) == masked


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (None, Due.NONE),
        (date(2026, 10, 14), Due.OVERDUE),
        (date(2026, 10, 15), Due.TODAY),
        (date(2026, 10, 16), Due.LATER),
    ],
)
def test_a_call_is_due_by_its_day(day: date | None, expected: Due) -> None:
    assert due(day, date(2026, 10, 15)) is expected


def test_the_next_call_waits_as_long_as_the_level_allows() -> None:
    days = {"H": 2, "O": None}
    assert next_follow_up("H", date(2026, 12, 31), days) == date(2027, 1, 2)
    assert next_follow_up("O", date(2026, 12, 31), days) is None
    assert next_follow_up("?", date(2026, 12, 31), days) is None
