"""The experience base: what was kept, and how partners worked, over all cycles."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from cae_desktop.db.database import Database
from cae_desktop.db.queries import experience as queries
from cae_desktop.db.queries.plan import cancelled_activities
from cae_desktop.domain.evaluation import average
from cae_desktop.services.clock import Clock


@dataclass(frozen=True, slots=True)
class PartnerRecord:
    """A partner over all activities: averages 1–5, None where never rated."""

    id: str
    name: str
    service: str
    activities: int
    quality: float | None
    punctuality: float | None
    price: float | None
    cooperation: float | None
    overall: float | None
    last_reasons: str


class ExperienceService:
    """Reads the experience base."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def kept(self, search: str = "") -> tuple[queries.ExperienceRow, ...]:
        """Kept experiences that contain every word of `search`, the newest first."""
        with self._database.read() as session:
            rows = queries.kept_experiences(session)
        words = search.casefold().split()
        return tuple(row for row in rows if all(word in _text(row) for word in words))

    def uses(self) -> dict[str, int]:
        """In how many activities each experience was taken up; those never taken up are left out."""
        with self._database.read() as session:
            cancelled = cancelled_activities(session)
            pairs = {
                (row.experience_id, row.activity_id)
                for row in queries.experience_uses(session)
                if row.activity_id not in cancelled
            }
        return dict(Counter(experience_id for experience_id, _ in pairs))

    def partner_history(self, partner_id: str) -> tuple[queries.PartnerEvaluationRow, ...]:
        """How a partner worked in every activity it was evaluated in, the newest cycle first."""
        with self._database.read() as session:
            return tuple(row for row in queries.partner_evaluations(session) if row.partner_id == partner_id)

    def partners(self) -> tuple[PartnerRecord, ...]:
        """Every partner that was evaluated, the best first."""
        with self._database.read() as session:
            rows = queries.partner_evaluations(session)
        by_partner: dict[str, list[queries.PartnerEvaluationRow]] = defaultdict(list)
        for row in rows:
            by_partner[row.partner_id].append(row)
        records = [_record(evaluations) for evaluations in by_partner.values()]
        return tuple(sorted(records, key=lambda record: -(record.overall or 0)))


def _record(rows: list[queries.PartnerEvaluationRow]) -> PartnerRecord:
    quality = average(row.quality for row in rows)
    punctuality = average(row.punctuality for row in rows)
    price = average(row.price for row in rows)
    cooperation = average(row.cooperation for row in rows)
    given = [mean for mean in (quality, punctuality, price, cooperation) if mean is not None]
    return PartnerRecord(
        id=rows[0].partner_id,
        name=rows[0].partner_name,
        service=rows[0].service,
        activities=len(rows),
        quality=quality,
        punctuality=punctuality,
        price=price,
        cooperation=cooperation,
        overall=sum(given) / len(given) if given else None,
        last_reasons=rows[0].reasons,
    )


def _text(row: queries.ExperienceRow) -> str:
    parts = (row.title, row.went_well, row.went_badly, row.proposal, row.activity_name, row.person_name, row.step_name)
    return " ".join(parts).casefold()
