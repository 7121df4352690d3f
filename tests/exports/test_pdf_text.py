"""Lines break the Chinese way, and texts are drawn as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from cae_desktop.exports.pdf_style import BODY, register_fonts
from cae_desktop.exports.pdf_text import LONGEST_TEXT, PlainText, break_lines, one_line
from cae_desktop.exports.text import legal, printable

SENTENCE = "本次活动（试驾），使用 ¥1,234,567.89：《奥迪 A4L》“很好”！接下来，请在下周一（10 月 19 日）前完成；谢谢？"


@pytest.fixture(autouse=True)
def fonts() -> None:
    register_fonts()


@pytest.mark.parametrize("width", range(60, 300, 7))
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(width: int) -> None:
    lines = break_lines(SENTENCE * 3, BODY, width)
    assert [line for line in lines if line[0] in "，。：；！？》）”"] == []
    assert [line for line in lines if line[-1] in "（《“"] == []


@pytest.mark.parametrize("width", range(90, 300, 7))
def test_numbers_and_latin_words_stay_whole_where_they_fit(width: int) -> None:
    lines = break_lines(SENTENCE, BODY, width)
    assert any("¥1,234,567.89" in line for line in lines)
    assert any("A4L》" in line for line in lines)


@given(st.text(alphabet="客户（），。ABC 12\n“”￥", max_size=200), st.integers(30, 300))
def test_breaking_loses_nothing_and_fits_the_width(text: str, width: int) -> None:
    register_fonts()
    lines = break_lines(text, BODY, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(stringWidth(line, BODY.font, BODY.size) <= width + 0.01 for line in lines)


@pytest.mark.parametrize("letter", ["客", "A", "，", "（"])
def test_a_run_without_an_end_is_broken_somewhere(letter: str) -> None:
    lines = break_lines(letter * 3000, BODY, 100)
    assert sum(map(len, lines)) == 3000
    assert all(stringWidth(line, BODY.font, BODY.size) <= 100 for line in lines)


def test_a_text_without_an_end_is_cut() -> None:
    assert len(PlainText("客" * 10_000).text) == LONGEST_TEXT


def test_a_text_that_is_too_high_is_split_between_pages() -> None:
    text = PlainText(SENTENCE * 20)
    first, rest = text.split(120, 100)
    assert first.wrap(120, 100)[1] <= 100
    assert isinstance(first, PlainText)
    assert isinstance(rest, PlainText)
    assert "".join((first.text + rest.text).split()) == "".join((SENTENCE * 20).split())


def test_signs_without_a_shape_are_left_out() -> None:
    assert printable("a\u202eb\x00\u200b\ufe0f\ud800c", 100) == "abc"
    assert legal("a\x0bb\r\nc\u2028d\uffff", 100) == "ab\nc\nd"
    assert legal("abcdef", 4) == "abc…"


def test_a_headline_that_is_too_long_ends_with_an_ellipsis() -> None:
    assert one_line("短", BODY, 100) == "短"
    cut = one_line("很长的标题" * 20, BODY, 100)
    assert cut.endswith("…")
    assert stringWidth(cut, BODY.font, BODY.size) <= 100
