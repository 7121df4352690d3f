"""First painted window against a bare PySide6 window, round robin, offscreen, byte code compiled.

Usage: python benchmarks/start_up.py [rounds]
"""

import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROMISE = 2.0

BARE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, done)
def done():
    print("READY", time.monotonic_ns(), flush=True)
    app.quit()
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""

OURS = """
import time
from PySide6.QtCore import QTimer
from cae_desktop.app import Program, make_application
from cae_desktop.views.preferences import Preferences
app = make_application()
program = Program(Preferences())
def done():
    print("READY", time.monotonic_ns(), flush=True)
    app.quit()
program.start(None, painted=done)
app.exec()
program.finish()
"""


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    compileall.compile_dir(ROOT / "cae_desktop", quiet=1)
    compileall.compile_dir(Path(sys.prefix) / "lib", quiet=1)
    ratios = []
    for _ in range(rounds):
        bare, ours = _milliseconds(BARE), _milliseconds(OURS)
        ratios.append(ours / bare)
        print(f"bare {bare:6.1f} ms   ours {ours:6.1f} ms   ratio {ours / bare:.2f}")
    ratio = statistics.median(ratios)
    print(f"median ratio {ratio:.2f}, promised {PROMISE}")
    return 0 if ratio <= PROMISE else 1


def _milliseconds(code: str) -> float:
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": home,
            "XDG_CONFIG_HOME": home,
            "XDG_DATA_HOME": home,
            "PYTHONPATH": str(ROOT),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        begin = time.monotonic_ns()
        result = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
        )
    ready = next(line for line in result.stdout.splitlines() if line.startswith("READY"))
    return (int(ready.split()[1]) - begin) / 1e6


if __name__ == "__main__":
    sys.exit(main())
