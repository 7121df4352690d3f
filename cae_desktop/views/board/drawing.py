"""The whole picture of a page: head, figures, rows, problems, who speaks. Used by the window and its preview."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QRegion

from cae_desktop.domain.words import StepStatus
from cae_desktop.services.board import Board
from cae_desktop.services.package_board import PackageBoard
from cae_desktop.ui.theme import Theme
from cae_desktop.views.board.canvas import HEIGHT, MARGIN, Canvas
from cae_desktop.views.board.figures import TOP as FIGURES
from cae_desktop.views.board.figures import draw_figures
from cae_desktop.views.board.key_words import KEYS, fitting, keys_of
from cae_desktop.views.board.package_table import draw_activities
from cae_desktop.views.board.problem_cards import draw_problems
from cae_desktop.views.board.scene import FOOT, Scene, Speaker
from cae_desktop.views.board.table import draw_steps
from cae_desktop.views.shared.control import clock_text

translate = QCoreApplication.translate
_TITLE: Final = 44
_HEAD: Final = 26
_NARROWEST: Final = 1430.0
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


def scale_of(width: int, height: int, units: float = HEIGHT) -> float:
    """Pixels per unit: the height rules; only a screen narrower than 4:3 is ruled by its width."""
    return min(height / units, width / _NARROWEST)


def draw_board(
    painter: QPainter, width: int, height: int, scene: Scene, colours: Theme, dirty: QRegion | None = None
) -> None:
    """Draw a scene over a whole surface of so many pixels, or what of it lies in `dirty`."""
    painter.save()
    scale = scale_of(width, height, scene.height)
    painter.fillRect(0, 0, width, height, colours.background)
    painter.scale(scale, scale)
    canvas = Canvas(painter, colours, width / scale, scene.height, dirty)
    if canvas.is_dirty(canvas.band(0, FIGURES)):
        _draw_head(canvas, scene)
    draw_figures(canvas, scene)
    if isinstance(scene.board, Board):
        draw_steps(canvas, scene, scene.board)
    else:
        draw_activities(canvas, scene)
    if canvas.is_dirty(canvas.band(scene.bottom, scene.height)):
        draw_problems(canvas, scene)
        _draw_foot(canvas, scene)
    painter.restore()


def _draw_head(canvas: Canvas, scene: Scene) -> None:
    board, colours = scene.board, canvas.colours
    right = canvas.width - MARGIN
    countdown, is_ahead = _countdown(board)
    for text, pixels, ink, bold in (
        (countdown, 36, colours.at_risk if is_ahead else colours.text_secondary, True),
        (f"{_long_date(scene)}  {scene.clock}".rstrip(), _HEAD, colours.text, False),
        (scene.meeting, _HEAD, colours.text_secondary, False),
    ):
        if text:
            box = QRectF(MARGIN, 30, right - MARGIN, 60)
            right -= canvas.text(box, text, pixels, ink, bold=bold, align=_RIGHT) + 28
    room = right - MARGIN - 24
    used = canvas.text(QRectF(MARGIN, 30, room, 60), _title(board), _TITLE, colours.text, bold=True)
    if room - used > 180:
        beside = QRectF(MARGIN + used + 28, 34, room - used - 28, 60)
        canvas.text(beside, _subtitle(board), _HEAD, colours.text_secondary)


def _title(board: Board | PackageBoard) -> str:
    return board.name if isinstance(board, Board) else board.package_name or board.name


def _subtitle(board: Board | PackageBoard) -> str:
    if isinstance(board, PackageBoard):
        return translate("Board", "all activities: {count}").format(count=len(board.lines))
    place = translate("Board", "activity {place} / {count}").format(place=board.place + 1, count=len(board.activities))
    return f"{board.package_name} · {place}"


def _countdown(board: Board | PackageBoard) -> tuple[str, bool]:
    """How long until the activity, or the next one, is held; whether that is still to come."""
    if isinstance(board, PackageBoard):
        ahead = [
            (line.start - board.today).days
            for line in board.lines
            if line.start > board.today and line.status is not StepStatus.CANCELLED
        ]
        return (translate("Board", "Next in {days} days").format(days=min(ahead)), True) if ahead else ("", False)
    if board.cancelled_on is not None:
        return translate("Board", "× Cancelled {day}").format(day=f"{board.cancelled_on:%m/%d}"), False
    if board.days_until > 0:
        return translate("Board", "{days} days to go").format(days=board.days_until), True
    if board.today <= board.finish:
        return translate("Board", "Being held"), True
    return translate("Board", "Held until {day}").format(day=f"{board.finish:%m/%d}"), False


def _long_date(scene: Scene) -> str:
    today = scene.board.today
    return translate("Board", "{year}-{month:02}-{day:02}").format(year=today.year, month=today.month, day=today.day)


def _draw_foot(canvas: Canvas, scene: Scene) -> None:
    top, colours = canvas.height - FOOT, canvas.colours
    canvas.fill(QRectF(0, top, canvas.width, FOOT), colours.surface)
    box = QRectF(MARGIN, top, canvas.width - 2 * MARGIN, FOOT)
    if scene.notice:
        canvas.text(box, f"■ {scene.notice}", 24, colours.late, bold=True)
        return
    used = _draw_told(canvas, box, scene)
    if scene.with_keys:
        room = box.adjusted(used + 40, 0, 0, 0)
        canvas.text(room, fitting(keys_of(scene), room.width()), KEYS, colours.text_secondary, align=_RIGHT)


def _draw_told(canvas: Canvas, box: QRectF, scene: Scene) -> float:
    """Who speaks, else from when the picture is, else what is to say about the chosen step; returns how wide it is."""
    if scene.speaker is not None:
        return _draw_speaker(canvas, box, scene.speaker)
    room = box.adjusted(0, 0, -box.width() * 0.4, 0) if scene.with_keys else box
    if scene.past:
        return canvas.text(room, scene.past, 24, canvas.colours.accent, bold=True)
    step = scene.chosen_step
    if step is None:
        return 0.0
    own = translate("Board", "by the manager: {reason}").format(reason=step.plan.own_status_reason)
    told = " · ".join(text for text in (own if step.is_own else "", step.plan.remark) if text)
    return canvas.text(room, f"{step.plan.number}. {told}", 24, canvas.colours.text) if told else 0.0


def _draw_speaker(canvas: Canvas, room: QRectF, speaker: Speaker) -> float:
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
    return used
