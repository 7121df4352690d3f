"""The whole picture of the board: head, figures, steps, problems, who speaks. Used by the window and its preview."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from cae_desktop.db.queries.control import ProblemRow
from cae_desktop.domain.money import whole_yuan
from cae_desktop.domain.words import Stage
from cae_desktop.ui.theme import Theme
from cae_desktop.views.board.canvas import BODY, HEIGHT, MARGIN, SMALL, Canvas
from cae_desktop.views.board.scene import Scene, Speaker
from cae_desktop.views.board.table import draw_table
from cae_desktop.views.shared.control import clock_text
from cae_desktop.wording import words
from cae_desktop.wording.control import meeting_title

translate = QCoreApplication.translate
_TITLE: Final = 44
_FIGURE: Final = 46
_HEAD: Final = 26
_FOOT: Final = 84.0
_GAP: Final = 20.0
_NARROWEST: Final = 1430.0
_SHOWN_PROBLEMS: Final = 2
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


def scale_of(width: int, height: int) -> float:
    """Pixels per unit: the height rules; only a screen narrower than 4:3 is ruled by its width."""
    return min(height / HEIGHT, width / _NARROWEST)


def draw_board(painter: QPainter, width: int, height: int, scene: Scene, colours: Theme) -> None:
    """Draw a scene over a whole surface of so many pixels."""
    painter.save()
    scale = scale_of(width, height)
    painter.fillRect(0, 0, width, height, colours.background)
    painter.scale(scale, scale)
    canvas = Canvas(painter, colours, width / scale)
    _draw_head(canvas, scene)
    _draw_figures(canvas, scene)
    draw_table(canvas, scene)
    _draw_problems(canvas, scene)
    _draw_foot(canvas, scene)
    painter.restore()


def _draw_head(canvas: Canvas, scene: Scene) -> None:
    board, colours = scene.board, canvas.colours
    right = canvas.width - MARGIN
    for text, pixels, ink, bold in (
        (_countdown(scene), 36, colours.at_risk if board.days_until >= 0 else colours.text_secondary, True),
        (_long_date(scene), _HEAD, colours.text, False),
        (scene.meeting, _HEAD, colours.text_secondary, False),
    ):
        if text:
            box = QRectF(MARGIN, 30, right - MARGIN, 60)
            right -= canvas.text(box, text, pixels, ink, bold=bold, align=_RIGHT) + 28
    room = right - MARGIN - 24
    used = canvas.text(QRectF(MARGIN, 30, room, 60), board.name, _TITLE, colours.text, bold=True)
    place = translate("Board", "activity {place} / {count}").format(place=board.place + 1, count=len(board.activities))
    beside = f"{board.package_name} · {place}"
    if room - used > 180:
        canvas.text(QRectF(MARGIN + used + 28, 34, room - used - 28, 60), beside, _HEAD, colours.text_secondary)


def _countdown(scene: Scene) -> str:
    board = scene.board
    if board.days_until > 0:
        return translate("Board", "{days} days to go").format(days=board.days_until)
    if board.today <= board.finish:
        return translate("Board", "Being held")
    return translate("Board", "Held until {day}").format(day=f"{board.finish:%m/%d}")


def _long_date(scene: Scene) -> str:
    today = scene.board.today
    return translate("Board", "{year}-{month:02}-{day:02}").format(year=today.year, month=today.month, day=today.day)


def _draw_figures(canvas: Canvas, scene: Scene) -> None:
    board, colours = scene.board, canvas.colours
    width = (canvas.width - 2 * MARGIN - 3 * _GAP) / 4
    boxes = [QRectF(MARGIN + place * (width + _GAP), 104, width, 144) for place in range(4)]
    for box in boxes:
        canvas.fill(box, colours.surface, 14)
    _draw_progress(canvas, boxes[0], scene)
    over = board.cost_fen is not None and board.cost_fen > board.budget_fen
    cost = "—" if board.cost_fen is None else f"¥{whole_yuan(board.cost_fen)}"
    share = (board.cost_fen or 0) / board.budget_fen if board.budget_fen else 0.0
    _draw_figure(
        canvas, boxes[1], translate("Board", "Actual cost / budget"), cost, f"/ {whole_yuan(board.budget_fen)}"
    )
    canvas.bar(_bar_box(boxes[1]), share, colours.late if over else colours.on_track)
    _draw_goal(canvas, boxes[2], scene)
    counts = translate("Board", "new this week {new} · solved {solved}")
    _draw_figure(
        canvas,
        boxes[3],
        translate("Board", "Open problems"),
        str(len(board.problems)),
        counts.format(new=board.problems_new, solved=board.problems_solved),
        colours.late if board.problems else colours.text,
    )


def _draw_progress(canvas: Canvas, box: QRectF, scene: Scene) -> None:
    board, colours = scene.board, canvas.colours
    done, planned = board.progress_percent, board.planned_percent
    figure = "—" if done is None else f"{done}%"
    beside = "" if planned is None else translate("Board", "planned {percent}%").format(percent=planned)
    _draw_figure(canvas, box, translate("Board", "Progress"), figure, beside)
    behind = done is not None and planned is not None and done < planned
    canvas.bar(_bar_box(box), (done or 0) / 100, colours.at_risk if behind else colours.on_track)


def _draw_goal(canvas: Canvas, box: QRectF, scene: Scene) -> None:
    goal, word = scene.board.goal, words(translate)
    title = translate("Board", "Goal: {stage}").format(stage=word(goal.stage if goal else Stage.CONTACT))
    if goal is None or goal.target is None:
        _draw_figure(canvas, box, title, "—", translate("Board", "no target set"))
        return
    actual = "—" if goal.actual is None else f"{goal.actual:,}"
    _draw_figure(canvas, box, title, actual, f"/ {goal.target:,}")
    canvas.bar(_bar_box(box), (goal.actual or 0) / goal.target if goal.target else 0.0, canvas.colours.accent)


def _draw_figure(canvas: Canvas, box: QRectF, title: str, figure: str, beside: str, ink: str | None = None) -> None:
    colours, inner = canvas.colours, box.adjusted(26, 0, -26, 0)
    canvas.text(QRectF(inner.left(), box.top() + 22, inner.width(), 32), title, SMALL, colours.text_secondary)
    line = QRectF(inner.left(), box.top() + 52, inner.width(), 60)
    used = canvas.text(line, figure, _FIGURE, ink or colours.text, bold=True)
    rest = line.adjusted(used + 10, 8, 0, 8)
    canvas.text(rest, beside, SMALL, colours.text_secondary)


def _bar_box(box: QRectF) -> QRectF:
    return QRectF(box.left() + 26, box.top() + 116, box.width() - 52, 12)


def _draw_problems(canvas: Canvas, scene: Scene) -> None:
    shown = _most_important(scene)
    if not shown:
        return
    width = (canvas.width - 2 * MARGIN - _GAP) / 2
    for place, problem in enumerate(shown):
        box = QRectF(MARGIN + place * (width + _GAP), 833, width, 148)
        _draw_problem(canvas, box, problem)


def _most_important(scene: Scene) -> tuple[ProblemRow, ...]:
    """Problems of the chosen step first, then those that wait for a decision, then the oldest."""
    chosen = scene.chosen_step.plan.id if scene.chosen_step else None
    ordered = sorted(scene.board.problems, key=lambda row: (row.step_id != chosen, row.decided, row.number))
    return tuple(ordered[:_SHOWN_PROBLEMS])


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
    parts = (title, problem.step_name, problem.raised_by_name, raised)
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


def _draw_foot(canvas: Canvas, scene: Scene) -> None:
    top, colours = HEIGHT - _FOOT, canvas.colours
    canvas.fill(QRectF(0, top, canvas.width, _FOOT), colours.surface)
    box = QRectF(MARGIN, top, canvas.width - 2 * MARGIN, _FOOT)
    used = 0.0
    if scene.notice:
        canvas.text(box, f"■ {scene.notice}", 24, colours.late, bold=True)
        return
    if scene.with_keys:
        used = canvas.text(box, _keys(scene), 23, colours.text_secondary, align=_RIGHT)
    room = box.adjusted(0, 0, -used - 40, 0)
    if scene.speaker is not None:
        _draw_speaker(canvas, room, scene.speaker)
    elif scene.chosen_step is not None and scene.chosen_step.plan.remark:
        step = scene.chosen_step.plan
        text = f"{step.number}. {step.remark}"
        canvas.text(room, text, 24, colours.text)


def _draw_speaker(canvas: Canvas, room: QRectF, speaker: Speaker) -> None:
    colours = canvas.colours
    over = speaker.seconds > speaker.suggested_seconds
    used = 0.0
    now = translate("Board", "Reporting") if speaker.is_person else translate("Board", "Now")
    for text, pixels, ink, bold in (
        (now, 23, colours.text_secondary, False),
        (speaker.name, 30, colours.text, True),
        (translate("Board", "steps: {count}").format(count=speaker.steps), 23, colours.text_secondary, False),
        (clock_text(speaker.seconds), 36, colours.at_risk if over else colours.on_track, True),
    ):
        used += canvas.text(room.adjusted(used, 0, 0, 0), text, pixels, ink, bold=bold) + 28


def _keys(scene: Scene) -> str:
    keys = [
        translate("Board", "← → activity"),
        translate("Board", "↑ ↓ step"),
        translate("Board", "Enter actuals"),
        translate("Board", "P problem"),
        translate("Board", "D dark/light"),
        translate("Board", "Esc leave"),
    ]
    if scene.pages > 1:
        page = translate("Board", "PgUp/PgDn page {page} / {pages}")
        keys.insert(2, page.format(page=scene.page + 1, pages=scene.pages))
    if scene.speaker is not None:
        keys.insert(-2, translate("Board", "N next speaker"))
    return "   ".join(keys)
