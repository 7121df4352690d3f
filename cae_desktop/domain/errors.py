"""The one kind of error that is the world's doing or the user's, never the program's."""

from typing import Final


class CaeError(Exception):
    """A rule of the method or of the file refuses what was asked; nothing was changed.

    `code` names the rule (`"step-before-its-predecessor"`); `values` fill the translated sentence that
    `translations.error_sentence` makes of it. An exception of any other type is a bug and reaches the crash report.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code: Final = code
        self.values: Final = values
