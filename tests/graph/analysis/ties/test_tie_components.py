"""Actors fall into parts that nobody has met across."""

from graph.analysis.ties.tie_components import components, parts
from tests.graph.analysis.attended import attended


def test_a_chain_of_meetings_is_one_part():
    chain = [[f"n{n:02}", f"n{n + 1:02}"] for n in range(40)]
    assert set(components(attended(chain)).tolist()) == {0}
    assert parts(attended(chain)) == 1


def test_who_met_nobody_is_no_part():
    attendance = attended([["a", "b"], ["c", "d"], ["d", "e"], ["lone"]])
    assert components(attendance).tolist() == [0, 0, 2, 2, 2, 5]
    assert parts(attendance) == 2


def test_nobody_has_no_parts():
    assert parts(attended([])) == 0
