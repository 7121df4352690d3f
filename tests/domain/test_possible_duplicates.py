"""Which cards may be of one customer, and which must not be taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA, JaroWinkler

from cae_desktop.domain.possible_duplicates import Known, Measures, similar_pairs

MEASURES = Measures(JaroWinkler.similarity, OSA.distance)


def card(number: str, name: str, phone: str = "", contact: str = "", pinyin: str = "") -> Known:
    return Known(number, name, pinyin, phone, contact)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (card("1", "沈佳怡", "15900008832"), card("2", "沈佳怡", "15900008823")),  # two digits turned
        (card("1", "沈佳怡", "15900008832"), card("2", "沈佳怡", "15900008932")),  # one digit wrong
        (card("1", "陈", "15900008832"), card("2", "陈伟", "13700008832")),  # only the surname was written
        (card("1", "沈佳怡", "15900008832", "", "shenjiayi"), card("2", "沈家宜", "13700008832", "", "shenjiayi")),
        (card("1", "王芳", "", "wx_fang88"), card("2", "王芳", "13700000001", "WX_fang88")),
    ],
)
def test_they_may_be_one_customer(one: Known, other: Known) -> None:
    assert list(similar_pairs([other, one], MEASURES)) == [("1", "2")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (card("1", "沈佳怡", "15900008832"), card("2", "沈佳怡", "15900008832")),  # certain, not possible
        (card("1", "沈佳怡", "15900008832"), card("2", "周明", "15900008823")),
        (card("1", "沈佳怡", "15900008832"), card("2", "沈佳怡", "13612345678")),
        (card("1", "沈佳怡", "15900008832", "", "shenjiayi"), card("2", "周明", "13700008832", "", "zhouming")),
        (card("1", "沈佳怡"), card("2", "沈佳怡")),
    ],
)
def test_they_are_not_told(one: Known, other: Known) -> None:
    assert list(similar_pairs([one, other], MEASURES)) == []


CARDS = st.builds(
    Known,
    st.uuids().map(str),
    st.sampled_from(["", "陈", "陈伟", "沈佳怡", "O'Neil"]),
    st.sampled_from(["", "chen", "chenwei", "shenjiayi"]),
    st.sampled_from(["", "1", "15900008832", "13700008832", "15900008823"]),
    st.sampled_from(["", " ", "wx", "WX"]),
)


@given(st.lists(CARDS, max_size=12))
def test_every_pair_is_told_once_and_never_with_itself(cards: list[Known]) -> None:
    pairs = list(similar_pairs(cards, MEASURES))
    assert len(pairs) == len(set(pairs))
    assert all(first < second for first, second in pairs)
    assert set(similar_pairs(reversed(cards), MEASURES)) == set(pairs)
