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


def test_why_a_name_was_not_linked_is_french_too():
    said = "'CNDH' was not linked: the acronym CNDH could be any of bdi-cndh, cod-cndh."
    french = "« CNDH » n’a pas été relié : le sigle CNDH peut désigner bdi-cndh, cod-cndh."
    assert told_note(said, "fr") == french
    assert told_note("'Hill' was not linked: it may be Hill Network (hills).", "fr") == (
        "« Hill » n’a pas été relié : ce peut être Hill Network (hills)."
    )


def test_the_reasons_of_a_link_by_likeness_are_french_too():
    reasons = "They are written alike. The names share 100 of 100 of what their words mean."
    said = told_note(f"'A' was linked by likeness: Likely 'B' (97 of 100). {reasons}", "fr")
    assert not re.search(r"\b(the|they|names|likely)\b", said, re.IGNORECASE)


def test_what_a_country_was_inferred_from_is_french_too():
    said = (
        "The words do not name the country; it is inferred from "
        "what the vocabulary knows of this actor."
    )
    french = told_note(said, "fr")
    assert french.endswith("déduit ainsi : ce que le vocabulaire sait de cet acteur.")


def test_a_blank_that_recurs_holds_the_same_words_each_time():
    form = note_words._pattern("Read {file} now; keep {file} as it is, {why}.")
    found = form.fullmatch("Read a.csv now; keep a.csv as it is, please.")
    assert found is not None
    assert found.groupdict() == {"file": "a.csv", "why": "please"}
    assert form.fullmatch("Read a.csv now; keep b.csv as it is, please.") is None


@pytest.mark.parametrize(
    "note",
    [
        "Weight 3 in the source.",
        "ReliefWeb's theme 'Peace' (12), which is near to this one.",
        "schema.org calls it SocialEvent, which may be any of several.",
        "Invited; the calendar tells of no acceptance.",
    ],
)
def test_the_notes_of_readers_are_french_too(note):
    assert told_note(note, "en") == note
    assert told_note(note, "fr") != note
