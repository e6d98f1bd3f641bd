"""The places that a cell of a list of events names."""

from collections.abc import Callable

import pytest

from ingest.readers import Terms
from ingest.readers.mapped.places_listed import places_in
from tests.ingest.readers.reading import Outcome


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Kigali, Huye", [("Kigali", None), ("Huye", None)]),
        ("Kigali; Somewhere Else", [("Kigali", None), ("Somewhere Else", None)]),
        ("Kigali et Goma", [("Kigali", None), ("Goma", None)]),
        ("Goma, RDC", [("Goma", "CD")]),
        ("Kinshasa, Congo", [("Kinshasa", "CD")]),
        ("Victoria, Canada", [("Victoria", "CA")]),
        ("Hall Example, Goma", [("Hall Example, Goma", None)]),
        ("Goma, Nord-Kivu", [("Goma, Nord-Kivu", None)]),
    ],
)
def test_known_towns_are_parted(
    terms: Terms, text: str, places: list[tuple[str, str | None]]
) -> None:
    assert places_in(text, terms) == places


def test_places_of_an_event_are_told(read_mapped: Callable[..., Outcome]) -> None:
    rows = ('"Kigali, Huye",Rwanda', '"Kigali, Huye, Hall Example",Rwanda', ",Rwanda")
    titled = "".join(f"Talks {n},2024-03-0{n},{row}\n" for n, row in enumerate(rows, 1))
    outcome = read_mapped(f"Title,Date,Place,Country\n{titled}")
    found = [
        [(place.name, place.country) for place in event.places]
        for event in sorted(outcome.events.values(), key=lambda event: event.date)
    ]
    assert found == [
        [("Kigali", "RW"), ("Huye", "RW")],
        [("Kigali, Huye, Hall Example", "RW")],
        [("Rwanda", "RW")],
    ]
    assert [n.field for n in outcome.notices if "may name several" in n.message] == ["Place"]
