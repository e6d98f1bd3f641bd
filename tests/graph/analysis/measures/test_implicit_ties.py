"""A step along ties that are never made is one along those that are."""

import networkx as nx
import numpy as np
import pytest

from graph.analysis.measures.ground import Ground
from tests.graph.analysis.attended import attended
from tests.graph.analysis.measures.random_world import as_networkx, ground_at_random


@pytest.mark.parametrize("seed", range(4))
def test_a_step(seed):
    ground = ground_at_random(seed)
    values = np.random.default_rng(seed).uniform(-1, 1, ground.attendance.actors)
    made = nx.to_numpy_array(as_networkx(ground), nodelist=range(len(values)))
    assert ground.ties.step(values) == pytest.approx(made @ values)


def test_no_dust_is_taken_for_a_tie():
    # b and c count nothing there: a met nobody that counts.
    attendance = attended([["a", "b", "c"]] * 3)
    pair = np.tile([0.3, 0.0, 0.0], 3)
    ground = Ground(attendance, np.full(3, 1 / 3), pair)
    assert ground.ties.strength.tolist() == [0, 0, 0]
