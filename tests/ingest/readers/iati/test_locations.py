"""Locations of an activity, with all codes of the lists that are known, and what they lie in."""

from tests.ingest.readers.iati.activity_files import PLAIN


def location(*inside: str) -> str:
    name = "<name><narrative>Ziwani</narrative></name>"
    return f"<location>{name}{''.join(inside)}</location>"


def area(vocabulary: str, level: str, code: str) -> str:
    told = f'level="{level}"' if level else ""
    return f'<administrative vocabulary="{vocabulary}" {told} code="{code}"/>'


def code(vocabulary: str, number: str) -> str:
    return f'<location-id vocabulary="{vocabulary}" code="{number}"/>'


def test_a_location_lies_in_its_area_and_country(read_text) -> None:
    record = read_text(PLAIN).reads[1].record
    location = next(place for place in record.places if place.name == "Gitaraville")
    area = next(place for place in record.places if place.key == location.within)
    assert location.identifiers == {"geonames": "4242"}
    assert (location.country, area.name, area.kind) == ("BI", "gadm BDI.9_1", "admin2")
    assert area.identifiers == {"gadm": "BDI.9_1"}
    assert "the only country of the activity" in str(location.note)


def test_a_location_of_several_countries_lies_in_none(read_one) -> None:
    countries = '<recipient-country code="BI"/><recipient-country code="RW"/>'
    place = "<location><name><narrative>Gitaraville</narrative></name></location>"
    record = read_one(countries + place).reads[0].record
    assert next(p for p in record.places if p.name == "Gitaraville").country is None


def test_the_class_of_a_location_is_its_kind(read_one) -> None:
    place = (
        '<location><name><narrative>Ziwani</narrative></name><location-class code="2"/></location>'
    )
    assert read_one(place).reads[0].record.places[0].kind == "city"


def test_a_location_has_its_code_in_each_list(read_one) -> None:
    outcome = read_one(location(code("G1", "7"), code("G2", "9"), code("G1", "8"), code("X", "1")))
    (place,) = outcome.reads[0].record.places
    assert place.identifiers == {"geonames": "7", "openstreetmap": "9"}
    assert [(one.column, one.quote) for one in place.evidence if one.tells == "identifiers"] == [
        ("location-id/@code", "7"),
        ("location-id[2]/@code", "9"),
    ]
    assert outcome.messages == [
        "2 codes of places were left out: no list of them is known, or the place has one of that"
        " list."
    ]


def test_areas_lie_in_one_another_by_their_levels(read_one) -> None:
    areas = area("A3", "2", "KEN.1.4"), area("G1", "1", "55"), area("A3", "1", "KEN.1")
    places = {one.key: one for one in read_one(location(*areas)).reads[0].record.places}
    smallest, widest = places["area:gadm:KEN.1.4"], places["area:geonames:55"]
    ziwani = next(one for one in places.values() if one.name == "Ziwani")
    assert (ziwani.within, smallest.within, widest.within) == (smallest.key, widest.key, None)
    assert (smallest.kind, widest.kind) == ("admin2", "admin1")
    assert widest.identifiers == {"geonames": "55", "gadm": "KEN.1"}
    told = [(one.column, one.quote) for one in ziwani.evidence if one.tells == "within"]
    assert told == [("administrative/@code", "KEN.1.4")]


def test_an_area_of_no_level_is_kept_where_it_is_the_only_one(read_one) -> None:
    alone = read_one(location(area("A3", "", "KEN.1"))).reads[0].record.places
    assert {one.kind for one in alone if one.key == "area:gadm:KEN.1"} == {"region"}
    beside = read_one(location(area("A3", "", "KEN.1"), area("A3", "1", "KEN.2")))
    assert [one.key for one in beside.reads[0].record.places][:1] == ["area:gadm:KEN.2"]
    assert beside.messages[0].startswith("1 codes of places were left out")
