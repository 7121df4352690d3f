from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.holiday_notice import NoticeDay, english_name, notice_year, read_notice
from cae_desktop.services.calendar import load_calendar
from cae_desktop.wording import error_sentence

HEAD = """国务院办公厅关于{year}年
部分节假日安排的通知
国办发明电〔{before}〕7号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将{year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
"""
FOOT = """
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
{before}年11月4日
"""
DAYS = {
    2024: """一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。""",
    2025: """一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。""",
    2026: """一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。""",
}


def notice(year: int) -> str:
    return HEAD.format(year=year, before=year - 1) + DAYS[year] + FOOT.format(before=year - 1)


def disordered(text: str) -> str:
    """As copied from a page with narrow columns: broken anywhere, with wide digits and spaces."""
    wide = text.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    return "\n".join(wide[begin : begin + 13] + " " for begin in range(0, len(wide), 13))


@pytest.mark.parametrize("year", DAYS)
@pytest.mark.parametrize("form", [notice, lambda year: disordered(notice(year)), lambda year: DAYS[year]])
def test_the_notices_say_what_the_official_days_are(year: int, form) -> None:  # type: ignore[no-untyped-def]
    reading = read_notice(form(year), year)
    assert reading.refused == ()
    assert reading.year == year
    told = {one.day: one for one in reading.days}
    calendar, day = load_calendar(), date(year - 1, 12, 30)
    while day.year <= year:
        working = not told[day].off if day in told else day.weekday() < 5
        assert working == calendar.is_working(day) or day.year < year
        if day in told and told[day].off and day.year == year:
            assert calendar.holiday_name(day, "zh_CN") in told[day].name
        day += timedelta(days=1)


def test_title_and_signature_without_full_stops_hide_no_day() -> None:
    text = (
        "国务院办公厅关于2026年部分节假日安排的通知\n一、元旦：1月1日至3日放假\n1月4日上班\n国务院办公厅\n2025年11月4日"
    )
    reading = read_notice(text, 2026)
    assert ([one.day.day for one in reading.days], reading.refused) == ([1, 2, 3, 4], ())


def test_the_year_is_in_the_title_or_asked() -> None:
    assert notice_year(disordered(notice(2026))) == 2026
    assert notice_year(DAYS[2026]) is None
    assert read_notice(notice(2026), 2031).year == 2026


def test_a_new_year_that_begins_in_december_is_read_with_and_without_its_years() -> None:
    told = "一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。"
    bare = "一、元旦：12月31日—1月2日放假调休，共3天。"
    expected = (date(2022, 12, 31), date(2023, 1, 1), date(2023, 1, 2))
    for text in (told, bare):
        reading = read_notice(text, 2023)
        assert (tuple(one.day for one in reading.days), reading.refused) == (expected, ())


@pytest.mark.parametrize("sign", ["至", "到", "-", "－", "—", "——", "–", "~", "～"])
def test_every_sign_makes_a_range(sign: str) -> None:
    days = read_notice(f"国庆节：10月1日{sign}7日放假，共7天。", 2027).days
    assert [one.day.day for one in days] == [1, 2, 3, 4, 5, 6, 7]


def test_lines_without_full_stops_are_told_apart() -> None:
    days = read_notice("元旦：1月1日至3日放假\n春节：2月5日放假\n2月20日、2月21日上班", 2027).days
    assert [(one.day.month, one.day.day, one.off, one.name) for one in days] == [
        (1, 1, True, "元旦"),
        (1, 2, True, "元旦"),
        (1, 3, True, "元旦"),
        (2, 5, True, "春节"),
        (2, 20, False, "调休上班"),
        (2, 21, False, "调休上班"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("春节：2月30日放假。", "not-a-day"),
        ("春节：15日放假。", "not-a-day"),
        ("春节：2月8日（周六）放假。", "notice-weekday-differs"),
        ("春节：2月8日至3日放假。", "notice-range-is-wrong"),
        ("春节：2月8日至9月9日放假。", "notice-range-is-wrong"),
        ("春节：2月5日至10日放假调休，共7天。", "notice-count-differs"),
        ("春节：2月5日。", "notice-day-neither-off-nor-worked"),
        ("春节：2月6日放假。2月6日上班。", "notice-day-is-off-and-worked"),
        ("春节：2031年2月6日放假。", "notice-day-of-another-year"),
        ("春节：9999年12月31日放假，与周末连休。", "notice-day-of-another-year"),
        ("春节：0000年12月31日放假。", "not-a-day"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line_and_the_rest_is_read(text: str, code: str) -> None:
    reading = read_notice(f"一、元旦：1月1日放假。\n\n二、{text}\n三、清明节：4月5日放假。", 2027)
    assert [(one.number, one.error.code) for one in reading.refused] == [(3, code)]
    assert reading.refused[0].text.startswith("二、春节")
    assert error_sentence(reading.refused[0].error, lambda _, text: text)
    assert {date(2027, 1, 1), date(2027, 4, 5)} <= {one.day for one in reading.days}


def test_any_other_text_sets_no_day() -> None:
    assert read_notice("今天天气很好。\n" * 3, 2027).days == ()
    assert read_notice("", 2027).days == ()


@given(st.text(alphabet="一二三、：:。；0123456789年月日至-（）周六共天放假上班与周末连休元旦国庆节\n ", max_size=120))
def test_no_text_is_a_bug(text: str) -> None:
    reading = read_notice(text, 2027)
    assert all(abs(one.day.year - reading.year) <= 1 for one in reading.days)
    assert all(1 <= one.number <= len(text.splitlines()) for one in reading.refused)


def test_a_long_text_is_read_in_one_go() -> None:
    """Patterns that look ahead without bound would take minutes."""
    assert read_notice("春节、" * 100_000 + "1月1日（" * 50_000, 2027).days == ()


def test_an_unknown_holiday_keeps_its_name() -> None:
    (one,) = read_notice("五、抗战胜利纪念日：9月3日放假。", 2027).days
    assert one == NoticeDay(date(2027, 9, 3), True, "抗战胜利纪念日")
    assert english_name(one.name) == "抗战胜利纪念日"
    assert english_name("国庆节、中秋节") == "Mid-Autumn Festival · National Day"
