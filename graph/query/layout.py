"""Where to draw the nodes of a small network: the same input gives the same picture."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin, sqrt

Point = tuple[float, float]

_GOLDEN_ANGLE = pi * (3 - sqrt(5))
_WIDER = 1.25  # screens and labels are wider than high
_LOOSER = 1.3  # what is pulled together needs room to be pushed apart again
_ROUNDS = 240


def positions(
    nodes: Sequence[str],
    edges: Sequence[tuple[str, str, float]],
    boxes: Mapping[str, Point] | None = None,
) -> dict[str, Point]:
    """Return x and y of each node in pixels from the centre.

    The first node stands in the middle; the others, given strongest first, around it in a
    sunflower (Vogel 1979), so that near means strong. Ties among the others then pull together
    what belongs together (Fruchterman and Reingold 1991 as networkx has it, with a fixed seed).
    Last, boxes that overlap are pushed apart. Meant for the few hundred nodes of an ego network.

    Args:
        nodes: ids, the centre first.
        edges: source, target and weight (>= 0).
        boxes: width and height in pixels that a node needs with its label.
    """
    if not nodes:
        return {}
    sizes = {node: (boxes or {}).get(node, (90.0, 44.0)) for node in nodes}
    placed = _sunflower(nodes, sizes)
    among = [edge for edge in edges if nodes[0] not in edge[:2]]
    if among:
        placed = _pulled(nodes, edges, placed)
    return _apart(list(nodes), placed, sizes)


def _sunflower(nodes: Sequence[str], sizes: Mapping[str, Point]) -> dict[str, Point]:
    """Spread nodes evenly, each at a distance that leaves the area its box needs."""
    placed: dict[str, Point] = {nodes[0]: (0.0, 0.0)}
    area = sizes[nodes[0]][0] * sizes[nodes[0]][1]
    for number, node in enumerate(nodes[1:], start=1):
        width, height = sizes[node]
        area += 1.5 * width * height
        away = sqrt(area / (pi * _WIDER))
        turn = number * _GOLDEN_ANGLE
        placed[node] = (away * _WIDER * cos(turn), away * sin(turn))
    return placed


def _pulled(
    nodes: Sequence[str], edges: Sequence[tuple[str, str, float]], start: Mapping[str, Point]
) -> dict[str, Point]:
    import networkx

    drawn: networkx.Graph[str] = networkx.Graph()
    drawn.add_nodes_from(nodes)
    drawn.add_weighted_edges_from(edges)
    radius = max(sqrt(x * x + y * y) for x, y in start.values()) or 1.0
    scaled = {node: (x / radius, y / radius) for node, (x, y) in start.items()}
    placed = networkx.spring_layout(
        drawn, k=1.6 / sqrt(len(nodes)), pos=scaled, iterations=50, seed=7
    )
    middle = placed[nodes[0]]
    reach = max(abs(float(at[0] - middle[0])) for at in placed.values()) or 1.0
    radius *= _LOOSER
    return {
        node: (
            float(at[0] - middle[0]) / reach * radius,
            float(at[1] - middle[1]) / reach * radius / _WIDER,
        )
        for node, at in placed.items()
    }


def _apart(
    nodes: list[str], placed: Mapping[str, Point], sizes: Mapping[str, Point]
) -> dict[str, Point]:
    """Push overlapping boxes apart along the way that is shorter, the centre staying put."""
    import numpy as np

    at = np.array([placed[node] for node in nodes], dtype=float)
    size = np.array([sizes[node] for node in nodes], dtype=float)
    need = (size[:, None, :] + size[None, :, :]) / 2
    # Two nodes on one spot must part somehow: the order of the list decides, not chance.
    order = np.sign(np.arange(len(nodes))[:, None] - np.arange(len(nodes))[None, :])
    for _ in range(_ROUNDS):
        away = at[:, None, :] - at[None, :, :]
        overlap = need - np.abs(away)
        np.einsum("iij->ij", overlap)[:] = 0
        hits = (overlap > 0).all(axis=2)
        if not hits.any():
            break
        side = np.where(away == 0, order[:, :, None], np.sign(away))
        across = overlap[:, :, 0] < overlap[:, :, 1]
        move = np.zeros_like(away)
        move[:, :, 0] = np.where(hits & across, overlap[:, :, 0] * side[:, :, 0] / 2, 0)
        move[:, :, 1] = np.where(hits & ~across, overlap[:, :, 1] * side[:, :, 1] / 2, 0)
        at += move.sum(axis=1) * 0.6
        at -= at[0]
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, at, strict=True)}
