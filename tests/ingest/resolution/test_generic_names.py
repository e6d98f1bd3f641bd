"""A name of general words says what a body does, not whose it is: without more it links nobody."""

import pytest

from ingest.resolution.generic_names import GenericNames
from ingest.resolution.mention import Mention
from ingest.resolution.place_names import CountryNames
from ingest.resolution.resolver import Resolver


@pytest.fixture(scope="module")
def generic(countries: CountryNames) -> GenericNames:
    return GenericNames(countries)


@pytest.mark.parametrize(
    "name",
    [
        "Women's Peace Network",
        "Réseau Femmes et Paix",
        "Human Rights Commission",
        "Legal Aid Forum",
    ],
)
def test_general_words_are_generic(generic: GenericNames, name: str) -> None:
    assert generic.holds(name)


@pytest.mark.parametrize(
    "name",
    [
        "Kintoma Peace Network",  # a proper name
        "Peace Network of Burundi",  # a country
        "Peace Network 2020",  # a number
        "African Union",  # of a part of the world
        "Forum",  # one word is looked at by others
        "Women's Health, Land and Water Network",  # subjects that hardly two bodies have together
    ],
)
def test_a_name_that_tells_whose_it_is_is_not(generic: GenericNames, name: str) -> None:
    assert not generic.holds(name)


@pytest.mark.parametrize("name", ["Union of Africans", "African Union"])
def test_two_words_of_a_part_of_the_world_are_short(generic: GenericNames, name: str) -> None:
    assert generic.is_short(name)


@pytest.mark.parametrize("name", ["UN Women", "Kintoma Union", "African Development Bank"])
def test_a_proper_name_or_three_words_are_not_short(generic: GenericNames, name: str) -> None:
    assert not generic.is_short(name)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Human Rights Commission", "uga-uhrc"),
        ("Truth and Reconciliation Commission", "bdi-cvr"),
        ("Women's Peace Network", "rfp-burundi"),
        ("Réseau Femmes et Paix", "rfp-burundi"),
        ("Union of Africans", "au"),
        ("Commission on Human Rights", "un-hrc"),
        ("Alliance of Democratic Forces", "adf"),
        ("Alliance of Democratic Forces (ADF)", "adf"),
    ],
)
def test_whose_such_a_name_is_is_asked(resolver: Resolver, name: str, meant: str) -> None:
    found = resolver.resolve(Mention(name))
    assert (found.is_new, meant in found.candidates) == (True, True)
    assert found.doubt is not None
    assert meant in found.doubt


@pytest.mark.parametrize(
    "name",
    [
        "Peace Centre",
        "Department of Political Affairs",
        "Department of Peace and Security",
        "Economic and Social Council",
        "Groupe des sages",
    ],
)
def test_the_vocabulary_claims_no_name_that_many_bear(resolver: Resolver, name: str) -> None:
    assert resolver.resolve(Mention(name)).is_new


@pytest.mark.parametrize(
    "mention",
    [
        Mention("Réseau Femmes et Paix", country="BI"),
        Mention("Réseau Femmes et Paix (Burundi)"),
        Mention("Women's Peace Network", country="BI"),
        Mention("Women's Peace Network", context_country="BI"),
        Mention("Réseau Femmes et Paix", context_country="BI"),
        Mention("Réseau Femmes et Paix (RFP)"),
        Mention("Réseau Femmes et Paix", acronym="RFP"),
    ],
    ids=str,
)
def test_the_country_or_the_letters_tell_whose(resolver: Resolver, mention: Mention) -> None:
    assert resolver.resolve(mention).node_id == "rfp-burundi"


def test_letters_that_one_source_gives_do_not_speak_for_another(resolver: Resolver) -> None:
    assert resolver.resolve(Mention("Réseau Femmes et Paix", acronym="RFP")).in_vocabulary
    assert resolver.resolve(Mention("Réseau Femmes et Paix")).is_new


def test_a_country_taken_from_the_event_is_said_to_be(resolver: Resolver) -> None:
    for country, context in ((None, "BI"), ("BI", None)):
        mention = Mention("Réseau Femmes et Paix", country=country, context_country=context)
        assert resolver.resolve(mention).inferred_country == (country is None)


@pytest.mark.parametrize("name", ["The African Union", "Human Rights Council", "Security Council"])
def test_bodies_of_the_world_keep_their_names(resolver: Resolver, name: str) -> None:
    assert resolver.resolve(Mention(name)).in_vocabulary
