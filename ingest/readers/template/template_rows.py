"""What the template holds: headings, an explanation of each column, lists, and an example."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.model.record import Record, RecordActor, RecordEvent
from graph.model.relations import Relations
from graph.model.template import ACTORS, CHOICES, EVENTS, PARTICIPATIONS, SHEETS
from graph.model.vocabulary import Vocabulary
from ingest.readers.records.record_cells import Cells, actor_cells, event_cells, participation_cells

Rows = list[list[str]]
_KINDS = {"actors": "actor", "programmes": "programme", "mechanisms": "mechanism"}
_READ_ME_HEAD = ["Sheet", "Column", "What to put there", "Colonne", "Ce qu’il faut y mettre"]
_ADVICE = (
    ("", "", "One row for each thing. Only the columns marked * must be filled in.", "", ""),
    (
        "",
        "",
        "Several entries in one cell are parted by a semicolon: ssr; access-to-justice",
        "",
        "",
    ),
    ("", "", "", "", "Une ligne par chose. Seules les colonnes marquées * sont obligatoires."),
    ("", "", "", "", "Plusieurs entrées dans une cellule se séparent par un point-virgule."),
)


def read_me_rows() -> Rows:
    """Return the explanation of every column, English and French."""
    rows = [_READ_ME_HEAD, *([*line] for line in _ADVICE)]
    for sheet in SHEETS:
        rows.append([sheet.name, "", sheet.meaning, sheet.fr, sheet.meaning_fr])
        for column in sheet.columns:
            name = f"{column.name} *" if column.required else column.name
            rows.append([sheet.name, name, column.meaning, column.fr, column.meaning_fr])
    return rows


def list_rows(vocabulary: Vocabulary, relations: Relations) -> Rows:
    """Return the words that cells may hold, one list a column under its name."""
    lists: dict[str, list[str]] = {
        "themes": sorted(vocabulary.themes),
        "event types": sorted(vocabulary.event_types),
        "roles": sorted(role.id for role in vocabulary.roles.values() if role.kind == "event"),
        "actor types": sorted(vocabulary.actor_types),
        "countries": sorted(country.iso2 for country in vocabulary.countries.values()),
        "relations": sorted(relation.id for relation in relations.all),
        "yes or no": ["yes", "no"],
        **{name: list(words) for name, words in CHOICES.items()},
    }
    longest = max(len(words) for words in lists.values())
    columns = [[name, *words, *[""] * (longest - len(words))] for name, words in lists.items()]
    return [list(row) for row in zip(*columns, strict=True)]


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
