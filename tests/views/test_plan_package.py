from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cae_desktop.domain.words import Phase
from cae_desktop.services.plan_outline import PlannedActivity, PlannedPackage
from cae_desktop.services.workspace import Workspace
from cae_desktop.ui.change_feed import ChangeFeed
from cae_desktop.ui.tasks import TaskRunner
from cae_desktop.views.plan import details
from cae_desktop.views.plan.package_edits import PackageEdits
from cae_desktop.views.plan.package_form import PackageForm
from cae_desktop.views.plan.page import PlanScreen
from cae_desktop.views.plan.template_edits import TemplateEdits
from cae_desktop.views.shared.screen import ScreenContext

SATURDAY = date(2026, 10, 24)


@pytest.fixture
def package_id(workspace: Workspace, cycle_id: str) -> str:
    """A package with one activity of two steps."""
    plan = workspace.plan
    package = plan.add_package(cycle_id, "秋季置换月")
    event = plan.add_activity(package, "品鉴会", 2, SATURDAY, SATURDAY)
    plan.change_activity(event, "target_contact", 120)
    plan.add_step(event, "确定主题", Phase.PREPARE, date(2026, 10, 12), date(2026, 10, 14), budget_fen=500_00)
    plan.add_step(event, "接待", Phase.EXECUTE, SATURDAY, SATURDAY, budget_fen=2_000_00)
    return package


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, cycle_id: str, package_id: str) -> PlanScreen:
    feed = ChangeFeed()
    workspace.database.subscribe(feed.announce)
    page = PlanScreen(ScreenContext(workspace, cycle_id, "zh_CN", feed, TaskRunner()))
    qtbot.addWidget(page)
    page.resize(1224, 820)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


@pytest.fixture
def templates(screen: PlanScreen) -> TemplateEdits:
    return screen.templates


@pytest.fixture
def packages(screen: PlanScreen) -> PackageEdits:
    return screen.packages


def package_of(screen: PlanScreen) -> PlannedPackage:
    (package,) = screen.workspace.plan.plan(screen.context.cycle_id).packages
    return package


def activity_of(screen: PlanScreen) -> PlannedActivity:
    (activity,) = package_of(screen).activities
    return activity


def show_package(screen: PlanScreen) -> PackageForm:
    screen.details.show_row(None, None, (), package_of(screen))
    screen.details.open_view(details.PACKAGE)
    return screen.details.package


