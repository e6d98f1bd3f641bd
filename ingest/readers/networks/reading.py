"""Networks of other programs: GraphML and GEXF, and the CSV pairs of Kumu and Gephi."""

from collections.abc import Iterator
from pathlib import Path

from graph.message import Message
from ingest.findings import Notice
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.files.encoding import decode_head
from ingest.readers.networks.columns import are_edges, are_nodes
from ingest.readers.networks.csv_pair import SUFFIXES, kind_of, partner
from ingest.readers.networks.csv_sheet import EDGES, NODES, header_of, sheet_of
from ingest.readers.networks.gathering import records_of
from ingest.readers.networks.network_file import GEXF, GRAPHML, rows_of_graph
from ingest.readers.sniffing import read_head
from ingest.readers.terms import Terms

_SURE = 0.93
_TOGETHER = (
    "Nothing was read from this sheet by itself: it is read with {name} beside it. Give that file,"
    " or the folder."
)
_ALONE = "No table of edges lies beside this one of nodes; it was read alone."


class NetworkReader(Reader):
    """Reads GraphML and GEXF. An edge says what its word says, and no more."""

    name = "network"
    suffixes = (".graphml", ".gexf")

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.98 for XML whose root is that of GraphML or GEXF, else 0."""
        return 0.98 if _syntax(head) else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield a record for each node with the edges that begin at it; see `Reader.read`.

        Raises:
            SourceError: it is no graph, hostile, or larger than can be read as a whole.
        """
        size = path.stat().st_size
        syntax = _syntax(read_head(path)) or (GEXF if path.suffix == ".gexf" else GRAPHML)
        nodes, edges = rows_of_graph(path, syntax)
        yield from records_of(path, (nodes, edges), terms, address or path.as_posix())
        progress(size)


class NetworkCsvReader(Reader):
    """Reads a table of nodes and one of edges beside it: `nodes.csv` and `edges.csv` and the like.

    The table of edges is read with that of nodes; that of nodes says so.
    """

    name = "network-csv"
    suffixes = SUFFIXES

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.93 for a table of edges or nodes by its name and its headings, else 0."""
        if not name.lower().endswith(self.suffixes):
            return 0.0
        kind, header = kind_of(Path(name)), header_of(head)
        is_one = kind == EDGES and are_edges(header) or kind == NODES and are_nodes(header)
        return _SURE if is_one else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield a record for each node with the edges that begin at it; see `Reader.read`.

        Raises:
            SourceError: the file cannot be opened.
        """
        other = partner(path)
        if kind_of(path) == NODES and other is not None:
            yield Notice(path.as_posix(), None, None, Message(_TOGETHER, name=other.name))
            progress(path.stat().st_size)
            return
        if kind_of(path) == NODES:
            yield Notice(path.as_posix(), None, None, _ALONE)
        is_nodes = kind_of(path) == NODES
        told = (progress, _no_progress) if is_nodes else (_no_progress, progress)
        files = (path, None) if is_nodes else (other, path)
        sheets = (sheet_of(files[0], NODES, told[0]), sheet_of(files[1], EDGES, told[1]))
        yield from records_of(path, sheets, terms, address or path.as_posix())


def _no_progress(_: int) -> None:
    """The other file of a pair tells its bytes itself."""


def _syntax(head: bytes) -> str | None:
    """The syntax of a graph by the root of its XML, None when it is none."""
    text = decode_head(head).lstrip("\ufeff \t\r\n")
    if not text.startswith("<"):
        return None
    for name in (GRAPHML, GEXF):
        if f"<{name}" in text[:2000]:
            return name
    return None
