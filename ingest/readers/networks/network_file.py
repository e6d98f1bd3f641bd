"""GraphML and GEXF by networkx: their nodes and edges as rows of cells."""

import warnings
from collections import Counter
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree.ElementTree import ParseError, iterparse

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Notice
from ingest.readers.files.hardened_xml import refuse_hostile_xml
from ingest.readers.files.whole import open_bytes
from ingest.readers.networks.csv_sheet import EDGES, NODES, Sheet
from ingest.readers.networks.lenient_values import take_values_leniently
from ingest.readers.one_line import one_line
from ingest.readers.row_record import Row

# The whole graph lies in memory, some twenty times its size on disk.
LARGEST = 20 * 1024 * 1024
GRAPHML, GEXF = "graphml", "gexf"
# The library raises plain errors of many kinds for a file that is no graph.
_BROKEN = (ParseError, ValueError, TypeError, LookupError, AttributeError, OverflowError,
           RuntimeError)  # fmt: skip
# What the library adds of its own.
_UNUSED = frozenset({"networkx_key"})
_NAMED = b'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
_ODD = (
    "{n} values are not the numbers or booleans that the file declares; they were read as text,"
    " as '{text}'."
)
_LOST = {
    NODES: "The file tells of {told} nodes, and {n} of them were read: the others are in another"
    " graph of the file, or have the id of one before.",
    EDGES: "The file tells of {told} edges, and {n} of them were read: the others are in another"
    " graph of the file, or have the id of one before.",
}


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
    graph, odd = _graph(path, syntax)
    way = {} if graph.is_directed() else {"direction": "undirected"}
    usual = [graph.graph.get(f"{one}_default") or {} for one in ("node", "edge")]
    nodes = [{"id": name, **usual[0], **told} for name, told in graph.nodes(data=True)]
    edges = [
        {"source": source, "target": target, **way, **usual[1], **told}
        for source, target, told in graph.edges(data=True)
    ]
    told = _told(path)
    return (
        _sheet(NODES, nodes, [*_odd(path, odd), *_lost(path, NODES, told["node"], len(nodes))]),
        _sheet(EDGES, edges, _lost(path, EDGES, told["edge"], len(edges))),
    )


def _sheet(name: str, things: list[dict[str, Any]], lost: list[Notice]) -> Sheet:
    """The rows, and as headings all names of what holds something, a colour too."""
    rows = [Row(name, number, _cells(told)) for number, told in enumerate(things, start=1)]
    held = (one_line(key) for told in things for key, value in told.items() if _holds(value))
    header = dict.fromkeys(key for key in held if key not in _UNUSED)
    return Sheet(tuple(header), [*rows, *lost])


def _told(path: Path) -> Counter[str]:
    """How many elements of each name the file has; the library passes over some of them."""
    with open_bytes(path) as stream:
        found: Counter[str] = Counter()
        for _, element in iterparse(stream):
            found[element.tag.rpartition("}")[2]] += 1
            element.clear()
        return found


def _lost(path: Path, sheet: str, told: int, read: int) -> list[Notice]:
    if read >= told:
        return []
    return [Notice(path.as_posix(), None, None, Message(_LOST[sheet], told=told, n=read))]


def _odd(path: Path, odd: list[str]) -> list[Notice]:
    if not odd:
        return []
    return [Notice(path.as_posix(), None, None, Message(_ODD, n=len(odd), text=one_line(odd[0])))]


def _graph(path: Path, syntax: str) -> tuple[Any, list[str]]:
    """The graph of networkx, and the values that are not of the type declared for them."""
    # networkx takes 0.2 s to import; only who reads a graph pays it.
    import networkx
    from networkx.readwrite.gexf import GEXFReader
    from networkx.readwrite.graphml import GraphMLReader

    reader = GEXFReader() if syntax == GEXF else GraphMLReader()
    odd = take_values_leniently(reader)
    try:
        # What it warns of, a key that is not declared, is read as text.
        with open_bytes(path) as stream, warnings.catch_warnings(action="ignore"):
            return (reader(stream) if syntax == GEXF else _first(reader, stream)), odd
    except (*_BROKEN, networkx.NetworkXException) as error:
        what = Message("The graph cannot be read: {why}.", why=_in_short(error))
        raise SourceError(
            what, path.as_posix(), "Save it again in the program it is of."
        ) from error


def _first(reader: Any, stream: BinaryIO) -> Any:  # noqa: ANN401 - of networkx
    """The first graph of a file of GraphML, also of one that does not name its format."""
    graphs = list(reader(path=stream))
    if not graphs:
        stream.seek(0)
        graphs = list(reader(string=stream.read().replace(b"<graphml>", _NAMED, 1)))
    if not graphs:
        raise ValueError("there is no graph in it")
    return graphs[0]


def _cells(told: dict[str, Any]) -> dict[str, str]:
    """Filled values as text; what is no value, as the colour of a node, is left away."""
    found = {}
    for name, value in told.items():
        text = _text(value)
        if text and name not in _UNUSED:
            found[one_line(name)] = text
    return found


def _holds(value: object) -> bool:
    return value not in ("", "None", None, [], {})


def _text(value: object) -> str:
    if value == "None":  # what networkx makes of an id or an end that is not there
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return one_line(value)


def _in_short(error: BaseException) -> str:
    told = " ".join(str(error).split())[:200] or type(error).__name__
    # Of a word that it does not know the library shows the word alone.
    return Message("{word} is not known in it", word=told) if type(error) is KeyError else told
