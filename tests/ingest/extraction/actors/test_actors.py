"""Mentions that mean one actor are joined; others stay apart."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.actors import Cast, cast_of
from ingest.extraction.actors.mentions import Found

Casting = Callable[[str], Cast]


@pytest.fixture
def cast(find: Callable[[str], Found]) -> Casting:
    def read(text: str) -> Cast:
        found = find(text)
        return cast_of(found.mentions)

    return read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        (
            "UNHCR, the HCR and the UN Refugee Agency were in the town.",
            [["UNHCR", "HCR", "UN Refugee Agency"]],
        ),
        (
            "The Hilltown Women’s Association (HWA) met. HWA members were in the town.",
            [["Hilltown Women’s Association", "HWA"]],
        ),
        (
            "The Ministry of Gender was there. The Ministry of Gender and Labour was in the town.",
            [["Ministry of Gender", "Ministry of Gender and Labour"]],
        ),
        (
            "The Ministry of Gender and the Ministry of Health were in the town.",
            [["Ministry of Gender"], ["Ministry of Health"]],
        ),
        (
            "The Kenyan police and the Ugandan police were with the police of Kenya.",
            [["Kenyan police", "police of Kenya"], ["Ugandan police"]],
        ),
        ("UNMISS was there. The Mission was in the town.", [["UNMISS"]]),
        (
            "The Hilltown Reconciliation Centre was there. Four Reconciliation Centre staff came.",
            [["Hilltown Reconciliation Centre", "Reconciliation Centre"]],
        ),
        (
            "The Hilltown Reconciliation Centre and the Lakeside Reconciliation Centre were there. "
            "Four Reconciliation Centre staff came.",
            [
                ["Hilltown Reconciliation Centre"],
                ["Lakeside Reconciliation Centre"],
                ["Reconciliation Centre"],
            ],
        ),
    ],
)
def test_wordings_are_joined_by_what_they_mean(
    cast: Casting, text: str, names: list[list[str]]
) -> None:
    assert [actor.names for actor in cast(text).actors] == names


def test_units_of_two_organisations_are_two_actors_with_their_parents(cast: Casting) -> None:
    actors = cast("The Gender unit of UNMISS met the Gender unit of MONUSCO in the town.").actors
    units = [a for a in actors if a.parent is not None]
    assert [a.parent.ref for a in units if a.parent] == ["unmiss", "monusco"]


def test_a_group_is_an_actor_only_when_asked_for(find: Callable[[str], Found]) -> None:
    found = find("The women of Goma and the women of Kenya met in the hall.")
    cast = cast_of(found.mentions)
    assert cast.actors == []
    one, other = (cast.of(m) for m in found.outer[:2])
    assert one is not other
    assert cast.of(found.outer[0]) is one


def test_two_countries_are_never_one_actor(cast: Casting) -> None:
    actors = cast("The Congolese police met in Goma. The police of the Republic of the Congo.")
    assert len({a.country for a in actors.actors}) == len(actors.actors)


def test_a_short_form_whose_owner_is_no_more_goes_by_its_own_words(cast: Casting) -> None:
    text = "The Lake Commission (UNMISS) held a workshop. UNMISS spoke of it. The Mission spoke."
    assert ["Mission"] in [actor.names for actor in cast(text).actors]


@pytest.mark.parametrize(
    "text",
    [
        "The Sudan Council of Churches and the South Sudan Council of Churches held a workshop.",
        "Le Conseil des Églises du Soudan et le Conseil des Églises du Soudan du Sud ont tenu un "
        "atelier.",
    ],
)
def test_two_sudans_are_two(cast: Casting, text: str) -> None:
    assert [actor.ref for actor in cast(text).actors] == [None, "sscc"]
