"""The file that knows spaCy: what it says without it, and with it where it is installed."""

import sys

import pytest

from graph.errors import MissingExtraError
from ingest.extraction import Lexicon
from ingest.extraction.nlp import model, with_statistical_names


@pytest.fixture(autouse=True)
def no_models() -> None:
    model._model.cache_clear()


def test_without_spacy_it_says_how_to_install_it(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingExtraError, match="which are not installed") as caught:
        with_statistical_names(lexicon)
    assert "--require-hashes -r requirements/nlp.txt" in str(caught.value)
    assert "pip install 'mtandao[nlp]'" in str(caught.value)


def test_with_spacy_names_are_suggested_in_both_languages(lexicon: Lexicon) -> None:
    pytest.importorskip("spacy", reason="the extra nlp is not installed")
    guess = with_statistical_names(lexicon).guess
    assert guess is not None
    for language, text in (
        ("en", "The European Union and Save the Children met in Nairobi."),
        ("fr", "L’Union européenne a rencontré la Croix-Rouge française à Paris."),
    ):
        found = guess(text, language)
        assert {one.label for one in found} & {"ORG"}
        assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert guess("Der Rat tagte in Wien.", "de") == []


def test_a_long_text_is_read_in_pieces_that_are_the_text() -> None:
    text = "One line.\nAnother line.\n\n" * 50 + "x" * 95
    pieces = list(model.pieces_of(text, longest=40))
    assert "".join(piece for _, piece in pieces) == text
    assert all(text.startswith(piece, start) and len(piece) <= 40 for start, piece in pieces)
    assert sum(piece.endswith("\n") for _, piece in pieces) == len(pieces) - 3
    assert list(model.pieces_of("")) == []
