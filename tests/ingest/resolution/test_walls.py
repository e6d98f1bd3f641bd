import pytest

from graph.model.vocabulary import Vocabulary
from ingest.resolution.name_index import KnownNode
from ingest.resolution.walls import Walls, fitting_kinds


@pytest.fixture(scope="module")
def walls(vocabulary: Vocabulary) -> Walls:
    return Walls(vocabulary.actor_types)


def node(subtype: str | None, country: str | None) -> KnownNode:
    return KnownNode("n", ("Actor",), subtype, "N", country, in_vocabulary=True)


@pytest.mark.parametrize(
    ("subtype", "country", "known", "reason"),
    [
        (None, None, node("ministry", "BI"), None),
        ("ministry", "BI", node("ministry", "BI"), None),
        ("wro", "UG", node("wro", "UG"), None),
        ("ngo-of-no-list", "UG", node("wro", "UG"), None),
        ("research-institute", "BI", node("national-ngo", "BI"), None),
        ("un-agency", "BI", node("un-agency", "US"), None),
        ("ingo", "BI", node("ingo", "GB"), None),
        ("state", "BI", node("ministry", "BI"), None),
        ("wro", "KE", node("wro", "UG"), "n: not the same country (KE, not UG)"),
        ("ministry", "KE", node("ministry", "UG"), "n: not the same country (KE, not UG)"),
        ("un-mission", "BI", node("police", "BI"), "n: not the same type (un-mission, not police)"),
        ("person-role", None, node("ministry", "BI"), "n: not the same type"),
        ("ministry", None, node("police", "BI"), "n: not the same type"),
    ],
)
def test_namesakes_are_kept_apart_with_a_reason(
    walls: Walls, subtype: str | None, country: str | None, known: KnownNode, reason: str | None
) -> None:
    found = walls.reason_against(subtype, country, known)
    assert found is None if reason is None else str(found).startswith(reason)


@pytest.mark.parametrize("subtype", ["ministry", "police", "military-police", "person-role"])
def test_every_country_has_its_own(walls: Walls, subtype: str) -> None:
    assert walls.belongs_to_state(subtype)


@pytest.mark.parametrize("subtype", ["donor-agency", "embassy", "ingo", None, "nothing"])
def test_who_acts_abroad_is_no_body_of_the_country_of_the_event(
    walls: Walls, subtype: str | None
) -> None:
    assert not walls.belongs_to_state(subtype)


def test_a_ministry_without_a_type_speaks_of_a_state(walls: Walls) -> None:
    assert walls.speaks_of_state(None, "ministere de la justice")
    assert not walls.speaks_of_state("wro", "ministry of women")


def test_the_likeliest_kind_comes_first() -> None:
    assert fitting_kinds("Mechanism")[0] == ("Mechanism",)
