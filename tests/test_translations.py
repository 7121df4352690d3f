"""Texts in the reader's language without Qt."""

from xml.etree import ElementTree

import pytest

from cae_desktop import paths
from cae_desktop.translations import translator


def test_english_is_the_text_of_the_sources() -> None:
    assert translator("en")("Report", "Page {page} of {pages}") == "Page {page} of {pages}"


def test_chinese_comes_from_the_files_of_the_windows() -> None:
    chinese = translator("zh_CN")
    for file in paths.resource("i18n", "zh_CN").glob("*.ts"):
        for context in ElementTree.parse(file).iter("context"):  # noqa: S314 (our own file)
            for message in context.iter("message"):
                source, expected = message.findtext("source", ""), message.findtext("translation")
                assert chinese(context.findtext("name", ""), source) == expected


def test_every_text_stands_under_the_class_that_asks_for_it() -> None:
    """The reader of the sources takes what stands before `self.tr` for a part of the class's name now and then."""
    for file in paths.resource("i18n", "zh_CN").glob("*.ts"):
        for context in ElementTree.parse(file).iter("context"):  # noqa: S314 (our own file)
            assert context.findtext("name", "").isidentifier(), file.name


@pytest.mark.parametrize(
    ("context", "text"), [("Report", "A text nobody translated"), ("No such context", "Page {page} of {pages}")]
)
def test_a_text_without_translation_stays_as_it_is(context: str, text: str) -> None:
    assert translator("zh_CN")(context, text) == text


def test_a_language_without_files_stays_english() -> None:
    assert translator("fr")("Report", "Page {page} of {pages}") == "Page {page} of {pages}"


def test_files_are_read_once_for_a_language() -> None:
    assert translator("zh_CN") is translator("zh_CN")
