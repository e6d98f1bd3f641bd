"""What a person fills in becomes what the person says."""

from dataclasses import replace

import pytest

from graph.errors import ModelError
from graph.model.document import TableRow
from graph.model.evidence import Evidence
from graph.model.replacing import Filled, replacement
from tests.app_pages.review_ledgers import report

REPORT = report()
ORGANISED, _, DATED, SPOKE, WAS_THERE, *_ = REPORT.statements
NO_DATE = replace(DATED, object=None, status="absent", certainty="unknown")
COUNTED = replace(DATED, predicate="HAS_COUNT", object=22)
OPEN = replace(
    WAS_THERE, certainty="ambiguous", qualifiers={"role": "unspecified", "readings": {"host": 0.5}}
)


def said(statement, **filled):
    """What the person says instead of the statement."""
    return replacement(statement, Filled(**filled), REPORT.document)


def test_nothing_filled_in_says_the_same():
    assert said(ORGANISED).id == ORGANISED.id
    assert said(DATED, object=" ", quote="").id == DATED.id


def test_another_role_of_another_actor():
    found = said(ORGANISED, subject="hills", role="host")
    assert (found.subject, found.qualifiers["role"], found.confidence) == ("hills", "host", 1.0)


def test_a_role_that_is_no_longer_open_has_no_readings():
    found = said(OPEN, role="host", open=False)
    assert (found.certainty, found.qualifiers) == ("certain", {"role": "host"})


def test_a_fact_may_be_left_open():
    assert said(ORGANISED, open=True).certainty == "ambiguous"
    assert said(replace(OPEN, certainty="conflicting"), open=True).certainty == "conflicting"


def test_a_date_brings_its_bounds():
    found = said(DATED, object="2019-05")
    assert found.object == "2019-05"
    assert found.qualifiers == {
        "precision": "month",
        "earliest": "2019-05-01",
        "latest": "2019-05-31",
    }


def test_a_date_that_was_looked_for_in_vain_is_found():
    found = said(NO_DATE, object="2019")
    assert (found.object, found.status, found.certainty) == ("2019", "asserted", "certain")


def test_a_date_that_is_none_is_told():
    with pytest.raises(ModelError, match="31 May or so"):
        said(DATED, object="31 May or so")


@pytest.mark.parametrize(("text", "number"), [("20", 20), (" 20 ", 20), ("20,5", 20.5)])
def test_a_count_is_a_number(text, number):
    found = said(COUNTED, object=text).object
    assert (found, type(found)) == (number, type(number))


def test_a_count_that_is_no_number_is_told():
    with pytest.raises(ModelError, match="'many' is no number"):
        said(COUNTED, object="many")


def test_other_words_are_found_where_they_are_nearest():
    (found,) = said(SPOKE, quote="Lake Forum").evidence
    text = REPORT.document.text
    assert found.stands_in(text)
    assert found.start == text.index("Lake Forum for Peace")


def test_words_that_the_source_has_not_are_told():
    with pytest.raises(ModelError, match="'River Forum' do not stand in the source"):
        said(SPOKE, quote="River Forum")


def test_themes_are_set_and_taken_away():
    found = said(ORGANISED, themes=["theme:peace", "theme:gender"])
    assert found.qualifiers == {"role": "organiser", "themes": ["theme:gender", "theme:peace"]}
    assert said(found, themes=[]).qualifiers == {"role": "organiser"}


def test_a_remark_stays_until_it_is_changed():
    remarked = replace(ORGANISED, note="A remark.")
    assert said(remarked, role="host").note == "A remark."
    assert said(remarked, note=" Another \n one ").note == "Another one"
    assert said(remarked, note=" ").note is None


def test_the_remark_that_no_date_was_found_goes_when_there_is_one():
    found = said(replace(NO_DATE, note="No date of the event was found."), object="2019")
    assert found.note is None


CELLS = {"name": "Lake Forum", "country": "Rwanda", "type": ""}
TABLE = replace(REPORT.document, text=None, form="table", rows=(TableRow("Actors", 2, CELLS),))
NAME = Evidence("Lake Forum", sheet="Actors", row=2, column="name")
COUNTRY = Evidence("Rwanda", sheet="Actors", row=2, column="country")


def test_a_table_keeps_its_cell_until_others_are_chosen():
    fact = replace(ORGANISED, evidence=(NAME,))
    kept = replacement(fact, Filled(quote="other"), TABLE)
    assert kept.evidence == (NAME,)
    assert replacement(fact, Filled(cells=[]), TABLE).evidence == (NAME,)
    chosen = [("Actors", 2, "country"), ("Actors", 2, "name")]
    assert replacement(fact, Filled(cells=chosen), TABLE).evidence == (NAME, COUNTRY)


def test_a_cell_that_the_table_has_not_is_no_evidence():
    found = replacement(
        replace(ORGANISED, evidence=(NAME,)), Filled(cells=[("Actors", 9, "name")]), TABLE
    )
    assert found.evidence == (NAME,)
