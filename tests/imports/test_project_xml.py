"""Plans of MS Project are read as they are meant, and nothing that strangers write does harm."""

import time
import tracemalloc
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.project import (
    ProjectBaseline,
    ProjectCalendar,
    ProjectConstraint,
    ProjectException,
    ProjectLink,
    ProjectResource,
    ProjectTask,
)
from cae_desktop.domain.words import DependencyKind
from cae_desktop.imports.project_xml import ReadProject, read_project
from cae_desktop.imports.xml_records import LARGEST_FILE
from cae_desktop.translations import translator
from cae_desktop.wording import error_sentence

START = "<StartDate>2026-10-12T08:00:00</StartDate>"
BILLION_LAUGHS = (
    '<!DOCTYPE Project [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)
EXTERNAL = '<!DOCTYPE Project [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'


def written(folder: Path, tasks: str, head: str = START, *, before: str = "", after: str = "") -> Path:
    path = folder / "计划.xml"
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<Project xmlns="http://schemas.microsoft.com/project">'
        f"{head}<Tasks>{tasks}</Tasks>{after}</Project>",
        encoding="utf-8",
    )
    return path


def task(uid: object, fields: str = "", name: str = "步骤", duration: str = "PT8H0M0S") -> str:
    return f"<Task><UID>{uid}</UID><Name>{name}</Name><Duration>{duration}</Duration>{fields}</Task>"


def link(uid: object, fields: str = "<Type>1</Type>") -> str:
    return f"<PredecessorLink><PredecessorUID>{uid}</PredecessorUID>{fields}</PredecessorLink>"


def only_task(folder: Path, fields: str, **more: str) -> ProjectTask:
    (found,) = read_project(written(folder, task(1, fields, **more))).project.tasks
    return found


def refused(read: ReadProject) -> list[tuple[str, str]]:
    return [(remark.place, remark.reason.code) for remark in read.refused]


def code_of(path: Path) -> str:
    with pytest.raises(CaeError) as refusal:
        read_project(path)
    return refusal.value.code


def test_a_task_is_read_with_everything_it_says(tmp_path: Path) -> None:
    found = only_task(
        tmp_path,
        "<OutlineLevel>1</OutlineLevel><Start>2026-10-12T08:00:00</Start><Finish>2026-10-14T17:00:00</Finish>"
        "<Manual>1</Manual><Cost>120050</Cost><PercentComplete>40</PercentComplete>"
        "<ActualStart>2026-10-13T08:00:00</ActualStart><ActualCost>5000</ActualCost>"
        "<ConstraintType>4</ConstraintType><ConstraintDate>2026-10-12T08:00:00</ConstraintDate>"
        "<Deadline>2026-10-20T17:00:00</Deadline><Notes>先看\n场地</Notes>"
        "<ExtendedAttribute><FieldID>188743731</FieldID><Value>准备</Value></ExtendedAttribute>"
        "<Baseline><Number>0</Number><Start>2026-10-09T08:00:00</Start><Finish>2026-10-12T17:00:00</Finish>"
        "<Cost>100000</Cost></Baseline>",
        duration="PT24H0M0S",
        name=" 场地\n布置 ",
    )
    assert found == ProjectTask(
        uid=1,
        name="场地 布置",
        start=date(2026, 10, 12),
        finish=date(2026, 10, 14),
        duration=3,
        manual=True,
        constraint=ProjectConstraint.START_NOT_EARLIER,
        constraint_day=date(2026, 10, 12),
        deadline=date(2026, 10, 20),
        percent=40,
        actual_start=date(2026, 10, 13),
        cost_fen=120050,
        actual_cost_fen=5000,
        notes="先看\n场地",
        category="准备",
        baseline=ProjectBaseline(date(2026, 10, 9), date(2026, 10, 12), 100000),
    )


