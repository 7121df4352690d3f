"""The four figures at the head of a page: progress, money, goal, open problems; of one activity or of all."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF

from cae_desktop.domain.money import whole_yuan
from cae_desktop.domain.words import Stage
from cae_desktop.views.board.canvas import MARGIN, SMALL, Canvas
from cae_desktop.views.board.scene import Scene
from cae_desktop.wording import words

translate = QCoreApplication.translate
GAP: Final = 20.0
TOP: Final = 104.0
_HEIGHT: Final = 144.0
_FIGURE: Final = 46


def figure_boxes(width: float) -> tuple[QRectF, ...]:
    """Where progress, money, goal and problems stand on a board so many units wide."""
    each = (width - 2 * MARGIN - 3 * GAP) / 4
    return tuple(QRectF(MARGIN + place * (each + GAP), TOP, each, _HEIGHT) for place in range(4))


def draw_figures(canvas: Canvas, scene: Scene) -> None:
    """Four boxes over the width."""
    drawings = (_draw_progress, _draw_money, _draw_goal, _draw_problems)
    for box, draw in zip(figure_boxes(canvas.width), drawings, strict=True):
        if canvas.is_dirty(box):
            canvas.fill(box, canvas.colours.surface, 14)
            draw(canvas, box, scene)


def _draw_progress(canvas: Canvas, box: QRectF, scene: Scene) -> None:
    board, colours = scene.board, canvas.colours
    done, planned = board.progress_percent, board.planned_percent
    figure = "—" if done is None else f"{done}%"
    beside = "" if planned is None else translate("Board", "planned {percent}%").format(percent=planned)
    _draw_figure(canvas, box, translate("Board", "Progress"), figure, beside)
    behind = done is not None and planned is not None and done < planned
    canvas.bar(_bar_box(box), (done or 0) / 100, colours.at_risk if behind else colours.on_track)


def _draw_money(canvas: Canvas, box: QRectF, scene: Scene) -> None:
    board, colours = scene.board, canvas.colours
    over = board.cost_fen is not None and board.cost_fen > board.budget_fen
    cost = "—" if board.cost_fen is None else f"¥{whole_yuan(board.cost_fen)}"
    beside = f"/ {whole_yuan(board.budget_fen)}"
    _draw_figure(canvas, box, translate("Board", "Actual cost / budget"), cost, beside)
    share = (board.cost_fen or 0) / board.budget_fen if board.budget_fen else 0.0
    canvas.bar(_bar_box(box), share, colours.late if over else colours.on_track)


def _draw_goal(canvas: Canvas, box: QRectF, scene: Scene) -> None:
    goal, word = scene.board.goal, words(translate)
    title = translate("Board", "Goal: {stage}").format(stage=word(goal.stage if goal else Stage.CONTACT))
    if goal is None or goal.target is None:
        _draw_figure(canvas, box, title, "—", translate("Board", "no target set"))
        return
    actual = "—" if goal.actual is None else f"{goal.actual:,}"
    _draw_figure(canvas, box, title, actual, f"/ {goal.target:,}")
    canvas.bar(_bar_box(box), (goal.actual or 0) / goal.target if goal.target else 0.0, canvas.colours.accent)


def _draw_problems(canvas: Canvas, box: QRectF, scene: Scene) -> None:
    board, colours = scene.board, canvas.colours
    counts = translate("Board", "new this week {new} · solved {solved}")
    beside = counts.format(new=board.problems_new, solved=board.problems_solved)
    ink = colours.late if board.problems else colours.text
    _draw_figure(canvas, box, translate("Board", "Open problems"), str(len(board.problems)), beside, ink)


def _draw_figure(canvas: Canvas, box: QRectF, title: str, figure: str, beside: str, ink: str | None = None) -> None:
    colours, inner = canvas.colours, box.adjusted(26, 0, -26, 0)
    canvas.text(QRectF(inner.left(), box.top() + 22, inner.width(), 32), title, SMALL, colours.text_secondary)
    line = QRectF(inner.left(), box.top() + 52, inner.width(), 60)
    used = canvas.text(line, figure, _FIGURE, ink or colours.text, bold=True)
    canvas.text(line.adjusted(used + 10, 8, 0, 8), beside, SMALL, colours.text_secondary)


def _bar_box(box: QRectF) -> QRectF:
    return QRectF(box.left() + 26, box.top() + 116, box.width() - 52, 12)
