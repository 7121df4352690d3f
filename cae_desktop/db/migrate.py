"""Bringing a dealership file to the level of this program, whole or not at all."""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine

from cae_desktop.db.engine import APPLICATION_ID, writing

SCHEMA_LEVEL: Final = 5
"""Number of the newest revision; the file keeps its own in `user_version`."""

_MIGRATIONS: Final = Path(__file__).parent / "migrations"


def level_of(engine: Engine) -> int:
    """The schema level of an open file; 0 for an empty one."""
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(engine: Engine) -> None:
    """Run all missing revisions in one transaction and check the result before it is committed.

    Foreign keys are off meanwhile, because SQLite alters a table by copying it.
    """
    with engine.connect() as plain:
        plain.exec_driver_sql("PRAGMA foreign_keys=OFF")
        plain.rollback()
        connection = writing(plain)
        with connection.begin():
            _upgrade(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise RuntimeError("the migration left references without their row")
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_LEVEL}")
        connection.exec_driver_sql("PRAGMA foreign_keys=ON")
        connection.rollback()


def _upgrade(connection: Connection) -> None:
    from alembic import command  # takes a quarter of a second, and most files need no migration
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
