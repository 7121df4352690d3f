"""Colours, sizes, fonts and icons: one source (`resources/theme/tokens.json`) for palette and style sheet."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Final

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from cae_desktop import paths

FONT_FAMILY: Final = "Noto Sans SC"
_SCHEMES: Final = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
SIZES: Final = {"title": 20, "section": 15, "body": 14, "table": 13, "caption": 12, "kpi": 28}


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, as `#RRGGBB`."""

    name: str
    background: str
    surface: str
    sunken: str
    line: str
    line_strong: str
    text: str
    text_secondary: str
    text_tertiary: str
    accent: str
    accent_soft: str
    stage_attention: str
    stage_contact: str
    stage_interest: str
    phase_prepare: str
    phase_execute: str
    phase_follow_up: str
    on_track: str
    on_track_soft: str
    at_risk: str
    at_risk_soft: str
    late: str
    late_soft: str
    done: str
    done_soft: str
    holiday: str
    weekend: str
    today: str
    card_yellow: str

    def colour(self, key: str) -> QColor:
        """The colour of a token by its name, e.g. `phase_prepare`."""
        return QColor(getattr(self, key))

    @property
    def on_accent(self) -> str:
        """Text on the accent colour."""
        return "#FFFFFF" if self.name == "light" else "#0F1720"


class _Notifier(QObject):
    changed = Signal()


@cache
def notifier() -> _Notifier:
    """Emits `changed` after another theme was applied."""
    return _Notifier()


@cache
def tokens() -> Mapping[str, Any]:
    """The whole token file."""
    tokens: Mapping[str, Any] = json.loads(paths.resource("theme", "tokens.json").read_text(encoding="utf-8"))
    return tokens


@cache
def named(name: str) -> Theme:
    """The `light` or the `dark` theme."""
    names = [field.name for field in fields(Theme) if field.name != "name"]
    return Theme(name=name, **{key: tokens()[name][key] for key in names})


_current: list[Theme] = []


def current() -> Theme:
    """The theme of the windows; painted widgets ask while they paint."""
    return _current[-1] if _current else named("light")


@contextmanager
def painted_as(name: str) -> Iterator[None]:
    """Paint in another theme for a while, e.g. on paper."""
    _current.append(named(name))
    try:
        yield
    finally:
        _current.pop()


def apply(app: QApplication, name: str) -> None:
    """Dress the program in `light`, `dark` or `system` (dark when the system says so)."""
    _current[:] = [named(_follow_system(app) if name == "system" else name)]
    if name != "system":
        app.styleHints().setColorScheme(_SCHEMES[name])  # title bar and native dialogs follow
    _register_fonts()
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font("body"))
    app.setPalette(_palette(current()))
    app.setStyleSheet(_style_sheet(current()))
    notifier().changed.emit()


def _follow_system(app: QApplication) -> str:
    app.styleHints().unsetColorScheme()
    return "dark" if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"


def font(role: str = "body", *, bold: bool = False) -> QFont:
    """The bundled font in the size of a role (see `SIZES`), with figures of equal width."""
    result = QFont(FONT_FAMILY)
    result.setPixelSize(SIZES[role])
    result.setBold(bold)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


def icon(name: str, colour: str | None = None) -> QIcon:
    """A line icon in a colour (default: secondary text)."""
    return _icon(name, colour or current().text_secondary)


@cache
def _icon(name: str, colour: str) -> QIcon:
    return QIcon(_LineIcon(name, colour))


class _LineIcon(QIconEngine):
    """Draws a shipped SVG in one colour, sharp at every size."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name, self._colour = name, colour

    def paint(self, painter: QPainter, rect: Any, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into `rect`; disabled icons are pale."""
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(0.4)
        _renderer(self._name, self._colour)(painter, QRectF(rect))
        painter.restore()

    def pixmap(self, size: Any, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """A transparent picture of the icon."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Another of the same."""
        return _LineIcon(self._name, self._colour)


@cache
def _renderer(name: str, colour: str) -> Callable[[QPainter, QRectF], None]:
    from PySide6.QtSvg import QSvgRenderer  # only when the first icon is drawn

    source = paths.resource("icons", f"{name}.svg").read_bytes().replace(b"currentColor", colour.encode())
    renderer = QSvgRenderer(QByteArray(source))
    return renderer.render


@cache
def _register_fonts() -> tuple[int, ...]:
    files = (paths.resource("fonts", f"NotoSansSC-{weight}.ttf") for weight in ("Regular", "Bold"))
    return tuple(QFontDatabase.addApplicationFont(str(file)) for file in files if file.exists())


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Window: theme.background,
        roles.WindowText: theme.text,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.sunken,
        roles.Text: theme.text,
        roles.Button: theme.surface,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.late,
        roles.ToolTipBase: theme.surface,
        roles.ToolTipText: theme.text,
        roles.PlaceholderText: theme.text_tertiary,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.Link: theme.accent,
        roles.Light: theme.surface,
        roles.Midlight: theme.line,
        roles.Mid: theme.line_strong,
        roles.Dark: theme.line_strong,
        roles.Shadow: theme.line_strong,
        roles.Accent: theme.accent,
    }.items():
        palette.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(disabled, role, QColor(theme.text_tertiary))
    return palette


def _style_sheet(theme: Theme) -> str:
    template = paths.resource("theme", "style.qss").read_text(encoding="utf-8")
    template = template.replace("@name@", theme.name)  # the style sheet cannot colour an icon itself
    for field in fields(Theme):
        template = template.replace(f"@{field.name}@", getattr(theme, field.name))
    return template.replace("@on_accent@", theme.on_accent).replace("@icons@", paths.resource("icons").as_posix())
