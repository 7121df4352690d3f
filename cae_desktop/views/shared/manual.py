"""The user manual: a page for the beginning and one for every screen, as documents and all together as a PDF."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QMarginsF, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QPageSize,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)

from cae_desktop import paths
from cae_desktop.exports.files import written_whole
from cae_desktop.ui.theme import FONT_FAMILY
from cae_desktop.views import screens

BEGINNING: Final = "beginning"
ON_PAPER: Final = 600
"""Width of a picture on A4, in units of a 96th of an inch."""
_ABOVE_HEADING: Final = 16
_BELOW_HEADING: Final = 4
_RESOLUTION: Final = 1200


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the manual: the name of its screen, its heading, and its text in Markdown."""

    name: str
    title: str
    text: str


def pages(language: str) -> tuple[Page, ...]:
    """The manual in the order of the method."""
    files = {BEGINNING: paths.resource("help", f"{language}.md")}
    files |= {entry.name: paths.resource("help", language, f"{entry.name}.md") for entry in screens.ALL}
    return tuple(_page(name, file) for name, file in files.items())


def _page(name: str, file: Path) -> Page:
    text = file.read_text(encoding="utf-8")
    return Page(name, text.partition("\n")[0].removeprefix("# "), text)


def fill(document: QTextDocument, text: str, language: str, width: int, pixels: int = 0) -> None:
    """Show Markdown in a document, its pictures `width` wide; with `pixels` they are made smaller to that beforehand.

    A document draws large pictures roughly: on a screen they are readable only when they come in its own size.
    """
    document.setMarkdown(text)  # forgets the pictures of another text
    for file in paths.resource("help", language).glob("*.png"):
        if f"({file.name})" in text:
            picture = QImage(str(file))
            if pixels:
                picture = picture.convertToFormat(QImage.Format.Format_RGB32)
                picture = picture.scaledToWidth(pixels, Qt.TransformationMode.SmoothTransformation)
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(file.name), picture)
    block = document.begin()
    while block.isValid():
        _fit_pictures(block, width)
        _set_apart(block)
        block = block.next()


def write_pdf(target: Path, language: str) -> None:
    """The whole manual on A4, every page of it on a new sheet. Raises CaeError as `exports.files.written_whole`."""
    chapters = pages(language)
    document = QTextDocument()
    document.setDefaultFont(_font())
    fill(document, "\n\n".join(page.text for page in chapters), language, ON_PAPER)
    _begin_chapters_on_new_sheets(document)
    with written_whole(target) as part:
        part.write_bytes(_printed(document, chapters[0].title))


def _printed(document: QTextDocument, title: str) -> bytes:
    """On A4; Qt leaves 2 cm at every side and numbers the pages."""
    paper = QBuffer()
    paper.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(paper)
    writer.setTitle(title)
    writer.setCreator("CAE Desktop")
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    document.print_(writer)
    return bytes(paper.data().data())


def _font() -> QFont:
    font = QFont(FONT_FAMILY, 10)
    font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)  # ligatures could not be copied out of the PDF
    return font


def _fit_pictures(block: QTextBlock, width: int) -> None:
    places = block.begin()
    while not places.atEnd():
        fragment = places.fragment()
        if fragment.charFormat().isImageFormat():
            picture = QTextImageFormat(fragment.charFormat().toImageFormat())
            picture.setWidth(width)
            cursor = QTextCursor(block)
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(picture)
            return  # one picture in a paragraph; its fragments are others now
        places += 1


def _set_apart(block: QTextBlock) -> None:
    """Air around headings."""
    style = block.blockFormat()
    if style.headingLevel():
        style.setTopMargin(_ABOVE_HEADING if style.headingLevel() > 1 else 0)
        style.setBottomMargin(_BELOW_HEADING)
        QTextCursor(block).setBlockFormat(style)


def _begin_chapters_on_new_sheets(document: QTextDocument) -> None:
    block = document.begin().next()
    while block.isValid():
        if block.blockFormat().headingLevel() == 1:
            style = block.blockFormat()
            style.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(style)
        block = block.next()
