"""Twenty suggestions with reasons, quotes and introducers for actors of middling size."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks.asked_actors import middling
from benchmarks.generator import load
from benchmarks.outcome import Outcome, digest, summary, timed

NAME = "20 suggestions"
OURS = "ours"
PEERS = {"networkx Adamic-Adar": "networkx"}
NEEDS_MB = {"networkx": 800}
GOALS = {"p50 ms": ("most", 300.0), "peak MB": ("most", 2_000.0)}
_TODAY = date(2025, 1, 1)
_ASKED, _ASKED_PEER = 5, 2


def ours(folder: Path) -> Outcome:
    """The list with its cards; a further figure tells getting ready, once for each ledger."""
    import time

    from benchmarks.ledger_input import actor_id
    from graph.analysis.attending import attendance_of
    from graph.analysis.suggestions.suggest import Suggestions, suggestions
    from graph.analysis.suggestions.suggest_space import landscape_of
    from graph.analysis.ties.tie_factors import Weighing
    from graph.analysis.ties.tie_weights import rules_of, weigh
    from graph.index.building import index_folder
    from graph.index.opening import LiveIndex
    from graph.model.datafiles import data_folder
    from graph.model.vocabulary import load_vocabulary
    from graph.store import open_store

    path, graph = folder / "ledger.db", load(folder)
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    with open_store(str(path), read_only=True) as store, store.view() as view:
        index = LiveIndex(store, index_folder(path)).at(view)
        begin = time.perf_counter()
        attendance, rules = attendance_of(index), rules_of(vocabulary, _TODAY)
        weighing = Weighing(attendance, weigh(attendance, rules), rules, vocabulary)
        landscape = landscape_of(view, weighing, questions=0, measure=False)
        some = [actor_id(actor) for actor in middling(graph)[:_ASKED]]

        def ask(actor: str) -> Suggestions:
            found = suggestions(view, landscape, actor)
            assert isinstance(found, Suggestions)
            return found

        answers = [len(ask(actor).suggestions) for actor in some]
        ready = {"ready s": time.perf_counter() - begin}
        taken = [ms for _ in range(3) for one in some for ms in timed(partial(ask, one))]
    return Outcome({**summary("", taken, 50, 99), **ready}, digest(answers[:_ASKED_PEER]))


def networkx(folder: Path) -> Outcome:
    """Adamic-Adar over bare common companions: no reasons, no weights, no kinds."""
    import math
    import pickle

    with open(folder / "networkx.pickle", "rb") as file:
        graph = pickle.load(file)

    def met(actor: int) -> set[int]:
        return {other for event in graph[actor] for other in graph[event]} - {actor}

    def ask(actor: int) -> list[int]:
        known, score = met(actor), dict[int, float]()
        for one in known:
            around = met(one)
            for other in around - known - {actor}:
                score[other] = score.get(other, 0.0) + 1 / math.log(max(len(around), 2))
        return sorted(score, key=lambda other: (-score[other], other))[:20]

    # Each takes seconds, and at the largest size minutes.
    some, found = middling(load(folder))[:_ASKED_PEER], list[int]()
    taken = [ms for one in some for ms in timed(partial(_noted, ask, one, found))]
    return Outcome(summary("", taken, 50), digest(found))


def _noted(ask: Callable[[int], list[int]], actor: int, found: list[int]) -> None:
    found.append(len(ask(actor)))
