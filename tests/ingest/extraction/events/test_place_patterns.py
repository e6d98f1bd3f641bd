"""The patterns lead to places, in both languages, and not to what is no place of an event."""

import pytest

from ingest.extraction.events.place_patterns import (
    ALSO,
    AREA_BEFORE,
    BEFORE,
    DATELINE,
    NEW_AREA,
    ORIGIN,
    SITE_TOWN,
    TOWN,
    TOWN_BEFORE,
)


@pytest.mark.parametrize(
    "before",
    ["held in ", "tenue à ", "s’est tenu au ", "a visit to ", "une tournée au ", "the capital, "],
)
def test_a_preposition_leads_to_a_place(before: str) -> None:
    assert BEFORE.search(before)


@pytest.mark.parametrize("before", ["the women of ", "delegates from ", "venus du "])
def test_where_people_are_from_is_an_origin(before: str) -> None:
    assert ORIGIN.search(before)
    assert not BEFORE.search(before)


@pytest.mark.parametrize(
    ("pattern", "before"),
    [
        (TOWN_BEFORE, "dans la ville de "),
        (TOWN_BEFORE, "in the town of "),
        (AREA_BEFORE, "dans la province du "),
        (AREA_BEFORE, "the county of "),
    ],
)
def test_a_kind_of_town_or_area_stands_before_its_name(pattern, before: str) -> None:
    assert pattern.search(before)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("à l’hôtel du Lac de Lanterre", "Lanterre"),
        ("dans la salle du lycée de Vertmont", "Vertmont"),
        ("at the Hill Hotel in Greenford", "Greenford"),
    ],
)
def test_a_building_tells_its_town(text: str, town: str) -> None:
    found = SITE_TOWN.search(text)
    assert found is not None
    assert found.group(1) == town


def test_a_town_that_no_list_knows_is_named_by_its_kind() -> None:
    found = TOWN.search("dans la localité de Lanterre")
    assert found is not None
    assert found.group(1) == "Lanterre"


def test_two_areas_share_one_word() -> None:
    found = NEW_AREA.search("des régions du Mont Vert et du Haut Gué")
    assert found is not None
    assert found.groups() == ("Mont Vert", "Haut Gué")


@pytest.mark.parametrize("between", [", ", " and ", " et à ", " ainsi qu’à "])
def test_more_places_follow_the_first(between: str) -> None:
    assert ALSO.fullmatch(between)


@pytest.mark.parametrize(
    ("text", "kind", "town"),
    [
        ("Mogadishu, 22 November 2017 – A meeting", "dated", "Mogadishu"),
        ("Kenge, le 12 décembre 2017 : un atelier", "dated", "Kenge"),
        ("El Fasher – A meeting", "begins", "El Fasher"),
    ],
)
def test_a_dateline_names_its_town(text: str, kind: str, town: str) -> None:
    found = DATELINE.search(text)
    assert found is not None
    assert found.group(kind) == town


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("They squeezed into the county hall of Wanyrok.", "Wanyrok"),
        ("They met in the market of Wanyrok Sector.", "Wanyrok"),
    ],
)
def test_the_kind_of_a_town_is_no_part_of_its_name(text: str, town: str) -> None:
    found = SITE_TOWN.search(text)
    assert found is not None
    assert found[1] == town
