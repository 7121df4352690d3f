"""Lists broken in a hundred ways; `benchmarks/fuzz_card_lists.py` tries two thousand."""

import random
from pathlib import Path

from benchmarks.fuzz_card_lists import mutated_list, one_import
from cae_desktop.services.workspace import Workspace


def test_a_broken_list_is_refused_or_imported_whole(workspace: Workspace, cycle_id: str, tmp_path: Path) -> None:
    dice = random.Random(7)  # noqa: S311 (no secret)
    ends = {one_import(workspace, cycle_id, mutated_list(tmp_path, number, dice)) for number in range(100)}
    assert {"imported", "list-is-damaged"} <= ends
