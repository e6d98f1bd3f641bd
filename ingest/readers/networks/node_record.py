"""A node with its edges as one record."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.errors import ModelError
from graph.message import Message
from graph.model.dates import parse_date
from graph.model.ids import content_hash
from graph.model.levels import strictest
from graph.model.record import (
    Issue,
    Participation,
    RecordDocument,
    RecordEvent,
    RecordEvidence,
    RecordPlace,
    RecordTheme,
)
from ingest.readers.base import ReadRecord
from ingest.readers.networks.edges_told import Meaning, Untold, meaning_of, span_of, word_of
from ingest.readers.networks.kinds import EVENT, PLACE, THEME
from ingest.readers.networks.network_table import Edge, Node
from ingest.readers.networks.node_things import NodeThings, Sheets, named
from ingest.readers.row_record import Row, RowRecord

_TAKEN = "Taken from what the two ends are: the source draws a line and gives no word."
_UNKNOWN_WORD = "No list knows what the word '{word}' of a line means; no tie was made of it."
_NO_WAY = (
    "The word '{word}' of a line asks from which end it leads to the other, and the line has no"
    " direction; no tie was made of it."
)
_UNTOLD = {
    Untold.UNKNOWN: ("words of edges", _UNKNOWN_WORD),
    Untold.NO_WAY: ("directions of edges", _NO_WAY),
}
# Between two bodies a line may be anything; a person may accept that it is cooperation.
_ONLY_PERHAPS = "COOPERATES_WITH"


@dataclass(slots=True)
class NodeRecord:
    """The record of one node under way.

    Attributes:
        sheets: what all records share.
        owner: the node.
        part: what tells the record from others of the file.
    """

    sheets: Sheets
    owner: Node
    part: str
    _record: RowRecord = field(init=False)
    _things: NodeThings = field(init=False)
    _event: dict[str, list[object]] = field(default_factory=dict)
    _strange: set[tuple[str, Untold]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._record = RowRecord(RecordDocument(uri=self.sheets.address, part=self.part), "network")
        self._things = NodeThings(self.sheets, self._record, self.owner.key)

    def finish(self, edges: Iterable[Edge]) -> ReadRecord:
        """Return the record with all that the edges say, as closed as the strictest of its rows."""
        self._things.add(self.owner)
        levels = [self._things.level(self.owner.row)]
        for edge in edges:
            levels += [self._things.level(row) for row in self._rows_of(edge)]
            self._tell(edge)
        marked = {"sensitivity": strictest(levels)}
        self._record.document = self._record.document.model_copy(update=marked)
        if self.owner.role == EVENT:
            self._record.events.append(self._told_event())
        return self._record.finish(self.owner.row.number)

    def _rows_of(self, edge: Edge) -> list[Row]:
        ends = (self.sheets.node(edge.source), self.sheets.node(edge.target))
        return [edge.row, *(node.row for node in ends if node is not None)]

    def _tell(self, edge: Edge) -> None:
        source, target = self.sheets.node(edge.source), self.sheets.node(edge.target)
        assert source is not None
        assert target is not None
        column, word = word_of(edge.row, self.sheets.edges)
        meaning = meaning_of(source.role, target.role, word, self.sheets.words)
        if isinstance(meaning, Untold):
            self._look_at(edge.row, column, meaning)
            return
        first, last = (target, source) if meaning.turned else (source, target)
        self._record.row(edge.row)
        evidence = self._edge_cells(edge)
        if meaning.predicate == "PARTICIPATED_IN":
            self._take_part(first, meaning, evidence)
        elif first.role == EVENT:
            self._of_event(last, evidence)
        else:
            self._relate(meaning, (first, last), edge)

    def _look_at(self, row: Row, column: str, why: Untold) -> None:
        """Keep a word that makes no tie: counted each time, told once a record, with its cell.

        Of the row only that cell is kept: nothing else of the record judges its names.
        """
        what, sentence = _UNTOLD[why]
        word = row.cells[column]
        self.sheets.counting.unknown(what, word)
        if (word, why) in self._strange:
            return
        self._strange.add((word, why))
        told = Row(row.sheet, row.number, {column: word})
        self._record.row(told)
        message = Message(sentence, word=word)
        issue = Issue(code="unknown-tie", message=message, evidence=told.cell(column))
        self._record.issues.append(issue)

    def _relate(self, meaning: Meaning, ends: tuple[Node, Node], edge: Edge) -> None:
        subject, value = (self._things.add(node) for node in ends)
        weight = self.sheets.edges.text(edge.row.cells, "weight")
        more: dict[str, str] = {}
        if meaning.bare:
            more = {"status": "inferred", "note": _TAKEN}
            if meaning.predicate == _ONLY_PERHAPS:
                more["certainty"] = "ambiguous"
        elif weight not in ("", "1"):
            more["note"] = Message("Weight {weight} in the source.", weight=weight)
        known = self.sheets.terms.relations.get(meaning.predicate).qualifiers
        said = {"kind": meaning.kind, "role": meaning.role}
        self._record.relation(
            subject,
            meaning.predicate,
            value,
            self._edge_cells(edge),
            {name: one for name, one in said.items() if one and name in known},
            **self._when(edge),
            **more,
        )

    def _when(self, edge: Edge) -> dict[str, str | None]:
        """When it holds; a time that cannot be read stays in its cell, and is counted."""
        when = self.sheets.edges.text(edge.row.cells, "when")
        since, until = span_of(when) if when else (None, None)
        if when and since is None and until is None:
            self.sheets.counting.unknown("times of edges", when)
        return {"valid_from": since, "valid_to": until}

    def _take_part(self, actor: Node, said: Meaning, evidence: list[RecordEvidence]) -> None:
        if said.kind:
            self.sheets.counting.unknown("names of roles", said.kind)
        part = Participation(
            actor=self._things.add(actor),
            role=said.role or "participant",
            wording=said.kind or None,
            evidence=evidence,
        )
        self._event.setdefault("participations", []).append(part)

    def _of_event(self, node: Node, evidence: list[RecordEvidence]) -> None:
        self._record.row(node.row)
        if node.role == PLACE:
            place = RecordPlace(name=node.label, evidence=[*evidence, named(node, "place")])
            self._event.setdefault("places", []).append(place)
        elif node.role == THEME:
            theme = RecordTheme(id=self._things.add(node), wording=node.label, evidence=evidence)
            self._event.setdefault("themes", []).append(theme)

    def _in_country(self) -> None:
        """An event whose place no line tells was held in its country."""
        country, cells = self._things.country(self.owner)
        if country is None or "places" in self._event:
            return
        told = [cell.model_copy(update={"tells": "place"}) for cell in cells]
        name = cells[0].quote
        place = RecordPlace(name=name, country=country, kind="country", evidence=told)
        self._event["places"] = [place]

    def _told_event(self) -> RecordEvent:
        node = self.owner
        self._in_country()
        evidence = [named(node, "title")]
        found = self.sheets.nodes.of(node.row.cells, "date")
        day, wording = None, None
        if found is not None:
            evidence.append(node.row.cell(found[0], "date"))
            try:
                day = parse_date(found[1]).edtf
            except ModelError:
                wording = found[1]
        word = self.sheets.nodes.of(node.row.cells, "type", "kind")
        kind = self.sheets.terms.event_types.find(word[1]) if word else None
        if word and kind is not None:
            evidence.append(node.row.cell(word[0], "type"))
        return RecordEvent(
            key=node.key,
            id=f"network-{content_hash([self.sheets.address, node.key])}",
            title=node.label,
            type=kind,
            date=day,
            date_wording=wording,
            evidence=evidence,
            **self._event,  # type: ignore[arg-type]
        )

    def _edge_cells(self, edge: Edge) -> list[RecordEvidence]:
        """The cells of an edge that say what it says: its ends, its word, its weight, its time."""
        names = self.sheets.edges.names
        told = ("source", "target", "word", "type", "direction", "weight", "when")
        columns = dict.fromkeys(names[one] for one in told if one in names)
        return [edge.row.cell(column) for column in columns if column in edge.row.cells]
