"""The engine without a window, called as a user of a shell calls it."""

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

ROOT = Path(__file__).parents[2]


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
    assert empty <= {"activity_kind", "fit", "past_activity", "setting", "problem_review"}


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
    [("report",), ("pictures", "a", "--out", "b", "--size", "huge"), ("--nonsense",)],
)
def test_wrong_usage_exits_2(arguments: tuple[str, ...]) -> None:
    assert _run(*arguments).returncode == 2


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
