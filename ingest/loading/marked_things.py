"""What a source closes by a mark of its own: events and actors, and with them the source itself.

A mark holds for the source that it stands in: another source that names the same thing without a
mark says so on its own account.
"""

from collections.abc import Iterable, Iterator, Mapping

from graph.model.document import TableRow
from graph.model.folding import fold
from graph.model.levels import strictest
from graph.model.record import Record, RecordActor, RecordDocument, RecordEvent
from graph.model.statement import SENSITIVITIES
from graph.model.template import EVENTS
from ingest.readers.base import ReadRecord
from ingest.readers.levels import level_of

_LEVEL_COLUMNS = ("sensitivity", "source_sensitivity")
_OPEN, _CLOSED = SENSITIVITIES[0], SENSITIVITIES[-1]


def event_levels(read: ReadRecord) -> dict[str, str]:
    """Return the keys of the events that are not public, with their levels.

    An event that another row of the sheet tells of has the level of that row, and of its source.
    """
    rows = {(r.sheet, r.row): r for r in read.rows if r.sheet == EVENTS.name and _has_level(r)}
    levels = {event.key: _level_of_event(event, rows) for event in read.record.events}
    return {key: level for key, level in levels.items() if level != _OPEN}


def source_level(read: ReadRecord) -> str:
    """Return the level of the source: as it says, as what it tells of, and as what it is named by.

    A source that tells of one marked event is as closed as the event. One that tells of several is
    as closed as the least closed of them, and as any whose key, id, name or title it bears as its
    part, title or publisher.
    """
    record, levels = read.record, event_levels(read)
    told = (levels.get(event.key, _OPEN) for event in _own_events(record))
    least = min(told, key=SENSITIVITIES.index, default=_OPEN)
    events = (event for event in record.events if event.key in levels)
    marked = [(levels[event.key], _called_event(event)) for event in events]
    marked += [(t.sensitivity, _called(t)) for t in _things(record) if t.sensitivity != _OPEN]
    names = _names(record.document) if marked else frozenset()
    named = (level for level, called in marked if not names.isdisjoint(called))
    return strictest((record.document.sensitivity, least, *named))


def _things(record: Record) -> Iterator[RecordActor]:
    yield from record.actors
    yield from record.programmes
    yield from record.mechanisms


def _has_level(row: TableRow) -> bool:
    return any(column in row.cells for column in _LEVEL_COLUMNS)


def _level_of_event(event: RecordEvent, rows: Mapping[tuple[str, int], TableRow]) -> str:
    given = event.evidence
    cells = given if isinstance(given, list) else [given]
    places = {(cell.sheet or "", cell.row or 0) for cell in cells if cell is not None}
    found = (rows[place].cells for place in places if place in rows)
    words = (row[column] for row in found for column in _LEVEL_COLUMNS if column in row)
    # A word that is no level may mean anything; it is taken for the strictest.
    return strictest((event.sensitivity, *(level_of(word) or _CLOSED for word in words)))


def _own_events(record: Record) -> list[RecordEvent]:
    """The events that the source is about: no sessions of them, none that it only mentions."""
    main = {event.key for event in record.events if event.main}
    whole = [e for e in record.events if e.main and e.parent not in main]
    return whole or record.events[:1]


def _names(document: RecordDocument) -> frozenset[str]:
    own = document.part.rpartition("#")[2].removeprefix("actor:")
    return _folded((document.part, own, document.title, document.publisher))


def _called_event(event: RecordEvent) -> frozenset[str]:
    return _folded((event.key, event.id, event.title, event.title_fr))


def _called(thing: RecordActor) -> frozenset[str]:
    return _folded((thing.key, thing.id, thing.name, thing.acronym, *thing.aliases))


def _folded(texts: Iterable[str | None]) -> frozenset[str]:
    return frozenset(fold(text) for text in texts if text)
