"""Rows of who does what where, by the columns of a mapping."""

from collections.abc import Callable

from tests.ingest.readers.reading import Outcome

Read = Callable[..., Outcome]


def test_who_does_what_where_makes_no_event(read_mapped: Read) -> None:
    text = (
        "Organisation,Type,Sector,Country,Province,Project,Donor\n"
        "Peace Forum,NGO,Protection,Kenya,Nakuru,Water for peace,Example Trust\n"
    )
    outcome = read_mapped(text)
    said = {r.predicate for one in outcome.reads for r in one.record.relations}
    assert {"OPERATES_IN", "ROLE_IN", "WORKS_ON"} <= said
    assert not any(one.record.events for one in outcome.reads)
    assert outcome.counts[0].read == 1
