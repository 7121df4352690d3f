"""The fixed vocabularies of the CAE method. Values are stored in the file and must never change."""

from enum import StrEnum


class Stage(StrEnum):
    """The three kinds of goal, in the order in which a person passes them (关注 → 联系 → 购买兴趣)."""

    ATTENTION = "attention"
    CONTACT = "contact"
    INTEREST = "interest"


class Phase(StrEnum):
    """The three phases of an activity's work steps (准备, 执行, 跟踪)."""

    PREPARE = "prepare"
    EXECUTE = "execute"
    FOLLOW_UP = "follow_up"


class Role(StrEnum):
    """What a person is at the dealership. The first four sign goals and choice of activities."""

    GENERAL_MANAGER = "general_manager"
    MARKET_MANAGER = "market_manager"
    SALES_MANAGER = "sales_manager"
    FINANCE_MANAGER = "finance_manager"
    SALES_CONSULTANT = "sales_consultant"
    OTHER = "other"


SIGNING_ROLES = (Role.GENERAL_MANAGER, Role.MARKET_MANAGER, Role.SALES_MANAGER, Role.FINANCE_MANAGER)


class Side(StrEnum):
    """What an analysis looks at: the dealer's own state or its surroundings."""

    OWN_STATE = "own_state"
    ENVIRONMENT = "environment"


class Weight(StrEnum):
    """Whether an analysis is decisive (决策性) or supporting (辅助性)."""

    DECISIVE = "decisive"
    SUPPORTING = "supporting"


class FindingKind(StrEnum):
    """SWOT."""

    STRENGTH = "strength"
    WEAKNESS = "weakness"
    OPPORTUNITY = "opportunity"
    THREAT = "threat"


class CycleState(StrEnum):
    """A cycle is open until its lessons are drawn."""

    OPEN = "open"
    CLOSED = "closed"


class SignOffSubject(StrEnum):
    """What the four managers sign."""

    GOALS = "goals"
    SELECTION = "selection"


class SlotRole(StrEnum):
    """What an activity does for its package."""

    RAISE_ATTENTION = "raise_attention"
    COLLECT_CONTACT = "collect_contact"
    CONVERT = "convert"


class ActivityState(StrEnum):
    """Planned until the first actual is reported; closed by the final meeting or the evaluation.

    Cancelled when it does not take place (docs/decisions/0017).
    """

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"
    CANCELLED = "cancelled"

    @property
    def is_open(self) -> bool:
        """Whether it is still worked at."""
        return self in (ActivityState.PLANNED, ActivityState.RUNNING)


class ActivityCategory(StrEnum):
    """The categories on the official activity form (several may be ticked)."""

    TARGET_GROUP = "target_group"
    TARGET_AREA = "target_area"
    PROSPECT_PROMOTION = "prospect_promotion"
    OWNER_REFERRAL = "owner_referral"
    OWNER_TRADE_IN = "owner_trade_in"


class DependencyKind(StrEnum):
    """Project management's four links between steps."""

    FINISH_TO_START = "FS"
    START_TO_START = "SS"
    FINISH_TO_FINISH = "FF"
    START_TO_FINISH = "SF"


class ScheduleMode(StrEnum):
    """Whether links and constraints give a step its days, or the planner does."""

    AUTO = "auto"
    MANUAL = "manual"


class ConstraintKind(StrEnum):
    """What besides its links an automatically scheduled step must keep to."""

    AS_SOON_AS_POSSIBLE = "as_soon_as_possible"
    NOT_EARLIER = "not_earlier"
    START_ON = "start_on"
    FINISH_ON = "finish_on"


class CalendarKind(StrEnum):
    """On which days an activity's steps are worked: like an office, when the house is open, or every day."""

    WORKING_DAYS = "working_days"
    OPENING_DAYS = "opening_days"
    EVERY_DAY = "every_day"


class StepStatus(StrEnum):
    """How a step stands; always shown as shape + colour + word (● ▲ ■ ✓ ○ ×)."""

    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    LATE = "late"
    DONE = "done"
    NOT_STARTED = "not_started"
    CANCELLED = "cancelled"


class MeetingKind(StrEnum):
    """启动会议, 例会, 最终会议."""

    KICK_OFF = "kick_off"
    REGULAR = "regular"
    FINAL = "final"


class MeetingState(StrEnum):
    """A meeting is prepared, held, closed."""

    PREPARED = "prepared"
    RUNNING = "running"
    CLOSED = "closed"


class ProblemState(StrEnum):
    """A problem during execution: open, asked about and still there, solved."""

    OPEN = "open"
    STILL_EXISTS = "still_exists"
    SOLVED = "solved"


class Salutation(StrEnum):
    """Form of address on a customer card."""

    MR = "mr"
    MS = "ms"


class Payment(StrEnum):
    """How a customer means to pay."""

    CASH = "cash"
    LOAN = "loan"


class PurchaseReason(StrEnum):
    """Why a customer means to buy."""

    FIRST = "first"
    REPLACEMENT = "replacement"
    ADDITIONAL = "additional"


class ContactMeans(StrEnum):
    """Ways to reach a customer; consent is given for each."""

    PHONE = "phone"
    SMS = "sms"
    WECHAT = "wechat"
    EMAIL = "email"
    VISIT = "visit"


class CardResult(StrEnum):
    """How a customer card ends."""

    ORDER = "order"
    LOST = "lost"


class ExperienceScope(StrEnum):
    """Whether an experience is about one work step or the whole activity."""

    STEP = "step"
    ACTIVITY = "activity"
