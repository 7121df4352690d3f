"""Habits that a linter does not know: what they look like in a syntax tree, and examples that must be seen."""

import ast
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Habit:
    """`seen` tells whether a node shows the habit; every one of `examples` does. Files in `allowed` may have it."""

    seen: Callable[[ast.AST], bool]
    examples: tuple[str, ...]
    allowed: frozenset[str] = frozenset()


def faults(habit: str, file: str, source: str) -> list[int]:
    """Lines of a source that show a habit. A broad `except` says why behind `noqa: BLE001`."""
    if file in HABITS[habit].allowed:
        return []
    lines = source.splitlines()
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.stmt | ast.expr | ast.excepthandler)
        and HABITS[habit].seen(node)
        and "noqa: BLE001 (" not in lines[node.lineno - 1]
    ]


def _called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _says_what_is_not_collected(node: ast.AST) -> bool:
    """Only literals are collected, and only from calls of these two names."""
    if not isinstance(node, ast.Call) or _called(node) not in {"tr", "translate", "_translate", "_tr"}:
        return False
    texts = [one for one in node.args if not isinstance(one, ast.Constant) or isinstance(one.value, str)]
    if _called(node).startswith("_"):
        return bool(texts)
    if _called(node) == "translate" and not any(_is_text(one) for one in texts):
        return False  # a painter that moves its origin
    return not all(isinstance(one, ast.Constant) for one in texts)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _loads_all_of_qt(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("PySide6")
        and any(alias.name == "*" for alias in node.names)
    )


def _waits_in_place(node: ast.AST) -> bool:
    return _called(node) in {"exec", "exec_", "processEvents"} and not _starts_the_program(node)


def _starts_the_program(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and ast.unparse(node.func) == "qt.exec"


def _connects_what_holds_its_window(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and _called(node) == "connect"
        and any(isinstance(one, ast.Lambda) or _called(one) == "partial" for one in node.args)
    )


def _hides_bugs(node: ast.AST) -> bool:
    if not isinstance(node, ast.ExceptHandler):
        return False
    kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    return any(kind is None or getattr(kind, "id", "") in {"Exception", "BaseException"} for kind in kinds)


def _makes_a_paragraph(node: ast.AST) -> bool:
    return _called(node) == "Paragraph"


HABITS = {
    "a text that is never translated": Habit(
        _says_what_is_not_collected,
        (
            'self.tr(f"{n} steps")',
            'translate("Plan", text)',
            'QCoreApplication.translate(\n    "Plan",\n    f"{n} steps",\n)',
            'self._translate("Plan", "Steps")',
        ),
    ),
    "a star import, which loads all of Qt": Habit(_loads_all_of_qt, ("from PySide6.QtWidgets import *",)),
    "a dialog that waits and blocks the program": Habit(
        _waits_in_place, ("dialog.exec()", "QApplication.processEvents()", "menu.exec(place)")
    ),
    "a slot that keeps its window alive": Habit(
        _connects_what_holds_its_window,
        ("button.clicked.connect(lambda: self.go())", "button.clicked.connect(\n    partial(self.go, 1)\n)"),
    ),
    "an except that hides bugs": Habit(
        _hides_bugs,
        (
            "try:\n    go()\nexcept Exception:\n    pass",
            "try:\n    go()\nexcept:\n    pass",
            "try:\n    go()\nexcept (OSError, BaseException):\n    pass",
        ),
    ),
    "a paragraph outside of the one place that escapes text": Habit(
        _makes_a_paragraph, ("Paragraph(name, style)",), frozenset({"pdf_text.py"})
    ),
}
"""Reason → habit."""
