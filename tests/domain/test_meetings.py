"""Agendas and the usual hour."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.meetings import (
    PERSON_MARKS,
    STEP_MARKS,
    AgendaLine,
    MeetingRules,
    Speaker,
    Topic,
    build_agenda,
    mentioned,
    next_regular,
    open_mention,
    told_apart,
)

LAST = datetime(2026, 10, 16, 7)  # noqa: DTZ001 (local)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1))  # noqa: DTZ001


def test_topics_keep_their_order_and_repeat_for_every_speaker() -> None:
    topics = (Topic("开场", 3, False), Topic("本人步骤", 10, True, about_own_steps=True), Topic("结论", 5, False))
    speakers = (Speaker("w", 1), Speaker("z", 3), Speaker("c", 9))
    assert build_agenda(topics, speakers) == (
        AgendaLine("开场", None, 3),
        AgendaLine("本人步骤", "w", 2),
        AgendaLine("本人步骤", "z", 6),
        AgendaLine("本人步骤", "c", 10),
        AgendaLine("结论", None, 5),
    )


def test_one_person_speaks_about_everything_before_the_next() -> None:
    topics = (Topic("本人步骤", 10, True, about_own_steps=True), Topic("整个活动", 5, True))
    assert build_agenda(topics, (Speaker("w", 2), Speaker("z", 8))) == (
        AgendaLine("本人步骤", "w", 4),
        AgendaLine("整个活动", "w", 5),
        AgendaLine("本人步骤", "z", 10),
        AgendaLine("整个活动", "z", 5),
    )


def test_without_speakers_only_common_topics_are_left() -> None:
    assert build_agenda((Topic("本人步骤", 10, True), Topic("结论", 5, False)), ()) == (AgendaLine("结论", None, 5),)


@given(st.integers(0, 50), st.integers(1, 30))
def test_everybody_speaks_at_least_a_minute_and_never_longer_than_the_topic(steps: int, most: int) -> None:
    (line,) = build_agenda((Topic("本人步骤", most, True, about_own_steps=True),), (Speaker("w", steps),))
    assert 1 <= line.minutes <= most


@given(MOMENTS, MOMENTS)
def test_the_next_meeting_is_the_first_usual_hour_that_lies_ahead(last: datetime, now: datetime) -> None:
    found = next_regular(MeetingRules(), last, now)
    week = timedelta(weeks=1)
    assert found > now
    assert found > last
    assert (found - last) % week == timedelta(0)
    assert found - week <= max(now, last)


def test_a_meeting_at_this_very_moment_is_not_the_next_one() -> None:
    assert next_regular(MeetingRules(), LAST, LAST) == LAST + timedelta(weeks=1)
    assert next_regular(MeetingRules(), LAST, LAST + timedelta(weeks=1)) == LAST + timedelta(weeks=2)


@given(st.integers(0, 6), st.none() | MOMENTS, MOMENTS)
def test_a_set_weekday_wins_over_the_last_one(weekday: int, last: datetime | None, now: datetime) -> None:
    rules = MeetingRules(weekday=weekday, minute=9 * 60 + 30)
    found = next_regular(rules, last, now)
    assert (found.weekday(), found.hour, found.minute) == (weekday, 9, 30)
    assert max(now, last or now) < found <= max(now, last or now) + timedelta(weeks=1)


@given(MOMENTS)
def test_the_first_meeting_is_on_the_next_working_day(now: datetime) -> None:
    found = next_regular(MeetingRules(), None, now)
    assert found.weekday() < 5
    assert timedelta(0) < found.date() - now.date() <= timedelta(days=3)


def test_the_first_known_name_behind_a_mark_is_meant_and_the_longer_one_of_two() -> None:
    names = {"场地": "a", "场地布置": "b", "王莉": "c"}
    assert mentioned("#场地布置 明天做", STEP_MARKS, names) == "b"
    assert mentioned("1 # 2，＃场地 看一下", STEP_MARKS, names) == "a"
    assert mentioned("场地布置", STEP_MARKS, names) is None
    assert mentioned("@王莉今天导出", PERSON_MARKS, names) == "c"
    assert mentioned("a@b.cn", PERSON_MARKS, names) is None


def test_a_name_is_being_written_behind_the_last_mark() -> None:
    assert open_mention("见 #电") == ("#", "电")
    assert open_mention("#电话 @") == ("@", "")
    assert open_mention("没有") is None


def test_names_that_occur_twice_are_told_apart() -> None:
    rows = (
        ("邀约", "试驾日", "a"),
        ("邀约", "店头展", "b"),
        ("布置", "试驾日", "c"),
        ("清点", "试驾日", "d"),
        ("清点", "试驾日", "e"),
    )
    names = told_apart(rows)
    assert names == {
        "邀约 (试驾日)": "a",
        "邀约 (店头展)": "b",
        "布置": "c",
        "清点 (试驾日) 1": "d",
        "清点 (试驾日) 2": "e",
    }
    assert mentioned("#邀约 (店头展) 今天完成", STEP_MARKS, names) == "b"
    assert mentioned("#邀约 今天完成", STEP_MARKS, names) is None
    assert told_apart((("王莉", "", "a"), ("王莉", "", "b"))) == {"王莉 1": "a", "王莉 2": "b"}
