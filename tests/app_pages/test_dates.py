"""Dates of answers: what is unknown stays visible, and a duration is said in words."""

import pytest

from app_pages._dates import date_words, day_words, duration_words
from app_pages._wording import Wording, load_phrases
from graph.query.event_line import When

EN, FR = (Wording(load_phrases(), language) for language in ("en", "fr"))


def test_a_given_date_is_said_in_the_language_of_the_reader():
    when = When("given", "2009-03-02/2009-03-06")
    assert (date_words(EN, when), date_words(FR, when)) == ("2–6 March 2009", "2–6 mars 2009")
    assert day_words(FR, "2009-03-01") == "1er mars 2009"


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
