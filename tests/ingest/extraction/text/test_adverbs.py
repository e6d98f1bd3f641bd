"""Adverbs are known by their ending; nouns that end alike are none."""

from collections.abc import Callable

import pytest

from ingest.extraction.text.adverbs import adverbs_among
from ingest.extraction.text.page import Page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was officially and warmly opened by her family.", ["officially", "warmly"]),
        ("Il a solennellement et officiellement ouvert le traitement.", ["officiellement"]),
        ("Elle a conjointement financé le paiement.", ["conjointement"]),
        ("The General Assembly sat early in July.", []),
    ],
)
def test_adverbs_are_known_by_their_ending(
    page: Callable[[str], Page], text: str, found: list[str]
) -> None:
    tokens = page(text).tokens
    assert [tokens[n].low for n in adverbs_among(tokens)][-len(found) or len(tokens) :] == found
