"""The rows of the template: headings alone, or an example."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.model.record import Record, RecordActor, RecordEvent
from graph.model.template import ACTORS, EVENTS, PARTICIPATIONS, SHEETS
from ingest.readers.records.record_cells import Cells, actor_cells, event_cells, participation_cells

Rows = list[list[str]]
_KINDS = {"actors": "actor", "programmes": "programme", "mechanisms": "mechanism"}


def heading_rows() -> dict[str, Rows]:
    """Return the four sheets with their headings alone."""
    return {sheet.name: [list(sheet.header)] for sheet in SHEETS}


def example_rows(records: Iterable[Record]) -> dict[str, Rows]:
    """Return the four sheets filled with records.

    The keys of a record are good in that record only, so ids and names take their place.
    """
    example = _Example()
    for record in records:
        example.add(record)
    return example.rows


@dataclass(slots=True)
class _Example:
    """The sheets under way."""

    rows: dict[str, Rows] = field(default_factory=heading_rows)
    actors: set[str] = field(default_factory=set)

    def add(self, record: Record) -> None:
        keys: dict[str, str] = {}
        for name in _KINDS:
            keys |= {actor.key: actor.id or actor.name for actor in getattr(record, name)}
        for name, kind in _KINDS.items():
            for actor in getattr(record, name):
                self._add_actor(actor, keys, kind)
        events = {event.key: event.id or event.key for event in record.events}
        for event in record.events:
            self._add_event(event, record, events, keys)

    def _add_actor(self, actor: RecordActor, keys: dict[str, str], kind: str) -> None:
        key = keys[actor.key]
        if key in self.actors:
            return
        self.actors.add(key)
        parent = keys.get(actor.parent, actor.parent) if actor.parent else None
        renamed = actor.model_copy(update={"key": key, "parent": parent})
        self._append(ACTORS.name, ACTORS.header, actor_cells(renamed, kind))

    def _add_event(
        self, event: RecordEvent, record: Record, events: dict[str, str], keys: dict[str, str]
    ) -> None:
        update = {
            "key": events[event.key],
            "parent": events.get(event.parent) if event.parent else None,
            "programme": keys.get(event.programme, event.programme) if event.programme else None,
            "mechanisms": [keys.get(name, name) for name in event.mechanisms],
        }
        renamed = event.model_copy(update=update)
        part = record.document.model_copy(update={"part": ""})
        self._append(EVENTS.name, EVENTS.header, event_cells(renamed, part))
        for participation in event.participations:
            cells = participation_cells(participation, renamed.key)
            cells["actor"] = keys.get(participation.actor, participation.actor)
            self._append(PARTICIPATIONS.name, PARTICIPATIONS.header, cells)

    def _append(self, sheet: str, header: Sequence[str], cells: Cells) -> None:
        self.rows[sheet].append([cells.get(column, "") for column in header])