def test_levels_tell_what_is_a_summary(tmp_path: Path) -> None:
    levels = "".join(
        task(uid, f"<OutlineLevel>{level}</OutlineLevel>", name=f"{uid}") for uid, level in enumerate((0, 1, 2, 2, 1))
    )
    read = read_project(written(tmp_path, levels))
    assert read.project.name == "0"
    assert [(one.uid, one.level, one.summary) for one in read.project.tasks] == [
        (1, 1, True),
        (2, 2, False),
        (3, 2, False),
        (4, 1, False),
    ]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("0", DependencyKind.FINISH_TO_FINISH),
        ("1", DependencyKind.FINISH_TO_START),
        ("2", DependencyKind.START_TO_FINISH),
        ("3", DependencyKind.START_TO_START),
    ],
)
@pytest.mark.parametrize(("lag", "days"), [("9600", 2), ("-4800", -1), ("0", 0), ("", 0)])
def test_links_have_a_kind_and_a_lag(tmp_path: Path, number: str, kind: DependencyKind, lag: str, days: int) -> None:
    fields = f"<Type>{number}</Type><LinkLag>{lag}</LinkLag><LagFormat>7</LagFormat>"
    assert only_task(tmp_path, link(9, fields)).links == (ProjectLink(9, kind, days),)


def test_people_and_their_tasks_are_read(tmp_path: Path) -> None:
    after = (
        "<Resources><Resource><UID>0</UID></Resource><Resource><UID>1</UID><Name>林珊</Name><Type>1</Type></Resource>"
        "<Resource><UID>2</UID><Name>海报</Name><Type>0</Type></Resource></Resources><Assignments>"
        "<Assignment><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID></Assignment>"
        "<Assignment><TaskUID>1</TaskUID><ResourceUID>-65535</ResourceUID></Assignment></Assignments>"
    )
    project = read_project(written(tmp_path, task(1), after=after)).project
    assert project.resources == (ProjectResource(1, "林珊"), ProjectResource(2, "海报", works=False))
    assert project.tasks[0].resource_uids == (1,)


def test_calendars_are_read_with_their_exceptions(tmp_path: Path) -> None:
    head = (
        f"{START}<CalendarUID>3</CalendarUID><Calendars><Calendar><UID>3</UID><Name>本店</Name><WeekDays>"
        "<WeekDay><DayType>7</DayType><DayWorking>1</DayWorking></WeekDay></WeekDays><Exceptions><Exception><TimePeriod>"
        "<FromDate>2026-10-01T00:00:00</FromDate><ToDate>2026-10-07T23:59:00</ToDate></TimePeriod>"
        "<DayWorking>0</DayWorking></Exception></Exceptions></Calendar></Calendars>"
    )
    project = read_project(written(tmp_path, task(1), head)).project
    week = (True, True, True, True, True, True, False)
    holiday = ProjectException(date(2026, 10, 1), date(2026, 10, 7), working=False)
    assert project.calendars == (ProjectCalendar(3, "本店", week, (holiday,)),)
    assert project.calendar_uid == 3


@pytest.mark.parametrize(
    ("duration", "fields", "days"),
    [
        ("PT0H0M0S", "", 0),
        ("PT40H0M0S", "", 5),
        ("PT4H30M0S", "", 1),
        ("PT60H0M0S", "", 8),
        ("P1DT0H0M0S", "<DurationFormat>8</DurationFormat>", 1),
        ("PT168H0M0S", "<DurationFormat>8</DurationFormat>", 5),
    ],
)
def test_durations_become_whole_working_days(tmp_path: Path, duration: str, fields: str, days: int) -> None:
    assert only_task(tmp_path, fields, duration=duration).duration == days


def test_a_day_may_have_other_hours(tmp_path: Path) -> None:
    head = f"{START}<MinutesPerDay>420</MinutesPerDay>"
    read = read_project(written(tmp_path, task(1, duration="PT21H0M0S"), head))
    assert read.project.tasks[0].duration == 3
    assert read.notes == ()


