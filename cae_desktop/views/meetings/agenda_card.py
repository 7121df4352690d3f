"""The agenda with its ticks, and who is there."""

from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from cae_desktop.db.queries.meetings import AgendaRow, AttendanceRow
from cae_desktop.services.meeting_page import MeetingPage
from cae_desktop.ui import theme
from cae_desktop.ui.widgets import Avatar, Button, Card, Label, Line, Scroll
from cae_desktop.views.meetings.topic_form import TopicForm
from cae_desktop.views.shared.rows import empty

_AVATARS_PER_ROW = 6
_ROW = 52
_CIRCLE = 13.0
_MINUTES = 56
_TICK_WIDTH = 44


class AgendaCard(Card):
    """Topics in order: a click on the circle ticks, a click beside it shows the speaker's steps."""

    topic_chosen = Signal(str)
    topic_ticked = Signal(str, bool)
    attendance_changed = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(self.tr("Agenda"), " ")
        self._scroll = Scroll()
        self._scroll.body.setSpacing(2)
        self._present = Label(role="caption")
        self._people = QGridLayout()
        self._people.setSpacing(6)
        self._topics: list[TopicRow] = []
        self._attendees: list[Attendee] = []
        self.form = TopicForm()
        self.edit = Button("", flat=True, icon="pencil", tip=self.tr("Change the chosen topic (F2)"))
        self.edit.clicked.connect(self._on_edit)
        self.head.addWidget(self.edit)
        self._chosen: AgendaRow | None = None
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self.form)
        self.body.addWidget(Line())
        self.body.addWidget(self._present)
        self.body.addLayout(self._people)

    def show_page(self, page: MeetingPage, chosen_id: str | None, *, editable: bool) -> None:
        """Show agenda and attendance of a meeting."""
        minutes = sum(item.minutes for item in page.agenda)
        self.caption.setText(self.tr("about {minutes} min").format(minutes=minutes))
        if len(self._topics) != len(page.agenda):
            self._make_topics(len(page.agenda))
        current = page.current
        for row, item in zip(self._topics, page.agenda, strict=True):
            is_current = current is not None and item.id == current.id
            is_chosen = item.id == chosen_id
            below = self._below(page, item)
            row.show_item(item, below, is_current=is_current, is_chosen=is_chosen, editable=editable)
        self._chosen = next((item for item in page.agenda if item.id == chosen_id), None)
        self.edit.setVisible(editable and self._chosen is not None)
        self._show_form(page, editable=editable)
        self._show_people(page, editable=editable)

    def _show_form(self, page: MeetingPage, *, editable: bool) -> None:
        """The form stays with its topic while another one is chosen, and goes with it."""
        changed = next((item for item in page.agenda if item.id == self.form.topic_id), None)
        if changed is not None and editable:
            self.form.show_item(changed)
        else:
            self.form.close_form()

    def _on_edit(self) -> None:
        if self._chosen is not None:
            self.form.open_form(self._chosen)

    def _on_edit_wanted(self, item_id: str) -> None:
        self.topic_chosen.emit(item_id)
        if self.edit.isVisible():
            self._on_edit()

    def _below(self, page: MeetingPage, item: AgendaRow) -> str:
        """What a speaker reports on; with several turns, what this one is about."""
        if sum(other.person_id == item.person_id for other in page.agenda) > 1:
            return ""
        steps = page.steps_of(item.person_id) if item.person_id else ()
        names = self.tr(", ").join(step.plan.name for step in steps)
        return self.tr("steps: {count} · {names}").format(count=len(steps), names=names) if steps else ""

    def _make_topics(self, count: int) -> None:
        """As many rows as topics; they are kept while the meeting changes, so that the focus stays."""
        empty(self._scroll.body)
        self._topics = [TopicRow() for _ in range(count)]
        for row in self._topics:
            row.chosen.connect(self.topic_chosen)
            row.ticked.connect(self.topic_ticked)
            row.edit_wanted.connect(self._on_edit_wanted)
            self._scroll.body.addWidget(row)
        self._scroll.body.addStretch(1)

    def _show_people(self, page: MeetingPage, *, editable: bool) -> None:
        present = sum(row.present for row in page.attendance)
        self._present.setText(
            self.tr("Present {present} / {expected}").format(present=present, expected=len(page.attendance))
        )
        if [row.name for row in page.attendance] != [attendee.toolTip() for attendee in self._attendees]:
            self._make_attendees(page)
        for attendee, row in zip(self._attendees, page.attendance, strict=True):
            attendee.show_row(row, editable=editable)

    def _make_attendees(self, page: MeetingPage) -> None:
        empty(self._people)
        self._attendees = [Attendee(row) for row in page.attendance]
        for place, attendee in enumerate(self._attendees):
            attendee.toggled.connect(self.attendance_changed)
            self._people.addWidget(attendee, *divmod(place, _AVATARS_PER_ROW))
        self._people.setColumnStretch(_AVATARS_PER_ROW, 1)


