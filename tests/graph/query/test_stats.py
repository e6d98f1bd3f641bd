"""The numbers of a ledger keep sessions, sources and vocabulary apart."""

from graph.query.stats import stats


def test_the_numbers_keep_sessions_and_vocabulary_apart(view):
    numbers = stats(view)
    assert (numbers.events, numbers.sessions, numbers.undated) == (2, 2, 1)
    assert (numbers.earliest, numbers.latest) == ("2009-03-02", "2009-03-06")
    assert numbers.from_vocabulary_only == 1
    assert numbers.sources == {"prose": 2}
