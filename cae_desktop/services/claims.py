"""Verbs of support claims: the checklist of proofs of an activity, and the files that prove it."""

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.models import Activity, Attachment, ClaimProof
from cae_desktop.db.queries import claims as queries
from cae_desktop.db.queries.settings import setting, store_setting
from cae_desktop.domain.claims import (
    MOST_DAYS_TO_CLAIM,
    ClaimRules,
    Proof,
    ProofState,
    claim_due,
    media_type,
    proofs_of,
)
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing
from cae_desktop.services.stored_files import kept_file, read_file

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

_RULES: Final = "claim_rules"


class ClaimsService:
    """The proofs of an activity follow from its kind; a row is kept once somebody works on one."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def proofs(self, activity_id: str) -> tuple[ProofState, ...]:
        """The checklist of an activity. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            activity = existing(session, Activity, activity_id)
            return proof_states(session, activity_id, activity.kind_number, activity.finish)

    def attachments(self, activity_id: str) -> tuple[queries.AttachmentRow, ...]:
        """What is attached, the oldest first."""
        with self._database.read() as session:
            return queries.attachments(session, activity_id)

    def rules(self) -> ClaimRules:
        """Until when the maker takes a claim."""
        with self._database.read() as session:
            return claim_rules(session)

    def change_rule(self, name: str, value: int | None) -> None:
        """Set one of `ClaimRules`; None takes the usual value. Raises CaeError("days-of-a-claim", most)."""
        value = getattr(ClaimRules(), name) if value is None else value
        fewest = 0 if name == "days_after_quarter" else 1
        if not fewest <= value <= MOST_DAYS_TO_CLAIM:
            raise CaeError("days-of-a-claim", most=MOST_DAYS_TO_CLAIM)
        with self._database.write("change-claim-rules") as session:
            store_setting(session, _RULES, asdict(replace(claim_rules(session), **{name: value})))

    def mark(self, activity_id: str, proof: Proof, *, done: bool) -> None:
        """Say that a proof is complete, or not. Raises CaeError("row-is-gone")."""
        with self._database.write("mark-proof") as session:
            _proof(session, activity_id, proof).done_on = self._clock.today() if done else None

    def attach(self, activity_id: str, proof: Proof, file: Path) -> None:
        """Copy a file into the dealership's and count the proof as complete.

        Raises CaeError: "row-is-gone", "attachment-cannot-be-read", "attachment-is-too-large",
        "attachment-type-is-unknown".
        """
        data = read_file(file)
        kind = media_type(file.name, data[:16])
        if kind is None:
            raise CaeError("attachment-type-is-unknown", name=file.name)
        with self._database.write("attach-proof") as session:
            row = _proof(session, activity_id, proof)
            row.done_on = row.done_on or self._clock.today()
            session.add(
                Attachment(
                    activity_id=activity_id,
                    proof_id=row.id,
                    file_id=kept_file(session, data),
                    name=file.name,
                    media_type=kind,
                    size=len(data),
                    added_at=self._clock.now(),
                )
            )

    def remove(self, attachment_id: str) -> None:
        """Take a file off its proof."""
        with self._database.write("remove-attachment") as session:
            row = existing(session, Attachment, attachment_id)
            session.delete(row)

    def save(self, attachment_id: str, path: Path) -> None:
        """Write an attached file out again. Raises CaeError("row-is-gone") and as `exports.files.written_whole`."""
        from cae_desktop.exports.files import written_whole

        with self._database.read() as session:
            found = queries.content(session, attachment_id)
        if found is None:
            raise CaeError("row-is-gone")
        with written_whole(path) as part:
            part.write_bytes(found[1])


def claim_rules(session: "Session") -> ClaimRules:
    """Until when the maker takes a claim."""
    return ClaimRules(**setting(session, _RULES, {}))


def proof_states(session: "Session", activity_id: str, kind_number: int, finish: "date") -> tuple[ProofState, ...]:
    """The checklist of an activity of this kind that ends on `finish`."""
    groups = {kind.number: kind.group for kind in load_catalogue().kinds}
    stored = {row.key: row for row in queries.stored_proofs(session) if row.activity_id == activity_id}
    due = claim_due(finish, claim_rules(session))
    states = []
    for proof in proofs_of(groups.get(kind_number, "")):
        row = stored.get(proof)
        done_on, files = (row.done_on, row.files) if row else (None, 0)
        states.append(ProofState(proof, due, done_on, files))
    return tuple(states)


def _proof(session: "Session", activity_id: str, proof: Proof) -> ClaimProof:
    existing(session, Activity, activity_id)
    row = queries.proof_row(session, activity_id, proof)
    if row is None:
        row = ClaimProof(
            activity_id=activity_id, position=list(Proof).index(proof), medium="", key=proof.value, name=""
        )
        session.add(row)
        session.flush()
    return row
