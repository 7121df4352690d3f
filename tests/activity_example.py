"""An activity with seven steps around 18 October 2026, for the tests of board and meetings."""

from dataclasses import dataclass
from datetime import date

from cae_desktop.db.models import Activity, Package, WorkStep
from cae_desktop.domain.words import Phase
from cae_desktop.services.workspace import Workspace

PREPARE, EXECUTE, FOLLOW_UP = Phase.PREPARE, Phase.EXECUTE, Phase.FOLLOW_UP
STEPS = (
    (PREPARE, "确定主题与邀约名单", "王莉", date(2026, 9, 21), date(2026, 9, 25), 0),
    (PREPARE, "场地布置与物料制作", "陈涛", date(2026, 9, 25), date(2026, 10, 2), 980_000),
    (PREPARE, "邀约电话 300 通", "赵敏", date(2026, 9, 29), date(2026, 10, 16), 120_000),
    (PREPARE, "媒体与礼品确认", "王莉", date(2026, 10, 5), date(2026, 10, 12), 450_000),
    (EXECUTE, "活动现场接待与试驾", "何伟", date(2026, 10, 18), date(2026, 10, 18), 850_000),
    (FOLLOW_UP, "到店客户 48 小时回访", "赵敏", date(2026, 10, 20), date(2026, 10, 21), 0),
    (FOLLOW_UP, "线索录入与分级", "陈涛", date(2026, 10, 20), date(2026, 10, 21), 0),
)


@dataclass(frozen=True)
class ActivityExample:
    activity_id: str
    empty_activity_id: str
    step: dict[str, str]


def make_activity_example(workspace: Workspace, cycle_id: str) -> ActivityExample:
    """A package with one planned activity and one that has no steps yet."""
    people = {row.name: row.id for row in workspace.dealership.people()}
    with workspace.database.write("edit-cycle") as session:
        package = Package(cycle_id=cycle_id, name="秋季置换月")
        session.add(package)
        session.flush()
        full, empty = (
            Activity(
                package_id=package.id,
                number=number,
                kind_number=2,
                name=name,
                start=start,
                finish=start,
                target_contact=target,
                position=number,
            )
            for number, name, start, target in (
                (1, "秋季店头品鉴会", date(2026, 10, 18), 120),
                (2, "租赁到期客户邀约", date(2026, 11, 7), None),
            )
        )
        session.add_all([full, empty])
        session.flush()
        steps = [
            WorkStep(
                activity_id=full.id,
                position=position,
                phase=phase,
                name=name,
                owner_id=people[owner],
                start=start,
                finish=finish,
                budget_fen=budget,
            )
            for position, (phase, name, owner, start, finish, budget) in enumerate(STEPS)
        ]
        session.add_all(steps)
        session.flush()
        return ActivityExample(full.id, empty.id, {step.name: step.id for step in steps})
