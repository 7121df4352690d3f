"""The report as a presentation, read again by python-pptx and by LibreOffice where it is installed."""

import shutil
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pptx import Presentation

from cae_desktop.domain.report import CycleReport
from cae_desktop.domain.words import Stage
from cae_desktop.exports.presentation_pptx import HEIGHT, WIDTH, report_presentation
from cae_desktop.translations import translator
from tests.exports.report_example import make_report
from tests.office import converted

HOSTILE = "<b>&amp; \x01\u202e=1+1\ud800 " + "很长的活动名称" * 60


def deck_of(report: CycleReport, language: str = "zh_CN") -> Any:
    return Presentation(BytesIO(report_presentation(report, translator(language))))


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


@pytest.mark.parametrize(
    ("language", "wanted"),
    [("zh_CN", ["季度执行报告", "目标与漏斗"]), ("en", ["季度: report on execution", "Goals and funnel"])],
)
def test_it_tells_goals_activities_board_problems_and_experience(language: str, wanted: list[str]) -> None:
    found = titles(deck_of(make_report("季度"), language))
    assert found[:2] == wanted
    assert len(found) == 9


def test_charts_are_native_and_hold_the_figures_of_the_report() -> None:
    report = make_report("季度")
    charts = [shape.chart for slide in deck_of(report).slides for shape in slide.shapes if shape.has_chart]
    goals, costs = ([tuple(series.values) for series in chart.plots[0].series] for chart in charts)
    assert goals == [(100, 100, 100), (40, 40, 40)]
    assert costs == [(26_000, 26_000), (27_350, None)]


def test_tables_show_what_the_report_says() -> None:
    slide = next(
        slide for slide in deck_of(make_report("季度")).slides if slide.shapes.title.text_frame.text == "活动执行一览"
    )
    table = next(shape.table for shape in slide.shapes if shape.has_table)
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[1] == ["季度", "26,000", "27,350", "203", "46", "—", "595", "▲ 超预算 5%"]


@pytest.mark.parametrize("text", ["季度", HOSTILE])
def test_nothing_runs_off_a_slide_and_any_text_can_be_shown(text: str) -> None:
    deck = deck_of(make_report(text, activities=30))
    assert (deck.slide_width, deck.slide_height) == (WIDTH, HEIGHT)
    for slide in deck.slides:
        for shape in slide.shapes:
            assert 0 <= shape.left <= shape.left + shape.width <= WIDTH, shape.name
            assert 0 <= shape.top <= shape.top + shape.height <= HEIGHT, shape.name
    assert "\x01" not in "".join(titles(deck))


def test_empty_parts_have_no_slide() -> None:
    nothing = replace(make_report("季度"), activities=(), problems=(), experiences=(), claims=(), sections=frozenset())
    assert titles(deck_of(nothing)) == ["季度执行报告", "目标与漏斗"]
    assert Stage.CONTACT in {goal.stage for goal in nothing.goals}


@pytest.mark.skipif(shutil.which("loimpress") is None, reason="LibreOffice Impress is not installed")
def test_libreoffice_opens_it_and_shows_every_slide(tmp_path: Path) -> None:
    path = tmp_path / "report.pptx"
    path.write_bytes(report_presentation(make_report("季度"), translator("zh_CN")))
    with pypdfium2.PdfDocument(converted(path, "pdf", tmp_path / "office")) as document:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
        assert len(document) == len(Presentation(path).slides)
    assert "控制看板" in text
