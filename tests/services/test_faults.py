"""Killed processes, flipped bits and exports cut off: some of what `benchmarks/faults.py` does a thousand times."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_kills_flipped_bits_and_cut_exports_are_survived() -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "faults.py"), "24", "24", "0", "4"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=110, cwd=ROOT, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "24 processes killed" in run.stdout
    assert "24 files with flipped bits" in run.stdout
