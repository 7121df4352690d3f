"""Verbs of step 1, situation analysis."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from cae_desktop.db.database import Database
from cae_desktop.db.models import (
    Analysis,
    Competitor,
    CompetitorValue,
    Finding,
    Indicator,
    PastActivity,
    SelfCheck,
    SituationProblem,
)
from cae_desktop.db.queries import situation as queries
from cae_desktop.domain import situation as rules
from cae_desktop.domain.errors import CaeError
from cae_desktop.domain.words import FindingKind
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.services.clock import Clock
from cae_desktop.services.dealership import existing, required
from cae_desktop.services.situation_page import AnalysisPage, SituationPage, analysis_page, situation_page

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_INDICATOR_FIELDS: Final = frozenset({"name", "unit", "this_period", "last_period", "source"})
_RATINGS: Final = frozenset({"impact", "urgency", "controllability"})
_PAST_COUNTS: Final = frozenset({"cost_fen", "attention", "contact", "interest", "orders"})
_PAST_FIELDS: Final = _PAST_COUNTS | {"kind_number", "name", "start", "note"}


class SituationService:
    """Verbs on the nine analyses, the self-check and the ranked problems of a cycle."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def page(self, cycle_id: str, language: str) -> SituationPage:
        """The nine analyses with their progress, the self-check and the ranked problems."""
        with self._database.read() as session:
            return situation_page(session, cycle_id, language)

    def analysis(self, analysis_id: str, language: str) -> AnalysisPage:
        """Everything written in one analysis. Raises CaeError("row-is-gone")."""
        with self._database.read() as session:
            return analysis_page(session, existing(session, Analysis, analysis_id), language)

    # analyses ---------------------------------------------------------------------------------------------------

    def start(self, cycle_id: str, language: str) -> Mapping[str, str]:
        """Make the nine analyses with the catalogue's indicators in `language`; returns their ids by key.

        Nothing is made twice: what exists already stays as it is.
        """
        with self._database.write("start-analysis") as session:
            found = {row.key: row.id for row in queries.analyses(session, cycle_id)}
            for template in load_catalogue().analyses:
                if template.key not in found:
                    analysis = Analysis(cycle_id=cycle_id, key=template.key)
                    session.add(analysis)
                    session.flush()
                    found[template.key] = analysis.id
                    session.add_all(
                        Indicator(
                            analysis_id=analysis.id,
                            position=position,
                            name=indicator.name.in_language(language),
                            unit=indicator.unit.in_language(language),
                        )
                        for position, indicator in enumerate(template.indicators)
                    )
            return found

    def set_done(self, analysis_id: str, done: bool) -> None:
        """Tick an analysis as done, or take the tick back."""
        with self._database.write("tick-analysis") as session:
            existing(session, Analysis, analysis_id).done = done

    def conclude(self, analysis_id: str, conclusion: str) -> None:
        """Write what follows from an analysis."""
        with self._database.write("edit-conclusion") as session:
            existing(session, Analysis, analysis_id).conclusion = conclusion.strip()

    # indicators -------------------------------------------------------------------------------------------------

    def add_indicator(self, analysis_id: str, name: str, **values: str) -> str:
        """Add an indicator after the last; `values` are its other fields. Raises CaeError("text-is-missing")."""
        with self._database.write("add-indicator") as session:
            return _add_indicator(session, analysis_id, name, values).id

    def add_indicators(self, analysis_id: str, rows: Iterable[Sequence[str]]) -> int:
        """Add a row for each of `rows`, in the columns of the table; returns how many.

        The columns are name, unit, this period, last period, one per competitor where the analysis compares, and
        source. Rows without a name and cells beyond the last column are left out.
        """
        with self._database.write("paste-indicators") as session:
            analysis = existing(session, Analysis, analysis_id)
            added = 0
            for cells in rows:
                texts = [cell.strip() for cell in cells]
                if texts and texts[0]:
                    _add_row(session, analysis, texts)
                    added += 1
            return added

    def change_indicator(self, indicator_id: str, field: str, text: str) -> None:
        """Set `name`, `unit`, `this_period`, `last_period` or `source`; figures are kept as typed."""
        if field not in _INDICATOR_FIELDS:
            raise ValueError(field)
        with self._database.write("edit-indicator") as session:
            indicator = existing(session, Indicator, indicator_id)
            setattr(indicator, field, required(text) if field == "name" else text.strip())

    def set_competitor_value(self, indicator_id: str, competitor_id: str, text: str) -> None:
        """Set what an indicator is at a competitor; an empty text clears it."""
        with self._database.write("edit-indicator") as session:
            existing(session, Indicator, indicator_id)
            existing(session, Competitor, competitor_id)
            _set_competitor_value(session, indicator_id, competitor_id, text.strip())

    def remove_indicators(self, indicator_ids: Iterable[str]) -> None:
        """Delete indicators with all their figures."""
        with self._database.write("remove-indicators") as session:
            for indicator_id in indicator_ids:
                session.delete(existing(session, Indicator, indicator_id))

    # competitors ------------------------------------------------------------------------------------------------

    def add_competitor(self, cycle_id: str, name: str) -> str:
        """Add a dealer to compare with; returns the id. Raises CaeError("text-is-missing")."""
        with self._database.write("add-competitor") as session:
            position = queries.next_position(session, Competitor.position, Competitor.cycle_id, cycle_id)
            competitor = Competitor(cycle_id=cycle_id, name=required(name), position=position)
            session.add(competitor)
            session.flush()
            return competitor.id

    def rename_competitor(self, competitor_id: str, name: str) -> None:
        """Give a competitor another name. Raises CaeError("text-is-missing")."""
        with self._database.write("edit-competitor") as session:
            existing(session, Competitor, competitor_id).name = required(name)

    def remove_competitor(self, competitor_id: str) -> None:
        """Delete a competitor with all figures about it."""
        with self._database.write("remove-competitor") as session:
            session.delete(existing(session, Competitor, competitor_id))

    # findings ---------------------------------------------------------------------------------------------------

    def add_finding(self, analysis_id: str, kind: FindingKind, text: str) -> str:
        """Note a strength, weakness, opportunity or threat; returns the id. Raises CaeError("text-is-missing")."""
        with self._database.write("add-finding") as session:
            existing(session, Analysis, analysis_id)
            position = queries.next_position(session, Finding.position, Finding.analysis_id, analysis_id)
            finding = Finding(analysis_id=analysis_id, kind=kind, text=required(text), position=position)
            session.add(finding)
            session.flush()
            return finding.id

    def change_finding(self, finding_id: str, text: str) -> None:
        """Write a finding anew. Raises CaeError("text-is-missing")."""
        with self._database.write("edit-finding") as session:
            existing(session, Finding, finding_id).text = required(text)

    def remove_finding(self, finding_id: str) -> None:
        """Delete a finding."""
        with self._database.write("remove-finding") as session:
            session.delete(existing(session, Finding, finding_id))

    # self-check and problems ------------------------------------------------------------------------------------

    def answer_self_check(self, cycle_id: str, key: str, applies: bool | None) -> None:
        """Say whether a common problem applies here; None takes the answer back. KeyError for an unknown key."""
        if key not in {problem.key for problem in load_catalogue().common_problems}:
            raise KeyError(key)
        with self._database.write("answer-self-check") as session:
            row_id = queries.self_check_id(session, cycle_id, key)
            if row_id is None and applies is not None:
                session.add(SelfCheck(cycle_id=cycle_id, key=key, applies=applies))
            elif row_id is not None and applies is None:
                session.delete(existing(session, SelfCheck, row_id))
            elif row_id is not None and applies is not None:
                existing(session, SelfCheck, row_id).applies = applies

    def add_problem(
        self,
        cycle_id: str,
        text: str,
        *,
        impact: int = 3,
        urgency: int = 3,
        controllability: int = 3,
        analysis_id: str | None = None,
    ) -> str:
        """Write a problem down, rated 1–5 three times; returns the id.

        Raises CaeError: "text-is-missing", "rating-out-of-range".
        """
        rules.problem_score(impact, urgency, controllability)
        with self._database.write("add-problem-found") as session:
            problem = SituationProblem(
                cycle_id=cycle_id,
                analysis_id=analysis_id,
                text=required(text),
                impact=impact,
                urgency=urgency,
                controllability=controllability,
            )
            session.add(problem)
            session.flush()
            return problem.id

    def change_problem(self, problem_id: str, field: str, value: object) -> None:
        """Set `text`, `analysis_id` (or None), `impact`, `urgency` or `controllability` of a problem.

        Raises CaeError: "text-is-missing", "rating-out-of-range".
        """
        with self._database.write("edit-problem-found") as session:
            problem = existing(session, SituationProblem, problem_id)
            if field == "text":
                problem.text = required(str(value))
            elif field == "analysis_id":
                problem.analysis_id = None if value is None else existing(session, Analysis, str(value)).id
            elif field in _RATINGS:
                setattr(problem, field, _rating(value))
            else:
                raise ValueError(field)

    def remove_problems(self, problem_ids: Iterable[str]) -> None:
        """Delete problems; goals that answered them stay, without a problem."""
        with self._database.write("remove-problems-found") as session:
            for problem_id in problem_ids:
                session.delete(existing(session, SituationProblem, problem_id))

    def move_problem(self, problem_id: str, place: int) -> None:
        """Put a problem at a place (0 is first); from then on the managers' own order counts."""
        with self._database.write("rank-problems") as session:
            moved = existing(session, SituationProblem, problem_id)
            order = [row.id for row in rules.ranked(queries.problems(session, moved.cycle_id)) if row.id != problem_id]
            order.insert(max(0, place), problem_id)
            for position, row_id in enumerate(order):
                existing(session, SituationProblem, row_id).position = position

    def sort_problems_by_score(self, cycle_id: str) -> None:
        """Give up the managers' own order; the score ranks again."""
        with self._database.write("sort-problems") as session:
            for row in queries.problems(session, cycle_id):
                existing(session, SituationProblem, row.id).position = None

    # past activities --------------------------------------------------------------------------------------------

    def add_past_activity(self, kind_number: int, name: str, start: date, **values: object) -> str:
        """Enter an activity from before this file was kept; returns the id.

        `values` may be cost_fen, attention, contact, interest, orders and note; None where nobody wrote it down.
        Raises CaeError: "text-is-missing", "number-is-negative".
        """
        with self._database.write("add-past-activity") as session:
            past = PastActivity(kind_number=kind_number, name=required(name), start=start)
            for field, value in values.items():
                _set_past(past, field, value)
            session.add(past)
            session.flush()
            return past.id

    def change_past_activity(self, past_activity_id: str, field: str, value: object) -> None:
        """Set a field of an activity entered for the review. Raises CaeError as `add_past_activity`."""
        with self._database.write("edit-past-activity") as session:
            _set_past(existing(session, PastActivity, past_activity_id), field, value)

    def remove_past_activities(self, past_activity_ids: Iterable[str]) -> None:
        """Delete activities entered for the review."""
        with self._database.write("remove-past-activities") as session:
            for past_activity_id in past_activity_ids:
                session.delete(existing(session, PastActivity, past_activity_id))


