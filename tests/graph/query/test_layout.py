"""Positions: the centre in the middle, the same input the same picture, no box over another."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.query.layout import positions


def _star(count: int) -> tuple[list[str], list[tuple[str, str, float]]]:
    nodes = ["c", *(f"n{number:02d}" for number in range(count))]
    return nodes, [("c", node, 1.0) for node in nodes[1:]]


def _overlaps(placed, width, height) -> int:
    points = sorted(placed.values())
    return sum(
        abs(a[0] - b[0]) < 0.98 * width and abs(a[1] - b[1]) < 0.98 * height
        for number, a in enumerate(points)
        for b in points[number + 1 :]
    )


def test_nothing_to_place():
    assert positions([], []) == {}


@pytest.mark.parametrize("count", [1, 5, 44, 120])
def test_star_has_its_centre_in_the_middle_and_no_overlap(count):
    nodes, edges = _star(count)
    placed = positions(nodes, edges, dict.fromkeys(nodes, (100.0, 50.0)))
    assert placed["c"] == (0.0, 0.0)
    assert _overlaps(placed, 100.0, 50.0) == 0


def test_stronger_means_nearer_in_a_star():
    nodes, edges = _star(40)
    placed = positions(nodes, edges)
    away = [(x / 1.25) ** 2 + y**2 for x, y in (placed[node] for node in nodes[1:])]
    assert sum(away[:10]) < sum(away[-10:])


@settings(max_examples=15, deadline=None)
@given(st.integers(2, 40), st.randoms(use_true_random=False))
def test_same_input_gives_the_same_picture(count, random):
    nodes, edges = _star(count)
    edges += [(random.choice(nodes), random.choice(nodes), 1.0) for _ in range(count)]
    edges = [edge for edge in edges if edge[0] != edge[1]]
    first = positions(nodes, edges)
    assert first == positions(nodes, edges)
    assert set(first) == set(nodes)
