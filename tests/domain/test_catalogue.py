import copy
import dataclasses
from datetime import date
from typing import Any

import pytest

from cae_desktop.domain.catalogue import Anchor, RelativeDay, Text, parse_catalogue
from cae_desktop.domain.words import MeetingKind, Phase, Role, Stage

FIRST, LAST = date(2026, 10, 17), date(2026, 10, 18)


def text(zh: str) -> dict[str, str]:
    return {"zh": zh, "en": f"English of {zh}"}


def step(phase: str, start: str, finish: str, budget: int) -> dict[str, Any]:
    return {
        "phase": phase,
        "name": text("步骤"),
        "from": start,
        "to": finish,
        "owner": "sales_consultant",
        "budget": budget,
    }


@pytest.fixture
def tables() -> dict[str, Any]:
    """A catalogue with one entry of each sort, and two kinds whose numbers are not their positions."""
    fit = {stage: {"mark": 2, "basis": "mixed", "reason": text("理由")} for stage in Stage}
    kind = {
        "number": 7,
        "group": "advertising",
        "name": text("特殊媒介广告"),
        "examples": [text("电梯")],
        "fit": fit,
    }
    indicator = {"key": "visits", "name": text("来店"), "unit": text("批"), "compared": True}
    return {
        "stage": [{"key": "contact", "name": text("联系"), "definition": text("定义"), "counted_as": text("黄卡")}],
        "analysis": [
            {
                "key": "operations",
                "side": "own_state",
                "weight": "decisive",
                "name": text("经营状况分析"),
                "looks_at": text("经营数据"),
                "indicator": [indicator],
            }
        ],
        "group": [{"key": "advertising", "name": text("广告")}],
        "kind": [{**kind, "steps": "placed_media"}, {**kind, "number": 3, "steps": "general"}],
        "steps": {
            "placed_media": [
                step("prepare", "first-28", "first-22", 60),
                step("execute", "first", "last", 40),
                step("follow_up", "last+1", "last+2", 0),
            ],
            "general": [step("execute", "first", "last", 100)],
        },
        "problem": [{"key": "no_plan", "text": text("缺乏计划"), "share": 40, "screen": "plan"}],
        "level": [
            {"key": "O", "meaning": text("已订车")},
            {"key": "H", "meaning": text("7 天内"), "order_within_days": 7, "follow_up_days": 2},
        ],
        "meeting": [
            {
                "kind": "regular",
                "agenda": [{"topic": text("进展"), "minutes": 3, "per_person": True}],
            }
        ],
        "activity_category": [{"key": "target_area", "name": text("特定区域开发")}],
        "partner_criterion": [{"key": "price", "name": text("价格"), "question": text("是否相符？")}],
    }


def test_a_text_answers_in_the_language_of_the_locale():
    greeting = Text(zh="关注", en="Attention")
    assert greeting.in_language("zh_CN") == "关注"
    assert greeting.in_language("en") == "Attention"


def test_entries_are_found_by_key(tables):
    catalogue = parse_catalogue(tables)
    assert catalogue.stage(Stage.CONTACT).name.zh == "联系"
    assert catalogue.analysis("operations").indicators[0].compared
    assert catalogue.group("advertising").name.zh == "广告"
    assert catalogue.level("H").follow_up_days == 2
    assert catalogue.level("O").follow_up_days is None
    assert catalogue.agenda(MeetingKind.REGULAR).topics[0].per_person


def test_kinds_are_found_by_number_and_not_by_position(tables):
    catalogue = parse_catalogue(tables)
    assert [kind.number for kind in catalogue.kinds] == [7, 3]
    assert catalogue.kind(3).number == 3


def test_what_is_not_in_the_catalogue_raises_a_key_error(tables):
    with pytest.raises(KeyError):
        parse_catalogue(tables).kind(21)


def test_a_kind_added_by_the_dealership_gets_the_general_steps(tables):
    catalogue = parse_catalogue(tables)
    assert catalogue.steps_for(7) == catalogue.kind(7).steps
    assert catalogue.steps_for(21) == catalogue.general_steps


def test_the_lead_time_of_a_kind_is_the_start_of_its_earliest_step(tables):
    catalogue = parse_catalogue(tables)
    assert catalogue.kind(7).lead_days == 28
    assert catalogue.kind(3).lead_days == 0


