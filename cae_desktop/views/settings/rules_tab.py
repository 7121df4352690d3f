"""By which rules things are judged: a step on the board, and until when the maker takes a claim."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.domain.claims import ClaimRules
from cae_desktop.domain.control import ControlRules
from cae_desktop.domain.dates import parse_number
from cae_desktop.ui.widgets import Card, Form, Label, TextField

if TYPE_CHECKING:
    from cae_desktop.views.shared.screen import Screen

Change = Callable[[str, int | None], None]


class RulesTab(QWidget):
    """A card for each set of rules."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__()
        self._boards, self._claims = screen.workspace.boards, screen.workspace.claims
        self.board = _RulesForm(screen, self._board_texts(), ControlRules(), self._boards.change_rule)
        self.claims = _RulesForm(screen, self._claim_texts(), ClaimRules(), self._claims.change_rule)
        board = Card(self.tr("Rules of the board"), self.tr("by which a step gets its sign"))
        board.body.addWidget(self.board)
        for sentence in (
            self.tr("✓ done: it is finished. ■ late: its last day is over, or it cost too much."),
            self.tr("▲ at risk: it should have begun, is behind, or is due soon. ● on track: none of these."),
            self.tr(
                "An emptied field takes the usual value. A step's sign can be overruled on the board with a reason."
            ),
        ):
            board.body.addWidget(Label(sentence, role="faint", wrap=True))
        claims = Card(self.tr("Claims of support"), self.tr("until when the car maker takes them"))
        claims.body.addWidget(self.claims)
        whichever = self.tr("Whichever ends first counts, in the overview, the forms and the report.")
        claims.body.addWidget(Label(whichever, role="faint", wrap=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(board)
        layout.addWidget(claims)
        layout.addStretch(1)

    def reload(self) -> None:
        """Read the rules."""
        self.board.show_rules(self._boards.rules())
        self.claims.show_rules(self._claims.rules())

    def _board_texts(self) -> dict[str, str]:
        return {
            "behind_points": self.tr("▲ when so many points behind the plan (%)"),
            "due_within_days": self.tr("▲ when it is due within so many days …"),
            "due_below_percent": self.tr("… and less than this is done (%)"),
            "cost_tolerance_percent": self.tr("■ when the cost is so far above the budget (%)"),
        }

    def _claim_texts(self) -> dict[str, str]:
        return {
            "days_after_finish": self.tr("Days after the end of an activity"),
            "days_after_quarter": self.tr("Days after the end of its quarter (0: quarters do not matter)"),
        }


class _RulesForm(Form):
    """One field for each rule; an emptied field takes the usual value again."""

    def __init__(self, screen: "Screen", texts: Mapping[str, str], usual: Any, change: Change) -> None:
        super().__init__()
        self._screen, self._change = screen, change
        self._keys = tuple(texts)
        for key, text in texts.items():
            field = TextField(self.tr("usually {value}").format(value=getattr(usual, key)))
            field.setProperty("key", key)
            field.committed.connect(self._on_field)
            self.add(key, text, field)

    def show_rules(self, rules: Any) -> None:
        """Show the values of rules."""
        for key in self._keys:
            self.editor(key).set_value(str(getattr(rules, key)))

    def _on_field(self, text: object) -> None:
        key = str(self.sender().property("key"))
        self.show_error(key, self._screen.refusal(self._set, key, str(text)))

    def _set(self, key: str, text: str) -> None:
        self._change(key, parse_number(text))
