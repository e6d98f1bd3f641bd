"""Dates in English and French become EDTF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extraction import Lexicon
from ingest.extraction.text.dates import dates_in


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 2 March – 6 March, 2009", "2009-03-02/2009-03-06"),
        ("from 12 to 15 December", "XXXX-12-12/XXXX-12-15"),
        ("March 2-6, 2009", "2009-03-02/2009-03-06"),
        ("on December 9th", "XXXX-12-09"),
        ("on Tuesday, 3 March 2020", "2020-03-03"),
        ("in November 2017", "2017-11"),
        ("le 1er février 2019", "2019-02-01"),
        ("du 27 novembre au 8 décembre 2017", "2017-11-27/2017-12-08"),
        ("les 20 et 21 décembre 2017", "2017-12-20/2017-12-21"),
        ("ce lundi 4 décembre 2017", "2017-12-04"),
        ("2017-11-22", "2017-11-22"),
        ("22/11/2017", "2017-11-22"),
        ("22-11-2017", "2017-11-22"),
        ("les 3, 4 et 5 mars 2019", "2019-03-03/2019-03-05"),
        ("from 28 December to 3 January 2019", "2018-12-28/2019-01-03"),
        ("du 28 décembre au 3 janvier 2019", "2018-12-28/2019-01-03"),
        ("from 28 December 2018 to 3 January 2019", "2018-12-28/2019-01-03"),
        ("December 28 – January 3, 2019", "2018-12-28/2019-01-03"),
        ("from 28 December to 3 January", "XXXX-12-28/XXXX-01-03"),
    ],
)
def test_a_date_is_read(lexicon: Lexicon, text: str, edtf: str) -> None:
    assert [d.edtf() for d in dates_in(text, lexicon.date_pattern, lexicon.months)] == [edtf]


@pytest.mark.parametrize("text", ["on 31 February 2019", "31/02/2019", "le 30 février 2020"])
def test_a_day_that_does_not_exist_is_no_date(lexicon: Lexicon, text: str) -> None:
    found = dates_in(text, lexicon.date_pattern, lexicon.months)
    assert [d.edtf() for d in found] == [None]


@pytest.mark.parametrize(
    "text",
    ["between 20 and 30 women", "in 2009 and 2010", "we may go", "signed in December 20 years ago"],
)
def test_numbers_and_years_alone_are_no_days(lexicon: Lexicon, text: str) -> None:
    assert dates_in(text, lexicon.date_pattern, lexicon.months) == []


def test_a_span_over_the_new_year_begins_the_year_before(lexicon: Lexicon) -> None:
    (found,) = dates_in("28 December to 3 January", lexicon.date_pattern, lexicon.months)
    assert found.edtf(2019) == "2018-12-28/2019-01-03"


PIECES = [
    "from Friday, 27 September to Wednesday, 2 October 2019",
    "du vendredi 27 septembre 2019 jusqu’au mercredi 2 octobre 2019",
    "le jeudi 3, 4, 5 et 6 mars de l’année 2016",
    "2017-11-22",
    "November 2017",
    "the 21st day of May, 2014",
    "60 officers and 4 chiefs",
    "1325",
]
PROSE = " The chiefs of the hills and the women of the lake sat down and talked. "


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), st.integers(0, 3))
def test_what_stands_far_off_changes_no_date(
    lexicon: Lexicon, pieces: list[str], between: int
) -> None:
    prose = PROSE * (1 + between)
    text = prose.join(["", *pieces, ""])
    alone = [
        text[found.start : found.end]
        for piece in pieces
        for found in dates_in(piece, lexicon.date_pattern, lexicon.months)
        for text in (piece,)
    ]
    together = dates_in(text, lexicon.date_pattern, lexicon.months)
    assert [text[found.start : found.end] for found in together] == alone
