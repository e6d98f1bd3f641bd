"""In a line of capitals small words are no acronyms; real acronyms stay."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.text.page import Page
from ingest.extraction.text.shouted import is_shouted
from ingest.extraction.text.tokens import tokens_of

Pages = Callable[[str], Page]
BODY = "\n\nLe ministère a organisé une réunion dans la ville avec les femmes."


@pytest.mark.parametrize(
    ("text", "word", "shouted"),
    [
        ("WOMEN MEET AU PEACE TEAM", "AU", True),
        ("The women meet the AU in town", "AU", False),
        ("UNHCR, UNICEF and the AU of the town were there", "AU", False),
        ("AU", "AU", False),
        ("AU 2019 – (1) a b", "AU", False),
        ("MEET AU\nthe women of the town met in the hall", "AU", True),
        ("THE PEACE MARCH\nthe women met the AU in the hall\nTHE END CAME", "AU", False),
    ],
)
def test_only_the_words_of_the_same_line_count(text: str, word: str, shouted: bool) -> None:
    tokens = tokens_of(text, {})
    at = next(n for n, token in enumerate(tokens) if token.text == word)
    assert is_shouted(text, tokens, at) is shouted


@pytest.mark.parametrize(
    "text",
    [
        "UN ATELIER SUR LA PAIX" + BODY,
        "ATELIER AU BURUNDI" + BODY,
        "CE LUNDI DANS LA VILLE" + BODY,
        "WOMEN WHO BUILD PEACE\n\nThe women of the town met in the hall for the day.",
    ],
)
def test_a_small_word_of_a_heading_is_no_organisation(
    find: Callable[[str], Found], text: str
) -> None:
    assert [m.name for m in find(text).outer if m.ref is not None] == []


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("UNICEF TRAINS WOMEN IN THE TOWN\n\nThe women of the town met in the hall.", "unicef"),
        ("UN AND PARTNERS TRAIN WOMEN\n\nThe women of the town met in the hall.", "un"),
        ("The WHO and the women of the town met in the hall.", "who"),
        ("La réunion de l’UA et de l’AU s’est tenue dans la ville.", "au"),
    ],
)
def test_an_acronym_stays_one(find: Callable[[str], Found], text: str, ref: str) -> None:
    assert ref in {m.ref for m in find(text).outer}


def test_the_small_words_are_those_of_the_language_of_the_text(page: Pages) -> None:
    french, english = page("AVEC LES FEMMES" + BODY), page("CAR AND WOMEN\n\nIt was in the town.")
    assert [h for h in french.all_hits if h.entry.exact == "AVEC"] == []
    assert [h.value for h in english.found("country")] == ["CF"]
