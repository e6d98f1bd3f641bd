"""What data cannot carry is said, and nothing is said of data that can."""

import numpy as np
import pytest

from graph.analysis.measures.caution import cautions, cautions_of_order
from graph.analysis.measures.resampling import Evidence, Ranges
from tests.graph.analysis.attended import attended


def codes(events, cluster=None):
    attendance = attended(events)
    own = np.arange(attendance.events) if cluster is None else np.array(cluster)
    evidence = Evidence(own, len(set(own.tolist())), by_source=True)
    return [one.code for one in cautions(attendance, evidence)]


CHAIN = [[f"n{n:02}", f"n{n + 1:02}"] for n in range(40)]


def test_of_good_data_nothing_is_said():
    assert codes(CHAIN) == []


def test_nobody_met():
    assert codes([["a"], ["b"]]) == ["nothing"]
    assert codes([]) == ["nothing"]


def test_few_events_count_only_those_where_two_met():
    assert codes(CHAIN[:29] + [["a"]] * 40) == ["few events"]


def test_one_source():
    assert codes(CHAIN, [0] * 20 + list(range(1, 21))) == ["one source"]
    assert codes(CHAIN, [0] * 19 + list(range(1, 22))) == []


def test_one_plenary():
    plenary = [f"n{n:02}" for n in range(41)]
    assert codes([*CHAIN, plenary]) == ["one plenary"]
    (told,) = cautions(attended([*CHAIN, plenary]), Evidence(np.arange(41), 41, by_source=True))
    assert "41 named actors makes 95 % of all meetings" in told.words["en"]
    assert "41 acteurs nommés fait 95 %" in told.words["fr"]


def test_parts():
    apart = [[f"x{n:02}", f"x{n + 1:02}"] for n in range(40)]
    assert codes(CHAIN + apart) == ["parts"]


def ranges(low, high, best, worst):
    return Ranges(200, *(np.array(column) for column in (low, high, best, worst)))


@pytest.mark.parametrize(
    ("found", "ranked", "said"),
    [
        (ranges([5, 3], [6, 4], [1, 2], [1, 2]), 10, []),
        (ranges([5, 3, 1], [6, 5, 2], [1, 1, 2], [2, 3, 3]), 30, ["alike"]),
        # One ahead in every round, whose value varies as much as that of the next.
        (ranges([5, 3], [9, 7], [1, 2], [1, 3]), 30, []),
        (ranges([5, 3], [6, 5], [1, 1], [5, 6]), 10, ["wide"]),
        (Ranges(0, *[np.zeros(2)] * 4), 10, []),
    ],
)
def test_the_order(found, ranked, said):
    values = np.array([5.5, 3.5, 1.5])[: len(found.low)]
    assert [one.code for one in cautions_of_order(values, found, ranked)] == said
