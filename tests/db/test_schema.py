"""The file's schema is the models' schema, and every table is STRICT."""

from pathlib import Path

import pytest
import sqlalchemy.exc
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from cae_desktop.db.dealership_file import create_file, open_file
from cae_desktop.db.migrate import SCHEMA_LEVEL
from cae_desktop.db.models import Row
from cae_desktop.services.workspace import Workspace

MIGRATIONS = Path(__file__).parents[2] / "cae_desktop" / "db" / "migrations"


def test_migrations_make_exactly_the_tables_of_the_models(empty_workspace: Workspace) -> None:
    with empty_workspace.database.read() as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": False})
        differences = [
            change for change in compare_metadata(context, Row.metadata) if "alembic_version" not in str(change)
        ]
    assert differences == []


def test_every_table_refuses_values_of_the_wrong_type(empty_workspace: Workspace) -> None:
    with empty_workspace.database.read() as session:
        tables = dict(
            session.execute(
                text("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version'")
            ).all()
        )
    assert set(tables) == set(Row.metadata.tables)
    assert [name for name, sql in tables.items() if not sql.rstrip().endswith("STRICT")] == []


def test_a_reference_to_nobody_is_refused_at_commit(workspace: Workspace, cycle_id: str) -> None:
    from cae_desktop.db.models import Analysis

    with pytest.raises(sqlalchemy.exc.IntegrityError), workspace.database.write("edit-dealership") as session:
        session.add(Analysis(cycle_id="nobody", key="region"))
    with workspace.database.read() as session:
        assert session.query(Analysis).count() == 0


def test_the_file_itself_holds_no_triggers_or_views(empty_workspace: Workspace) -> None:
    with empty_workspace.database.read() as session:
        kinds = set(session.execute(text("SELECT DISTINCT type FROM main.sqlite_master")).scalars())
    assert kinds <= {"table", "index"}


def test_migrations_import_nothing_of_the_program() -> None:
    texts = [file.read_text(encoding="utf-8") for file in MIGRATIONS.rglob("*.py")]
    assert texts
    assert [text for text in texts if "cae_desktop" in text] == []


def test_the_schema_level_is_the_number_of_the_newest_revision() -> None:
    newest = max(file.name[:4] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))
    assert int(newest) == SCHEMA_LEVEL


def test_settings_that_survive_a_power_cut_are_on_in_every_session(tmp_path: Path) -> None:
    expected = {
        "journal_mode": "truncate",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "recursive_triggers": 1,
        "temp_store": 2,
    }
    create_file(tmp_path / "a.cae").close()
    database = open_file(tmp_path / "a.cae", before_migration=_refuse)
    for _ in range(5):
        with database.read() as session:
            found = {key: session.execute(text(f"PRAGMA {key}")).scalar_one() for key in expected}
        assert found == expected
    database.close()


def _refuse(engine: object, level: int) -> None:
    raise AssertionError("a file of the present level is not migrated")
