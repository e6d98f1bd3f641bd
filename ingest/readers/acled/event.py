"""One row of ACLED becomes a record."""

import re

from graph.model.folding import fold
from graph.model.ids import content_hash
from graph.model.record import Count, Participation, RecordDocument, RecordEvent
from ingest.readers.acled.actors import SIDES, EventActors
from ingest.readers.acled.places import add_places
from ingest.readers.acled.words import EventWord, acled_words
from ingest.readers.base import ReadRecord
from ingest.readers.row_record import Evidence, Row, RowRecord
from ingest.readers.terms import Terms

ORIGIN = "acled"
SHEET = "ACLED"
DEATHS = "fatalities"
_KEY = "event"
_TYPES = ("sub_event_type", "event_type")
_IDS = ("event_id_cnty", "data_id", "event_id_no_cnty")
# In violence they were involved, and nothing ties those who fight.
_INVOLVED = ("unspecified", "unspecified")
_PLAIN_ID = re.compile(r"^[A-Za-z0-9-]{1,40}$")
_MOST_DIGITS = 6


def event_number(row: Row) -> str | None:
    """Return the number that ACLED gives the event, None when the row has none."""
    return next((row.cells[name] for name in _IDS if name in row.cells), None)


def event_word(row: Row) -> EventWord | None:
    """Return what the sub-type, else the type, of an event is with us."""
    words = (row.cells.get(column) for column in _TYPES)
    found = (acled_words().events.get(fold(word)) for word in words if word)
    return next((word for word in found if word is not None), None)


def event_record(row: Row, day: str, address: str, terms: Terms, actors: EventActors) -> ReadRecord:
    """Return the record of a row that has a number.

    Args:
        row: its filled cells.
        day: the date, EDTF.
        address: that of the file.
        terms: the vocabulary.
        actors: adds the actors.
    """
    number = event_number(row) or ""
    record = RowRecord(RecordDocument(uri=address, part=number, language="en"), ORIGIN)
    record.row(row)
    word = event_word(row)
    parts = _parts(record, row, word, actors)
    column = next((name for name in _TYPES if name in row.cells), None)
    dated = [row.cell("event_date")]
    record.events.append(
        RecordEvent(
            key=_KEY,
            id=f"acled-{number if _PLAIN_ID.match(number) else content_hash([number], 12)}",
            title=_title(row),
            type=word.type if word is not None else None,
            type_evidence=row.cell(column) if word is not None and column else None,
            date=day,
            date_evidence=dated[0],
            participations=parts,
            counts=_counts(row),
            evidence=_shown(row),
            note=word.note if word is not None else None,
        )
    )
    add_places(record, row, _KEY, terms)
    return record.finish()


def _title(row: Row) -> str | None:
    """What happened, in the words of ACLED, and where."""
    words = [row.cells[name] for name in _TYPES if name in row.cells][:1]
    return ", ".join([*words, *([row.cells["location"]] if "location" in row.cells else [])])


def _shown(row: Row) -> Evidence:
    told = [name for name in (*_TYPES, *_IDS) if name in row.cells]
    cells = [row.cell(told[0], "title")]
    return [*cells, row.cell("location", "title")] if "location" in row.cells else cells


def _parts(
    record: RowRecord, row: Row, word: EventWord | None, actors: EventActors
) -> list[Participation]:
    """Each actor in each of its roles once: whoever stands on both sides has that of either."""
    parts: dict[tuple[str, str], Evidence] = {}
    roles = word.roles if word is not None else _INVOLVED
    told = [row.cell(name, "role") for name in _TYPES if name in row.cells][:1]
    for side, role in zip(SIDES, roles, strict=True):
        for key, cells in actors.add(record, row, side):
            parts.setdefault((key, role), []).extend(cells)
    return [
        Participation(actor=key, role=role, evidence=[*cells, *told])
        for (key, role), cells in parts.items()
    ]


def deaths_of(row: Row) -> int | None:
    """Return how many deaths were reported, None when the cell holds no number that can be."""
    text = row.cells.get(DEATHS, "")
    is_number = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return int(text) if is_number else None


def _counts(row: Row) -> list[Count]:
    """Deaths that were reported. ACLED writes 0 for none and for unknown, which says nothing."""
    number = deaths_of(row)
    return [Count(n=number, of=DEATHS, evidence=row.cell(DEATHS))] if number else []
