"""A scenario laid over a network: which links stand, which events are not held."""

from graph.analysis.attending import attendance_of
from graph.analysis.change.network import network_of
from graph.analysis.change.scenario import Effect, Imagined, Scenario
from graph.query.names import Names
from tests.graph.analysis.change.changed_world import fill, meeting, sight_of
from tests.graph.query.conftest import Telling


def effect_of(sight, **scenario):
    """The effect on the network of a view."""
    names = Names(sight.view)
    network = network_of(names, attendance_of(sight.index), {}, known=False)
    return Effect(names, network, Scenario(**scenario))


def test_who_is_gone_is_at_no_event(store):
    fill(store, meeting("ev-one", "2020-01-01", ["alpha", "beta"]))
    with sight_of(store) as sight:
        effect = effect_of(sight, without=("alpha",))
        assert effect.ids_of(effect.gone) == ["alpha"]
        assert effect.ends.tolist() == [False, True]
        assert effect.cancelled.tolist() == []
        assert effect.before().sizes.tolist() == [2]
        assert effect.after().sizes.tolist() == [1]


def test_two_are_tied_by_an_event_or_not(store):
    fill(
        store,
        meeting("ev-one", "2020-01-01", ["alpha", "beta", "gamma"]),
        meeting("ev-two", "2020-01-02", ["alpha", "beta"]),
        meeting("ev-three", "2020-01-03", ["delta"]),
    )
    with sight_of(store) as sight:
        effect = effect_of(sight, without_ties=(("alpha", "beta"), ("alpha", "delta")))
        assert effect.are_tied(("alpha", "beta"))
        assert not effect.are_tied(("alpha", "delta"))
        assert effect.still_together == 1
        assert int((~effect.ends).sum()) == 2


def test_nobody_is_added_but_those_invited(store):
    telling = Telling("Psi and Chi are named.", uri="named")
    for actor in ("psi", "chi"):
        telling.say(actor, "WORKS_ON", "theme:ssr", "named")
    fill(store, meeting("ev-one", "2020-01-01", ["alpha", "beta"]), telling)
    with sight_of(store) as sight:
        effect = effect_of(sight, events=(Imagined(("alpha", "psi")), Imagined(("psi", "chi"))))
        assert effect.before().sizes.tolist() == [2, 1, 1]
        assert effect.after().sizes.tolist() == [4]
