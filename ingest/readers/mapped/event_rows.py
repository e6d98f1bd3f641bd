"""Rows of events: one row an event, or one row a participant, each telling the event."""

from collections.abc import Sequence
from typing import Any

from graph.message import Message
from graph.model.folding import fold
from graph.model.ids import content_hash
from graph.model.levels import strictest
from graph.model.record import (
    Count,
    Issue,
    Modality,
    Participation,
    RecordDocument,
    RecordEvent,
    RecordTheme,
)
from ingest.findings import Notice, Rejection
from ingest.readers.base import ReadRecord
from ingest.readers.mapped.actor_rows import actor_of
from ingest.readers.mapped.bodies_told import body_key
from ingest.readers.mapped.fields import PARTICIPATIONS
from ingest.readers.mapped.mapped_rows import ORIGIN, MappedRow
from ingest.readers.mapped.places_listed import places_of
from ingest.readers.mapped.themes_told import themes_of
from ingest.readers.presence.words import state_of
from ingest.readers.row_record import RowRecord

KEY = ("event", "date", "end_date", "place", "country")
_REPEATED = ("event_type", "date", "end_date", "place", "country", "programme", "number", "state")
_NO_EVENT = (
    "The row names no event; it was left out. Fill in the cell, in a list of participants in each"
    " row."
)
_OFF = "The event is '{text}', so it did not take place; the row was left out."
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
    state = row.text("state")
    if state is not None and state_of(state) == "called-off":
        return row.refuse("state", Message(_OFF, text=state), "that were called off")
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
        row.note_perhaps_several("organisation", *_roles(row))
        _listed(record, row, taken)
        if row.sheet.mapping.shape == PARTICIPATIONS:
            _participant(record, row, taken)
    _tell_differences(rows)
    record.events.append(_event(record, rows, list(taken.values())))
    return record.finish(sensitivity=strictest([row.level() for row in rows]))


def _event(record: RowRecord, rows: Sequence[MappedRow], taken: list[Participation]) -> RecordEvent:
    """The event of some rows: each thing by the first row that tells it."""
    row = rows[0]
    key = event_key(row)
    typed, dated = _telling(rows, "event_type"), _telling(rows, "date", "end_date")
    planned = _telling(rows, "programme")
    date = dated.span(record.issues)
    scheme = row.sheet.mapping.scheme
    own = content_hash([row.sheet.file.address, key], 12)
    return RecordEvent(
        key=key,
        id=f"event-{content_hash([scheme, key], 12) if scheme else own}",
        title=row.text("event"),
        type=_type(record, typed),
        modality=_modality(_telling(rows, "state")),
        date=date,
        date_wording=dated.text("date") if date is None else None,
        date_evidence=next(iter(dated.cells("date", "end_date")), None),
        type_evidence=next(iter(typed.cell("event_type")), None),
        places=places_of(_telling(rows, "place", "country")),
        themes=_themes(record, rows),
        programme=_programme(record, planned),
        participations=taken,
        counts=_counts(_telling(rows, "number")),
        evidence=[*row.cell("event", "title"), *planned.cell("programme", "programme")],
    )


def _telling(rows: Sequence[MappedRow], *names: str) -> MappedRow:
    """The first row that tells one of the fields, else the first of all."""
    told = (row for row in rows if any(row.text(name) is not None for name in names))
    return next(told, rows[0])


def _themes(record: RowRecord, rows: Sequence[MappedRow]) -> list[RecordTheme | str]:
    found: dict[str, RecordTheme | str] = {}
    for row in rows:
        for theme, word, cell in themes_of(record, row):
            found.setdefault(theme, RecordTheme(id=theme, wording=word, evidence=cell))
    return list(found.values())


def _modality(row: MappedRow) -> Modality:
    text = row.text("state")
    known = None if text is None else state_of(text)
    if text is not None and known is None:
        row.sheet.file.counting.unknown("states of an activity", text)
    return "planned" if known == "planned" else "factual"


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


def _roles(row: MappedRow) -> list[str]:
    """The roles that columns of the sheet list."""
    roles = row.sheet.file.terms.roles.exact
    return [one for one in row.sheet.columns if one in roles]


def _listed(record: RowRecord, row: MappedRow, taken: dict[Any, Participation]) -> None:
    """Take the columns that list organisers, speakers and so on."""
    for role in _roles(row):
        for name, cell in row.entries(role):
            key = record.actor(body_key(name), [cell], name=name)
            taken.setdefault((key, role), Participation(actor=key, role=role, evidence=[cell]))


def _participant(record: RowRecord, row: MappedRow, taken: dict[Any, Participation]) -> None:
    """Take the organisation of a row, or each of several in its cell."""
    several = row.entries("organisation")
    if len(several) > 1:
        # Which type, country or acronym belongs to whom is not told.
        keys = [record.actor(body_key(name), [cell], name=name) for name, cell in several]
    else:
        keys = [actor_of(record, row)]
    for key in keys:
        _take(row, key, taken)


def _take(row: MappedRow, key: str, taken: dict[Any, Participation]) -> None:
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
        own = _telling(rows, name).text(name)
        other = next((row for row in rows if own and row.text(name) not in (None, own)), None)
        column = other.column(name) if other is not None else None
        if other is not None and column is not None:
            told = {"event": first.text("event"), "column": column, "first": own}
            said = Message(_UNLIKE, **told, other=other.text(name))
            file = first.sheet.file
            file.found.append(Notice(file.file, other.row.number, column, said))