def test_what_ends_at_midnight_ends_the_day_before(tmp_path: Path) -> None:
    found = only_task(tmp_path, "<Start>2026-10-12T00:00:00</Start><Finish>2026-10-13T00:00:00</Finish>")
    assert (found.start, found.finish) == (date(2026, 10, 12), date(2026, 10, 12))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("<Start>2026-02-30T08:00:00</Start>", "day-is-impossible"),
        ("<Start>9999-12-31T08:00:00</Start>", "day-is-impossible"),
        ("<Deadline>soon</Deadline>", "day-is-impossible"),
        ("<Cost>-100</Cost>", "amount-makes-no-sense"),
        ("<Cost>NaN</Cost>", "amount-makes-no-sense"),
        ("<Cost>1e99</Cost>", "amount-makes-no-sense"),
        ("<PercentComplete>250</PercentComplete>", "percent-makes-no-sense"),
        ("<ConstraintType>77</ConstraintType>", "constraint-is-unknown"),
        ("<ConstraintType>2</ConstraintType>", "constraint-has-no-day"),
        (link(2, "<LinkLag>50</LinkLag><LagFormat>19</LagFormat>"), "lag-is-a-percentage"),
        (link(2, "<LinkLag>much</LinkLag>"), "lag-makes-no-sense"),
        (link(2, "<LinkLag>999999999999</LinkLag>"), "lag-makes-no-sense"),
        (link(2, "<Type>8</Type>"), "link-kind-is-unknown"),
        (link(2, "<CrossProject>1</CrossProject>"), "link-is-to-another-plan"),
        (link(""), "link-names-no-task"),
    ],
)
def test_what_makes_no_sense_is_told_with_its_place_and_the_rest_is_kept(
    tmp_path: Path, fields: str, code: str
) -> None:
    read = read_project(written(tmp_path, task(7, fields, name="场地") + task(2)))
    assert refused(read) == [("UID 7 · 场地", code)]
    assert [one.uid for one in read.project.tasks] == [7, 2]


@pytest.mark.parametrize("duration", ["1 day", "PT", "-PT8H0M0S", "PT99999999H0M0S", f"PT{'9' * 5000}H0M0S"])
def test_an_impossible_duration_is_refused(tmp_path: Path, duration: str) -> None:
    read = read_project(written(tmp_path, task(1, duration=duration)))
    assert refused(read) == [("UID 1 · 步骤", "duration-makes-no-sense")]


@pytest.mark.parametrize(
    ("second", "code"),
    [
        (task(1, name="又一个"), "task-number-is-taken"),
        (task("", name="又一个"), "task-has-no-number"),
        (task("1e3", name="又一个"), "task-has-no-number"),
        (task(2, "<Active>0</Active>", name="又一个"), "task-is-inactive"),
        (task(2, "<ExternalTask>1</ExternalTask>", name="又一个"), "task-is-of-another-plan"),
    ],
)
def test_a_task_that_cannot_be_taken_is_refused_alone(tmp_path: Path, second: str, code: str) -> None:
    read = read_project(written(tmp_path, task(1) + second))
    assert [(place.partition(" · ")[2], found) for place, found in refused(read)] == [("又一个", code)]
    assert [one.uid for one in read.project.tasks] == [1]


@pytest.mark.parametrize("before", [BILLION_LAUGHS, EXTERNAL, "<!DOCTYPE Project>"])
def test_entities_are_refused_at_once(tmp_path: Path, before: str) -> None:
    entity = "&a9;" if before is BILLION_LAUGHS else ""
    tracemalloc.start()
    begun = time.perf_counter()
    assert code_of(written(tmp_path, task(1, name=entity), before=before)) == "plan-file-is-unsafe"
    assert time.perf_counter() - begun < 1
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()


def test_a_file_of_100_mb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, task(1))
    with path.open("r+b") as file:
        file.truncate(LARGEST_FILE)
    begun = time.perf_counter()
    assert code_of(path) == "plan-file-is-too-large"
    assert time.perf_counter() - begun < 0.1


