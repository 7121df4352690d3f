"""The review of past activities: what every kind brought, and activities from before this file, typed in."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cae_desktop.db.queries.situation import PastActivityRow
from cae_desktop.domain.words import Stage
from cae_desktop.services.situation_page import AnalysisPage, ReviewLine
from cae_desktop.ui.sheet import Column, Commit, SheetModel, SheetTable
from cae_desktop.ui.widgets import Button, Label

translate = QCoreApplication.translate


class Review(QWidget):
    """Two tables: by kind, from closed activities, read only; and the typed ones."""

    add_requested = Signal()
    delete_requested = Signal(list)

    def __init__(self, kinds: Mapping[int, str], commit: Commit) -> None:
        super().__init__()
        self.by_kind = SheetTable(SheetModel(_review_columns(), read=_read_review))
        self.by_kind.setAccessibleName(translate("Situation", "Past activities by kind"))
        self.none = Label(
            translate("Situation", "No earlier cycle has closed activities yet. They appear here by themselves."),
            role="caption",
            wrap=True,
        )
        self.typed_model = SheetModel(_typed_columns(kinds), read=_read_typed, commit=commit)
        self.typed = SheetTable(self.typed_model)
        self.typed.can_add = self.typed.can_delete = True
        self.typed.setAccessibleName(translate("Situation", "Activities from before this file"))
        self.add = Button(translate("Situation", "+ Add past activity"), flat=True)
        self._lay_out()
        self.add.clicked.connect(self.add_requested)
        self.typed.add_requested.connect(self.add_requested)
        self.typed.delete_requested.connect(self.delete_requested)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Label(translate("Situation", "Closed activities of earlier cycles, by kind"), role="strong"))
        layout.addWidget(self.by_kind)
        layout.addWidget(self.none)
        head = QHBoxLayout()
        head.addWidget(Label(translate("Situation", "Activities from before this file"), role="strong"))
        head.addStretch(1)
        head.addWidget(self.add)
        layout.addLayout(head)
        layout.addWidget(self.typed)

    def show_page(self, page: AnalysisPage) -> None:
        """Show both tables in full height."""
        self.by_kind.set_rows(page.review)
        self.by_kind.fit_height()
        self.by_kind.setVisible(bool(page.review))
        self.none.setVisible(not page.review)
        self.typed.set_rows(page.past_activities)
        self.typed.fit_height(1)


def _review_columns() -> Sequence[Column]:
    return (
        Column("kind_name", translate("Situation", "Kind"), width=130),
        Column("count", translate("Situation", "Held"), "number", width=52),
        Column("cost_fen", translate("Situation", "Cost"), "money", width=84),
        Column(Stage.ATTENTION, translate("Situation", "Per attention"), "money", width=88),
        Column(Stage.CONTACT, translate("Situation", "Per contact"), "money", width=88),
        Column(Stage.INTEREST, translate("Situation", "Per interest"), "money", width=88),
        Column("orders", translate("Situation", "Orders"), "number", width=60),
        Column("experience", translate("Situation", "Best experience kept"), stretch=True),
    )


def _typed_columns(kinds: Mapping[int, str]) -> Sequence[Column]:
    choices = tuple((number, f"{number} {name}") for number, name in sorted(kinds.items()))
    return (
        Column("kind_number", translate("Situation", "Kind"), "choice", editable=True, choices=choices, width=140),
        Column("name", translate("Situation", "Activity"), editable=True, stretch=True),
        Column("start", translate("Situation", "Day"), "day", editable=True, width=96),
        Column("cost_fen", translate("Situation", "Cost"), "money", editable=True, width=84),
        Column(Stage.ATTENTION, translate("Situation", "Attention"), "number", editable=True, width=76),
        Column(Stage.CONTACT, translate("Situation", "Contact"), "number", editable=True, width=66),
        Column(Stage.INTEREST, translate("Situation", "Interest"), "number", editable=True, width=72),
        Column("orders", translate("Situation", "Orders"), "number", editable=True, width=60),
    )


def _read_review(line: ReviewLine, key: str) -> Any:
    return line.cost_per_result_fen[Stage(key)] if key in set(Stage) else getattr(line, key)


def _read_typed(row: PastActivityRow, key: str) -> Any:
    return row.results[Stage(key)] if key in set(Stage) else getattr(row, key)

