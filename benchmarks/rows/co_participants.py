"""With whom an actor was at events, with counts: middling actors and the largest one."""

from collections import Counter
from collections.abc import Callable
from itertools import chain
from pathlib import Path

from benchmarks.asked_actors import hub, middling
from benchmarks.generator import load
from benchmarks.outcome import Outcome, digest, summary, timed

NAME = "co-participants"
OURS = "ours"
PEERS = {"networkx": "networkx", "DuckDB": "duckdb"}
NEEDS_MB = {"networkx": 800}
GOALS = {"mid p50 ms": ("most", 2.0), "hub p50 ms": ("most", 50.0)}

Pairs = list[tuple[int, int]]
_SQL = """
SELECT other.actor, count(DISTINCT other.event) FROM participation mine
JOIN participation other ON other.event = mine.event AND other.actor <> mine.actor
WHERE mine.actor = ? AND mine.ties AND other.ties GROUP BY other.actor
"""


def ours(folder: Path) -> Outcome:
    """All companions sorted by count and id, and the ids of the first twenty."""
    from benchmarks.ledger_input import actor_id
    from benchmarks.our_index import opened_index
    from graph.index.queries import co_participants

    with opened_index(folder) as index:

        def ask(actor: int) -> object:
            return co_participants(index, actor_id(actor))[:20]

        def all_of(actor: int) -> Pairs:
            return [(int(i[6:]), n) for i, n in co_participants(index, actor_id(actor))]

        return _measure(folder, ask, all_of)


def networkx(folder: Path) -> Outcome:
    """Neighbours of neighbours, counted."""
    import pickle

    with open(folder / "networkx.pickle", "rb") as file:
        graph = pickle.load(file)

    def all_of(actor: int) -> Pairs:
        counts = Counter(chain.from_iterable(graph[event] for event in graph[actor]))
        counts.pop(actor, None)
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    return _measure(folder, all_of, all_of)


def duckdb(folder: Path) -> Outcome:
    """A join of the table with itself, sorted."""
    import duckdb as engine

    tables = engine.connect(str(folder / "peer.duckdb"), read_only=True)

    def all_of(actor: int) -> Pairs:
        found = tables.execute(f"{_SQL} ORDER BY 2 DESC, 1", [actor])
        return [(int(a), int(n)) for a, n in found.fetchall()]

    return _measure(folder, all_of, all_of)


def _measure(folder: Path, ask: Callable[[int], object], all_of: Callable[[int], Pairs]) -> Outcome:
    graph = load(folder)
    some, largest = middling(graph), hub(graph)
    answers = digest([all_of(actor) for actor in (*some, largest)])
    taken = [ms for _ in range(5) for actor in some for ms in timed(lambda a=actor: ask(a))]
    of_hub = timed(lambda: ask(largest), 9)
    figures = {**summary("mid", taken, 50, 99), **summary("hub", of_hub, 50)}
    return Outcome(figures, answers)
