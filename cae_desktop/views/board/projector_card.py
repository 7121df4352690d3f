"""What the manager does with the projector from his own screen; every key of the board has its button here."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QGridLayout

from cae_desktop.ui.widgets import Button, Card, Choice, Form
from cae_desktop.views.board.placing import identity, remember_screen, remembered_screen
from cae_desktop.views.board.presentation import Presentation

_SECONDS: Final = (10, 20, 30, 60, 120)


class ProjectorCard(Card):
    """Which screen, and how the board is shown there."""

    def __init__(self, presentation: Presentation) -> None:
        super().__init__(self.tr("Projector"), " ")
        self._presentation = presentation
        self.screen_choice = Choice()
        self.seconds = Choice([(seconds, self.tr("{seconds} s").format(seconds=seconds)) for seconds in _SECONDS])
        self.freeze = self._switch(self.tr("Freeze"), self.tr("The projected picture stands still  (F)"))
        self.blank = self._switch(self.tr("Black"), self.tr("People look at the speaker  (B)"))
        self.turning = self._switch(self.tr("Turn pages"), self.tr("As a wall display between meetings  (R)"))
        self.light = self._switch(self.tr("Light"), self.tr("For bright rooms  (D)"))
        self.larger = Button("A +", tip=self.tr("Larger letters, fewer rows  (+)"))
        self.smaller = Button("A −", tip=self.tr("Smaller letters, more rows  (−)"))
        self._lay_out()
        self._connect()
        self.show_screens()
        self.show_state()

    def _switch(self, text: str, tip: str) -> Button:
        button = Button(text, tip=tip)
        button.setCheckable(True)
        button.setAccessibleName(text)
        return button

    def _lay_out(self) -> None:
        form = Form()
        form.add("screen", self.tr("Screen"), self.screen_choice)
        form.add("seconds", self.tr("Turn after"), self.seconds)
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for place, button in enumerate((self.freeze, self.blank, self.turning, self.light, self.smaller, self.larger)):
            buttons.addWidget(button, *divmod(place, 3))
        self.body.addWidget(form)
        self.body.addLayout(buttons)

    def _connect(self) -> None:
        presentation = self._presentation
        self.screen_choice.committed.connect(self._on_screen_chosen)
        self.seconds.committed.connect(presentation.set_seconds)
        self.freeze.clicked.connect(presentation.switch_frozen)
        self.blank.clicked.connect(presentation.switch_blank)
        self.turning.clicked.connect(presentation.switch_turning)
        self.light.clicked.connect(presentation.switch_dress)
        self.larger.clicked.connect(self._on_larger)
        self.smaller.clicked.connect(self._on_smaller)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101
        application.screenAdded.connect(self._on_screens_changed)
        application.screenRemoved.connect(self._on_screens_changed, Qt.ConnectionType.QueuedConnection)

    # public -----------------------------------------------------------------------------------------------------

    def show_screens(self) -> None:
        """Offer the screens that are there, and the remembered one also while it is unplugged."""
        offered = [("", self.tr("Second screen, if there is one"))]
        offered += [(identity(screen), _named(screen)) for screen in QGuiApplication.screens()]
        chosen = remembered_screen()
        if chosen not in dict(offered):
            gone = self.tr("{name} (not connected)").format(name=chosen.partition("|")[0])
            offered.append((chosen, gone))
        self.screen_choice.set_choices(offered)
        self.screen_choice.set_value(chosen)

    def show_state(self) -> None:
        """Show what is switched on; freezing, black and turning are for a board that is projected."""
        presentation = self._presentation
        for button, is_on, needs_projector in (
            (self.freeze, presentation.is_frozen, True),
            (self.blank, presentation.is_blank, True),
            (self.turning, presentation.is_turning, True),
            (self.light, presentation.dress == "light", False),
        ):
            button.setChecked(is_on)
            button.setEnabled(presentation.is_projected or not needs_projector)
        self.seconds.set_value(presentation.seconds)
        self.caption.setText(self.tr("projecting") if presentation.is_projected else self.tr("off"))

    # slots ------------------------------------------------------------------------------------------------------

    def _on_screen_chosen(self, known_as: str) -> None:
        remember_screen(known_as)

    def _on_screens_changed(self, _: QScreen) -> None:
        self.show_screens()

    def _on_larger(self) -> None:
        self._presentation.enlarge(1)

    def _on_smaller(self) -> None:
        self._presentation.enlarge(-1)


def _named(screen: QScreen) -> str:
    """Name and size, in real pixels, as the projector's own menu shows them."""
    size = screen.size() * screen.devicePixelRatio()
    return f"{screen.name()} · {size.width()}×{size.height()}"
