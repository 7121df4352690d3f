"""The sentences and words of the program that a window, a report and the command line share. No Qt.

Every subject has a module with `errors(translate)` and `actions(translate)`: code → sentence. `translate` takes a
context and an English text and gives the reader's language (`translations.translator`, or Qt's own in a window).
"""

from collections.abc import Callable, Mapping
from typing import Final, Protocol

from cae_desktop.domain.errors import CaeError
from cae_desktop.wording import (
    calendar,
    card_lists,
    cards,
    control,
    dealership,
    evaluation,
    exchange,
    file,
    goals,
    learning,
    plan,
    reports,
    selection,
    situation,
    templates,
)
from cae_desktop.wording.words import words

__all__ = ["Translate", "action_name", "error_sentence", "words"]

Translate = Callable[[str, str], str]


class Subject(Protocol):
    """What every module of this package offers."""

    def errors(self, translate: Translate, /) -> Mapping[str, str]:
        """Sentences by error code."""

    def actions(self, translate: Translate, /) -> Mapping[str, str]:
        """Action names by label."""


_SUBJECTS: Final[tuple[Subject, ...]] = (
    file,
    dealership,
    calendar,
    situation,
    goals,
    selection,
    learning,
    plan,
    templates,
    exchange,
    control,
    cards,
    card_lists,
    evaluation,
    reports,
)


def error_sentence(error: CaeError, translate: Translate) -> str:
    """What happened, what it means for the data and what to do next, in the reader's language.

    An error without a sentence raises KeyError: that is a bug.
    """
    for subject in _SUBJECTS:
        sentence = subject.errors(translate).get(error.code)
        if sentence is not None:
            return sentence.format(**error.values)
    raise KeyError(error.code)


def action_name(label: str, translate: Translate) -> str:
    """The name of an action as the undo menu shows it. A label without a name raises KeyError: that is a bug."""
    for subject in _SUBJECTS:
        name = subject.actions(translate).get(label)
        if name is not None:
            return name
    raise KeyError(label)
