"""Features of a small world by hand; nothing that comes later changes what was known before."""

from datetime import date

import numpy as np
import pytest

from graph.analysis.suggestions.feature_space import FEATURES, Asker, FeatureSpace, features_of
from graph.analysis.suggestions.feature_walks import Walks
from graph.analysis.ties.tie_weights import raw_rules, weigh
from tests.graph.analysis.attended import attended
from tests.graph.analysis.suggestions.topic_world import told

TODAY = date(2020, 1, 1)


def space_of(events, themes, countries, days=None, **more):
    attendance = attended(events, days)
    topics = told(attendance, themes), told(attendance, countries)
    walks = Walks(attendance, weigh(attendance, raw_rules(TODAY)))
    return FeatureSpace(walks, *topics, TODAY, **more)


def feature(space, actor, name):
    number = space.attendance.actor_number
    return dict(zip("abcdef", features_of(Asker(space, number(actor)))[name], strict=False))


@pytest.fixture
def space():
    # a and b met on reform in X; b and c on land in Y; d alone on reform in Y.
    day = TODAY.toordinal()
    return space_of(
        ["ab", "bc", "d"],
        [["reform"], ["land"], ["reform"]],
        [["X"], ["Y"], ["Y"]],
        [(day, day), (day - 1096, day - 1096), (day, day)],
    )


def test_cosine_of_themes(space):
    found = feature(space, "a", "themes")
    assert [found[one] for one in "bcd"] == pytest.approx([1 / 2**0.5, 0, 1])
    assert [feature(space, "a", "countries")[one] for one in "bcd"] == pytest.approx(
        [1 / 2**0.5, 0, 0]
    )


def test_a_theme_that_few_share_says_more(space):
    # Of reform there are three parts in events, and one of them is that of a itself.
    found = feature(space, "a", "theme_share")
    assert [found[one] for one in "bcd"] == pytest.approx([1 / 3, 0, 1 / 3])


def test_the_columns_are_the_features(space):
    assert tuple(features_of(Asker(space, 0))) == FEATURES


def test_what_others_have_that_it_lacks(space):
    lacks = dict(zip(space.themes.ids, Asker(space, 0).lacking, strict=True))
    assert lacks == {"land": 1, "reform": 0}
    found = feature(space, "a", "complement")
    assert [found[one] for one in "cd"] == pytest.approx([1, 0])


def test_a_gap_is_its_theme_where_it_is_not(space):
    found = feature(space, "a", "gap")
    assert [found[one] for one in "cd"] == [0, 1]


def test_recency_and_size(space):
    found = feature(space, "a", "recency")
    assert [found[one] for one in "cd"] == pytest.approx([0.5, 1], abs=1e-3)
    assert feature(space, "a", "size")["b"] == 2


def test_without_dates_nothing_is_recent():
    assert set(feature(space_of(["ab"], [[]], [[]]), "a", "recency").values()) == {0}


def test_a_bridge_leads_to_another_community():
    events = ["ab", "bc", "cd"]
    apart = np.array([0, 0, 1, 1])
    space = space_of(events, [[]] * 3, [[]] * 3, community=apart)
    assert feature(space, "a", "bridge")["d"] == pytest.approx(0.5)
    together = space_of(events, [[]] * 3, [[]] * 3, community=np.zeros(4, dtype=np.int64))
    assert feature(together, "a", "bridge")["d"] == 0
    assert set(feature(space_of(events, [[]] * 3, [[]] * 3), "a", "bridge").values()) == {0}
