"""LibreOffice as a second reader of our workbooks: it opens them, works out every formula and writes them anew."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import openpyxl

from cae_desktop import paths

IS_MISSING: Final = shutil.which("soffice") is None
REASON: Final = "LibreOffice is not installed (Debian: libreoffice-calc-nogui)"
Values = dict[str, Any]


def values_of(workbook: Path) -> Values:
    """What the cells hold, by sheet and place; of a formula what was worked out last. Empty ones are left out."""
    book = openpyxl.load_workbook(workbook, data_only=True)
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value not in (None, ""))
    values = {f"{cell.parent.title}!{cell.coordinate}": _as_both_keep_it(cell.value) for cell in cells}
    book.close()
    return values


def worked_out_by_libreoffice(workbook: Path, folder: Path) -> Values:
    """What LibreOffice reads and works out."""
    return values_of(converted(workbook, "xlsx", folder))


def converted(document: Path, suffix: str, folder: Path) -> Path:
    """A document as LibreOffice writes it anew; it gets a folder of its own for its settings."""
    folder.mkdir(parents=True, exist_ok=True)
    fonts = folder / "fonts.conf"
    fonts.write_text(
        "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig>"
        f"<dir>{paths.resource('fonts')}</dir><cachedir>{folder}/fonts</cachedir></fontconfig>",
        encoding="utf-8",
    )
    settings = f"-env:UserInstallation=file://{folder}/settings"
    command = ["soffice", settings, "--headless", "--convert-to", suffix, "--outdir", str(folder), str(document)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=environment)
    return folder / f"{document.stem}.{suffix}"


def _as_both_keep_it(value: object) -> object:
    """LibreOffice writes fifteen digits of a number, Excel's files hold seventeen."""
    return float(f"{value:.13g}") if isinstance(value, float) else value
