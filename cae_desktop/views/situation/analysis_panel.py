"""One analysis in the middle of the page: its table or review, findings, conclusion, and the tick."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from cae_desktop.db.queries.situation import CompetitorRow
from cae_desktop.services.situation_page import PAST_ACTIVITIES, AnalysisPage
from cae_desktop.ui.sheet import Commit
from cae_desktop.ui.widgets import Button, Card, Label, NoteField
from cae_desktop.views.situation.competitors import Competitors
from cae_desktop.views.situation.findings import Findings
from cae_desktop.views.situation.indicators import IndicatorTable
from cae_desktop.views.situation.review import Review

translate = QCoreApplication.translate


class AnalysisPanel(Card):
    """Shows an `AnalysisPage`; everything is edited in place and told by signals or the two commit callables."""

    done_ticked = Signal(bool)
    concluded = Signal(str)
    indicator_added = Signal()
    indicators_removed = Signal(list)
    rows_pasted = Signal(list)

    def __init__(self, word: Callable[[Any], str], commit_indicator: Commit, commit_past: Commit) -> None:
        super().__init__(" ", " ")
        self._commit_indicator, self._commit_past = commit_indicator, commit_past
        self._shown: tuple[str, tuple[CompetitorRow, ...]] | None = None
        self.done = QCheckBox(translate("Situation", "Analysis done"))
        self.competitors = Competitors()
        self.table: IndicatorTable | None = None
        self.review: Review | None = None
        self.add = Button(translate("Situation", "+ Add indicator"), flat=True)
        self.hint = Label(translate("Situation", "Ctrl+V pastes cells from Excel"), role="faint")
        self.findings = Findings(word)
        self.conclusion = NoteField(translate("Situation", "What follows from this analysis"), lines=2)
        self.conclusion.setAccessibleName(translate("Situation", "Conclusion"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.head.addWidget(self.done)
        self.body.addWidget(self.competitors)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addWidget(self.hint)
        below.addStretch(1)
        self.body.addLayout(below)
        self.body.addWidget(self.findings)
        self.body.addWidget(Label(translate("Situation", "Conclusion"), role="strong"))
        self.body.addWidget(self.conclusion)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.done.clicked.connect(self.done_ticked)
        self.conclusion.committed.connect(self.concluded)
        self.add.clicked.connect(self.indicator_added)

    # public -----------------------------------------------------------------------------------------------------

    def show_page(self, page: AnalysisPage) -> None:
        """Show one analysis; the table is kept while analysis and competitors are the same."""
        if self._shown != (page.line.key, page.competitors):
            self._shown = (page.line.key, page.competitors)
            self._replace_tables(page)
        self.title.setText(page.line.name)
        self.caption.setText(page.line.looks_at)
        self.done.setChecked(page.line.done)
        self.competitors.setVisible(page.compares)
        self.competitors.show_competitors(page.competitors)
        if self.table is not None:
            self.table.show_lines(page.indicators)
        if self.review is not None:
            self.review.show_page(page)
        self.findings.show_findings(page.findings)
        self.conclusion.set_value(page.conclusion)

    def _replace_tables(self, page: AnalysisPage) -> None:
        for old in (self.table, self.review):
            if old is not None:
                old.hide()
                old.deleteLater()
        self.table = IndicatorTable(page.competitors, self._commit_indicator)
        self.table.add_rows = self.rows_pasted.emit
        self.table.add_requested.connect(self.indicator_added)
        self.table.delete_requested.connect(self.indicators_removed)
        self.body.insertWidget(1, self.table)
        self.review = None
        if page.line.key == PAST_ACTIVITIES:
            self.review = Review(page.kinds, self._commit_past)
            self.body.insertWidget(0, self.review)
