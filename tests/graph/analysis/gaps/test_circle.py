"""A circle holds whom an actor met, on what and where, by what sources tell."""

from graph.analysis.gaps.circle import Circles
from graph.query.names import Names
from tests.graph.analysis.gaps.coverage_world import fill, parts_seen


def test_the_circle_of_an_actor(store):
    fill(store)
    with parts_seen(store) as parts:
        circle = Circles(parts, Names(parts.view)).of("alpha")
        assert circle.events == {"ev-1"}
        assert {"beta", "gamma", "delta", "zeta", "theta"} <= set(circle.actors)
        assert {"theme:gender-ssr", "theme:ssr", "theme:transitional-justice"} <= set(circle.themes)
        assert set(circle.places) == {"place-lakeside", "country-xx"}
        assert not {"grp-civil", "epsilon", "iota"} & set(circle.actors)


def test_of_whom_no_source_tells_the_circle_is_empty(store):
    fill(store)
    with parts_seen(store) as parts:
        assert Circles(parts, Names(parts.view)).of("iota").is_empty
