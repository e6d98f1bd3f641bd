"""From a network to its drawing: the strongest nodes, short names, one line a pair."""

from collections.abc import Iterable
from math import log2
from textwrap import wrap

from app_pages._drawing import DrawnEdge, DrawnNode, draw
from app_pages._wording import Wording
from graph.query.layout import positions
from graph.query.network import Network, NetworkNode
from graph.query.network_edges import Edge
from graph.query.network_words import CO_PRESENCE
from graph.store.base import View

# More names than this cannot be read at 1366 x 768; the table has them all.
MOST_DRAWN = 45
_LINE = 20
_LINES = 2
_THIN = 2.5


def picture(view: View, network: Network, words: Wording, height: int) -> str:
    """Return the drawing of the strongest nodes as one self-contained page."""
    shown = network.nodes[:MOST_DRAWN]
    pairs = _pairs(network.edges, {node.id for node in shown})
    nodes = _nodes(view, shown, pairs, words.language)
    return draw(nodes, _edges(pairs, network.center.id, words), height)


def _nodes(
    view: View,
    shown: tuple[NetworkNode, ...],
    pairs: dict[tuple[str, str], list[Edge]],
    language: str,
) -> list[DrawnNode]:
    names = {node.id: short_name(view, node, language) for node in shown}
    strongest = max((node.weight for node in shown[1:]), default=0.0)
    sizes = {node.id: _size(node, strongest) for node in shown}
    boxes = {one: _box(name, sizes[one]) for one, name in names.items()}
    weights = [(a, b, _width(edges)) for (a, b), edges in pairs.items()]
    at = positions(list(names), weights, boxes)
    return [
        DrawnNode(
            id=node.id,
            label=names[node.id],
            kind=node.kind,
            x=at[node.id][0],
            y=at[node.id][1] - boxes[node.id][1] / 2 + sizes[node.id],
            size=sizes[node.id],
            hint=node.label,
        )
        for node in shown
    ]


def kinds_drawn(network: Network) -> list[str]:
    """Return the kinds that the drawing shows, in the order of first sight."""
    return list(dict.fromkeys(node.kind for node in network.nodes[:MOST_DRAWN]))


def short_name(view: View, node: NetworkNode, language: str) -> str:
    """Return the name in at most two lines; an acronym where the name is long and has one."""
    if len(node.label) > _LINE:
        acronyms = [label for label in view.labels(node.id) if label.kind == "acronym"]
        own = [label.text for label in acronyms if label.language == language]
        known = own or [label.text for label in acronyms]
        if known:
            return min(known, key=lambda text: (len(text), text))
    lines = wrap(node.label, _LINE, max_lines=_LINES, placeholder="…")
    return "\n".join(lines) or node.id


def _pairs(edges: Iterable[Edge], shown: set[str]) -> dict[tuple[str, str], list[Edge]]:
    pairs: dict[tuple[str, str], list[Edge]] = {}
    for edge in edges:
        if edge.source in shown and edge.target in shown:
            a, b = sorted((edge.source, edge.target))
            pairs.setdefault((a, b), []).append(edge)
    return pairs


def _edges(
    pairs: dict[tuple[str, str], list[Edge]], center: str, words: Wording
) -> list[DrawnEdge]:
    """Return the lines, faint ones first so that those of the centre lie above them."""
    edges = [
        DrawnEdge(
            *pair,
            width=_width(found) if is_stated(found) else min(_width(found) / 2, _THIN),
            hint=_hint(found, words),
            faint=center not in pair,
            stated=is_stated(found),
        )
        for pair, found in pairs.items()
    ]
    return sorted(edges, key=lambda edge: (not edge.faint, edge.stated))


def is_stated(edges: Iterable[Edge]) -> bool:
    """True when more ties the two than having been at the same events."""
    return any(edge.layer != CO_PRESENCE for edge in edges)


def _size(node: NetworkNode, strongest: float) -> float:
    """Return pixels: the centre stands out, the others grow with the root of their weight."""
    if node.depth == 0:
        return 26.0
    return 9.0 if strongest <= 0 else 8.0 + 9.0 * float((node.weight / strongest) ** 0.5)


def _width(edges: list[Edge]) -> float:
    grounds = sum(edge.events.total + edge.statements.total for edge in edges)
    return round(min(1.0 + 0.7 * log2(1 + grounds), 6.0), 2)


def _hint(edges: list[Edge], words: Wording) -> str:
    return "\n".join(edge.explanation[words.language] for edge in edges)


def _box(name: str, size: float) -> tuple[float, float]:
    """Return width and height in pixels of a node with its name below it."""
    lines = name.split("\n")
    width = max(7.8 * max(len(line) for line in lines), 2 * size) + 12
    return width, 2 * size + 18.0 * len(lines) + 12
