"""Cells of theme and country with a named actor, before and after."""

import numpy as np

from graph.analysis.change.covered_cells import covered
from graph.analysis.change.scenario import Imagined, Scenario
from graph.analysis.gaps.coverage_axes import Ladder
from graph.analysis.gaps.coverage_parts import parts_of
from tests.graph.analysis.change.changed_world import WORDS, country, fill, meeting, sight_of
from tests.graph.query.conftest import Telling

NONE = np.zeros(0, dtype=np.int64)


def cells(store, cancelled=(), **scenario):
    with sight_of(store) as sight:
        parts = parts_of(sight.view, sight.index)
        events = [parts.attendance.event_number(one) for one in cancelled]
        gone = np.array(events, dtype=np.int64)
        return covered(parts, Scenario(**scenario), gone, Ladder(WORDS))


def test_a_cell_is_lost_with_its_last_actor_only(store):
    fill(
        store,
        meeting("ev-one", "2020-01-01", ["alpha", "beta"]),
        meeting("ev-two", "2020-01-02", ["alpha"], "theme:gbv"),
        country([]),
    )
    found = cells(store, without=("alpha",))
    assert (found.before, found.after) == (2, 1)
    assert found.lost == {("theme:gbv", "country-xx"): ("alpha",)}
    both = cells(store, without=("alpha", "beta"))
    assert both.lost["theme:ssr", "country-xx"] == ("alpha", "beta")


def test_an_event_that_is_not_held_covers_nothing(store):
    fill(store, meeting("ev-one", "2020-01-01", ["alpha"]), country([]))
    assert cells(store, cancelled=["ev-one"]).after == 0


def test_presence_goes_with_its_programme_and_with_its_actor(store):
    telling = Telling("The Bridge works in Lakeside; Nu is a partner of it.", uri="presence")
    telling.say("programme-bridge", "OPERATES_IN", "place-lakeside", "The Bridge works in Lakeside",
                themes=["theme:gbv"])  # fmt: skip
    telling.say("nu", "ROLE_IN", "programme-bridge", "Nu is a partner", role="programme-partner")
    fill(store, telling, country([]))
    for gone in ("programme-bridge", "nu"):
        assert cells(store, without=(gone,)).lost == {("theme:gbv", "country-xx"): ("nu",)}


def test_an_imagined_event_keeps_or_fills_a_cell(store):
    fill(store, meeting("ev-one", "2020-01-01", ["alpha"]), country([]))
    again = Imagined(("beta",), ("theme:ssr",), "place-lakeside")
    found = cells(store, without=("alpha",), events=(again,))
    assert (found.lost, found.gained, found.after) == ({}, {}, 1)
    new = Imagined(("beta", "alpha"), ("theme:gbv",), "country-xx")
    found = cells(store, without=("alpha",), events=(new,))
    assert found.gained == {("theme:gbv", "country-xx"): ("beta",)}
    nowhere = Imagined(("beta",), ("theme:gbv",))
    assert cells(store, events=(nowhere,)).gained == {}
