"""Dates in sentences are told in words."""

import pytest

from graph.query.date_words import date_in_words


@pytest.mark.parametrize(
    ("edtf", "english", "french"),
    [
        ("2009", "2009", "2009"),
        ("2009-03", "March 2009", "mars 2009"),
        ("2009-08-01", "1 August 2009", "1er août 2009"),
        ("2009-03-02/2009-03-06", "2 March 2009 to 6 March 2009", "2 mars 2009 – 6 mars 2009"),
        ("2009-03-02/2009-03-02", "2 March 2009", "2 mars 2009"),
        ("2009-03/..", "since March 2009", "depuis mars 2009"),
        ("../2009", "until 2009", "jusqu’à 2009"),
        ("2009-03~", "about March 2009", "vers mars 2009"),
        ("2009?", "2009, uncertain", "2009, incertain"),
        ("201X", "201X", "201X"),
        ("2009-21", "2009-21", "2009-21"),
    ],
)
def test_a_date_is_told_in_words(edtf, english, french):
    assert date_in_words(edtf, "en") == english
    assert date_in_words(edtf, "fr") == french
