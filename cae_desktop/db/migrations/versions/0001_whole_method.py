"""The whole method: first schema of a dealership file."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "attention_count",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attention_count"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_attention_count_activity_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_attention_count_activity_id", "attention_count", ["activity_id"], unique=False)
    op.create_table(
        "customer_card",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=True),
        sa.Column("salesperson_id", sa.Text(), nullable=True),
        sa.Column("made_on", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("salutation", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("phone_key", sa.Text(), nullable=False),
        sa.Column("other_contact", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("present_car", sa.Text(), nullable=False),
        sa.Column("use", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("budget", sa.Text(), nullable=False),
        sa.Column("payment", sa.Text(), nullable=True),
        sa.Column("purchase_time", sa.Text(), nullable=False),
        sa.Column("purchase_reason", sa.Text(), nullable=True),
        sa.Column("points_of_attention", sa.Text(), nullable=False),
        sa.Column("influencers", sa.Text(), nullable=False),
        sa.Column("competitor_models", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("next_follow_up", sa.Text(), nullable=True),
        sa.Column("handed_over_on", sa.Text(), nullable=True),
        sa.Column("consultant_id", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("result_on", sa.Text(), nullable=True),
        sa.Column("result_reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_customer_card"),
        sa.ForeignKeyConstraint(["consultant_id"], ["person.id"], name="fk_customer_card_consultant_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_customer_card_activity_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["salesperson_id"], ["person.id"], name="fk_customer_card_salesperson_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.UniqueConstraint("number", name="uq_customer_card_number"),
        sqlite_strict=True,
    )
    op.create_index("ix_customer_card_activity_id", "customer_card", ["activity_id"], unique=False)
    op.create_index("ix_customer_card_consultant_id", "customer_card", ["consultant_id"], unique=False)
    op.create_index("ix_customer_card_phone_key", "customer_card", ["phone_key"], unique=False)
    op.create_index("ix_customer_card_salesperson_id", "customer_card", ["salesperson_id"], unique=False)
    op.create_table(
        "stage_change",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("card_id", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("changed_on", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stage_change"),
        sa.ForeignKeyConstraint(["card_id"], ["customer_card.id"], name="fk_stage_change_card_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_stage_change_card_id", "stage_change", ["card_id"], unique=False)
    op.create_table(
        "consent",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("card_id", sa.Text(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Text(), nullable=False),
        sa.Column("withdrawn_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
        sa.ForeignKeyConstraint(["card_id"], ["customer_card.id"], name="fk_consent_card_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_consent_card_id", "consent", ["card_id"], unique=False)
    op.create_table(
        "follow_up",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("card_id", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("next_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_follow_up"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_follow_up_person_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["card_id"], ["customer_card.id"], name="fk_follow_up_card_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_follow_up_card_id", "follow_up", ["card_id"], unique=False)
    op.create_index("ix_follow_up_person_id", "follow_up", ["person_id"], unique=False)
    op.create_table(
        "dealership",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("brand", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dealership"),
        sqlite_strict=True,
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_setting"),
        sa.UniqueConstraint("key", name="uq_setting_key"),
        sqlite_strict=True,
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("active", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sqlite_strict=True,
    )
    op.create_table(
        "partner",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("active", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_partner"),
        sqlite_strict=True,
    )
    op.create_table(
        "cycle",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("finish", sa.Text(), nullable=False),
        sa.Column("budget_fen", sa.Integer(), nullable=False),
        sa.Column("support_fen", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_cycle"),
        sqlite_strict=True,
    )
    op.create_table(
        "sign_off",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cycle_id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sign_off"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_sign_off_person_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name="fk_sign_off_cycle_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_sign_off_cycle_id", "sign_off", ["cycle_id"], unique=False)
    op.create_index("ix_sign_off_person_id", "sign_off", ["person_id"], unique=False)
    op.create_table(
        "activity_kind",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("examples", sa.Text(), nullable=False),
        sa.Column("active", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_activity_kind"),
        sa.UniqueConstraint("number", name="uq_activity_kind_number"),
        sqlite_strict=True,
    )
    op.create_table(
        "fit",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind_number", sa.Integer(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("mark", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_fit"),
        sqlite_strict=True,
    )
    op.create_table(
        "experience",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("step_id", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("noted_on", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("went_well", sa.Text(), nullable=False),
        sa.Column("went_badly", sa.Text(), nullable=False),
        sa.Column("proposal", sa.Text(), nullable=False),
        sa.Column("others_view", sa.Text(), nullable=False),
        sa.Column("kept", sa.Integer(), nullable=True),
        sa.Column("kept_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_experience"),
        sa.ForeignKeyConstraint(["step_id"], ["work_step.id"], name="fk_experience_step_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_experience_person_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_experience_activity_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_experience_activity_id", "experience", ["activity_id"], unique=False)
    op.create_index("ix_experience_person_id", "experience", ["person_id"], unique=False)
    op.create_index("ix_experience_step_id", "experience", ["step_id"], unique=False)
    op.create_table(
        "partner_evaluation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=False),
        sa.Column("partner_id", sa.Text(), nullable=False),
        sa.Column("step_id", sa.Text(), nullable=True),
        sa.Column("contract_fen", sa.Integer(), nullable=True),
        sa.Column("agreed", sa.Text(), nullable=False),
        sa.Column("quality", sa.Integer(), nullable=True),
        sa.Column("punctuality", sa.Integer(), nullable=True),
        sa.Column("price", sa.Integer(), nullable=True),
        sa.Column("cooperation", sa.Integer(), nullable=True),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("use_again", sa.Integer(), nullable=True),
        sa.Column("kept", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_partner_evaluation"),
        sa.ForeignKeyConstraint(["step_id"], ["work_step.id"], name="fk_partner_evaluation_step_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name="fk_partner_evaluation_partner_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_partner_evaluation_activity_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_partner_evaluation_activity_id", "partner_evaluation", ["activity_id"], unique=False)
    op.create_index("ix_partner_evaluation_partner_id", "partner_evaluation", ["partner_id"], unique=False)
    op.create_index("ix_partner_evaluation_step_id", "partner_evaluation", ["step_id"], unique=False)
    op.create_table(
        "staff_evaluation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff_evaluation"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_staff_evaluation_activity_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_staff_evaluation_person_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_staff_evaluation_activity_id", "staff_evaluation", ["activity_id"], unique=False)
    op.create_index("ix_staff_evaluation_person_id", "staff_evaluation", ["person_id"], unique=False)
    op.create_table(
        "goal",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cycle_id", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("metric", sa.Text(), nullable=False),
        sa.Column("baseline", sa.Integer(), nullable=True),
        sa.Column("target", sa.Integer(), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("finish", sa.Text(), nullable=False),
        sa.Column("target_group", sa.Text(), nullable=False),
        sa.Column("problem_id", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_goal"),
        sa.ForeignKeyConstraint(["problem_id"], ["situation_problem.id"], name="fk_goal_problem_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name="fk_goal_cycle_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_goal_cycle_id", "goal", ["cycle_id"], unique=False)
    op.create_index("ix_goal_problem_id", "goal", ["problem_id"], unique=False)
    op.create_table(
        "goal_confirmation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cycle_id", sa.Text(), nullable=False),
        sa.Column("confirmed_at", sa.Text(), nullable=False),
        sa.Column("reopened_at", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_goal_confirmation"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name="fk_goal_confirmation_cycle_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_goal_confirmation_cycle_id", "goal_confirmation", ["cycle_id"], unique=False)
    op.create_table(
        "goal_result",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("actual", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("kept", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_goal_result"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_goal_result_activity_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_goal_result_activity_id", "goal_result", ["activity_id"], unique=False)
    op.create_table(
        "meeting",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cycle_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("planned_at", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=True),
        sa.Column("closed_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_meeting"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name="fk_meeting_cycle_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_meeting_cycle_id", "meeting", ["cycle_id"], unique=False)
    op.create_table(
        "meeting_activity",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_meeting_activity"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_meeting_activity_activity_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_meeting_activity_meeting_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_meeting_activity_activity_id", "meeting_activity", ["activity_id"], unique=False)
    op.create_index("ix_meeting_activity_meeting_id", "meeting_activity", ["meeting_id"], unique=False)
    op.create_table(
        "attendance",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attendance"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_attendance_person_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_attendance_meeting_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_attendance_meeting_id", "attendance", ["meeting_id"], unique=False)
    op.create_index("ix_attendance_person_id", "attendance", ["person_id"], unique=False)
    op.create_table(
        "agenda_item",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("spent_seconds", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_agenda_item"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_agenda_item_meeting_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_agenda_item_person_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_agenda_item_meeting_id", "agenda_item", ["meeting_id"], unique=False)
    op.create_index("ix_agenda_item_person_id", "agenda_item", ["person_id"], unique=False)
    op.create_table(
        "meeting_note",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("noted_at", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("step_id", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_meeting_note"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_meeting_note_person_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_meeting_note_meeting_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["step_id"], ["work_step.id"], name="fk_meeting_note_step_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_meeting_note_meeting_id", "meeting_note", ["meeting_id"], unique=False)
    op.create_index("ix_meeting_note_person_id", "meeting_note", ["person_id"], unique=False)
    op.create_index("ix_meeting_note_step_id", "meeting_note", ["step_id"], unique=False)
    op.create_table(
        "step_report",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("step_id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=True),
        sa.Column("reported_at", sa.Text(), nullable=False),
        sa.Column("actual_start", sa.Text(), nullable=True),
        sa.Column("actual_finish", sa.Text(), nullable=True),
        sa.Column("actual_cost_fen", sa.Integer(), nullable=True),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_step_report"),
        sa.ForeignKeyConstraint(["step_id"], ["work_step.id"], name="fk_step_report_step_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_step_report_meeting_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_step_report_meeting_id", "step_report", ["meeting_id"], unique=False)
    op.create_index("ix_step_report_step_id", "step_report", ["step_id"], unique=False)
    op.create_table(
        "problem",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cycle_id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=True),
        sa.Column("step_id", sa.Text(), nullable=True),
        sa.Column("meeting_id", sa.Text(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("raised_on", sa.Text(), nullable=False),
        sa.Column("raised_by_id", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("effect", sa.Text(), nullable=False),
        sa.Column("cost_effect_fen", sa.Integer(), nullable=True),
        sa.Column("delay_days", sa.Integer(), nullable=True),
        sa.Column("proposal", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("how_solved", sa.Text(), nullable=False),
        sa.Column("solved_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_problem"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name="fk_problem_cycle_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name="fk_problem_owner_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["raised_by_id"], ["person.id"], name="fk_problem_raised_by_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_problem_meeting_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_problem_activity_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["step_id"], ["work_step.id"], name="fk_problem_step_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_problem_activity_id", "problem", ["activity_id"], unique=False)
    op.create_index("ix_problem_cycle_id", "problem", ["cycle_id"], unique=False)
    op.create_index("ix_problem_meeting_id", "problem", ["meeting_id"], unique=False)
    op.create_index("ix_problem_owner_id", "problem", ["owner_id"], unique=False)
    op.create_index("ix_problem_raised_by_id", "problem", ["raised_by_id"], unique=False)
    op.create_index("ix_problem_step_id", "problem", ["step_id"], unique=False)
    op.create_table(
        "problem_review",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("problem_id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_problem_review"),
        sa.ForeignKeyConstraint(["problem_id"], ["problem.id"], name="fk_problem_review_problem_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_problem_review_meeting_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_problem_review_meeting_id", "problem_review", ["meeting_id"], unique=False)
    op.create_index("ix_problem_review_problem_id", "problem_review", ["problem_id"], unique=False)
    op.create_table(
        "decision",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cycle_id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=True),
        sa.Column("problem_id", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=False),
        sa.Column("decided_by_id", sa.Text(), nullable=True),
        sa.Column("owner_id", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        sa.ForeignKeyConstraint(["problem_id"], ["problem.id"], name="fk_decision_problem_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["decided_by_id"], ["person.id"], name="fk_decision_decided_by_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_decision_meeting_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name="fk_decision_cycle_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name="fk_decision_owner_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_decision_cycle_id", "decision", ["cycle_id"], unique=False)
    op.create_index("ix_decision_decided_by_id", "decision", ["decided_by_id"], unique=False)
    op.create_index("ix_decision_meeting_id", "decision", ["meeting_id"], unique=False)
    op.create_index("ix_decision_owner_id", "decision", ["owner_id"], unique=False)
    op.create_index("ix_decision_problem_id", "decision", ["problem_id"], unique=False)
    op.create_table(
        "selection",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cycle_id", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_selection"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name="fk_selection_cycle_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_selection_cycle_id", "selection", ["cycle_id"], unique=True)
    op.create_table(
        "selected_activity",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cycle_id", sa.Text(), nullable=False),
        sa.Column("kind_number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("slot_role", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("finish", sa.Text(), nullable=False),
        sa.Column("budget_fen", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_selected_activity"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_selected_activity_activity_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name="fk_selected_activity_cycle_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_selected_activity_activity_id", "selected_activity", ["activity_id"], unique=False)
    op.create_index("ix_selected_activity_cycle_id", "selected_activity", ["cycle_id"], unique=False)
    op.create_table(
        "package",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cycle_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("occasion", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_package"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name="fk_package_cycle_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_package_cycle_id", "package", ["cycle_id"], unique=False)
    op.create_table(
        "activity",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("package_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind_number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("background", sa.Text(), nullable=False),
        sa.Column("categories", sa.Text(), nullable=False),
        sa.Column("slot_role", sa.Text(), nullable=True),
        sa.Column("target_group", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("finish", sa.Text(), nullable=False),
        sa.Column("manager_id", sa.Text(), nullable=True),
        sa.Column("target_attention", sa.Integer(), nullable=True),
        sa.Column("target_contact", sa.Integer(), nullable=True),
        sa.Column("target_interest", sa.Integer(), nullable=True),
        sa.Column("target_orders", sa.Integer(), nullable=True),
        sa.Column("risks", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_activity"),
        sa.ForeignKeyConstraint(["package_id"], ["package.id"], name="fk_activity_package_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["manager_id"], ["person.id"], name="fk_activity_manager_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_activity_manager_id", "activity", ["manager_id"], unique=False)
    op.create_index("ix_activity_package_id", "activity", ["package_id"], unique=False)
    op.create_table(
        "budget_line",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=False),
        sa.Column("step_id", sa.Text(), nullable=True),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("partner_id", sa.Text(), nullable=True),
        sa.Column("quantity_thousandths", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("price_fen", sa.Integer(), nullable=False),
        sa.Column("support_fen", sa.Integer(), nullable=False),
        sa.Column("committed_fen", sa.Integer(), nullable=True),
        sa.Column("actual_fen", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_budget_line"),
        sa.ForeignKeyConstraint(["step_id"], ["work_step.id"], name="fk_budget_line_step_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name="fk_budget_line_partner_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_budget_line_activity_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_budget_line_activity_id", "budget_line", ["activity_id"], unique=False)
    op.create_index("ix_budget_line_partner_id", "budget_line", ["partner_id"], unique=False)
    op.create_index("ix_budget_line_step_id", "budget_line", ["step_id"], unique=False)
    op.create_table(
        "work_step",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("done_when", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=True),
        sa.Column("partner_id", sa.Text(), nullable=True),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("finish", sa.Text(), nullable=False),
        sa.Column("milestone", sa.Integer(), nullable=False),
        sa.Column("budget_fen", sa.Integer(), nullable=False),
        sa.Column("actual_start", sa.Text(), nullable=True),
        sa.Column("actual_finish", sa.Text(), nullable=True),
        sa.Column("actual_cost_fen", sa.Integer(), nullable=True),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_work_step"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_work_step_activity_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name="fk_work_step_owner_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name="fk_work_step_partner_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_work_step_activity_id", "work_step", ["activity_id"], unique=False)
    op.create_index("ix_work_step_owner_id", "work_step", ["owner_id"], unique=False)
    op.create_index("ix_work_step_partner_id", "work_step", ["partner_id"], unique=False)
    op.create_table(
        "dependency",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("predecessor_id", sa.Text(), nullable=False),
        sa.Column("successor_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("lag_days", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dependency"),
        sa.ForeignKeyConstraint(["predecessor_id"], ["work_step.id"], name="fk_dependency_predecessor_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["successor_id"], ["work_step.id"], name="fk_dependency_successor_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_dependency_predecessor_id", "dependency", ["predecessor_id"], unique=False)
    op.create_index("ix_dependency_successor_id", "dependency", ["successor_id"], unique=False)
    op.create_table(
        "baseline",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_baseline"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_baseline_activity_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_baseline_activity_id", "baseline", ["activity_id"], unique=False)
    op.create_table(
        "baseline_step",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("baseline_id", sa.Text(), nullable=False),
        sa.Column("step_id", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("finish", sa.Text(), nullable=False),
        sa.Column("budget_fen", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_baseline_step"),
        sa.ForeignKeyConstraint(["baseline_id"], ["baseline.id"], name="fk_baseline_step_baseline_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["step_id"], ["work_step.id"], name="fk_baseline_step_step_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_baseline_step_baseline_id", "baseline_step", ["baseline_id"], unique=False)
    op.create_index("ix_baseline_step_step_id", "baseline_step", ["step_id"], unique=False)
    op.create_table(
        "competitor",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cycle_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_competitor"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name="fk_competitor_cycle_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_competitor_cycle_id", "competitor", ["cycle_id"], unique=False)
    op.create_table(
        "analysis",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cycle_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("conclusion", sa.Text(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_analysis"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name="fk_analysis_cycle_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_analysis_cycle_id", "analysis", ["cycle_id"], unique=False)
    op.create_table(
        "indicator",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("analysis_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("this_period", sa.Text(), nullable=False),
        sa.Column("last_period", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_indicator"),
        sa.ForeignKeyConstraint(["analysis_id"], ["analysis.id"], name="fk_indicator_analysis_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_indicator_analysis_id", "indicator", ["analysis_id"], unique=False)
    op.create_table(
        "competitor_value",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("indicator_id", sa.Text(), nullable=False),
        sa.Column("competitor_id", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_competitor_value"),
        sa.ForeignKeyConstraint(["competitor_id"], ["competitor.id"], name="fk_competitor_value_competitor_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["indicator_id"], ["indicator.id"], name="fk_competitor_value_indicator_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_competitor_value_competitor_id", "competitor_value", ["competitor_id"], unique=False)
    op.create_index("ix_competitor_value_indicator_id", "competitor_value", ["indicator_id"], unique=False)
    op.create_table(
        "finding",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("analysis_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_finding"),
        sa.ForeignKeyConstraint(["analysis_id"], ["analysis.id"], name="fk_finding_analysis_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_finding_analysis_id", "finding", ["analysis_id"], unique=False)
    op.create_table(
        "self_check",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cycle_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("applies", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_self_check"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name="fk_self_check_cycle_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_self_check_cycle_id", "self_check", ["cycle_id"], unique=False)
    op.create_table(
        "situation_problem",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("cycle_id", sa.Text(), nullable=False),
        sa.Column("analysis_id", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("impact", sa.Integer(), nullable=False),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("controllability", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_situation_problem"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name="fk_situation_problem_cycle_id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["analysis_id"], ["analysis.id"], name="fk_situation_problem_analysis_id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        sqlite_strict=True,
    )
    op.create_index("ix_situation_problem_analysis_id", "situation_problem", ["analysis_id"], unique=False)
    op.create_index("ix_situation_problem_cycle_id", "situation_problem", ["cycle_id"], unique=False)
    op.create_table(
        "past_activity",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind_number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("cost_fen", sa.Integer(), nullable=True),
        sa.Column("attention", sa.Integer(), nullable=True),
        sa.Column("contact", sa.Integer(), nullable=True),
        sa.Column("interest", sa.Integer(), nullable=True),
        sa.Column("orders", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_past_activity"),
        sqlite_strict=True,
    )
