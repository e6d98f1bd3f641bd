"""Who has met both: live ones first, then the strongest; who may not is left out."""

import numpy as np
import pytest

from graph.analysis.suggestions.feature_space import Asker
from graph.analysis.suggestions.suggest_introducers import (
    common,
    companions_of,
    farther,
    introducer,
)
from graph.analysis.suggestions.suggest_pair import Pair, Question
from graph.analysis.suggestions.suggest_proof import Teller
from graph.analysis.suggestions.suggest_space import landscape_of
from tests.graph.analysis.suggestions.suggested_world import TODAY, weighing_on
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put

# Old friends met thrice long ago; Lately met both once, this year; Undated nobody knows when.
MEETINGS = [
    *[(f"old-{n}", f"20{n}-01-01", ("old", one)) for n, one in ((10, "ada"), (11, "ada"))],
    *[(f"old-{n}", f"20{n}-01-01", ("old", one)) for n, one in ((12, "cleo"), (13, "cleo"))],
    ("late-1", "2020-01-01", ("lately", "ada")),
    ("late-2", "2019-05-06", ("lately", "cleo")),
    ("some-1", None, ("undated", "ada")),
    ("some-2", "2020-02-01", ("undated", "cleo")),
    ("far", "2020-01-01", ("dora", "old")),
]


@pytest.fixture
def view(store):
    telling = Telling("They came on 2010.", uri="w.txt")
    for event, day, actors in MEETINGS:
        if day is not None:
            telling.say(f"ev-{event}", "HAS_DATE", day, "2010")
        for actor in actors:
            telling.say(actor, "PARTICIPATED_IN", f"ev-{event}", "They came", role="participant")
    put(store, telling.account())
    with store.view() as moment:
        yield moment


@pytest.fixture
def landscape(view):
    return landscape_of(view, weighing_on(view, TODAY))


@pytest.fixture
def pair(view, landscape):
    number = landscape.space.attendance.actor_number
    question = Question(Asker(landscape.space, number("ada")), Teller(view, "en"))
    return Pair(question, number("cleo"))


def named(pair, companions):
    return [(pair.space.attendance.actor_id(one.actor), one.state) for one in companions]


def test_live_ones_come_first(pair):
    everybody = np.ones(pair.space.attendance.actors, dtype=bool)
    found = companions_of(pair, everybody)
    assert named(pair, found) == [("lately", "live"), ("undated", "undated"), ("old", "old")]
    assert [one.actor for one in companions_of(pair, everybody, limit=1)] == [found[0].actor]
    assert sorted(common(pair).tolist()) == sorted(one.actor for one in found)


def test_who_may_not_introduce_does_not(pair):
    may = np.ones(pair.space.attendance.actors, dtype=bool)
    may[pair.space.attendance.actor_number("lately")] = False
    assert [name for name, _ in named(pair, companions_of(pair, may))] == ["undated", "old"]


def test_an_introducer_is_told_with_days_and_quotes(pair):
    everybody = np.ones(pair.space.attendance.actors, dtype=bool)
    lately, undated, old = (introducer(pair, one) for one in companions_of(pair, everybody))
    assert lately.sentence["en"] == (
        "Lately could introduce Ada to Cleo: it met Ada at Ev late 1 (1 January 2020) and Cleo at "
        "Ev late 2 (6 May 2019)."
    )
    assert "(sans date)" in undated.sentence["fr"]
    # Of several meetings the newest is told.
    assert (old.met_actor.id, old.met_other.id) == ("ev-old-11", "ev-old-13")
    assert (old.words["en"], old.near, old.strength > lately.strength) == ("old", 1, False)
    assert {claim.proof.evidence[0].quote for claim in lately.evidence} == {"They came"}
    assert len(lately.evidence) == 4


def test_a_meeting_of_a_year_is_told_by_the_year(store):
    telling = Telling("They came in 2019.", uri="y.txt")
    for event, actors in (("ev-a", ("xenia", "ada")), ("ev-b", ("xenia", "cleo"))):
        telling.say(event, "HAS_DATE", "2019", "2019")
        for actor in actors:
            telling.say(actor, "PARTICIPATED_IN", event, "They came", role="participant")
    put(store, telling.account())
    with store.view() as view:
        space = landscape_of(view, weighing_on(view, TODAY)).space
        one, other = (space.attendance.actor_number(end) for end in ("ada", "cleo"))
        pair = Pair(Question(Asker(space, one), Teller(view, "en")), other)
        (who,) = companions_of(pair, np.ones(space.attendance.actors, dtype=bool))
        said = introducer(pair, who).sentence["en"]
    assert (
        said
        == "Xenia could introduce Ada to Cleo: it met Ada at Ev a (2019) and Cleo at Ev b (2019)."
    )


def test_farther_ones_are_those_of_paths(view, landscape):
    number = landscape.space.attendance.actor_number
    question = Question(Asker(landscape.space, number("dora")), Teller(view, "en"))
    (who,) = farther(Pair(question, number("lately")), landscape.ground(view), limit=1)
    assert (who.id, who.near, who.met_actor) == ("old", 1, None)
    assert who.sentence["en"].startswith(
        "Old could introduce Dora to Lately: step 1 of the 3 between them. Old:"
    )
    assert landscape.ground(view) is landscape.ground(view)
