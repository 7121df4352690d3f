"""Texts in the reader's language without Qt, read from the same `.ts` files that the windows use."""

from collections.abc import Callable
from functools import cache
from xml.etree import ElementTree

from cae_desktop import paths

Translate = Callable[[str, str], str]


@cache
def translator(language: str) -> Translate:
    """`translate(context, text)` for a language; a text without translation stays as it is in the sources (English)."""
    known = _read(language)

    def translate(context: str, text: str) -> str:
        return known.get((context, text), text)

    return translate


def _read(language: str) -> dict[tuple[str, str], str]:
    known: dict[tuple[str, str], str] = {}
    for file in sorted(paths.resource("i18n", language).glob("*.ts")):
        for context in ElementTree.parse(file).iter("context"):  # noqa: S314 (our own file)
            name = context.findtext("name", "")
            for message in context.iter("message"):
                translation = message.findtext("translation")
                if translation:
                    known[name, message.findtext("source", "")] = translation
    return known
