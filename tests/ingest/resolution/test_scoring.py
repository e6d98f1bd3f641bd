from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.datafiles import read_yaml
from ingest.resolution.features import FEATURES
from ingest.resolution.name_sides import Called
from ingest.resolution.scoring import load_weights
from tests.ingest.resolution.name_sides_of import FOLDER, scorer, side

SCORER = scorer()
CASES = Path(__file__).parents[2] / "cases" / "names.yaml"
ONE = [
    ("World Food Programme", "Programme alimentaire mondial"),
    ("World Food Programme", "World Food Program"),
    ("Programme Alimentaire Modial", "Programme alimentaire mondial"),
    ("Ministry of Justice (Burundi)", "Ministère de la Justice du Burundi"),
    ("Norwegian People Aid", "Norwegian People's Aid"),
    ("Kibatsi", "Kibatsi International"),
    ("Lake Basin Relief Int'l e.V.", "Lake Basin Relief International"),
    ("Tamalo Water Org. & Dev.", "Tamalo Water Organization and Development"),
    ("Office of the UN High Commissioner for Refugees", "UN High Commissioner for Refugees"),
    ("Hope Bridge", "HOPEBRIDGE"),
    ("Programme alimentaire mondial (PAM)", "World Food Programme (WFP)"),
]
ASKED = [
    ("Action against Hunger", "Action against Hunger - Spain"),
    ("Catholic Relief Services", "CRS"),
    ("Coordination of Humanitarian Affairs", "Office for the Coordination of Humanitarian Affairs"),
    ("Network for Peace and Development", "Women's Network for Peace and Development"),
]
NOT_ONE = [
    ("Kibatsi DRC", "Kibatsi"),
    ("Association of Urban Women", "Association of Rural Women"),
    ("FIDA (U)", "FIDA (K)"),
    ("Ministry of Gender (Kenya)", "Ministry of Gender (Uganda)"),
    ("UN Security Council resolution 1325", "UN Security Council resolution 1820"),
    ("Radio Isanganiro", "Centre for Human Security"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_body_is_linked_without_asking(one: str, other: str) -> None:
    assert SCORER.is_automatic(SCORER.compare(side(one), side(other)))


@pytest.mark.parametrize(("one", "other"), ASKED)
def test_a_person_is_asked_where_a_word_or_letters_leave_a_doubt(one: str, other: str) -> None:
    compared = SCORER.compare(side(one), side(other))
    assert not SCORER.is_automatic(compared)
    assert SCORER.is_asked(compared)
    assert compared.caution is not None


@pytest.mark.parametrize(("one", "other"), NOT_ONE)
def test_two_bodies_are_not_even_asked_about(one: str, other: str) -> None:
    assert not SCORER.is_asked(SCORER.compare(side(one), side(other)))


def test_a_wall_makes_the_score_nothing() -> None:
    compared = SCORER.compare(side("FIDA (U)"), side("FIDA (K)"))
    assert compared.score == 0.0
    assert compared.wall is not None


def test_the_names_that_fit_best_are_compared() -> None:
    many = side(Called(("Isis-WICCE", "Peace Centre for Women")))
    compared = SCORER.compare(side("Centre pour la paix des femmes"), many)
    assert compared.pair.right.text == "Peace Centre for Women"


def test_what_cannot_score_enough_is_not_looked_at() -> None:
    two = side("Forum for Peace and Youth"), side("Council for Health and Women")
    assert SCORER.compare(*two, least=0.5).score == 0.0
    assert SCORER.compare(*two).score > 0.0


def test_the_short_way_finds_what_the_long_way_finds() -> None:
    """No pair that would score enough is passed over because its words alone seemed too few."""
    bodies = read_yaml(CASES)["bodies"]
    known = [side(Called((body["name"],), body["acronyms"])) for body in bodies]
    asked = [side(text) for body in bodies for text in (*body["same"], *body["other"])]
    compared = 0
    for one in asked:
        for other in known:
            whole = SCORER.compare(one, other).score
            compared += whole >= 0.5
            if whole >= 0.5:
                assert SCORER.compare(one, other, least=0.5).score == whole
    assert compared > 100


@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
def test_scores_lie_between_nothing_and_one_in_both_directions(one: str, other: str) -> None:
    left, right = side(one), side(other)
    there, back = SCORER.compare(left, right), SCORER.compare(right, left)
    assert 0.0 <= there.score <= 1.0
    assert there.score == pytest.approx(back.score, abs=0.2)


def test_contributions_add_up_to_the_score() -> None:
    import math

    compared = SCORER.compare(side("World Food Programme"), side("World Food Program"))
    odds = SCORER.weights.bias + sum(SCORER.contributions(compared).values())
    assert compared.score == pytest.approx(1 / (1 + math.exp(-odds)))


def test_the_weights_kept_fit_the_features() -> None:
    weights = load_weights(FOLDER)
    assert set(weights.by_feature) == set(FEATURES)
    assert 0 < weights.ask < weights.automatic < 1


def test_every_feature_has_words_for_users() -> None:
    assert all(feature.__doc__ for feature in FEATURES.values())


@pytest.mark.parametrize(
    ("one", "other", "most"),
    [
        (
            Called(["Fonds pour les femmes congolaises"], ["FFC"]),
            Called(["Forum des femmes des Collines"], ["FFC"]),
            0.5,
        ),
        (
            Called(["Fonds pour les femmes congolaises", "Ligue des mères"], ["FFC", "LDM"]),
            Called(["Forum des femmes des Collines"], ["LDM"]),
            0.5,
        ),
        (Called(["FFC"]), Called(["Forum des femmes des Collines"], ["FFC"]), 0.9),
    ],
)
def test_letters_alone_make_no_two_bodies_surely_one(
    one: Called, other: Called, most: float
) -> None:
    compared = SCORER.compare(side(one), side(other))
    assert compared.score <= most
    assert SCORER.is_asked(compared)
    assert not SCORER.is_automatic(compared)


def test_letters_beside_words_that_say_the_same_take_nothing_away() -> None:
    one = Called(["Programme alimentaire mondial"], ["WFP"])
    bare = SCORER.compare(side("Programme alimentaire mondial"), side("World Food Programme"))
    beside = SCORER.compare(side(one), side(Called(["World Food Programme"], ["WFP"])))
    assert beside.score >= bare.score
