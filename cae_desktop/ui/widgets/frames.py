"""Cards, page headers, empty states: the frames that content stands in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from cae_desktop.ui.widgets.buttons import Button
from cae_desktop.ui.widgets.texts import ElidedLabel, Label


class Card(QFrame):
    """A white frame with an optional head line; content goes into `body`, small buttons into `head`."""

    def __init__(self, title: str = "", caption: str = "", *, yellow: bool = False) -> None:
        super().__init__()
        self.setProperty("card", "yellow" if yellow else "true")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(10)
        self.title = Label(title, role="section")
        self.caption = ElidedLabel(caption, role="faint")
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.title)
        self.head.addWidget(self.caption, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        if title or caption:
            layout.addLayout(self.head)
        else:
            self.title.setParent(self)
            self.caption.setParent(self)
            self.title.hide()
            self.caption.hide()
        layout.addLayout(self.body, 1)
        layout.addStretch(0)  # room that the content does not want stays below it


class PageHeader(QFrame):
    """Title, subtitle, and at the right the page's actions; one of them is primary."""

    def __init__(self, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.setObjectName("pageHeader")
        self.title = Label(title, role="title")
        self.subtitle = ElidedLabel(subtitle, role="caption")
        self._actions = QHBoxLayout()
        self._actions.setSpacing(10)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 10, 24, 10)
        layout.setSpacing(14)
        layout.addWidget(self.title)
        layout.addWidget(self.subtitle, 1)
        layout.addLayout(self._actions)
        self.setMinimumHeight(58)

    def set_subtitle(self, text: str) -> None:
        """Say where in the page we are."""
        self.subtitle.setText(text)

    def add(self, widget: QWidget) -> None:
        """Add an action or a search field at the right."""
        self._actions.addWidget(widget)

    def add_button(self, text: str, *, primary: bool = False, icon: str = "", tip: str = "") -> Button:
        """Add a button at the right and return it."""
        button = Button(text, primary=primary, icon=icon, tip=tip)
        self.add(button)
        return button


class EmptyState(QWidget):
    """What belongs here, and the step that puts it here."""

    def __init__(self, title: str, text: str, action: str = "") -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        heading = Label(title, role="section")
        sentence = Label(text, role="caption", wrap=True)
        self.button = Button(action, primary=False)
        for widget in (heading, sentence):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(widget)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        row.addStretch(1)
        layout.addLayout(row)
        self.button.setVisible(bool(action))
        layout.addStretch(2)


class Line(QFrame):
    """A thin line."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("line", "true")
        self.setFixedHeight(1)


class Scroll(QScrollArea):
    """A column that scrolls when there is no room; content goes into `body`."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        self.setWidget(content)

    def empty(self) -> None:
        """Take everything out."""
        _empty(self.body)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
