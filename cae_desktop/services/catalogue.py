"""Reading the shipped catalogue of the method."""

import tomllib
from functools import cache
from typing import Any

from cae_desktop import paths
from cae_desktop.domain.catalogue import Catalogue, parse_catalogue


@cache
def load_catalogue() -> Catalogue:
    """The catalogue in `resources/catalogue/`, read once; every file there contributes its tables."""
    tables: dict[str, Any] = {}
    for path in sorted(paths.resource("catalogue").glob("*.toml")):
        tables |= tomllib.loads(path.read_text(encoding="utf-8"))
    return parse_catalogue(tables)