def type_into(qtbot: QtBot, form: PackageForm, key: str, text: str) -> None:
    """Type into a shared goal or the budget limit as a user does."""
    field = form.field(key).field
    field.setFocus()
    field.selectAll()
    field.insert(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_shared_goals_and_budget_stand_beside_the_sums_of_the_activities(
    qtbot: QtBot, screen: PlanScreen, packages: PackageEdits
) -> None:
    form = show_package(screen)
    assert form.field("target_contact").sum.text() == "Sum 120"
    type_into(qtbot, form, "target_contact", "200")
    type_into(qtbot, form, "budget_fen", "0.2万")
    assert (package_of(screen).row.target_contact, package_of(screen).row.budget_fen) == (200, 2_000_00)
    form = show_package(screen)
    assert form.field("target_contact").sum.text() == "▲ Sum 120, 80 short"
    assert form.field("budget_fen").sum.text() == "▲ Sum ¥2,500, ¥500 over"
    type_into(qtbot, form, "target_contact", "100")
    type_into(qtbot, form, "budget_fen", "3000")
    form = show_package(screen)
    assert form.field("target_contact").sum.text() == "Sum 120 ✓"
    assert form.field("budget_fen").sum.text() == "Sum ¥2,500, ¥500 left"
    type_into(qtbot, form, "budget_fen", "")
    type_into(qtbot, form, "target_contact", "")
    assert (package_of(screen).row.target_contact, package_of(screen).row.budget_fen) == (None, None)


def test_a_refused_field_keeps_what_was_typed_and_says_beside_it_why(
    qtbot: QtBot, screen: PlanScreen, packages: PackageEdits
) -> None:
    form = show_package(screen)
    for key, typed in (("target_orders", "viele"), ("budget_fen", "-5")):
        type_into(qtbot, form, key, typed)
        form.show_package(package_of(screen))
        assert typed in form.error(key)
        assert form.field(key).field.text() == typed
        assert form.field(key).field.property("wrong")
    form.field("name").setFocus()
    form.field("name").selectAll()
    form.field("name").insert(" ")
    qtbot.keyClick(form.field("name"), Qt.Key.Key_Return)
    assert form.error("name")
    type_into(qtbot, form, "budget_fen", "500")
    assert form.error("budget_fen") == ""
    assert package_of(screen).row.budget_fen == 500_00


def test_the_activities_of_the_package_are_listed_and_lead_to_their_rows(
    qtbot: QtBot, screen: PlanScreen, packages: PackageEdits
) -> None:
    form = show_package(screen)
    (line,) = form.activities.model().rows
    assert (line.name, line.held, line.budget_fen, line.target_contact) == ("品鉴会", "10/24", 2_500_00, 120)
    assert "2026-10-12" in form.period.text()
    form.activities.select_row(line.id)
    qtbot.keyClick(form.activities, Qt.Key.Key_Return)
    assert screen.current() == line.id


def test_the_package_steps_in_where_a_view_has_nothing_to_show_and_leaves_again(screen: PlanScreen) -> None:
    activity, package = activity_of(screen), package_of(screen)
    panel = screen.details
    panel.show_row(activity, None, (), package)
    panel.open_view(details.ACTIVITY)
    panel.show_row(None, None, (), package)
    assert panel.tabs.value() == details.PACKAGE
    assert panel.package.isVisible()
    panel.show_row(activity, None, (), package)
    assert panel.tabs.value() == details.ACTIVITY
    assert panel.form.isVisible()


def test_an_activity_is_saved_as_a_template_under_a_name_of_its_own(
    qtbot: QtBot, screen: PlanScreen, templates: TemplateEdits
) -> None:
    templates.offer(None)
    assert not templates.save.isEnabled()
    templates.offer(activity_of(screen))
    for _ in range(2):
        templates.save.trigger()
        assert templates.save_form.isVisible()
        assert templates.save_form.name.text() == "品鉴会"
        qtbot.keyClick(templates.save_form.name, Qt.Key.Key_Return)
    assert "品鉴会" in templates.save_form.form.error("name")
    assert templates.save_form.isVisible()
    templates.save_form.name.setText("大型品鉴会")
    qtbot.mouseClick(templates.save_form.accept, Qt.MouseButton.LeftButton)
    assert not templates.save_form.isVisible()
    assert [row.name for row in screen.workspace.templates.templates("zh_CN")] == ["大型品鉴会", "品鉴会"]


def test_a_template_is_applied_renamed_and_deleted_in_one_form(
    qtbot: QtBot, screen: PlanScreen, templates: TemplateEdits
) -> None:
    screen.workspace.templates.save_as_template(activity_of(screen).row.id, "品鉴会")
    templates.offer(activity_of(screen))
    templates.apply.trigger()
    form = templates.apply_form
    assert [form.template.itemText(number) for number in range(form.template.count())] == [
        "品鉴会",
        "Toolbox: 店头活动",
    ]
    form.name.setFocus()
    form.name.selectAll()
    form.name.insert("店头")
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert [row.name for row in screen.workspace.templates.templates("zh_CN")] == ["店头"]
    assert form.template.currentText() == "店头"
    assert form.isVisible()
    assert len(activity_of(screen).steps) == 2
    qtbot.mouseClick(form.accept, Qt.MouseButton.LeftButton)
    assert not form.isVisible()
    assert len(activity_of(screen).steps) == 4
    templates.apply.trigger()
    qtbot.mouseClick(form.delete, Qt.MouseButton.LeftButton)
    assert screen.workspace.templates.templates("zh_CN") == ()
    assert not form.delete.isEnabled()
    form.replace.setChecked(True)
    qtbot.mouseClick(form.accept, Qt.MouseButton.LeftButton)
    assert len(activity_of(screen).steps) == 9


def test_a_form_goes_away_with_escape_and_nothing_happens(
    qtbot: QtBot, screen: PlanScreen, templates: TemplateEdits
) -> None:
    templates.offer(activity_of(screen))
    templates.apply.trigger()
    qtbot.keyClick(templates.apply_form, Qt.Key.Key_Escape)
    assert not templates.apply_form.isVisible()
    assert len(activity_of(screen).steps) == 2


def test_a_package_of_an_earlier_cycle_is_copied_from_a_day_on(
    qtbot: QtBot, workspace: Workspace, screen: PlanScreen, packages: PackageEdits
) -> None:
    packages.copy.trigger()
    assert packages.copy_form.isVisible()
    assert not packages.copy_form.accept.isVisible()
    packages.copy_form.close_form()
    earlier = workspace.dealership.add_cycle("2025 年第四季度", date(2025, 10, 9), date(2025, 12, 31), 0, 0)
    package = workspace.plan.add_package(earlier, "国庆购车季")
    workspace.plan.add_activity(package, "车展", 9, date(2025, 10, 13), date(2025, 10, 17))
    packages.copy.trigger()
    form = packages.copy_form
    assert "2025" in form.package.currentText()
    assert form.first_day.text() == "2026-10-12"
    for typed, wrong in (("bald", True), ("2028-01-01", True), ("11/2", False)):
        form.first_day.setText(typed)
        qtbot.mouseClick(form.accept, Qt.MouseButton.LeftButton)
        assert bool(form.form.error("first_day")) is wrong
    assert not form.isVisible()
    copied = workspace.plan.plan(screen.context.cycle_id).packages[-1]
    assert (copied.row.name, copied.activities[0].row.start) == ("国庆购车季", date(2026, 11, 2))
    assert screen.current() == copied.row.id
