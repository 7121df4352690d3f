"""What the activities of a package add up to, compared with the goals and the budget they share."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cae_desktop.services.plan_outline import PlannedPackage

TARGETS: Final = ("target_attention", "target_contact", "target_interest", "target_orders")


@dataclass(frozen=True, slots=True)
class Shared:
    """What a package is to reach or may cost, and what its activities plan; None where nothing was set."""

    limit: int | None
    planned: int | None

    @property
    def left(self) -> int | None:
        """What the activities leave of it; below zero when they plan more. None without a limit."""
        return None if self.limit is None else self.limit - (self.planned or 0)


@dataclass(frozen=True, slots=True)
class PackageTotals:
    """The shared goals by the names of their columns, and the shared budget in fen."""

    targets: dict[str, Shared]
    budget: Shared


def package_totals(package: PlannedPackage) -> PackageTotals:
    """Goals and budget of a package against the sums over its activities; of a cancelled one only what it has cost."""
    held = [one.row for one in package.activities if not one.row.is_cancelled]
    targets = {name: Shared(getattr(package.row, name), _sum(getattr(row, name) for row in held)) for name in TARGETS}
    return PackageTotals(targets, Shared(package.row.budget_fen, package.budget_fen if package.activities else None))


def _sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
