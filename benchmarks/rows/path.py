"""Paths between two actors of middling size, in a process that is warm."""

from collections.abc import Callable
from datetime import date
from functools import partial
from math import log
from pathlib import Path
from typing import Any

from benchmarks.asked_actors import middling
from benchmarks.generator import load
from benchmarks.outcome import Outcome, digest, summary, timed

NAME = "path"
OURS = "ours"
PEERS = {"networkx, by size": "networkx_weighed", "networkx, fewest steps": "networkx"}
NEEDS_MB = {"networkx": 800}
GOALS = {"p50 ms": ("most", 20.0), "peak MB": ("most", 2_000.0)}
_TODAY = date(2026, 1, 1)

Pair = tuple[int, int]


def ours(folder: Path) -> Outcome:
    """The strongest path; further figures tell five diverse ones, and getting ready."""
    import time

    from benchmarks.ledger_input import actor_id
    from graph.analysis.paths.path import ground_for
    from graph.analysis.paths.path_routes import Routes
    from graph.analysis.paths.path_search import Manner, search
    from graph.index.building import index_folder
    from graph.index.opening import LiveIndex
    from graph.model.datafiles import data_folder
    from graph.model.vocabulary import load_vocabulary
    from graph.store import open_store

    path = folder / "ledger.db"
    with open_store(str(path), read_only=True) as store, store.view() as view:
        index = LiveIndex(store, index_folder(path)).at(view)
        begin = time.perf_counter()
        ground = ground_for(view, load_vocabulary(data_folder() / "vocabulary"), _TODAY, index)
        assert len(ground.doors.pair)
        ready = {"ready s": time.perf_counter() - begin}

        def vertices(pair: Pair) -> Pair:
            one, other = (ground.number(actor_id(actor)) for actor in pair)
            assert one is not None
            assert other is not None
            return one, other

        def ask(pair: Pair) -> object:
            return search(ground, *vertices(pair), Manner(), 20_000)

        def ask_five(pair: Pair) -> object:
            return Routes(view, ground, vertices(pair), 20_000).find(5)

        def length(pair: Pair) -> int:
            """Of a path of fewest steps, as the peer finds it."""
            manner = Manner(step=1_000.0, by_age=False)
            return len(search(ground, *vertices(pair), manner, 10**9).vertices) - 1

        return _measure(folder, ask, length, ask_five, ready)


def networkx(folder: Path) -> Outcome:
    """One path of fewest steps, without weights: an easier question."""
    _, length = _networkx(folder)
    return _measure(folder, length, length)


def networkx_weighed(folder: Path) -> Outcome:
    """Dijkstra's method from both ends, large events dearer; age, role and format are left out."""
    import networkx as library

    graph, length = _networkx(folder)

    def cost(one: int, other: int, _: object) -> float:
        return 0.35 + 0.5 * log(max(len(graph[min(one, other)]) - 1, 1))

    def ask(pair: Pair) -> object:
        return library.bidirectional_dijkstra(graph, *pair, weight=cost)

    return _measure(folder, ask, length)


def _networkx(folder: Path) -> tuple[Any, Callable[[Pair], int]]:
    """The graph, in which events are negative, and the fewest steps between two."""
    import pickle

    import networkx as library

    with open(folder / "networkx.pickle", "rb") as file:
        graph = pickle.load(file)

    def length(pair: Pair) -> int:
        return (len(library.bidirectional_shortest_path(graph, *pair)) - 1) // 2

    return graph, length


def _measure(
    folder: Path,
    ask: Callable[[Pair], object],
    length: Callable[[Pair], int],
    ask_five: Callable[[Pair], object] | None = None,
    ready: dict[str, float] | None = None,
) -> Outcome:
    some = middling(load(folder))
    pairs = list(zip(some, some[1:], strict=False))
    answers = digest([length(pair) for pair in pairs])
    taken = [ms for _ in range(3) for pair in pairs for ms in timed(partial(ask, pair))]
    figures = {**summary("", taken, 50, 99), **(ready or {})}
    if ask_five is not None:
        five = [ms for pair in pairs for ms in timed(partial(ask_five, pair))]
        figures |= summary("five paths", five, 50, 99)
    return Outcome(figures, answers)
