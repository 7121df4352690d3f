"""Activities that do not take place: since when, and why."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("activity", sa.Column("cancelled_on", sa.Text(), nullable=True))
    op.add_column("activity", sa.Column("cancel_reason", sa.Text(), server_default="", nullable=False))
