"""Lists of customers as they really come: heads, rows, days, phones."""

from datetime import date, datetime

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.card_fields import HEADS, Field
from cae_desktop.domain.card_list import Head, find_head, head_key, read_day, read_row
from cae_desktop.domain.cards import has_lost_digits, read_phone, read_phones
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import Salutation

TODAY = date(2026, 10, 15)
MOMENT = datetime(2026, 10, 1, 23, 59)  # noqa: DTZ001 (a workbook knows no time zone)
HEAD = Head(0, dict(enumerate((Field.NAME, Field.PHONE, Field.MODEL, Field.MADE_ON, Field.NOTE))))


# heads ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "row", "fields"),
    [
        ([["姓名", "手机号"]], 0, {0: Field.NAME, 1: Field.PHONE}),
        ([["秋季品鉴会 签到表", ""], ["日期：10月18日", ""], ["序号", "姓名"], [1, "李"]], 2, {1: Field.NAME}),
        ([["客户信息", "", ""], ["", "客 户 姓 名 *", "联系电话（必填）"]], 1, {1: Field.NAME, 2: Field.PHONE}),
        ([["Full Name", "Mobile No.", "E-mail"]], 0, {0: Field.NAME, 1: Field.PHONE, 2: Field.OTHER_CONTACT}),
        ([["手机1", "手机2", "姓名"]], 0, {0: Field.PHONE, 1: Field.PHONE, 2: Field.NAME}),
        ([["您的姓名是？", "请填写您的手机号码"]], 0, {0: Field.NAME, 1: Field.PHONE}),
        ([["１", "姓名", "ｐｈｏｎｅ"]], 0, {1: Field.NAME, 2: Field.PHONE}),
        ([["手机"], ["13800002000"]], 0, {0: Field.PHONE}),
        ([["李明", "13800002000"], ["王芳", "13800002001"]], -1, {0: Field.NAME, 1: Field.PHONE}),
        ([["备注", "客户信息", ""], ["", "姓名", "手机"]], 1, {0: Field.NOTE, 1: Field.NAME, 2: Field.PHONE}),
        (
            [["姓名", "电话", "需求", ""], ["", "", "意向车型", "预算"], ["李明", "13800002000", "途观", "20万"]],
            1,
            {0: Field.NAME, 1: Field.PHONE, 2: Field.MODEL, 3: Field.BUDGET},
        ),
        ([["姓名", "电话"], ["李明", "13800002000"]], 0, {0: Field.NAME, 1: Field.PHONE}),
        ([*([["正文"]] * 60), ["姓名", "电话"], ["李明", "13800002000"]], 60, {0: Field.NAME, 1: Field.PHONE}),
        ([["a", "b"], ["c", "d"]], -1, {}),
        ([], -1, {}),
    ],
)
def test_the_head_is_found_and_understood(rows: list[list[object]], row: int, fields: dict[int, Field]) -> None:
    head = find_head(rows)
    assert (head.row, {**head.fields}) == (row, fields)


def test_a_mapping_chosen_before_goes_first() -> None:
    row: list[object] = ["称谓", "号码", "车"]
    chosen = {0: Field.NAME, 1: Field.PHONE}
    assert dict(find_head([row], {head_key(row): chosen}).fields) == chosen


def test_no_word_means_two_fields() -> None:
    words = [word for heads in HEADS.values() for word in heads.split()]
    assert sorted(words) == sorted(set(words))


# rows -----------------------------------------------------------------------------------------------------------------


def test_a_row_says_who_the_customer_is() -> None:
    row = ["孙伟 女士", 13800002000.0, "途观 L", MOMENT, "=1+1"]
    customer = read_row(row, HEAD, TODAY)
    assert customer is not None
    assert (customer.name, customer.salutation, customer.phone_key) == ("孙伟", Salutation.MS, "13800002000")
    assert customer.made_on == date(2026, 10, 1)
    assert dict(customer.texts) == {"model": "途观 L", "note": "=1+1"}
    assert customer.doubts == ()


@pytest.mark.parametrize(
    "row",
    [
        [],
        ["", "", "", "", ""],
        ["合计", 63.0, "", "", ""],
        ["小 计：", 63.0, "", "", ""],
        ["姓名", "电话", "车型", "日期", "备注"],
        ["注：请用正楷填写，谢谢配合！", "", "", "", ""],
        ["", "", "", "", "只有备注"],
        [None, None, None],
    ],
)
def test_rows_that_hold_no_customer_are_passed_over(row: list[object]) -> None:
    assert read_row(row, HEAD, TODAY) is None


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (["李明", "1380000200"], "listed-phone-is-none"),
        (["李明", "1.38E+10"], "listed-phone-lost-digits"),
        (["李明", "没有"], "listed-phone-is-none"),
        (["", "", "途观 L", "", "留言"], "listed-nobody"),
        (["李" * 61, "13800002000"], "listed-name-is-too-long"),
        (["李\ufffd", "13800002000"], "listed-text-is-broken"),
    ],
)
def test_rows_that_cannot_be_used_say_why(row: list[object], code: str) -> None:
    with pytest.raises(CaeError, match=code):
        read_row(row, HEAD, TODAY)


