"""Whether the goals fit each other: held against the dealer's own rates in earlier cycles."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cae_desktop.domain.goals import FunnelStep
from cae_desktop.domain.words import Stage
from cae_desktop.services.goals_page import FunnelCheck, GoalsPage
from cae_desktop.ui import theme
from cae_desktop.ui.charts import Funnel, FunnelStage
from cae_desktop.ui.widgets import Button, Card, Label

translate = QCoreApplication.translate


class FunnelCard(Card):
    """Three stages and the orders to expect, with the rates asked for and the dealer's own.

    `behind_wanted` asks for the activities that the rates come from.
    """

    behind_wanted = Signal()

    def __init__(self, word: Callable[[Stage], str]) -> None:
        super().__init__(translate("Goals", "Funnel check"), " ")
        self._word = word
        self.behind = Button(translate("Goals", "The activities behind it"), kind="link")
        self.behind.clicked.connect(self.behind_wanted)
        self.head.addWidget(self.behind)
        self.funnel = Funnel()
        self.funnel.setAccessibleName(translate("Goals", "Funnel check"))
        self.funnel.clicked.connect(self.behind_wanted)
        self.body.addWidget(self.funnel)

    def show_page(self, page: GoalsPage) -> None:
        """Draw the goals."""
        check = page.funnel
        self.caption.setText(_basis(check))
        self.behind.setVisible(bool(check.behind))
        self.funnel.set_clickable(bool(check.behind), self.behind.text())
        rates = {step.after: step for step in check.steps}
        stages = [self._stage(stage, check.totals[stage], rates.get(stage)) for stage in Stage]
        orders = check.expected_orders
        stages.append(
            FunnelStage(
                name=translate("Goals", "Orders to expect"),
                text=_orders(check),
                value=orders,
                tone="done",
                rate="" if check.order_rate is None else f"{check.order_rate:.1%}",
                rate_caption="" if check.order_rate is None else translate("Goals", "own rate"),
            )
        )
        self.funnel.show_stages(stages)

    def _stage(self, stage: Stage, total: int | None, step: FunnelStep | None) -> FunnelStage:
        rate, caption, tone = _rate(step)
        text = "—" if total is None else f"{total:,}"
        return FunnelStage(self._word(stage), text, total, f"stage_{stage.value}", rate, caption, tone)


def _rate(step: FunnelStep | None) -> tuple[str, str, str]:
    if step is None:
        return "", "", "text_secondary"
    asked = "—" if step.planned is None else f"{step.planned:.1%}"
    if step.history is None:
        return asked, translate("Goals", "no history"), "text_secondary"
    rate = f"{step.history:.1%}"
    if step.low is not None and step.high is not None:
        rate = f"{step.low * 100:.0f}–{step.high * 100:.0f}%"
    own = translate("Goals", "own {rate}").format(rate=rate)
    return asked, own, "at_risk" if step.is_high else "on_track"


def _orders(check: FunnelCheck) -> str:
    if check.expected_orders is None:
        return "—"
    low_high = "" if check.order_range is None else f" ({check.order_range[0]:,}–{check.order_range[1]:,})"
    return f"≈ {check.expected_orders:,}{low_high}"


def _basis(check: FunnelCheck) -> str:
    if check.activities == 0:
        return translate("Goals", "No closed activities in earlier cycles yet, so there is nothing to check against")
    text = translate("Goals", "Checked against {activities} closed activities of {cycles} earlier cycles")
    return text.format(activities=check.activities, cycles=check.cycles)


class Warnings(QFrame):
    """A soft yellow card for each goal that is out of proportion; hidden when there is none.

    `behind_wanted` asks for the activities that the dealer's own rates come from.
    """

    behind_wanted = Signal()

    def __init__(self, word: Callable[[Stage], str]) -> None:
        super().__init__()
        self._word = word
        self._cards: list[Card] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)

    def texts(self) -> list[str]:
        """What is said, for tests and for reading aloud."""
        return [card.accessibleDescription() for card in self._cards]

    def show_page(self, page: GoalsPage) -> None:
        """Say what is out of proportion, with numbers."""
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [self._card(step, page.funnel) for step in page.funnel.steps if step.is_high or step.widens]
        for card in self._cards:
            self._layout.addWidget(card)
        self.setVisible(bool(self._cards))

    def _card(self, step: FunnelStep, check: FunnelCheck) -> Card:
        card = Card()
        card.setObjectName("warning")
        colours = theme.current()
        card.setStyleSheet(f"QFrame#warning {{ background: {colours.at_risk_soft}; border-color: {colours.at_risk}; }}")
        title = translate("Goals", "▲ High goal: {stage}").format(stage=self._word(step.after))
        text = self._sentence(step, check)
        heading = Label(title, role="strong", wrap=True)
        heading.setStyleSheet(f"color: {colours.at_risk};")
        card.body.addWidget(heading)
        card.body.addWidget(Label(text, role="caption", wrap=True))
        if step.is_high:
            behind = Button(translate("Goals", "The activities behind it"), kind="link")
            behind.clicked.connect(self.behind_wanted)
            card.body.addWidget(behind, 0, Qt.AlignmentFlag.AlignLeft)
        card.setAccessibleName(title)
        card.setAccessibleDescription(text)
        return card

    def _sentence(self, step: FunnelStep, check: FunnelCheck) -> str:
        before, after = self._word(step.before), self._word(step.after)
        first, second = check.totals[step.before] or 0, check.totals[step.after] or 0
        if not step.is_high or step.expected is None or step.needed is None:
            text = translate("Goals", "It is larger than the goal for {before}, which people pass first.")
            return text.format(before=before)
        text = translate(
            "Goals",
            "{before} {first} brings about {after} {expected} at your own rate, {short} short of the goal. "
            "Raise {before} to {needed}, or choose activities that convert better.",
        )
        return text.format(
            first=f"{first:,}",
            before=before,
            expected=f"{step.expected:,}",
            after=after,
            short=f"{second - step.expected:,}",
            needed=f"{step.needed:,}",
        )