def test_a_step_gets_its_days_from_the_days_of_the_activity(tables):
    prepare, execute, follow_up = parse_catalogue(tables).kind(7).steps
    assert prepare.between(FIRST, LAST) == (date(2026, 9, 19), date(2026, 9, 25))
    assert execute.between(FIRST, LAST) == (FIRST, LAST)
    assert follow_up.between(FIRST, LAST) == (date(2026, 10, 19), date(2026, 10, 20))
    assert (prepare.phase, prepare.owner) == (Phase.PREPARE, Role.SALES_CONSULTANT)


def test_a_step_never_finishes_before_it_starts(tables):
    tables["steps"]["general"] = [step("execute", "first+5", "last", 100)]
    (late,) = parse_catalogue(tables).general_steps
    assert late.between(FIRST, LAST) == (date(2026, 10, 22), date(2026, 10, 22))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("first-7", RelativeDay(Anchor.FIRST, -7)),
        ("last", RelativeDay(Anchor.LAST, 0)),
        ("last+1", RelativeDay(Anchor.LAST, 1)),
    ],
)
def test_a_relative_day_is_read_as_written(written, day):
    assert RelativeDay.parse(written) == day


@pytest.mark.parametrize("written", ["", "first -7", "middle", "first-", "-7", "first-7\n"])
def test_anything_else_is_not_a_relative_day(written):
    with pytest.raises(ValueError, match="is not a day"):
        RelativeDay.parse(written)


def test_the_catalogue_cannot_be_changed(tables):
    catalogue = parse_catalogue(tables)
    with pytest.raises(dataclasses.FrozenInstanceError):
        catalogue.kind(7).number = 8  # type: ignore[misc]
    with pytest.raises(TypeError):
        catalogue.kind(7).fit[Stage.CONTACT] = catalogue.kind(7).fit[Stage.INTEREST]  # type: ignore[index]


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("kind", 0, "group"), "sports", r"kind\[7\]\.group: there is no group 'sports'"),
        (("kind", 0, "steps"), "no_such", r"kind\[7\]\.steps: there are no steps 'no_such'"),
        (("kind", 1, "number"), 7, r"kind\[7\] appears twice"),
        (("kind", 0, "number"), 21, r"kind\[21\]\.number is not a whole number from 1 to 20"),
        (("kind", 0, "fit", "contact", "mark"), 4, r"kind\[7\]\.fit\.contact\.mark is not a whole number"),
        (("kind", 0, "fit", "contact", "mark"), True, r"kind\[7\]\.fit\.contact\.mark is not a whole number"),
        (("kind", 0, "fit", "contact", "basis"), "guess", r"fit\.contact\.basis: 'guess'"),
        (("kind", 0, "name", "en"), " ", r"kind\[7\]\.name\.en is not a text"),
        (("kind", 0, "name"), "只有中文", r"kind\[7\]\.name is not a table"),
        (("kind", 0, "examples"), ["电梯"], r"kind\[7\]\.examples\[0\] is not a table"),
        (("analysis", 0, "side"), "inside", r"analysis\[operations\]\.side: 'inside'"),
        (("analysis", 0, "indicator"), [], r"analysis\[operations\]\.indicator is not a list of entries"),
        (("analysis", 0, "indicator", 0, "compared"), 1, r"indicator\[visits\]\.compared is neither"),
        (("steps", "general", 0, "from"), "Monday", r"steps\.general\[0\]\.from: 'Monday' is not a day"),
        (("steps", "general", 0, "budget"), 90, r"steps\.general: the shares of the budget"),
        (("problem", 0, "share"), 101, r"problem\[no_plan\]\.share is not a whole number"),
        (("level", 1, "follow_up_days"), 0, r"level\[H\]\.follow_up_days is not a whole number"),
    ],
)
def test_wrong_data_is_refused_by_the_name_of_its_entry(tables, path, value, message):
    *way, last = path
    place = tables = copy.deepcopy(tables)
    for part in way:
        place = place[part]
    place[last] = value
    with pytest.raises(ValueError, match=message):
        parse_catalogue(tables)


@pytest.mark.parametrize("part", ["stage", "analysis", "kind", "steps", "level", "meeting"])
def test_a_missing_part_is_named(tables, part):
    del tables[part]
    with pytest.raises(ValueError, match=rf"catalogue\.{part} is missing"):
        parse_catalogue(tables)


def test_missing_general_steps_are_named(tables):
    tables["kind"].pop()
    del tables["steps"]["general"]
    with pytest.raises(ValueError, match=r"catalogue\.steps\.general is missing"):
        parse_catalogue(tables)
