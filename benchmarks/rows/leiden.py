"""Communities by Leiden, on the ties of pairs that shared at least two events."""

from collections.abc import Callable
from pathlib import Path

from benchmarks.outcome import Outcome
from graph.analysis.sparse import Sparse

Communities = tuple[list[int], float]

NAME = "Leiden, pairs of 2 events"
OURS = "ours"
PEERS = {"igraph": "igraph", "networkx, Louvain": "networkx"}
GOALS = {"s": ("most", 15.0), "peak MB": ("most", 2_000.0)}
_LEAST = 2
_SEED = 1
# Of more pairs a peer would take minutes, or gigabytes.
_MOST_OF_NETWORKX, _MOST_OF_IGRAPH = 500_000, 20_000_000


def ours(folder: Path) -> Outcome:
    """Making the ties of the pairs, and their communities."""
    from graph.analysis.leiden import leiden

    def found(ties: Sparse) -> Communities:
        label, modularity = leiden(ties, _SEED)
        return label.tolist(), modularity

    return _measure(folder, found, 10**9)


def igraph(folder: Path) -> Outcome:
    """The same ties, made by us; Leiden of igraph."""

    def communities(ties: Sparse) -> Communities:
        import random

        from benchmarks.who_met import igraph_of

        random.seed(_SEED)
        graph, weights = igraph_of(ties)
        found = graph.community_leiden("modularity", weights=weights, n_iterations=2)
        return found.membership, float(graph.modularity(found, weights=weights))

    return _measure(folder, communities, _MOST_OF_IGRAPH)


def networkx(folder: Path) -> Outcome:
    """The same ties, made by us; Louvain, since networkx has no Leiden of its own."""

    def communities(ties: Sparse) -> Communities:
        import networkx as library

        graph = library.from_scipy_sparse_array(ties)
        found = library.community.louvain_communities(graph, seed=_SEED)
        label = {node: number for number, one in enumerate(found) for node in one}
        return [label[node] for node in graph], library.community.modularity(graph, found)

    return _measure(folder, communities, _MOST_OF_NETWORKX)


def _measure(folder: Path, communities: Callable[[Sparse], Communities], most: int) -> Outcome:
    import time

    import numpy as np

    from benchmarks.who_met import who_met
    from graph.analysis.measures.tie_graph import tie_graph

    with who_met(folder) as met:
        begin = time.perf_counter()
        ties = tie_graph(met.attendance, met.event, met.pair, _LEAST)
        made = time.perf_counter() - begin
        if ties.pairs > most:
            return Outcome(note=f"not run: {ties.pairs:,} pairs would take minutes")
        label, modularity = communities(ties.matrix)
        seconds = time.perf_counter() - begin
    several = int((np.bincount(np.asarray(label)) > 1).sum())
    note = f"{ties.pairs:,} pairs; {several} communities; modularity {modularity:.4f}"
    return Outcome({"s": seconds, "ties s": made}, note=note)
