"""What one transaction or planned disbursement tells: how much, of what kind, when, which way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.message import Message
from ingest.readers.iati.activities_xml import Element
from ingest.readers.iati.elements import (
    Words,
    attributes,
    day_of,
    line_of,
    number_of,
    row_of,
    words_of,
)
from ingest.readers.iati.entry import Entry
from ingest.readers.row_record import Row

TRANSACTION, PLANNED = "transaction", "planned-disbursement"
ENDS = PROVIDER, RECEIVER = "provider-org", "receiver-org"
_TYPE = "transaction-type/@code"
_DAYS = ("transaction-date/@iso-date", "value/@value-date")
_PERIOD = {"period-start/@iso-date": "valid_from", "period-end/@iso-date": "valid_to"}
_GUARANTEE = "credit guarantee"
_CONDITIONAL = "A guarantee is paid only where a loan is not paid back."
_TURNED = (
    "The planned disbursement {n} ends on {end}, before it begins on {start}; both were left out."
)
# The attributes that are read of each child.
_READ = {
    "value": ("currency", "value-date"),
    "transaction-type": ("code",),
    "recipient-country": ("code", "vocabulary"),
    "recipient-region": ("code", "vocabulary"),
    "transaction-date": ("iso-date",),
    "period-start": ("iso-date",),
    "period-end": ("iso-date",),
    **dict.fromkeys(ENDS, ("ref", "type")),
}


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment before it is known who stands at its ends.

    Attributes:
        row: its cells.
        words: the names at each end.
        kind: what SUPPORTED says as its kind.
        amount: how much; below 0 takes back what was told before.
        day: when it was paid, ISO 8601.
        columns: those that tell kind and time.
        is_incoming: it comes to who reports.
        fields: `modality`, `note`, `valid_from`, `valid_to` of the statement.
    """

    row: Row
    words: Mapping[str, list[Words]]
    kind: str
    amount: int | float
    day: str | None
    columns: tuple[str, ...]
    is_incoming: bool = False
    fields: Mapping[str, Any] = field(default_factory=dict)


def payment_of(entry: Entry, element: Element, number: int) -> Payment | None:
    """Return what a transaction tells; None, and it is told or counted, when it supports nobody."""
    row, words = _read(element, number)
    codes, code = entry.file.codes, row.cells.get(_TYPE)
    kind = codes.find("transaction_types", code)
    amount = number_of(row.cells.get("value/text"))
    if code is None or amount is None:
        told = "Transaction {n} has no {what} and was left out."
        what = "type" if code is None else "amount"
        entry.reject(f"{TRANSACTION}/{what}", Message(told, n=number, what=what))
        return None
    if kind is None:
        entry.unknown("types of transactions", code)
        told = "Transaction {n} is of the type '{code}', which no list knows."
        entry.reject(f"{TRANSACTION}/type", Message(told, n=number, code=code))
        return None
    if codes.find("ways", code) == "back":
        entry.file.left_out["repayments"] += 1
        return None
    return _transaction(entry, row, words, kind, amount)


def _transaction(
    entry: Entry, row: Row, words: Mapping[str, list[Words]], kind: str, amount: int | float
) -> Payment:
    codes, code = entry.file.codes, row.cells[_TYPE]
    days = {column: day_of(row.cells.get(column)) for column in _DAYS}
    column, day = next((found for found in days.items() if found[1]), (None, None))
    if days[_DAYS[0]] is None and _DAYS[0] in row.cells:
        told = Message("'{text}' is no date; it was left out.", text=row.cells[_DAYS[0]])
        entry.reject(f"{TRANSACTION}/transaction-date", told)
    promised = codes.find("promised", code)
    fields: dict[str, Any] = {} if promised is None else {"modality": promised}
    if kind == _GUARANTEE:
        fields["note"] = Message(_CONDITIONAL)
    columns = (_TYPE,) if column is None else (_TYPE, column)
    is_incoming = codes.find("ways", code) == "incoming"
    return Payment(row, words, kind, amount, day, columns, is_incoming, fields)


def planned_of(entry: Entry, element: Element, number: int) -> Payment | None:
    """Return what a planned disbursement tells; None, and it is told, when it has no amount."""
    row, words = _read(element, number)
    amount = number_of(row.cells.get("value/text"))
    if amount is None:
        told = "Planned disbursement {n} has no amount and was left out."
        entry.reject(f"{PLANNED}/amount", Message(told, n=number))
        return None
    type_ = row.cells.get("@type")
    kind = entry.file.codes.find("planned_types", type_)
    if type_ is not None and kind is None:
        entry.unknown("types of planned disbursements", type_)
    days = {column: day_of(row.cells.get(column)) for column in _PERIOD}
    start, end = days.values()
    if start is not None and end is not None and end < start:
        entry.reject(f"{PLANNED}/period-end", Message(_TURNED, n=number, end=end, start=start))
        days = {}
    known = {column: day for column, day in days.items() if day is not None}
    columns = (*known, "@type") if type_ is not None else tuple(known)
    fields = {"modality": "planned", **{_PERIOD[column]: day for column, day in known.items()}}
    return Payment(
        row, words, kind or PLANNED.replace("-", " "), amount, None, columns, fields=fields
    )


def _read(element: Element, number: int) -> tuple[Row, dict[str, list[Words]]]:
    """The element as a row, and the names at its two ends."""
    cells = attributes(element, "ref", "type")
    words: dict[str, list[Words]] = {end: [] for end in ENDS}
    for child in element.iterchildren(*_READ):
        tag = child.tag
        path = f"{tag}/"
        cells |= attributes(child, *_READ[tag], path=path)
        if tag in words:
            words[tag] = words_of(child, path)
            cells |= {one.column: one.text for one in words[tag]}
        elif tag == "value" and (line := line_of(child.text)):
            cells[f"{path}text"] = line
    return row_of(element, number, cells), words
