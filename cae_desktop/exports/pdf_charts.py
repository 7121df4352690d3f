"""What is drawn on the report's first page: figures, the funnel of the goals, the money over time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from cae_desktop.domain.report import ReportCosts
from cae_desktop.exports.pdf_style import TextStyle, colour
from cae_desktop.exports.pdf_text import draw_text, one_line

Points = Sequence[tuple[date, int]]

_GAP: Final = 8.0
_SMALL: Final = TextStyle(7.5, "text_tertiary")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with what it is measured against; `share` fills the bar in the colour of `tone`."""

    name: str
    value: str
    against: str
    share: float | None
    tone: str


class Figures(Flowable):
    """Framed figures side by side."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        super().__init__()
        self._figures = figures
        self.spaceAfter = 18

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """All of the width, one row."""
        self.width, self.height = width, 78.0
        return self.width, self.height

    def draw(self) -> None:
        """Draw the frames."""
        each = (self.width - _GAP * (len(self._figures) - 1)) / len(self._figures)
        for place, figure in enumerate(self._figures):
            self._draw_one(figure, place * (each + _GAP), each)

    def _draw_one(self, figure: Figure, left: float, width: float) -> None:
        canvas: Any = self.canv
        inner = width - 22
        canvas.setStrokeColor(colour("line"))
        canvas.setLineWidth(0.75)
        canvas.roundRect(left, 0, width, self.height, 6, stroke=1, fill=0)
        x = left + 11
        for y, text, style in (
            (60, figure.name, TextStyle(8.5, "text_secondary")),
            (38, figure.value, TextStyle(17, bold=True)),
            (23, figure.against, _SMALL),
        ):
            draw_text(canvas, x, y, one_line(text, style, inner), style)
        for share, tone in ((1.0, "sunken"), (figure.share, figure.tone)):
            if share:
                canvas.setFillColor(colour(tone))
                canvas.roundRect(x, 8, max(6.0, inner * min(1.0, share)), 6.5, 3.2, stroke=0, fill=1)


@dataclass(frozen=True, slots=True)
class FunnelBand:
    """One stage of the funnel: text on a band of colour `tone`."""

    text: str
    tone: str
    ink: str


class Funnel(Flowable):
    """Bands that narrow, and lines below them."""

    def __init__(self, bands: Sequence[FunnelBand], captions: Sequence[str]) -> None:
        super().__init__()
        self._bands = bands
        self._captions = captions

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """All of the width."""
        self.width, self.height = width, 118.0
        return self.width, self.height

    def draw(self) -> None:
        """Draw from the top."""
        band, widths = 26.0, (0.9, 0.66, 0.46, 0.28)
        for place, part in enumerate(self._bands):
            top = self.height - place * (band + 3)
            self._draw_band(part, top, band, widths[place] * self.width, widths[place + 1] * self.width + 14)
        style = TextStyle(8, "text_secondary", align="centre")
        for place, caption in enumerate(reversed(self._captions)):
            draw_text(self.canv, 0, 4 + 12 * place, one_line(caption, style, self.width), style, self.width)

    def _draw_band(self, part: FunnelBand, top: float, height: float, upper: float, lower: float) -> None:
        canvas: Any = self.canv
        middle = self.width / 2
        path = canvas.beginPath()
        path.moveTo(middle - upper / 2, top)
        for x, y in (
            (middle + upper / 2, top),
            (middle + lower / 2, top - height),
            (middle - lower / 2, top - height),
        ):
            path.lineTo(x, y)
        path.close()
        canvas.setFillColor(colour(part.tone))
        canvas.drawPath(path, stroke=0, fill=1)
        style = TextStyle(9.5, part.ink, align="centre")
        text = one_line(part.text, style, max(lower, upper) - 12)
        draw_text(canvas, 0, top - height / 2 - 3.4, text, style, self.width)


class CostChart(Flowable):
    """Money planned (dashed) and spent (solid) over time; `planned` and `actual` name them."""

    def __init__(self, costs: ReportCosts, planned: str, actual: str, nothing: str) -> None:
        super().__init__()
        self._costs = costs
        self._names = (planned, actual)
        self._nothing = nothing

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """All of the width."""
        self.width, self.height = width, 118.0
        return self.width, self.height

    def draw(self) -> None:
        """Draw grid, legend and lines."""
        points = (*self._costs.planned, *self._costs.actual)
        top = max((fen for _, fen in points), default=0)
        if not top:
            style = TextStyle(8.5, "text_tertiary", align="centre")
            draw_text(self.canv, 0, self.height / 2, self._nothing, style, self.width)
            return
        days = [day for day, _ in points]
        self._scale = (min(days), max(max(days), min(days) + timedelta(days=1)), _ceiling(top))
        self._draw_grid()
        self._draw_legend()
        self._draw_line(self._costs.planned, "text_tertiary", 1.2, (3, 2.5))
        self._draw_line(self._costs.actual, "accent", 2, ())
        if self._costs.actual:
            self._draw_end(*self._costs.actual[-1])

    def _place(self, day: date, fen: float) -> tuple[float, float]:
        first, last, ceiling = self._scale
        left, bottom, right, top = 34.0, 20.0, self.width - 22, self.height - 18
        share = (day - first) / (last - first)
        return left + share * (right - left), bottom + fen / ceiling * (top - bottom)

    def _draw_grid(self) -> None:
        canvas: Any = self.canv
        first, last, ceiling = self._scale
        canvas.setLineWidth(0.5)
        for place in range(4):
            fen = ceiling * place / 3
            x, y = self._place(first, fen)
            canvas.setStrokeColor(colour("line"))
            canvas.line(x, y, self._place(last, fen)[0], y)
            draw_text(canvas, 0, y - 2.6, _thousands(fen), _SMALL)
        for day, align in ((first, "left"), (last, "right")):
            x, y = self._place(day, 0)
            style = TextStyle(7.5, "text_tertiary", align=align)
            draw_text(canvas, x if align == "left" else x - 60, y - 12, f"{day:%m-%d}", style, 60)

    def _draw_legend(self) -> None:
        canvas: Any = self.canv
        x, y = 34.0, self.height - 7
        for name, tone in zip(self._names, ("text_tertiary", "accent"), strict=True):
            canvas.setStrokeColor(colour(tone))
            canvas.setLineWidth(1.5)
            canvas.setDash([] if tone == "accent" else [3, 2.5])
            canvas.line(x, y + 2.6, x + 14, y + 2.6)
            canvas.setDash([])
            draw_text(canvas, x + 18, y, name, _SMALL)
            x += 30 + stringWidth(name, _SMALL.font, _SMALL.size)

    def _draw_line(self, points: Points, tone: str, thickness: float, dash: tuple[float, ...]) -> None:
        if not points:
            return
        canvas: Any = self.canv
        path = canvas.beginPath()
        path.moveTo(*self._place(*points[0]))
        for point in points[1:]:
            path.lineTo(*self._place(*point))
        canvas.setStrokeColor(colour(tone))
        canvas.setLineWidth(thickness)
        canvas.setDash(list(dash))
        canvas.setLineJoin(1)
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.setDash([])

    def _draw_end(self, day: date, fen: int) -> None:
        canvas: Any = self.canv
        x, y = self._place(day, fen)
        canvas.setFillColor(colour("accent"))
        canvas.circle(x, y, 3, stroke=0, fill=1)
        planned = max((value for when, value in self._costs.planned if when <= day), default=0)
        if fen >= planned:  # both lines only rise: nothing is above at the left, and nothing below at the right
            left, bottom, align = x - 64, y + 5, "right"
        elif x > self.width - 60:
            left, bottom, align = x - 60, y - 12, "right"
        else:
            left, bottom, align = x + 5, y - 9, "left"
        draw_text(canvas, left, bottom, _thousands(fen), TextStyle(8, "accent", bold=True, align=align), 60)


def _ceiling(fen: int) -> int:
    """The next round amount that three equal steps divide well."""
    step = 30_000
    while step < fen:
        for factor in (1, 2, 3, 5, 7.5, 10):
            if step * factor >= fen:
                return round(step * factor)
        step *= 10
    return step


def _thousands(fen: float) -> str:
    yuan = fen / 100
    return f"{yuan / 1000:.1f}".removesuffix(".0") + "k" if yuan >= 1000 else f"{yuan:.0f}"
