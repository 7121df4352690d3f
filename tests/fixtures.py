"""A dealership in a real file, shared by the tests of services and screens."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cae_desktop.domain.words import Role
from cae_desktop.services.clock import SetClock
from cae_desktop.services.dealership import NewPerson
from cae_desktop.services.workspace import Workspace, create_workspace

TODAY = date(2026, 10, 15)
PEOPLE = (
    NewPerson("周建国", Role.GENERAL_MANAGER),
    NewPerson("林珊", Role.MARKET_MANAGER),
    NewPerson("何伟", Role.SALES_MANAGER),
    NewPerson("徐静", Role.FINANCE_MANAGER),
    NewPerson("王莉", Role.SALES_CONSULTANT),
    NewPerson("赵敏", Role.SALES_CONSULTANT),
    NewPerson("陈涛", Role.SALES_CONSULTANT),
)


@pytest.fixture
def clock() -> SetClock:
    """15 October 2026; tests may set another day."""
    return SetClock(TODAY)


@pytest.fixture
def empty_workspace(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    """A new, empty file."""
    workspace = create_workspace(tmp_path / "测试店.cae", clock)
    yield workspace
    workspace.close()


@pytest.fixture
def workspace(empty_workspace: Workspace) -> Workspace:
    """A file with a dealership, seven people and two partners, but no cycle."""
    empty_workspace.dealership.found("华东锦程", "7521038", "大众", "苏州", PEOPLE)
    empty_workspace.dealership.add_partner("锐影展览", "展具制作")
    empty_workspace.dealership.add_partner("都市传媒", "媒体投放")
    return empty_workspace


@pytest.fixture
def cycle_id(workspace: Workspace) -> str:
    """The cycle of the fourth quarter of 2026 with ¥90,000."""
    return workspace.dealership.add_cycle(
        "2026 年第四季度", date(2026, 10, 8), date(2026, 12, 31), 9_000_000, 3_000_000
    )


@pytest.fixture
def person(workspace: Workspace) -> dict[str, str]:
    """Ids of the people by name."""
    return {row.name: row.id for row in workspace.dealership.people()}
