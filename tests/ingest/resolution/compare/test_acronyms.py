import pytest

from ingest.resolution.compare import acronyms
from ingest.resolution.name_sides import Called
from tests.ingest.resolution.name_sides_of import pair

FULL = [
    ("WFP", "World Food Programme"),
    ("PAM", "Programme alimentaire mondial"),
    ("AMADECOM", "Association malienne pour le développement communautaire"),
    ("Cordaid", "Catholic Organisation for Relief and Development Aid"),
    ("DRS Mopti", "Direction régionale de la santé Mopti"),
]


@pytest.mark.parametrize(("short", "full"), FULL)
def test_letters_of_the_words_in_both_directions(short: str, full: str) -> None:
    assert acronyms.acronym_of_words(pair(short, full)) > 0.7
    assert acronyms.acronym_of_words(pair(full, short)) > 0.7


@pytest.mark.parametrize("short", ["WHO", "NRC", "Oxfam"])
def test_other_letters_do_not_fit(short: str) -> None:
    assert acronyms.acronym_of_words(pair(short, "World Food Programme")) == 0.0


def test_a_letter_for_every_word_is_best() -> None:
    words = (("world", False), ("food", False), ("programme", False))
    assert acronyms.fit("wfp", words) == 1.0
    assert acronyms.fit("wopr", words) < 0.7
    assert acronyms.fit("wfp", ()) == 0.0


def test_letters_of_the_other_language_in_any_order() -> None:
    assert acronyms.acronym_in_other_language(pair("WFP", "Programme alimentaire mondial")) == 1.0
    assert acronyms.acronym_in_other_language(pair("WHO", "Programme alimentaire mondial")) == 0.0


def test_both_known_by_one_acronym() -> None:
    one = Called(("United Nations Population Fund",), ("UNFPA",))
    assert acronyms.same_acronym(pair(one, "Population Fund (UNFPA)")) == 1.0
    assert acronyms.different_acronyms(pair(one, "Population Fund (UNICEF)")) == 1.0
    assert acronyms.different_acronyms(pair(one, "Population Fund")) == 0.0


def test_a_known_acronym_has_the_letters_of_the_other_name() -> None:
    known = Called(("Interchurch Peace Council",), ("PAX",))
    assert acronyms.known_acronym_fits(pair(known, "Peace and Xylophones")) > 0.9
    assert acronyms.known_acronym_fits(pair(known, "Council of Churches")) == 0.0


def test_one_acronym_of_two_bodies_collides() -> None:
    one = Called(("Rwanda Peace Academy",), ("RPA",))
    other = Called(("Radio publique africaine",), ("RPA",))
    assert acronyms.acronym_collision(pair(one, other)) == 1.0
    assert acronyms.acronym_collision(pair(one, one)) == 0.0
