"""Who gave what to whom: what was paid, promised and planned in an activity, as SUPPORTED."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.message import Message
from graph.model.record import RecordEvidence
from ingest.readers.iati.areas import tell_country, tell_region
from ingest.readers.iati.entry import PROGRAMME, Entry
from ingest.readers.iati.organisations import Organisations
from ingest.readers.iati.payments import (
    PLANNED,
    PROVIDER,
    RECEIVER,
    TRANSACTION,
    Payment,
    payment_of,
    planned_of,
)
from ingest.readers.row_record import Evidence, Row

_IMPLIED = "No {end} is named; by the standard it is the organisation that reports."
_PERHAPS = "No {end} is named; who reports it reports for somebody else."
_FUNDER = "No provider-org is named; only one organisation funds the activity."
_BOTH = "{first} {second}"
_NOBODY = {
    TRANSACTION: "Transaction {n} does not tell who gave, and was left out.",
    PLANNED: "Planned disbursement {n} does not tell who will give, and was left out.",
}


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
    """Tells the payments of one activity.

    Attributes:
        entry: the activity.
        organisations: those that it names.
        ends: who stands at an end that names nobody.
        currency: the cell with that of amounts which name none.
    """

    entry: Entry
    organisations: Organisations
    ends: Ends
    currency: RecordEvidence | None
    _alike: Counter[tuple[Any, ...]] = field(default_factory=Counter)
    _areas: set[tuple[str, str]] = field(default_factory=set)

    def tell(self) -> None:
        """Say every payment that says who gave, or will give, how much."""
        for number, element in enumerate(self.entry.all(TRANSACTION), 1):
            payment = payment_of(self.entry, element, number)
            if payment is not None:
                self._tell_areas(payment.row)
                self._say(payment)
        for number, element in enumerate(self.entry.all(PLANNED), 1):
            payment = planned_of(self.entry, element, number)
            if payment is not None:
                self._say(payment)

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

    def _say(self, payment: Payment) -> None:
        row = payment.row
        self.entry.record.row(row)
        fields = dict(payment.fields)
        cells = [row.cell(column) for column in ("value/text", *payment.columns)]
        giver = self._end(payment, PROVIDER, cells, fields)
        taker = self._end(payment, RECEIVER, cells, fields)
        if giver is None:
            told = Message(_NOBODY[row.sheet], n=row.number)
            self.entry.reject(f"{row.sheet}/{PROVIDER}", told)
            return
        qualifiers = self._qualifiers(payment, cells)
        # What an organisation spends by itself goes into the programme.
        target = PROGRAMME if taker in (None, giver) else taker
        alike = (giver, target, *qualifiers.values(), fields.get("valid_from"))
        self._alike[alike] += 1
        if self._alike[alike] > 1:
            qualifiers["ref"] = f"{qualifiers['ref'] or ''}#{self._alike[alike]}"
        self.entry.record.relation(giver, "SUPPORTED", target, cells, qualifiers, **fields)

    def _end(
        self, payment: Payment, end: str, cells: Evidence, fields: dict[str, Any]
    ) -> str | None:
        """Return who stands at one end; who reports, where that end is its own."""
        row, words, path = payment.row, payment.words[end], f"{end}/"
        key = self.organisations.add(row, words, path)
        if key is not None:
            cells.append(self.organisations.named_by(row, words, path))
            return key
        is_own = payment.is_incoming == (end == RECEIVER)
        if is_own and self.ends.reporter is not None:
            key, own = self.ends.reporter
            if self.ends.is_secondary:
                fields["certainty"] = "ambiguous"
            fields.setdefault("status", "implied")
            note = Message(_PERHAPS if self.ends.is_secondary else _IMPLIED, end=end)
            _note(fields, note)
        elif end == PROVIDER and len(self.ends.funders) == 1:
            ((key, own),) = self.ends.funders.items()
            fields["status"] = "inferred"
            _note(fields, Message(_FUNDER))
        else:
            return None
        cells.extend(own)
        return key

    def _qualifiers(self, payment: Payment, cells: Evidence) -> dict[str, Any]:
        row = payment.row
        currency = row.cell("value/@currency") if "value/@currency" in row.cells else self.currency
        if currency is not None:
            cells.append(currency)
        return {
            "kind": payment.kind,
            "amount": payment.amount,
            "currency": None if currency is None else currency.quote,
            "at": payment.day,
            "ref": row.cells.get("@ref"),
        }


def _note(fields: dict[str, Any], said: Message) -> None:
    """Add a note to those that stand there."""
    before = fields.get("note")
    fields["note"] = said if before is None else Message(_BOTH, first=before, second=said)
