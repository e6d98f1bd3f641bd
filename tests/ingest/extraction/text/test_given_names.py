"""Given names and ordinary words."""

from ingest.extraction import Lexicon
from ingest.extraction.text.given_names import given_names
from ingest.extraction.text.lexicon_entries import Entry


def test_names_of_bodies_and_places_make_no_word_ordinary() -> None:
    entries = [("lake forum", [Entry("actor", "x")]), ("round table", [Entry("event", "y")])]
    found = given_names(entries)
    assert {"round", "table"} <= found.ordinary
    assert "lake forum" not in found.ordinary
    assert {"jean"} <= found.sure
    assert {"grace"} <= found.worded


def test_the_lexicon_has_them(lexicon: Lexicon) -> None:
    assert "marie" in lexicon.given_names.sure
    assert "workshop" in lexicon.given_names.ordinary
