"""The steps of whoever reports, with their actuals to be typed: the same verbs as on the board."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent

from cae_desktop.domain.money import whole_yuan
from cae_desktop.services.board import BoardStep
from cae_desktop.ui import theme
from cae_desktop.ui.sheet import CellStyle, Column, SheetModel, SheetTable
from cae_desktop.views.shared.control import SHAPES, TONES, status_text

translate = QCoreApplication.translate
_ROW = 50
_STEP = 130
_EDITABLE = frozenset({"actual_start", "actual_finish", "actual_cost_fen", "percent", "remark"})


class StepsTable(SheetTable):
    """Steps of all activities of a meeting; `commit` writes an actual and answers with the refusal."""

    def __init__(self, commit: Callable[[str, str, Any], str | None]) -> None:
        self._activity_names: dict[str, str] = {}
        self.editable = True
        model = SheetModel(
            self._columns(),
            read=_read,
            display=self._display,
            commit=commit,
            style=_style,
            editable=self._can_edit,
        )
        super().__init__(model, row_height=_ROW)
        self.setAccessibleName(translate("Meetings", "Steps to report"))

    def show_steps(self, rows: tuple[BoardStep, ...], activity_names: dict[str, str], *, editable: bool) -> None:
        """Show steps; the names of their activities stand below them.

        What is being typed about a step that goes is written first.
        """
        if self.current_id() not in {row.id for row in rows}:
            self.commit_editor()
        self._activity_names = activity_names
        self.editable = editable
        self.set_rows(rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first column takes what is left; in a narrow window it keeps its width and the table scrolls."""
        super().resizeEvent(event)
        others = sum(self.columnWidth(number) for number in range(1, self.horizontalHeader().count()))
        self.setColumnWidth(0, max(_STEP, self.viewport().width() - others))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("step", translate("Meetings", "Work step"), width=_STEP, paint=self._paint_step),
            Column("actual_start", translate("Meetings", "Began"), "day", editable=True, width=58),
            Column("actual_finish", translate("Meetings", "Ended"), "day", editable=True, width=58),
            Column("budget_fen", translate("Meetings", "Budget"), "money", width=62),
            Column("actual_cost_fen", translate("Meetings", "Cost"), "money", editable=True, width=62),
            Column("percent", translate("Meetings", "%"), "percent", editable=True, width=50),
            Column("status", translate("Meetings", "Status"), width=104, paint=_paint_status),
            Column("remark", translate("Meetings", "Remark"), editable=True, width=76),
        )

    def _can_edit(self, row: BoardStep, key: str) -> bool:
        return self.editable and key in _EDITABLE

    def _display(self, row: BoardStep, key: str, value: Any) -> str:
        if key in ("actual_start", "actual_finish"):
            return "—" if value is None else f"{value:%m/%d}"
        if key in ("budget_fen", "actual_cost_fen"):
            return "—" if value is None else whole_yuan(value)
        return f"{value}%" if key == "percent" else str(value or "")

    def _paint_step(self, painter: QPainter, area: QRect, row: BoardStep) -> None:
        colours = theme.current()
        painter.fillRect(QRect(area.left(), area.top() + 13, 8, 8), colours.colour(f"phase_{row.plan.phase.value}"))
        words = area.adjusted(16, 0, 0, 0)
        days = f"{row.plan.start:%m/%d}–{row.plan.finish:%m/%d}"
        below = " · ".join(filter(None, (days, row.plan.owner_name, self._activity_names.get(row.plan.activity_id))))
        for text, top, role, ink, bold in (
            (row.plan.name, 6, "table", colours.text, True),
            (
                below,
                26,
                "caption",
                colours.text_secondary,
                False,
            ),
        ):
            painter.setFont(theme.font(role, bold=bold))
            painter.setPen(QColor(ink))
            line = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            box = QRect(words.left(), area.top() + top, words.width(), 20)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), line)


def _read(row: BoardStep, key: str) -> Any:
    return getattr(row.plan, key) if hasattr(row.plan, key) else None


def _style(row: BoardStep, key: str) -> CellStyle | None:
    if key == "actual_cost_fen" and row.over_percent > 0:
        return CellStyle(ink="late", bold=True)
    if key in _EDITABLE:
        return None
    return CellStyle(ink="text_secondary")


def _paint_status(painter: QPainter, area: QRect, row: BoardStep) -> None:
    colours = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font("caption"))
    tone = TONES[row.status]
    words = f"{SHAPES[row.status]} {status_text(row)}"
    metrics = painter.fontMetrics()
    width = min(area.width(), metrics.horizontalAdvance(words) + 18)
    pill = QRectF(area.left(), area.center().y() - 11, width, 22)
    soft = f"{tone}_soft"
    if hasattr(colours, soft):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour(soft))
    else:
        painter.setPen(colours.colour("line_strong"))
    painter.drawRoundedRect(pill, 11, 11)
    painter.setPen(colours.colour(tone if hasattr(colours, soft) else "text_secondary"))
    text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(width) - 12)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
