"""Reading XML of strangers: streamed, without entities, and only the fields that are asked for are kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import XMLParser  # type: ignore[import-untyped]

from cae_desktop.domain.errors import CaeError

LARGEST_FILE: Final = 100_000_000
"""Bytes; a file of this size or more is not read."""
_CHUNK: Final = 1 << 16
_DEEPEST: Final = 64
_LONGEST_TEXT: Final = 20_000
_MOST_PARTS: Final = 20_000
_MOST_NAMES: Final = 2_000
"""Different names of elements; the parser keeps every one of them."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What is kept of an element: texts of its children by name, and children with a shape of their own.

    The fields of a `transparent` child count as the element's own.
    """

    texts: frozenset[str] = frozenset()
    parts: Mapping[str, "Shape"] = field(default_factory=dict)
    transparent: frozenset[str] = frozenset()


@dataclass(slots=True)
class Record:
    """An element as its shape asks for it; of a text that occurs twice the first one is kept."""

    shape: Shape
    texts: dict[str, str] = field(default_factory=dict)
    parts: dict[str, list["Record"]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A text without spaces around it, "" when it is missing."""
        return self.texts.get(name, "").strip()

    def all(self, name: str) -> list["Record"]:
        """The parts of this name in their order."""
        return self.parts.get(name, [])


def read_record(path: Path, root: str, namespace: str, shape: Shape) -> Record:
    """The root element of an XML file, as its shape asks for it.

    Raises CaeError: "file-is-missing", "plan-file-cannot-be-read", "plan-file-is-too-large", "plan-file-is-unsafe"
    (it defines entities), "plan-file-is-damaged" (line), "plan-file-is-no-project" (another root).
    """
    builder = _Builder(root, namespace, shape)
    parser = XMLParser(target=builder, forbid_dtd=True)
    try:
        _require_size(path)
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                parser.feed(chunk)
            parser.close()
    except FileNotFoundError as error:
        raise CaeError("file-is-missing", path=str(path)) from error
    except OSError as error:
        raise CaeError("plan-file-cannot-be-read", path=str(path)) from error
    except DefusedXmlException as error:
        raise CaeError("plan-file-is-unsafe", path=str(path)) from error
    except ParseError as error:
        raise CaeError("plan-file-is-damaged", path=str(path), line=error.position[0]) from error
    except (ValueError, LookupError) as error:  # another root, too many names or levels, or an unknown encoding
        raise CaeError("plan-file-is-no-project", path=str(path)) from error
    return builder.record


def _require_size(path: Path) -> None:
    if path.stat().st_size >= LARGEST_FILE:
        raise CaeError("plan-file-is-too-large", path=str(path), megabytes=LARGEST_FILE // 1_000_000)


class _Builder:
    """Takes what the parser finds; the parser calls these methods by their names."""

    def __init__(self, root: str, namespace: str, shape: Shape) -> None:
        self.record = Record(shape)
        self._root = root
        self._namespace = f"{{{namespace}}}"
        self._open: list[Record | None] = []
        self._names: set[str] = set()
        self._text: list[str] = []
        self._length = 0

    def start(self, tag: str, _attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = tag.removeprefix(self._namespace)
        self._names.add(name)
        if len(self._open) >= _DEEPEST or len(self._names) > _MOST_NAMES or (not self._open and name != self._root):
            raise ValueError(tag)
        self._open.append(self._opened(name) if self._open else self.record)
        self._text.clear()
        self._length = 0

    def data(self, text: str) -> None:
        """A piece of text."""
        if self._length < _LONGEST_TEXT:
            self._text.append(text)
            self._length += len(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        self._open.pop()
        owner = self._open[-1] if self._open else None
        name = tag.removeprefix(self._namespace)
        if owner is not None and name in owner.shape.texts:
            owner.texts.setdefault(name, "".join(self._text)[:_LONGEST_TEXT])
        self._text.clear()
        self._length = 0

    def close(self) -> None:
        """The file ends."""

    def _opened(self, name: str) -> Record | None:
        owner = self._open[-1]
        if owner is None or name in owner.shape.transparent:
            return owner
        shape = owner.shape.parts.get(name)
        if shape is None:
            return None
        siblings = owner.parts.setdefault(name, [])
        if owner is not self.record and len(siblings) >= _MOST_PARTS:
            raise ValueError(name)
        record = Record(shape)
        siblings.append(record)
        return record
