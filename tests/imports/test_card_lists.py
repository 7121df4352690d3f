"""Lists in every form and encoding, damaged and hostile ones, and thousands of mutated files."""

import io
import random
import tracemalloc
import zipfile
from pathlib import Path

import openpyxl
import pytest

from cae_desktop.domain.errors import CaeError
from cae_desktop.imports.card_lists import MOST_ROWS, read_card_list

ROWS = [["姓名", "手机号"], ["欧阳喆", "13800002000"], ["李堃", "+86 139 0000 2003"]]
TEXT = "\r\n".join(",".join(row) for row in ROWS)
SHEET = "xl/worksheets/sheet1.xml"
SHEET_XML = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


def workbook(rows: list[list[object]], *, hidden: bool = False) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    if hidden:
        book.create_sheet("说明")
        book.active.sheet_state = "hidden"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def with_sheet(xml: str) -> bytes:
    """A workbook whose first sheet holds this."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook([["a"]]))) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            new.writestr(part.filename, xml if part.filename == SHEET else old.read(part))
    return target.getvalue()


def read(folder: Path, name: str, content: bytes) -> list[list[object]]:
    path = folder / name
    path.write_bytes(content)
    return [list(row) for row in read_card_list(path)[0].rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [",", "\t", ";", "|"])
def test_text_is_read_in_every_encoding(tmp_path: Path, encoding: str, separator: str) -> None:
    assert read(tmp_path, "名单.csv", TEXT.replace(",", separator).encode(encoding)) == ROWS


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_text_is_read_with_every_line_end(tmp_path: Path, end: str) -> None:
    text = f'姓名,备注{end}李,"两{end}行, 一格"{end}'
    assert read(tmp_path, "名单.txt", text.encode()) == [["姓名", "备注"], ["李", "两\n行, 一格"]]


def test_a_few_broken_bytes_break_their_row_only(tmp_path: Path) -> None:
    content = (
        TEXT + "\r\n" + "\r\n".join("王芳,13800002001" for _ in range(20))
    ).encode() + b"\r\n\xff\xfe,1380000\r\n"
    rows = read(tmp_path, "名单.csv", content)
    assert rows[:3] == ROWS
    assert "\ufffd" in str(rows[-1][0])


def test_a_workbook_is_read_with_its_hidden_sheets_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "名单.xlsx"
    path.write_bytes(workbook([[], *ROWS], hidden=True))
    hidden, shown = read_card_list(path)
    assert (hidden.visible, shown.visible) == (False, True)
    assert [list(row) for row in hidden.rows] == [["", ""], *ROWS]


def test_a_workbook_under_the_name_of_a_text_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "名单.csv", workbook(ROWS)) == ROWS


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("名单.xlsx", b"", "list-is-empty"),
        ("名单.csv", b" \r\n \r\n", "list-is-empty"),
        ("名单.pdf", b"%PDF-1.4", "list-is-of-another-kind"),
        ("名单.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(100), "list-is-of-another-kind"),
        ("名单.xls", b"<html><table><tr><td>1</td></tr></table></html>", "list-is-a-web-page"),
        ("名单.xlsx", workbook(ROWS)[:-200], "list-is-damaged"),
        ("名单.xlsx", workbook(ROWS)[:400], "list-is-damaged"),
        ("名单.csv", bytes(range(256)) * 40, "list-is-damaged"),
        ("名单.csv", b'a,b\n"' + b"x" * 200_000, "list-is-damaged"),
        ("名单.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), "list-is-damaged"),
        (
            "名单.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600),
            "list-is-encrypted",
        ),
        ("名单.csv", b"a\n" * (MOST_ROWS + 1), "list-is-too-large"),
        ("名单.xlsx", with_sheet(SHEET_XML.format("<row/>" * (MOST_ROWS + 1))), "list-is-too-large"),
        (
            "名单.xlsx",
            with_sheet(SHEET_XML.format('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')),
            "list-is-too-large",
        ),
        (
            "名单.xlsx",
            with_sheet(
                SHEET_XML.format(
                    '<row r="1"><c r="A1"><v>1</v></c></row><row r="90000"><c r="XFD90000"><v>1</v></c></row>'
                )
            ),
            "list-is-too-wide",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "bytes",
)
def test_what_cannot_be_read_is_said_with_little_memory(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    tracemalloc.start()
    with pytest.raises(CaeError, match=code):
        read_card_list(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 120_000_000


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "名单.xlsx"
    path.write_bytes(with_sheet(" " * 401_000_000))
    assert path.stat().st_size < 1_000_000
    with pytest.raises(CaeError, match="list-is-too-large"):
        read_card_list(path)


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    bomb = f'<!DOCTYPE a [<!ENTITY a "AAAAAAAAAA"><!ENTITY b "{"&a;" * 9}"><!ENTITY c "{"&b;" * 9}">]>'
    xml = bomb + SHEET_XML.format('<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>')
    assert "AAAA" not in outcome(tmp_path / "名单.xlsx", with_sheet(xml))


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    (tmp_path / "目录.csv").mkdir()
    for name in ("没有.csv", "目录.csv"):
        with pytest.raises(CaeError, match="list-cannot-be-read"):
            read_card_list(tmp_path / name)


def test_mutated_files_are_read_or_refused_but_never_break(tmp_path: Path) -> None:
    """2,400 files with flipped, cut, doubled and swapped bytes; outside and inside of the packing."""
    dice = random.Random(20261015)  # noqa: S311 (mutations, no secrets)
    book, text = workbook([*ROWS, ["王", 13800002000.0]]), TEXT.encode("gb18030")
    plain = SHEET_XML.format(
        "".join(
            f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>李{n}</t></is></c><c r="B{n}"><v>1{n}</v></c></row>'
            for n in range(1, 9)
        )
    ).encode()
    outcomes: list[str] = []
    for number in range(2_400):
        name, content = (
            ("a.xlsx", mutated(book, dice)),
            ("b.csv", mutated(text, dice)),
            ("c.xlsx", with_sheet(mutated(plain, dice).decode("utf-8", errors="ignore"))),
        )[number % 3]
        outcomes.append(outcome(tmp_path / name, content))
    refused = sum(one.startswith("list-") for one in outcomes)
    assert 100 < refused < len(outcomes) - 100


def outcome(path: Path, content: bytes) -> str:
    """The code of a refusal, or what was read."""
    path.write_bytes(content)
    try:
        return str(read_card_list(path))
    except CaeError as error:
        return error.code


def mutated(content: bytes, dice: random.Random) -> bytes:
    data = bytearray(content)
    for _ in range(dice.randint(1, 6)):
        place = dice.randrange(max(1, len(data)))
        kind = dice.randrange(4)
        if kind == 0:
            data[place : place + 1] = bytes([dice.randrange(256)])
        elif kind == 1:
            del data[place : place + dice.randint(1, 40)]
        elif kind == 2:
            data[place:place] = data[place : place + dice.randint(1, 40)]
        else:
            data[place:place] = dice.choice([b"\0", b"\xff\xff\xff\xff", b'"', b"<", b"&#x0;", b"999999999", b"\xd0"])
    return bytes(data)
