"""A fault nobody foresaw, told in plain words: what happened, what it means for the data, what to do."""

import platform
from typing import Final

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from cae_desktop import __version__
from cae_desktop.ui.widgets import Button, Label

_WIDTH: Final = 520
_REPORT_HEIGHT: Final = 200


class CrashReport(QDialog):
    """Tells of a fault beside the work; the report can be read and copied, and goes nowhere by itself."""

    def __init__(self, parent: QWidget, description: str, *, earlier: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(
            self.tr("CAE Desktop closed by itself last time") if earlier else self.tr("Something unexpected happened")
        )
        self.report = QPlainTextEdit(f"{_versions()}\n\n{description}")
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setFixedHeight(_REPORT_HEIGHT)
        self.report.hide()
        self.show_report = Button(self.tr("Show the report"), kind="link")
        self.copy = Button(self.tr("Copy the report"))
        self.go_on = Button(self.tr("Go on working"), kind="primary")
        self.go_on.setDefault(True)
        self._lay_out(earlier=earlier)
        self.show_report.clicked.connect(self._on_show)
        self.copy.clicked.connect(self._on_copy)
        self.go_on.clicked.connect(self.accept)

    def _lay_out(self, *, earlier: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Label(self.windowTitle(), role="section"))
        for sentence in self._sentences(earlier=earlier):
            label = Label(sentence)
            label.setWordWrap(True)
            label.setFixedWidth(_WIDTH)
            layout.addWidget(label)
        layout.addWidget(self.show_report, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.report)
        buttons = QDialogButtonBox()
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        layout.addWidget(buttons)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self.go_on.setFocus()

    def _sentences(self, *, earlier: bool) -> tuple[str, ...]:
        happened = (
            self.tr("A fault ended the program before you closed it.")
            if earlier
            else self.tr("The program met a fault. What you did last may not have been carried out.")
        )
        return (
            happened,
            self.tr("Your data up to the last change are saved in your file."),
            self.tr(
                "Look at what you did last, and do it again if it is missing. If the fault comes back, close the "
                "program, start it again, and give the report to the person who looks after the program for you."
            ),
            self.tr(
                "The report names places in the program only: no customers, no texts of yours. "
                "Nothing is sent anywhere."
            ),
        )

    def _on_show(self) -> None:
        self.report.setVisible(self.report.isHidden())
        shown = not self.report.isHidden()
        self.show_report.setText(self.tr("Hide the report") if shown else self.tr("Show the report"))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(self.tr("Copied"))


def _versions() -> str:
    return f"CAE Desktop {__version__} · Python {platform.python_version()} · Qt {qVersion()} · {platform.system()}"
