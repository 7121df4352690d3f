"""The checklist of a support claim: what the maker wants to see, until when, and the files that show it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QWidget

from cae_desktop.domain.claims import Proof, ProofState
from cae_desktop.services.claims import ClaimsService
from cae_desktop.ui.widgets import Button, Card, ElidedLabel, Label, Scroll
from cae_desktop.views.shared.screen import Screen
from cae_desktop.wording import words

translate = QCoreApplication.translate


class ProofCard(Card):
    """A box for every proof with a button to attach files; changes go to the file at once."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen = screen
        self._claims: ClaimsService = screen.workspace.claims
        self._activity_id = ""
        self._asked = Proof.CONTRACT
        self._shown: object = None
        self._word = words(translate)
        self._due = Label(role="caption", wrap=True)
        self._rows = Scroll()
        self.body.addWidget(Label(self.tr("Proofs for the claim"), role="section"))
        self.body.addWidget(self._due)
        self.body.addWidget(self._rows)

    def show_activity(self, activity_id: str) -> None:
        """Show the checklist of an activity."""
        self._activity_id = activity_id
        states, files = self._claims.proofs(activity_id), self._claims.attachments(activity_id)
        if (activity_id, states, files) == self._shown:
            return
        self._shown = (activity_id, states, files)
        self._rows.empty()
        self._due.setText(self.tr("To be claimed until {day}").format(day=states[0].due.isoformat()))
        for state in states:
            self._add_proof(state)
            for file in files:
                if file.proof_key == state.proof:
                    self._add_file(file.id, file.name)
        self._rows.body.addStretch(1)

    def attach(self, proof: Proof, path: str) -> None:
        """Attach a file to a proof; a refusal is said at the top of the page."""
        self._screen.attempt(self._claims.attach, self._activity_id, proof, Path(path))

    def ask_for_file(self, proof: Proof) -> QFileDialog:
        """Ask which file shows a proof."""
        self._asked = proof
        dialog = QFileDialog(self, self._word(proof))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Proofs (*.pdf *.jpg *.jpeg *.png *.xlsx *.docx)"))
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _add_proof(self, state: ProofState) -> None:
        line = _ProofLine(state, self._word(state.proof))
        line.marked.connect(self._on_marked)
        line.file_wanted.connect(self._on_file_wanted)
        self._rows.body.addWidget(line)

    def _add_file(self, attachment_id: str, name: str) -> None:
        line = _FileLine(attachment_id, name)
        line.removed.connect(self._on_removed)
        self._rows.body.addWidget(line)

    def _on_marked(self, proof: Proof, done: bool) -> None:
        self._screen.attempt(self._claims.mark, self._activity_id, proof, done=done)

    def _on_file_wanted(self, proof: Proof) -> None:
        self.ask_for_file(proof)

    def _on_file_selected(self, path: str) -> None:
        self.attach(self._asked, path)

    def _on_removed(self, attachment_id: str) -> None:
        self._screen.attempt(self._claims.remove, attachment_id)


class _ProofLine(QWidget):
    """A box for a proof, and a button to attach a file."""

    marked = Signal(object, bool)
    file_wanted = Signal(object)

    def __init__(self, state: ProofState, name: str) -> None:
        super().__init__()
        self._proof = state.proof
        box = QCheckBox(name)
        box.setChecked(state.done_on is not None)
        box.setToolTip(
            translate("ProofCard", "Complete since {day}").format(day=state.done_on) if state.done_on else ""
        )
        box.clicked.connect(self._on_clicked)
        button = Button(translate("ProofCard", "Attach…"))
        button.setAccessibleName(translate("ProofCard", "Attach a file: {proof}").format(proof=name))
        button.clicked.connect(self._on_attach)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(box, 1)
        row.addWidget(button)

    def _on_clicked(self, done: bool) -> None:
        self.marked.emit(self._proof, done)

    def _on_attach(self) -> None:
        self.file_wanted.emit(self._proof)


class _FileLine(QWidget):
    """The name of an attached file, and a button to remove it."""

    removed = Signal(str)

    def __init__(self, attachment_id: str, name: str) -> None:
        super().__init__()
        self._attachment_id = attachment_id
        text = translate("ProofCard", "Remove {name}").format(name=name)
        remove = Button("", flat=True, icon="x", tip=text)
        remove.setAccessibleName(text)
        remove.clicked.connect(self._on_remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 0, 0)
        row.addWidget(ElidedLabel(name, role="caption"), 1)
        row.addWidget(remove)

    def _on_remove(self) -> None:
        self.removed.emit(self._attachment_id)
