"""Who surely was at given events, and at which of them: what a page of an actor asks."""

from collections.abc import Collection, Iterable

import numpy as np
from numpy.typing import NDArray

from graph.index.companions import Companions, others_at, ranked, tying_events
from graph.index.filters import NO_FILTERS
from graph.index.graph_index import GraphIndex, IndexPart


def present_at(index: GraphIndex, event_ids: Collection[str], besides: str) -> Companions:
    """The named actors besides one that surely were at these whole events, with at how many."""
    found = []
    for part in index.parts:
        node = index.local(part, besides)
        actor = None if node is None else part.incidence.actor(node)
        at = np.flatnonzero(_among(index, part, event_ids)).astype(np.int32)
        counts = np.bincount(
            others_at(part.incidence, at, NO_FILTERS), minlength=part.incidence.actors
        )
        if actor is not None:
            counts[actor] = 0
        actors = np.flatnonzero(counts)
        found.append((part.numbers(part.incidence["actor_node"][actors]), counts[actors]))
    return ranked(index, found, None)


def events_among(
    index: GraphIndex, event_ids: Collection[str], actors: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """Of these whole events those at which each actor surely was; ids, sorted."""
    found: dict[str, list[str]] = {actor: [] for actor in actors}
    for part in index.parts:
        among, nodes = _among(index, part, event_ids), part.incidence["event_node"]
        for actor, events in found.items():
            node = index.local(part, actor)
            number = None if node is None else part.incidence.actor(node)
            if number is not None:
                theirs = tying_events(part, number, NO_FILTERS)
                events += part.incidence.node_id.many(nodes[theirs[among[theirs]]].tolist())
    return {actor: tuple(sorted(events)) for actor, events in found.items()}


def _among(index: GraphIndex, part: IndexPart, event_ids: Collection[str]) -> NDArray[np.bool_]:
    """True for events of a part that are live and have one of the ids; shape (events,)."""
    nodes = part.incidence["event_node"]
    numbers = [index.local(part, event) for event in event_ids]
    wanted = np.isin(nodes, np.array([n for n in numbers if n is not None], dtype=nodes.dtype))
    live = part.live(np.arange(len(nodes)))
    return wanted if live is None else wanted & live
