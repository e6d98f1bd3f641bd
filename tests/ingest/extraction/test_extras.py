"""The three ways to read a text have one shape."""

import sys

import pytest

from graph.errors import MissingExtraError
from graph.model.record import Record
from ingest.extraction import Extra, Lexicon, extract, extractor
from ingest.extraction.nlp import model

TEXT = "UNHCR held a workshop on access to justice in Goma on 4 May 2016."


def test_without_an_extra_the_rules_read(lexicon: Lexicon) -> None:
    read = extractor(lexicon, None, {})
    assert read(TEXT, uri="a.txt", title="A") == extract(TEXT, lexicon, "a.txt", "A")


def test_statistical_names_change_nothing_but_what_they_suggest(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "_model", lambda _: lambda _: type("Doc", (), {"ents": []}))
    read = extractor(lexicon, Extra.nlp, {})
    assert read(TEXT) == extract(TEXT, lexicon)


@pytest.mark.parametrize("extra", list(Extra))
def test_what_is_missing_is_told_when_it_is_asked_for(
    extra: Extra, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    model._model.cache_clear()
    with pytest.raises(MissingExtraError, match=f"leave out `--with {extra.value}`"):
        extractor(lexicon, extra, {})


def test_a_language_model_is_given_what_is_known_of_the_source(
    lexicon: Lexicon, tmp_path: object
) -> None:
    named = {"MTANDAO_LLM_MODEL": "made-up", "MTANDAO_LLM_CACHE": str(tmp_path)}
    read = extractor(lexicon, Extra.llm, named)
    record: Record = read("", uri="a.txt", title="A")
    assert (record.document.uri, record.document.title) == ("a.txt", "A")
