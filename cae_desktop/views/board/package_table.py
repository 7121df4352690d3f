"""All activities on the board: how far, what money, which goal, what comes next."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt

from cae_desktop.domain.money import whole_yuan
from cae_desktop.services.package_board import ActivityLine
from cae_desktop.views.board.canvas import BODY, MARGIN, SMALL, Canvas
from cae_desktop.views.board.scene import FIRST_ROW, ROW, Scene
from cae_desktop.views.board.table import TOP, Column, draw_emptiness, draw_ground, draw_head_line, draw_status
from cae_desktop.wording import words

translate = QCoreApplication.translate
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_WIDE = 1800.0


class Columns:
    """The columns from left to right; a narrow board goes without the budget and the names of next steps."""

    def __init__(self, width: float) -> None:
        right, is_wide = width - MARGIN, width >= _WIDE
        self.status = Column(right - 192, right)
        self.problems = Column(self.status.left - 96, self.status.left - 26)
        self.following = Column(self.problems.left - (340 if is_wide else 96), self.problems.left - 14)
        self.goal = Column(self.following.left - 160, self.following.left - 24)
        self.budget = Column(self.goal.left - 124, self.goal.left - 20) if is_wide else None
        self.cost = Column((self.budget or self.goal).left - 128, (self.budget or self.goal).left - 16)
        self.progress = Column(self.cost.left - 194, self.cost.left - 10)
        self.held = Column(self.progress.left - 186, self.progress.left - 20)
        self.number = Column(MARGIN + 12, MARGIN + 52)
        self.name = Column(MARGIN + 58, self.held.left - 16)


def draw_activities(canvas: Canvas, scene: Scene) -> None:
    """Header and the activities of the page, or what belongs there when there are none."""
    columns = Columns(canvas.width)
    _draw_header(canvas, columns)
    if not scene.board.rows:
        draw_emptiness(
            canvas,
            translate("Board", "There are no activities yet"),
            translate("Board", "Activities that are chosen and planned appear here with their progress and money."),
        )
    for row, line in enumerate(scene.shown_lines):
        top = FIRST_ROW + row * ROW
        if not canvas.is_dirty(canvas.band(top, top + ROW)):
            continue
        draw_ground(canvas, top, is_chosen=scene.first + row == scene.chosen)
        _draw_line(canvas, columns, scene.first + row + 1, line, top)
        _draw_figures(canvas, columns, line, top)


def _draw_header(canvas: Canvas, columns: Columns) -> None:
    ink = canvas.colours.text_secondary
    heads = [
        (columns.number, "#", _LEFT),
        (columns.name, translate("Board", "Activity"), _LEFT),
        (columns.held, translate("Board", "Held"), _LEFT),
        (columns.progress, translate("Board", "Done / planned"), _LEFT),
        (columns.cost, translate("Board", "Cost ¥"), _RIGHT),
        (columns.goal, translate("Board", "Goal"), _RIGHT),
        (columns.following, translate("Board", "Next"), _LEFT),
        (columns.problems, translate("Board", "Open"), _RIGHT),
        (columns.status, translate("Board", "Status"), _LEFT),
    ]
    if columns.budget is not None:
        heads.append((columns.budget, translate("Board", "Budget ¥"), _RIGHT))
    for column, text, align in heads:
        canvas.text(column.box(TOP, 50), text, SMALL, ink, align=align)
    draw_head_line(canvas)


def _draw_line(canvas: Canvas, columns: Columns, number: int, line: ActivityLine, top: float) -> None:
    colours = canvas.colours
    canvas.text(columns.number.box(top), str(number), BODY, colours.text_secondary)
    canvas.name(columns.name.box(top), line.name, colours.text)
    held = f"{line.start:%m/%d}" if line.start == line.finish else f"{line.start:%m/%d}–{line.finish:%m/%d}"
    canvas.text(columns.held.box(top), held, BODY, colours.text)
    _draw_progress(canvas, columns.progress, line, top)
    if line.next_day is not None:
        day = columns.following.box(top)
        used = canvas.text(day, f"{line.next_day:%m/%d}", BODY, colours.text)
        rest = day.adjusted(used + 14, 0, 0, 0)
        if rest.width() > 60:
            canvas.text(rest, " · ".join(filter(None, (line.next_owner, line.next_step))), 24, colours.text_secondary)
    else:
        canvas.text(columns.following.box(top), "—", BODY, colours.text_secondary)
    draw_status(canvas, columns.status, line.status, words(translate)(line.status), top)


def _draw_progress(canvas: Canvas, column: Column, line: ActivityLine, top: float) -> None:
    if line.progress_percent is None or line.planned_percent is None:
        canvas.text(column.box(top), "—", BODY, canvas.colours.text_secondary)
        return
    is_behind = line.progress_percent < line.planned_percent
    colour = canvas.colours.at_risk if is_behind else canvas.colours.on_track
    box = column.box(top, ROW - 14)
    used = canvas.text(box, f"{line.progress_percent}%", BODY, canvas.colours.text, bold=True)
    canvas.text(box.adjusted(used + 10, 0, 0, 0), f"/ {line.planned_percent}%", 24, canvas.colours.text_secondary)
    canvas.bar(
        QRectF(column.left, top + ROW - 15, column.right - column.left - 16, 8), line.progress_percent / 100, colour
    )


def _draw_figures(canvas: Canvas, columns: Columns, line: ActivityLine, top: float) -> None:
    colours = canvas.colours
    is_over = line.cost_fen is not None and line.cost_fen > line.budget_fen
    cost = "—" if line.cost_fen is None else whole_yuan(line.cost_fen)
    ink = colours.late if is_over else colours.text
    canvas.text(columns.cost.box(top), cost, BODY, ink, bold=True, align=_RIGHT)
    if columns.budget is not None:
        canvas.text(columns.budget.box(top), whole_yuan(line.budget_fen), BODY, colours.text, align=_RIGHT)
    canvas.text(columns.goal.box(top), _goal(line), BODY, colours.text, align=_RIGHT)
    problems = str(line.problems) if line.problems else "—"
    ink = colours.late if line.problems else colours.text_secondary
    canvas.text(columns.problems.box(top), problems, BODY, ink, bold=bool(line.problems), align=_RIGHT)


def _goal(line: ActivityLine) -> str:
    if line.goal is None or line.goal.target is None:
        return "—"
    actual = "—" if line.goal.actual is None else f"{line.goal.actual:,}"
    return f"{actual} / {line.goal.target:,}"
