"""The search finds what Dijkstra's method finds when every step is written out."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.paths.path_ground import Ground
from graph.analysis.paths.path_search import Manner, search
from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.store.memory import MemoryStore
from tests.graph.analysis.paths.path_world import ground_at
from tests.graph.query.conftest import Telling

MOMENT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
ACTORS = "abcdefgh"
_EVENTS = st.lists(
    st.tuples(
        st.lists(st.sampled_from(ACTORS), min_size=2, max_size=4, unique=True),
        st.sampled_from([None, "1996", "2009-03", "2025-06-01"]),
    ),
    min_size=1,
    max_size=8,
)
_TIES = st.lists(
    st.tuples(st.sampled_from(ACTORS), st.sampled_from([*ACTORS, "network"])), max_size=4
)
MANNERS = [Manner(), Manner(live_only=True), Manner(step=5.0, by_age=False)]


def ground_from(events, ties=()) -> Ground:
    t = Telling("So it says.", uri="report.txt")
    for number, (actors, day) in enumerate(events):
        if day is not None:
            t.say(f"ev-{number}", "HAS_DATE", day, "So")
        for actor in actors:
            t.say(actor, "PARTICIPATED_IN", f"ev-{number}", "So", role="participant")
    for one, other in ties:
        if one != other:
            t.say(one, "MEMBER_OF", other, "So")
    with MemoryStore(lambda: MOMENT, load_relations(data_folder() / "vocabulary")) as store:
        with store.write("test") as writer:
            writer.put(t.account())
        with store.view() as view:
            return ground_at(view)


def written_out(ground: Ground, manner: Manner) -> nx.Graph:
    """Every step between two as an edge with the cost of the cheapest."""
    graph = nx.Graph()
    graph.add_nodes_from(range(ground.vertices))

    def add(one: int, other: int, cost: float) -> None:
        if one != other and cost < graph.get_edge_data(one, other, {"cost": 1e9})["cost"]:
            graph.add_edge(one, other, cost=cost)

    for one, other, cost in (*by_events(ground, manner), *by_relations(ground, manner)):
        add(one, other, cost + manner.step)
    return graph


def by_events(ground: Ground, manner: Manner) -> Iterator[tuple[int, int, float]]:
    attendance = ground.weighing.attendance
    for event in range(attendance.events):
        age = ground.event_age[event] if manner.by_age else 0
        if manner.live_only and not ground.event_live[event]:
            continue
        pairs = range(attendance.starts[event], attendance.starts[event + 1])
        for p, q in product(pairs, pairs):
            own = ground.pair_cost[p] + ground.pair_cost[q] + ground.event_cost[event]
            yield int(attendance.actor[p]), int(attendance.actor[q]), own + age


def by_relations(ground: Ground, manner: Manner) -> Iterator[tuple[int, int, float]]:
    for vertex in range(ground.vertices):
        for place in range(ground.edges_of.starts[vertex], ground.edges_of.starts[vertex + 1]):
            edge = ground.edges_of.items[place]
            age = ground.edge_age[edge] if manner.by_age else 0
            if ground.edge_live[edge] or not manner.live_only:
                yield vertex, int(ground.far[place]), ground.edge_cost[edge] + age


@settings(max_examples=40, deadline=None)
@given(_EVENTS, _TIES)
def test_costs_are_those_of_dijkstra_in_every_manner(events, ties):
    ground = ground_from(events, ties)
    for manner in MANNERS:
        graph = written_out(ground, manner)
        for goal in range(1, ground.vertices):
            found = search(ground, 0, goal, manner, 10_000)
            if not nx.has_path(graph, 0, goal):
                assert found.vertices == ()
                continue
            wanted = nx.dijkstra_path_length(graph, 0, goal, weight="cost")
            assert found.cost == pytest.approx(wanted, rel=1e-4)
            assert nx.path_weight(graph, found.vertices, "cost") == pytest.approx(wanted, rel=1e-4)


def test_a_step_that_is_forbidden_is_not_gone_and_a_barred_vertex_is_gone_round():
    ground = ground_from([(["a", "b"], "2026"), (["b", "c"], "2026"), (["a", "d"], "1996"),
                          (["c", "d"], "1996"), (["a", "c"], "1996")])  # fmt: skip
    a, b, c, d = (ground.number(one) for one in "abcd")
    assert search(ground, a, c, Manner(), 100).vertices == (a, b, c)
    barred = frozenset({b})
    assert search(ground, a, c, Manner(barred=barred), 100).vertices == (a, c)
    forbidden = Manner(barred=barred, dearer={(c, a): float("inf")})
    assert search(ground, a, c, forbidden, 100).vertices == (a, d, c)
    assert search(ground, a, c, Manner(live_only=True, barred=barred), 100).vertices == ()


def test_a_search_at_its_limit_says_that_it_is_not_complete():
    ground = ground_from([(["a", "b"], "2026"), (["b", "c"], "2026")])
    found = search(ground, ground.number("a"), ground.number("c"), Manner(), 0)
    assert (found.vertices, found.complete) == ((), False)
