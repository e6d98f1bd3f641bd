"""Rows of money or support that one body gives to another."""

from collections.abc import Mapping as Mapped
from collections.abc import Sequence
from typing import Any

from graph.message import Message
from graph.model.folding import fold
from graph.model.levels import strictest
from graph.model.record import RecordDocument
from ingest.findings import Rejection
from ingest.readers.base import ReadRecord
from ingest.readers.mapped.bodies_told import body_of
from ingest.readers.mapped.mapped_rows import ORIGIN, MappedRow
from ingest.readers.mapped.themes_told import countries_of, themes_of
from ingest.readers.presence.words import (
    currency_of_sign,
    is_contradicted,
    read_amount,
    state_of,
)
from ingest.readers.row_record import RowRecord

KEY = ("from", "to", "programme", "amount", "currency", "date", "kind")
_NO_GIVER = "The row does not say who gives; it was left out."
_NO_TAKER = "The row does not say who or what receives; it was left out."
_NO_AMOUNT = "The row gives no amount; it was left out."
_BAD_AMOUNT = "'{text}' is no amount that can be read surely; the row was left out."
_OTHER_SIGN = "'{text}' is not in {currency}, which the row states; the row was left out."
_CALLED_OFF = "The row says '{text}', so nothing was given; it was left out."
_FOR_WORK = "Told by what the money is for."
_TOLD_BY = ("from", "to", "programme", "amount", "currency", "date", "kind", "state")


def refuse_flow(row: MappedRow) -> Rejection | None:
    """Return why a row tells of no flow, None when it does."""
    if row.text("from") is None:
        return row.refuse("from", _NO_GIVER, "without a giver")
    if row.text("to") is None and row.text("programme") is None:
        return row.refuse("to", _NO_TAKER, "without a recipient")
    amount = row.text("amount")
    if amount is None:
        return row.refuse("amount", _NO_AMOUNT, "without an amount")
    if read_amount(amount) is None:
        told = Message(_BAD_AMOUNT, text=amount)
        return row.refuse("amount", told, "with an amount that is none")
    currency = row.text("currency")
    if is_contradicted(amount, currency):
        told = Message(_OTHER_SIGN, text=amount, currency=currency)
        return row.refuse("amount", told, "with two currencies")
    state = row.text("state")
    if state is not None and state_of(state) == "called-off":
        return row.refuse("state", Message(_CALLED_OFF, text=state), "that were called off")
    return None


def flow_record(document: RecordDocument, rows: Sequence[MappedRow]) -> ReadRecord:
    """Return what the rows of one flow say: who supported whom, with how much, when and for what.

    What the recipient works on and where is inferred from what the money is for.
    """
    record = RowRecord(document, ORIGIN)
    for row in rows:
        record.row(row.row)
        _tell(record, row)
    return record.finish(sensitivity=strictest([row.level() for row in rows]))


def _tell(record: RowRecord, row: MappedRow) -> None:
    row.note_several("from", "to")
    giver = body_of(record, row, "from", "from_type", "from_country")
    taker = body_of(record, row, "to", "to_type", "to_country")
    programme = _programme(record, row)
    target = taker or programme
    if giver is None:
        return
    if target is not None:
        told = row.cells(*_TOLD_BY)
        record.relation(giver, "SUPPORTED", target, told, _qualifiers(record, row), **_modal(row))
    if programme is not None:
        proof = row.cells("from", "programme")
        record.relation(giver, "ROLE_IN", programme, proof, {"role": "programme-funder"})
    if taker is not None:
        _tell_work(record, row, taker)
    if row.text("id") is not None:
        scheme = {"scheme": row.sheet.scheme}
        record.relation("document", "HAS_IDENTIFIER", row.text("id") or "", row.cell("id"), scheme)


def _qualifiers(record: RowRecord, row: MappedRow) -> dict[str, Any]:
    return {
        "amount": read_amount(row.text("amount") or ""),
        "currency": row.text("currency") or _currency(row.text("amount") or ""),
        "at": row.date("date", record.issues),
        "kind": row.text("kind"),
    }


def _currency(amount: str) -> str | None:
    sign = currency_of_sign(amount)
    return None if sign == "D" else sign


def _modal(row: MappedRow) -> Mapped[str, str]:
    state = row.text("state")
    known = None if state is None else state_of(state)
    if state is not None and known is None:
        row.sheet.file.counting.unknown("states of a flow", state)
    return {"modality": "planned"} if known == "planned" else {}


def _programme(record: RowRecord, row: MappedRow) -> str | None:
    name = row.text("programme")
    if name is None:
        return None
    code = row.text("programme_code")
    evidence = [*row.cell("programme", "name"), *row.cell("programme_code", "identifiers")]
    codes = {} if code is None else {row.sheet.scheme: code}
    key = f"programme:{code or ''}:{fold(name) or name}"
    return record.programme(key, evidence, name=name, identifiers=codes)


def _tell_work(record: RowRecord, row: MappedRow, taker: str) -> None:
    said: dict[str, Any] = {"status": "inferred", "note": _FOR_WORK}
    for theme, _, cell in themes_of(record, row):
        record.relation(taker, "WORKS_ON", theme, [*row.cell("to"), cell], **said)
    for place, cell in countries_of(record, row):
        record.relation(taker, "OPERATES_IN", place, [*row.cell("to"), cell], **said)
