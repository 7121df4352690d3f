"""What became of a step since the last meeting, in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from cae_desktop.domain.money import whole_yuan
from cae_desktop.services.meeting_changes import StepChange

translate = QCoreApplication.translate


def change_in_words(change: StepChange) -> str:
    """The step and what is different, in the order of the board: days, progress, money."""
    parts = []
    if change.before is None:
        parts.append(translate("Meetings", "new"))
    elif change.days_moved:
        before = _days(change.before.start, change.before.finish)
        parts.append(f"{before} → {_days(change.now.start, change.now.finish)}")
    if change.percent_gained:
        parts.append(f"{change.percent_gained:+d} %")
    if change.cost_added_fen:
        sign = "+" if change.cost_added_fen > 0 else "−"
        parts.append(f"{sign}¥{whole_yuan(abs(change.cost_added_fen))}")
    return f"{change.now.name}: {translate('Meetings', ', ').join(parts)}"


def _days(start: date, finish: date) -> str:
    return f"{start:%m/%d}–{finish:%m/%d}"
