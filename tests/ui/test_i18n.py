from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from cae_desktop import paths
from cae_desktop.ui import i18n


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    i18n.set_language("en")


def test_the_language_decides_how_days_and_numbers_are_written(qapp: QApplication) -> None:
    i18n.set_language("zh_CN")
    assert i18n.language() == "zh_CN"
    assert QLocale().name() == "zh_CN"
    i18n.set_language("en")
    assert QLocale().language() == QLocale.Language.English


def test_a_missing_translation_file_leaves_english(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "resource", tmp_path.joinpath)
    i18n.set_language("zh_CN")
    assert qapp.translate("SheetTable", "Copy") == "Copy"
