"""How old a shared event is, by what its date says."""

import pytest

from tests.graph.analysis.paths.path_world import ledger, meet, path_of, telling


@pytest.mark.parametrize(
    ("date", "state", "age"),
    [
        ("2023-11-20", "old", 3),
        # Three years ago to the day, as in the matrix of gaps.
        ("2023-11-21", "live", 3),
        ("2023", "live", 2),
        ("2005/..", "old", 21),
        ("2024/..", "live", 2),
        ("202X", "undated", None),
        ("20XX", "undated", None),
        ("../2025", "undated", None),
    ],
)
def test_an_event_is_live_when_its_date_says_so(date, state, age):
    t = telling()
    meet(t, "ev-a", date, "alpha", "omega")
    with ledger(t.account()) as view:
        found = path_of(view, "alpha", "omega")
    assert (found.steps[0].state, found.steps[0].age) == (state, age)
    if state == "undated":
        assert "no source tells the year of 1 of its 1 step" in found.paths[0].sentence["en"]
