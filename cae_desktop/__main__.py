"""Starts the program: a command without a window, or the window itself."""

import sys
from pathlib import Path

from cae_desktop.command_line import COMMANDS, run_command


def main() -> int:
    """Run the program; returns the exit code (0 done, 1 refused, 2 wrong usage)."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        return run_command(arguments)
    from cae_desktop.app import run_window  # a command needs no Qt

    return run_window(Path(arguments[0]) if arguments else None)


if __name__ == "__main__":
    sys.exit(main())
