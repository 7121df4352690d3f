"""Verbs of paper for the wall: the board and the list of problems as PDF (A3 or A4 across) and as workbook."""

from pathlib import Path
from typing import TYPE_CHECKING

from cae_desktop.services.boards import BoardsService
from cae_desktop.services.clock import Clock
from cae_desktop.services.control import ControlService
from cae_desktop.translations import translator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cae_desktop.exports.wall_sheet import WallSheet
    from cae_desktop.services.wall_sheets import WallWords


class WallService:
    """Writes files; the form is that of the file's name, `paper` is A3 or A4.

    Every verb raises CaeError: "row-is-gone", "no-picture-kept", "target-is-open", "disk-is-full",
    "report-cannot-be-written".
    """

    def __init__(self, boards: BoardsService, control: ControlService, clock: Clock) -> None:
        self._boards, self._control, self._clock = boards, control, clock

    def export_page(
        self,
        path: Path,
        cycle_id: str,
        page: str | None,
        *,
        past: str | None = None,
        paper: str = "A3",
        language: str = "zh_CN",
    ) -> None:
        """Write one page of the board: an activity (None: all of them), now or as a meeting left it."""
        board = self._boards.past_page(past, page) if past else self._boards.page(cycle_id, page)
        self._write(path, [self._words(language).board(board)], paper, language)

    def export_boards(self, path: Path, cycle_id: str, *, paper: str = "A3", language: str = "zh_CN") -> None:
        """Write the page of all activities, then every one of them."""
        words = self._words(language)
        whole = self._boards.page(cycle_id, None)
        each = (self._boards.page(cycle_id, row.id) for row in whole.rows)
        self._write(path, [words.board(board) for board in (whole, *each)], paper, language)

    def export_problems(self, path: Path, cycle_id: str, *, paper: str = "A4", language: str = "zh_CN") -> None:
        """Write all problems of a cycle."""
        name = self._boards.page(cycle_id, None).name
        rows = self._control.problems(cycle_id)
        self._write(path, [self._words(language).problems(name, rows, self._clock.today())], paper, language)

    def _words(self, language: str) -> "WallWords":
        from cae_desktop.services.wall_sheets import WallWords

        return WallWords(translator(language))

    def _write(self, path: Path, sheets: "Sequence[WallSheet]", paper: str, language: str) -> None:
        from cae_desktop.exports.files import written_whole
        from cae_desktop.exports.wall_pdf import wall_pdf
        from cae_desktop.exports.wall_xlsx import wall_workbook

        is_workbook = path.suffix.lower() == ".xlsx"
        content = wall_workbook(sheets) if is_workbook else wall_pdf(sheets, paper, translator(language))
        with written_whole(path) as part:
            part.write_bytes(content)
