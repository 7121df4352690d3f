"""The annex of a report: pictures that prove what was done, and a list of the other proofs."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from cae_desktop.domain.report import ReportEvidence
from cae_desktop.exports.pdf_style import TextStyle, colour
from cae_desktop.exports.pdf_text import draw_text, one_line
from cae_desktop.translations import Translate

_HEIGHT: Final = 176.0
_CAPTION: Final = 16.0
_LARGEST_SIDE: Final = 1_400
"""Pixels of a printed picture: 150 to 200 an inch at half a page's width."""
_MOST_PIXELS: Final = 50_000_000
_QUALITY: Final = 82
_PICTURES: Final = frozenset({"image/jpeg", "image/png"})


def is_picture(row: ReportEvidence) -> bool:
    """Whether a proof can be printed as a picture."""
    return row.media_type in _PICTURES


class Photos(Flowable):
    """Two pictures beside each other with a caption each; they are read when they are drawn, one by one."""

    def __init__(self, rows: Sequence[tuple[str, ReportEvidence]], translate: Translate) -> None:
        super().__init__()
        self._rows = rows
        self.translate = translate
        self.spaceAfter = 6.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as the page."""
        self.width, self.height = width, _HEIGHT + _CAPTION
        return self.width, self.height

    def draw(self) -> None:
        """Each picture as large as its half allows."""
        half = (self.width - 8) / 2
        for place, (caption, row) in enumerate(self._rows):
            left = place * (half + 8)
            self._draw_picture(row, left, half)
            style = TextStyle(8, "text_secondary")
            draw_text(self.canv, left, 3, one_line(caption, style, half), style)

    def _draw_picture(self, row: ReportEvidence, left: float, width: float) -> None:
        canvas: Any = self.canv
        canvas.setFillColor(colour("background"))
        canvas.rect(left, _CAPTION, width, _HEIGHT, stroke=0, fill=1)
        picture = printed(row.read())
        if picture is None:
            style = TextStyle(8, "text_secondary", align="centre")
            text = self.translate("Report", "This picture cannot be read; the file is kept with the activity.")
            draw_text(canvas, left, _CAPTION + _HEIGHT / 2, one_line(text, style, width - 16), style, width)
            return
        reader = ImageReader(BytesIO(picture))
        canvas.drawImage(reader, left, _CAPTION, width, _HEIGHT, preserveAspectRatio=True, anchor="c", mask=None)


def printed(content: bytes) -> bytes | None:
    """A picture upright and small enough to print, as JPEG; None when it cannot be read or is absurdly large."""
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(content)) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            picture.draft("RGB", (_LARGEST_SIDE, _LARGEST_SIDE))  # a photo is then decoded in the size that is needed
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((_LARGEST_SIDE, _LARGEST_SIDE))
            target = BytesIO()
            _on_white(upright).save(target, "JPEG", quality=_QUALITY)
            return target.getvalue()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):  # what Pillow says of broken files
        return None


def _on_white(picture: Any) -> Any:
    """Without transparency, which paper does not have."""
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    white = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(white, picture.convert("RGBA")).convert("RGB")
