"""Rows that did not change are not asked for again, and those that did are never old."""

from typing import Any

import pytest
from sqlalchemy import event, select

from cae_desktop.db.database import Database, Origin
from cae_desktop.db.models import Cycle, Dealership, StoredFile
from cae_desktop.db.queries.dealership import cycle, dealership
from cae_desktop.db.remembered import RowMemory, remembered
from cae_desktop.domain.words import CycleState
from cae_desktop.services.workspace import Workspace


@pytest.fixture
def database(workspace: Workspace) -> Database:
    return workspace.database


@pytest.fixture
def asked(database: Database) -> list[str]:
    """The questions that reach the file."""
    questions: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        if statement.startswith("SELECT"):
            questions.append(statement)

    event.listen(database._engine, "before_cursor_execute", note)
    return questions


def _name(database: Database) -> str:
    with database.read() as session:
        row = dealership(session)
    return row.name if row else ""


def _fail_to_rename(database: Database) -> None:
    with database.write("rename") as session:
        session.scalars(select(Dealership)).one().name = "半途而废"
        session.flush()
        raise ZeroDivisionError


def _rename(database: Database, name: str) -> None:
    with database.write("rename") as session:
        session.scalars(select(Dealership)).one().name = name


def test_the_file_is_asked_once_until_something_changes(database: Database, asked: list[str], cycle_id: str) -> None:
    first = _name(database)
    asked.clear()
    assert _name(database) == first
    with database.write("other-table") as session:
        session.get_one(Cycle, cycle_id).budget_fen = 1
    asked.clear()
    assert _name(database) == first
    assert asked == []


def test_every_road_of_change_is_seen(database: Database) -> None:
    _name(database)
    notices: list[Any] = []
    database.subscribe(notices.append)
    _rename(database, "宁波城西店")
    assert _name(database) == "宁波城西店"
    database.apply("rename", Origin.UNDO, notices[0].change_set)
    assert _name(database) != "宁波城西店"
    with database.write_quietly() as session:
        session.scalars(select(Dealership)).one().name = "悄悄改名"
    assert _name(database) == "悄悄改名"


def test_a_change_that_failed_changes_nothing_in_memory(database: Database) -> None:
    before = _name(database)
    with pytest.raises(ZeroDivisionError):
        _fail_to_rename(database)
    assert _name(database) == before


def test_who_writes_sees_his_own_changes(database: Database) -> None:
    _name(database)
    with database.write("rename") as session:
        session.scalars(select(Dealership)).one().name = "新名字"
        seen = dealership(session)
        assert seen is not None
        assert seen.name == "新名字"


def test_rows_are_kept_apart_by_what_was_asked(database: Database, cycle_id: str) -> None:
    with database.read() as session:
        one, none = cycle(session, cycle_id), cycle(session, "nobody")
        assert one is not None
        assert (one.id, one.state, none) == (cycle_id, CycleState.OPEN, None)
        assert cycle(session, cycle_id) is one


def test_tables_whose_changes_are_not_announced_are_always_asked(database: Database, asked: list[str]) -> None:
    statement = select(StoredFile.id)
    for _ in range(2):
        with database.read() as session:
            remembered(session, statement, str)
    assert len(asked) == 2


def test_the_longest_unused_is_forgotten_first() -> None:
    memory, reads = RowMemory(), []

    def read(number: int) -> tuple[int, ...]:
        reads.append(number)
        return (number,)

    for number in range(600):
        assert memory.recall(number, frozenset({"person"}), lambda number=number: read(number)) == (number,)
        memory.recall(0, frozenset({"person"}), lambda: read(0))
    assert reads.count(0) == 1
    memory.recall(1, frozenset({"person"}), lambda: read(1))
    assert reads.count(1) == 2
