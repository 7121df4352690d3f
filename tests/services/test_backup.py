"""Backups are made without being asked, are proved, get thinner with age, and come back."""

import gzip
import os
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from cae_desktop.db.dealership_file import looked_at, problems_in, row_counts
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.retention import BackupReason
from cae_desktop.domain.words import Role
from cae_desktop.services.backup import backup_folder, backups_of, last_backup, unpacked
from cae_desktop.services.clock import SetClock
from cae_desktop.services.workspace import Workspace, create_workspace, open_workspace
from tests.imports.test_project_xml import task, written

REASONS = BackupReason


class Moments(SetClock):
    """A clock that goes on by a minute whenever it is looked at, as real ones do."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self._minutes = 0

    def now(self) -> datetime:
        self._minutes += 1
        return super().now() + timedelta(minutes=self._minutes)


def names(workspace: Workspace) -> list[str]:
    return [backup.id for backup in workspace.backups.backups()]


def edit(workspace: Workspace, name: str = "王莉") -> None:
    """Change something; the file's time must differ, as it does between two openings."""
    workspace.dealership.add_person(name, Role.OTHER)
    path = workspace.database.path
    later = path.stat().st_mtime_ns + 5_000_000
    os.utime(path, ns=(later, later))


def test_a_backup_is_packed_and_holds_everything(workspace: Workspace, tmp_path: Path) -> None:
    assert workspace.backups.make_if_due(opening=True)
    [backup] = workspace.backups.backups()
    assert backup.path == tmp_path / "测试店 backups" / "测试店.20261015-040000.opened.cae.gz"
    assert backup.reason is REASONS.OPENED
    assert backup.moment == workspace.clock.now()
    assert backup.size == backup.path.stat().st_size < workspace.database.path.stat().st_size
    assert workspace.backups.is_sound(backup)
    with unpacked(backup.path) as copy, looked_at(copy) as engine:
        assert problems_in(engine) == []
        assert row_counts(engine)["person"] == 7
    assert [one.name for one in backup.path.parent.iterdir()] == [backup.id]


def test_nothing_is_backed_up_twice(workspace: Workspace) -> None:
    assert workspace.backups.make_if_due(opening=True)
    before = names(workspace)
    assert not workspace.backups.make_if_due(opening=True)
    edit(workspace)
    assert not workspace.backups.make_if_due(opening=False)
    assert names(workspace) == before
    assert workspace.backups.make_if_due(opening=True)


def test_a_program_left_open_over_night_makes_its_backup(workspace: Workspace, clock: SetClock) -> None:
    workspace.backups.make_if_due(opening=True)
    edit(workspace)
    clock.day = date(2026, 10, 16)
    assert workspace.backups.make_if_due(opening=False)
    assert names(workspace)[0] == "测试店.20261016-040000.daily.cae.gz"


def test_a_year_of_work_is_thinned_out(tmp_path: Path) -> None:
    clock = SetClock(date(2025, 10, 15))
    workspace = create_workspace(tmp_path / "店.cae", clock)
    for number in range(60):
        clock.day = date(2025, 10, 15) + timedelta(days=number)
        edit(workspace, str(number))
        workspace.backups.make_if_due(opening=True)
    days = sorted(backup.moment.date() for backup in workspace.backups.backups())
    workspace.close()
    assert days[-7:] == [clock.day - timedelta(days=back) for back in reversed(range(7))]
    assert date(2025, 10, 31) in days
    assert date(2025, 11, 30) in days
    assert len(days) <= 7 + 4 + 12


def test_a_clock_set_back_neither_stops_nor_costs_backups(workspace: Workspace, clock: SetClock) -> None:
    for number in range(5):
        clock.day = date(2026, 10, 15 + number)
        edit(workspace, str(number))
        workspace.backups.make_if_due(opening=True)
    clock.day = date(2025, 10, 15)
    edit(workspace, "later")
    assert workspace.backups.make_if_due(opening=True)
    assert len(names(workspace)) == 6
    assert names(workspace)[-1].startswith("测试店.20251015")


