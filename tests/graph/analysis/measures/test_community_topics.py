"""Events belong to the community of most of their people; topics that stand out come first."""

import numpy as np

from graph.analysis.measures.community_topics import events_of_communities, typical
from graph.analysis.topics import Topics
from graph.index.lists import Lists
from tests.graph.analysis.attended import attended


def test_of_each_event_its_community():
    attendance = attended(
        [["a", "b", "x"], ["x", "y"], ["a", "b", "x", "y"], ["a", "x"], ["z"], ["a", "b", "z"]]
    )
    community = np.array([0, 0, 1, 1, -1])  # a b x y z
    found = events_of_communities(attendance, community)
    # As many of both: the lower number. One of each, or one alone: none.
    assert found.tolist() == [0, 1, 0, -1, -1, 0]
    assert events_of_communities(attended([]), np.zeros(0, dtype=int)).tolist() == []


def topics(*of_events):
    ids = tuple(sorted({one for some in of_events for one in some}))
    starts = np.cumsum([0, *(len(some) for some in of_events)])
    items = np.array([ids.index(one) for some in of_events for one in some], dtype=np.int32)
    attendance = attended([["a", "b"]] * len(of_events))
    return Topics(attendance, ids, Lists(starts, items))


def test_what_is_everywhere_does_not_stand_out():
    told = topics(["peace", "water"], ["peace", "water"], ["peace"], ["peace", "law"], ["peace"])
    of_event = np.array([0, 0, 1, 1, 1])
    assert typical(told, of_event, 0, 2) == [("water", 2), ("peace", 2)]
    # One event is no habit.
    assert typical(told, of_event, 1, 5) == [("peace", 3), ("law", 1)]


def test_where_nothing_stands_out_the_most_frequent_come_first():
    told = topics(["peace", "law"], ["peace"])
    assert typical(told, np.array([0, 0]), 0, 5) == [("peace", 2), ("law", 1)]
    assert typical(told, np.array([1, 1]), 0, 5) == []
