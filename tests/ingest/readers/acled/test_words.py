"""The words of ACLED lead to ids of our vocabulary."""

from ingest.readers.acled.words import acled_words


def test_all_types_and_roles_are_of_the_vocabulary(terms) -> None:
    words = acled_words()
    for event in words.events.values():
        assert event.type in terms.event_types.exact
        assert set(event.roles) <= terms.roles.exact
    types = {kind.type for kind in words.kinds.values()} | {of for _, of in words.state_words}
    assert types - {None} <= terms.actor_types.exact


def test_numbers_and_words_of_a_kind_are_the_same() -> None:
    kinds = acled_words().kinds
    assert kinds["1"] == kinds["state forces"]
    assert kinds["7"].is_unnamed
    assert not kinds["2"].is_unnamed


def test_violence_is_none_of_our_types() -> None:
    events = acled_words().events
    assert {"peaceful protest", "protests", "agreement"} <= set(events)
    assert {"battles", "armed clash", "riots", "violence against civilians"}.isdisjoint(events)
