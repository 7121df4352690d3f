"""QR codes on PDF pages, drawn as squares, so that they stay sharp in every size."""

from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing

from cae_desktop.exports.pdf_style import colour


def draw_qr_code(canvas: Any, x: float, y: float, size: float, text: str) -> None:
    """Draw a square of `size` points with its lower left corner at x, y; a quarter of it may be dirty or torn."""
    code = QrCodeWidget(
        text, barLevel="M", barWidth=size, barHeight=size, barBorder=0, barFillColor=colour("text"), barStrokeWidth=0
    )
    renderPDF.draw(Drawing(size, size, code), canvas, x, y)
