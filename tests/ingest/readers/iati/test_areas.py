"""Countries, regions and locations of an activity, with shares, codes and what they lie in."""

from tests.ingest.readers.iati.activity_files import PLAIN
from tests.ingest.readers.iati.relations_of import relations, said


def test_countries_and_regions_have_their_shares(read_text) -> None:
    record = read_text(PLAIN).reads[0].record
    assert said(record, "OPERATES_IN") == [
        ("programme", "country:BI", {"percentage": 75, "scope": "national"}),
        ("programme", "region:1:289", {"percentage": 25, "scope": "national"}),
    ]
    country, region = (p for p in record.places if p.key in ("country:BI", "region:1:289"))
    assert (country.name, country.country, country.kind) == ("BI", "BI", "country")
    assert (region.name, region.kind) == ("South of Sahara", "region")
    assert region.identifiers == {"iati-region": "289"}


def test_a_country_that_does_not_exist_is_told_and_counted(read_one) -> None:
    outcome = read_one('<recipient-country code="QQ"/>')
    assert outcome.reasons == ["'QQ' is no ISO 3166 code of a country."]
    assert outcome.rejections[0].field == "recipient-country/@code"
    assert outcome.counts[0].unknown == {"codes of countries": {"QQ": 1}}


def test_developing_countries_are_no_place(read_one) -> None:
    unspecified = "<narrative>Developing countries, unspecified</narrative>"
    inside = '<recipient-region code="998" vocabulary="1"/>'
    outcome = read_one(f"{inside}<location><name>{unspecified}</name></location><location/>")
    assert outcome.reads[0].record.places == []
    assert outcome.messages == [
        "2 places say no more than 'developing countries' and were left out.",
        "1 location has no name and was left out.",
    ]


def test_the_regions_of_a_publisher_are_its_own(read_one) -> None:
    name = "<narrative>Lakes</narrative>"
    inside = f'<recipient-region code="R1" vocabulary="99">{name}</recipient-region>'
    (place,) = read_one(inside).reads[0].record.places
    assert place.name == "Lakes"
    assert place.identifiers == {"iati-region-99-XX-EXA-9": "R1"}


def test_a_region_without_code_and_name_says_nothing(read_one) -> None:
    assert relations(read_one("<recipient-region/>").reads[0].record, "OPERATES_IN") == []
