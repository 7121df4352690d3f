"""The minutes of meetings as they were when people stood up."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("kept_minutes",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_kept_minutes_meeting_id", ondelete="CASCADE", initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id", name="pk_kept_minutes"),
        sqlite_strict=True,
    )
    op.create_index("ix_kept_minutes_meeting_id", "kept_minutes", ["meeting_id"], unique=False)
