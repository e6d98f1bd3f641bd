"""Facts are told in a line: dates, doubts and quotes."""

from types import SimpleNamespace

import pytest

from graph.model.evidence import Evidence
from graph.query.event_line import When
from graph.query.proof import Proof
from ingest.cli.telling import (
    shortened,
    told_age,
    told_certainty,
    told_date,
    told_doubt,
    told_place,
    told_quote,
)
from ingest.cli.words import Words

WORDS = Words("en")


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (When("given", "2009-03-02/2009-03-06"), "2–6 March 2009"),
        (When("absent"), "no date in the source"),
        (When("unreadable"), "a date that could not be read"),
        (When("unknown"), "no date given"),
        (When("given", "2010", doubt="planned"), "2010 (planned)"),
    ],
)
def test_a_missing_date_says_why(when, told):
    assert told_date(WORDS, when) == told


@pytest.mark.parametrize(
    ("years", "english", "french"),
    [
        (0, "less than a year ago", "il y a moins d’un an"),
        (1, "a year ago", "il y a un an"),
        (7, "7 years ago", "il y a 7 ans"),
    ],
)
def test_an_age_is_told_in_full_years(years, english, french):
    assert told_age(Words("en"), years) == english
    assert told_age(Words("fr"), years) == french


def part(certainty, modality="factual", reviewed=None, **readings):
    proofs = (SimpleNamespace(reviewed=reviewed),)
    return SimpleNamespace(certainty=certainty, modality=modality, readings=readings, proofs=proofs)


def test_a_doubt_names_its_readings():
    told = told_certainty(WORDS, part("ambiguous", participant=0.5, subject=0.4))
    assert told == "ambiguous: Participant 0.5, Subject of discussion 0.4"
    assert told_certainty(WORDS, part("certain")) == "certain"
    assert told_certainty(WORDS, part("certain", "planned")) == "certain; planned"


def test_an_open_role_that_a_person_accepted_is_told_as_both():
    told = told_certainty(WORDS, part("ambiguous", reviewed="accepted", host=0.5, subject=0.5))
    assert told.endswith("; accepted by a person, the role still open")
    assert told_certainty(WORDS, part("certain", reviewed="accepted")) == "certain"


@pytest.mark.parametrize(
    ("doubt", "french"),
    [("planned", " (prévu)"), ("ambiguous", " (ambigu)"), ("absent", " (recherché"), (None, "")],
)
def test_a_doubt_is_told_in_brackets(doubt, french):
    assert told_doubt(Words("fr"), doubt).startswith(french)
    assert (told_doubt(WORDS, doubt) == "") is (doubt is None)


def cell(quote, column, sheet="Participations"):
    return Evidence(quote, sheet=sheet, row=7, column=column)


def proof(*evidence):
    return Proof("st-1", "doc-1", evidence, "asserted", "certain", "factual", 1.0)


def test_a_cell_is_told_with_its_row_and_a_key_is_not_quoted():
    assert told_place(WORDS, cell("Host", "role")) == "table Participations, row 7, role: Host"
    assert told_place(Words("fr"), cell("a1", "actor")) == "tableau Participations, ligne 7"
    assert told_place(WORDS, Evidence("x", 0, 1)) == "“x”"


def test_of_the_cells_of_a_part_the_one_that_says_most_is_told():
    cells = (cell("a1", "actor"), cell("Lake Forum", "name", "Actors"), cell("host", "role"))
    told = told_quote(WORDS, [proof(*cells)])
    assert told == "table Participations, row 7, role: host doc-1"
    assert told_quote(WORDS, []) == ""


def test_a_long_quote_is_cut():
    assert shortened("word " * 40).endswith("…")
    assert len(shortened("word " * 40)) <= 90
