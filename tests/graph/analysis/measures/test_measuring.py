"""Every measure has a name, a sentence and a cost."""

import pytest

from graph.analysis.measures import ground as ground_module
from graph.analysis.measures.measuring import MEASURES, measure_named
from graph.errors import ModelError
from tests.graph.analysis.attended import attended
from tests.graph.analysis.measures.random_world import ground_at_random, plain_ground


def test_an_unknown_measure_is_told():
    with pytest.raises(ModelError, match="There is no measure 'fame'.*Use degree, strength"):
        measure_named("fame")


@pytest.mark.parametrize("name", MEASURES)
def test_each_gives_a_value_of_each_actor(name):
    ground = ground_at_random(3)
    found = measure_named(name).take(ground)
    assert found.values.shape == (ground.attendance.actors,)
    assert measure_named(name).work(ground) > 0


@pytest.mark.parametrize("name", MEASURES)
@pytest.mark.parametrize("events", [[], [["a"]], [["a", "b"]]])
def test_of_next_to_nothing_too(name, events):
    found = measure_named(name).take(plain_ground(attended(events)))
    assert len(found.values) == len({name for there in events for name in there})


def test_in_a_large_ledger_only_pairs_that_met_twice_count(monkeypatch):
    ground = ground_at_random(3)
    assert MEASURES["core"].ties_on(ground) == "met"
    assert MEASURES["constraint"].ties_on(ground) == "weighted"
    monkeypatch.setattr(ground_module, "MOST_MEETINGS", 1)
    assert MEASURES["core"].ties_on(ground) == "met twice"
    assert MEASURES["constraint"].ties_on(ground) == "weighted, met twice"
    assert MEASURES["bridging"].ties_on(ground) == "steps, met twice"
    assert MEASURES["betweenness"].ties_on(ground) == "steps"
    assert MEASURES["degree"].ties_on(ground) == "met"
    assert MEASURES["strength"].ties_on(ground) == "weighted"
