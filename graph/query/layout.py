"""Where to draw the nodes of a small network: the same input gives the same picture."""

from collections.abc import Sequence


def positions(
    nodes: Sequence[str], edges: Sequence[tuple[str, str, float]], radius: float = 320.0
) -> dict[str, tuple[float, float]]:
    """Return x and y of each node in pixels from the centre, within about `radius`.

    Fruchterman and Reingold (1991) as networkx has it, with a fixed seed; meant for the few
    hundred nodes of an ego network.

    Args:
        nodes: ids; the first is placed in the middle.
        edges: source, target and weight (>= 0).
        radius: half the width of the drawing.
    """
    import networkx

    if not nodes:
        return {}
    drawn = networkx.Graph()
    drawn.add_nodes_from(nodes)
    drawn.add_weighted_edges_from(edges)
    spread = 2.2 / max(len(nodes), 1) ** 0.5
    placed = networkx.spring_layout(drawn, k=spread, iterations=80, seed=7)
    middle = placed[nodes[0]]
    return {
        node: (float(at[0] - middle[0]) * radius, float(at[1] - middle[1]) * radius)
        for node, at in placed.items()
    }
