"""One analysis in the middle of the page: its table or review, findings, conclusion, and the tick."""

from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from cae_desktop.db.queries.situation import CompetitorRow
from cae_desktop.domain.words import FindingKind
from cae_desktop.services.situation_page import PAST_ACTIVITIES, AnalysisPage
from cae_desktop.ui.widgets import Button, Card, Label, NoteField
from cae_desktop.views.shared.screen import Screen
from cae_desktop.views.situation.competitors import Competitors
from cae_desktop.views.situation.findings import Findings
from cae_desktop.views.situation.indicators import IndicatorTable
from cae_desktop.views.situation.review import Review

translate = QCoreApplication.translate
_FIELDS: Final = frozenset({"name", "unit", "this_period", "last_period", "source"})


class AnalysisPanel(Card):
    """Shows an `AnalysisPage` and writes what is edited in it."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(" ", " ")
        self._screen = screen
        self._situation = screen.workspace.situation
        self._analysis_id = ""
        self._shown: tuple[str, tuple[CompetitorRow, ...]] | None = None
        self.done = Button("", kind="chip")
        self.done.setCheckable(True)
        self.competitors = Competitors()
        self.table: IndicatorTable | None = None
        self.review: Review | None = None
        self.add = Button(translate("Situation", "+ Add indicator"), flat=True)
        self.legend = Label(translate("Situation", "▲ highest, above ours"), role="faint")
        self.findings = Findings(screen.word)
        self.conclusion = NoteField(translate("Situation", "What follows from this analysis"), lines=2)
        self.conclusion.setAccessibleName(translate("Situation", "Conclusion"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.head.addWidget(self.done)
        self.body.addWidget(self.competitors)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addWidget(Label(translate("Situation", "Ctrl+V pastes cells from Excel"), role="faint"))
        below.addStretch(1)
        below.addWidget(self.legend)
        self.body.addLayout(below)
        self.body.addWidget(self.findings)
        self.body.addWidget(Label(translate("Situation", "Conclusion"), role="strong"))
        self.body.addWidget(self.conclusion)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.done.clicked.connect(self._on_done)
        self.conclusion.committed.connect(self._on_concluded)
        self.add.clicked.connect(self._on_indicator_added)
        self.competitors.added.connect(self._on_competitor_added)
        self.competitors.renamed.connect(self._on_competitor_renamed)
        self.competitors.removed.connect(self._on_competitor_removed)
        self.findings.added.connect(self._on_finding_added)
        self.findings.changed.connect(self._on_finding_changed)
        self.findings.removed.connect(self._on_finding_removed)

    # public -----------------------------------------------------------------------------------------------------

    def show_page(self, page: AnalysisPage) -> None:
        """Show one analysis; the table is kept while analysis and competitors are the same."""
        self._analysis_id = page.line.id or ""
        if self._shown != (self._analysis_id, page.competitors):
            self._shown = (self._analysis_id, page.competitors)
            self._replace_tables(page)
        self.title.setText(page.line.name)
        self.caption.setText(page.line.looks_at)
        self.done.setChecked(page.line.done)
        self.done.setText(
            translate("Situation", "✓ Done") if page.line.done else translate("Situation", "Mark as done")
        )
        self.competitors.setVisible(page.compares)
        self.legend.setVisible(page.compares)
        self.competitors.show_competitors(page.competitors)
        if self.table is not None:
            self.table.show_lines(page.indicators)
        if self.review is not None:
            self.review.show_page(page)
        self.findings.show_findings(page.findings)
        self.conclusion.set_value(page.conclusion)

    def paste_clipboard(self) -> None:
        """Add a row for each line of the clipboard; a first line with the table's titles is left out."""
        lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
        if self.table is not None and lines and lines[0][0].strip() == self.table.sheet.columns[0].title:
            del lines[0]
        if any(cells[0].strip() for cells in lines):
            self._on_rows_pasted(lines)
        else:
            self._screen.messages.show_message(
                translate(
                    "Situation", "Copy cells in Excel first, with the names of the indicators in the first column."
                ),
                tone="at_risk",
            )

    def _replace_tables(self, page: AnalysisPage) -> None:
        for old in (self.table, self.review):
            if old is not None:
                old.hide()
                old.deleteLater()
        self.table = IndicatorTable(page.competitors, self._commit_indicator)
        self.table.add_rows = self._on_rows_pasted
        self.table.add_requested.connect(self._on_indicator_added)
        self.table.delete_requested.connect(self._on_indicators_removed)
        self.body.insertWidget(1, self.table)
        self.review = None
        if page.line.key == PAST_ACTIVITIES:
            self.review = Review(self._screen, page.kinds)
            self.body.insertWidget(0, self.review)

    def _commit_indicator(self, indicator_id: str, key: str, value: Any) -> str | None:
        if key in _FIELDS:
            return self._screen.refusal(self._situation.change_indicator, indicator_id, key, str(value))
        return self._screen.refusal(self._situation.set_competitor_value, indicator_id, key, str(value))

    # slots ------------------------------------------------------------------------------------------------------

    def _on_done(self, done: bool) -> None:
        self._screen.attempt(self._situation.set_done, self._analysis_id, done)

    def _on_concluded(self, text: object) -> None:
        self._screen.attempt(self._situation.conclude, self._analysis_id, str(text))

    def _on_indicator_added(self) -> None:
        name = translate("Situation", "New indicator")
        if self._screen.attempt(self._situation.add_indicator, self._analysis_id, name) and self.table is not None:
            self.table.edit_cell(self.table.sheet.rows[-1].id, "name")

    def _on_indicators_removed(self, indicator_ids: list[str]) -> None:
        self._screen.attempt(self._situation.remove_indicators, indicator_ids)

    def _on_rows_pasted(self, lines: list[list[str]]) -> None:
        self._screen.attempt(self._situation.add_indicators, self._analysis_id, lines)

    def _on_competitor_added(self) -> None:
        name = translate("Situation", "New competitor")
        if self._screen.attempt(self._situation.add_competitor, self._screen.context.cycle_id, name):
            self.competitors.edit_last()

    def _on_competitor_renamed(self, competitor_id: str, name: str) -> None:
        sentence = self._screen.refusal(self._situation.rename_competitor, competitor_id, name)
        self.competitors.show_error(competitor_id, sentence)

    def _on_competitor_removed(self, competitor_id: str) -> None:
        self._screen.attempt(self._situation.remove_competitor, competitor_id)

    def _on_finding_added(self, kind: FindingKind, text: str) -> None:
        self._screen.attempt(self._situation.add_finding, self._analysis_id, kind, text)

    def _on_finding_changed(self, finding_id: str, text: str) -> None:
        self._screen.attempt(self._situation.change_finding, finding_id, text)

    def _on_finding_removed(self, finding_id: str) -> None:
        self._screen.attempt(self._situation.remove_finding, finding_id)
