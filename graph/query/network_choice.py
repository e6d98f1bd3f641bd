"""Which nodes of a network are drawn when there are too many."""

from graph.query.network_tie import Ties


def strengths(ties: Ties, min_weight: float) -> dict[str, float]:
    """Return the sum of the weights of each node's ties; only good for choosing whom to show."""
    found: dict[str, float] = {}
    for tie in ties.found.values():
        if tie.weight >= min_weight:
            for end in (tie.source, tie.target):
                found[end] = found.get(end, 0.0) + tie.weight
    return found


def chosen_nodes(
    center: str, depths: dict[str, int], strength: dict[str, float], limit: int
) -> tuple[list[str], list[str]]:
    """Return the nodes to show and those beyond the limit: near before far, strong before weak.

    A node all of whose ties were too weak is neither.
    """
    tied = [node for node in depths if node == center or node in strength]
    ranked = sorted(tied, key=lambda node: (depths[node], -strength.get(node, 0.0), node))
    return ranked[:limit], ranked[limit:]
