"""Files kept inside the dealership file: evidence of activities and the maker's templates."""

from datetime import date, datetime

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from cae_desktop.db.models.base import Row, part_of, refers_to


class StoredFile(Row):
    """The bytes of a file. Not part of undo: rows stay until the file is compacted, so that undo finds them."""

    __tablename__ = "stored_file"

    sha256: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class ClaimProof(Row):
    """A proof the maker asks for before he pays his share of an activity; `medium` and `key` are the catalogue's."""

    __tablename__ = "claim_proof"

    activity_id: Mapped[str] = part_of("activity")
    position: Mapped[int]
    medium: Mapped[str]
    key: Mapped[str]
    name: Mapped[str]
    due: Mapped[date | None]
    done_on: Mapped[date | None]
    needed: Mapped[bool] = mapped_column(default=True)
    note: Mapped[str] = mapped_column(default="")


class Attachment(Row):
    """A photo or document that belongs to an activity, perhaps as one of its proofs. `file_id` is a stored file's."""

    __tablename__ = "attachment"

    activity_id: Mapped[str] = part_of("activity")
    proof_id: Mapped[str | None] = refers_to("claim_proof")
    file_id: Mapped[str]
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    taken_on: Mapped[date | None]
    added_at: Mapped[datetime]
    note: Mapped[str] = mapped_column(default="")


class ReportTemplate(Row):
    """A workbook of the maker's that is filled in; `mapping` is JSON: name in the workbook to field of the report."""

    __tablename__ = "report_template"

    name: Mapped[str]
    file_id: Mapped[str]
    added_at: Mapped[datetime]
    mapping: Mapped[str] = mapped_column(default="{}")
