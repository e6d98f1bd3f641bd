"""GraphML and GEXF by networkx: their nodes and edges as rows of cells."""

import warnings
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from graph.errors import SourceError
from graph.message import Message
from ingest.readers.files.hardened_xml import refuse_hostile_xml
from ingest.readers.files.whole import open_bytes
from ingest.readers.networks.csv_sheet import EDGES, NODES, Sheet
from ingest.readers.one_line import one_line
from ingest.readers.row_record import Row

# The whole graph lies in memory, some twenty times its size on disk.
LARGEST = 20 * 1024 * 1024
GRAPHML, GEXF = "graphml", "gexf"
_BROKEN = (ParseError, ValueError, TypeError, LookupError, AttributeError, OverflowError)
# What the library adds of its own.
_UNUSED = frozenset({"networkx_key"})


def rows_of_graph(path: Path, syntax: str) -> tuple[Sheet, Sheet]:
    """Return the nodes and the edges; a node has a cell `id`, an edge `source` and `target`.

    Where the edges of the whole graph have no direction, each has a cell that says so.

    Raises:
        SourceError: it is too large, hostile, or no graph.
    """
    if path.stat().st_size > LARGEST:
        raise SourceError(
            Message("The graph has more than {n} MB, and it must be read as a whole.",
                    n=LARGEST // (1024 * 1024)),
            path.as_posix(),
            "Save it as two CSV files, of nodes and of edges, which may be of any length.",
        )  # fmt: skip
    refuse_hostile_xml(path)
    graph = _graph(path, syntax)
    way = {} if graph.is_directed() else {"direction": "undirected"}
    nodes = [{"id": name, **told} for name, told in graph.nodes(data=True)]
    edges = [
        {"source": source, "target": target, **way, **told}
        for source, target, told in graph.edges(data=True)
    ]
    return _sheet(NODES, nodes), _sheet(EDGES, edges)


def _sheet(name: str, things: list[dict[str, Any]]) -> Sheet:
    rows = [Row(name, number, _cells(told)) for number, told in enumerate(things, start=1)]
    header = dict.fromkeys(column for row in rows for column in row.cells)
    return Sheet(tuple(header), rows)


def _graph(path: Path, syntax: str) -> Any:  # noqa: ANN401 - a graph of networkx
    # networkx takes 0.2 s to import; only who reads a graph pays it.
    import networkx

    read = networkx.read_gexf if syntax == GEXF else networkx.read_graphml
    try:
        # What it warns of, a key that is not declared, is read as text.
        with open_bytes(path) as stream, warnings.catch_warnings(action="ignore"):
            return read(stream)
    except (*_BROKEN, networkx.NetworkXException, RecursionError) as error:
        what = Message("The graph cannot be read: {why}.", why=_in_short(error))
        raise SourceError(
            what, path.as_posix(), "Save it again in the program it is of."
        ) from error


def _cells(told: dict[str, Any]) -> dict[str, str]:
    """Filled values as text; what is no value, as the colour of a node, is left away."""
    found = {}
    for name, value in told.items():
        text = _text(value)
        if text and name not in _UNUSED:
            found[one_line(name)] = text
    return found


def _text(value: object) -> str:
    if value == "None":  # what networkx makes of an id or an end that is not there
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return one_line(value)


def _in_short(error: BaseException) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
