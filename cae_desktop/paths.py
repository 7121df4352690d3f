"""Where the program's own files live: source tree, installed wheel, frozen bundle."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).parent


def _resources() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    """Path of a shipped file, e.g. `resource("theme", "tokens.json")`."""
    return _resources().joinpath(*parts)
