"""Profiles by hand, and the same from an index."""

import numpy as np

from graph.analysis.attending import attendance_of
from graph.analysis.topics import Topics, topics_of
from graph.index.lists import Lists
from graph.index.opening import index_of_view
from tests.graph.analysis.attended import attended
from tests.graph.query.conftest import exchange, vocabulary, workshop
from tests.graph.store.accounts import put


def topics(events, about, ids=("t", "u")):
    starts = np.cumsum([0, *(len(one) for one in about)])
    items = np.array([ids.index(t) for one in about for t in one], dtype=np.int32)
    return Topics(attended(events), tuple(ids), Lists(starts, items))


def test_a_profile_by_hand():
    found = topics(["ab", "a", "c"], ["t", "tu", "u"])
    assert found.profile(0).tolist() == [2, 1]


def test_what_a_profile_gives_events():
    found = topics(["ab", "a", "c"], ["t", "tu", "u"])
    assert found.at_events(np.array([2.0, 1.0])).tolist() == [2, 3, 1]
    both = np.array([[2.0, 0.0], [1.0, 1.0]])
    assert found.at_events(both).tolist() == [[2, 0], [3, 1], [1, 1]]
    assert found.at_events_of(np.array([1, 2]), np.array([2.0, 1.0])).tolist() == [3, 1]


def test_topics_of_an_index(store):
    put(store, workshop(), exchange(), vocabulary())
    with store.view() as view:
        attendance = attendance_of(index_of_view(view))
        themes = topics_of(attendance, "theme")
        countries = topics_of(attendance, "country")
    assert set(themes.ids) >= {"theme:gender-ssr", "theme:ssr"}
    gamma = attendance.actor_number("gamma")
    assert themes.profile(gamma)[themes.ids.index("theme:ssr")] >= 1
    assert countries.ids == ("country-xx",)