def test_other_files_in_the_folder_are_left_alone(workspace: Workspace) -> None:
    folder = backup_folder(workspace.database.path)
    folder.mkdir()
    mine = folder / "测试店.20200101-000000.mine.cae"
    mine.write_text("mine", encoding="utf-8")
    workspace.backups.make_if_due(opening=True)
    assert mine.read_text(encoding="utf-8") == "mine"
    assert len(names(workspace)) == 1


def test_a_backup_before_an_import_is_whole_before_it_is_packed(workspace: Workspace) -> None:
    made = workspace.backups.make(REASONS.BEFORE_IMPORT)
    with looked_at(made) as engine:
        assert row_counts(engine)["person"] == 7
    assert names(workspace) == [made.name]
    workspace.backups.tidy()
    assert names(workspace) == [f"{made.name}.gz"]


def test_the_file_can_be_edited_while_backups_are_made(tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path / "店.cae", Moments(date(2026, 10, 15)))
    for number in range(5):
        workspace.backups.make(REASONS.BY_HAND)
        workspace.dealership.add_person(f"p{number}", Role.OTHER)
    counts = []
    for backup in workspace.backups.backups():
        with looked_at(backup.path) as engine:
            counts.append(row_counts(engine)["person"])
    workspace.close()
    assert counts == [4, 3, 2, 1, 0]


@pytest.mark.parametrize("damage", ["flip", "cut", "empty"])
def test_a_damaged_backup_is_found(workspace: Workspace, damage: str) -> None:
    workspace.backups.make_if_due(opening=True)
    [backup] = workspace.backups.backups()
    content = bytearray(backup.path.read_bytes())
    if damage == "flip":
        content[len(content) // 2] ^= 1
    backup.path.write_bytes(content if damage == "flip" else content[: len(content) // 2] if damage == "cut" else b"")
    assert not workspace.backups.is_sound(backup)
    assert [one.name for one in backup.path.parent.iterdir()] == [backup.id]


def test_a_backup_can_be_unpacked_without_this_program(workspace: Workspace, tmp_path: Path) -> None:
    workspace.backups.make_if_due(opening=True)
    plain = tmp_path / "by hand.cae"
    plain.write_bytes(gzip.decompress(workspace.backups.backups()[0].path.read_bytes()))
    by_hand = open_workspace(plain)
    assert len(by_hand.dealership.people()) == 7
    by_hand.close()


def test_a_folder_that_cannot_be_made_is_told(workspace: Workspace) -> None:
    backup_folder(workspace.database.path).write_text("a file in its place", encoding="utf-8")
    with pytest.raises(CaeError, match="backup-folder-cannot-be-made"):
        workspace.backups.make_if_due(opening=True)
    assert backups_of(workspace.database.path) == ()
    assert last_backup(workspace.database.path) is None


def test_nothing_is_backed_up_after_the_file_is_closed(tmp_path: Path, clock: SetClock) -> None:
    workspace = create_workspace(tmp_path / "店.cae", clock)
    workspace.close()
    with pytest.raises(CaeError, match="file-is-closed"):
        workspace.backups.make(REASONS.DAILY)


def test_a_file_open_for_reading_is_not_backed_up(tmp_path: Path, clock: SetClock) -> None:
    create_workspace(tmp_path / "店.cae", clock).close()
    workspace = open_workspace(tmp_path / "店.cae", clock, read_only=True)
    assert not workspace.backups.make_if_due(opening=True)
    workspace.close()
    assert not backup_folder(tmp_path / "店.cae").exists()


def test_an_import_begins_with_a_backup(workspace: Workspace, tmp_path: Path) -> None:
    workspace.exchange.import_plan(written(tmp_path, task(1, name="布置", duration="PT8H0M0S")), "2026")
    [backup] = workspace.backups.backups()
    assert backup.reason is REASONS.BEFORE_IMPORT
    with looked_at(backup.path) as engine:
        assert row_counts(engine)["work_step"] == 0


def test_a_backup_that_vanishes_while_they_are_listed_is_left_out(workspace: Workspace) -> None:
    made = workspace.backups.make(BackupReason.BY_HAND)
    gone = made.with_name(made.name.replace("by-hand", "opened"))
    gone.symlink_to(made.with_name("packed meanwhile"))
    assert [backup.path for backup in workspace.backups.backups()] == [made]
