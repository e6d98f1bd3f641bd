"""Facts are told in a line: dates, doubts and quotes."""

import pytest

from graph.model.evidence import Evidence
from graph.query.event_line import When
from ingest.cli.telling import shortened, told_cell, told_certainty, told_date
from ingest.cli.words import Words

WORDS = Words("en")


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (When("given", "2009-03"), "2009-03"),
        (When("absent"), "no date in the source"),
        (When("unknown"), "no date given"),
    ],
)
def test_a_missing_date_says_why(when, told):
    assert told_date(WORDS, when) == told


def test_a_doubt_names_its_readings():
    told = told_certainty(WORDS, "ambiguous", {"participant": 0.5, "subject": 0.4})
    assert told == "ambiguous: Participant 0.5, Subject of discussion 0.4"
    assert told_certainty(WORDS, "certain", {}) == "certain"


def test_a_cell_is_named_and_a_long_quote_is_cut():
    assert told_cell(Evidence("x", sheet="Events", row=7, column="title")) == " Events!7.title"
    assert told_cell(Evidence("x", 0, 1)) == ""
    assert shortened("word " * 40).endswith("…")
    assert len(shortened("word " * 40)) <= 90
