"""Dates are told in words, and a span says once what its ends share."""

import pytest

from graph.query.date_words import date_in_words


@pytest.mark.parametrize(
    ("edtf", "english", "french"),
    [
        ("2009", "2009", "2009"),
        ("2009-03", "March 2009", "mars 2009"),
        ("2009-03-02", "2 March 2009", "2 mars 2009"),
        ("2009-08-01", "1 August 2009", "1er août 2009"),
        ("2009-21", "spring 2009", "printemps 2009"),
        ("200X", "between 2000 and 2009", "entre 2000 et 2009"),
        ("2009-03-XX", "March 2009", "mars 2009"),
        ("2009-XX-XX", "2009", "2009"),
        ("XXXX-12-12", "12 December (year not given)", "12 décembre (année non indiquée)"),
        ("2009-03~", "about March 2009", "vers mars 2009"),
        ("2009-03-02~", "about 2 March 2009", "vers le 2 mars 2009"),
        ("2009?", "2009, uncertain", "2009, incertain"),
        ("2009-03-02%", "2 March 2009, uncertain", "2 mars 2009, incertain"),
    ],
)
def test_a_date_is_told_in_words(edtf, english, french):
    assert date_in_words(edtf, "en") == english
    assert date_in_words(edtf, "fr") == french


@pytest.mark.parametrize(
    ("edtf", "english", "french"),
    [
        ("2022-08-08/2022-08-11", "8–11 August 2022", "8–11 août 2022"),
        ("2022-08-01/2022-08-04", "1–4 August 2022", "1er–4 août 2022"),
        ("2022-07-28/2022-08-02", "28 July – 2 August 2022", "28 juillet – 2 août 2022"),
        ("2021-12-30/2022-01-02", "30 December 2021 – 2 January 2022", None),
        ("2022-07/2022-08", "July–August 2022", "juillet–août 2022"),
        ("2021-12/2022-01", "December 2021 – January 2022", "décembre 2021 – janvier 2022"),
        ("2009-21/2009-22", "spring–summer 2009", "printemps–été 2009"),
        ("2019/2022", "2019–2022", "2019–2022"),
        ("2009-03-02/2009-03-02", "2 March 2009", "2 mars 2009"),
        ("2009-03/2009-04-06", "March 2009 – 6 April 2009", "mars 2009 – 6 avril 2009"),
        ("2009-03-02~/2009-03-06~", "about 2–6 March 2009", "vers 2–6 mars 2009"),
        ("2009-03-02?/2009-03-06", "2 March 2009 (uncertain) – 6 March 2009", None),
        ("2009-03-02~/2009-03-06", "about 2 March 2009 – 6 March 2009", None),
        ("2009-03/..", "since March 2009", "depuis mars 2009"),
        ("2009-03-02/..", "since 2 March 2009", "depuis le 2 mars 2009"),
        ("../2009-03-06", "until 6 March 2009", "jusqu’au 6 mars 2009"),
        ("/2009", "until 2009", "jusqu’en 2009"),
    ],
)
def test_a_span_says_once_what_its_ends_share(edtf, english, french):
    assert date_in_words(edtf, "en") == english
    assert french is None or date_in_words(edtf, "fr") == french


@pytest.mark.parametrize(
    "text", ["in early spring", "2009-99", "and/or", "soon/..", "../then", "2009-03-02/later", ""]
)
def test_a_text_that_is_no_date_stays_as_it_stands(text):
    assert date_in_words(text, "en") == text
