"""The plan editor: schedule modes, constraints, deadlines, calendars, leave, templates, packages' goals."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Steps that exist keep the days their planner gave them.
    op.add_column("work_step", sa.Column("mode", sa.Text(), nullable=False, server_default="manual"))
    op.add_column("work_step", sa.Column("constraint_kind", sa.Text(), nullable=False, server_default="as_soon_as_possible"))
    op.add_column("work_step", sa.Column("constraint_day", sa.Text(), nullable=True))
    op.add_column("work_step", sa.Column("deadline", sa.Text(), nullable=True))
    op.add_column("activity", sa.Column("calendar", sa.Text(), nullable=False, server_default="working_days"))
    for name in ("target_attention", "target_contact", "target_interest", "target_orders", "budget_fen"):
        op.add_column("package", sa.Column(name, sa.Integer(), nullable=True))
    op.create_table(
        "leave",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("finish", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_leave"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_leave_person_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_leave_person_id", "leave", ["person_id"], unique=False)
    op.create_table(
        "calendar_day",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("off", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_calendar_day"),
        sa.UniqueConstraint("day", name="uq_calendar_day_day"),
        sqlite_strict=True,
    )
    op.create_table(
        "plan_template",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind_number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("calendar", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_plan_template"),
        sqlite_strict=True,
    )
    op.create_table(
        "plan_template_step",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("template_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("done_when", sa.Text(), nullable=False),
        sa.Column("offset_days", sa.Integer(), nullable=False),
        sa.Column("duration_days", sa.Integer(), nullable=False),
        sa.Column("milestone", sa.Integer(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("budget_fen", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_plan_template_step"),
        sa.ForeignKeyConstraint(["template_id"], ["plan_template.id"], name="fk_plan_template_step_template_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_plan_template_step_template_id", "plan_template_step", ["template_id"], unique=False)
    op.create_table(
        "plan_template_link",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("predecessor_id", sa.Text(), nullable=False),
        sa.Column("successor_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("lag_days", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_plan_template_link"),
        sa.ForeignKeyConstraint(["predecessor_id"], ["plan_template_step.id"], name="fk_plan_template_link_predecessor_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["successor_id"], ["plan_template_step.id"], name="fk_plan_template_link_successor_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_plan_template_link_predecessor_id", "plan_template_link", ["predecessor_id"], unique=False)
    op.create_index("ix_plan_template_link_successor_id", "plan_template_link", ["successor_id"], unique=False)
