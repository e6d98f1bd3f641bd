"""The organisations of a row, with type and country where the row tells them."""

from collections.abc import Callable

from tests.ingest.readers.reading import Outcome


def test_types_and_countries_belong_to_their_own_body(
    read_mapped: Callable[..., Outcome],
) -> None:
    text = (
        "Donor,Donor type,Donor country,Grantee,Grantee type,Amount\n"
        "Example Trust,foundation,Kenya,Peace Forum,Guild,5\n"
    )
    (read,) = read_mapped(text).reads
    bodies = {one.name: (one.type, one.country) for one in read.record.actors}
    assert bodies == {"Example Trust": ("foundation", "KE"), "Peace Forum": (None, None)}
    (issue,) = read.record.issues
    assert issue.code == "unknown-actor-type"
    assert issue.message == "The source calls the type of Peace Forum 'Guild', which no list knows."
