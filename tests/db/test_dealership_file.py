"""Opening never harms a file, and says what is wrong."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlcipher3 import dbapi2 as dbapi

from cae_desktop.db.dealership_file import create_file, looked_at, open_file, problems_in, row_counts
from cae_desktop.db.engine import APPLICATION_ID
from cae_desktop.db.faults import told_as_rules
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import MeetingKind, Role, ScheduleMode, Stage
from cae_desktop.services.workspace import Workspace, create_workspace, open_workspace
from cae_desktop.translations import translator
from cae_desktop.wording import error_sentence

MIGRATIONS = Path(__file__).parents[2] / "cae_desktop" / "db" / "migrations"


def _no_migration(engine: object, level: int) -> None:
    raise AssertionError("not expected to migrate")


def _refused(path: Path, code: str) -> None:
    before = _fingerprint(path)
    with pytest.raises(CaeError) as refusal:
        open_file(path, before_migration=_no_migration)
    assert refusal.value.code == code
    for language in ("zh_CN", "en"):
        assert path.name in error_sentence(refusal.value, translator(language))
    assert _fingerprint(path) == before


def _fingerprint(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def test_a_missing_path_is_told_and_no_file_appears(tmp_path: Path) -> None:
    _refused(tmp_path / "无.cae", "file-is-missing")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"x", b"hello " * 400, b"PK\x03\x04" + bytes(2000), bytes(4096)],
    ids=["empty", "one byte", "text", "workbook", "zeros"],
)
def test_what_is_no_dealership_file_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.cae"
    path.write_bytes(content)
    _refused(path, "file-is-not-a-dealership")


def test_a_folder_is_no_dealership_file(tmp_path: Path) -> None:
    folder = tmp_path / "folder.cae"
    folder.mkdir()
    with pytest.raises(CaeError, match="file-is-not-a-dealership"):
        open_file(folder, before_migration=_no_migration)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.cae"
    connection = dbapi.connect(str(path))
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    connection.close()
    _refused(path, "file-is-not-a-dealership")


def test_a_file_of_a_newer_program_is_refused_politely(tmp_path: Path) -> None:
    path = tmp_path / "new.cae"
    create_file(path).close()
    connection = dbapi.connect(str(path))
    connection.execute("PRAGMA user_version=9999")
    connection.close()
    _refused(path, "file-is-newer")


def test_a_damaged_file_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "damaged.cae"
    create_file(path).close()
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 5] = bytes(8192)
    path.write_bytes(content)
    _refused(path, "file-is-damaged")


def test_text_that_can_no_longer_be_read_is_damage() -> None:
    connection = dbapi.connect(":memory:")
    with pytest.raises(CaeError, match="file-is-damaged"), told_as_rules("a.cae"):
        connection.execute("SELECT CAST(x'e4b8' AS TEXT)").fetchone()
    connection.close()


def test_a_truncated_file_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "short.cae"
    create_file(path).close()
    path.write_bytes(path.read_bytes()[: 4096 * 4])
    _refused(path, "file-is-damaged")


def test_the_second_window_is_told_who_has_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.cae"
    database = create_file(path)
    with pytest.raises(CaeError) as refusal:
        open_file(path, before_migration=_no_migration)
    assert refusal.value.code == "file-is-open-elsewhere"
    assert set(refusal.value.values) == {"path", "person", "computer", "since"}
    database.close()
    open_file(path, before_migration=_no_migration).close()
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []


def test_a_note_that_cannot_be_written_is_told_and_leaves_the_file_free(tmp_path: Path) -> None:
    path = tmp_path / "a.cae"
    create_file(path).close()
    in_the_way = tmp_path / ".a.cae.open"
    in_the_way.mkdir()
    _refused(path, "file-cannot-be-opened")
    assert not (tmp_path / ".a.cae.lock").exists()
    in_the_way.rmdir()
    open_file(path, before_migration=_no_migration).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of files to play a full disk")
def test_a_full_disk_is_told_at_opening_and_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.cae"
    create_file(path).close()
    opener = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from cae_desktop.domain.errors import CaeError\n"
        "from cae_desktop.services.workspace import open_workspace\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        "try:\n"
        "    open_workspace(Path(sys.argv[1]))\n"
        "except CaeError as error:\n"
        "    print(error.code)\n"
    )
    told = subprocess.run([sys.executable, "-c", opener, str(path)], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "disk-is-full"
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []


def test_a_killed_program_leaves_no_lock_and_no_half_change(tmp_path: Path) -> None:
    path = tmp_path / "a.cae"
    writer = (
        "import os, sys; from pathlib import Path; from cae_desktop.services.workspace import create_workspace\n"
        "from cae_desktop.domain.words import Role\n"
        "workspace = create_workspace(Path(sys.argv[1]))\n"
        "for number in range(10**6):\n"
        "    workspace.dealership.add_person(f'p{number}', Role.OTHER)\n"
        "    os.write(1, b'%d\\n' % number)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", writer, str(path)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    told = [int(process.stdout.readline()) for _ in range(20)]
    os.kill(process.pid, signal.SIGKILL)
    told += [int(line) for line in process.stdout.read().splitlines() if line.strip()]
    process.wait()

    workspace = open_workspace(path)
    kept = len(workspace.dealership.people())
    assert len(told) <= kept <= len(told) + 1
    with looked_at(path) as engine:
        assert problems_in(engine) == []
    workspace.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_file_opens_for_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.cae"
    create_file(path).close()
    path.chmod(0o444)
    database = open_file(path, before_migration=_no_migration)
    assert database.read_only
    database.close()


def test_reading_only_refuses_every_change_and_keeps_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.cae"
    create_workspace(path).close()
    before = _fingerprint(path)
    workspace = open_workspace(path, read_only=True)
    with pytest.raises(CaeError, match="file-is-read-only"):
        workspace.dealership.add_person("王莉", Role.OTHER)
    assert workspace.dealership.people() == ()
    workspace.close()
    assert _fingerprint(path) == before


@pytest.mark.parametrize("name", ["数据 店.cae", "a?b#c%41&'é.cae", "空 格 100%.cae", "“引号”.cae"])
def test_any_name_opens_the_right_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    create_workspace(path).close()
    workspace = open_workspace(path)
    workspace.dealership.add_person("王莉", Role.OTHER)
    workspace.close()
    assert path.exists()
    with looked_at(path) as engine:
        assert row_counts(engine)["person"] == 1


def test_a_new_file_never_replaces_another(tmp_path: Path) -> None:
    path = tmp_path / "a.cae"
    path.write_text("important", encoding="utf-8")
    with pytest.raises(CaeError, match="file-exists"):
        create_file(path)
    assert path.read_text(encoding="utf-8") == "important"


def test_a_backup_is_made_before_the_file_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "店.cae"
    create_workspace(path).close()
    connection = dbapi.connect(str(path))
    connection.execute("PRAGMA user_version=0")
    connection.close()
    workspace = open_workspace(path)
    workspace.close()
    assert [file.name for file in (tmp_path / "店 backups").iterdir() if ".before-update-0." in file.name]


def test_steps_of_an_older_file_keep_the_days_they_were_given(tmp_path: Path) -> None:
    path = tmp_path / "店.cae"
    connection = make_file_of_level(1, path)
    connection.execute(
        "INSERT INTO cycle (id, name, start, finish, state, budget_fen, support_fen)"
        " VALUES ('c', '2026', '2026-10-08', '2026-12-31', 'open', 0, 0)"
    )
    connection.execute(
        "INSERT INTO package (id, cycle_id, name, theme, occasion, note, position) "
        "VALUES ('p', 'c', '包', '', '', '', 0)"
    )
    connection.execute(
        "INSERT INTO activity (id, package_id, number, kind_number, name, theme, background, categories, target_group,"
        " place, start, finish, risks, state, position)"
        " VALUES ('a', 'p', 1, 1, '品鉴会', '', '', '[]', '', '', '2026-10-10', '2026-10-11', '', 'planned', 0)"
    )
    connection.execute(
        "INSERT INTO work_step (id, activity_id, position, phase, name, description, done_when, start, finish,"
        " milestone, budget_fen, percent, remark)"
        " VALUES ('s', 'a', 0, 'prepare', '布置', '', '', '2026-10-10', '2026-10-11', 0, 0, 0, '')"
    )
    connection.commit()
    connection.close()
    workspace = open_workspace(path)
    step = workspace.plan.plan("c").steps[0].row
    workspace.close()
    assert (step.start, step.finish, step.mode) == (date(2026, 10, 10), date(2026, 10, 11), ScheduleMode.MANUAL)
    assert [file.name for file in (tmp_path / "店 backups").iterdir() if ".before-update-1." in file.name]


def make_file_of_level(level: int, path: Path) -> Any:
    """A dealership file as the program of that schema level left it."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(f"sqlite:///{path}", module=dbapi)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, f"{level:04}")
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={level}")
    engine.dispose()
    return dbapi.connect(str(path))


def test_the_note_beside_an_open_file_names_no_customer(tmp_path: Path) -> None:
    database = create_file(tmp_path / "a.cae")
    note = json.loads((tmp_path / ".a.cae.open").read_text(encoding="utf-8"))
    assert set(note) == {"person", "computer", "since"}
    database.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE cycle SET start='2026-10\r08'",
        "UPDATE cycle SET state='opfn'",
        "UPDATE goal SET cycle_id='gone'",
        "INSERT INTO setting (id, key, value) VALUES ('s', 'meeting_rules', '{\"weekda')",
    ],
)
def test_bits_that_flipped_inside_a_value_are_told_as_damage(workspace: Workspace, cycle_id: str, change: str) -> None:
    workspace.goals.add_goal(cycle_id, Stage.CONTACT, "联系", 10)
    path = workspace.database.path
    workspace.close()
    connection = dbapi.connect(str(path), isolation_level=None)
    connection.execute(change)
    connection.close()
    with pytest.raises(CaeError, match="file-is-damaged"):  # noqa: PT012 (at opening, or when it is read)
        opened = open_workspace(path)
        try:
            opened.dealership.cycles()
            opened.meetings.usual_time(cycle_id, MeetingKind.REGULAR)
        finally:
            opened.close()
