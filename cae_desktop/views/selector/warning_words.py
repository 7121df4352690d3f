"""What speaks against a mix, in words."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.selection import MixWarning
from cae_desktop.domain.words import Stage

translate = QCoreApplication.translate


def warning_sentence(warning: MixWarning, word: Callable[[Stage], str]) -> str:
    """The sentence for a warning; one without a sentence raises KeyError: that is a bug."""
    stage = "" if warning.stage is None else word(warning.stage)
    return {
        "uncovered-stage": translate(
            "Selector", "The goal “{stage}” has no activity with ++ or +++ in the mix."
        ).format(stage=stage),
        "one-group": translate("Selector", "All activities are of one group; mix different kinds."),
        "over-budget": translate("Selector", "The mix is {amount} over the budget of the cycle.").format(
            amount=format_yuan(warning.fen)
        ),
        "too-many": translate("Selector", "More than six activities are hard to carry through in one cycle."),
        "crisis-pr": translate("Selector", "Crisis PR reacts to a crisis; it does not serve a planned goal."),
    }[warning.code]
