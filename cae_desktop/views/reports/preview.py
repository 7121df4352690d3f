"""The preview of the report: read and drawn beside the window, one at a time, when the hands rest."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from cae_desktop.services.papers import Paper, PaperOrder, PapersService
from cae_desktop.ui.tasks import Progress, TaskRunner
from cae_desktop.views.shared.pages import page_count, page_images

_HANDS_REST_MS: Final = 150
_MOST_PAGES: Final = 12


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be drawn; `dots_per_inch` as fine as the screen shows it."""

    order: PaperOrder
    dots_per_inch: float


@dataclass(frozen=True, slots=True)
class Preview:
    """A paper, the number of its pages, and the first of them as pictures."""

    paper: Paper
    pages: int
    images: tuple[QImage, ...]


class PreviewMaker(QObject):
    """Makes previews: the first at once, the next ones when nothing more has changed for a moment.

    A preview that is out of date when it is ready is told all the same; the next one follows.
    """

    made = Signal(object)
    """A `Preview`."""
    failed = Signal(object)
    """The exception that stopped it."""

    def __init__(self, papers: PapersService, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._papers, self._tasks = papers, tasks
        self._wanted: Wanted | None = None
        self._busy = False
        self._made_one = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rested)

    @property
    def is_up_to_date(self) -> bool:
        """Whether nothing is being made or about to be."""
        return self._wanted is None and not self._busy

    def make(self, wanted: Wanted) -> None:
        """Make a preview of what the file holds now."""
        self._wanted = wanted
        self._rest.start(_HANDS_REST_MS if self._made_one else 0)

    def _on_rested(self) -> None:
        if self._wanted is None or self._busy:
            return
        wanted, self._wanted = self._wanted, None
        self._busy = self._made_one = True
        self._tasks.start(partial(_preview, self._papers, wanted), self._on_made, self._on_failed, self._on_stopped)

    def _on_made(self, preview: Preview) -> None:
        self._end()
        self.made.emit(preview)

    def _on_failed(self, error: BaseException) -> None:
        self._end()
        self.failed.emit(error)

    def _on_stopped(self) -> None:
        self._busy = False

    def _end(self) -> None:
        self._busy = False
        if self._wanted is not None and not self._rest.isActive():
            self._rest.start(0)


def _preview(papers: PapersService, wanted: Wanted, progress: Progress) -> Preview:
    paper = papers.draw(wanted.order)
    pages = page_count(paper.pdf)
    images: list[QImage] = []
    for image in page_images(paper.pdf, wanted.dots_per_inch, _MOST_PAGES):
        images.append(image)
        progress.step(len(images), pages)
    return Preview(paper, pages, tuple(images))
