"""Words, sentences, paragraphs and languages of a text."""

from collections.abc import Callable

import pytest

from ingest.extraction import Lexicon
from ingest.extraction.page import Page, read_page


@pytest.fixture(scope="module")
def page(lexicon: Lexicon) -> Callable[[str], Page]:
    return lambda text: read_page(text, lexicon)


def _sentences(page: Page) -> list[str]:
    return [page.text[s.start : s.end].strip() for s in page.sentences]


def test_elisions_and_genitives_are_words_of_their_own(page: Callable[[str], Page]) -> None:
    found = page("L’école d’UNAMI’s FIDA-U")
    assert [t.text for t in found.tokens] == ["L’", "école", "d’", "UNAMI", "’s", "FIDA-U"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Amani of UNHCR spoke to the women.",
        "The meeting of the U.N. mission was held.",
        "La réunion de Mme. Sita a eu lieu.",
    ],
)
def test_abbreviations_end_no_sentence(page: Callable[[str], Page], text: str) -> None:
    assert _sentences(page(text)) == [text]


def test_sentences_end_after_quotes_and_at_line_ends(page: Callable[[str], Page]) -> None:
    text = "He said: “It is over.” The women went home.\nThe end of it"
    assert _sentences(page(text)) == [
        "He said: “It is over.”",
        "The women went home.",
        "The end of it",
    ]


def test_paragraphs_have_their_kinds(page: Callable[[str], Page]) -> None:
    text = (
        "A short heading\n\nThe workshop was held in Goma. It had these parts:\n"
        "  1. An opening session.\n  2. A panel.\n\nIt ended well.\n\n"
        "For more information, please contact:\nUNHCR Goma\nPhone: +250 1"
    )
    kinds = [(b.kind, b.item) for b in page(text).blocks]
    assert kinds == [
        ("heading", 0),
        ("body", 0),
        ("item", 1),
        ("item", 2),
        ("body", 0),
        ("boilerplate", 0),
        ("boilerplate", 0),
        ("boilerplate", 0),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The workshop was held in the town by the women of the region.", "en"),
        ("L’atelier s’est tenu dans la ville avec les femmes de la région.", "fr"),
        ("Der Workshop wurde von den Frauen der Region in der Stadt abgehalten.", "de"),
        ("Warsha hiyo ilifanyika mjini Nairobi na wanawake wa eneo hilo kwa siku mbili.", "sw"),
        ("12 34", None),
    ],
)
def test_a_language_is_told(page: Callable[[str], Page], text: str, language: str | None) -> None:
    assert page(text).language == language


def test_direct_speech_is_known(page: Callable[[str], Page]) -> None:
    found = page("She said “we all want a lasting peace here” and left.")
    assert found.in_quote(found.text.index("lasting"))
    assert not found.in_quote(found.text.index("left"))
