"""The profiles of all actors are those of each, counted over its events."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis import topic_profiles
from tests.graph.analysis.test_topics import topics


def test_profiles_and_their_lengths_by_hand():
    found = topics(["ab", "a", "c"], ["t", "tu", "u"]).profiles
    assert [found.of(actor).tolist() for actor in range(3)] == [[2, 1], [1, 0], [0, 1]]
    assert found.length.tolist() == pytest.approx([5**0.5, 1, 1])
    assert found.blocks.times(np.array([1.0, 10.0])).tolist() == [12, 1, 10]
    assert found.blocks.back(np.array([1.0, 0.0, 1.0])).tolist() == [2, 2]


def test_a_network_without_topics_has_empty_profiles():
    found = topics(["ab"], [""], ids=()).profiles
    assert found.of(0).tolist() == [0]
    assert found.length.tolist() == [0, 0]


SOME = st.sets(st.sampled_from("abcdefgh"), min_size=1, max_size=5).map(sorted)
EVENTS = st.lists(st.tuples(SOME, st.sets(st.sampled_from("tu")).map(sorted)), min_size=1)


@given(EVENTS, st.integers(1, 9))
def test_they_are_what_counting_by_events_gives_whatever_the_blocks(events, at_once):
    there, about = [one for one, _ in events], ["".join(one) for _, one in events]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(topic_profiles, "_ACTORS_AT_ONCE", at_once)
        found = topics(there, about)
        actors = found.attendance.actors
        kept = [found.profiles.of(actor).tolist() for actor in range(actors)]
    assert kept == [found.profile(actor).tolist() for actor in range(actors)]
    squares = [sum(one * one for one in profile) for profile in kept]
    assert found.profiles.length**2 == pytest.approx(squares)
