"""New actors and first meetings: who comes first, and which event is told."""

from graph.analysis.change import change_words as words
from tests.graph.analysis.change.changed_world import about, brief, fill, meeting, section


def test_who_was_at_most_new_events_comes_first_and_its_earliest_is_told(store):
    fill(
        store,
        meeting("ev-one", "2025-05-01", ["zeta", "beta"]),
        meeting("ev-two", "2025-02-01", ["zeta"]),
    )
    found = brief(store)
    assert about(found, words.ACTORS) == [("zeta",), ("beta",)]
    assert section(found, words.ACTORS).changes.items[0].event.id == "ev-two"


def test_who_may_have_been_at_an_earlier_event_is_counted_apart(store):
    fill(
        store,
        meeting("ev-one", "2025-05-01", ["zeta", "beta"]),
        meeting("ev-some-day", None, ["zeta", "beta"]),
    )
    found = brief(store)
    assert section(found, words.ACTORS).unsure == 2
    assert (section(found, words.TIES).changes.total, section(found, words.TIES).unsure) == (0, 1)


def test_small_meetings_tie_more_than_large_ones(store):
    fill(
        store,
        meeting("ev-large", "2025-05-01", [f"a{n}" for n in range(9)]),
        meeting("ev-small", "2025-05-02", ["zeta", "beta"]),
    )
    assert about(brief(store), words.TIES)[0] == ("beta", "zeta")
