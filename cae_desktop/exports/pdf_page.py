"""The paper: A4 pages with the report's head, signatures on the first page, and "page x of y" at every foot."""

from collections.abc import Sequence
from functools import partial
from io import BytesIO
from typing import Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate

from cae_desktop.domain.report import CycleReport
from cae_desktop.domain.words import SIGNING_ROLES
from cae_desktop.exports.pdf_late import LateCanvas
from cae_desktop.exports.pdf_style import REGULAR, TextStyle, colour
from cae_desktop.exports.pdf_text import draw_text, one_line
from cae_desktop.exports.report_words import ReportWords
from cae_desktop.exports.text import printable
from cae_desktop.translations import Translate

WIDTH, HEIGHT = A4
MARGIN: Final = 40.0
INNER: Final = WIDTH - 2 * MARGIN
_HEAD: Final = 92.0
_FOOT: Final = 46.0
_SIGNATURES: Final = 84.0
_LONGEST_TITLE: Final = 200
_FAINT: Final = TextStyle(7.5, "text_tertiary")


class SectionTitle(Flowable):
    """A heading with a blue bar, which is also a bookmark by its `key`; `level` 1 is below the section before."""

    keepWithNext = True

    def __init__(self, text: str, key: str, level: int = 0, caption: str = "") -> None:
        super().__init__()
        self.text, self.key, self.level, self._caption = text, key, level, caption
        self.spaceBefore, self.spaceAfter = (16.0, 6.0) if level == 0 else (12.0, 4.0)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """One line."""
        self.width, self.height = width, 15.0
        return self.width, self.height

    def draw(self) -> None:
        """Draw, and remember the place."""
        canvas: Any = self.canv
        canvas.bookmarkPage(self.key)
        canvas.page_of[self.key] = canvas.getPageNumber()
        canvas.addOutlineEntry(one_line(self.text, TextStyle(), 400), self.key, self.level, closed=0)
        style = TextStyle(11.5 if self.level == 0 else 9.5, bold=True)
        if self.level == 0:
            canvas.setFillColor(colour("accent"))
            canvas.rect(0, 0, 3, 14, stroke=0, fill=1)
        left = 10 if self.level == 0 else 0
        title = one_line(self.text, style, self.width * 0.62)
        draw_text(canvas, left, 3, title, style)
        self._draw_caption(left + stringWidth(title, style.font, style.size) + 12)

    def _draw_caption(self, left: float) -> None:
        right = TextStyle(8, "text_secondary", align="right")
        room = self.width - left
        draw_text(self.canv, left, 3, one_line(self._caption, right, room), right, room)


class ReportPages:
    """Builds the document."""

    def __init__(self, report: CycleReport, translate: Translate, language: str, *, invariant: bool) -> None:
        self._report = report
        self.translate = translate
        self._words = ReportWords(translate)
        self._language = language
        self._invariant = invariant

    def build(self, story: Sequence[Flowable]) -> bytes:
        """The finished PDF."""
        target = BytesIO()
        self._document(target).build([NextPageTemplate("further"), *story], canvasmaker=LateCanvas)
        return target.getvalue()

    def _document(self, target: BytesIO) -> BaseDocTemplate:
        report, words = self._report, self._words
        document = BaseDocTemplate(
            target,
            pagesize=A4,
            title=printable(words.title(report), _LONGEST_TITLE),
            author=printable(report.dealership, _LONGEST_TITLE),
            subject=words.kicker(),
            creator="CAE Desktop",
            lang=self._language.replace("_", "-"),
            displayDocTitle=1,
            initialFontName=REGULAR,
            invariant=int(self._invariant),
        )
        first = _frame(bottom=_FOOT + _SIGNATURES - 30, top=MARGIN + _HEAD - 40)
        further = _frame(bottom=_FOOT, top=MARGIN + 18)
        document.addPageTemplates(
            [
                PageTemplate("first", [first], onPage=self._draw_first),
                PageTemplate("further", [further], onPage=self._draw_further),
            ]
        )
        return document

    def _draw_first(self, canvas: Any, document: BaseDocTemplate) -> None:
        report, words = self._report, self._words
        draw_text(canvas, MARGIN, HEIGHT - 48, words.kicker(), TextStyle(8.5, "text_secondary"))
        title = _fitting(words.title(report), INNER * 0.63)
        draw_text(canvas, MARGIN, HEIGHT - 75, one_line(words.title(report), title, INNER * 0.63), title)
        right = TextStyle(8.5, "text_secondary", align="right")
        for place, line in enumerate((words.dealership(report), words.period(report), words.made(report))):
            left = MARGIN + INNER * 0.64
            draw_text(canvas, left, HEIGHT - 53 - 13 * place, one_line(line, right, INNER * 0.36), right, INNER * 0.36)
        canvas.setStrokeColor(colour("text"))
        canvas.setLineWidth(1.4)
        canvas.line(MARGIN, HEIGHT - 91, WIDTH - MARGIN, HEIGHT - 91)
        self._draw_signatures(canvas)
        self._draw_foot(canvas)

    def _draw_further(self, canvas: Any, document: BaseDocTemplate) -> None:
        style = TextStyle(8, "text_secondary")
        draw_text(canvas, MARGIN, HEIGHT - 38, one_line(self._words.title(self._report), style, INNER * 0.6), style)
        right = TextStyle(8, "text_secondary", align="right")
        name = one_line(self._words.dealership(self._report), right, INNER * 0.4)
        draw_text(canvas, MARGIN + INNER * 0.6, HEIGHT - 38, name, right, INNER * 0.4)
        canvas.setStrokeColor(colour("line_strong"))
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, HEIGHT - 45, WIDTH - MARGIN, HEIGHT - 45)
        self._draw_foot(canvas)

    def _draw_signatures(self, canvas: Any) -> None:
        style = TextStyle(7.5, "text_secondary")
        each = (INNER - 3 * 12) / len(SIGNING_ROLES)
        canvas.setStrokeColor(colour("done"))
        canvas.setLineWidth(0.75)
        for place, role in enumerate(SIGNING_ROLES):
            x = MARGIN + place * (each + 12)
            canvas.line(x, 51, x + each, 51)
            text = self.translate("Report", "{role}  sign / date").format(role=self._words.word(role))
            draw_text(canvas, x, 37, one_line(text, style, each), style)

    def _draw_foot(self, canvas: Any) -> None:
        draw_text(canvas, MARGIN, 17, self._words.privacy(), _FAINT)
        canvas.draw_late(partial(self._draw_number, canvas.getPageNumber()))

    def _draw_number(self, number: int, canvas: LateCanvas) -> None:
        right = TextStyle(_FAINT.size, _FAINT.colour, align="right")
        page = self.translate("Report", "Page {page} of {pages}")
        draw_text(canvas, MARGIN, 17, page.format(page=number, pages=canvas.pages), right, INNER)


def _fitting(title: str, width: float) -> TextStyle:
    """The largest size in which a headline fits."""
    styles = [TextStyle(size, bold=True) for size in (19, 17, 15, 13)]
    return next((style for style in styles if one_line(title, style, width) == title), styles[-1])


def _frame(*, bottom: float, top: float) -> Frame:
    return Frame(
        MARGIN, bottom, INNER, HEIGHT - top - bottom, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )
