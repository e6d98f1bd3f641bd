"""Notes of readers are read in French, whatever fills them."""

import re

import pytest

from graph.model.datafiles import read_yaml
from ingest import note_words
from ingest.note_words import told_note

CATALOGUE = read_yaml(note_words._CATALOGUE)


@pytest.mark.parametrize("english", sorted(CATALOGUE))
def test_a_note_is_said_in_french_with_the_same_words_in_its_blanks(english):
    blanks = re.findall(r"\{(\w+)\}", english)
    assert blanks == re.findall(r"\{(\w+)\}", CATALOGUE[english])
    filled = {name: f"{name} (a. b): c" for name in blanks}
    assert told_note(english.format(**filled), "fr") == CATALOGUE[english].format(**filled)


def test_what_a_person_wrote_and_english_stay_as_they_are():
    assert told_note("As I read it.", "fr") == "As I read it."
    assert told_note("The source gives no date.", "en") == "The source gives no date."
