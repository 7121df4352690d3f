"""By which thresholds the board judges a step."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.domain.control import ControlRules
from cae_desktop.domain.dates import parse_number
from cae_desktop.ui.widgets import Card, Form, Label, TextField

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen


class RulesTab(QWidget):
    """One field for each threshold; an emptied field takes the usual value again."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._screen = screen
        self._boards = screen.workspace.boards
        self.form = Form()
        for key, text in (
            ("behind_points", self.tr("▲ when so many points behind the plan (%)")),
            ("due_within_days", self.tr("▲ when it is due within so many days …")),
            ("due_below_percent", self.tr("… and less than this is done (%)")),
            ("cost_tolerance_percent", self.tr("■ when the cost is so far above the budget (%)")),
        ):
            field = TextField(self.tr("usually {value}").format(value=getattr(ControlRules(), key)))
            field.setProperty("key", key)
            field.committed.connect(self._on_field)
            self.form.add(key, text, field)
        card = Card(self.tr("Rules of the board"), self.tr("by which a step gets its sign"))
        card.body.addWidget(self.form)
        for sentence in (
            self.tr("✓ done: it is finished. ■ late: its last day is over, or it cost too much."),
            self.tr("▲ at risk: it should have begun, is behind, or is due soon. ● on track: none of these."),
            self.tr(
                "An emptied field takes the usual value. A step's sign can be overruled on the board with a reason."
            ),
        ):
            card.body.addWidget(Label(sentence, role="faint", wrap=True))
        card.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def reload(self) -> None:
        """Read the thresholds."""
        rules = self._boards.rules()
        for key in ControlRules.__slots__:
            self.form.editor(key).set_value(str(getattr(rules, key)))

    def _on_field(self, text: object) -> None:
        key = str(self.sender().property("key"))
        self.form.show_error(key, self._screen.refusal(self._change, key, str(text)))

    def _change(self, key: str, text: str) -> None:
        self._boards.change_rule(key, parse_number(text))
