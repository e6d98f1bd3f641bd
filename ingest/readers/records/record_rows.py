"""A record without evidence as rows of the four sheets, with evidence that points to them.

This is how a record written by hand in YAML or JSON says where its facts stand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from graph.model.document import TableRow
from graph.model.record import (
    Issue,
    Participation,
    Record,
    RecordActor,
    RecordConcept,
    RecordEvent,
    RecordEvidence,
    RecordPlace,
    RecordRelation,
    RecordTheme,
    Sourced,
)
from graph.model.template import ACTORS, EVENTS, PARTICIPATIONS, RELATIONS, Sheet, join_cell
from ingest.readers.base import ReadRecord
from ingest.readers.records.line_places import LineOf, LinePlaces
from ingest.readers.records.record_cells import (
    actor_cells,
    event_cells,
    participation_cells,
    relation_cells,
)
from ingest.readers.reporting import Path

_KINDS = {"actors": "actor", "programmes": "programme", "mechanisms": "mechanism"}
# Which cells say the fact: the first filled one names the thing, the others say more about it.
ACTOR_FACTS = ("name", "aliases", "acronym", "type", "country", "parent", "identifiers", "id")
EVENT_FACTS = ("title", "event", "title_fr", "date", "type", "parent", "programme", "mechanisms")
PARTICIPATION_FACTS = ("actor", "role", "themes", "n", "joint_with", "on_behalf_of", "wording")
RELATION_FACTS = ("subject", "object")
PLACE_FACTS = ("name", "country", "kind", "within", "identifiers")
CONCEPT_FACTS = ("name", "scheme", "code")
UNREADABLE_DATE = "unreadable-date"
_Part = TypeVar("_Part", bound=Sourced)


def with_table_evidence(
    record: Record, file: str = "", line_of: LineOf | None = None
) -> ReadRecord:
    """Return the record with its rows; every part without evidence gets its cells as evidence.

    Rows count from 1 within each sheet of the record. The evidence of an actor or an event is a
    list: the cell that names it first, then one cell for each other column that is filled in;
    `column` tells which fact a cell stands for.

    Args:
        record: as it was read.
        file: as the user named it, for reports.
        line_of: the line of a part of the record; None when it stands in no file.
    """
    rows = _Rows()
    read = rows.read_record(record)
    if line_of is None:
        return read
    return replace(read, line=line_of(()), places=LinePlaces(file, line_of, rows.paths))


class _Rows:
    """The rows of one record while they are made."""

    def __init__(self) -> None:
        self._rows: dict[str, list[TableRow]] = {}
        self.paths: dict[tuple[str, int], Path] = {}

    def read_record(self, record: Record) -> ReadRecord:
        update: dict[str, Any] = {
            name: [
                self._actor(actor, kind, (name, at))
                for at, actor in enumerate(getattr(record, name))
            ]
            for name, kind in _KINDS.items()
        }
        update["places"] = [self._place(p, at) for at, p in enumerate(record.places)]
        update["concepts"] = [self._concept(c, at) for at, c in enumerate(record.concepts)]
        update["events"] = [self._event(e, record, at) for at, e in enumerate(record.events)]
        update["relations"] = [self._relation(r, at) for at, r in enumerate(record.relations)]
        undated = list(update["events"])
        update["issues"] = [self._issue(issue, undated) for issue in record.issues]
        rows = [row for sheet in self._rows.values() for row in sheet]
        return ReadRecord(record.model_copy(update=update), tuple(rows))

    def _add(self, sheet: Sheet, cells: Mapping[str, str], path: Path = ()) -> TableRow:
        return self._keep(sheet.name, {name: cells.get(name, "") for name in sheet.header}, path)

    def _keep(self, sheet: str, cells: Mapping[str, str | None], path: Path) -> TableRow:
        rows = self._rows.setdefault(sheet, [])
        kept = {name: text for name, text in cells.items() if text}
        rows.append(TableRow(sheet, len(rows) + 1, kept))
        self.paths[(sheet, len(rows))] = path
        return rows[-1]

    def _place(self, place: RecordPlace, at: int) -> RecordPlace:
        codes = [f"{scheme}={code}" for scheme, code in sorted(place.identifiers.items())]
        cells = {name: getattr(place, name) for name in ("key", *PLACE_FACTS[:-1])}
        row = self._keep("Places", cells | {"identifiers": join_cell(codes)}, ("places", at))
        return place.model_copy(update={"evidence": place.evidence or cells_of(row, PLACE_FACTS)})

    def _concept(self, concept: RecordConcept, at: int) -> RecordConcept:
        cells = {name: getattr(concept, name) for name in ("key", *CONCEPT_FACTS)}
        row = self._keep("Concepts", cells, ("concepts", at))
        evidence = concept.evidence or cells_of(row, CONCEPT_FACTS)
        return concept.model_copy(update={"evidence": evidence})

    def _actor(self, actor: RecordActor, kind: str, path: Path) -> RecordActor:
        row = self._add(ACTORS, actor_cells(actor, kind), path)
        evidence = actor.evidence or cells_of(row, ACTOR_FACTS)
        return actor.model_copy(update={"evidence": evidence})

    def _event(self, event: RecordEvent, record: Record, at: int) -> RecordEvent:
        path: Path = ("events", at)
        row = self._add(EVENTS, event_cells(event, record.document), path)
        parts = [
            self._participation(part, event.key, (*path, "participations", number))
            for number, part in enumerate(event.participations)
        ]
        return event.model_copy(update={**event_evidence(event, row), "participations": parts})

    def _participation(self, part: Participation, event: str, path: Path) -> Participation:
        row = self._add(PARTICIPATIONS, participation_cells(part, event), path)
        evidence = part.evidence or cells_of(row, PARTICIPATION_FACTS)
        return part.model_copy(update={"evidence": evidence})

    def _relation(self, relation: RecordRelation, at: int) -> RecordRelation:
        row = self._add(RELATIONS, relation_cells(relation), ("relations", at))
        evidence = relation.evidence or cells_of(row, RELATION_FACTS)
        return relation.model_copy(update={"evidence": evidence})

    def _issue(self, issue: Issue, undated: list[RecordEvent]) -> Issue:
        """An issue stands in a row of its own; that of a date beside its event.

        Two events may have the same wording for a date: each issue takes the next of `undated`.
        """
        if issue.evidence is not None:
            return issue
        event = next((e for e in undated if _is_about(issue, e)), None)
        if event is not None:
            undated.remove(event)
            return issue.model_copy(update={"evidence": event.date_evidence})
        cells = {"predicate": "RAISED_ISSUE", "object": issue.message}
        row = self._add(RELATIONS, {**cells, "qualifiers": join_cell([f"code={issue.code}"])})
        return issue.model_copy(update={"evidence": cell_of(row, "object")})


def event_evidence(event: RecordEvent, row: TableRow) -> dict[str, object]:
    """Return the fields of an event with their evidence in its row of the sheet Events."""
    themes = [t if isinstance(t, RecordTheme) else RecordTheme(id=t) for t in event.themes]
    return {
        "evidence": event.evidence or cells_of(row, EVENT_FACTS),
        "date_evidence": event.date_evidence or cell_of(row, "date"),
        "type_evidence": event.type_evidence or cell_of(row, "type"),
        "themes": [_with_cell(theme, cell_of(row, "themes")) for theme in themes],
        "places": [
            _with_cell(place, cell_of(row, "place") or cell_of(row, "country"))
            for place in event.places
        ],
        "counts": [_with_cell(count, cell_of(row, "count")) for count in event.counts],
    }


def cell_of(row: TableRow, column: str) -> RecordEvidence | None:
    """Return the cell of a column as evidence, None when it is empty."""
    text = row.cells.get(column)
    if not text:
        return None
    return RecordEvidence(quote=text, sheet=row.sheet, row=row.row, column=column)


def cells_of(row: TableRow, columns: Sequence[str]) -> list[RecordEvidence]:
    """Return the filled cells among `columns` as evidence, in the order of `columns`."""
    cells, sheet, number = row.cells, row.sheet, row.row
    return [
        RecordEvidence(quote=text, sheet=sheet, row=number, column=column)
        for column in columns
        if (text := cells.get(column))
    ]


def _is_about(issue: Issue, event: RecordEvent) -> bool:
    if issue.code != UNREADABLE_DATE or event.date_wording is None or event.date_evidence is None:
        return False
    return f"'{event.date_wording}'" in issue.message


def _with_cell(part: _Part, cell: RecordEvidence | None) -> _Part:
    return part.model_copy(update={"evidence": part.evidence or cell})
