"""Customers for another system: a workbook, separated text, address cards (vCard 4.0, RFC 6350)."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Final, Protocol

from xlsxwriter import Workbook

from cae_desktop.domain.card_columns import VERSION
from cae_desktop.exports.text import legal
from cae_desktop.exports.xlsx_style import DAY, LONGEST_CELL, NO_GUESSES, Sheet, Styles
from cae_desktop.translations import Translate

Cell = str | int | date | None
_BEGINS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_LONGEST_LINE: Final = 75
_WIDTH: Final = 16


class Customer(Protocol):
    """What an address card says."""

    @property
    def id(self) -> str:
        """Its id in the file."""

    @property
    def name(self) -> str:
        """The customer's name."""

    @property
    def phone(self) -> str:
        """How to call."""

    @property
    def other_contact(self) -> str:
        """How else to reach the customer."""

    @property
    def model(self) -> str:
        """What the customer is interested in."""

    @property
    def activity(self) -> str:
        """Where the customer was met."""


def cards_workbook(heads: Sequence[str], rows: Sequence[Sequence[Cell]], translate: Translate) -> bytes:
    """One sheet with a row for each customer; texts stay texts, days are days, nothing is an empty cell."""
    target = BytesIO()
    workbook = Workbook(target, NO_GUESSES)
    styles = Styles(workbook)
    sheet = Sheet(workbook, styles, translate("CardColumns", "Customers"))
    text, day = styles("@"), styles(DAY)
    for place, head in enumerate(heads):
        sheet.put(0, place, head, styles.head(""))
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row):
            if isinstance(value, date):
                sheet.page.write_datetime(number, place, value, day)
            elif isinstance(value, int):
                sheet.page.write_number(number, place, value, text)
            elif value:
                sheet.page.write_string(number, place, legal(value, LONGEST_CELL), text)
    sheet.page.set_column(0, len(heads) - 1, _WIDTH)
    sheet.page.autofilter(0, 0, len(rows), len(heads) - 1)
    sheet.print_on_a4(sheet.name, "", "&P / &N", repeat=0)
    workbook.set_custom_property("columns_version", VERSION)
    workbook.close()
    return target.getvalue()


def cards_csv(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 with its mark, which Excel understands; what looks like a formula is preceded by an apostrophe."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_plain(value) for value in row] for row in rows)
    return target.getvalue().encode("utf-8-sig", errors="replace")


def cards_vcf(customers: Iterable[Customer], moment: datetime) -> bytes:
    """An address card for each customer."""
    stamp = f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    lines = (line for customer in customers for line in _address_card(customer, stamp))
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode("utf-8", errors="replace")


def _address_card(customer: Customer, stamp: str) -> Iterable[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"UID:urn:uuid:{_uuid(customer.id)}"
    yield f"FN:{_escaped(customer.name)}"
    yield f"N:{_escaped(customer.name)};;;;"
    if customer.phone:
        yield f"TEL;VALUE=text;TYPE=voice:{_escaped(customer.phone)}"
    notes = [text for text in (customer.other_contact, customer.model) if text]
    if notes:
        yield f"NOTE:{_escaped('; '.join(notes))}"
    if customer.activity:
        yield f"CATEGORIES:{_escaped(customer.activity)}"
    yield f"REV:{stamp}"
    yield "END:VCARD"


def _uuid(row_id: str) -> str:
    return "-".join((row_id[:8], row_id[8:12], row_id[12:16], row_id[16:20], row_id[20:]))


def _escaped(text: str) -> str:
    plain = legal(text, LONGEST_CELL).replace("\\", "\\\\").replace("\n", "\\n")
    return plain.replace(",", "\\,").replace(";", "\\;")


def _folded(line: str) -> str:
    """A line of at most 75 octets, continued after a space; characters stay whole."""
    pieces = [""]
    length = 0
    for character in line:
        size = len(character.encode("utf-8", errors="replace"))
        if length + size > _LONGEST_LINE:
            pieces.append("")
            length = 1
        pieces[-1] += character
        length += size
    return "\r\n ".join(pieces)


def _plain(value: Cell) -> str:
    if value is None:
        return ""
    text = legal(str(value), LONGEST_CELL) if isinstance(value, str) else f"{value}"
    return f"'{text}" if text.startswith(_BEGINS_A_FORMULA) else text
