"""One record put together out of rows: each thing once, each fact with the cells that say it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from graph.model.document import TableRow
from graph.model.record import (
    Issue,
    Record,
    RecordDocument,
    RecordEvent,
    RecordEvidence,
    RecordPlace,
    RecordRelation,
    Sensitivity,
)
from ingest.readers.base import ReadRecord

Evidence = list[RecordEvidence]
# What a relation says that says nothing of it.
_PLAIN = RecordRelation(subject="", predicate="").__dict__
_Qualifier = str | int | float | bool | list[str] | None


class Row(NamedTuple):
    """One row, or one element of a structured file, whose cells are evidence.

    Attributes:
        sheet: name of the sheet, or of the kind of element.
        number: row or line in the file, from 1.
        cells: column or attribute to text; only filled ones.
    """

    sheet: str
    number: int
    cells: Mapping[str, str]

    def cell(self, column: str, tells: str | None = None) -> RecordEvidence:
        """Return a cell as evidence; `tells` as in `RecordEvidence`. KeyError when it is empty."""
        quote = self.cells[column]
        return RecordEvidence.of_cell(quote, self.sheet, self.number, column, tells)


@dataclass(slots=True)
class _Thing:
    """An actor, programme or place under way."""

    key: str
    fields: dict[str, Any]
    evidence: Evidence


@dataclass(slots=True)
class RowRecord:
    """A record under way. Name the same thing twice and it is one, with the evidence of both.

    Attributes:
        document: the source; its `part` tells the entry from others of the file.
        origin: name of the reader.
        events: appended as they are made.
        relations, places: those that the reader made itself, each once; `relation` and `place`
            make others.
        issues: what a person should look at.
    """

    document: RecordDocument
    origin: str
    events: list[RecordEvent] = field(default_factory=list)
    relations: list[RecordRelation] = field(default_factory=list)
    places: list[RecordPlace] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    _rows: dict[tuple[str, int], TableRow] = field(default_factory=dict)
    _things: dict[tuple[str, str], _Thing] = field(default_factory=dict)
    _relations: dict[str, tuple[dict[str, Any], Evidence]] = field(default_factory=dict)

    def row(self, row: Row) -> None:
        """Keep a row, so that its cells can be shown."""
        key = (row.sheet, row.number)
        if key not in self._rows:
            self._rows[key] = TableRow(row.sheet, row.number, dict(row.cells))

    def actor(self, key: str, evidence: Evidence, **fields: Any) -> str:  # noqa: ANN401
        """Add an actor, with the fields of `RecordActor`; returns its key."""
        return self._add("actors", key, evidence, fields)

    def programme(self, key: str, evidence: Evidence, **fields: Any) -> str:  # noqa: ANN401
        """Add a programme, with the fields of `RecordActor`; returns its key."""
        return self._add("programmes", key, evidence, fields)

    def place(self, key: str, evidence: Evidence, **fields: Any) -> str:  # noqa: ANN401
        """Add a place that relations name, with the fields of `RecordPlace`; returns its key."""
        return self._add("places", key, evidence, fields)

    def concept(self, key: str, evidence: Evidence, **fields: Any) -> str:  # noqa: ANN401
        """Add a theme of the source's own list, as `RecordConcept`; returns its key."""
        return self._add("concepts", key, evidence, fields)

    def relation(
        self,
        subject: str,
        predicate: str,
        value: str | int | float,
        evidence: Evidence,
        qualifiers: Mapping[str, _Qualifier] | None = None,
        **fields: Any,  # noqa: ANN401
    ) -> None:
        """Say that `subject` has the relation to `value`: a key, an id of the vocabulary, a text.

        Args:
            qualifiers: those of `data/vocabulary/relations.yaml`.
            fields: the others of `RecordRelation`: status, note, valid_from, sensitivity.
        """
        given = {name: one for name, one in (qualifiers or {}).items() if one is not None}
        said = {
            "subject": subject,
            "predicate": predicate,
            "object": value,
            "qualifiers": given,
            **fields,
        }
        key = repr(said)
        known = self._relations.get(key)
        if known is None:
            self._relations[key] = (said, list(evidence))
        else:
            known[1].extend(evidence)

    def finish(self, line: int | None = None, sensitivity: Sensitivity | None = None) -> ReadRecord:
        """Return the record; `line` is where it begins, by default its first row."""
        lists: dict[str, list[Any]] = {"actors": [], "programmes": [], "concepts": []}
        lists["places"] = [*self.places]
        # As plain data: one validation of all takes half the time of one of each.
        for (name, _), thing in self._things.items():
            given = {"key": thing.key, "evidence": _once(thing.evidence)}
            lists[name].append({**given, **thing.fields})
        told = [_relation(*one) for one in self._relations.values()]
        lists["relations"] = [*self.relations, *told]
        document = self.document
        if sensitivity is not None:
            document = document.model_copy(update={"sensitivity": sensitivity})
        record = Record(
            document=document,
            events=self.events,
            issues=self.issues,
            origin=self.origin,
            **lists,
        )
        rows = tuple(self._rows.values())
        return ReadRecord(record, rows, line or (rows[0].row if rows else None))

    def _add(self, kind: str, key: str, evidence: Evidence, fields: dict[str, Any]) -> str:
        given = {name: value for name, value in fields.items() if value not in (None, [], {})}
        known = self._things.setdefault((kind, key), _Thing(key, {}, []))
        known.fields = {**given, **known.fields}
        known.evidence.extend(evidence)
        return key


def _relation(said: dict[str, Any], evidence: Evidence) -> RecordRelation:
    values = {**_PLAIN, **said, "evidence": _once(evidence)}
    if len(values) > len(_PLAIN):
        return RecordRelation(**values)  # says which field there is not
    return RecordRelation.trusted(values, {*said, "evidence"})


def _once(evidence: Evidence) -> Evidence:
    """The evidence without what stands twice in it, in its order."""
    if len(evidence) == 1:
        return evidence
    return list({(one.sheet, one.row, one.column, one.tells): one for one in evidence}.values())
