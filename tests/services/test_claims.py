"""Support claims: the checklist, its deadline, the files that prove it, and who is told."""

from datetime import date
from pathlib import Path

import pytest

from cae_desktop.domain.claims import LARGEST_FILE, Proof
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import StepStatus
from cae_desktop.services.clock import SetClock
from cae_desktop.services.forms import FormKind, FormOrder
from cae_desktop.services.workspace import Workspace
from tests.activity_example import make_activity_example

PDF = b"%PDF-1.7\n" + b"x" * 100


@pytest.fixture
def activity_id(workspace: Workspace, cycle_id: str) -> str:
    """An activity that ends on 2026-10-18, with support claimed."""
    made = make_activity_example(workspace, cycle_id)
    line = workspace.plan.add_budget_line(made.activity_id, "场地", price_fen=100_000)
    workspace.plan.change_budget_line(line, "support_fen", 50_000)
    return made.activity_id


def states(workspace: Workspace, activity_id: str) -> dict[Proof, tuple[date | None, int]]:
    return {row.proof: (row.done_on, row.files) for row in workspace.claims.proofs(activity_id)}


def claim_codes(workspace: Workspace, cycle_id: str) -> list[str]:
    found = workspace.overview.of_cycle(cycle_id)
    assert found is not None
    return [item.code for item in found.attention if item.code.startswith("claim")]


def test_the_proofs_follow_from_the_kind_and_are_due_thirty_days_after_the_end(
    workspace: Workspace, activity_id: str
) -> None:
    rows = workspace.claims.proofs(activity_id)
    assert [row.proof for row in rows] == [Proof.CONTRACT, Proof.INVOICE, Proof.PHOTOS, Proof.LEAD_LIST]
    assert {row.due for row in rows} == {date(2026, 11, 17)}


def test_a_file_is_copied_once_and_completes_its_proof(workspace: Workspace, activity_id: str, tmp_path: Path) -> None:
    invoice = tmp_path / "发票.pdf"
    invoice.write_bytes(PDF)
    workspace.claims.attach(activity_id, Proof.INVOICE, invoice)
    workspace.claims.attach(activity_id, Proof.CONTRACT, invoice)
    invoice.unlink()
    found = states(workspace, activity_id)
    assert found[Proof.INVOICE] == (date(2026, 10, 15), 1)
    first, _ = workspace.claims.attachments(activity_id)
    workspace.claims.save(first.id, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == PDF
    with workspace.database.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM stored_file").scalar() == 1


def test_attaching_marking_and_removing_are_undone(workspace: Workspace, activity_id: str, tmp_path: Path) -> None:
    photo = tmp_path / "p.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0" + b"x" * 20)
    workspace.claims.attach(activity_id, Proof.PHOTOS, photo)
    workspace.claims.remove(workspace.claims.attachments(activity_id)[0].id)
    assert states(workspace, activity_id)[Proof.PHOTOS][1] == 0
    workspace.history.undo()
    assert [row.name for row in workspace.claims.attachments(activity_id)] == ["p.jpg"]
    workspace.history.undo()
    assert states(workspace, activity_id)[Proof.PHOTOS] == (None, 0)
    workspace.claims.mark(activity_id, Proof.PHOTOS, done=True)
    workspace.claims.mark(activity_id, Proof.PHOTOS, done=False)
    assert states(workspace, activity_id)[Proof.PHOTOS] == (None, 0)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("virus.pdf", b"MZ\x90", "attachment-type-is-unknown"),
        ("archive.zip", b"PK\x03\x04", "attachment-type-is-unknown"),
        ("empty.pdf", b"", "attachment-type-is-unknown"),
        ("large.pdf", PDF + b"\0" * LARGEST_FILE, "attachment-is-too-large"),
        (None, b"", "attachment-cannot-be-read"),
    ],
)
def test_what_is_no_proof_is_refused_and_nothing_is_written(
    workspace: Workspace, activity_id: str, tmp_path: Path, name: str | None, content: bytes, code: str
) -> None:
    file = tmp_path / (name or "gone.pdf")
    if name:
        file.write_bytes(content)
    with pytest.raises(CaeError, match=code):
        workspace.claims.attach(activity_id, Proof.INVOICE, file)
    assert states(workspace, activity_id)[Proof.INVOICE] == (None, 0)


def test_the_overview_tells_of_a_claim_from_the_end_of_its_activity_until_it_is_complete(
    workspace: Workspace, cycle_id: str, activity_id: str, clock: SetClock
) -> None:
    assert claim_codes(workspace, cycle_id) == []
    clock.day = date(2026, 10, 19)
    assert claim_codes(workspace, cycle_id) == ["claim-is-due"]
    clock.day = date(2026, 11, 18)
    assert claim_codes(workspace, cycle_id) == ["claim-is-late"]
    for row in workspace.claims.proofs(activity_id):
        workspace.claims.mark(activity_id, row.proof, done=True)
    assert claim_codes(workspace, cycle_id) == []


def test_the_claim_form_shows_what_is_there_and_what_is_missing(
    workspace: Workspace, cycle_id: str, activity_id: str
) -> None:
    workspace.claims.mark(activity_id, Proof.INVOICE, done=True)
    (form,) = workspace.forms.forms(FormOrder(FormKind.CLAIM, cycle_id, activity_id))
    rows = {row[0]: list(row[1:]) for row in form.parts[-1].rows}
    assert rows["发票"] == [date(2026, 11, 17), date(2026, 10, 15), 0]
    assert rows["照片（可见日期）"] == [date(2026, 11, 17), None, 0]


def test_days_and_quarters_of_claims_are_set_refused_and_undone(workspace: Workspace, activity_id: str) -> None:
    workspace.claims.change_rule("days_after_finish", 100)
    workspace.claims.change_rule("days_after_quarter", 10)
    assert {row.due for row in workspace.claims.proofs(activity_id)} == {date(2027, 1, 10)}
    for name, wrong in (("days_after_finish", 0), ("days_after_finish", 367), ("days_after_quarter", 400)):
        with pytest.raises(CaeError, match="days-of-a-claim"):
            workspace.claims.change_rule(name, wrong)
    workspace.history.undo()
    assert {row.due for row in workspace.claims.proofs(activity_id)} == {date(2027, 1, 26)}
    workspace.claims.change_rule("days_after_finish", None)
    assert workspace.claims.rules().days_after_finish == 30


def test_the_report_tells_of_proofs_but_never_of_lists_of_leads(
    workspace: Workspace, cycle_id: str, activity_id: str, tmp_path: Path
) -> None:
    for proof in (Proof.INVOICE, Proof.LEAD_LIST):
        file = tmp_path / f"{proof}.pdf"
        file.write_bytes(PDF + proof.encode())
        workspace.claims.attach(activity_id, proof, file)
    report = workspace.reports.cycle_report(cycle_id, "")
    (claim,) = report.claims
    assert (claim.support_fen, claim.proofs, claim.missing) == (50_000, 4, (Proof.CONTRACT, Proof.PHOTOS))
    assert (claim.due, claim.days_left, claim.status) == (date(2026, 11, 17), 33, StepStatus.AT_RISK)
    (evidence,) = report.evidence
    assert (evidence.proof, evidence.read()) == (Proof.INVOICE, PDF + b"invoice")
