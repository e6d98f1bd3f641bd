"""Ties beside roles: programmes, and the country of an office named without one."""

from collections.abc import Callable

import pytest

from graph.model.record import Record

Read = Callable[[str], Record]
HELD = "A workshop was held in {} on 3 March 2019. It was opened by {}."


def _ties(record: Record) -> set[tuple[str | None, str, object]]:
    ids = {p.key: p.id or p.name for p in [*record.actors, *record.programmes]}
    return {
        (ids[r.subject], r.predicate, ids.get(str(r.object), r.object)) for r in record.relations
    }


@pytest.mark.parametrize(
    ("place", "who", "country"),
    [
        ("Kenya", "the Minister of Defence", "country-ken"),
        ("Dakar, Senegal", "the Ministry of Gender", "country-sen"),
        ("Kenya", "UNHCR", None),
        ("Kenya", "the Ugandan police", None),
        ("Hilltown", "the Minister of Defence", None),
    ],
)
def test_an_office_of_state_is_taken_for_one_of_the_country_of_the_event(
    read: Read, place: str, who: str, country: str | None
) -> None:
    found = read(HELD.format(place, who))
    told = [(r.predicate, r.object, r.status) for r in found.relations]
    assert told == ([] if country is None else [("COUNTRY_OF", country, "inferred")])


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "The women of the EC project Gutwara Neza were there.",
            ("european-commission", "ROLE_IN", "gutwara-neza"),
        ),
        (
            "UNHCR as a Just Future partner was in the town.",
            ("unhcr", "ROLE_IN", "just-future"),
        ),
    ],
)
def test_owners_and_partners_are_tied_to_their_programme(
    read: Read, text: str, tie: tuple[str, str, str]
) -> None:
    assert tie in _ties(read(text))


@pytest.mark.parametrize(
    "text",
    ["UNHCR met the women of Just Future in the town.", "UNHCR as a friend of Just Future came."],
)
def test_standing_near_a_programme_is_no_tie(read: Read, text: str) -> None:
    assert read(text).relations == []
