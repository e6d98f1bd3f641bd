"""Dates in words: what is unknown stays visible, doubt is said, French says 1er."""

import pytest

from app_pages._dates import (
    date_words,
    dates_in_words,
    day_words,
    duration_words,
    edtf_words,
    text_as_date,
)
from app_pages._wording import Wording, load_phrases
from graph.query.event_line import When

EN, FR = (Wording(load_phrases(), language) for language in ("en", "fr"))


@pytest.mark.parametrize(
    ("edtf", "english", "french"),
    [
        ("2009-03-02", "2 March 2009", "2 mars 2009"),
        ("2009-03-01", "1 March 2009", "1er mars 2009"),
        ("2009-03", "March 2009", "mars 2009"),
        ("2009-21", "spring 2009", "printemps 2009"),
        ("2009", "2009", "2009"),
        ("200X", "between 2000 and 2009", "entre 2000 et 2009"),
        ("2009-03-XX", "March 2009", "mars 2009"),
        ("XXXX-12-12", "12 December (year not given)", "12 décembre (année non indiquée)"),
        ("2004~", "about 2004", "vers 2004"),
        ("2004?", "2004, uncertain", "2004, incertain"),
        ("2009-03-02/2009-03-06", "2 March 2009 to 6 March 2009", "2 mars 2009 – 6 mars 2009"),
        ("2009-03-02/2009-04-06", "2 March 2009 to 6 April 2009", "2 mars 2009 – 6 avril 2009"),
        (
            "2009-03-02?/2009-03-06",
            "2 March 2009, uncertain to 6 March 2009",
            "2 mars 2009, incertain – 6 mars 2009",
        ),
        ("2009-03-02/2009-03-02", "2 March 2009", "2 mars 2009"),
        ("2009/..", "since 2009", "depuis 2009"),
        ("../2009-03", "until March 2009", "jusqu’à mars 2009"),
    ],
)
def test_edtf_in_words(edtf, english, french):
    assert (edtf_words(EN, edtf), edtf_words(FR, edtf)) == (english, french)


def test_looked_for_and_not_known_are_told_apart():
    assert date_words(EN, When("absent")) == "no date in the source"
    assert "could not be read" in date_words(EN, When("unreadable"))
    assert date_words(EN, When("unknown")) == "no date known"
    assert day_words(FR, None) == "date inconnue"


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("P1W", "one week", "une semaine"),
        ("P4D", "4 days", "4 jours"),
        ("P1Y2M", "one year, 2 months", "un an, 2 mois"),
        ("P", "P", "P"),
        ("a few days", "a few days", "a few days"),
    ],
)
def test_duration_in_words(text, english, french):
    assert (duration_words(EN, text), duration_words(FR, text)) == (english, french)


def test_dates_in_brackets_of_a_sentence_are_said_in_words():
    sentence = "A and B met (2): One (2009-03-02/2009-03-06); Two (no date); Three (2010)."
    said = "A and B met (2): One (2 March 2009 to 6 March 2009); Two (no date); Three (2010)."
    assert dates_in_words(EN, sentence) == said


def test_text_that_is_no_date_stays_as_it_stands():
    assert text_as_date(EN, "2009-03") == "March 2009"
    assert text_as_date(EN, "in early spring") == "in early spring"
