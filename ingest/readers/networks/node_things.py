"""What a node of a network is: an actor, a programme, a place or a theme, with its cells."""

from collections.abc import Callable
from dataclasses import dataclass, field

from graph.message import Message
from graph.model.record import Issue, RecordEvidence, Sensitivity
from ingest.readers.counting import Counting
from ingest.readers.levels import level_of
from ingest.readers.networks.columns import Columns
from ingest.readers.networks.csv_sheet import NODES
from ingest.readers.networks.kinds import EVENT, PLACE, PROGRAMME, THEME, is_kind_only, type_of
from ingest.readers.networks.network_table import Node
from ingest.readers.networks.tie_words import TieWords
from ingest.readers.row_record import Row, RowRecord
from ingest.readers.terms import Terms

_TAGS = "|;"
_UNKNOWN_TYPE = "The list of actor types does not know '{word}'."
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
        words: what words of edges mean.
    """

    address: str
    nodes: Columns
    edges: Columns
    terms: Terms
    counting: Counting
    node: Callable[[str], Node | None]
    words: TieWords


@dataclass(slots=True)
class NodeThings:
    """Adds nodes to one record, each once.

    Attributes:
        sheets: what all records share.
        record: the record.
        owner: key of the node that the record is of; of others less is told.
    """

    sheets: Sheets
    record: RowRecord
    owner: str
    _added: dict[str, str] = field(default_factory=dict)

    def add(self, node: Node) -> str:
        """Add what a node is to the record, once; returns what relations know it by."""
        if node.key not in self._added:
            self._added[node.key] = self._new(node)
        return self._added[node.key]

    def _new(self, node: Node) -> str:
        self.record.row(node.row)
        if node.role == EVENT:
            return node.key
        name = named(node, "name")
        if node.role == THEME:
            theme = self.sheets.terms.themes.find(node.label)
            if theme is not None:
                return f"theme:{theme}"
            return self.record.concept(node.key, [name], name=node.label, scheme=_SCHEME)
        country, evidence = self.country(node)
        evidence = [name, *evidence]
        if node.role == PLACE:
            return self.record.place(node.key, evidence, name=node.label, country=country)
        if node.role == PROGRAMME:
            return self.record.programme(node.key, evidence, name=node.label)
        return self._actor(node, country, evidence)

    def _actor(self, node: Node, country: str | None, evidence: list[RecordEvidence]) -> str:
        found = self.sheets.nodes.of(node.row.cells, "type")
        kind = self._type(node)
        if found is not None and kind is not None:
            evidence.append(node.row.cell(found[0], "type"))
        known = self.sheets.terms.named.get(node.key) == node.label
        key = self.record.actor(
            node.key,
            evidence,
            name=node.label,
            country=country,
            type=kind,
            id=node.key if known else None,
        )
        self._tags(node, key)
        return key

    def country(self, node: Node) -> tuple[str | None, list[RecordEvidence]]:
        """Return the country of a node, with its cell; one that no list knows is counted."""
        found = self.sheets.nodes.of(node.row.cells, "country")
        if found is None or node.row.sheet != NODES:
            return None, []
        country = self.sheets.terms.countries.find(found[1])
        if country is None:
            self.sheets.counting.unknown("country names", found[1])
            return None, []
        return country, [node.row.cell(found[0], "country")]

    def level(self, row: Row) -> Sensitivity:
        """Return who may see what a row says; a word that says it not closes the row."""
        columns = self.sheets.nodes if row.sheet == NODES else self.sheets.edges
        found = columns.of(row.cells, "level")
        if found is None:
            return "public"
        level = level_of(found[1], found[0])
        if level is None:
            self.sheets.counting.unknown("words for who may see it", found[1])
        return level or "restricted"

    def _type(self, node: Node) -> str | None:
        found = self.sheets.nodes.of(node.row.cells, "type")
        if found is None or node.row.sheet != NODES or is_kind_only(found[1]):
            return None
        known = type_of(found[1], self.sheets.terms)
        if known is None and node.key == self.owner:
            self.sheets.counting.unknown("types of nodes", found[1])
            message = Message(_UNKNOWN_TYPE, word=found[1])
            issue = Issue(
                code="unknown-actor-type", message=message, evidence=node.row.cell(found[0])
            )
            if issue not in self.record.issues:
                self.record.issues.append(issue)
        return known

    def _tags(self, node: Node, key: str) -> None:
        """Tags that name a theme; others are counted, because they may say anything."""
        found = self.sheets.nodes.of(node.row.cells, "tags")
        if found is None or node.key != self.owner or node.row.sheet != NODES:
            return
        for tag in found[1].replace(_TAGS[1], _TAGS[0]).split(_TAGS[0]):
            theme = self.sheets.terms.themes.find(tag.strip()) if tag.strip() else None
            if theme is not None:
                cell = [node.row.cell(found[0])]
                self.record.relation(key, "WORKS_ON", f"theme:{theme}", cell)
            elif tag.strip():
                self.sheets.counting.unknown("tags of nodes", tag.strip())


def named(node: Node, tells: str) -> RecordEvidence:
    """Return the cell that names a node."""
    return node.row.cell(node.column, tells)
