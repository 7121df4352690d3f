"""The method's vocabularies in the reader's language. The Chinese words are the programme's own."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache

from cae_desktop.domain.claims import Proof
from cae_desktop.domain.words import (
    ActivityCategory,
    ActivityState,
    CalendarKind,
    CardResult,
    ConstraintKind,
    ContactMeans,
    CycleState,
    DependencyKind,
    ExperienceScope,
    FindingKind,
    MeetingKind,
    MeetingState,
    Payment,
    Phase,
    ProblemState,
    PurchaseReason,
    Role,
    Salutation,
    ScheduleMode,
    Side,
    SignOffSubject,
    SlotRole,
    Stage,
    StepStatus,
    Weight,
)

Translate = Callable[[str, str], str]
Group = Callable[[Translate], tuple[tuple[StrEnum, str], ...]]


def words(translate: Translate) -> Callable[[StrEnum], str]:
    """A look-up from a word of any vocabulary to what the reader sees; a group is translated when first asked."""
    known: dict[tuple[type[StrEnum], str], str] = {}

    def word(value: StrEnum) -> str:
        key = type(value), value.value
        if key not in known:
            group = _group_of_vocabulary()[type(value)]
            known.update({(type(one), one.value): text for one, text in group(translate)})
        return known[key]

    return word


@cache
def _group_of_vocabulary() -> Mapping[type[StrEnum], Group]:
    groups = (_planning, _scheduling, _controlling, _customers, _proofs)
    return {type(value): group for group in groups for value, _ in group(_as_written)}


def _as_written(_: str, text: str) -> str:
    return text


def _proofs(translate: Translate) -> tuple[tuple[StrEnum, str], ...]:
    return (
        (Proof.CONTRACT, translate("Words", "Contract, signed")),
        (Proof.RATE_CARD, translate("Words", "Rate card, stamped")),
        (Proof.INVOICE, translate("Words", "Invoice")),
        (Proof.PLACEMENT, translate("Words", "Proof of placement")),
        (Proof.PHOTOS, translate("Words", "Photos showing the date")),
        (Proof.LEAD_LIST, translate("Words", "List of leads")),
    )


def _planning(translate: Translate) -> tuple[tuple[StrEnum, str], ...]:
    return (
        (Stage.ATTENTION, translate("Words", "Attention")),
        (Stage.CONTACT, translate("Words", "Contact")),
        (Stage.INTEREST, translate("Words", "Purchase interest")),
        (Phase.PREPARE, translate("Words", "Prepare")),
        (Phase.EXECUTE, translate("Words", "Execute")),
        (Phase.FOLLOW_UP, translate("Words", "Follow up")),
        (Role.GENERAL_MANAGER, translate("Words", "General manager")),
        (Role.MARKET_MANAGER, translate("Words", "Market manager")),
        (Role.SALES_MANAGER, translate("Words", "Sales manager")),
        (Role.FINANCE_MANAGER, translate("Words", "Finance manager")),
        (Role.SALES_CONSULTANT, translate("Words", "Sales consultant")),
        (Role.OTHER, translate("Words", "Other staff")),
        (Side.OWN_STATE, translate("Words", "Own state")),
        (Side.ENVIRONMENT, translate("Words", "Environment")),
        (Weight.DECISIVE, translate("Words", "Decisive")),
        (Weight.SUPPORTING, translate("Words", "Supporting")),
        (FindingKind.STRENGTH, translate("Words", "Strength")),
        (FindingKind.WEAKNESS, translate("Words", "Weakness")),
        (FindingKind.OPPORTUNITY, translate("Words", "Opportunity")),
        (FindingKind.THREAT, translate("Words", "Threat")),
        (CycleState.OPEN, translate("Words", "In progress")),
        (CycleState.CLOSED, translate("Words", "Closed")),
        (SignOffSubject.GOALS, translate("Words", "Goals")),
        (SignOffSubject.SELECTION, translate("Words", "Choice of activities")),
        (SlotRole.RAISE_ATTENTION, translate("Words", "Raise attention")),
        (SlotRole.COLLECT_CONTACT, translate("Words", "Collect contacts")),
        (SlotRole.CONVERT, translate("Words", "Convert")),
        (ActivityCategory.TARGET_GROUP, translate("Words", "Win a target group")),
        (ActivityCategory.TARGET_AREA, translate("Words", "Win a target area")),
        (ActivityCategory.PROSPECT_PROMOTION, translate("Words", "Promote prospects")),
        (ActivityCategory.OWNER_REFERRAL, translate("Words", "Referral by owners")),
        (ActivityCategory.OWNER_TRADE_IN, translate("Words", "Trade-in by owners")),
    )


def _scheduling(translate: Translate) -> tuple[tuple[StrEnum, str], ...]:
    return (
        (DependencyKind.FINISH_TO_START, translate("Words", "Finish to start")),
        (DependencyKind.START_TO_START, translate("Words", "Start to start")),
        (DependencyKind.FINISH_TO_FINISH, translate("Words", "Finish to finish")),
        (DependencyKind.START_TO_FINISH, translate("Words", "Start to finish")),
        (ScheduleMode.AUTO, translate("Words", "Automatic")),
        (ScheduleMode.MANUAL, translate("Words", "Manual")),
        (ConstraintKind.AS_SOON_AS_POSSIBLE, translate("Words", "As soon as possible")),
        (ConstraintKind.NOT_EARLIER, translate("Words", "Not earlier than")),
        (ConstraintKind.START_ON, translate("Words", "Must start on")),
        (ConstraintKind.FINISH_ON, translate("Words", "Must finish on")),
        (CalendarKind.WORKING_DAYS, translate("Words", "Working days")),
        (CalendarKind.OPENING_DAYS, translate("Words", "Opening days")),
        (CalendarKind.EVERY_DAY, translate("Words", "Every day")),
    )


def _controlling(translate: Translate) -> tuple[tuple[StrEnum, str], ...]:
    return (
        (ActivityState.PLANNED, translate("Words", "Planned")),
        (ActivityState.RUNNING, translate("Words", "Running")),
        (ActivityState.CLOSED, translate("Words", "Closed")),
        (ActivityState.CANCELLED, translate("Words", "Cancelled")),
        (StepStatus.ON_TRACK, translate("Words", "On track")),
        (StepStatus.AT_RISK, translate("Words", "At risk")),
        (StepStatus.LATE, translate("Words", "Late")),
        (StepStatus.DONE, translate("Words", "Done")),
        (StepStatus.NOT_STARTED, translate("Words", "Not started")),
        (StepStatus.CANCELLED, translate("Words", "Cancelled")),
        (MeetingKind.KICK_OFF, translate("Words", "Kick-off meeting")),
        (MeetingKind.REGULAR, translate("Words", "Regular meeting")),
        (MeetingKind.FINAL, translate("Words", "Final meeting")),
        (MeetingState.PREPARED, translate("Words", "Prepared")),
        (MeetingState.RUNNING, translate("Words", "Being held")),
        (MeetingState.CLOSED, translate("Words", "Closed")),
        (ProblemState.OPEN, translate("Words", "Open")),
        (ProblemState.STILL_EXISTS, translate("Words", "Still exists")),
        (ProblemState.SOLVED, translate("Words", "Solved")),
        (ExperienceScope.STEP, translate("Words", "Work step")),
        (ExperienceScope.ACTIVITY, translate("Words", "Whole activity")),
    )


def _customers(translate: Translate) -> tuple[tuple[StrEnum, str], ...]:
    return (
        (Salutation.MR, translate("Words", "Mr")),
        (Salutation.MS, translate("Words", "Ms")),
        (Payment.CASH, translate("Words", "Pays in full")),
        (Payment.LOAN, translate("Words", "Loan")),
        (PurchaseReason.FIRST, translate("Words", "First car")),
        (PurchaseReason.REPLACEMENT, translate("Words", "Replacement")),
        (PurchaseReason.ADDITIONAL, translate("Words", "Additional car")),
        (ContactMeans.PHONE, translate("Words", "Phone")),
        (ContactMeans.SMS, translate("Words", "SMS")),
        (ContactMeans.WECHAT, translate("Words", "WeChat")),
        (ContactMeans.EMAIL, translate("Words", "E-mail")),
        (ContactMeans.VISIT, translate("Words", "Visit")),
        (CardResult.ORDER, translate("Words", "Order")),
        (CardResult.LOST, translate("Words", "Lost")),
    )
