"""Keeps the translation files.

`update` collects texts from the sources, `check` fails while one is unfinished, `release` compiles what windows load.
One .ts file per area: a folder of screens, or a layer. See docs/decisions/0004.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "cae_desktop"
FOLDER = ROOT / "resources" / "i18n" / "zh_CN"
COMPILED = FOLDER.with_suffix(".qm")
TOOLS = Path(sys.executable).parent
PLACEHOLDER = re.compile(r"\{[^}]*\}")
SPEAKS = re.compile(r"\b(?:tr|translate)\(")
HAN = re.compile(r"[\u3400-\u9fff]")
SAME_IN_BOTH = {"SWOT", "Excel", "PDF", "CAE Desktop", "CAE Desktop {version}"}


def main() -> int:
    commands = {"update": update, "check": check, "release": release}
    if len(sys.argv) != 2 or sys.argv[1] not in commands:
        print(f"usage: translations.py {'|'.join(commands)}", file=sys.stderr)
        return 2
    return commands[sys.argv[1]]()


def areas() -> dict[str, list[Path]]:
    """Source files by area; a new folder becomes an area by itself."""
    result = {"app": sorted(PACKAGE.glob("*.py")) + sorted((PACKAGE / "views").glob("*.py"))}
    for parent in (PACKAGE, PACKAGE / "views"):
        for folder in sorted(path.parent for path in parent.glob("*/__init__.py")):
            if folder.name != "views":
                result[folder.name] = sorted(folder.rglob("*.py"))
    return result


def update() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for area, sources in areas().items():
        _collect(sources, FOLDER / f"{area}.ts")
    return 0


def check() -> int:
    faults = list(_faults())
    for fault in faults:
        print(fault)
    print(f"translations: {len(faults)} to mend")
    return 1 if faults else 0


def release() -> int:
    sources = sorted(FOLDER.glob("*.ts"))
    if COMPILED.exists() and all(COMPILED.stat().st_mtime >= source.stat().st_mtime for source in sources):
        return 0
    command: list[str | Path] = [TOOLS / "pyside6-lrelease", "-silent", *sources, "-qm", COMPILED]
    result = subprocess.run(command, check=False, capture_output=True, text=True)
    if result.returncode:
        print(result.stderr)
    return result.returncode


def _faults() -> Iterator[str]:
    wordings: dict[tuple[str, str], str] = {}
    with tempfile.TemporaryDirectory() as folder:
        for area, sources in areas().items():
            kept = FOLDER / f"{area}.ts"
            fresh = Path(folder) / f"{area}.ts"
            _collect(sources, fresh)
            needed = {key for key, _, _ in _messages(fresh)}
            present = {key: (text, state) for key, text, state in _messages(kept)}
            for key in sorted(needed - set(present)):
                yield f"{area}: not collected: {key}"
            for key in sorted(set(present) - needed):
                yield f"{area}: no longer used: {key}"
            for key, (text, state) in present.items():
                yield from (f"{area}: {fault}: {key}" for fault in _wrong(key[1], text, state))
                if wordings.setdefault(key, text) != text:
                    yield f"{area}: worded otherwise in another area: {key}"
    for file in sorted(FOLDER.glob("*.ts")):
        if file.stem not in areas():
            yield f"{file.stem}: no such area"


def _wrong(source: str, text: str, state: str) -> Iterator[str]:
    if state or not text.strip():
        yield "unfinished"
    elif sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text)):
        yield "other placeholders"
    elif re.search(r"[A-Za-z]{4}", PLACEHOLDER.sub("", text)) and not HAN.search(text) and source not in SAME_IN_BOTH:
        yield "not Chinese"


def _collect(sources: list[Path], target: Path) -> None:
    translated = [source for source in sources if SPEAKS.search(source.read_text(encoding="utf-8"))]
    if not translated:
        return
    command: list[str | Path] = [
        TOOLS / "pyside6-lupdate",
        "-locations",
        "none",
        "-no-obsolete",
        "-source-language",
        "en",
        "-target-language",
        "zh_CN",
        *translated,
        "-ts",
        target,
    ]
    subprocess.run(command, check=True, capture_output=True)


def _messages(file: Path) -> Iterator[tuple[tuple[str, str], str, str]]:
    if not file.exists():
        return
    for context in ElementTree.parse(file).iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "" if translation is None else translation.text or ""
            state = "" if translation is None else translation.get("type", "")
            yield (name, message.findtext("source", "")), text, state


if __name__ == "__main__":
    sys.exit(main())
