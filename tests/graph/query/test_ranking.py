"""A ranking is the same whether it is cut or whole."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.query.names import Names
from graph.query.ranking import most_first

ACTORS = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "theta")
weights = st.dictionaries(
    st.sampled_from(ACTORS), st.tuples(st.integers(0, 2), st.integers(0, 1)), max_size=7
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(weights=weights, limit=st.integers(0, 8))
def test_a_cut_ranking_is_the_beginning_of_the_whole(view, weights, limit):
    names = Names(view)
    whole = most_first(names, weights)
    assert whole == sorted(
        weights, key=lambda one: (*(-n for n in weights[one]), names.label(one), one)
    )
    assert most_first(names, weights, limit) == whole[:limit]


def test_names_of_those_far_below_are_not_read(view):
    names = Names(view)
    assert most_first(names, {"alpha": (3,), "beta": (2,), "gamma": (1,)}, 1) == ["alpha"]
    assert set(names._labels) == {"alpha"}
