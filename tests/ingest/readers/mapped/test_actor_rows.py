"""Rows of organisations."""

from collections.abc import Callable

from tests.ingest.readers.reading import Outcome

Read = Callable[..., Outcome]


def test_one_row_an_organisation(read_mapped: Read) -> None:
    text = (
        "Code,Name,Acronym,Type,Country,Network,Zone d’intervention,Sector\n"
        "7,Peace Forum,PF,Network,Kenya,Example Union,Kenya; Uganda,Protection\n"
        "8,Lake Body,,Guild,Uganda,,,\n"
    )
    outcome = read_mapped(text)
    read = outcome.reads[0]
    forum = next(one for one in read.record.actors if one.name == "Peace Forum")
    assert (forum.acronym, forum.type, forum.country) == ("PF", "network", "KE")
    assert forum.identifiers == {f"file:{read.record.document.uri}": "7"}
    said = {(r.predicate, r.object) for r in read.record.relations}
    assert ("MEMBER_OF", "body:example union") in said
    assert {("OPERATES_IN", "country:KE"), ("OPERATES_IN", "country:UG")} <= said
    assert any(predicate == "WORKS_ON" for predicate, _ in said)
    (issue,) = outcome.reads[1].record.issues
    assert (issue.code, issue.evidence and issue.evidence.quote) == ("unknown-actor-type", "Guild")
