import time
from dataclasses import replace

import pytest

from tests.yardstick import slowness


@pytest.mark.parametrize("text", ["ssr", "SSR", "Access to justice", "access-to-justice"])
def test_ids_and_labels_are_found(terms, text: str) -> None:
    assert terms.themes.find(text) in ("ssr", "access-to-justice")


@pytest.mark.parametrize("text", ["BI", "bi", "BDI", "Burundi", "country-bdi"])
def test_countries_are_found_by_code_and_name(terms, text: str) -> None:
    assert terms.countries.find(text) == "BI"


def test_norway_is_no_negation(terms) -> None:
    assert terms.countries.find("NO") == "NO"


def test_countries_are_found_by_acronym_in_both_languages(terms) -> None:
    assert terms.countries.find("DRC") == "CD"
    assert terms.countries.find("RDC") == "CD"


def test_an_unknown_word_comes_with_the_nearest(terms) -> None:
    assert terms.roles.find("orgniser") is None
    assert terms.roles.unknown("orgniser") == (
        "'orgniser' is not in the list of roles. Did you mean 'organiser' (organiser)?"
    )
    assert "mtandao template" in terms.roles.unknown("zzzz")


def test_only_roles_of_events_are_roles(terms) -> None:
    assert terms.roles.find("organiser") == "organiser"
    assert "member-state" not in terms.roles.exact


def test_names_of_the_vocabulary_know_their_kind(terms) -> None:
    assert terms.kinds["cenap"] == "actor"
    assert terms.named["cenap"]
    assert "country-bdi" in terms.places


def test_very_many_unknown_words_are_told_in_no_time(terms) -> None:
    themes = replace(terms.themes, _near={})
    began = time.process_time()
    said = [themes.unknown(f"zzz{number}") for number in range(50_000)]
    themes.unknown("x" * 1_000_000)
    assert time.process_time() - began < 10 * slowness(time.process_time)
    assert "zzz49999" in said[-1]