def test_a_file_that_breaks_off_is_refused_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, "\n".join(task(uid) for uid in range(1, 50)))
    path.write_bytes(path.read_bytes()[:2000])
    with pytest.raises(CaeError) as refusal:
        read_project(path)
    assert refusal.value.code == "plan-file-is-damaged"
    assert refusal.value.values["line"] == 1 + path.read_text(encoding="utf-8", errors="ignore").count("\n")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "plan-file-is-damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512, "plan-file-is-damaged"),
        (b"<Project><Tasks><Task></Tasks></Project>", "plan-file-is-damaged"),
        (b"<html><body/></html>", "plan-file-is-no-project"),
        (b'<Project xmlns="urn:other"/>', "plan-file-is-no-project"),
        (b'<?xml version="1.0" encoding="klingon"?><Project/>', "plan-file-is-no-project"),
        (b"<Project>" + b"<a>" * 100 + b"</a>" * 100 + b"</Project>", "plan-file-is-no-project"),
        (b"<Project>" + b"".join(b"<n%d/>" % n for n in range(3000)) + b"</Project>", "plan-file-is-no-project"),
        (b"<Project/>", "plan-has-no-tasks"),
    ],
)
def test_what_is_no_plan_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "计划.xml"
    path.write_bytes(content)
    assert code_of(path) == code


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert code_of(tmp_path / "nothing.xml") == "file-is-missing"
    assert code_of(tmp_path) == "plan-file-cannot-be-read"


def test_a_plan_without_namespace_or_in_utf_16_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "计划.xml"
    for encoding in ("utf-8", "utf-16"):
        text = f'<?xml version="1.0" encoding="{encoding}"?><Project><Tasks>{task(1)}</Tasks></Project>'
        path.write_bytes(text.encode(encoding))
        assert read_project(path).project.tasks[0].name == "步骤"


def test_what_nobody_asks_for_takes_no_memory(tmp_path: Path) -> None:
    noise = "<TimephasedData><UID>1</UID><Value>PT8H0M0S</Value></TimephasedData>" * 50_000
    path = written(tmp_path, task(1, noise))
    tracemalloc.start()
    read_project(path)
    assert tracemalloc.get_traced_memory()[1] < 3_000_000
    tracemalloc.stop()


def test_a_plan_from_the_end_and_in_dollars_is_taken_with_a_note(tmp_path: Path) -> None:
    head = f"{START}<ScheduleFromStart>0</ScheduleFromStart><CurrencyCode>USD</CurrencyCode>"
    read = read_project(written(tmp_path, task(1, "<Cost>500</Cost>"), head))
    assert [note.reason.code for note in read.notes] == ["plan-was-scheduled-from-its-end", "plan-has-another-currency"]
    assert read.refused == ()


FIELDS = (
    *("UID", "OutlineLevel", "Start", "Finish", "Duration", "DurationFormat", "Manual", "Cost", "PercentComplete"),
    *("ActualStart", "ActualFinish", "ConstraintType", "ConstraintDate", "Deadline", "Active", "CalendarUID"),
)
VALUES = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="<&"), max_size=12),
    st.integers().map(str),
    st.floats().map(str),
    st.dates().map(lambda day: f"{day.isoformat()}T00:00:00"),
    st.builds("PT{}H{}M{}S".format, st.integers(0), st.integers(), st.floats()),
)


@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), VALUES), min_size=1, max_size=4), VALUES, VALUES)
def test_whatever_stands_in_the_fields_is_read_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, tasks: list[dict[str, str]], uid: str, lag: str
) -> None:
    link_fields = f"<LinkLag>{lag}</LinkLag><LagFormat>{uid}</LagFormat>"
    text = "".join(
        f"<Task>{''.join(f'<{name}>{value}</{name}>' for name, value in fields.items())}{link(uid, link_fields)}</Task>"
        for fields in tasks
    )
    path = written(tmp_path_factory.getbasetemp(), text, f"<StartDate>{lag}</StartDate>")
    assert all(error_sentence(reason, translator("zh_CN")) for reason in reasons(path))


def reasons(path: Path) -> list[CaeError]:
    """Everything that is said of a file."""
    try:
        read = read_project(path)
    except CaeError as error:
        return [error]
    return [remark.reason for remark in (*read.refused, *read.notes)]
