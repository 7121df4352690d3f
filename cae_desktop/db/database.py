"""The door to the dealership file: every read and every write passes here."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from threading import RLock

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from cae_desktop.db import changes
from cae_desktop.db.backup import back_up
from cae_desktop.db.changes import ChangeSet
from cae_desktop.db.engine import writing
from cae_desktop.db.faults import told_as_rules
from cae_desktop.db.key import FileKey
from cae_desktop.db.remembered import MEMORY, RowMemory
from cae_desktop.domain.errors import CaeError


class Origin(Enum):
    """Where a change came from."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Committed:
    """Told after a commit: what was done (`label`, a code), which rows it touched, and how to take it back."""

    label: str
    origin: Origin
    change_set: ChangeSet

    def touches(self, *tables: str) -> bool:
        """Whether any row of these tables changed."""
        return any(table in self.change_set.rows for table in tables)


Listener = Callable[[Committed], None]


class Database:
    """One open dealership file. Safe to use from several threads; a transaction has the file for itself."""

    def __init__(
        self,
        path: Path,
        engine: Engine,
        *,
        read_only: bool,
        close: Callable[[], None],
        key: FileKey | None = None,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.key = key
        self._engine = engine
        self._bytes = path.open("rb")  # kept open as long as the connection, see db/backup.py
        self._close = close
        self._lock = RLock()
        self._listeners: list[Listener] = []
        self._memory = RowMemory()
        if not read_only:
            with engine.connect() as connection:
                changes.start_recording(connection)
                connection.commit()

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` after every commit, on the thread that committed."""
        self._listeners.append(listener)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One consistent view of the file. Rows read here are turned into frozen rows before it is left."""
        memory = {MEMORY: self._memory}  # rows kept there spare even the connection, which is made when it is needed
        with self._lock, told_as_rules(str(self.path)), Session(self._engine, autoflush=False, info=memory) as session:
            yield session

    @contextmanager
    def write(self, label: str) -> Iterator[Session]:
        """One change that happens whole or not at all; announced and undoable once it is on the disk.

        Raises CaeError when the file cannot be written ("file-is-read-only", "disk-is-full", "file-was-moved",
        "file-is-busy"); nothing is changed then.
        """
        done: list[ChangeSet] = []
        with self._writing(done) as session:
            yield session
        self._announce(label, Origin.EDIT, done[0])

    @contextmanager
    def write_quietly(self) -> Iterator[Session]:
        """A change that is nobody's edit, as the running time of a meeting: neither announced nor to be undone.

        Raises CaeError as `write`.
        """
        with self._writing([]) as session:
            yield session

    def apply(self, label: str, origin: Origin, change_set: ChangeSet) -> ChangeSet:
        """Take a change back through the same door; returns the change set that takes this one back."""
        with self._transaction() as connection:
            changes.apply(connection, change_set)
            opposite = changes.collect(connection)
            connection.commit()
            self._memory.forget(opposite.rows)
        self._announce(label, origin, opposite)
        return opposite

    def back_up_to(self, target: Path) -> None:
        """Copy the file as it is now to `target`, checked and with the same key; see `db.backup`.

        Raises CaeError "file-is-closed" when that has happened meanwhile.
        """
        with self._lock:
            if self._bytes.closed:
                raise CaeError("file-is-closed", path=str(self.path))
            back_up(self._engine, self._bytes, target, self.key)

    def compact(self) -> None:
        """Write the file anew without the room of deleted rows, where traces of moved rows could be left."""
        if self.read_only:
            raise CaeError("file-is-read-only", path=str(self.path))
        with self._lock, told_as_rules(str(self.path)), self._engine.connect() as connection:
            cursor = connection.connection.cursor()  # outside a transaction, which SQLAlchemy would begin
            cursor.execute("VACUUM")
            cursor.close()

    def is_in_place(self) -> bool:
        """Whether the file is still where it was opened: not moved, deleted or replaced."""
        try:
            return os.path.samestat(os.fstat(self._bytes.fileno()), self.path.stat())
        except OSError:
            return False

    def close(self) -> None:
        """Close the file; it may be opened elsewhere afterwards."""
        with self._lock:
            self._engine.dispose()
            self._bytes.close()
            self._close()

    @contextmanager
    def _writing(self, done: list[ChangeSet]) -> Iterator[Session]:
        """A session whose changes are committed when it is left; they are put into `done`."""
        with self._transaction() as connection:
            with Session(connection, expire_on_commit=False) as session:
                yield session
                session.flush()
                done.append(changes.collect(connection))
            connection.commit()
            self._memory.forget(done[-1].rows)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        if self.read_only:
            raise CaeError("file-is-read-only", path=str(self.path))
        with self._lock, told_as_rules(str(self.path)), self._engine.connect() as plain:
            connection = writing(plain)
            connection.begin()
            try:
                yield connection
            finally:
                connection.rollback()  # without effect after a commit

    def _announce(self, label: str, origin: Origin, change_set: ChangeSet) -> None:
        if change_set:
            notice = Committed(label, origin, change_set)
            for listener in self._listeners:
                listener(notice)
