"""Undo and redo restore every row exactly, whatever was done in a transaction."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, text, update

from cae_desktop.db.database import Committed, Database, Origin
from cae_desktop.db.models import Analysis, Cycle, Finding, Person, Row, SituationProblem
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import FindingKind, Role
from cae_desktop.services.workspace import Workspace


def _everything(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    with database.read() as session:
        return {
            name: sorted(tuple(row) for row in session.execute(text(f'SELECT * FROM "{name}"')))
            for name in Row.metadata.tables
        }


def test_a_deletion_with_all_it_takes_along_is_undone_and_redone(workspace: Workspace, cycle_id: str) -> None:
    with workspace.database.write("edit-dealership") as session:
        analysis = Analysis(cycle_id=cycle_id, key="region")
        session.add(analysis)
        session.flush()
        session.add(Finding(analysis_id=analysis.id, kind=FindingKind.THREAT, text="竞品降价"))
        session.add(SituationProblem(cycle_id=cycle_id, analysis_id=analysis.id, text="线索少", position=None))
    before = _everything(workspace.database)
    with workspace.database.write("edit-dealership") as session:
        session.execute(delete(Cycle))
    after = _everything(workspace.database)
    assert after["finding"] == after["situation_problem"] == after["cycle"] == []

    workspace.history.undo()
    assert _everything(workspace.database) == before
    workspace.history.redo()
    assert _everything(workspace.database) == after


def test_bulk_statements_and_reference_clearing_are_undone(workspace: Workspace, cycle_id: str) -> None:
    with workspace.database.write("edit-dealership") as session:
        analysis = Analysis(cycle_id=cycle_id, key="region")
        session.add(analysis)
        session.flush()
        session.add(SituationProblem(cycle_id=cycle_id, analysis_id=analysis.id, text="线索少", position=1))
    before = _everything(workspace.database)
    with workspace.database.write("edit-dealership") as session:
        session.execute(update(Person).values(active=False))
        session.execute(delete(Analysis))
    workspace.history.undo()
    assert _everything(workspace.database) == before


_TEXTS = st.text(max_size=60)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions=st.lists(st.tuples(st.sampled_from(["add", "edit", "delete"]), _TEXTS), min_size=1, max_size=8))
def test_any_series_of_edits_is_taken_back_step_by_step(workspace: Workspace, actions: list[tuple[str, str]]) -> None:
    states = [_everything(workspace.database)]
    steps = 0
    for kind, words in actions:
        changed = _act(workspace.database, kind, words)
        if changed:
            steps += 1
            states.append(_everything(workspace.database))
    for expected in reversed(states[:-1]):
        workspace.history.undo()
        assert _everything(workspace.database) == expected
    for expected in states[1:]:
        workspace.history.redo()
        assert _everything(workspace.database) == expected
    assert steps == len(states) - 1


def _act(database: Database, kind: str, words: str) -> bool:
    seen: list[Committed] = []
    database.subscribe(seen.append)
    with database.write("edit-person") as session:
        person = session.scalars(select(Person).order_by(Person.id.desc())).first()
        if kind == "add" or person is None:
            session.add(Person(name=words, role=Role.OTHER))
        elif kind == "edit":
            person.name = words
        else:
            session.delete(person)
    return bool(seen)


def test_notices_name_the_rows_and_come_after_the_commit(workspace: Workspace, cycle_id: str) -> None:
    seen: list[tuple[Committed, str]] = []

    def listen(notice: Committed) -> None:
        with workspace.database.read() as session:
            cycle = session.get(Cycle, cycle_id)
            seen.append((notice, cycle.name if cycle else ""))

    workspace.database.subscribe(listen)
    workspace.dealership.change_cycle(cycle_id, "name", "四季度")
    workspace.history.undo()
    assert [(notice.label, notice.origin, name) for notice, name in seen] == [
        ("edit-cycle", Origin.EDIT, "四季度"),
        ("edit-cycle", Origin.UNDO, "2026 年第四季度"),
    ]
    assert seen[0][0].change_set.rows == {"cycle": frozenset({cycle_id})}
    assert seen[0][0].touches("cycle")
    assert not seen[0][0].touches("person")


def test_a_refused_change_leaves_nothing_written_recorded_or_announced(workspace: Workspace, cycle_id: str) -> None:
    seen: list[Committed] = []
    workspace.database.subscribe(seen.append)
    before = _everything(workspace.database)
    with pytest.raises(CaeError, match="cycle-ends-before-it-starts"):
        workspace.dealership.change_cycle(cycle_id, "finish", date(2020, 1, 1))
    assert _everything(workspace.database) == before
    assert seen == []
    workspace.dealership.change_cycle(cycle_id, "name", "Q4")
    assert len(seen) == 1, "the next change carries nothing of the refused one"
    assert seen[0].change_set.rows == {"cycle": frozenset({cycle_id})}


def test_a_write_that_changes_nothing_is_no_step_to_undo(workspace: Workspace, cycle_id: str) -> None:
    label = workspace.history.undo_label()
    workspace.dealership.change_cycle(cycle_id, "name", "2026 年第四季度")
    assert workspace.history.undo_label() == label


def test_a_new_edit_forgets_what_was_undone(workspace: Workspace, cycle_id: str) -> None:
    workspace.dealership.change_cycle(cycle_id, "name", "A")
    workspace.history.undo()
    workspace.dealership.change_cycle(cycle_id, "name", "B")
    assert workspace.history.redo_label() is None
