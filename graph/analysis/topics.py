"""What events are about, and where: lists of themes, places or countries by event of an attendance.

The profile of an actor is how many of its events have each topic.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graph.analysis.attendance import Attendance, Numbers, Values
from graph.analysis.sparse import Sparse, matrix_of
from graph.analysis.topic_profiles import TopicProfiles, profiles_of
from graph.index.graph_index import IndexPart
from graph.index.lists import Lists, group, ranges


@dataclass(frozen=True)
class Topics:
    """Which topics each event of an attendance has.

    Attributes:
        attendance: who was at these events.
        ids: of the topics, sorted.
        of_event: positions in `ids`, by event.
    """

    attendance: Attendance
    ids: tuple[str, ...]
    of_event: Lists

    @cached_property
    def matrix(self) -> Sparse:
        """Events by topics, 1 where an event has a topic."""
        lists = self.of_event
        shape = (self.attendance.events, max(len(self.ids), 1))
        return matrix_of(np.ones(len(lists.items)), lists.items, lists.starts, shape)

    @cached_property
    def profiles(self) -> TopicProfiles:
        """The profiles of all actors, counted once: for who looks at many of them."""
        return profiles_of(self.attendance, self.matrix)

    def profile(self, actor: int) -> Values:
        """Return what `profiles` has of one actor, counted for it alone; shape (topics,)."""
        events = self.attendance.events_of(actor)
        items = self.of_event.items[self.of_event.positions(events)]
        return np.bincount(items, minlength=max(len(self.ids), 1)).astype(np.float64)

    def at_events_of(self, events: Numbers, profile: Values) -> Values:
        """Return for each of some events the sum of a profile over its topics."""
        lists = self.of_event
        owner = np.repeat(np.arange(len(events)), lists.counts(events))
        values = profile[lists.items[lists.positions(events)]]
        return np.bincount(owner, values, len(events)).astype(np.float64)

    def at_events(self, profile: Values) -> Values:
        """Return for each event the sum of a profile over its topics; shape (events,).

        Of several profiles, shape (topics, profiles), it is (events, profiles).
        """
        found: Values = self.matrix @ profile
        return found


def topics_of(attendance: Attendance, name: str) -> Topics:
    """Return the topics of the events of an attendance as its index knows them.

    Args:
        attendance: of an index.
        name: `theme`, `place` or `country`.
    """
    found = [_part(attendance, part, name) for part in attendance.index.parts]
    event = np.concatenate([one[0] for one in found])
    node = np.concatenate([one[1] for one in found])
    nodes, place = np.unique(node, return_inverse=True)
    names = [attendance.index.id_of(int(number)) for number in nodes]
    order = np.argsort(names)
    rank = np.empty(len(order), dtype=np.int32)
    rank[order] = np.arange(len(order))
    lists = group(event, rank[place], attendance.events)
    return Topics(attendance, tuple(names[one] for one in order), lists)


def _part(attendance: Attendance, part: IndexPart, name: str) -> tuple[Numbers, Numbers]:
    """Event of the attendance and node of each link of one part; nothing replaced."""
    incidence, nodes = part.incidence, attendance.event_node
    local = np.arange(incidence.events)
    live = part.live(local)
    number = part.numbers(incidence["event_node"])
    place = np.minimum(np.searchsorted(nodes, number), max(len(nodes) - 1, 0))
    kept = (nodes[place] == number) if len(nodes) else np.zeros(len(number), dtype=np.bool_)
    if live is not None:
        kept &= live
    links = incidence.links(name)
    chosen = local[kept]
    counts = links.counts(chosen)
    items = links.items[ranges(links.starts[chosen], counts)]
    event = np.repeat(place[kept], counts)
    return event.astype(np.int64), part.numbers(incidence[f"{name}_node"][items])
