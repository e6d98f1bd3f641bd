"""Rows of events: one row an event, or one row a participant, each telling the event."""

from collections.abc import Sequence
from typing import Any

from graph.message import Message
from graph.model.folding import fold
from graph.model.ids import content_hash
from graph.model.record import (
    Count,
    Issue,
    Participation,
    RecordDocument,
    RecordEvent,
    RecordPlace,
    RecordTheme,
)
from ingest.findings import Notice, Rejection
from ingest.readers.base import ReadRecord
from ingest.readers.levels import strictest
from ingest.readers.mapped.actor_rows import actor_of
from ingest.readers.mapped.bodies_told import body_key
from ingest.readers.mapped.fields import PARTICIPATIONS
from ingest.readers.mapped.mapped_rows import ORIGIN, MappedRow
from ingest.readers.mapped.themes_told import themes_of
from ingest.readers.row_record import RowRecord

KEY = ("event", "date", "end_date", "place", "country")
_REPEATED = ("event_type", "date", "end_date", "place", "country", "programme", "number")
_NO_EVENT = "The row names no event; it was left out."
_NOBODY = "The row names no organisation; it was left out."
_TYPE = "'{text}' is no type of event that is known; it was left out."
_NUMBER = "'{text}' is no whole number; it was left out."
_UNLIKE = "The rows of '{event}' differ in {column}: '{first}' was kept, '{other}' left out."
_MOST_DIGITS = 9


def refuse_event(row: MappedRow) -> Rejection | None:
    """Return why a row tells of no event, None when it does."""
    if row.text("event") is None:
        return row.refuse("event", _NO_EVENT, "without an event")
    if row.sheet.mapping.shape == PARTICIPATIONS and row.text("organisation") is None:
        return row.refuse("organisation", _NOBODY, "without an organisation")
    return None


def event_key(row: MappedRow) -> str:
    """Return the key of the event of a row: its id, else its title, date and place."""
    own = "event_code" if row.sheet.mapping.shape == PARTICIPATIONS else "id"
    return row.key(*KEY, own=own)


def event_record(document: RecordDocument, rows: Sequence[MappedRow]) -> ReadRecord:
    """Return one event with all who took part in it by these rows."""
    record = RowRecord(document, ORIGIN)
    taken: dict[tuple[str, str], Participation] = {}
    for row in rows:
        record.row(row.row)
        _listed(record, row, taken)
        if row.sheet.mapping.shape == PARTICIPATIONS:
            _participant(record, row, taken)
    _tell_differences(rows)
    record.events.append(_event(record, rows[0], list(taken.values())))
    return record.finish(sensitivity=strictest([row.level() for row in rows]))


def _event(record: RowRecord, row: MappedRow, taken: list[Participation]) -> RecordEvent:
    key = event_key(row)
    date = row.span(record.issues)
    scheme = row.sheet.mapping.scheme
    own = content_hash([row.sheet.file.address, key], 12)
    return RecordEvent(
        key=key,
        id=f"event-{content_hash([scheme, key], 12) if scheme else own}",
        title=row.text("event"),
        type=_type(record, row),
        date=date,
        date_wording=row.text("date") if date is None else None,
        date_evidence=next(iter(row.cells("date", "end_date")), None),
        type_evidence=next(iter(row.cell("event_type")), None),
        places=_places(row),
        themes=[
            RecordTheme(id=theme, wording=word, evidence=cell)
            for theme, word, cell in themes_of(record, row)
        ],
        programme=_programme(record, row),
        participations=taken,
        counts=_counts(row),
        evidence=[*row.cell("event", "title"), *row.cell("programme", "programme")],
    )


def _type(record: RowRecord, row: MappedRow) -> str | None:
    text = row.text("event_type")
    if text is None:
        return None
    file = row.sheet.file
    found = file.terms.event_types.find(text)
    if found is None:
        file.counting.unknown("types of event", text)
        cell = row.cell("event_type")[0]
        said = Message(_TYPE, text=text)
        record.issues.append(Issue(code="unknown-event-type", message=said, evidence=cell))
    return found


def _places(row: MappedRow) -> list[RecordPlace]:
    """The place in its country; without one the countries themselves."""
    words = row.sheet.file.words
    countries = [(words.country(word), word, cell) for word, cell in row.entries("country")]
    known = [(code, word, cell) for code, word, cell in countries if code is not None]
    name = row.text("place")
    if name is not None:
        cells = [*row.cell("place", "place"), *row.cell("country", "country")]
        code = known[0][0] if known else None
        return [RecordPlace(name=name, country=code, evidence=cells)]
    return [
        RecordPlace(name=word, country=code, kind="country", evidence=cell)
        for code, word, cell in known
    ]


def _programme(record: RowRecord, row: MappedRow) -> str | None:
    name = row.text("programme")
    if name is None:
        return None
    return record.programme(
        f"programme:{fold(name) or name}", row.cell("programme", "name"), name=name
    )


def _counts(row: MappedRow) -> list[Count]:
    text = row.text("number")
    if text is None:
        return []
    plain = text.replace(" ", "").replace("\u00a0", "").replace(",", "")
    if not (plain.isascii() and plain.isdigit() and len(plain) <= _MOST_DIGITS):
        row.reject(row.column("number"), Message(_NUMBER, text=text))
        return []
    return [Count(n=int(plain), of="participants", evidence=row.cell("number"))]


def _listed(record: RowRecord, row: MappedRow, taken: dict[Any, Participation]) -> None:
    """Take the columns that list organisers, speakers and so on."""
    roles = row.sheet.file.terms.roles.exact
    for role in [one for one in row.sheet.columns if one in roles]:
        for name, cell in row.entries(role):
            key = record.actor(body_key(name), [cell], name=name)
            taken.setdefault((key, role), Participation(actor=key, role=role, evidence=[cell]))


def _participant(record: RowRecord, row: MappedRow, taken: dict[Any, Participation]) -> None:
    key = actor_of(record, row)
    text = row.text("role")
    role = None if text is None else row.sheet.file.terms.roles.find(text)
    said: dict[str, Any] = {"role": role or "participant"}
    if text is not None and role is None:
        row.sheet.file.counting.unknown("names of roles", text)
        said = {"role": "unspecified", "certainty": "ambiguous", "wording": text}
    evidence = row.cells("organisation", "role")
    known = taken.get((key, said["role"]))
    if known is not None and isinstance(known.evidence, list):
        known.evidence.extend(evidence)
        return
    taken[(key, said["role"])] = Participation(actor=key, evidence=evidence, **said)


def _tell_differences(rows: Sequence[MappedRow]) -> None:
    """Tell where rows of one event say different things of it."""
    first = rows[0]
    for name in _REPEATED:
        own = first.text(name)
        other = next((row for row in rows if own and row.text(name) not in (None, own)), None)
        column = other.column(name) if other is not None else None
        if other is not None and column is not None:
            told = {"event": first.text("event"), "column": column, "first": own}
            said = Message(_UNLIKE, **told, other=other.text(name))
            file = first.sheet.file
            file.found.append(Notice(file.file, other.row.number, column, said))
