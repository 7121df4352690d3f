"""The language of the windows: installs Qt's translators."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from cae_desktop import paths

LANGUAGES: Final = {"zh_CN": "简体中文", "en": "English"}

_installed: list[QTranslator] = []
_language: list[str] = ["en"]


def language() -> str:
    """The language of the windows, `zh_CN` or `en`."""
    return _language[-1]


def set_language(name: str) -> None:
    """Speak another language from now on; windows are made anew by their owner.

    English is the language of the sources. A missing translation file leaves English.
    """
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("make the application first")
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(QLocale(name))
    if name != "en":
        for file in (
            paths.resource("i18n", f"{name}.qm"),
            Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{name}.qm",
        ):
            translator = QTranslator(app)
            if translator.load(str(file)):
                app.installTranslator(translator)
                _installed.append(translator)
    _language[:] = [name]
