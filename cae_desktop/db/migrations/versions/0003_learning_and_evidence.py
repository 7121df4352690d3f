"""Talks and board pictures of meetings, exports and erasures of cards, uses of experience, evidence files."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("card_export",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_card_export"),
        sqlite_strict=True,
    )
    op.create_table("effect_note",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind_number", sa.Integer(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("per_ten_thousand_thousandths", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_effect_note"),
        sqlite_strict=True,
    )
    op.create_table("erasure",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("erased_at", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_erasure"),
        sqlite_strict=True,
    )
    op.create_table("report_template",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.Column("mapping", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_report_template"),
        sqlite_strict=True,
    )
    op.create_table("stored_file",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stored_file"),
        sa.UniqueConstraint("sha256", name="uq_stored_file_sha256"),
        sqlite_strict=True,
    )
    op.create_table("task_talk",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("understood", sa.Integer(), nullable=False),
        sa.Column("questions", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_task_talk_meeting_id", ondelete="CASCADE", initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_task_talk_person_id", ondelete="CASCADE", initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id", name="pk_task_talk"),
        sqlite_strict=True,
    )
    op.create_index("ix_task_talk_meeting_id", "task_talk", ["meeting_id"], unique=False)
    op.create_index("ix_task_talk_person_id", "task_talk", ["person_id"], unique=False)
    op.create_table("board_picture",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_board_picture_activity_id", ondelete="SET NULL", initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_board_picture_meeting_id", ondelete="CASCADE", initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id", name="pk_board_picture"),
        sqlite_strict=True,
    )
    op.create_index("ix_board_picture_activity_id", "board_picture", ["activity_id"], unique=False)
    op.create_index("ix_board_picture_meeting_id", "board_picture", ["meeting_id"], unique=False)
    op.create_table("claim_proof",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("medium", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_claim_proof_activity_id", ondelete="CASCADE", initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id", name="pk_claim_proof"),
        sqlite_strict=True,
    )
    op.create_index("ix_claim_proof_activity_id", "claim_proof", ["activity_id"], unique=False)
    op.create_table("attachment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=False),
        sa.Column("proof_id", sa.Text(), nullable=True),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("taken_on", sa.Text(), nullable=True),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_attachment_activity_id", ondelete="CASCADE", initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(["proof_id"], ["claim_proof.id"], name="fk_attachment_proof_id", ondelete="SET NULL", initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id", name="pk_attachment"),
        sqlite_strict=True,
    )
    op.create_index("ix_attachment_activity_id", "attachment", ["activity_id"], unique=False)
    op.create_index("ix_attachment_proof_id", "attachment", ["proof_id"], unique=False)
    op.create_table("exported_card",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("export_id", sa.Text(), nullable=False),
        sa.Column("card_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["card_id"], ["customer_card.id"], name="fk_exported_card_card_id", ondelete="CASCADE", initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(["export_id"], ["card_export.id"], name="fk_exported_card_export_id", ondelete="CASCADE", initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id", name="pk_exported_card"),
        sqlite_strict=True,
    )
    op.create_index("ix_exported_card_card_id", "exported_card", ["card_id"], unique=False)
    op.create_index("ix_exported_card_export_id", "exported_card", ["export_id"], unique=False)
    op.create_table("experience_use",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("experience_id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=False),
        sa.Column("step_id", sa.Text(), nullable=True),
        sa.Column("used_on", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_experience_use_activity_id", ondelete="CASCADE", initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(["experience_id"], ["experience.id"], name="fk_experience_use_experience_id", ondelete="CASCADE", initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(["step_id"], ["work_step.id"], name="fk_experience_use_step_id", ondelete="SET NULL", initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id", name="pk_experience_use"),
        sqlite_strict=True,
    )
    op.create_index("ix_experience_use_activity_id", "experience_use", ["activity_id"], unique=False)
    op.create_index("ix_experience_use_experience_id", "experience_use", ["experience_id"], unique=False)
    op.create_index("ix_experience_use_step_id", "experience_use", ["step_id"], unique=False)
    op.add_column("consent", sa.Column("text_version", sa.Text(), server_default="", nullable=False))
    op.add_column("customer_card", sa.Column("source", sa.Text(), server_default="", nullable=False))
    op.add_column("customer_card", sa.Column("pinyin", sa.Text(), server_default="", nullable=False))
    with op.batch_alter_table("meeting_note", table_kwargs={"sqlite_strict": True}) as notes:
        notes.add_column(sa.Column("problem_id", sa.Text(), nullable=True))
        notes.create_foreign_key("fk_meeting_note_problem_id", "problem", ["problem_id"], ["id"], ondelete="SET NULL", initially="DEFERRED", deferrable=True)
    op.create_index("ix_meeting_note_problem_id", "meeting_note", ["problem_id"], unique=False)
    op.add_column("work_step", sa.Column("own_status", sa.Text(), nullable=True))
    op.add_column("work_step", sa.Column("own_status_reason", sa.Text(), server_default="", nullable=False))
