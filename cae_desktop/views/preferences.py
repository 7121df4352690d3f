"""What this computer remembers: window place, language, theme, recent files. Nothing about customers."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSettings

_RECENT: Final = 8


class Preferences:
    """Typed access to the settings file of the user of this computer."""

    def __init__(self, file: Path | None = None) -> None:
        ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
        self._settings = QSettings(str(file), ini) if file else QSettings(ini, user, "CAE Desktop", "cae-desktop")

    @property
    def language(self) -> str:
        """`zh_CN` or `en`."""
        return self._text("language", "zh_CN")

    @language.setter
    def language(self, value: str) -> None:
        self._settings.setValue("language", value)

    @property
    def theme(self) -> str:
        """`light`, `dark` or `system`."""
        return self._text("theme", "system")

    @theme.setter
    def theme(self, value: str) -> None:
        self._settings.setValue("theme", value)

    def recent_files(self) -> list[Path]:
        """Files opened lately, the newest first, without those that are gone."""
        return [path for path in self._recent() if path.exists()]

    def remember_file(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        others = [other for other in self._recent() if other != path]
        self._settings.setValue("recent", "\n".join(str(file) for file in [path, *others][:_RECENT]))

    def geometry(self, window: str) -> QByteArray:
        """The remembered place of a window; empty when there is none."""
        value = self._settings.value(f"geometry/{window}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember_geometry(self, window: str, geometry: QByteArray) -> None:
        """Keep the place of a window."""
        self._settings.setValue(f"geometry/{window}", geometry)

    def text(self, key: str, default: str = "") -> str:
        """A remembered choice of a screen, e.g. `plan/zoom`."""
        return self._text(key, default)

    def remember_text(self, key: str, value: str) -> None:
        """Keep a choice of a screen."""
        self._settings.setValue(key, value)

    def _recent(self) -> list[Path]:
        return [Path(line) for line in self._text("recent", "").splitlines() if line]

    def _text(self, key: str, default: str) -> str:
        return str(self._settings.value(key, default))
