"""What a text proves, fact by fact."""

import pytest

from ingest.extraction import Lexicon
from ingest.extraction.llm.checking import (
    NO_DATE,
    NO_QUOTE,
    NOT_A_LIST,
    NOT_AGREED,
    NOT_INSIDE,
    UNKNOWN,
    Checking,
    ToldTheme,
)

TEXT = "The Lake Forum met on 4 May 2016. The Lake Forum met again."


@pytest.fixture
def checking(lexicon: Lexicon) -> Checking:
    return Checking(TEXT, lexicon.vocabulary)


def test_a_quote_is_found_where_it_stands_first(checking: Checking) -> None:
    proof = checking.proof("Lake Forum met", "Lake Forum")
    assert proof is not None
    assert (proof.start, proof.end, proof.quote) == (4, 18, "Lake Forum met")
    assert not checking.rejected


@pytest.mark.parametrize(
    ("quote", "names", "why"),
    [
        ("", (), NO_QUOTE),
        ("lake forum met", (), NO_QUOTE),
        ("The  Lake", (), NO_QUOTE),
        ("on 4 May 2016", ("Lake Forum",), NOT_INSIDE),
        ("The Lake Forum", ("",), NOT_INSIDE),
    ],
)
def test_without_proof_there_is_a_reason(
    quote: str, names: tuple[str, ...], why: str, checking: Checking
) -> None:
    assert checking.proof(quote, *names) is None
    assert checking.rejected == {why: 1}


@pytest.mark.parametrize(
    ("given", "kept", "why"),
    [
        ([{"id": "a", "quote": "b"}], 1, {}),
        ([{"id": "a"}, {"id": 1, "quote": "b"}, "a", None], 0, {NOT_AGREED: 4}),
        ([{"id": "a", "quote": "b", "more": "c"}], 0, {NOT_AGREED: 1}),
        ({"id": "a", "quote": "b"}, 0, {NOT_A_LIST: 1}),
        (None, 0, {NOT_A_LIST: 1}),
    ],
)
def test_only_the_agreed_form_is_looked_at(
    given: object, kept: int, why: dict[str, int], checking: Checking
) -> None:
    assert len(list(checking.items(given, ToldTheme))) == kept
    assert checking.rejected == why


def test_a_date_must_be_readable_and_its_words_in_the_text(checking: Checking) -> None:
    day = checking.date("2016-05-04", "on 4 May 2016")
    assert day is not None
    assert (day[0], day[1].quote) == ("2016-05-04", "on 4 May 2016")
    assert checking.date(None, None) is None
    assert not checking.rejected
    assert checking.date("4 May", "on 4 May 2016") is None
    assert checking.date("2016-05-04", None) is None
    assert checking.rejected == {NO_DATE: 1, NO_QUOTE: 1}


def test_a_country_is_one_that_there_is(checking: Checking) -> None:
    assert (checking.country("BI"), checking.country(None)) == ("BI", None)
    assert checking.country("XX") is None
    assert checking.rejected == {UNKNOWN: 1}
