"""The null model has every degree on average; who was everywhere or nowhere has no chance left."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from graph.analysis.ties.null_model import fit_degrees, null_model_of
from tests.graph.analysis.attended import attended

TABLES = arrays.arrays(np.bool_, st.tuples(st.integers(1, 12), st.integers(1, 12)))


@given(TABLES)
def test_expected_degrees_are_those_seen(table):
    model = fit_degrees(table.sum(axis=1), table.sum(axis=0))
    chance = model.chance[model.actor_class][:, model.event_class]
    assert chance.sum(axis=1) == pytest.approx(table.sum(axis=1), abs=1e-6)
    assert chance.sum(axis=0) == pytest.approx(table.sum(axis=0), abs=1e-6)
    assert model.off < 1e-6
    assert ((chance >= 0) & (chance <= 1)).all()


def test_like_actors_at_like_events_have_one_chance():
    model = null_model_of(attended([["a", "b"], ["c", "d"], ["a", "c"], ["b", "d"]]))
    assert model.chance == pytest.approx(np.array([[0.5]]))
    assert model.actors_of.tolist() == [4]


def test_at_a_plenary_all_were_for_certain():
    model = null_model_of(attended([["a", "b", "c"]]))
    assert model.chance.tolist() == [[1.0]]


def test_who_was_everywhere_is_certain_and_the_others_are_not():
    model = null_model_of(attended([["a", "b"], ["a", "c"], ["a", "b", "c", "d"]]))
    by_actor = model.chance[model.actor_class]
    assert by_actor[0] == pytest.approx([1.0, 1.0])
    # The third event had all four; b and c share what is left of the other two.
    assert by_actor[1] == pytest.approx(by_actor[2])
    assert by_actor[1, model.event_class[0]] == pytest.approx(0.5)
    assert by_actor[3, model.event_class[0]] == pytest.approx(0.0)


def test_an_empty_attendance_has_an_empty_model():
    assert null_model_of(attended([])).chance.shape == (0, 0)


def test_a_hundred_thousand_events_are_a_few_unknowns():
    random = np.random.default_rng(5)
    event = np.repeat(np.arange(100_000), random.integers(2, 20, 100_000))
    actor = (5_000 * random.random(len(event)) ** 4).astype(np.int64)
    event, actor = np.divmod(np.unique(event * 5_000 + actor), 5_000)
    model = fit_degrees(np.bincount(actor, minlength=5_000), np.bincount(event))
    assert model.off < 1e-6
    assert model.chance.shape[1] < 40
