"""What every table shares: explicit ids, STRICT columns, typed vocabularies."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, Integer, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from cae_desktop.db.ids import new_id
from cae_desktop.db.types import Day, Flag, PlainText, Stamp, Word
from cae_desktop.domain import words

_VOCABULARIES: dict[Any, Any] = {
    vocabulary: Word(vocabulary)
    for vocabulary in vars(words).values()
    if isinstance(vocabulary, type) and issubclass(vocabulary, StrEnum) and vocabulary is not StrEnum
}

_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Row(DeclarativeBase):
    """A table of the dealership file. Money is in fen, stamps are UTC, days are dates."""

    __abstract__ = True
    __table_args__: Any = {"sqlite_strict": True}  # noqa: RUF012 (SQLAlchemy declares it so)
    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: PlainText,
        date: Day,
        datetime: Stamp,
        bool: Flag,
        int: Integer,
        **_VOCABULARIES,
    }

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id, sort_order=-1)


def part_of(target: str, **options: Any) -> Any:
    """A reference to the row this one belongs to and is deleted with."""
    return mapped_column(
        ForeignKey(f"{target}.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        index=True,
        **options,
    )


def refers_to(target: str, **options: Any) -> Any:
    """A reference that becomes empty when the other row is deleted."""
    return mapped_column(
        ForeignKey(f"{target}.id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        index=True,
        **options,
    )
