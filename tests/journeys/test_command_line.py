"""The engine without a window, called as a user of a shell calls it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import icalendar
import openpyxl
import pypdfium2
import pytest

from tests import office
from tests.services.test_sample import OWN_ADDITIONS

ROOT = Path(__file__).parents[2]
MSPDI = "{http://schemas.microsoft.com/project}"


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "cae_desktop", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "示例 店.cae"
    result = _run("sample", path, "--today", "2026-10-15", "--json")
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["file"] == str(path)
    return path


def test_the_sample_is_sound_and_has_life_on_every_screen(sample: Path) -> None:
    result = _run("check", sample, "--json")
    told = json.loads(result.stdout)
    assert result.returncode == 0
    assert told["sound"]
    assert told["schema"] == told["newest_schema"]
    assert told["rows"]["cycle"] == 3
    empty = {table for table, count in told["rows"].items() if count == 0}
    assert empty <= OWN_ADDITIONS


def test_the_report_is_written_in_both_formats_and_languages(sample: Path, tmp_path: Path) -> None:
    for language, word in (("zh_CN", "活动"), ("en", "Activit")):
        folder = tmp_path / language
        result = _run("report", sample, "--out", folder, "--lang", language, "--json")
        assert result.returncode == 0, result.stderr
        files = {Path(name).suffix: Path(name) for name in json.loads(result.stdout)["files"]}
        document = pypdfium2.PdfDocument(files[".pdf"])
        assert word in document[0].get_textpage().get_text_bounded()
        document.close()
        assert openpyxl.load_workbook(files[".xlsx"]).sheetnames


@pytest.mark.skipif(office.IS_MISSING, reason=office.REASON)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_libreoffice_works_out_the_same_figures(sample: Path, tmp_path: Path, language: str) -> None:
    result = _run("report", sample, "--out", tmp_path, "--lang", language, "--format", "xlsx", "--json")
    workbook = Path(json.loads(result.stdout)["files"][0])
    read = office.worked_out_by_libreoffice(workbook, tmp_path / "office")
    assert read == office.values_of(workbook)
    assert len(read) > 300
    assert not [value for value in read.values() if str(value).startswith(("#", "Err:"))]


def test_no_customer_of_the_sample_is_in_the_report(sample: Path, tmp_path: Path) -> None:
    result = _run("report", sample, "--out", tmp_path, "--format", "xlsx", "--json")
    workbook = openpyxl.load_workbook(json.loads(result.stdout)["files"][0])
    text = " ".join(
        str(value)
        for sheet in workbook
        for row in sheet.iter_rows(values_only=True)
        for value in row
        if value is not None
    )
    assert "0000" not in text.replace(",", "").replace("70000", "").replace("30000", "")
    assert "梁嘉宁" not in text


def test_a_refusal_is_one_sentence_without_technical_words(tmp_path: Path) -> None:
    other = tmp_path / "other.cae"
    other.write_text("not a database", encoding="utf-8")
    for command in (("check", tmp_path / "无.cae"), ("check", other), ("report", other, "--out", tmp_path)):
        result = _run(*command)
        assert result.returncode == 1
        assert result.stdout == ""
        assert len(result.stderr.strip().splitlines()) == 1
        assert "Traceback" not in result.stderr


def test_an_unknown_cycle_is_named(sample: Path, tmp_path: Path) -> None:
    result = _run("report", sample, "--out", tmp_path, "--cycle", "1999", "--lang", "en")
    assert result.returncode == 1
    assert "1999" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("report",),
        ("pictures", "a", "--out", "b", "--size", "huge"),
        ("import-plan", "a", "plan.xml"),
        ("import-plan", "a", "plan.xml", "--cycle", " "),
        ("export-plan", "a", "--out", "plan.mpp"),
        ("export-plan", "a", "--out", "plan.xml", "--person", "林珊"),
        ("--nonsense",),
    ],
)
def test_wrong_usage_exits_2(arguments: tuple[str, ...]) -> None:
    assert _run(*arguments).returncode == 2


def test_a_plan_goes_out_and_comes_back_as_a_new_cycle(sample: Path, tmp_path: Path) -> None:
    file, plan, again = tmp_path / "店.cae", tmp_path / "计划.xml", tmp_path / "再次.xml"
    shutil.copy(sample, file)
    result = _run("export-plan", file, "--out", plan, "--json")
    assert result.returncode == 0, result.stderr
    steps = json.loads(result.stdout)["steps"]
    result = _run("import-plan", file, plan, "--cycle", "导入的周期", "--json")
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    assert (told["cycle"], told["steps"], told["refused"], told["notes"]) == ("导入的周期", steps, [], [])
    assert told["links"] > 0
    assert told["span_working_days"] > 20
    assert told["critical"]
    result = _run("export-plan", file, "--out", again, "--cycle", "导入的周期", "--json")
    assert json.loads(result.stdout) == {"file": str(again), "steps": steps}
    days = [
        [(task.findtext(f"{MSPDI}Start"), task.findtext(f"{MSPDI}Finish")) for task in tree.iter(f"{MSPDI}Task")]
        for tree in map(ElementTree.parse, (plan, again))
    ]
    assert days[0] == days[1]


def test_what_is_refused_of_a_plan_is_told_with_place_and_reason(sample: Path, tmp_path: Path) -> None:
    file, plan = tmp_path / "店.cae", tmp_path / "计划.xml"
    shutil.copy(sample, file)
    link = "<PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink>"
    plan.write_text(_mspdi(f"<Task><UID>1</UID><Name>布展</Name>{link}</Task>"), encoding="utf-8")
    told = json.loads(_run("import-plan", file, plan, "--cycle", "导入", "--lang", "en", "--json").stdout)
    assert told["refused"] == [{"place": "UID 1 · 布展", "reason": "The task waits for itself; the link was left out."}]
    assert "UID 1 · 布展: 任务以自己为前置" in _run("import-plan", file, plan, "--cycle", "导入").stdout


def test_a_plan_that_is_refused_changes_nothing(sample: Path, tmp_path: Path) -> None:
    file, plan = tmp_path / "店.cae", tmp_path / "计划.xml"
    shutil.copy(sample, file)
    before = json.loads(_run("check", file, "--json").stdout)["rows"]
    tasks = "".join(
        f"<Task><UID>{uid}</UID><Name>第{uid}步</Name>"
        f"<PredecessorLink><PredecessorUID>{3 - uid}</PredecessorUID></PredecessorLink></Task>"
        for uid in (1, 2)
    )
    bomb = '<!DOCTYPE Project [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    for content, word in (
        (_mspdi(tasks), "第1步 → 第2步"),
        (_mspdi("<Task><UID>1</UID></Task>").replace("<Project", f"{bomb}<Project", 1), "实体"),
        (_mspdi("<Task><UID>1</UID></Task>")[:-20], "第 1 行"),
        ("<html></html>", "MS Project"),
    ):
        plan.write_text(content, encoding="utf-8")
        result = _run("import-plan", file, plan, "--cycle", "导入", "--json")
        assert result.returncode == 1
        assert result.stdout == ""
        assert len(result.stderr.strip().splitlines()) == 1
        assert word in result.stderr
    assert json.loads(_run("check", file, "--json").stdout)["rows"] == before


def _mspdi(tasks: str) -> str:
    start = "<StartDate>2026-10-12T08:00:00</StartDate>"
    return f'<Project xmlns="http://schemas.microsoft.com/project">{start}<Tasks>{tasks}</Tasks></Project>'


def test_the_steps_of_one_person_become_a_calendar(sample: Path, tmp_path: Path) -> None:
    everybody, one = tmp_path / "全部.ics", tmp_path / "一人.ics"
    assert _run("export-plan", sample, "--out", everybody).returncode == 0
    assert _run("export-plan", sample, "--out", one, "--person", "沈若琳").returncode == 0
    counts = [len(icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")) for file in (everybody, one)]
    assert counts[0] > counts[1] > 0
    for arguments in (("--person", "无此人"), ("--activity", "无此活动")):
        result = _run("export-plan", sample, "--out", tmp_path / "无.ics", *arguments)
        assert result.returncode == 1
        assert arguments[1] in result.stderr
    assert not (tmp_path / "无.ics").exists()


def test_pictures_are_taken_without_a_display(sample: Path, tmp_path: Path) -> None:
    result = _run(
        "pictures", sample, "--out", tmp_path, "--screens", "overview,projected", "--size", "1280x720", "--json"
    )
    assert result.returncode == 0, result.stderr
    assert [Path(name).name for name in json.loads(result.stdout)["files"]] == ["overview.png", "projected.png"]
    assert all(file.stat().st_size > 20_000 for file in tmp_path.glob("*.png"))


def test_an_existing_file_is_never_replaced_by_the_sample(tmp_path: Path) -> None:
    path = tmp_path / "mine.cae"
    path.write_text("mine", encoding="utf-8")
    assert _run("sample", path).returncode == 1
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_list_becomes_cards_and_goes_out_again(sample: Path, tmp_path: Path) -> None:
    file = shutil.copy(sample, tmp_path / "店.cae")
    rows = [
        "姓名,电话,备注",
        "李,19900001111,",
        "王,199 0000 1112,",
        "李,+86 19900001111,再次",
        "陈,1.99E+10,",
        "合计,4,",
    ]
    (tmp_path / "名单.csv").write_bytes("\n".join(rows).encode("gb18030"))
    rejects = tmp_path / "未导入.xlsx"
    arguments = ("import-cards", file, tmp_path / "名单.csv", "--activity", "1", "--rejects", rejects)
    told = json.loads(_run(*arguments, "--json").stdout)
    assert {key: told[key] for key in ("read", "new", "merged", "skipped", "rejected")} == {
        "read": 5,
        "new": 2,
        "merged": 1,
        "skipped": 1,
        "rejected": 1,
    }
    sheet = openpyxl.load_workbook(rejects).active
    assert sheet is not None
    assert [row[0].value for row in sheet.iter_rows()] == ["姓名", "陈"]
    again = _run(*arguments)
    assert "new: 0" in again.stdout
    assert "merged: 3" in again.stdout

    for suffix in ("xlsx", "csv", "vcf"):
        target = tmp_path / f"移交.{suffix}"
        result = _run("export-cards", file, "--out", target, "--purpose", "移交 DMS", "--json")
        assert (
            json.loads(result.stdout)["cards"]
            == json.loads(_run("check", file, "--json").stdout)["rows"]["customer_card"]
        )
        assert target.stat().st_size > 1_000
    erased = _run("erase-cards", file, "--number", "1", "2", "--reason", "本人要求", "--json")
    assert json.loads(erased.stdout)["erased"] == 2
    assert _run("check", file).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("import-cards", "FILE", "没有.csv", "--activity", "1"), 1),
        (("import-cards", "FILE", "FILE", "--activity", "1"), 1),
        (("import-cards", "FILE", "没有.csv"), 2),
        (("import-cards", "FILE", "没有.csv", "--activity", "不存在"), 1),
        (("export-cards", "FILE", "--out", "移交.pdf", "--purpose", "移交"), 2),
        (("export-cards", "FILE", "--out", "移交.csv", "--purpose", " "), 1),
        (("erase-cards", "FILE", "--number", "1", "--reason", " "), 1),
        (("erase-cards", "FILE", "--number", "999999", "--reason", "本人要求"), 1),
        (("restore", "没有.gz", "--out", "新.cae"), 1),
        (("restore", "FILE"), 2),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    sample: Path, tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    file = shutil.copy(sample, tmp_path / "店.cae")
    before = Path(file).read_bytes()
    told = _run(*(str(file) if one == "FILE" else str(tmp_path / one) if "." in one else one for one in arguments))
    assert told.returncode == code
    assert "Traceback" not in told.stderr
    assert code == 2 or len(told.stderr.strip().splitlines()) == 1
    assert Path(file).read_bytes() == before


def test_a_file_is_backed_up_and_restored(sample: Path, tmp_path: Path) -> None:
    rows = json.loads(_run("check", sample, "--json").stdout)["rows"]
    told = json.loads(_run("backup", sample, "--out", tmp_path / "备份", "--json").stdout)
    restored = _run("restore", told["backup"], "--out", tmp_path / "新.cae", "--json")
    assert json.loads(restored.stdout)["rows"] == rows
    assert json.loads(_run("check", tmp_path / "新.cae", "--json").stdout)["rows"] == rows


def test_a_mix_is_recommended_with_reasons(sample: Path) -> None:
    before = sample.read_bytes()
    result = _run("recommend", sample, "--budget", "90000", "--json")
    told = json.loads(result.stdout)
    assert result.returncode == 0
    assert 0 < told["cost"] <= told["budget"] == 90_000
    assert sum(one["count"] * one["cost_each"] for one in told["activities"]) == told["cost"]
    assert all(one["why"] for one in told["activities"])
    assert {one["stage"] for one in told["goals"]} <= {"attention", "contact", "interest"}
    assert sample.read_bytes() == before
    assert "¥" in _run("recommend", sample, "--budget", "90,000", "--lang", "en").stdout
    for budget, code in (("0", 1), ("50", 1), ("-5", 2), ("viel", 2), ("9" * 30, 2)):
        refused = _run("recommend", sample, f"--budget={budget}")
        assert (refused.returncode, "Traceback" in refused.stderr) == (code, False)


def test_records_for_a_crm_are_written_without_a_window(sample: Path, tmp_path: Path) -> None:
    result = _run("export-records", sample, "--out", tmp_path / "记录.json", "--json")
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    assert len(json.loads((tmp_path / "记录.json").read_text(encoding="utf-8"))["activities"]) == told["activities"] > 0
    assert _run("export-records", sample, "--out", tmp_path / "r.csv").returncode == 2
