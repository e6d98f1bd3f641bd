"""What the columns of nodes and edges are called in Kumu, Gephi, igraph and our own export."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.model.folding import fold
from ingest.readers.row_record import Row

# Who may see what a row says.
_LEVEL_WORDS = dict.fromkeys(
    (
        "sensitivity", "confidentiality", "confidential", "restricted", "access level",
        "visibility", "sensibilite", "confidentialite", "confidentiel", "restreint",
        "niveau d acces", "niveau de confidentialite", "visibilite",
    ),
    "level",
)  # fmt: skip
NODE_WORDS = {
    "id": "key",
    "key": "key",
    "node": "key",
    "label": "label",
    "name": "label",
    "title": "label",
    "type": "type",
    "element type": "type",
    "category": "type",
    "kind": "kind",
    "country": "country",
    "pays": "country",
    "tags": "tags",
    "themes": "tags",
    "date": "date",
    **_LEVEL_WORDS,
}
EDGE_WORDS = {
    "source": "source",
    "from": "source",
    "de": "source",
    "target": "target",
    "to": "target",
    "vers": "target",
    "label": "word",
    "kind": "word",
    "relation": "word",
    "relationship": "word",
    "role": "word",
    "layer": "word",
    "type": "type",
    "direction": "direction",
    "weight": "weight",
    "strength": "weight",
    "timeset": "when",
    **_LEVEL_WORDS,
}
# Values of Gephi's column Type, which tells nothing of what an edge says.
DIRECTIONS = frozenset({"directed", "undirected", "mutual"})


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a sheet tells what; of two that could, the first of the table of words.

    Attributes:
        names: what is told to the name of the column.
        unread: the other columns.
    """

    names: Mapping[str, str]
    unread: tuple[str, ...]

    def of(self, cells: Mapping[str, str], *told: str) -> tuple[str, str] | None:
        """Return column and text of the first thing that a row tells, None when of none."""
        for one in told:
            column = self.names.get(one)
            if column is not None and cells.get(column):
                return column, cells[column]
        return None

    def read(self, row: Row) -> Row:
        """Return a row with the cells that are read: what others hold is not kept."""
        kept = {name: row.cells[name] for name in self.names.values() if name in row.cells}
        return Row(row.sheet, row.number, kept)

    def text(self, cells: Mapping[str, str], told: str) -> str:
        """Return what a row tells of a thing, empty for nothing."""
        found = self.of(cells, told)
        return "" if found is None else found[1]


def columns_of(header: Iterable[str], words: Mapping[str, str]) -> Columns:
    """Return what the columns of a header tell."""
    given = {fold(name): name for name in header if name}
    names: dict[str, str] = {}
    for word, told in words.items():
        if word in given:
            names.setdefault(told, given[word])
    unread = tuple(name for name in given.values() if name not in names.values())
    return Columns(names, unread)


def are_edges(header: Iterable[str]) -> bool:
    """True when a header has two ends."""
    names = columns_of(header, EDGE_WORDS).names
    return {"source", "target"} <= names.keys()


def are_nodes(header: Iterable[str]) -> bool:
    """True when a header has a name or an id, and no two ends."""
    given = list(header)
    return not are_edges(given) and not {"label", "key"}.isdisjoint(
        columns_of(given, NODE_WORDS).names
    )
