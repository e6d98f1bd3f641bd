"""Names the vocabulary knows: which id they get, and when none."""

from collections import Counter
from collections.abc import Callable

import pytest

from ingest.extraction.actors.countries import country_counts
from ingest.extraction.actors.gazetteer import known_mentions
from ingest.extraction.text.page import Page
from ingest.extraction.text.spans import Mention
from ingest.extraction.text.token_index import TokenIndex

Pages = Callable[[str], Page]


def _known(page: Page, countries: Counter[str] | None = None) -> list[Mention]:
    counted = country_counts(page) if countries is None else countries
    return known_mentions(page, TokenIndex(page.tokens), counted)


def _ids(page: Page) -> list[tuple[str, str | None]]:
    return [(mention.name, mention.ref) for mention in _known(page)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("The women of the town met.", []),
        ("It was held by UNHCR and the HCR.", [("UNHCR", "unhcr"), ("HCR", "unhcr")]),
        (
            "L’Organisation mondiale de la Santé et l’OMS étaient dans la ville.",
            [("Organisation mondiale de la Santé", "who"), ("OMS", "who")],
        ),
        ("A meeting of UNISDR, now UNDRR, was held.", [("UNISDR", "undrr"), ("UNDRR", "undrr")]),
        (
            "It was held by the UN Population Fund of the United Nations.",
            [("UN Population Fund", "unfpa"), ("United Nations", "un")],
        ),
    ],
)
def test_names_get_their_ids(page: Pages, text: str, found: list[tuple[str, str]]) -> None:
    assert [(m.name, m.ref) for m in _known(page(text))] == found


def test_the_longer_name_hides_the_shorter_in_it(page: Pages) -> None:
    mentions = _known(page("It was the United Nations Development Programme of the town."))
    assert [m.ref for m in mentions] == ["undp"]


@pytest.mark.parametrize(
    ("countries", "ref"),
    [(Counter({"BI": 2}), "bdi-ceni"), (Counter({"CD": 1, "BI": 3}), "bdi-ceni")],
)
def test_an_acronym_of_two_states_is_that_of_the_country_of_the_text(
    page: Pages, countries: Counter[str], ref: str
) -> None:
    found = _known(page("The CENI of the country was in the town."), countries)
    assert [(m.ref, m.country) for m in found] == [(ref, "BI")]


@pytest.mark.parametrize("countries", [Counter(), Counter({"BI": 1, "CD": 1}), Counter({"ML": 4})])
def test_it_is_nobodys_when_the_text_does_not_say_whose(
    page: Pages, countries: Counter[str]
) -> None:
    found = _known(page("The CENI of the country was in the town."), countries)
    assert [(m.name, m.ref, m.country) for m in found] == [("CENI", None, None)]


def test_an_acronym_that_is_a_country_is_the_country(page: Pages) -> None:
    assert _known(page("The women of the DRC were in the town.")) == []


def test_it_is_the_organisation_where_the_text_writes_that_out(page: Pages) -> None:
    found = _known(page("The Danish Refugee Council (DRC) was in the town."))
    assert [m.ref for m in found] == ["danish-refugee-council"] * 2


def test_a_country_that_is_named_in_passing_does_not_own_a_ministry(page: Pages) -> None:
    """A Ministry of Defence exists in every country; the vocabulary knows that of one."""
    passing = "À Gitega, le ministère de la Défense a reçu des experts néerlandais et le CENAP."
    beside = "Le ministère de la Défense des Pays-Bas a tenu un atelier au Burundi, à Gitega."
    assert ("ministère de la Défense", "nld-mod") not in _ids(page(passing))
    assert ("ministère de la Défense", "nld-mod") in _ids(page(beside))
