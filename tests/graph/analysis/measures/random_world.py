"""Random meetings with their seeds, and the network of who met whom as networkx has it."""

import sys
from itertools import combinations

import networkx as nx
import numpy as np

from graph.analysis.attendance import Attendance
from graph.analysis.measures.ground import Ground
from tests.graph.analysis.attended import attended


def met_at_random(seed: int, actors: int = 30, events: int = 40, most: int = 5) -> Attendance:
    """Return small meetings drawn at random; each actor was at one at least."""
    sys.stdout.write(f"seed {seed}\n")  # shown when a test fails
    random = np.random.default_rng(seed)
    names = [f"n{n:02}" for n in range(actors)]
    alone = [[name] for name in names]
    drawn = [
        sorted(random.choice(names, random.integers(1, most + 1), False).tolist())
        for _ in range(events)
    ]
    return attended([*drawn, *alone])


def ground_at_random(seed: int, **size: int) -> Ground:
    """Return such meetings with weights drawn at random."""
    attendance = met_at_random(seed, **size)
    random = np.random.default_rng(seed + 1)
    return Ground(
        attendance,
        random.uniform(0.1, 1, attendance.events),
        random.uniform(0.1, 1, len(attendance.actor)),
        seed,
    )


def plain_ground(attendance: Attendance) -> Ground:
    """Return the ground on which every shared event counts 1."""
    return Ground(attendance, np.ones(attendance.events), np.ones(len(attendance.actor)))


def as_networkx(ground: Ground) -> nx.Graph:
    """Return the projection, made by hand: `weight`, and `shared` events, of each tie."""
    attendance, graph = ground.attendance, nx.Graph()
    graph.add_nodes_from(range(attendance.actors))
    for event in range(attendance.events):
        rows = range(attendance.starts[event], attendance.starts[event + 1])
        for one, other in combinations(rows, 2):
            ends = int(attendance.actor[one]), int(attendance.actor[other])
            worth = float(ground.event[event] * ground.pair[one] * ground.pair[other])
            if not graph.has_edge(*ends):
                graph.add_edge(*ends, weight=0.0, shared=0)
            graph.edges[ends]["weight"] += worth
            graph.edges[ends]["shared"] += 1
    return graph


def in_order(found: dict[int, float]) -> np.ndarray:
    """Return values of networkx by position."""
    return np.array([found[node] for node in range(len(found))])


def of_graph(graph: nx.Graph) -> tuple[Ground, list[str]]:
    """Return a ground whose events are the edges of a graph, and the names by position."""
    attendance = attended([sorted(map(str, edge)) for edge in sorted(graph.edges)])
    names = [attendance.actor_id(actor) for actor in range(attendance.actors)]
    return plain_ground(attendance), names