class TopicRow(QWidget):
    """A topic with circle, speaker and minutes."""

    chosen = Signal(str)
    ticked = Signal(str, bool)
    edit_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._item: AgendaRow | None = None
        self._below = ""
        self._is_current = self._is_chosen = self._editable = False
        self.setFixedHeight(_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_item(self, item: AgendaRow, below: str, *, is_current: bool, is_chosen: bool, editable: bool) -> None:
        """Show a topic."""
        self._item, self._is_current, self._is_chosen, self._editable = item, is_current, is_chosen, editable
        self._below = below
        self.setAccessibleName(f"{item.number}. {item.person_name} {item.topic}")
        self.setToolTip(f"<p>{escape(item.topic)}</p>")
        self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(200, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circle, words and minutes."""
        if self._item is None:
            return
        colours, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_chosen or self._is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if self._is_chosen else colours.sunken))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        self._paint_circle(painter, self._item)
        self._paint_words(painter, self._item)

    def _paint_circle(self, painter: QPainter, item: AgendaRow) -> None:
        colours = theme.current()
        fill = colours.on_track if item.done else colours.accent if self._is_current else None
        painter.setPen(Qt.PenStyle.NoPen if fill else QPen(QColor(colours.line_strong), 1.2))
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        centre = QPointF(24, _ROW / 2)
        painter.drawEllipse(centre, _CIRCLE, _CIRCLE)
        painter.setPen(QColor(colours.on_accent if fill else colours.text_secondary))
        painter.setFont(theme.font("caption", bold=bool(fill)))
        box = QRectF(centre.x() - _CIRCLE, centre.y() - _CIRCLE, 2 * _CIRCLE, 2 * _CIRCLE)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓" if item.done else str(item.number))

    def _paint_words(self, painter: QPainter, item: AgendaRow) -> None:
        colours = theme.current()
        words = QRectF(48, 0, self.width() - 48 - _MINUTES, _ROW)
        painter.setPen(QColor(colours.accent if self._is_chosen else colours.text))
        painter.setFont(theme.font("body" if item.person_name else "table", bold=self._is_current))
        if item.person_name:
            _draw_line(painter, words.adjusted(0, 6, 0, -26), item.person_name)
            painter.setFont(theme.font("caption"))
            painter.setPen(QColor(colours.text_secondary))
            _draw_line(painter, words.adjusted(0, 27, 0, -6), self._below or item.topic)
        else:
            _draw_two_lines(painter, words, item.topic)
        painter.setFont(theme.font("caption"))
        painter.setPen(QColor(colours.text_secondary))
        minutes = self.tr("{minutes} min").format(minutes=_minutes(item))
        box = QRectF(self.width() - _MINUTES, 0, _MINUTES - 10, _ROW)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, minutes)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The circle ticks, the rest chooses."""
        self._act(ticks=event.position().x() < _TICK_WIDTH)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Beside the circle a double click changes the topic."""
        if self._item is not None and event.position().x() >= _TICK_WIDTH:
            self.edit_wanted.emit(self._item.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, Space ticks, F2 changes the topic."""
        if event.key() == Qt.Key.Key_F2 and self._item is not None:
            self.edit_wanted.emit(self._item.id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._act(ticks=event.key() == Qt.Key.Key_Space)
        else:
            super().keyPressEvent(event)

    def _act(self, *, ticks: bool) -> None:
        if self._item is not None and ticks and self._editable:
            self.ticked.emit(self._item.id, not self._item.done)
        elif self._item is not None:
            self.chosen.emit(self._item.id)


class Attendee(Avatar):
    """Somebody expected; a click or Space says whether he is there."""

    toggled = Signal(str, bool)

    def __init__(self, row: AttendanceRow) -> None:
        super().__init__(row.name, present=row.present)
        self._row, self._editable = row, False
        self.clicked.connect(self._on_clicked)

    def show_row(self, row: AttendanceRow, *, editable: bool) -> None:
        """Show whether he is there, and whether that can be changed."""
        self._row, self._editable = row, editable
        self.set_present(present=row.present)
        state = self.tr("{name}: present") if row.present else self.tr("{name}: absent")
        self.setAccessibleName(state.format(name=row.name))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if editable else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if editable else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space toggles."""
        if self._editable and event.key() == Qt.Key.Key_Space:
            self._on_clicked()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        if self._editable:
            self.toggled.emit(self._row.person_id, not self._row.present)


def _minutes(item: AgendaRow) -> int:
    """The minutes it took once it is done, before that those allowed."""
    return max(1, round(item.spent_seconds / 60)) if item.done and item.spent_seconds else item.minutes


def _draw_line(painter: QPainter, box: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


def _draw_two_lines(painter: QPainter, box: QRectF, text: str) -> None:
    """Break the text once; the second line ends in … when there is more."""
    layout = QTextLayout(text, painter.font())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(box.width())
    layout.endLayout()
    first, rest = text[: line.textLength()].rstrip(), text[line.textLength() :]
    if not rest:
        _draw_line(painter, box, text)
        return
    half = box.height() / 2
    _draw_line(painter, box.adjusted(0, 5, 0, -half), first)
    _draw_line(painter, box.adjusted(0, half, 0, -5), rest)
