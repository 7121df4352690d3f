from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop import paths
from cae_desktop.command_line import run_command
from cae_desktop.ui import i18n, theme
from cae_desktop.views import screens
from cae_desktop.views.shared.help import HelpWindow
from cae_desktop.views.shared.manual import BEGINNING, ON_PAPER, fill, pages

LANGUAGES = ("zh_CN", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_has_its_page_under_the_name_of_the_rail(qapp: QApplication, language: str) -> None:
    i18n.set_language(language)
    found = {page.name: page.title for page in pages(language)}
    del found[BEGINNING]
    assert found == screens.titles()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_of_the_manual_is_there_and_none_is_left_over(qapp: QApplication, language: str) -> None:
    folder = paths.resource("help", language)
    text = "".join(page.text for page in pages(language))
    pictures = {file.name for file in folder.glob("*.png")}
    assert all(f"]({name})" in text for name in pictures)
    assert text.count("![") == len(pictures) == 13
    assert all(QImage(str(folder / name)).width() >= 1280 for name in pictures)


def test_pictures_of_both_languages_stay_below_three_megabytes() -> None:
    assert sum(file.stat().st_size for file in paths.resource("help").rglob("*.png")) < 3_000_000


def test_pictures_are_as_wide_as_the_text(qapp: QApplication) -> None:
    document = QTextDocument()
    for page in pages("en"):
        fill(document, page.text, "en", ON_PAPER)
        document.setTextWidth(660)
        assert document.size().width() <= 660


@pytest.mark.parametrize("name", [entry.name for entry in screens.ALL])
def test_help_opens_at_the_page_of_a_screen(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = HelpWindow(parent, "zh_CN", name)
    page = next(page for page in pages("zh_CN") if page.name == name)
    assert window.text.toPlainText().startswith(page.title)
    assert window.contents.currentItem().text() == page.title
    window.contents.setFocus()
    qtbot.keyClick(window.contents, Qt.Key.Key_Home)
    assert window.text.toPlainText().startswith("CAE Desktop")


def test_a_long_page_is_shown_from_its_beginning(qtbot: QtBot, qapp: QApplication) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = HelpWindow(parent, "zh_CN")
    with qtbot.waitExposed(window):
        window.show()
    bar = window.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    window.show_page("plan")
    assert bar.value() == 0


def test_the_manual_is_saved_as_pdf_from_its_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    theme.apply(qapp, "light")
    parent = QWidget()
    qtbot.addWidget(parent)
    window = HelpWindow(parent, "en", "plan")
    window.show()
    qtbot.mouseClick(window.save, Qt.MouseButton.LeftButton)
    dialog = window.findChildren(QFileDialog)[0]
    dialog.fileSelected.emit(str(tmp_path / "manual.pdf"))
    dialog.reject()
    assert (tmp_path / "manual.pdf").stat().st_size > 100_000
    assert "manual.pdf" in window.messages.text()
    window.save_to(tmp_path / "nowhere" / "manual.pdf")
    assert "nowhere" in window.messages.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_has_every_page_with_its_text(qapp: QApplication, tmp_path: Path, language: str) -> None:
    target = tmp_path / "manual.pdf"
    assert run_command(["manual", str(target), "--lang", language]) == 0
    document = pypdfium2.PdfDocument(target)
    texts = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    chapters = pages(language)
    assert len(texts) >= len(chapters)
    for chapter in chapters:
        assert any(text.lstrip().startswith(chapter.title) for text in texts), chapter.title
