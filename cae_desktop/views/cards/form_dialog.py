"""The Excel form that a partner fills in for an activity."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.file_names import file_name
from cae_desktop.ui.widgets import Button, Choice, Form, Label
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

_LANGUAGES: Final = (("zh_CN", "中文"), ("en", "English"))


class FormDialog(QDialog):
    """Asks for which activity and in which language."""

    saved = Signal(object)
    """The file."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Excel form for a partner"))
        self.resize(520, 0)
        self._build()

    def _build(self) -> None:
        activities = self._screen.workspace.progress.activities(self._screen.context.cycle_id)
        self.activity = Choice([*((one.id, one.name) for one in activities), (None, self.tr("any activity"))])
        self.activity.set_value(activities[0].id if activities else None)
        self.language = Choice(_LANGUAGES)
        self.language.set_value(self._screen.context.language)
        form = Form()
        form.add("activity", self.tr("Activity"), self.activity)
        form.add("language", self.tr("Language"), self.language)
        note = self.tr(
            "The partner fills in one row for each customer and sends the file back. The import knows the form"
            " and its activity; no columns need to be explained."
        )
        self.error = Label(role="error", wrap=True)
        self.error.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        for widget in (
            Label(self.windowTitle(), role="section"),
            Label(note, role="caption", wrap=True),
            form,
            self.error,
        ):
            layout.addWidget(widget)
        layout.addLayout(self._build_buttons())

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        cancel = Button(self.tr("Cancel"))
        self.save = Button(self.tr("Save the form…"), primary=True)
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save)
        return row

    def write(self, path: str) -> None:
        """Write the form."""
        service = self._screen.workspace.partner_forms
        try:
            service.write(Path(path), self.activity.value(), str(self.language.value()))
        except CaeError as error:
            self.error.setText(f"▲ {error_sentence(error, QCoreApplication.translate)}")
            self.error.show()
            return
        self.saved.emit(Path(path))
        self.accept()

    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.windowTitle())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilter("Excel (*.xlsx)")
        activity = self.activity.currentText() if self.activity.value() else ""
        dialog.selectFile(file_name((self.tr("Customers"), activity), "xlsx"))
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
