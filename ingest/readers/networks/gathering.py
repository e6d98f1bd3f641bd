"""The nodes and edges of a network become records, one a node; what says nothing is counted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from pathlib import Path

from graph.message import Message
from graph.model.ids import content_hash
from graph.query.network_words import COOPERATION, LAYERS
from ingest.findings import Notice, Rejection
from ingest.readers.base import Item, ReadRecord
from ingest.readers.counting import Counting
from ingest.readers.networks.columns import EDGE_WORDS, NODE_WORDS, Columns, columns_of
from ingest.readers.networks.csv_sheet import EDGES, NODES, Sheet
from ingest.readers.networks.edges_told import Untold, is_tie, meaning_of, owner_of, word_of
from ingest.readers.networks.kinds import PERSON, UNSAID, is_one_of_two, role_of, role_of_name
from ingest.readers.networks.network_table import MOST_OF_ONE, Edge, NetworkTable, Node
from ingest.readers.networks.node_record import NodeRecord
from ingest.readers.networks.node_things import Sheets
from ingest.readers.networks.tie_words import TieWords, tie_words
from ingest.readers.row_record import Row
from ingest.readers.terms import Terms

_ENDS_AT_HAND = 10_000
# Columns by which a network that `mtandao export` wrote is known.
_OWN = frozenset({"layer", "statements", "symmetric"})
_NO_ENDS = "The edge lacks one of its ends; it was left out."
_NO_NAME = "The node has neither a name nor an id; it was left out."
_TWICE = "A node of the id '{key}' came before; this one was left out."
_TO_ITSELF = "The edge leads from a node to itself; it was left out."
_PERSON = "The node is a person, which is never kept; its edges were left out with it."
_OF_PERSON = "An end of the edge is a person, which is never kept; it was left out."
_UNSAID = (
    "The type of the nodes says only that there are two kinds of them, '{word}' and another. Write"
    " organisation, event or person in its place."
)
_A = {
    "actor": "an actor",
    "event": "an event",
    "place": "a place",
    "theme": "a theme",
    "programme": "a programme",
}
_OF_UNSAID = "Nobody can tell which kind of node an end of the edge is; it was left out."
_UNTOLD = (
    "Nothing says what '{name}' is, and a name alone may be that of a person. Give the nodes a"
    " column Type: organisation, event or person."
)
_UNKNOWN = (
    "No list knows the type '{word}', and '{name}' alone may be the name of a person. Write"
    " organisation, event or person in its place."
)
_OF_UNKNOWN = "of nodes whose type no list knows"
_OF_UNTOLD = "of nodes of which nothing says what they are"
_OF_NO_KIND = "of nodes whose kind is only true or false"
_NO_TIE = (
    "The weight of the edge is {weight}, which tells of no tie or of its contrary; it was left out."
)
_NO_MEANING = "The edge from {source} to {target} says nothing that a ledger keeps."
_COMPUTED = (
    "This tie ('{layer}') was computed from other facts, which are not in the file. Read the ledger"
    " itself: `mtandao export jsonl` or `turtle`."
)
_SAME_NAMES = (
    "{n} [node bears the name of another one; the|nodes bear the name of another one; "
    "each] two of them are read as one."
)


def records_of(
    path: Path, sheets: tuple[Sheet, Sheet], terms: Terms, address: str
) -> Iterator[Item]:
    """Yield a record for each node with the edges it owns, then the count of all.

    An edge is told by the node where it begins, or by the event that it leads to.

    Args:
        path: the file, for findings.
        sheets: nodes, then edges.
        terms: the words of the vocabulary.
        address: what the ledger knows the file by.
    """
    with NetworkTable() as table:
        yield from _Gathering(path.as_posix(), sheets, terms, table, address).items()


@dataclass(slots=True)
class _Gathering:
    """One network under way."""

    file: str
    sheets: tuple[Sheet, Sheet]
    terms: Terms
    table: NetworkTable
    address: str
    _counting: Counting = field(init=False)
    _nodes: Columns = field(init=False)
    _edges: Columns = field(init=False)
    _is_own: bool = field(init=False)
    _words: TieWords = field(init=False)
    _ends: dict[str, Node] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._counting = Counting(self.file, "nodes and edges")
        nodes, edges = self.sheets
        self._nodes = columns_of(nodes.header, NODE_WORDS)
        self._edges = columns_of(edges.header, EDGE_WORDS)
        self._is_own = set(edges.header) >= _OWN
        self._words = tie_words(self.terms)

    def items(self) -> Iterator[Item]:
        nodes, edges = self.sheets
        for row in nodes.rows:
            yield from self._take_node(row) if isinstance(row, Row) else self._told(row)
        for row in edges.rows:
            yield from self._take_edge(row) if isinstance(row, Row) else self._told(row)
        yield from self._records()
        alike = self.table.same_names()
        if alike:
            yield Notice(self.file, None, None, Message(_SAME_NAMES, n=alike))
        unread = [f"{NODES}.{name}" for name in self._nodes.unread]
        unread += [f"{EDGES}.{name}" for name in self._edges.unread]
        yield self._counting.done(unread)

    def _told(self, found: Rejection | Notice) -> Iterator[Rejection | Notice]:
        """What the table says of itself; a row that cannot be read is counted."""
        if isinstance(found, Notice):
            yield found
            return
        self._counting.entries()
        yield self._counting.reject(found.row, None, found.reason, "that cannot be read")

    def _take_node(self, row: Row) -> Iterator[Rejection]:
        self._counting.entries()
        named = self._nodes.of(row.cells, "label", "key")
        if named is None:
            yield self._counting.reject(row.number, None, _NO_NAME, "without a name")
            return
        column, label = named
        key = self._nodes.text(row.cells, "key") or label
        role = role_of(row, label, self._nodes, self.terms)
        where = f"{NODES}.{column}"
        node = Node(key, label, self._nodes.read(row), column, role)
        if not self.table.add_node(node):
            said = Message(_TWICE, key=key)
            yield self._counting.reject(row.number, where, said, "of an id that came before")
        elif role == PERSON:
            yield self._counting.reject(row.number, where, _PERSON, "of persons")
        elif role == UNSAID:
            sentence, few = self._why_unsaid(node)
            if few == _OF_UNKNOWN:
                told = self._nodes.of(row.cells, "kind", "type")
                self._counting.unknown("types of nodes", told[1] if told else "")
            yield self._counting.reject(row.number, where, sentence, few)

    def _take_edge(self, row: Row) -> Iterator[Rejection]:
        self._counting.entries()
        first = self._edges.of(row.cells, "source")
        last = self._edges.of(row.cells, "target")
        if first is None or last is None:
            yield self._counting.reject(row.number, None, _NO_ENDS, "without one of two ends")
            return
        source, target = self._end(row, *first), self._end(row, *last)
        why = self._why_not(row, source, target)
        if why is not None:
            yield self._counting.reject(row.number, f"{EDGES}.{last[0]}", *why)
            return
        owner = target if owner_of(source.role, target.role) else source
        self.table.add_edge(owner.key, Edge(source.key, target.key, self._edges.read(row)))

    def _end(self, row: Row, column: str, name: str) -> Node:
        """The node that an end names; of one that no table describes only its name is told."""
        found = self._ends.get(name)
        if found is None:
            found = self.table.node(name)
        if found is None:
            told = self._edges.read(row)
            found = Node(name, name, told, column, role_of_name(name, self.terms))
            self.table.add_node(found)
        if len(self._ends) < _ENDS_AT_HAND:
            self._ends[name] = found
        return found

    def _why_not(self, row: Row, source: Node, target: Node) -> tuple[str, str] | None:
        """Why an edge says nothing that is kept, in a sentence and in few words."""
        roles = {source.role, target.role}
        _, word = word_of(row, self._edges)
        if source.key == target.key:
            return _TO_ITSELF, "from a node to itself"
        if PERSON in roles:
            return _OF_PERSON, "of persons"
        for node in (source, target):
            if node.role == UNSAID:
                sentence, few = self._why_unsaid(node)
                return (_OF_UNSAID if few == _OF_NO_KIND else sentence), few
        weight = self._edges.text(row.cells, "weight")
        if not is_tie(weight):
            return Message(_NO_TIE, weight=weight), "of a weight of zero or less"
        if self._is_own and word.text in LAYERS and word.text != COOPERATION:
            return Message(_COMPUTED, layer=word.text), "that were computed from other facts"
        if meaning_of(source.role, target.role, word, self._words) is Untold.NOTHING:
            said = Message(_NO_MEANING, source=_A[source.role], target=_A[target.role])
            return said, "that say nothing which is kept"
        return None

    def _why_unsaid(self, node: Node) -> tuple[str, str]:
        """Nothing tells what a node is, or only a word that no list knows, or one of two words."""
        found = self._nodes.of(node.row.cells, "kind", "type") if node.row.sheet == NODES else None
        if found is None:
            return Message(_UNTOLD, name=node.label), _OF_UNTOLD
        _, word = found
        if is_one_of_two(word):
            return Message(_UNSAID, word=word), _OF_NO_KIND
        return Message(_UNKNOWN, word=word, name=node.label), _OF_UNKNOWN

    def _records(self) -> Iterator[ReadRecord]:
        shared = Sheets(
            self.address,
            self._nodes,
            self._edges,
            self.terms,
            self._counting,
            lru_cache(maxsize=10_000)(self.table.node),
            self._words,
        )
        for node in self.table.nodes():
            if node.role in (PERSON, UNSAID):
                continue
            edges = self.table.edges(node.key)
            own = _part(node)
            told = list(islice(edges, MOST_OF_ONE))
            yield NodeRecord(shared, node, own).finish(told)
            number = 1
            while told := list(islice(edges, MOST_OF_ONE)):
                number += 1
                yield NodeRecord(shared, node, f"{own} {number}").finish(told)


def _part(node: Node) -> str:
    """What tells the record of a node from others, and shows no name, which may be a person's."""
    return node.key if node.key.isdecimal() else f"node-{content_hash([node.key], 12)}"
