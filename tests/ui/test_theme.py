import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cae_desktop import paths
from cae_desktop.ui import theme


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, "light")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_colour_comes_from_the_tokens(name: str) -> None:
    tokens = json.loads(paths.resource("theme", "tokens.json").read_text(encoding="utf-8"))[name]
    assert {key: getattr(theme.named(name), key) for key in tokens} == tokens


@pytest.mark.parametrize("name", ["light", "dark"])
def test_applying_a_theme_dresses_palette_and_painted_widgets(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    with qtbot.waitSignal(theme.notifier().changed):
        theme.apply(qapp, name)
    assert theme.current().name == name
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.named(name).background)
    assert "@" not in qapp.styleSheet()


def test_the_style_sheet_names_only_icons_that_exist(qapp: QApplication) -> None:
    for name in ("light", "dark"):
        theme.apply(qapp, name)
        named = [part.split('"')[1] for part in qapp.styleSheet().split("url(")[1:]]
        assert named
        assert [icon for icon in named if not Path(icon).exists()] == []


def test_the_system_decides_when_asked_to(qapp: QApplication) -> None:
    theme.apply(qapp, "dark")
    theme.apply(qapp, "system")
    assert theme.current().name in ("light", "dark")
    assert theme.current().name == ("dark" if "Dark" in str(qapp.styleHints().colorScheme()) else "light")


def test_figures_have_equal_widths(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    for bold in (False, True):
        metrics = QFontMetrics(theme.font("table", bold=bold))
        assert len({metrics.horizontalAdvance(figure * 10) for figure in "0123456789"}) == 1


def test_chinese_and_status_shapes_are_in_the_font(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    metrics = QFontMetrics(theme.font())
    assert [sign for sign in "状态分析●▲■✓○＋→·¥—…" if not metrics.inFontUcs4(ord(sign))] == []


def test_an_icon_has_the_wanted_colour(qapp: QApplication) -> None:
    picture = theme.icon("plus", "#FF0000").pixmap(QSize(24, 24)).toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() // 2).name() == "#ff0000"
