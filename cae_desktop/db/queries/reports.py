"""What only the report to the car maker reads."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from cae_desktop.db.models import ActivityKind


def own_kind_names(session: Session) -> dict[int, str]:
    """Names of the dealership's own kinds by number, with those that are no longer offered."""
    return {row.number: row.name for row in session.scalars(select(ActivityKind))}
