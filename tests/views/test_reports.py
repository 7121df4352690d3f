"""The reports screen: preview, export, print."""

import errno
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from pypdfium2 import PdfDocument
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog
from pytestqt.qtbot import QtBot

from cae_desktop.domain.claims import Proof
from cae_desktop.domain.report import Section
from cae_desktop.services.forms import ALL, FormKind
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.ui.widgets import Button, Choice
from cae_desktop.views.reports.options import Options
from cae_desktop.views.reports.page import ReportsScreen
from cae_desktop.views.reports.sections import Sections
from cae_desktop.views.shared.pages import page_count, page_image
from cae_desktop.views.shared.printing import print_pdf
from cae_desktop.views.shared.screen import ScreenContext
from tests.activity_example import make_activity_example


@pytest.fixture
def context(qapp: QApplication, workspace: Workspace, cycle_id: str) -> Iterator[ScreenContext]:
    make_activity_example(workspace, cycle_id)
    feed, tasks = ChangeFeed(), TaskRunner()
    workspace.database.subscribe(feed.announce)
    yield ScreenContext(workspace, cycle_id, "zh_CN", feed, tasks)
    tasks.shut_down()


@pytest.fixture
def screen(qtbot: QtBot, context: ScreenContext, tmp_path: Path) -> ReportsScreen:
    made = ReportsScreen(context)
    qtbot.addWidget(made)
    made.options.set_folder(str(tmp_path / "报告"))
    made.resize(1224, 870)
    made.show()
    drawn(qtbot, made)
    return made


def drawn(qtbot: QtBot, screen: ReportsScreen) -> None:
    qtbot.waitUntil(lambda: bool(screen.pdf) and not screen.is_drawing, timeout=20_000)


def press(qtbot: QtBot, screen: ReportsScreen, name: str) -> None:
    button = {"export": screen._export, "print": screen._print}[name]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def first_page(screen: ReportsScreen) -> str:
    import pypdfium2

    if screen.is_drawing:  # the preview's thread is in PDFium, which is for one at a time
        return ""
    with closing(pypdfium2.PdfDocument(screen.pdf)) as document:
        return "".join(document[0].get_textpage().get_text_bounded().split())


def test_the_preview_is_the_pdf_itself(screen: ReportsScreen) -> None:
    assert screen.view.pages() == page_count(screen.pdf) == 2
    assert "2026年第四季度执行报告" in first_page(screen)
    assert "编制林珊" in first_page(screen)


def test_the_preview_follows_changes_and_choices(qtbot: QtBot, screen: ReportsScreen, workspace: Workspace) -> None:
    workspace.dealership.change("code", "999")
    qtbot.waitUntil(lambda: "代码999" in first_page(screen), timeout=20_000)
    screen.options._language.set_value("en")
    screen.options._language.committed.emit("en")
    qtbot.waitUntil(lambda: "Code999" in first_page(screen), timeout=20_000)


def test_both_formats_are_written_and_it_is_said(qtbot: QtBot, screen: ReportsScreen, tmp_path: Path) -> None:
    press(qtbot, screen, "export")
    qtbot.waitUntil(lambda: bool(screen.messages.text()), timeout=20_000)
    names = sorted(file.suffix for file in (tmp_path / "报告").iterdir())
    assert names == [".pdf", ".xlsx"]
    assert "CAE_7521038_2026年第四季度_20261015.pdf" in screen.messages.text()
    assert screen._export.isEnabled()
    assert Options("en").folder() == str(tmp_path / "报告")


def test_a_form_is_drawn_for_the_wall_and_the_size_is_remembered(qtbot: QtBot, screen: ReportsScreen) -> None:
    assert screen.options._paper.isHidden()
    screen.options.choose(FormKind.PACKAGE_PLAN, ALL)
    assert screen.options._paper.isVisible()
    screen.options._paper.set_value("A3")
    screen.options._paper.committed.emit("A3")
    drawn(qtbot, screen)
    with closing(PdfDocument(screen.pdf)) as document:
        assert round(document[0].get_width()) == 1191
    assert Options("en")._paper.value() == "A3"


def test_a_presentation_is_made_of_the_report_only(qtbot: QtBot, screen: ReportsScreen, tmp_path: Path) -> None:
    box = screen.options._pptx
    assert box.isVisible()
    box.setChecked(True)
    press(qtbot, screen, "export")
    qtbot.waitUntil(lambda: bool(screen.messages.text()), timeout=20_000)
    assert sorted(file.suffix for file in (tmp_path / "报告").iterdir()) == [".pdf", ".pptx", ".xlsx"]
    screen.options.choose(FormKind.PACKAGE_PLAN, ALL)
    assert not box.isVisible()
    assert screen.options.formats() == ("pdf", "xlsx")


