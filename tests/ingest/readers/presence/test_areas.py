"""The places of a row, the largest first, and the country they lie in."""

import pytest

from tests.ingest.readers.presence.rows import GAO, LAKE


def test_a_row_says_its_country_when_it_names_one(read) -> None:
    found = read(
        [
            LAKE | {"country.name": "Niger", "admin1.name": "Tahoua"},
            LAKE | {"country.name": "Niger"},
        ]
    )
    (entry,) = (e for e in found.records if e.record.document.part != "#areas")
    assert [(p.name, p.country, p.kind) for p in entry.record.places] == [
        ("Tahoua", "NE", "admin1"),
        ("Niger", "NE", "country"),
    ]


@pytest.mark.parametrize(
    ("code", "country"),
    [("ML07", "ML"), ("MLI0506", "ML"), ("AF0101", "AF"), ("ZZ01", None), ("7", None), ("", None)],
)
def test_the_country_is_what_a_code_begins_with(read, code, country) -> None:
    found = read([LAKE | {"admin1.name": "Somewhere", "admin1.code": code}])
    assert [p.country for p in found.entries["lake peace forum"].record.places] == [country]


def test_a_code_without_a_name_names_the_area(read) -> None:
    found = read([LAKE | {"admin1.name": "", "admin1.code": "ML07", "admin3.code": "ML070101"}])
    places = found.entries["lake peace forum"].record.places
    assert [(p.name, p.kind) for p in places] == [("ML07", "admin1"), ("ML070101", "admin3")]
    assert places[1].within == places[0].key


def test_a_code_with_two_names_is_two_places(read) -> None:
    found = read([LAKE | GAO, LAKE | GAO | {"admin1.name": "Mopti"}])
    assert len(found.relations("OPERATES_IN")) == 2


def test_capitals_and_accents_make_no_other_place(read) -> None:
    found = read([LAKE | GAO, LAKE | GAO | {"admin1.name": "GÀO"}])
    assert len(found.relations("OPERATES_IN")) == 1
