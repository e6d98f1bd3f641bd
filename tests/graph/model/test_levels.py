"""Of several levels the strictest holds."""

from hypothesis import given
from hypothesis import strategies as st

from graph.model.levels import strictest
from graph.model.statement import SENSITIVITIES


def test_the_strictest_level_wins():
    assert strictest(["public", "restricted", "internal"]) == "restricted"
    assert strictest(["internal", "public"]) == "internal"
    assert strictest([]) == "public"


@given(st.lists(st.sampled_from(SENSITIVITIES), min_size=1))
def test_it_is_one_of_them_and_none_is_stricter(levels):
    found = strictest(levels)
    assert found in levels
    assert all(SENSITIVITIES.index(one) <= SENSITIVITIES.index(found) for one in levels)
