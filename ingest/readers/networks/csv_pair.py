"""A table of nodes and one of edges that lie beside each other, as Kumu and Gephi write them."""

from pathlib import Path

from ingest.readers.networks.columns import are_edges, are_nodes
from ingest.readers.networks.csv_sheet import EDGES, NODES, header_of
from ingest.readers.sniffing import read_head

SUFFIXES = (".csv", ".tsv")
# What the file of nodes and that of edges are called, whatever stands before it.
_PAIRS = (
    ("nodes", "edges"),
    ("elements", "connections"),
    ("nodes", "links"),
    ("noeuds", "liens"),
    ("points", "edges"),
)


def kind_of(path: Path) -> str | None:
    """Return whether the name of a file says that it holds nodes or edges, None for neither."""
    stem = path.stem.casefold()
    for nodes, edges in _PAIRS:
        if _ends(stem, nodes):
            return NODES
        if _ends(stem, edges):
            return EDGES
    return None


def partner(path: Path) -> Path | None:
    """Return the file of nodes beside one of edges, or the other way round, None without one.

    One whose headings say something else is none, whatever it is called.
    """
    stem = path.stem.casefold()
    for pair in _PAIRS:
        for own, other in (pair, pair[::-1]):
            if not _ends(stem, own):
                continue
            begins = path.stem[: len(path.stem) - len(own)]
            found = _beside(path, f"{begins}{other}{path.suffix}")
            if found is not None and is_table(found, other == pair[1]):
                return found
    return None


def is_table(path: Path, of_edges: bool) -> bool:
    """True for a file whose headings are those of edges, or else of nodes."""
    header = header_of(read_head(path))
    return are_edges(header) if of_edges else are_nodes(header)


def _ends(stem: str, word: str) -> bool:
    before = stem.removesuffix(word)
    return before != stem and (not before or before[-1] in ".-_ ")


def _beside(path: Path, name: str) -> Path | None:
    """A file of the folder by its name, however its letters are written; no link out of it."""
    wanted = name.casefold()
    for file in sorted(path.parent.iterdir()):
        if file.name.casefold() == wanted and file.is_file() and not file.is_symlink():
            return file
    return None
