"""Where an event was: the place within its areas, as near as ACLED says."""

from graph.model.record import RecordDocument
from ingest.readers.acled.places import add_places
from ingest.readers.row_record import Row, RowRecord


def record_of(terms, **cells: str):
    row = Row("ACLED", 2, cells)
    record = RowRecord(RecordDocument(uri="a", part="1"), "acled")
    record.row(row)
    add_places(record, row, "event", terms)
    return record.finish().record


def test_each_area_lies_in_the_one_above(terms) -> None:
    record = record_of(
        terms, country="Kenya", admin1="Nakuru", admin2="East", location="Nakuru", geo_precision="2"
    )
    assert [(one.key, one.kind, one.within, one.country) for one in record.places] == [
        ("admin1", "admin1", None, "KE"),
        ("admin2", "admin2", "admin1", "KE"),
        ("location", "city", "admin2", "KE"),
    ]
    (held,) = record.relations
    assert (held.predicate, held.object, held.qualifiers) == (
        "HELD_IN",
        "location",
        {"exactness": "near"},
    )


def test_an_event_in_an_area_alone_was_in_that_area(terms) -> None:
    record = record_of(terms, iso3="COD", country="Unheard of", admin1="Ituri", geo_precision="3")
    (held,) = record.relations
    assert (held.object, held.qualifiers) == ("admin1", {})
    assert record.places[0].country == "CD"


def test_without_a_place_nothing_is_said(terms) -> None:
    assert record_of(terms, country="Kenya").relations == []
