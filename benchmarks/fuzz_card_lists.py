"""Broken lists of customers: mutated workbooks and texts are read and imported into a real file, one after the other.

Promised: whatever is wrong with a list, it is refused with a sentence or imported whole; no other error, no half import
(the number of cards is that of the preview, or unchanged), and never more than 300 MB of memory more.

Usage: python benchmarks/fuzz_card_lists.py [files] [seed]
"""

import io
import random
import resource
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import Workbook

from cae_desktop.domain.card_list import OnDuplicate, RowState
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.clock import SetClock
from cae_desktop.services.workspace import Workspace, create_workspace

_MOST_MB = 300.0
_HEADS = ("姓名", "手机号", "意向车型", "登记日期", "备注", "级别", "Name", "Phone", "")
_CELLS = (
    "沈佳怡", "１３８００００２０００", "+86 138-0000-2001", "1.38E+10", "13800002002/13800002003", "021-61234567", "",
    None, 13800002004, 13800002005.0, date(2026, 10, 18), "二〇二六年十月十八日", "=1+1", "<b>x</b>", "#REF!",
    "\ufffd\ufffd", "合计", "H", "A" * 5_000, "￼\u200b", "O'Neil; DROP TABLE customer_card", True, -1, 1e300,
)  # fmt: skip


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    dice = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)  # noqa: S311 (no secret)
    before = _resident_mb()
    with tempfile.TemporaryDirectory() as folder:
        workspace = create_workspace(Path(folder) / "file.cae", SetClock(date(2026, 10, 18)))
        cycle = workspace.dealership.add_cycle("Q4", date(2026, 10, 1), date(2026, 12, 31))
        ends: Counter[str] = Counter()
        for number in range(count):
            path = mutated_list(Path(folder), number, dice)
            ends[one_import(workspace, cycle, path)] += 1
            path.unlink()
        workspace.close()
    grown = _resident_mb() - before
    for end, times in ends.most_common():
        print(f"{times:6} {end}")
    print(f"{count} lists, memory grown by {grown:.0f} MB, promised {_MOST_MB:.0f}: {_verdict(grown)}")
    return 0 if grown <= _MOST_MB else 1


def one_import(workspace: Workspace, cycle_id: str, path: Path) -> str:
    """Import a list and take it back; what became of it. Raises AssertionError for a half import."""
    service, before = workspace.card_import, len(workspace.cards.lines(cycle_id))
    try:
        preview = service.preview(service.read(path), None, OnDuplicate.MERGE)
        service.write(preview, None)
    except CaeError as error:
        assert len(workspace.cards.lines(cycle_id)) == before, path.name
        return error.code
    made = len(workspace.cards.lines(cycle_id)) - before
    assert made == preview.count(RowState.NEW), (path.name, made)
    if made or preview.count(RowState.MERGED):
        workspace.history.undo()
        assert len(workspace.cards.lines(cycle_id)) == before, path.name
    return "imported"


def mutated_list(folder: Path, number: int, dice: random.Random) -> Path:
    """A list with random rows, then damaged in one of many ways."""
    rows = [[dice.choice(_HEADS) for _ in range(dice.randint(1, 6))]]
    rows += [[dice.choice(_CELLS) for _ in range(dice.randint(0, 8))] for _ in range(dice.randint(0, 12))]
    kind = dice.choice(("xlsx", "xlsx", "csv"))
    content = _workbook(rows) if kind == "xlsx" else _text(rows, dice)
    damage: Callable[[bytes, random.Random], bytes] = dice.choice(
        (_as_it_is, _flipped, _cut, _doubled, _part_damaged if kind == "xlsx" else _flipped)
    )
    path = folder / f"list{number}.{dice.choice((kind, kind, kind, 'xls', 'txt'))}"
    path.write_bytes(damage(content, dice))
    return path


def _workbook(rows: list[list[object]]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append([cell.replace("\ufffc", "") if isinstance(cell, str) else cell for cell in row])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _text(rows: list[list[object]], dice: random.Random) -> bytes:
    separator = dice.choice((",", ";", "\t", "|"))
    text = "\n".join(separator.join("" if cell is None else str(cell) for cell in row) for row in rows)
    return text.encode(dice.choice(("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le")), "replace")


def _as_it_is(content: bytes, dice: random.Random) -> bytes:
    return content


def _flipped(content: bytes, dice: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(dice.randint(1, 12)):
        if changed:
            changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def _cut(content: bytes, dice: random.Random) -> bytes:
    return content[: dice.randint(0, len(content))]


def _doubled(content: bytes, dice: random.Random) -> bytes:
    place = dice.randint(0, len(content))
    return content[:place] + content[dice.randint(0, place) :]


def _part_damaged(content: bytes, dice: random.Random) -> bytes:
    """A package that is sound, with a part inside that is not."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        wanted = dice.choice(old.namelist())
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, dice.choice((_flipped, _cut, _doubled))(part, dice) if name == wanted else part)
    return target.getvalue()


def _resident_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _verdict(grown: float) -> str:
    return "kept" if grown <= _MOST_MB else "BROKEN"


if __name__ == "__main__":
    sys.exit(main())
