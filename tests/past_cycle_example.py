"""A cycle before this one with closed activities, for the tests of situation analysis and goals."""

from datetime import date

from cae_desktop.db.models import Activity, AttentionCount, CustomerCard, Experience, Package, WorkStep
from cae_desktop.domain.words import ActivityState, CardResult, ExperienceScope, Phase, Stage
from cae_desktop.services.workspace import Workspace

DAY = date(2026, 8, 15)


def make_past_cycle(workspace: Workspace, *, state: ActivityState = ActivityState.CLOSED) -> str:
    """One activity of kind 2: ¥8,000, 400 reached, 80 contacts, 20 interested, 6 orders; one experience kept."""
    cycle_id = workspace.dealership.add_cycle("2026 年第三季度", date(2026, 7, 1), date(2026, 9, 30), 4_000_000)
    with workspace.database.write("edit-cycle") as session:
        package = Package(cycle_id=cycle_id, name="夏季车展季")
        session.add(package)
        session.flush()
        activity = Activity(
            package_id=package.id, number=90, kind_number=2, name="清凉看车", start=DAY, finish=DAY, state=state
        )
        session.add(activity)
        session.flush()
        session.add_all(
            [
                WorkStep(
                    activity_id=activity.id,
                    position=0,
                    phase=Phase.EXECUTE,
                    name="现场",
                    start=DAY,
                    finish=DAY,
                    actual_cost_fen=800_000,
                ),
                AttentionCount(activity_id=activity.id, day=DAY, count=400),
                Experience(
                    activity_id=activity.id,
                    scope=ExperienceScope.ACTIVITY,
                    noted_on=DAY,
                    title="邀约名单提前两周准备",
                    kept=True,
                    kept_on=DAY,
                ),
            ]
        )
        session.add_all(_card(activity.id, number) for number in range(80))
    return cycle_id


def _card(activity_id: str, number: int) -> CustomerCard:
    return CustomerCard(
        activity_id=activity_id,
        number=9000 + number,
        made_on=DAY,
        name=f"客户{number}",
        phone=f"1990000{number:04}",
        phone_key=f"1990000{number:04}",
        stage=Stage.INTEREST if number < 20 else Stage.CONTACT,
        result=CardResult.ORDER if number < 6 else None,
    )