def test_everything_is_written_at_once(qtbot: QtBot, screen: ReportsScreen, tmp_path: Path) -> None:
    qtbot.mouseClick(screen.everything, Qt.MouseButton.LeftButton)
    assert not screen._export.isEnabled()
    qtbot.waitUntil(lambda: bool(screen.messages.text()), timeout=60_000)
    files = list((tmp_path / "报告").iterdir())
    assert len(files) == 2 * (1 + len(FormKind))
    assert str(len(files)) in screen.messages.text()
    assert screen.everything.isEnabled()


def test_writing_everything_can_be_stopped(qtbot: QtBot, screen: ReportsScreen, tmp_path: Path) -> None:
    qtbot.mouseClick(screen.everything, Qt.MouseButton.LeftButton)
    screen._progress.cancel_clicked.emit()
    qtbot.waitUntil(screen.everything.isEnabled, timeout=60_000)
    assert len(list((tmp_path / "报告").glob("*"))) < 2 * (1 + len(FormKind))
    assert list((tmp_path / "报告").glob("*.part")) == []


def test_a_refusal_is_shown_and_can_be_tried_again(qtbot: QtBot, screen: ReportsScreen, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    screen.options.set_folder(str(tmp_path / "file" / "folder"))
    press(qtbot, screen, "export")
    qtbot.waitUntil(lambda: bool(screen.messages.text()), timeout=20_000)
    assert str(tmp_path / "file") in screen.messages.text()
    assert screen._export.isEnabled()


def test_without_format_or_folder_the_field_says_so(qtbot: QtBot, screen: ReportsScreen, tmp_path: Path) -> None:
    for box in screen.options.findChildren(QCheckBox):
        box.setChecked(False)
    screen.messages.show_message("earlier", tone="late")
    press(qtbot, screen, "export")
    assert screen.options.form.error("formats")
    assert not screen.messages.isVisible()
    screen.options.findChildren(QCheckBox)[0].setChecked(True)
    screen.options.set_folder(" ")
    press(qtbot, screen, "export")
    assert not screen.options.form.error("formats")
    assert screen.options.form.error("folder")
    assert list(tmp_path.glob("报告*")) == []


def test_the_folder_is_chosen_without_stopping_the_program(qtbot: QtBot, screen: ReportsScreen, tmp_path: Path) -> None:
    qtbot.mouseClick(screen.options._choose, Qt.MouseButton.LeftButton)
    (dialog,) = screen.options.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "别处"))
    dialog.reject()
    assert screen.options.folder() == str(tmp_path / "别处")


def test_printing_asks_first(qtbot: QtBot, screen: ReportsScreen) -> None:
    press(qtbot, screen, "print")
    (dialog,) = screen.findChildren(QPrintDialog)
    assert dialog.isVisible()
    assert dialog.maxPage() == 2
    dialog.reject()


