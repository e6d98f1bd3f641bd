"""Who gave what to whom: the transactions of an activity as SUPPORTED statements."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.message import Message
from ingest.readers.iati.activities_xml import Element
from ingest.readers.iati.areas import tell_country, tell_region
from ingest.readers.iati.elements import (
    Words,
    attributes,
    day_of,
    line_of,
    number_of,
    row_of,
    words_of,
)
from ingest.readers.iati.entry import PROGRAMME, Entry
from ingest.readers.iati.organisations import Organisations
from ingest.readers.row_record import Evidence, Row

_SHEET = "transaction"
_ENDS = ("provider-org", "receiver-org")
_IMPLIED = "The transaction names no {end}; by the standard it is the organisation that reports."
_PERHAPS = "The transaction names no {end}; who reports it reports for somebody else."
_FUNDER = "The transaction names no provider-org; only one organisation funds the activity."


@dataclass(frozen=True, slots=True)
class Ends:
    """Who stands at an end of a transaction that names nobody there.

    Attributes:
        reporter: the organisation that reports, with the cells that name it; None when untold.
        is_secondary: it reports what somebody else does.
        funders: who funds the activity, each with the cells that name it.
    """

    reporter: tuple[str, Evidence] | None
    is_secondary: bool
    funders: Mapping[str, Evidence]


@dataclass(slots=True)
class Money:
    """Tells the transactions of one activity."""

    entry: Entry
    organisations: Organisations
    ends: Ends
    currency: str | None
    _alike: Counter[tuple[Any, ...]] = field(default_factory=Counter)
    _areas: set[tuple[str, str]] = field(default_factory=set)

    def tell(self) -> None:
        """Say every transaction that says who gave how much."""
        for number, element in enumerate(self.entry.all(_SHEET), 1):
            self._tell_one(element, number)

    def _tell_one(self, element: Element, number: int) -> None:
        row, words = _read(element, number)
        code = row.cells.get("transaction-type/@code")
        kind = self.entry.file.codes.find("transaction_types", code)
        amount = number_of(row.cells.get("value/text"))
        if code is None or amount is None:
            told = "Transaction {n} has no {what} and was left out."
            what = "type" if code is None else "amount"
            self.entry.reject(f"{_SHEET}/{what}", Message(told, n=number, what=what))
        elif kind is None:
            self.entry.unknown("types of transactions", code)
            told = "Transaction {n} is of the type '{code}', which no list knows."
            self.entry.reject(f"{_SHEET}/type", Message(told, n=number, code=code))
        elif self.entry.file.codes.find("ways", code) == "back":
            self.entry.file.left_out["repayments"] += 1
        else:
            self._tell_areas(row)
            self._say(row, words, kind, amount)

    def _tell_areas(self, row: Row) -> None:
        """An activity gives its places for all of it, or for each transaction."""
        for path, tell in (
            ("recipient-country/", tell_country),
            ("recipient-region/", tell_region),
        ):
            code = row.cells.get(f"{path}@code")
            if code is not None and (path, code) not in self._areas:
                self._areas.add((path, code))
                tell(self.entry, row, path=path)

    def _say(self, row: Row, words: dict[str, list[Words]], kind: str, amount: int | float) -> None:
        code = row.cells["transaction-type/@code"]
        is_incoming = self.entry.file.codes.find("ways", code) == "incoming"
        self.entry.record.row(row)
        cells: Evidence = [row.cell("value/text"), row.cell("transaction-type/@code")]
        fields: dict[str, Any] = {}
        giver = self._end(row, words, "provider-org", not is_incoming, cells, fields)
        taker = self._end(row, words, "receiver-org", is_incoming, cells, fields)
        if giver is None:
            told = "Transaction {n} does not tell who gave, and was left out."
            self.entry.reject(f"{_SHEET}/provider-org", Message(told, n=row.number))
            return
        qualifiers = self._qualifiers(row, kind, amount, cells)
        # What an organisation spends by itself goes into the programme.
        target = PROGRAMME if taker in (None, giver) else taker
        alike = (giver, target, *qualifiers.values())
        self._alike[alike] += 1
        if self._alike[alike] > 1:
            qualifiers["ref"] = f"{qualifiers['ref'] or ''}#{self._alike[alike]}"
        promised = self.entry.file.codes.find("promised", code)
        if promised is not None:
            fields["modality"] = promised
        self.entry.record.relation(giver, "SUPPORTED", target, cells, qualifiers, **fields)

    def _end(
        self,
        row: Row,
        words: dict[str, list[Words]],
        end: str,
        is_own: bool,
        cells: Evidence,
        fields: dict[str, Any],
    ) -> str | None:
        """Return who stands at one end; who reports, where that end is its own."""
        path = f"{end}/"
        key = self.organisations.add(row, words[end], path)
        if key is not None:
            cells.append(self.organisations.named_by(row, words[end], path))
            return key
        if is_own and self.ends.reporter is not None:
            key, own = self.ends.reporter
            if self.ends.is_secondary:
                fields["certainty"] = "ambiguous"
            fields.setdefault("status", "implied")
            note = Message(_PERHAPS if self.ends.is_secondary else _IMPLIED, end=end)
            fields.setdefault("note", note)
        elif end == _ENDS[0] and len(self.ends.funders) == 1:
            ((key, own),) = self.ends.funders.items()
            fields |= {"status": "inferred", "note": Message(_FUNDER)}
        else:
            return None
        cells.extend(own)
        return key

    def _qualifiers(
        self, row: Row, kind: str, amount: int | float, cells: Evidence
    ) -> dict[str, Any]:
        for column in ("transaction-date/@iso-date", "value/@value-date"):
            day = day_of(row.cells.get(column))
            if day is not None:
                cells.append(row.cell(column))
                break
        currency = row.cells.get("value/@currency")
        if currency is not None:
            cells.append(row.cell("value/@currency"))
        return {
            "kind": kind,
            "amount": amount,
            "currency": currency or self.currency,
            "at": day,
            "ref": row.cells.get("@ref"),
        }


def _read(element: Element, number: int) -> tuple[Row, dict[str, list[Words]]]:
    """The transaction as a row, and the names at its two ends."""
    cells = attributes(element, "ref")
    words: dict[str, list[Words]] = {end: [] for end in _ENDS}
    for child in element.iterchildren():
        tag = child.tag
        path = f"{tag}/"
        if tag in words:
            words[tag] = words_of(child, path)
            cells |= attributes(child, "ref", "type", path=path)
            cells |= {one.column: one.text for one in words[tag]}
        elif tag == "value":
            cells |= attributes(child, "currency", "value-date", path=path)
            cells |= _text(child, path)
        elif tag in ("transaction-type", "recipient-country", "recipient-region"):
            cells |= attributes(child, "code", "vocabulary", path=path)
        elif tag == "transaction-date":
            cells |= attributes(child, "iso-date", path=path)
    return row_of(element, number, cells), words


def _text(element: Element, path: str) -> dict[str, str]:
    line = line_of(element.text)
    return {f"{path}text": line} if line else {}
