import csv
import dataclasses
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from cae_desktop import paths
from cae_desktop.domain.catalogue import Basis, Text
from cae_desktop.domain.words import ActivityCategory, MeetingKind, Phase, Side, Stage, Weight
from cae_desktop.services.catalogue import load_catalogue

DEFAULT_MATRIX = Path(__file__).parent.parent / "expected" / "default_matrix.csv"
BASIS_LETTERS = {"S": Basis.SOURCES, "M": Basis.MIXED, "J": Basis.JUDGEMENT}
SCREENS = {"situation", "goals", "plan", "selector", "board", "evaluation"}
KINDS = range(1, 21)


def texts(value: object) -> Iterator[Text]:
    """Every text anywhere below `value`."""
    if isinstance(value, Text):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, Mapping):
        yield from texts(tuple(value.values()))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)


def has_chinese(text: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in text)


def test_the_catalogue_is_read_once():
    assert load_catalogue() is load_catalogue()


def test_every_mark_is_the_mark_of_the_default_matrix():
    with DEFAULT_MATRIX.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [kind.number for kind in load_catalogue().kinds] == [int(row["no"]) for row in rows] == list(KINDS)
    for row in rows:
        fit = load_catalogue().kind(int(row["no"])).fit
        for stage in Stage:
            assert fit[stage].mark == row[stage].count("+"), (row["type"], stage)
            assert fit[stage].basis is BASIS_LETTERS[row[f"{stage}_reason"][0]], (row["type"], stage)


def test_every_text_is_there_in_both_languages():
    every_text = list(texts(load_catalogue()))
    assert len(every_text) > 450
    for text in every_text:
        assert has_chinese(text.zh) or text.zh in {"%"}, text
        assert not has_chinese(text.en), text


def test_the_nine_analyses_are_six_decisive_and_three_supporting():
    analyses = load_catalogue().analyses
    assert Counter(analysis.side for analysis in analyses) == {Side.OWN_STATE: 5, Side.ENVIRONMENT: 4}
    assert Counter(analysis.weight for analysis in analyses) == {Weight.DECISIVE: 6, Weight.SUPPORTING: 3}
    assert all(5 <= len(analysis.indicators) <= 9 for analysis in analyses)


def test_every_vocabulary_is_covered():
    catalogue = load_catalogue()
    assert [definition.stage for definition in catalogue.stages] == list(Stage)
    assert [agenda.meeting for agenda in catalogue.agendas] == list(MeetingKind)
    assert [named.category for named in catalogue.activity_categories] == list(ActivityCategory)
    assert [level.key for level in catalogue.levels] == ["O", "H", "A", "B", "C", "N"]
    assert len(catalogue.groups) == 5
    assert len(catalogue.partner_criteria) == 4


def test_the_six_common_problems_lead_to_six_screens():
    problems = load_catalogue().common_problems
    assert [problem.share for problem in problems] == [63, 57, 40, 53, 45, 30]
    assert {problem.screen for problem in problems} == SCREENS


@pytest.mark.parametrize("number", [*KINDS, 21])
def test_every_kind_has_five_to_nine_steps_in_all_three_phases(number):
    steps = load_catalogue().steps_for(number)
    assert 5 <= len(steps) <= 9
    assert {step.phase for step in steps} == set(Phase)
    assert sum(step.budget_percent for step in steps) == 100


@pytest.mark.parametrize("length", [1, 2, 30])
@pytest.mark.parametrize("number", [*KINDS, 21])
def test_steps_keep_to_the_phases_of_an_activity(number, length):
    first = date(2026, 10, 17)
    last = first + timedelta(days=length - 1)
    for step in load_catalogue().steps_for(number):
        start, finish = step.between(first, last)
        assert start <= finish
        if step.phase is Phase.PREPARE:
            assert finish <= first
        elif step.phase is Phase.EXECUTE:
            assert first <= start
            assert finish <= last
        else:
            assert start >= last


def test_preparation_begins_as_early_as_dealers_procedures_ask():
    catalogue = load_catalogue()
    assert catalogue.kind(2).lead_days >= 7
    assert catalogue.kind(9).lead_days >= 30
    assert all(catalogue.kind(number).lead_days > 0 for number in KINDS)


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_fonts_have_every_character_of_the_catalogue(weight):
    with TTFont(paths.resource("fonts", f"NotoSansSC-{weight}.ttf")) as font:
        shipped = set(font.getBestCmap())
    used = {ord(character) for text in texts(load_catalogue()) for character in text.zh + text.en}
    assert not used - shipped
    assert {ord(character) for character in "¥—●▲■✓○★→①℃镕堃喆䶮𬱖㛃"} <= shipped


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_fonts_have_no_radicals_that_would_spoil_copied_text(weight):
    with TTFont(paths.resource("fonts", f"NotoSansSC-{weight}.ttf")) as font:
        assert not [code for code in font.getBestCmap() if 0x2E80 <= code <= 0x2FDF]


def test_fonts_and_icons_come_with_their_licences():
    assert "SIL OPEN FONT LICENSE" in paths.resource("fonts", "OFL.txt").read_text(encoding="utf-8")
    assert "ISC License" in paths.resource("icons", "LICENSE").read_text(encoding="utf-8")
