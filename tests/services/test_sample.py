import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from cae_desktop.db.dealership_file import looked_at, problems_in, row_counts
from cae_desktop.db.queries.cards import Card
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import CycleState, Stage
from cae_desktop.services.clock import SetClock
from cae_desktop.services.sample import write_sample
from cae_desktop.services.workspace import Workspace, open_workspace

DAYS = (date(2026, 2, 28), date(2026, 10, 15))
OWN_ADDITIONS = {
    *("activity_kind", "fit", "effect_note", "past_activity", "setting", "problem_review", "calendar_day", "leave"),
    *("plan_template", "plan_template_step", "plan_template_link", "task_talk", "board_picture"),
    *("card_export", "exported_card", "erasure", "experience_use"),
    *("stored_file", "claim_proof", "attachment", "report_template"),
}
"""Tables a dealership fills when it departs from the catalogue; the sample does not."""


@dataclass(frozen=True)
class Sample:
    path: Path
    today: date
    workspace: Workspace


@pytest.fixture(scope="module", params=DAYS, ids=str)
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    path = write_sample(tmp_path_factory.mktemp("sample") / "sample.cae", request.param)
    workspace = open_workspace(path, SetClock(request.param))
    yield Sample(path, request.param, workspace)
    workspace.close()


def cards_of(sample: Sample) -> list[Card]:
    """The customer cards of all cycles."""
    cards = sample.workspace.cards
    return [cards.card(line.id) for cycle in sample.workspace.dealership.cycles() for line in cards.lines(cycle.id)]


def test_the_file_is_sound_and_every_screen_has_rows(sample: Sample) -> None:
    with looked_at(sample.path) as engine:
        assert problems_in(engine) == []
        assert {table for table, count in row_counts(engine).items() if count == 0} <= OWN_ADDITIONS


def test_two_cycles_are_closed_and_one_is_in_execution(sample: Sample) -> None:
    newest, *others = sample.workspace.dealership.cycles()
    assert newest.state is CycleState.OPEN
    assert [cycle.state for cycle in others] == [CycleState.CLOSED, CycleState.CLOSED]
    assert newest.start <= sample.today <= newest.finish
    assert all(cycle.finish < sample.today for cycle in others)


def test_cycles_have_different_names_and_follow_each_other(sample: Sample) -> None:
    cycles = sample.workspace.dealership.cycles()
    assert len({cycle.name for cycle in cycles}) == len(cycles)
    for later, earlier in pairwise(cycles):
        assert earlier.finish < later.start


def test_every_phone_has_a_form_no_customer_has(sample: Sample) -> None:
    phones = [card.line.phone.replace(" ", "") for card in cards_of(sample)]
    assert len(phones) > 100
    assert len(set(phones)) == len(phones)
    assert [phone for phone in phones if not re.fullmatch(r"1\d{2}0000\d{4}", phone)] == []


def test_nothing_happened_after_today(sample: Sample) -> None:
    for cycle in sample.workspace.dealership.cycles():
        assert all(line.day <= sample.today for line in sample.workspace.cards.attention(cycle.id))
    assert max(card.made_on for card in cards_of(sample)) <= sample.today


def test_the_open_cycle_has_something_for_every_part_of_the_overview(sample: Sample) -> None:
    found = sample.workspace.overview.of_cycle(sample.workspace.progress.newest_cycle_id())
    assert found is not None
    assert found.attention
    assert found.coming
    assert found.meeting is not None
    assert found.follow_ups_due
    assert len(found.contacts) > 2
    assert all(found.progress.actual[stage] is not None for stage in Stage)


def test_closed_cycles_leave_experience_and_results_for_the_next_choice(sample: Sample) -> None:
    _, *closed = sample.workspace.dealership.cycles()
    for cycle in closed:
        activities = sample.workspace.progress.activities(cycle.id)
        assert activities
        assert all(activity.actual[Stage.CONTACT] for activity in activities)


@pytest.mark.parametrize("sample", DAYS[:1], indirect=True, ids=str)
def test_it_is_told_alike_every_time(sample: Sample, tmp_path: Path) -> None:
    again = write_sample(tmp_path / "again.cae", sample.today)
    with looked_at(sample.path) as first, looked_at(again) as second:
        assert row_counts(first) == row_counts(second)


def test_an_existing_file_is_never_replaced(sample: Sample) -> None:
    with pytest.raises(CaeError, match="file-exists"):
        write_sample(sample.path, sample.today)
