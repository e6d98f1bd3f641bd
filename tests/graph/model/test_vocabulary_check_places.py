"""The checker of places: an area of another country and a namesake far away are found."""

from pathlib import Path
from typing import Any

import yaml

from graph.model.vocabulary_check_places import check_places
from graph.model.vocabulary_problem import Problem, read_raw


def place(name: str, **fields: object) -> dict[str, Any]:
    return {"id": f"place-{name}", "label": {"en": name}, "country": "AAA", **fields}


def town(name: str, lat: float, lon: float) -> dict[str, Any]:
    return place(name, parent="place-shire", lat=lat, lon=lon)


def problems(folder: Path, places: list[dict[str, Any]]) -> list[Problem]:
    (folder / "places.yaml").write_text(yaml.safe_dump({"places": places}), encoding="utf-8")
    raw, _ = read_raw(folder)
    return list(check_places(raw))


NEAR = [place("shire"), town("one", -2.0, 28.0), town("two", -3.0, 28.5), town("three", -4.0, 29.0)]


def test_towns_near_each_other_pass(tmp_path: Path):
    assert problems(tmp_path, NEAR) == []


def test_a_namesake_far_away_is_found_and_told_how_far(tmp_path: Path):
    found = problems(tmp_path, [*NEAR, town("dungu", -2.0, 18.0)])
    assert [one.id for one in found] == ["place-dungu"]
    # The middle of the four is 2.5 degrees south, 28.25 east; a degree is 111.1 km wide there.
    assert found[0].message.startswith(
        "It is 1140 km from the middle of what lies in 'place-shire'"
    )


def test_of_two_towns_nobody_knows_which_is_far(tmp_path: Path):
    assert problems(tmp_path, [*NEAR[:2], town("dungu", -2.0, 18.0)]) == []


def test_an_area_of_another_country_is_found(tmp_path: Path):
    abroad = place("abroad", parent="place-shire", country="BBB")
    assert problems(tmp_path, [*NEAR, abroad]) == [
        Problem("places.yaml", "place-abroad", "parent", "'place-shire' is in another country.")
    ]


def test_coordinates_that_are_no_numbers_are_told_and_the_others_still_measured(tmp_path: Path):
    unreadable = place("six", parent="place-shire", lat="3 S", lon=None)
    found = problems(tmp_path, [*NEAR, unreadable, town("dungu", -2.0, 18.0)])
    assert [(one.id, one.field) for one in found] == [
        ("place-six", "lat"),
        ("place-six", "lon"),
        ("place-dungu", "parent"),
    ]
    assert found[0].message == "'3 S' is no number of degrees."
