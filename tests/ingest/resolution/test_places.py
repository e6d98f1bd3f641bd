import pytest

from ingest.resolution.mention import Mention
from ingest.resolution.place_names import CountryNames
from ingest.resolution.places import PlaceResolver


@pytest.fixture(scope="module")
def places(vocabulary, countries: CountryNames) -> PlaceResolver:
    return PlaceResolver(vocabulary, countries)


def place(name: str, country: str | None = None, kind: str | None = None) -> Mention:
    return Mention(name, "Place", kind, country)


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (place("Bujumbura", "BI"), "place-bujumbura"),
        (place("Kigali, Rwanda"), "place-kigali"),
        (place("Burundi"), "country-bdi"),
        (place("BI"), "country-bdi"),
        (place("BDI"), "country-bdi"),
        (place("RDC"), "country-cod"),
        (place("République démocratique du Congo"), "country-cod"),
        (place("burundais", kind="country"), "country-bdi"),
        (place("Congolese", "CD", "country"), "country-cod"),
        (place("Djibouti"), "country-dji"),
        (place("Djibouti", "DJ"), "place-djibouti"),
        (place("Great Lakes region"), "group:great-lakes-core"),
        (Mention("anything", "Place", id="place-goma"), "place-goma"),
    ],
    ids=str,
)
def test_a_known_place_is_found(places: PlaceResolver, mention: Mention, expected: str) -> None:
    assert places.resolve(mention).node_id == expected


def test_a_demonym_of_two_countries_names_neither(places: PlaceResolver) -> None:
    found = places.resolve(place("Congolese", kind="country"))
    assert found.is_new
    assert found.candidates == ("CD", "CG")


def test_a_town_of_another_country_is_not_taken(places: PlaceResolver) -> None:
    found = places.resolve(place("Bujumbura", "CD"))
    assert found.is_new
    assert found.reason == "New: the known place of this name is not in CD."


def test_an_unknown_place_is_one_in_each_country(places: PlaceResolver) -> None:
    ids = {places.resolve(place("Lakeside", code)).node_id for code in ("BI", "UG", "BI")}
    assert len(ids) == 2
    assert all(name.startswith("place-") for name in ids)


def test_a_country_code_leads_to_its_node(places: PlaceResolver) -> None:
    found = places.country_node("UG")
    assert found is not None
    assert found.node_id == "country-uga"
    assert places.country_node("ZZ") is None
