"""A list of 100,000 customers imported: read, every row judged, duplicates looked for, written as one step of undo.

Promised: ≤ 2.0 × the time python-calamine needs just to read it, and ≤ 300 MB more memory. Beside it stands what the
disk alone takes: the same rows into bare SQLite with the file's settings and indexes, without any judging or undo.

Usage: python benchmarks/card_import.py [rows]
"""

import random
import sys
import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter
from python_calamine import CalamineWorkbook

from cae_desktop.db.engine import make_engine
from cae_desktop.services.sample import write_sample
from cae_desktop.services.workspace import open_workspace

READING_FACTOR, MEMORY_MB = 2.0, 300.0
TODAY = date(2026, 10, 15)
_HEADS = ("姓名", "性别", "手机", "区域", "意向车型", "预算", "级别", "登记日期", "备注")
_SURNAMES, _GIVEN = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华志远"
_MODELS = ("途观 L", "朗逸 Plus", "帕萨特", "ID.4 X", "迈腾", "途岳")


def main() -> int:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        leads, path = Path(folder) / "leads.xlsx", Path(folder) / "sample.cae"
        _write_list(leads, rows)
        reading = min(_read(leads) for _ in range(3))
        write_sample(path, TODAY)
        before = _highest_resident_mb()
        importing, made = _import(path, leads)
        memory = _highest_resident_mb() - before
        bare = _bare(path, Path(folder) / "bare.cae")
    print(f"{made:,} cards; calamine reads in {reading:.2f} s, bare SQLite writes in {bare:.2f} s")
    print(f"so nothing as durable could take less than {(reading + bare) / reading:.2f} x the reading")
    kept = _told("imported, to calamine's reading", importing / reading, READING_FACTOR, "x")
    print(f"    that is {importing:.2f} s, {importing / (reading + bare):.2f} x reading and writing bare")
    return 0 if _told("memory", memory, MEMORY_MB, "MB") and kept else 1


def _told(what: str, measured: float, promised: float, unit: str) -> bool:
    verdict = "kept" if measured <= promised else "BROKEN"
    print(f"{what:40} {measured:7.2f} {unit}, promised {promised:g} {unit}: {verdict}")
    return measured <= promised


def _read(path: Path) -> float:
    begin = time.perf_counter()
    CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    return time.perf_counter() - begin


def _import(path: Path, leads: Path) -> tuple[float, int]:
    workspace = open_workspace(path)
    activity = workspace.progress.activities(workspace.progress.newest_cycle_id())[0].id
    service = workspace.card_import
    begin = time.perf_counter()
    done = service.write(service.preview(service.read(leads), activity), activity)
    taken = time.perf_counter() - begin
    workspace.close()
    return taken, len(done.rows) - len(done.rejected)


def _bare(path: Path, target: Path) -> float:
    """The cards of a file written into another one by the driver alone."""
    write_sample(target, TODAY)
    engine, source = make_engine(target), make_engine(path)
    tables: dict[str, list[Any]] = {}
    with source.connect() as connection:
        for name in ("customer_card", "stage_change"):
            tables[name] = [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {name}")]  # noqa: S608
    with engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        raw.execute("PRAGMA foreign_keys=OFF")  # the sample's people have other ids in this file
        for name in tables:
            raw.execute(f"DELETE FROM {name}")  # noqa: S608
        begin = time.perf_counter()
        raw.execute("BEGIN IMMEDIATE")
        for name, rows in tables.items():
            places = ",".join("?" * len(rows[0]))
            raw.executemany(f"INSERT INTO {name} VALUES ({places})", rows)  # noqa: S608
        raw.execute("COMMIT")
        taken = time.perf_counter() - begin
    engine.dispose()
    source.dispose()
    return taken


def _highest_resident_mb() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1_000


def _write_list(path: Path, count: int) -> None:
    dice = random.Random(3)  # noqa: S311 (no secret)
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet, day = book.add_worksheet("线索"), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, _HEADS)
    for row in range(1, count + 1):
        phone = f"1{dice.choice('3589')}{dice.randrange(10**9):09d}"
        sheet.write_string(row, 0, dice.choice(_SURNAMES) + "".join(dice.sample(_GIVEN, 2)))
        sheet.write_string(row, 1, dice.choice("男女"))
        if dice.random() < 0.3:
            sheet.write_number(row, 2, int(phone))
        else:
            sheet.write_string(row, 2, dice.choice(_SPELLINGS).format(phone[:3], phone[3:7], phone[7:]))
        sheet.write_string(row, 3, f"园区星湖街 {dice.randrange(300)} 号")
        sheet.write_string(row, 4, dice.choice(_MODELS))
        sheet.write_string(row, 5, "18–22 万")
        sheet.write_string(row, 6, dice.choice("HABC"))
        sheet.write_datetime(row, 7, datetime(2026, 1, 1) + timedelta(days=dice.randrange(280)), day)  # noqa: DTZ001
        sheet.write_string(row, 8, "".join(dice.choice(_GIVEN) for _ in range(12)))
    book.close()


_SPELLINGS = ("{}{}{}", "{} {} {}", "+86 {}{}{}", "{}-{}-{}", "{}{}{}")


if __name__ == "__main__":
    sys.exit(main())
