import pytest

from ingest.resolution.compare.identity import country_on_one_side, wall_between
from ingest.resolution.name_sides import Called
from tests.ingest.resolution.name_sides_of import pair, walls

WALLED = [
    ("FIDA (U)", "FIDA (K)", "not the same chapter"),
    ("Ministry of Gender (Kenya)", "Ministry of Gender (Uganda)", "not the same country"),
    ("Resolution 1325", "Resolution 1820", "not the same number"),
    ("Peace Service", "Peace Service office", "is a part of"),
    (
        Called(("Observer Group in India and Pakistan",)),
        "Observer Group in Mali and Pakistan",
        "not the same country",
    ),
    (
        Called(("Ministry of Justice",), country="BI", subtype="ministry"),
        Called(("Ministry of Justice",), country="UG", subtype="ministry"),
        "not the same country",
    ),
    (
        Called(("Peace Network",), subtype="police"),
        Called(("Peace Network",), subtype="network"),
        "not the same type",
    ),
    (
        Called(("Peace Network",), codes=("XM-DAC:1",)),
        Called(("Peace Network",), codes=("XM-DAC:2",)),
        "not the same code",
    ),
]


@pytest.mark.parametrize(("one", "other", "why"), WALLED)
def test_walls_stand_in_both_directions(one: Called | str, other: Called | str, why: str) -> None:
    for found in (wall_between(pair(one, other), walls()), wall_between(pair(other, one), walls())):
        assert found is not None
        assert why in found


def test_the_office_for_a_task_is_no_part_of_the_task() -> None:
    task = Called(("Coordination of Humanitarian Affairs",))
    office = "Office for the Coordination of Humanitarian Affairs"
    assert wall_between(pair(task, office), walls()) is None


def test_the_seat_of_an_international_body_is_no_wall() -> None:
    seat = Called(("World Food Programme",), country="IT", subtype="un-agency")
    here = Called(("World Food Programme",), country="BI", subtype="un-agency")
    assert wall_between(pair(seat, here), walls()) is None


def test_a_country_on_one_side() -> None:
    assert country_on_one_side(pair("Red Cross", "Red Cross of Kenya")) == 1.0
    own = Called(("Red Cross",), country="KE")
    assert country_on_one_side(pair(own, "Red Cross of Kenya")) == 0.0
    assert country_on_one_side(pair("AMS", "Association malienne de santé")) == 0.0
