"""The levels of customers as choices and colours."""

from typing import Final

from cae_desktop.domain.catalogue import Catalogue

_TONES: Final = {"H": "late", "A": "at_risk", "B": "accent", "O": "on_track"}


def level_tone(level: str) -> str:
    """The name of the colour token of a level."""
    return _TONES.get(level, "done")


def level_choices(catalogue: Catalogue, language: str) -> list[tuple[str, str]]:
    """Levels with their meaning."""
    return [(level.key, f"{level.key} · {level.meaning.in_language(language)}") for level in catalogue.levels]
