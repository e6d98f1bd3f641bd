"""A node with its edges as one record."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from graph.errors import ModelError
from graph.message import Message
from graph.model.dates import parse_date
from graph.model.ids import content_hash
from graph.model.record import (
    Issue,
    Participation,
    RecordDocument,
    RecordEvent,
    RecordEvidence,
    RecordPlace,
    RecordTheme,
)
from graph.model.relations import Relation
from ingest.readers.base import ReadRecord
from ingest.readers.counting import Counting
from ingest.readers.networks.columns import Columns
from ingest.readers.networks.csv_pair import NODES
from ingest.readers.networks.edges_told import meaning_of, span_of, word_of
from ingest.readers.networks.kinds import (
    EVENT,
    PLACE,
    PROGRAMME,
    THEME,
    is_kind_only,
    type_of,
)
from ingest.readers.networks.network_table import Edge, Node
from ingest.readers.row_record import RowRecord
from ingest.readers.terms import Terms

_TAGS = "|;"
_UNKNOWN_TYPE = "The list of actor types does not know '{word}'."
_TAKEN = "Taken from what the two ends are: the source draws a line and gives no word."
_OTHER_WORD = "Taken from what the two ends are: the source calls the line '{word}'."
_SCHEME = "network"


@dataclass(frozen=True, slots=True)
class Sheets:
    """What all records of one network share.

    Attributes:
        address: what the ledger knows the file by.
        nodes, edges: what their columns tell.
        terms: the words of the vocabulary.
        counting: where unknown words are noted.
        node: finds the node of a key.
        words: what relations are called.
    """

    address: str
    nodes: Columns
    edges: Columns
    terms: Terms
    counting: Counting
    node: Callable[[str], Node | None]
    words: Mapping[str, Relation]


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
    _event: dict[str, list[object]] = field(default_factory=dict)
    _added: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        document = RecordDocument(uri=self.sheets.address, part=self.part)
        self._record = RowRecord(document, "network")

    def finish(self, edges: Iterable[Edge]) -> ReadRecord:
        """Return the record with all that the edges say."""
        self._add(self.owner)
        for edge in edges:
            self._tell(edge)
        if self.owner.role == EVENT:
            self._record.events.append(self._told_event())
        return self._record.finish(self.owner.row.number)

    def _tell(self, edge: Edge) -> None:
        source, target = self.sheets.node(edge.source), self.sheets.node(edge.target)
        assert source is not None
        assert target is not None
        word = word_of(edge.row, self.sheets.edges)
        said = word[1] if word else ""
        meaning = meaning_of(source.role, target.role, said, self.sheets.words)
        assert meaning is not None
        said = "" if meaning.named else said
        first, last = (target, source) if meaning.turned else (source, target)
        self._record.row(edge.row)
        evidence = self._edge_cells(edge)
        if last.role == EVENT and last.key == self.owner.key:
            self._take_part(first, said, evidence)
        elif first.role == EVENT:
            self._of_event(last, evidence)
        else:
            self._relate(meaning.predicate, (first, last), said, edge, meaning.plain)

    def _relate(
        self, predicate: str, ends: tuple[Node, Node], word: str, edge: Edge, plain: bool
    ) -> None:
        subject, value = (self._add(node) for node in ends)
        when = self.sheets.edges.text(edge.row.cells, "when")
        since, until = span_of(when) if when else (None, None)
        more: dict[str, str] = {}
        if not plain:
            more["status"] = "inferred"
            more["note"] = Message(_OTHER_WORD, word=word) if word else _TAKEN
        if plain and (weight := self.sheets.edges.text(edge.row.cells, "weight")) not in ("", "1"):
            more["note"] = Message("Weight {weight} in the source.", weight=weight)
        self._record.relation(
            subject,
            predicate,
            value,
            self._edge_cells(edge),
            self._worded(predicate, word),
            valid_from=since,
            valid_to=until,
            **more,
        )

    def _worded(self, predicate: str, word: str) -> dict[str, str | None]:
        """The word of an edge as its kind; one that the relation has no place for is counted."""
        if "kind" in self.sheets.terms.relations.get(predicate).qualifiers:
            return {"kind": word or None}
        if word:
            self.sheets.counting.unknown("words of edges", word)
        return {}

    def _take_part(self, actor: Node, word: str, evidence: list[RecordEvidence]) -> None:
        role = self.sheets.terms.roles.find(word) if word else "participant"
        if role is None:
            self.sheets.counting.unknown("names of roles", word)
        part = Participation(
            actor=self._add(actor),
            role=role or "unspecified",
            wording=word if word and role is None else None,
            evidence=evidence,
        )
        self._event.setdefault("participations", []).append(part)

    def _of_event(self, node: Node, evidence: list[RecordEvidence]) -> None:
        self._record.row(node.row)
        if node.role == PLACE:
            place = RecordPlace(name=node.label, evidence=[*evidence, self._named(node, "place")])
            self._event.setdefault("places", []).append(place)
        elif node.role == THEME:
            theme = RecordTheme(id=self._add(node), wording=node.label, evidence=evidence)
            self._event.setdefault("themes", []).append(theme)

    def _told_event(self) -> RecordEvent:
        node = self.owner
        evidence = [self._named(node, "title")]
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

    def _named(self, node: Node, tells: str) -> RecordEvidence:
        return node.row.cell(node.column, tells)

    def _add(self, node: Node) -> str:
        """Add what a node is to the record, once; returns what relations know it by."""
        if node.key not in self._added:
            self._added[node.key] = self._new(node)
        return self._added[node.key]

    def _new(self, node: Node) -> str:
        self._record.row(node.row)
        if node.role == EVENT:
            return node.key
        name = self._named(node, "name")
        if node.role == THEME:
            theme = self.sheets.terms.themes.find(node.label)
            if theme is not None:
                return f"theme:{theme}"
            return self._record.concept(node.key, [name], name=node.label, scheme=_SCHEME)
        country, evidence = self._country(node)
        evidence = [name, *evidence]
        if node.role == PLACE:
            return self._record.place(node.key, evidence, name=node.label, country=country)
        if node.role == PROGRAMME:
            return self._record.programme(node.key, evidence, name=node.label)
        return self._actor(node, country, evidence)

    def _actor(self, node: Node, country: str | None, evidence: list[RecordEvidence]) -> str:
        found = self.sheets.nodes.of(node.row.cells, "type")
        kind = self._type(node)
        if found is not None and kind is not None:
            evidence.append(node.row.cell(found[0], "type"))
        known = self.sheets.terms.named.get(node.key) == node.label
        key = self._record.actor(
            node.key,
            evidence,
            name=node.label,
            country=country,
            type=kind,
            id=node.key if known else None,
        )
        self._tags(node, key)
        return key

    def _country(self, node: Node) -> tuple[str | None, list[RecordEvidence]]:
        found = self.sheets.nodes.of(node.row.cells, "country")
        if found is None or node.row.sheet != NODES:
            return None, []
        country = self.sheets.terms.countries.find(found[1])
        if country is None:
            self.sheets.counting.unknown("country names", found[1])
            return None, []
        return country, [node.row.cell(found[0], "country")]

    def _type(self, node: Node) -> str | None:
        found = self.sheets.nodes.of(node.row.cells, "type")
        if found is None or node.row.sheet != NODES or is_kind_only(found[1]):
            return None
        known = type_of(found[1], self.sheets.terms)
        if known is None and node.key == self.owner.key:
            self.sheets.counting.unknown("types of nodes", found[1])
            message = Message(_UNKNOWN_TYPE, word=found[1])
            issue = Issue(
                code="unknown-actor-type", message=message, evidence=node.row.cell(found[0])
            )
            if issue not in self._record.issues:
                self._record.issues.append(issue)
        return known

    def _tags(self, node: Node, key: str) -> None:
        """Tags that name a theme; others are counted, because they may say anything."""
        found = self.sheets.nodes.of(node.row.cells, "tags")
        if found is None or node.key != self.owner.key or node.row.sheet != NODES:
            return
        for tag in found[1].replace(_TAGS[1], _TAGS[0]).split(_TAGS[0]):
            theme = self.sheets.terms.themes.find(tag.strip()) if tag.strip() else None
            if theme is not None:
                cell = [node.row.cell(found[0])]
                self._record.relation(key, "WORKS_ON", f"theme:{theme}", cell)
            elif tag.strip():
                self.sheets.counting.unknown("tags of nodes", tag.strip())