def test_the_wanted_pages_are_printed(screen: ReportsScreen, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    assert print_pdf(screen.pdf, printer) == 2
    assert page_count((tmp_path / "print.pdf").read_bytes()) == 2
    printer.setFromTo(2, 2)
    printer.setOutputFileName(str(tmp_path / "second.pdf"))
    assert print_pdf(screen.pdf, printer) == 1


def test_a_page_becomes_a_picture_of_its_size(screen: ReportsScreen) -> None:
    image = page_image(screen.pdf, 0, 72)
    assert (image.width(), image.height()) == (596, 842)
    assert image.pixelColor(2, 2).name() == "#ffffff"


def test_a_file_without_a_cycle_says_what_is_missing(
    qtbot: QtBot, workspace: Workspace, context: ScreenContext
) -> None:
    screen = ReportsScreen(ScreenContext(workspace, "", "zh_CN", context.feed, context.tasks))
    qtbot.addWidget(screen)
    screen.show()
    asked: list[str] = []
    screen.navigation_requested.connect(lambda name, _: asked.append(name))
    assert not screen.view.isVisible()
    screen._empty.button.click()
    assert asked == ["settings"]


def choose(choice: Choice, value: object) -> None:
    choice.set_value(value)
    choice.committed.emit(value)


def test_a_form_is_shown_filled_in_and_blank_and_written(qtbot: QtBot, screen: ReportsScreen, tmp_path: Path) -> None:
    choose(screen.options._kind, FormKind.ACTIVITY_PLAN)
    qtbot.waitUntil(lambda: "秋季店头品鉴会" in first_page(screen), timeout=20_000)
    assert not screen.sections.isVisible()
    choose(screen.options._about, None)
    qtbot.waitUntil(lambda: "秋季店头品鉴会" not in (first_page(screen) or "秋季店头品鉴会"), timeout=20_000)
    press(qtbot, screen, "export")
    qtbot.waitUntil(lambda: bool(screen.messages.text()), timeout=20_000)
    names = {file.name for file in (tmp_path / "报告").iterdir()}
    assert names == {"CAE_单个潜在客户开发活动计划.pdf", "CAE_单个潜在客户开发活动计划.xlsx"}


def test_a_file_that_another_program_holds_is_written_under_another_name(
    qtbot: QtBot, screen: ReportsScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to replace a file that Excel has open; here every file that is there is held."""
    replace = Path.replace

    def held(part: Path, target: Path) -> Path:
        if target.exists():
            raise PermissionError(errno.EACCES, "open elsewhere")
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", held)
    folder = tmp_path / "报告"
    press(qtbot, screen, "export")
    qtbot.waitUntil(lambda: len(list(folder.glob("*.*"))) == 2 and screen._export.isEnabled(), timeout=20_000)
    press(qtbot, screen, "export")
    qtbot.waitUntil(lambda: "CAE_7521038" in screen.messages.text() and not screen._written, timeout=20_000)
    screen.messages.action_clicked.emit()
    qtbot.waitUntil(lambda: bool(screen._written), timeout=20_000)
    assert sorted(path.name for path in screen._written) == [
        "CAE_7521038_2026年第四季度_20261015 (2).pdf",
        "CAE_7521038_2026年第四季度_20261015 (2).xlsx",
    ]


def test_a_period_and_the_parts_are_chosen_and_remembered(qtbot: QtBot, screen: ReportsScreen) -> None:
    choose(screen.options._about, "2026-11")
    qtbot.waitUntil(lambda: "2026-11" in first_page(screen), timeout=20_000)
    box = screen.sections.box(Section.PROBLEMS)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    qtbot.waitUntil(lambda: "执行过程中的问题" not in (first_page(screen) or "执行过程中的问题"), timeout=20_000)
    assert Section.PROBLEMS not in Sections().chosen()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))


def test_proofs_of_a_claim_are_marked_attached_and_removed(
    qtbot: QtBot, screen: ReportsScreen, workspace: Workspace, tmp_path: Path
) -> None:
    activity_id = workspace.forms.activities(screen.context.cycle_id)[0][0]
    assert not screen.proofs.isVisible()
    screen.show_target(activity_id)
    assert screen.proofs.isVisible()
    invoice = tmp_path / "发票.pdf"
    invoice.write_bytes(b"%PDF-1.7")
    dialog = screen.proofs.ask_for_file(Proof.INVOICE)
    dialog.fileSelected.emit(str(invoice))
    dialog.reject()
    qtbot.waitUntil(lambda: "2026-10-15" in first_page(screen), timeout=20_000)
    remove = next(button for button in screen.proofs.findChildren(Button) if "发票.pdf" in button.accessibleName())
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert workspace.claims.attachments(activity_id) == ()

    def boxes() -> list[QCheckBox]:
        found = screen.proofs.findChildren(QCheckBox)
        return [box for box in found if box.isVisible() and box.text() == "Invoice" and box.isChecked()]

    qtbot.waitUntil(lambda: len(boxes()) == 1)
    (box,) = boxes()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert all(row.done_on is None for row in workspace.claims.proofs(activity_id))
    screen.proofs.attach(Proof.INVOICE, str(tmp_path / "gone.pdf"))
    assert "gone.pdf" in screen.messages.text()
    drawn(qtbot, screen)


def test_a_template_of_the_maker_is_loaded_mapped_and_filled(
    qtbot: QtBot, screen: ReportsScreen, tmp_path: Path
) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["A2"] = "{{经销商}}", "{{谁填的}}"
    book.save(tmp_path / "厂家表.xlsx")
    card = screen.templates
    assert not card.fill.isVisible()
    card.add(str(tmp_path / "厂家表.xlsx"))
    assert "Words that are not understood: 1" in screen.messages.text()
    qtbot.mouseClick(card.words, Qt.MouseButton.LeftButton)
    model = card.dialog.model
    assert model.setData(model.index(1, 1), "made_by")
    card.dialog.accept()
    card.write(tmp_path / "out.xlsx")
    filled = load_workbook(tmp_path / "out.xlsx").active
    assert filled is not None
    assert filled["A2"].value == screen.options.made_by()
    assert "{{" not in str(filled["A1"].value)