def _add_indicator(session: "Session", analysis_id: str, name: str, values: Mapping[str, str]) -> Indicator:
    if not values.keys() <= _INDICATOR_FIELDS:
        raise ValueError(sorted(values.keys() - _INDICATOR_FIELDS))
    existing(session, Analysis, analysis_id)
    position = queries.next_position(session, Indicator.position, Indicator.analysis_id, analysis_id)
    indicator = Indicator(analysis_id=analysis_id, position=position, name=required(name), **values)
    session.add(indicator)
    session.flush()
    return indicator


def _add_row(session: "Session", analysis: Analysis, texts: Sequence[str]) -> None:
    compares = any(template.compared for template in load_catalogue().analysis(analysis.key).indicators)
    rivals = queries.competitors(session, analysis.cycle_id) if compares else ()
    cells = [*texts, *[""] * (5 + len(rivals))]
    figures = dict(zip(("unit", "this_period", "last_period"), cells[1:4], strict=True))
    source = cells[4 + len(rivals)]
    indicator = _add_indicator(session, analysis.id, cells[0], figures | {"source": source})
    for rival, text in zip(rivals, cells[4:], strict=False):
        _set_competitor_value(session, indicator.id, rival.id, text)


def _set_competitor_value(session: "Session", indicator_id: str, competitor_id: str, text: str) -> None:
    row_id = queries.competitor_value_id(session, indicator_id, competitor_id)
    if row_id is not None and text:
        existing(session, CompetitorValue, row_id).value = text
    elif row_id is not None:
        session.delete(existing(session, CompetitorValue, row_id))
    elif text:
        session.add(CompetitorValue(indicator_id=indicator_id, competitor_id=competitor_id, value=text))


def _rating(value: object) -> int:
    if not isinstance(value, int):
        raise CaeError("rating-out-of-range")
    rules.require_rating(value)
    return value


def _set_past(past: PastActivity, field: str, value: object) -> None:
    if field not in _PAST_FIELDS:
        raise ValueError(field)
    if field in _PAST_COUNTS and isinstance(value, int) and value < 0:
        raise CaeError("number-is-negative")
    setattr(past, field, required(str(value)) if field == "name" else value)
