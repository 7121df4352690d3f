"""The columns in which customers are handed over: documented, and arranged as the other system wants them."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from cae_desktop.domain.card_columns import AS_DOCUMENTED, COLUMNS, VERSION, ExportColumn, arranged
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.cards import NewCard
from cae_desktop.services.workspace import Workspace
from cae_desktop.translations import translator
from cae_desktop.wording.card_lists import column_heads

DOCUMENT = Path(__file__).parents[2] / "docs" / "formats" / "customer-columns.md"
ROW = re.compile(r"^\| (\d+) \| `(\w+)` \| (\S+) \| ([^|]+) \| (\w+) \|", re.MULTILINE)


@pytest.fixture
def with_card(workspace: Workspace) -> Workspace:
    workspace.cards.add_card(NewCard("沈佳怡", phone="13800002000", model="瑞驰 X5"))
    return workspace


def exported(workspace: Workspace, path: Path) -> list[list[str]]:
    workspace.card_export.export(path, "移交 DMS")
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))


def test_the_document_says_what_the_program_writes() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    chinese, english = (column_heads(translator(language)) for language in ("zh_CN", "en"))
    told = [(key, zh, en.strip()) for _, key, zh, en, _ in ROW.findall(text)]
    assert told == [(key, chinese[key], english[key]) for key in COLUMNS]
    assert f"version {VERSION}" in text.splitlines()[0]


def test_columns_are_renamed_put_in_order_and_left_out(with_card: Workspace, tmp_path: Path) -> None:
    service = with_card.card_export
    service.arrange_columns(
        [ExportColumn("phone", "客户电话"), ExportColumn("name"), ExportColumn("model", included=False)]
    )
    assert exported(with_card, tmp_path / "a.csv") == [["客户电话", "姓名"], ["138 0000 2000", "沈佳怡"]]
    service.export(tmp_path / "a.xlsx", "移交 DMS")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["客户电话", "姓名"],
        ["138 0000 2000", "沈佳怡"],
    ]
    assert [column.key for column in service.columns()][:3] == ["phone", "name", "model"]
    assert len(service.columns()) == len(COLUMNS)


def test_the_arrangement_stays_in_the_file_and_is_taken_back(with_card: Workspace, tmp_path: Path) -> None:
    service = with_card.card_export
    service.arrange_columns([ExportColumn("name", "车主")])
    with_card.history.undo()
    assert service.columns() == AS_DOCUMENTED
    with_card.history.redo()
    assert service.columns()[0] == ExportColumn("name", "车主")
    service.arrange_columns(AS_DOCUMENTED)
    assert len(exported(with_card, tmp_path / "a.csv")[0]) == len(COLUMNS)


def test_a_set_without_columns_or_with_two_of_one_name_is_refused(workspace: Workspace) -> None:
    service = workspace.card_export
    with pytest.raises(CaeError, match="no-columns-to-export"):
        service.arrange_columns([replace(column, included=False) for column in AS_DOCUMENTED])
    with pytest.raises(CaeError, match="heads-are-equal"):
        service.arrange_columns([ExportColumn("name", "手机"), ExportColumn("phone")])
    assert service.columns() == AS_DOCUMENTED


def test_what_another_program_stored_is_read_with_care() -> None:
    stored = [{"key": "phone"}, {"key": "secret"}, {"key": "phone", "head": "x"}, {}, {"key": "name", "head": 7}]
    columns = arranged(stored)
    assert [column for column in columns if column.included] == [ExportColumn("phone"), ExportColumn("name", "7")]
    assert sorted(column.key for column in columns) == sorted(COLUMNS)
    assert arranged([{"key": "secret"}]) == AS_DOCUMENTED
