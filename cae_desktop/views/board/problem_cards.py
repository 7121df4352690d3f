"""The problems that matter most, as cards above the foot of a page."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF

from cae_desktop.db.queries.control import ProblemRow
from cae_desktop.views.board.canvas import BODY, MARGIN, SMALL, Canvas
from cae_desktop.views.board.figures import GAP
from cae_desktop.views.board.scene import FOOT, PROBLEMS, Scene
from cae_desktop.wording.control import meeting_title

translate = QCoreApplication.translate
_SHOWN: Final = 2
_HEIGHT: Final = 148.0


def draw_problems(canvas: Canvas, scene: Scene) -> None:
    """Two cards beside each other, or nothing."""
    shown = _most_important(scene)
    if not shown:
        return
    width = (canvas.width - 2 * MARGIN - GAP) / 2
    for place, problem in enumerate(shown):
        box = QRectF(MARGIN + place * (width + GAP), canvas.height - FOOT - PROBLEMS, width, _HEIGHT)
        _draw_problem(canvas, box, problem)


def _most_important(scene: Scene) -> tuple[ProblemRow, ...]:
    """Problems of the chosen step first, then those that wait for a decision, then the oldest."""
    chosen = scene.chosen_step.plan.id if scene.chosen_step else None
    ordered = sorted(scene.board.problems, key=lambda row: (row.step_id != chosen, row.decided, row.number))
    return tuple(ordered[:_SHOWN])


def _draw_problem(canvas: Canvas, box: QRectF, problem: ProblemRow) -> None:
    colours = canvas.colours
    edge = colours.at_risk if problem.decided else colours.late
    canvas.fill(box, colours.surface, 14)
    canvas.painter.save()
    canvas.painter.setClipRect(QRectF(box.left(), box.top(), 8, box.height()))
    canvas.fill(box, edge, 14)
    canvas.painter.restore()
    inner = box.adjusted(34, 0, -24, 0)
    raised = ""
    if problem.meeting_kind is not None and problem.meeting_number is not None:
        raised = meeting_title(problem.meeting_kind, problem.meeting_number, translate)
    title = translate("Board", "Problem {number}").format(number=problem.number)
    about = problem.step_name or problem.activity_name
    parts = (title, about, problem.raised_by_name, raised)
    head = QRectF(inner.left(), box.top() + 20, inner.width(), 36)
    canvas.text(head, " · ".join(part for part in parts if part), SMALL, colours.text_secondary)
    canvas.text(head.translated(0, 39), problem.text, BODY, colours.text, bold=True)
    _draw_answer(canvas, head.translated(0, 78), problem)


def _draw_answer(canvas: Canvas, line: QRectF, problem: ProblemRow) -> None:
    used = 0.0
    if problem.proposal:
        proposal = translate("Board", "Proposal: {text}").format(text=problem.proposal)
        room = line.adjusted(0, 0, 0 if problem.decided else -270, 0)
        used = canvas.text(room, proposal, 24, canvas.colours.text_secondary) + 28
    if not problem.decided:
        wait = translate("Board", "awaits the market manager's decision")
        canvas.text(line.adjusted(used, 0, 0, 0), wait, SMALL, canvas.colours.at_risk)
    elif problem.owner_name and not problem.proposal:
        canvas.text(line, f"→ {problem.owner_name}", 24, canvas.colours.text_secondary)
