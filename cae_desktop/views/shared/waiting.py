"""A page for the moment in which no file is open because work is done on it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.ui.widgets import Label


class WaitingPage(QWidget):
    """One calm sentence in the middle."""

    def __init__(self, text: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        label = Label(text, role="section")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(label)
