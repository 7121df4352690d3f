"""Fields that look like plain text until they are pointed at: for pages that are read more often than written."""

from typing import Final

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from cae_desktop.ui import theme

_STYLE: Final = """
    QLineEdit, QPlainTextEdit, QComboBox {{ border: 1px solid transparent; background: transparent; padding: {padding};
        min-height: {height}px; {font} }}
    QLineEdit {{ min-width: 24px; }}
    QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover {{ border: 1px solid {line}; background: {surface}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 1px solid {accent}; background: {surface}; }}
    QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {{ border: 1px solid {late}; }}
    QLineEdit:read-only:hover {{ border: 1px solid transparent; }}
"""


def make_quiet(field: QWidget, *, role: str = "table", bold: bool = False, ink: str = "text") -> None:
    """Take the frame away while a field is neither hovered nor focused; `role` is a size, `ink` a colour token."""
    colours = theme.current()
    weight = "bold" if bold else "normal"
    font = f"font-size: {theme.SIZES[role]}px; font-weight: {weight}; color: {colours.colour(ink).name()};"
    field.setStyleSheet(
        _STYLE.format(
            padding="1px 3px",
            height=QFontMetrics(theme.font(role, bold=bold)).height(),
            font=font,
            line=colours.line_strong,
            surface=colours.surface,
            accent=colours.accent,
            late=colours.late,
        )
    )
