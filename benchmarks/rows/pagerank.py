"""PageRank of all actors on the ties of who met whom, which are never made."""

from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.outcome import Outcome, digest
from graph.analysis.sparse import Sparse

NAME = "PageRank"
OURS = "ours"
PEERS = {
    "igraph, projection": "igraph",
    "scipy, projection": "scipy_projection",
    "networkx, projection": "networkx",
}
GOALS = {"s": ("most", 3.0), "peak MB": ("most", 2_000.0)}
# The first ones: enough to see that all found the same.
_FIRST = 20
# Of more meetings of two the graph of a peer would take minutes and gigabytes.
_MOST_OF_NETWORKX, _MOST_OF_IGRAPH = 2_000_000, 30_000_000

Measure = Callable[[], Sequence[float]]


def ours(folder: Path) -> Outcome:
    """Reading who was where, and what it counts, is told apart (`ready s`)."""
    import time

    from benchmarks.who_met import who_met
    from graph.analysis.measures.implicit_ties import ImplicitTies
    from graph.analysis.measures.spectral import pagerank

    with who_met(folder) as met:
        begin = time.perf_counter()
        found = pagerank(ImplicitTies(met.attendance, met.event, met.pair))
        seconds = time.perf_counter() - begin
    return Outcome({"s": seconds, "ready s": met.seconds}, _answers(found.tolist()))


def igraph(folder: Path) -> Outcome:
    """The ties are made (`projection s`); PageRank by PRPACK."""

    def prepare(ties: Sparse) -> Measure:
        from benchmarks.who_met import igraph_of

        graph, weights = igraph_of(ties)
        return lambda: graph.pagerank(weights=weights)

    return _peer(folder, prepare, _MOST_OF_IGRAPH)


def scipy_projection(folder: Path) -> Outcome:
    """The ties are made; the usual iteration on them, to 1e-8."""
    import numpy as np

    def prepare(ties: Sparse) -> Measure:
        strength = np.asarray(ties.sum(axis=1)).ravel()
        inverse = np.divide(1.0, strength, out=np.zeros(len(strength)), where=strength > 0)
        start = np.full(len(strength), 1 / len(strength))

        def walk() -> list[float]:
            here, moved = start, 1.0
            while moved > 1e-8:
                lost = here[strength == 0].sum()
                new = 0.85 * (ties @ (here * inverse) + lost * start) + 0.15 * start
                here, moved = new, np.abs(new - here).sum()
            return list(here.tolist())

        return walk

    return _peer(folder, prepare, 10**8)


def networkx(folder: Path) -> Outcome:
    """The ties are made; PageRank of networkx."""

    def prepare(ties: Sparse) -> Measure:
        import networkx as library

        graph = library.from_scipy_sparse_array(ties)
        return lambda: list(library.pagerank(graph, tol=1e-10).values())

    return _peer(folder, prepare, _MOST_OF_NETWORKX)


def _peer(folder: Path, prepare: Callable[[Sparse], Measure], most: int) -> Outcome:
    """What a peer takes to make the ties and its graph of them, and to measure."""
    import time

    from benchmarks.who_met import who_met
    from graph.analysis.measures.tie_graph import tie_graph

    with who_met(folder) as met:
        if met.meetings > most:
            return Outcome(note=f"not run: {met.meetings:,} meetings of two would not fit")
        begin = time.perf_counter()
        measure = prepare(tie_graph(met.attendance, met.event, met.pair).matrix)
        made = time.perf_counter() - begin
        found = measure()
        seconds = time.perf_counter() - begin - made
    return Outcome({"s": seconds, "projection s": made}, _answers(found))


def _answers(found: Sequence[float]) -> str:
    import numpy as np

    return digest(np.argsort(-np.asarray(found), kind="stable")[:_FIRST].tolist())
