"""Verbs that tell a kind of event with what they act on."""

from collections.abc import Callable

import pytest

from ingest.extraction.text.page import Page


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The union and the army inked, in Goma, a large deal.", ["signing"]),
        ("A large deal was inked by the union and the army.", ["signing"]),
        ("The inked deal was large.", []),
        ("They spoke of the deal. The union inked the walls.", []),
        ("The union donated three vehicles to the town.", ["launch"]),
        ("Le syndicat a posé à Goma la première pierre du marché.", ["launch"]),
        ("La première pierre du marché a été posée à Goma.", ["launch"]),
        ("Les formes des magistrats sont belles.", []),
        ("Le syndicat a projeté, hier, un film.", ["cultural-sports"]),
        ("Projeté hier, un film est beau.", []),
        ("The women, in the town, were given the certificates.", ["ceremony-award"]),
    ],
)
def test_a_verb_and_its_object_tell_the_kind(
    page: Callable[[str], Page], text: str, kinds: list[str]
) -> None:
    assert [hit.value for hit in page(text).found("event_verb")] == kinds