def test_further_phones_and_words_beside_them_are_kept() -> None:
    customer = read_row(["李明", "13800002000/021-61234567（微信同号）"], HEAD, TODAY)
    assert customer is not None
    assert [phone.key for phone in customer.phones] == ["13800002000", "02161234567"]
    assert dict(customer.texts) == {"other_contact": "02161234567", "note": "微信同号"}


def test_what_cannot_be_read_beside_the_customer_is_a_doubt_only() -> None:
    customer = read_row(["李明", "13800002000", "#REF!", "近期", ""], HEAD, TODAY)
    assert customer is not None
    assert [doubt.code for doubt in customer.doubts] == ["listed-day-is-none"]
    assert (customer.made_on, dict(customer.texts)) == (None, {})


# days -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cell",
    [
        date(2026, 10, 1),
        MOMENT,
        46296.0,
        "46296",
        "2026-10-01",
        "2026/10/1 08:15",
        "2026-10-01 08:15:00",
        "2026-10-01T08:15:00",
        "2026年10月1日",
        "２０２６年１０月１日 上午8点",
        "20261001",
        "10月1日",
        "10/1",
        "2026.10.01",
        "2026年10月1日 星期四",
        "二〇二六年十月一日",
        "二零二六年十月一号",
        "十月一日",
    ],
)
def test_a_day_is_read_however_it_is_written(cell: object) -> None:
    assert read_day(cell, TODAY) == date(2026, 10, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("二〇二六年十一月三十日", date(2026, 11, 30)),
        ("二〇二五年一月廿三日", date(2025, 1, 23)),
        ("十二月二十一号", date(2026, 12, 21)),
        ("十二月卅一日", date(2026, 12, 31)),
    ],
)
def test_days_in_chinese_numerals_are_read(text: str, day: date) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize("cell", ["2026-13-01", "明天", "0000-00-00", 2958466.0, "1899-01-01", "9999-12-31", -1.0])
def test_what_is_no_day_is_refused(cell: object) -> None:
    with pytest.raises(CaeError, match="listed-day-is-none"):
        read_day(cell, TODAY)


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日", "%Y%m%d"])
)
def test_every_day_comes_back(day: date, style: str) -> None:
    assert read_day(day.strftime(style), TODAY) == day
    assert read_day(float((day - date(1899, 12, 30)).days), TODAY) == day


@given(st.one_of(st.text(max_size=40), st.floats(), st.integers(), st.none(), st.booleans(), st.datetimes()))
def test_no_cell_breaks_the_reading(cell: object) -> None:
    for place in range(5):
        row = [cell if place == one else "" for one in range(5)]
        try:
            read_row(row, HEAD, TODAY)
        except CaeError:
            continue


# phones ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "keys", "beside"),
    [
        ("13800002000/13800002001", ["13800002000", "13800002001"], ""),
        ("138 0000 2000 139 0000 2003", ["13800002000", "13900002003"], ""),
        ("010-87654321 13800002000", ["13800002000", "01087654321"], ""),
        ("(021)61234567转803；13912345678", ["02161234567-803", "13912345678"], ""),
        ("+86 13800002000\n+86 13800002000", ["13800002000"], ""),
        ("电话13800002000", ["13800002000"], "电话"),
        ("微信：abc", [], "微信：abc"),
        ("138000020001", [], "138000020001"),
        ("", [], ""),
    ],
)
def test_all_phones_of_a_cell_are_read(text: str, keys: list[str], beside: str) -> None:
    phones, words = read_phones(text)
    assert ([phone.key for phone in phones], words) == (keys, beside)


@pytest.mark.parametrize("text", ["1.38E+10", "1.4e10", "1.38000E+10", "1E+10", "１.３８Ｅ＋１０"])
def test_a_rounded_number_is_never_taken_for_a_phone(text: str) -> None:
    assert has_lost_digits(text)
    assert read_phone(text) is None


@given(
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    st.sampled_from(["{}", "+86{}", "0086{}", "86 {}", "{}.0", " {} ", "（{}）"]),
)
def test_every_spelling_of_every_mobile_comes_back(digits: str, spelling: str) -> None:
    phone = read_phone(spelling.format(digits))
    assert phone is not None
    assert phone.key == digits
    plain = spelling.replace("0086", "+86").format(digits).strip(" （）").removesuffix(".0")
    oracle = phonenumbers.parse(plain, "CN")
    assert str(oracle.national_number) == phone.key


@given(
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.lists(st.integers(1, 10), max_size=4), st.sampled_from(" -")
)
def test_separators_inside_a_mobile_do_not_matter(digits: str, places: list[int], separator: str) -> None:
    spelled = "".join(f"{separator if place in places else ''}{digit}" for place, digit in enumerate(digits))
    assert read_phones(spelled)[0][0].key == digits
