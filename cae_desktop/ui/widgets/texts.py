"""Labels that show text as it is, never as markup."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class Label(QLabel):
    """Plain text in one of the roles of the style sheet: title, section, strong, body, caption, faint, kpi, error."""

    def __init__(self, text: str = "", role: str = "body", *, wrap: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        self.setText(text)


class ElidedLabel(Label):
    """One line that ends in … when there is no room; the tooltip has all of it."""

    def __init__(self, text: str = "", role: str = "body") -> None:
        super().__init__(text, role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """A few characters are enough."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        metrics = QFontMetrics(self.font())
        text = self.text().replace("\n", " ")
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(_as_plain_tooltip(text) if elided != text else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), elided)


def _as_plain_tooltip(text: str) -> str:
    """Tooltips guess markup; an escaped one is shown as it is."""
    from html import escape

    return f"<p>{escape(text)}</p>"
