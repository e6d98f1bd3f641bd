"""How old a relation is that a source states, and how that is told."""

from dataclasses import replace

import pytest

from tests.graph.analysis.paths.path_world import ledger, path_of, telling


@pytest.mark.parametrize(
    ("says", "state", "told"),
    [
        ({"at": "2025-10"}, "live", "(October 2025)."),
        ({"at": "2011"}, "old", "(2011)."),
        ({"to": "2012"}, "old", "(until 2012)."),
        ({"valid_from": "2025-03"}, "live", "(since March 2025)."),
        ({"from": "2011"}, "old", "(since 2011)."),
        ({"at": "2024/.."}, "live", "(since 2024)."),
        # Nobody can tell whether it was within the last three years.
        ({"at": "202X"}, "undated", "(between 2020 and 2029)."),
        ({}, "undated", "(no date in the source)."),
    ],
)
def test_a_stated_cooperation_is_as_old_as_the_source_says(says, state, told):
    t = telling()
    t.say("alpha", "COOPERATES_WITH", "omega", "So", **says)
    with ledger(t.account()) as view:
        (step,) = path_of(view, "omega", "alpha").steps
    assert (step.state, step.start.id, step.known) == (state, "omega", False)
    assert step.sentence["en"] == f"A source says that Alpha works with Omega {told}"


def test_what_goes_on_was_known_on_the_day_its_source_was_published():
    t = telling()
    t.say("alpha", "COOPERATES_WITH", "omega", "So", valid_from="2005")
    t.document = replace(t.document, published="2025-06")
    with ledger(t.account()) as view:
        found = path_of(view, "omega", "alpha")
    assert (found.steps[0].state, found.steps[0].age) == ("live", 1)
    assert found.steps[0].sentence["en"].endswith("(since 2005).")
