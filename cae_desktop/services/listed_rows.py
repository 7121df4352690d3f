"""The rows of a list of customers, and what becomes of each."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from cae_desktop.db.queries import card_import as queries
from cae_desktop.domain.card_list import Head, ListedCustomer, OnDuplicate, RowState, read_row
from cae_desktop.domain.errors import CaeError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from cae_desktop.imports.card_lists import ListSheet

Report = Callable[[float], None]
"""Told how far a long work is, 0 to 1; raises to cancel it."""
_TOLD_EVERY: Final = 1_000


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row of a list and what becomes of it.

    `known` is the card it means if the customer has one, `repeats` the place (not the number) of the row it repeats.
    `reason` says why it is skipped or rejected.
    """

    sheet: str
    number: int
    cells: Sequence[object]
    state: RowState
    customer: ListedCustomer | None = None
    reason: CaeError | None = None
    known: queries.KnownCard | None = None
    repeats: int | None = None

    @property
    def doubts(self) -> tuple[CaeError, ...]:
        """What of the row was left out or taken otherwise than written."""
        return self.customer.doubts if self.customer else ()


def read_rows(sheet: "ListSheet", head: Head, today: date, report: Report) -> Iterator[ListedRow]:
    """The rows below the head that hold anything; those that can be used are new until they are compared."""
    for number, cells in enumerate(sheet.rows[head.row + 1 :], head.row + 2):
        if number % _TOLD_EVERY == 0:
            report(number / len(sheet.rows))
        if row := _listed(sheet.name, number, cells, head, today):
            yield row


class KnownCustomers:
    """Who has a card already, by phone; who cannot be called, by name and other contact in the same activity."""

    def __init__(self, session: "Session", activity_id: str | None) -> None:
        self._by_phone = queries.cards_by_phone(session)
        self._without_phone = queries.cards_without_phone(session, activity_id)

    def card_of(self, customer: ListedCustomer) -> queries.KnownCard | None:
        """The card of a listed customer."""
        for phone in customer.phones:
            if phone.key in self._by_phone:
                return self._by_phone[phone.key]
        if customer.phones:
            return None
        return self._without_phone.get((customer.name, customer.texts.get("other_contact", "")))


def judged(
    rows: Iterable[ListedRow], known: KnownCustomers, rule: OnDuplicate, decisions: Mapping[int, OnDuplicate]
) -> tuple[ListedRow, ...]:
    """The rows with their fate; `decisions`, by place, go before the rule.

    A row that repeats an earlier one of the list is merged with it, and so counts as merged, except where a new card
    was decided for it.
    """
    seen: dict[str, int] = {}
    result: list[ListedRow] = []
    for place, row in enumerate(rows):
        if row.customer is None:
            result.append(row)
            continue
        fate = _fate(row, row.customer, known, decisions.get(place, rule), seen)
        if fate.state in (RowState.NEW, RowState.MERGED):
            for phone in row.customer.phones:
                seen.setdefault(phone.key, place if fate.repeats is None else fate.repeats)
        result.append(fate)
    return tuple(result)


def _fate(
    row: ListedRow, customer: ListedCustomer, known: KnownCustomers, rule: OnDuplicate, seen: Mapping[str, int]
) -> ListedRow:
    card = known.card_of(customer)
    repeats = next((seen[phone.key] for phone in customer.phones if phone.key in seen), None)
    if card is None and repeats is None and row.state is RowState.NEW and row.known is None and row.repeats is None:
        return row
    if (card is None and repeats is None) or rule is OnDuplicate.NEW:
        return replace(row, state=RowState.NEW, known=card, repeats=None, reason=None)
    if card is not None and rule is OnDuplicate.SKIP:
        reason = CaeError("listed-customer-is-known", number=card.number)
        return replace(row, state=RowState.SKIPPED, known=card, repeats=None, reason=reason)
    return replace(row, state=RowState.MERGED, known=card, repeats=None if card else repeats, reason=None)


def _listed(sheet: str, number: int, cells: Sequence[object], head: Head, today: date) -> ListedRow | None:
    try:
        customer = read_row(cells, head, today)
    except CaeError as error:
        return ListedRow(sheet, number, cells, RowState.REJECTED, reason=error)
    if customer is not None:
        return ListedRow(sheet, number, cells, RowState.NEW, customer=customer)
    if any(cell not in ("", None) for cell in cells):
        return ListedRow(sheet, number, cells, RowState.SKIPPED, reason=CaeError("listed-row-is-no-customer"))
    return None
