"""What became of a step since the last meeting, in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from cae_desktop.db.queries.plan import StepRow
from cae_desktop.domain.money import whole_yuan
from cae_desktop.services.meeting_changes import StepChange

translate = QCoreApplication.translate


def change_in_words(change: StepChange) -> str:
    """The step and what is different, in the order of the board: days, owner, budget, progress, money."""
    parts = []
    if change.before is None:
        parts.append(translate("Meetings", "new"))
    elif change.days_moved:
        before = _days(change.before.start, change.before.finish)
        parts.append(f"{before} → {_days(change.now.start, change.now.finish)}")
    if change.before is not None and change.owner_changed:
        parts.append(f"{_name(change.before)} → {_name(change.now)}")
    if change.before is not None and change.budget_changed:
        sums = f"¥{whole_yuan(change.before.budget_fen)} → ¥{whole_yuan(change.now.budget_fen)}"
        parts.append(translate("Meetings", "budget {sums}").format(sums=sums))
    if change.has_begun and change.now.actual_start is not None:
        parts.append(translate("Meetings", "began {day}").format(day=f"{change.now.actual_start:%m/%d}"))
    if change.percent_gained:
        parts.append(f"{change.percent_gained:+d} %")
    if change.cost_added_fen:
        sign = "+" if change.cost_added_fen > 0 else "−"
        parts.append(f"{sign}¥{whole_yuan(abs(change.cost_added_fen))}")
    return f"{change.now.name}: {translate('Meetings', ', ').join(parts)}"


def _name(step: StepRow) -> str:
    return step.owner_name or translate("Meetings", "nobody")


def _days(start: date, finish: date) -> str:
    return f"{start:%m/%d}–{finish:%m/%d}"
