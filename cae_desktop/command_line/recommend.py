"""The command that recommends a mix of activities."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from cae_desktop.command_line.options import Result, cycle_of, opened, with_file
from cae_desktop.domain.mix import MixLimits
from cae_desktop.translations import translator
from cae_desktop.wording.learning import why_recommended

if TYPE_CHECKING:
    from cae_desktop.services.learning import Recommendation

COMMANDS: Final = ("recommend",)
_MOST_YUAN: Final = 1_000_000_000


def add_to(commands: Any) -> Iterator[argparse.ArgumentParser]:
    """The parser of this command."""
    command = with_file(commands, "recommend", "the mix of activities that promises most of the goals for a budget")
    command.add_argument("--budget", type=_yuan, required=True, metavar="YUAN")
    command.add_argument("--cycle", default=None, metavar="NAME", help="default: the newest open cycle")
    command.add_argument("--staff-days", type=int, default=None, metavar="N", help="working days of all people")
    command.add_argument("--days", type=int, default=None, metavar="N", help="calendar days there are")
    command.set_defaults(run=_recommend)
    yield command


def _recommend(options: argparse.Namespace) -> Result:
    with opened(options.file, read_only=True) as workspace:
        cycle_id = cycle_of(workspace, options.cycle)
        limits = MixLimits(options.budget * 100, staff_days=options.staff_days, calendar_days=options.days)
        found = workspace.learning.recommend(cycle_id, limits, options.lang)
    return _result(found, options.lang)


def _result(found: "Recommendation", language: str) -> Result:
    translate = translator(language)
    return {
        "budget": found.budget_fen // 100,
        "cost": found.cost_fen // 100,
        "attainment": round(found.attainment, 3),
        "chance_of_all_goals": round(found.chance, 3),
        "gap": round(found.gap, 4),
        "based_on_activities": found.based_on,
        "staff_days": found.staff_days,
        "activities": [
            {
                "kind": one.kind_number,
                "name": one.name,
                "count": one.count,
                "cost_each": one.cost_fen // 100,
                "why": why_recommended(
                    one.stage,
                    one.people,
                    one.price_fen,
                    cheapest=one.cheapest,
                    without=one.without,
                    based_on=one.based_on,
                    translate=translate,
                ),
            }
            for one in found.activities
        ],
        "goals": [
            {
                "stage": one.stage.value,
                "target": one.target,
                "expected": round(one.expected, 1),
                "low": round(one.low, 1),
                "high": round(one.high, 1),
            }
            for one in found.outlooks
        ],
        "curve": [{"budget": budget // 100, "attainment": round(share, 3)} for budget, share in found.curve],
    }


def _yuan(text: str) -> int:
    plain = text.replace(",", "").removeprefix("¥")
    if not (plain.isascii() and plain.isdigit()) or int(plain) > _MOST_YUAN:
        raise argparse.ArgumentTypeError("write whole yuan, for example 90000")
    return int(plain)
