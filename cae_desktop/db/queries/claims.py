"""Proofs of support claims and the files attached to them."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Activity, Attachment, BudgetLine, ClaimProof, Package, ReportTemplate, StoredFile
from cae_desktop.db.remembered import remembered


@dataclass(frozen=True, slots=True)
class ReportTemplateRow:
    """A template of the maker's."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class StoredProof:
    """A proof that was worked on; `files` counts its attachments."""

    id: str
    activity_id: str
    key: str
    done_on: date | None
    files: int


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A file of a proof; `size` in bytes."""

    id: str
    proof_key: str
    name: str
    media_type: str
    size: int


_PROOFS: Final = (
    select(ClaimProof.id, ClaimProof.activity_id, ClaimProof.key, ClaimProof.done_on, func.count(Attachment.id))
    .outerjoin(Attachment, Attachment.proof_id == ClaimProof.id)
    .group_by(ClaimProof.id)
)
_PROOF: Final = select(ClaimProof).where(
    ClaimProof.activity_id == bindparam("activity"), ClaimProof.key == bindparam("key")
)
_ATTACHMENTS: Final = (
    select(Attachment.id, ClaimProof.key, Attachment.name, Attachment.media_type, Attachment.size)
    .join(ClaimProof, ClaimProof.id == Attachment.proof_id)
    .where(Attachment.activity_id == bindparam("activity"))
    .order_by(Attachment.added_at, Attachment.id)
)
_SUPPORTED: Final = (
    select(BudgetLine.activity_id)
    .join(Activity, Activity.id == BudgetLine.activity_id)
    .join(Package, Package.id == Activity.package_id)
    .where(Package.cycle_id == bindparam("cycle"), BudgetLine.support_fen > 0)
    .distinct()
)
_FILE: Final = select(StoredFile).where(StoredFile.sha256 == bindparam("sha256"))
_CONTENT: Final = (
    select(Attachment.name, StoredFile.content)
    .join(StoredFile, StoredFile.id == Attachment.file_id)
    .where(Attachment.id == bindparam("attachment"))
)


def stored_proofs(session: Session) -> tuple[StoredProof, ...]:
    """All proofs that were worked on."""
    return remembered(session, _PROOFS, StoredProof)


def proof_row(session: Session, activity_id: str, key: str) -> ClaimProof | None:
    """The row of a proof; None while nobody has worked on it."""
    return session.scalars(_PROOF, {"activity": activity_id, "key": key}).first()


def attachments(session: Session, activity_id: str) -> tuple[AttachmentRow, ...]:
    """What is attached to the proofs of an activity, the oldest first."""
    return tuple(AttachmentRow(*row) for row in session.execute(_ATTACHMENTS, {"activity": activity_id}))


def activities_with_support(session: Session, cycle_id: str) -> frozenset[str]:
    """The activities of a cycle for which the maker is asked to pay."""
    return frozenset(remembered(session, _SUPPORTED, str, cycle=cycle_id))


def stored_file(session: Session, sha256: str) -> StoredFile | None:
    """The bytes of a file by their sum, where they are kept already."""
    return session.scalars(_FILE, {"sha256": sha256}).first()


def report_templates(session: Session) -> tuple[ReportTemplateRow, ...]:
    """The maker's templates by name."""
    query = select(ReportTemplate.id, ReportTemplate.name).order_by(ReportTemplate.name, ReportTemplate.id)
    return tuple(ReportTemplateRow(*row) for row in session.execute(query))


def template_content(session: Session, template_id: str) -> bytes | None:
    """The bytes of a template; None when it was removed."""
    query = (
        select(StoredFile.content)
        .join(ReportTemplate, ReportTemplate.file_id == StoredFile.id)
        .where(ReportTemplate.id == template_id)
    )
    return session.scalar(query)


def content(session: Session, attachment_id: str) -> tuple[str, bytes] | None:
    """Name and bytes of an attachment; None when it was removed."""
    row = session.execute(_CONTENT, {"attachment": attachment_id}).first()
    return None if row is None else (row[0], row[1])
