"""What is typed on the board: how a step really goes, and problems. A form survives whatever happens behind it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt

from cae_desktop.domain.errors import CaeError
from cae_desktop.services.control import ProblemDetails
from cae_desktop.services.drafts import Draft
from cae_desktop.ui import theme
from cae_desktop.views.board.actuals import FieldError, field_of, fields_for, read_actuals
from cae_desktop.views.board.form import BoardForm, Field
from cae_desktop.views.shared.draft_keeper import DraftKeeper
from cae_desktop.wording import error_sentence

if TYPE_CHECKING:
    from cae_desktop.views.board.window import BoardWindow

translate = QCoreApplication.translate

_PLACE: Final = "board"
"""Where its draft is kept among those of the meeting that is held."""
_STEP: Final = "step"
_ACTUAL: Final = "percent"
"""A field that only the form of actuals has."""


class BoardEntry(QObject):
    """Opens one form at a time over the board and writes what it is given."""

    def __init__(self, window: "BoardWindow") -> None:
        super().__init__(window)
        self._window = window
        self._presentation = window.presentation
        self.form: BoardForm | None = None
        self._step_id: str | None = None
        self._activity_id: str | None = None
        self._cycle_id = ""
        self._keeper = DraftKeeper(self._keep, window)

    def edit_actuals(self) -> None:
        """Open the fields of the chosen step below its row."""
        row = self._presentation.scene.chosen_step if self._presentation.scene else None
        if row is not None:
            self._step_id, self._activity_id = row.id, self._presentation.page
            title = self.tr("{number}. {step} — what really happened").format(
                number=row.plan.number, step=row.plan.name
            )
            self._open(BoardForm(self._window, title, fields_for(row)), self._on_actuals_submitted)

    def note_problem(self) -> None:
        """Ask for a problem of the chosen step, of the activity without steps, or of the whole cycle."""
        scene = self._presentation.scene
        if scene is None:
            return
        row = scene.chosen_step
        self._step_id, self._activity_id = row.id if row else None, self._presentation.page
        self._cycle_id = self._presentation.context.cycle_id  # the manager may go to another cycle meanwhile
        about = row.plan.name if row else scene.board.name
        fields = (
            Field("text", self.tr("What is the problem?"), width=3),
            Field("proposal", self.tr("Proposal"), width=2),
        )
        form = BoardForm(self._window, self.tr("Problem: {about}").format(about=about), fields)
        self._open(form, self._on_problem_submitted)

    def refresh(self) -> None:
        """Show what others changed meanwhile in the fields nobody has touched here."""
        step = self._presentation.scene.chosen_step if self._presentation.scene else None
        if self.form is not None and step is not None and step.id == self._step_id:
            self.form.take_over({field.key: field.text for field in fields_for(step)})

    def place(self) -> None:
        """Lay the form anew: the board has another size, dress or row."""
        if self.form is not None:
            surface = self._window.surface
            self.form.dress(surface.scale(), theme.named(self._presentation.dress))
            self.form.setGeometry(surface.place_below_chosen())
            self.form.adjust_height()

    def close(self) -> None:
        """Put the form away."""
        if self.form is not None:
            self._keeper.note(_PLACE, {})
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self._presentation.is_held = False
            self._window.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_draft(self) -> None:
        """Keep at once what is half typed: the window is closed."""
        if self.form is not None:
            self._on_typed()
        self._keeper.keep_now()

    def resume(self) -> None:
        """Go on with what was half typed when the program ended; nothing where its page or row is gone."""
        presentation, workspace = self._presentation, self._presentation.context.workspace
        if presentation.meeting_id is None or self.form is not None:
            return
        draft = dict(workspace.drafts.drafts(presentation.meeting_id).get(_PLACE, {}))
        if not draft:
            return
        asked, activity_id, step_id = (draft.pop(key) for key in ("asked", "activity", _STEP))
        presentation.show_page(activity_id or None)
        rows: tuple[Any, ...] = presentation.scene.board.rows if presentation.scene else ()
        place = next((place for place, row in enumerate(rows) if row.id == step_id), None)
        if step_id and place is None:
            return
        if place is not None:
            presentation.choose(place)
        if asked == "actuals":
            self.edit_actuals()
        else:
            self.note_problem()
        if self.form is not None:
            self.form.resume(draft)

    def _on_typed(self) -> None:
        if self.form is not None:
            asked = "actuals" if _ACTUAL in self.form.edits else "problem"
            where = {"asked": asked, "activity": self._activity_id or "", _STEP: self._step_id or ""}
            self._keeper.note(_PLACE, {**where, **self.form.changes()})

    def _keep(self, place: str, draft: Draft) -> None:
        presentation = self._presentation
        if presentation.meeting_id is None:
            return
        try:
            presentation.context.workspace.drafts.keep(presentation.meeting_id, place, draft)
        except CaeError as error:
            presentation.say(error_sentence(error, translate))

    def _open(self, form: BoardForm, on_submitted: Callable[[dict[str, str]], None]) -> None:
        self.close()
        self.form = form
        self._presentation.is_held = True
        form.submitted.connect(on_submitted)
        form.typed.connect(self._on_typed)
        form.cancelled.connect(self.close)
        surface = self._window.surface
        form.open_at(surface.place_below_chosen(), surface.scale(), theme.named(self._presentation.dress))

    def _on_actuals_submitted(self, _: dict[str, str]) -> None:
        """Write the fields that were typed in: the others may have been changed by somebody else meanwhile."""
        if self.form is None or self._step_id is None:
            return
        workspace, typed = self._presentation.context.workspace, self.form.changes()
        try:
            changes = read_actuals(typed, workspace.clock.today())
            workspace.control.change_actuals(self._step_id, changes, self._presentation.meeting_id)
        except FieldError as refused:
            self.form.show_error(error_sentence(refused.error, translate), refused.key)
        except CaeError as error:
            self.form.show_error(error_sentence(error, translate), field_of(error, typed))
        else:
            self.close()

    def _on_problem_submitted(self, texts: dict[str, str]) -> None:
        if self.form is None:
            return
        context = self._presentation.context
        details = ProblemDetails(self._activity_id, self._step_id, proposal=texts["proposal"].strip())
        meeting_id = self._presentation.meeting_id
        try:
            context.workspace.control.raise_problem(self._cycle_id, texts["text"], details, meeting_id)
        except CaeError as error:
            self.form.show_error(error_sentence(error, translate), "text")
        else:
            self.close()
