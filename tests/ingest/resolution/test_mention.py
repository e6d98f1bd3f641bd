from ingest.resolution.mention import Mention, Resolution


def test_what_a_source_does_not_tell_is_none() -> None:
    mention = Mention("Lake Network")
    assert (mention.kind, mention.subtype, mention.country, mention.id) == (
        "Actor",
        None,
        None,
        None,
    )


def test_a_resolution_is_named_unless_it_says_otherwise() -> None:
    found = Resolution("a", ("Actor",), None, "A", None, "new", None, "New.")
    assert found.is_named
    assert not found.is_new
