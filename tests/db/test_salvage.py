"""Damaged files: what can be read comes out, whole and consistent; what cannot is said."""

import random
from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as dbapi

from cae_desktop.db.dealership_file import looked_at, problems_in, row_counts
from cae_desktop.db.engine import connect_to
from cae_desktop.db.key import new_key
from cae_desktop.db.salvage import salvage
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.clock import SetClock
from cae_desktop.services.sample import write_sample
from cae_desktop.services.workspace import create_workspace, open_workspace

PAGE = 4096


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("sample") / "示例.cae", date(2026, 10, 15))


def rows_in(path: Path) -> int:
    with looked_at(path) as engine:
        assert problems_in(engine) == []
        return sum(row_counts(engine).values())


def test_a_sound_file_comes_out_as_it_is(sample: Path, tmp_path: Path) -> None:
    found = salvage(sample, tmp_path / "new.cae")
    assert found.harmed == ()
    with looked_at(sample) as engine:
        before = row_counts(engine)
    with looked_at(found.file) as engine:
        assert row_counts(engine) == before


def says_what_it_holds(path: Path) -> bool:
    """Whether the list of its tables can be read; without it nobody knows which page is what."""
    connection = connect_to(path, "ro", None)
    try:
        connection.execute("SELECT sql FROM sqlite_master").fetchall()
    except dbapi.DatabaseError:
        return False
    finally:
        connection.close()
    return True


@pytest.mark.parametrize("seed", range(12))
def test_of_a_damaged_file_most_comes_out_and_nothing_hangs_in_the_air(sample: Path, tmp_path: Path, seed: int) -> None:
    content = bytearray(sample.read_bytes())
    dice = random.Random(seed)  # noqa: S311 (no secret)
    for _ in range(6):
        page = dice.randrange(5, len(content) // PAGE)
        content[page * PAGE : page * PAGE + PAGE] = dice.randbytes(PAGE)
    damaged = tmp_path / "damaged.cae"
    damaged.write_bytes(content)
    if not says_what_it_holds(damaged):
        with pytest.raises(CaeError, match="nothing-can-be-read"):
            salvage(damaged, tmp_path / "new.cae")
        assert not (tmp_path / "new.cae").exists()
        return
    found = salvage(damaged, tmp_path / "new.cae")
    assert rows_in(found.file) > 200
    assert found.harmed
    assert bytes(content) == damaged.read_bytes()
    workspace = open_workspace(found.file, SetClock(date(2026, 10, 15)))
    workspace.close()


def test_what_is_no_database_any_more_gives_nothing(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.cae"
    damaged.write_bytes(b"SQLite format 3\x00" + random.Random(1).randbytes(20 * PAGE))  # noqa: S311 (no secret)
    with pytest.raises(CaeError):
        salvage(damaged, tmp_path / "new.cae")
    assert not (tmp_path / "new.cae").exists()


def test_an_encrypted_file_comes_out_with_its_key(tmp_path: Path) -> None:
    key = new_key("a password")
    workspace = create_workspace(tmp_path / "a.cae", key=key)
    workspace.dealership.found("江城店", "", "", "", ())
    workspace.close()
    found = salvage(tmp_path / "a.cae", tmp_path / "b.cae", key)
    again = open_workspace(found.file, key=key)
    house = again.dealership.dealership()
    assert house is not None
    assert house.name == "江城店"
    again.close()
