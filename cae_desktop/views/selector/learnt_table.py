"""What was learnt of each kind, with its range, the manager's own figure, and the activities behind it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cae_desktop.domain.money import format_yuan
from cae_desktop.domain.words import Stage
from cae_desktop.services.learning import Learnt, LearntEffect
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.ui.widgets import Label, TextField
from cae_desktop.views.selector.matrix_model import signs

translate = QCoreApplication.translate
FREE, MUST, NEVER = "free", "must", "never"
_NO_COST: Final = "—"
_WIDTHS: Final = {Stage.ATTENTION: 172, Stage.CONTACT: 140, Stage.INTEREST: 128}


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind with its effects by stage, how many activities stand behind them, and what the manager wishes."""

    id: str
    name: str
    effects: Mapping[Stage, LearntEffect]
    held: int
    wish: str


@dataclass(frozen=True, slots=True)
class PastRow:
    """A past activity of the kind that is looked at."""

    id: str
    name: str
    day: str
    cost: str
    attention: str
    contact: str
    interest: str


class LearntTable(QWidget):
    """All kinds above, the activities behind the current one below."""

    wished = Signal()
    overruled = Signal(int, object, str)
    """Number of the kind, stage, and what was typed."""
    activity_wanted = Signal(str)
    noted = Signal(int, object, str)
    """Number of the kind, stage, and why the manager has a figure of his own."""

    def __init__(self, word: Callable[[Stage], str]) -> None:
        super().__init__()
        self._learnt: Learnt | None = None
        self._wishes: dict[str, str] = {}
        wishes = [
            (FREE, self.tr("as it fits")),
            (MUST, self.tr("must be in")),
            (NEVER, self.tr("not wanted")),
        ]
        self._wish_words = dict(wishes)
        self._model = SheetModel(
            (
                Column("name", self.tr("Kind of activity"), stretch=True),
                *(
                    Column(stage.value, word(stage), kind="number", editable=True, width=_WIDTHS[stage])
                    for stage in Stage
                ),
                Column("held", self.tr("Held"), kind="number", width=52),
                Column("wish", self.tr("In the mix"), kind="choice", editable=True, choices=wishes, width=96),
            ),
            read=_read,
            display=self._shown,
            commit=self._commit,
            style=_style,
        )
        self.table = SheetTable(self._model, row_height=28)
        self.table.setAccessibleName(self.tr("What was learnt"))
        self._past_model = SheetModel(
            (
                Column("name", self.tr("Activities behind it"), stretch=True),
                Column("day", self.tr("Day"), width=90),
                Column("cost", self.tr("Cost"), kind="money", width=80),
                *(Column(stage.value, word(stage), kind="number", width=70) for stage in Stage),
            ),
            display=lambda row, key, value: str(value),
        )
        self.past = SheetTable(self._past_model, row_height=26)
        self.past.setAccessibleName(self.tr("Activities behind it"))
        hint = self.tr(
            "People per ¥10,000: the mark of the matrix, the middle, and the range that is right eight times in ten; "
            "grey where no activity stands behind it. Type your own figure over it."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Label(hint, role="caption", wrap=True))
        layout.addWidget(self.table, 3)
        layout.addWidget(self.past, 1)
        self.note = TextField(self.tr("Why your own figure?"))
        self.note.setAccessibleName(self.note.placeholderText())
        layout.insertWidget(2, self.note)
        self.table.row_selected.connect(self._on_selected)
        self.table.selectionModel().currentChanged.connect(self._on_cell)
        self.note.committed.connect(self._on_note)
        self.past.row_activated.connect(self.activity_wanted)

    # public -----------------------------------------------------------------------------------------------------

    def show_learnt(self, learnt: Learnt, names: Mapping[int, str]) -> None:
        """Show what is known of these kinds."""
        self._learnt = learnt
        self.table.set_rows(
            [
                KindRow(
                    id=str(number),
                    name=name,
                    effects={stage: learnt.of(number, stage) for stage in Stage},
                    held=sum(one.kind_number == number for one in learnt.outcomes.values()),
                    wish=self._wishes.get(str(number), FREE),
                )
                for number, name in names.items()
            ]
        )
        self._on_selected(self.table.current_id())
        self._show_note()

    def kinds_wished(self, wish: str) -> frozenset[int]:
        """The kinds that must be in the mix, or must not."""
        return frozenset(int(number) for number, one in self._wishes.items() if one == wish)

    # parts ------------------------------------------------------------------------------------------------------

    def _shown(self, row: KindRow, key: str, value: Any) -> str:
        if key == "wish":
            return self._wish_words[row.wish] if row.wish != FREE else ""
        if key in ("name", "held"):
            return str(value)
        one = row.effects[Stage(key)]
        effect = one.effect
        if one.overruled is not None:
            return f"{signs(one.mark)}  ✎ {_number(effect.mean)}"
        return f"{signs(one.mark)}  {_number(effect.median)}  ({_number(effect.low)}–{_number(effect.high)})"

    def _commit(self, row_id: str, key: str, value: Any) -> str | None:
        if key == "wish":
            self._wishes[row_id] = value
            self.wished.emit()
        else:
            self.overruled.emit(int(row_id), Stage(key), str(value))
        return None

    def _own(self) -> tuple[KindRow, Stage] | None:
        """The cell the cursor is in, if it holds a figure of the manager's own."""
        index = self.table.currentIndex()
        if not index.isValid() or index.row() >= len(self._model.rows):
            return None
        row, key = self._model.rows[index.row()], self._model.columns[index.column()].key
        if key not in set(Stage) or row.effects[Stage(key)].overruled is None:
            return None
        return row, Stage(key)

    def _show_note(self) -> None:
        own = self._own()
        self.note.setVisible(own is not None)
        if own is not None:
            row, stage = own
            self.note.set_value(row.effects[stage].overruled)

    # slots ------------------------------------------------------------------------------------------------------

    def _on_cell(self) -> None:
        self._show_note()

    def _on_note(self, text: object) -> None:
        own = self._own()
        if own is not None:
            self.noted.emit(int(own[0].id), own[1], str(text))

    def _on_selected(self, row_id: str) -> None:
        if self._learnt is None:
            return
        outcomes = [one for one in self._learnt.outcomes.values() if str(one.kind_number) == row_id]
        self.past.set_rows(
            [
                PastRow(
                    id=one.id,
                    name=one.name,
                    day=one.start.isoformat(),
                    cost=format_yuan(one.cost_fen) if one.cost_fen is not None else _NO_COST,
                    **{
                        stage.value: _NO_COST if count is None else f"{count:,}" for stage, count in one.results.items()
                    },
                )
                for one in outcomes
            ]
        )


def _read(row: KindRow, key: str) -> Any:
    if key in ("name", "held", "wish"):
        return getattr(row, key)
    return _number(row.effects[Stage(key)].effect.median)


def _style(row: KindRow, key: str) -> CellStyle | None:
    if key in ("name", "wish"):
        return None
    if key == "held":
        return CellStyle(ink="text_secondary")
    one = row.effects[Stage(key)]
    if one.overruled is not None:
        return CellStyle(ink="accent", bold=True)
    return None if one.learnt.based_on else CellStyle(ink="text_tertiary")


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"
