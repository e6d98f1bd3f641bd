"""Opens the graph in a new process, up to the first answer about an actor."""

import time
from pathlib import Path

import numpy as np

from benchmarks.asked_actors import hub
from benchmarks.generator import load
from benchmarks.outcome import Outcome, digest, say

NAME = "open in a new process"
OURS = "ours"
PEERS = {"networkx from a pickle": "networkx"}
NEEDS_MB = {"networkx": 800}  # for 100,000 events; grows with them
GOALS = {"open ms": ("most", 50.0)}


def ours(folder: Path) -> Outcome:
    """Ledger, view and index; then how many events the largest actor has."""
    asked = hub(load(folder))
    begin = time.perf_counter()
    from benchmarks.ledger_input import actor_id
    from benchmarks.our_index import opened_index
    from graph.index.companions import tying_events
    from graph.index.filters import NO_FILTERS

    imported = time.perf_counter()
    with opened_index(folder) as index:
        opened = time.perf_counter()
        part = index.parts[0]
        actor = part.incidence.actor(index.local(part, actor_id(asked)) or 0)
        events = len(tying_events(part, actor or 0, NO_FILTERS))
        answered = time.perf_counter()
    return _told([begin, imported, opened, answered], events)


def networkx(folder: Path) -> Outcome:
    """The bipartite graph of actors and events from a pickle."""
    import pickle

    asked = hub(load(folder))
    begin = time.perf_counter()
    import networkx as _  # noqa: F401 - the pickle needs it

    imported = time.perf_counter()
    with open(folder / "networkx.pickle", "rb") as file:
        graph = pickle.load(file)
    opened = time.perf_counter()
    events = len(graph[asked])
    return _told([begin, imported, opened, time.perf_counter()], events)


def build_networkx(folder: Path) -> Outcome:
    """Make the pickle; actors are numbers, events negative ones, only ties are edges."""
    import pickle

    import networkx as library

    generated = load(folder)
    say("making the networkx graph")
    ties = np.asarray(generated.ties)
    graph = library.Graph()
    actors, events = generated.actor[ties].tolist(), (-1 - generated.event[ties]).tolist()
    graph.add_edges_from(zip(actors, events, strict=True))
    with open(folder / "networkx.pickle", "wb") as file:
        pickle.dump(graph, file, protocol=pickle.HIGHEST_PROTOCOL)
    return Outcome()


def _told(moments: list[float], events: int) -> Outcome:
    names = ("imports ms", "open ms", "first answer ms")
    taken = {name: float(ms) for name, ms in zip(names, np.diff(moments) * 1000, strict=True)}
    return Outcome(taken, digest(events))
