from datetime import date, timedelta

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cae_desktop.ui import theme
from cae_desktop.ui.charts import Funnel, FunnelStage, HeatGrid, HeatRow, LineChart, Series
from cae_desktop.ui.charts.funnel import readable_on
from cae_desktop.ui.charts.line import nice_ceiling

FIRST = date(2026, 10, 8)


def line_chart() -> LineChart:
    days = [FIRST + timedelta(days=number) for number in range(60)]
    plan = Series("计划", tuple((day, 4.0 * n) for n, day in enumerate(days)), "text_tertiary", dashed=True)
    actual = Series("实际", tuple((day, 3.0 * n) for n, day in enumerate(days[:30])), area=True, label_last=True)
    chart = LineChart()
    chart.show_series([plan, actual, Series("预测", ())], days[29], "今天")
    return chart


def funnel() -> Funnel:
    chart = Funnel()
    chart.show_stages([FunnelStage("关注", "1,200", 1200, "stage_attention"), FunnelStage("联系", "—", None, "accent")])
    return chart


def grid() -> HeatGrid:
    chart = HeatGrid()
    chart.show_rows(["40 周", "41 周"], [HeatRow("赵敏", (3, 0)), HeatRow("王莉", (1, 2))])
    return chart


@pytest.mark.parametrize("make", [line_chart, funnel, grid])
@pytest.mark.parametrize("width", [200, 900])
def test_a_chart_is_painted_and_says_its_figures_in_words(qtbot: QtBot, make: object, width: int) -> None:
    chart = make()  # type: ignore[operator]
    assert isinstance(chart, QWidget)
    qtbot.addWidget(chart)
    chart.resize(width, 200)
    assert not chart.grab().isNull()
    assert chart.accessibleDescription()


@pytest.mark.parametrize("chart", [LineChart, Funnel, HeatGrid])
def test_a_chart_without_figures_is_painted(qtbot: QtBot, chart: type[QWidget]) -> None:
    widget = chart()
    qtbot.addWidget(widget)
    widget.resize(200, 100)
    assert not widget.grab().isNull()


@pytest.mark.parametrize(("value", "ceiling"), [(0, 4), (3, 4), (260, 300), (1000, 1000), (72_300, 80_000)])
def test_the_axis_ends_at_a_readable_number(value: float, ceiling: float) -> None:
    assert nice_ceiling(value) == pytest.approx(ceiling)


def test_the_ink_can_be_read_on_every_stage() -> None:
    for name in ("light", "dark"):
        colours = theme.named(name)
        for tone in ("stage_attention", "stage_contact", "stage_interest", "late", "text"):
            ground = QColor(getattr(colours, tone))
            assert contrast(QColor(readable_on(ground)), ground) >= 4
            assert contrast(QColor(readable_on(ground, large=True)), ground) >= 3


def contrast(ink: QColor, ground: QColor) -> float:
    """WCAG 2 contrast."""
    darker, lighter = sorted(_luminance(colour) for colour in (ink, ground))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
