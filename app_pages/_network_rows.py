"""The table beside the drawing: one row for each thing of the network but its centre."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from graph.analysis.paths.path import Path
from graph.query.network import Network
from graph.query.network_edges import Edge
from graph.query.network_words import CO_PRESENCE


@dataclass(frozen=True, slots=True)
class Row:
    """One thing of the network.

    Attributes:
        steps: its distance from the centre.
        tie: in words: the layers of its ties, or that it has none with the centre.
        events: how many events its ties rest on.
        edges: its ties in the network; empty for a thing beyond it.
        path: the way to a thing beyond the network, None for one that is in it.
    """

    id: str
    label: str
    kind: str
    steps: int
    tie: str
    events: int
    edges: tuple[Edge, ...] = ()
    path: Path | None = None


def rows_of(network: Network, layers: Mapping[str, str]) -> list[Row]:
    """Return the rows, near before far, many events before few, else strong before weak.

    Args:
        layers: the words of each layer.
    """
    touching: dict[str, list[Edge]] = {}
    for edge in network.edges:
        touching.setdefault(edge.source, []).append(edge)
        touching.setdefault(edge.target, []).append(edge)
    center = network.center.id
    rows = []
    for node in network.nodes:
        if node.id != center:
            edges = _own_edges(touching.get(node.id, []), center, node.depth)
            found = dict.fromkeys(layers.get(edge.layer, edge.layer) for edge in edges)
            tie, events = ", ".join(found), count_events(edges)
            rows.append(Row(node.id, node.label, node.kind, node.depth, tie, events, edges))
    return sorted(rows, key=lambda row: (row.steps, -row.events))


def row_of_path(path: Path, tie: str) -> Row:
    """Return the row of a thing beyond the network; `tie` says in words that it is not in it."""
    events = sum(1 for step in path.steps if step.event is not None)
    end = path.end
    return Row(end.id, end.label, end.kind, len(path.steps), tie, events, path=path)


def only(rows: list[Row], ids: Collection[str]) -> list[Row]:
    """Return the rows of these things."""
    return [row for row in rows if row.id in ids]


def count_events(edges: tuple[Edge, ...]) -> int:
    """Return how many events the ties rest on; an event of two ties counts once."""
    told = {event for edge in edges for event in edge.events.items}
    return max([len(told), *(edge.events.total for edge in edges)])


def _own_edges(edges: list[Edge], center: str, depth: int) -> tuple[Edge, ...]:
    """Return the ties with the centre, stated ones first; two steps away, those with others."""
    near = [edge for edge in edges if depth > 1 or center in (edge.source, edge.target)]
    return tuple(sorted(near, key=lambda edge: edge.layer == CO_PRESENCE))
