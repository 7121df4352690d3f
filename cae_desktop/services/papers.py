"""Verbs of everything on paper: the report to the car maker and the forms, one by one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from cae_desktop.domain.report import Section
from cae_desktop.services import reports
from cae_desktop.services.forms import ALL, FormKind, FormOrder, FormsService
from cae_desktop.services.reports import ReportsService

Progress = Callable[[int, int], None]

REPORT: Final = "report"


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """What is wanted: `REPORT`, or a form.

    `about` is as `FormOrder.activity_id`, and for a report an activity, a period as "2026-11" or "2026-Q4", or None for
    the whole cycle; `made_by` and `sections` are of the report, `paper` (A4 or A3) of a form.
    """

    kind: str
    cycle_id: str
    language: str = "zh_CN"
    made_by: str = ""
    about: str | None = None
    sections: frozenset[Section] = frozenset(Section)
    paper: str = "A4"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that was drawn: what its file is called, without suffix, and the PDF."""

    name: str
    pdf: bytes


class PapersService:
    """Draws and writes papers. Verbs raise CaeError as those of reports and forms."""

    def __init__(self, reports_service: ReportsService, forms: FormsService) -> None:
        self._reports, self._forms = reports_service, forms

    def draw(self, order: PaperOrder) -> Paper:
        """The PDF as it would be written."""
        name, pdf = self._contents(order, reports.PDF)
        return Paper(Path(name).stem, pdf)

    def write(
        self,
        order: PaperOrder,
        folder: Path,
        formats: Sequence[str],
        progress: Progress | None = None,
        *,
        beside: bool = False,
    ) -> list[Path]:
        """Write files into a folder, which is made when it is missing; `progress(done, total)` counts them.

        A presentation ("pptx") is made of a report only.
        Files of the same name are replaced, or left as they are when the new ones go `beside` them.
        Raises CaeError: "report-folder-cannot-be-made", "target-is-open", "disk-is-full", "report-cannot-be-written".
        """
        from cae_desktop.exports.files import free_name, make_folder, written_whole

        tell = progress or (lambda done, total: None)
        make_folder(folder)
        files: list[Path] = []
        wanted = [form for form in formats if order.kind == REPORT or form != reports.PPTX]
        for done, form in enumerate(wanted):
            tell(done, len(wanted))
            name, data = self._contents(order, form)
            path = free_name(folder / name) if beside else folder / name
            with written_whole(path) as part:
                part.write_bytes(data)
            files.append(path)
        tell(len(wanted), len(wanted))
        return files

    def write_all(
        self, orders: Sequence[PaperOrder], folder: Path, formats: Sequence[str], progress: Progress | None = None
    ) -> list[Path]:
        """Write several papers into a folder; `progress(done, total)` counts papers, and may stop it by an error.

        What is written by then stays. Raises CaeError as `write`.
        """
        tell = progress or (lambda done, total: None)
        files: list[Path] = []
        for done, order in enumerate(orders):
            tell(done, len(orders))
            files += self.write(order, folder, formats)
        tell(len(orders), len(orders))
        return files

    def _contents(self, order: PaperOrder, suffix: str) -> tuple[str, bytes]:
        if order.kind == REPORT:
            read = self._reports.cycle_report(order.cycle_id, order.made_by, order.language, order.about or "")
            report = replace(read, sections=order.sections)
            return reports.file_name(report, suffix), reports.contents(report, suffix, order.language)
        form = _form(order)
        is_workbook = suffix == reports.XLSX
        return self._forms.name(form, suffix), self._forms.workbook(form) if is_workbook else self._forms.pdf(form)


def everything(order: PaperOrder) -> tuple[PaperOrder, ...]:
    """The report that is ordered, and behind it every form of the cycle, filled in for all activities."""
    forms = (replace(order, kind=kind, about=ALL) for kind in FormKind)
    return (replace(order, kind=REPORT), *forms)


def _form(order: PaperOrder) -> FormOrder:
    return FormOrder(FormKind(order.kind), order.cycle_id, order.about, order.language, order.paper)
