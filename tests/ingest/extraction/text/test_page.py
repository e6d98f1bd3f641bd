"""A text made ready: what counts as body, as quoted, as found."""

from collections.abc import Callable

import pytest

from ingest.extraction.text.page import Page

Pages = Callable[[str], Page]


def test_direct_speech_is_known(page: Pages) -> None:
    found = page("She said “we all want a lasting peace here” and left.")
    assert found.in_quote(found.text.index("lasting"))
    assert not found.in_quote(found.text.index("left"))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Elle a dit « nous voulons tous la paix » et elle est partie.", True),
        ('She said "we all want a lasting peace" and left.', True),
        ("The so-called “peace” of the town", False),
        ("“We all want a lasting peace and", False),
        ("“We all want\n\na lasting peace” in the town", False),
        ("", False),
    ],
)
def test_only_closed_quotes_of_some_length_are_direct_speech(
    page: Pages, text: str, quoted: bool
) -> None:
    assert bool(page(text).quoted) is quoted


def test_quotes_in_quotes_are_one_stretch(page: Pages) -> None:
    found = page("He said “we all want the « real peace of our town » here” to the women.")
    assert len(found.quoted) == 1


@pytest.mark.parametrize(
    ("text", "supported"),
    [
        ("The women of the town met in the hall.", True),
        ("Les femmes de la ville étaient dans la salle.", True),
        ("Las mujeres de la ciudad se reunieron en la sala con los jóvenes.", False),
        ("", False),
    ],
)
def test_english_and_french_are_supported(page: Pages, text: str, supported: bool) -> None:
    assert page(text).is_supported is supported


def test_what_stands_in_boilerplate_is_found_only_among_all_hits(page: Pages) -> None:
    found = page("The workshop was held in the town.\n\n© UNICEF")
    assert found.found("actor") == []
    assert [h.value for h in found.all_hits if h.kind == "actor"] == ["unicef"]
    assert len(found.body) == 1


def test_a_kind_that_is_not_there_is_an_empty_list(page: Pages) -> None:
    assert page("The women met.").found("mechanism") == page("").found("actor") == []


def test_a_position_has_its_sentence_or_none(page: Pages) -> None:
    found = page("It was held. It ended.\n\nThe women left.")
    second = found.sentence_at(found.text.index("ended"))
    assert second is not None
    assert found.text[second.start : second.end].strip() == "It ended."
    assert found.sentence_at(len(found.text) + 5) is None
