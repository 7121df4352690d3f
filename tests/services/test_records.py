"""Records for a CRM: as the published schema says, equal in both forms, and without a customer."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cae_desktop.db.models import Experience, GoalResult, Partner, PartnerEvaluation
from cae_desktop.domain.records import TABLES
from cae_desktop.domain.words import ContactMeans, ExperienceScope, Stage
from cae_desktop.services.cards import NewCard
from cae_desktop.services.workspace import Workspace
from tests.activity_example import make_activity_example

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/formats/records.schema.json").read_text(encoding="utf-8"))
CANARIES = ("欧阳探针", "13877665544", "138 7766 5544", "周六来看车", "微信探针")
TYPES = {"string": str, "integer": int, "boolean": bool, "null": type(None), "array": list, "object": dict}


def faults(value: Any, schema: Mapping[str, Any], place: str = "") -> Iterator[str]:
    """What the schema does not allow, in the words of JSON Schema that ours uses."""
    if "const" in schema and value != schema["const"]:
        yield f"{place} is not {schema['const']}"
    kinds = schema.get("type", ())
    allowed = tuple(TYPES[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds))
    if allowed and (not isinstance(value, allowed) or (isinstance(value, bool) and bool not in allowed)):
        yield f"{place} is {value!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place} is {value!r}"
    if isinstance(value, int) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{place} is {value}"
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from faults(item, schema["items"], f"{place}[{number}]")
    if isinstance(value, dict):
        known = schema["properties"]
        yield from (f"{place}.{key} is missing" for key in schema["required"] if key not in value)
        yield from (f"{place}.{key} is unknown" for key in value if key not in known)
        for key in value.keys() & known.keys():
            yield from faults(value[key], known[key], f"{place}.{key}")


@pytest.fixture
def full(workspace: Workspace, cycle_id: str) -> Workspace:
    """A file with every kind of record, and with a customer."""
    example = make_activity_example(workspace, cycle_id)
    card = workspace.cards.add_card(
        NewCard("欧阳探针", example.activity_id, phone="13877665544", other_contact="微信探针")
    )
    workspace.cards.follow_up(card, ContactMeans.PHONE, "周六来看车")
    today = workspace.clock.today()
    with workspace.database.write("edit-cycle") as session:
        partner = Partner(name="光影传媒", service="拍摄")
        session.add(partner)
        session.flush()
        session.add_all(
            [
                Experience(
                    activity_id=example.activity_id,
                    scope=ExperienceScope.ACTIVITY,
                    noted_on=today,
                    title="提前两周邀约",
                    kept=True,
                ),
                GoalResult(activity_id=example.activity_id, stage=Stage.CONTACT, actual=None, reason="雨天"),
                PartnerEvaluation(
                    activity_id=example.activity_id, partner_id=partner.id, quality=4, contract_fen=1_250_050
                ),
            ]
        )
    return workspace


def test_json_is_as_the_published_schema_says(full: Workspace, tmp_path: Path) -> None:
    told = full.records.export(tmp_path / "r.json")
    document = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert list(faults(document, SCHEMA)) == []
    assert told == {"activities": 2, "results": 8, "experience": 1, "partner_evaluations": 1}
    contact = next(one for one in document["results"] if one["measure"] == "contact")
    assert (contact["target"], contact["counted"], contact["reason"]) == (120, 1, "雨天")
    assert document["partner_evaluations"][0]["contract_fen"] == 1_250_050


def test_the_schema_knows_every_column_and_finds_faults() -> None:
    for table, kinds in TABLES.items():
        item = SCHEMA["properties"][table]["items"]
        assert item["required"] == list(kinds) == list(item["properties"])
    assert "format is not cae-records" in " ".join(faults({"format": "x"}, SCHEMA))
    broken = {"quality": 6}
    assert any("quality is 6" in fault for fault in faults([broken], SCHEMA["properties"]["partner_evaluations"]))


def test_an_empty_file_exports_empty_records(workspace: Workspace, tmp_path: Path) -> None:
    workspace.records.export(tmp_path / "r.json")
    assert list(faults(json.loads((tmp_path / "r.json").read_text(encoding="utf-8")), SCHEMA)) == []
    workspace.records.export(tmp_path / "r.xlsx")
    assert len(openpyxl.load_workbook(tmp_path / "r.xlsx").sheetnames) == 4


def test_the_workbook_says_the_same_in_words_and_yuan(full: Workspace, tmp_path: Path) -> None:
    full.records.export(tmp_path / "r.xlsx")
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    assert book.sheetnames == ["活动", "结果", "经验", "合作伙伴评价"]
    rows = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}
    assert [row[2] for row in rows["结果"][1:5]] == ["关注", "联系", "购买兴趣", "订单"]
    partner = dict(zip(rows["合作伙伴评价"][0], rows["合作伙伴评价"][1], strict=True))
    assert (partner["合同金额"], partner["质量"], partner["再次使用"]) == (12_500.5, 4, "—")
    assert dict(zip(rows["经验"][0], rows["经验"][1], strict=True))["保留"] == "是"


def test_no_customer_is_in_either_form(full: Workspace, tmp_path: Path) -> None:
    full.records.export(tmp_path / "r.json")
    full.records.export(tmp_path / "r.xlsx", "en")
    texts = (tmp_path / "r.json").read_text(encoding="utf-8")
    for sheet in openpyxl.load_workbook(tmp_path / "r.xlsx"):
        texts += " ".join(str(value) for row in sheet.iter_rows(values_only=True) for value in row)
    assert [canary for canary in CANARIES if canary in texts] == []
