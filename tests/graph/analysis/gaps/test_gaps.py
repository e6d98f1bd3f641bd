"""A cell is active, dormant, without data or withheld, and they never look alike."""

import pytest

from graph.analysis.gaps import gaps as room
from graph.analysis.gaps.coverage_cells import Counts
from graph.analysis.gaps.gaps import GapQuestion, gap_matrix
from tests.graph.analysis.gaps.coverage_world import (
    IN_PUBLIC,
    TODAY,
    WORDS,
    fill,
    parts_seen,
    typed,
)
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


@pytest.fixture
def ask(store):
    fill(store)

    def asked(public=False, rows="theme", columns="country", **more):
        question = GapQuestion(rows, columns, TODAY, **more)
        with parts_seen(store) as whole:
            if not public:
                return gap_matrix(whole, question, WORDS)
            with parts_seen(store, IN_PUBLIC) as parts:
                return gap_matrix(parts, question, WORDS, whole=whole)

    return asked


def cell(found, row, column):
    (one,) = [c for c in found.cells.items if (c.row, c.column) == (row, column)]
    return one


def test_active_and_dormant(ask):
    found = ask()
    assert cell(found, "theme:gbv", "country-xx").state == "active"
    old = cell(found, "theme:transitional-justice", "country-xx")
    assert (old.state, old.newest, old.actors) == ("dormant", "2009-03-06", 6)
    # Of Rho no day is known: that proves nothing of the last three years.
    undated = cell(found, "theme:gbv", "country-yy")
    assert (undated.state, undated.undated, undated.newest) == ("dormant", 1, None)
    assert "within the last 3 years" in found.words["active"]["en"]
    assert "3 dernières années" in found.words["dormant"]["fr"]


@pytest.mark.parametrize(
    ("date", "state", "newest"),
    [
        ("2012-03-05", "dormant", "2012-03-05"),
        ("2012-03-06", "active", "2012-03-06"),
        ("2012", "active", "2012-12-31"),
        ("2011/2014", "active", "2014-12-31"),
        # What began long ago or may be as old proves nothing of the last three years.
        ("2005/..", "dormant", "2005-01-01"),
        ("201X", "dormant", "2010-01-01"),
        ("20XX", "dormant", "2000-01-01"),
        ("../2014", "dormant", None),
        ("2013/..", "active", "2013-01-01"),
    ],
)
def test_active_needs_proof(store, date, state, newest):
    report = Telling("Then Alpha met on violence in Lakeside.", uri="vague.txt")
    report.say("ev-9", "HAS_DATE", date, "Then")
    report.say("ev-9", "ADDRESSES", "theme:mhpss", "violence")
    report.say("ev-9", "HELD_IN", "place-lakeside", "in Lakeside")
    report.say("alpha", "PARTICIPATED_IN", "ev-9", "Alpha met", role="participant")
    fill(store, report)
    with parts_seen(store) as parts:
        found = gap_matrix(parts, GapQuestion("theme", "country", TODAY), WORDS)
    one = cell(found, "theme:mhpss", "country-xx")
    assert (one.state, one.newest) == (state, newest)


def test_no_data_says_what_lacks(ask):
    found = ask(
        only_rows=["theme:ssr", "theme:mhpss"], only_columns=["country-xx", "country-yy",
                                                              "country-aa"],
    )  # fmt: skip
    missing = {(one.row, one.column): one.missing for one in found.cells.items}
    assert missing["theme:ssr", "country-xx"] is None
    assert missing["theme:ssr", "country-yy"] == "pair"
    # Only the vocabulary knows of somebody there: that is no source.
    assert missing["theme:ssr", "country-aa"] == "column"
    assert missing["theme:mhpss", "country-xx"] == "row"
    assert missing["theme:mhpss", "country-aa"] == "both"
    assert found.states == {"active": 0, "dormant": 1, "no data": 5, "withheld": 0}


def test_withheld_tells_that_and_nothing_else(ask):
    found = ask(public=True)
    hidden = cell(found, "theme:gbv", "country-yy")
    assert (hidden.state, hidden.actors, hidden.evidence, hidden.examples) == ("withheld", 0, 0, ())
    assert cell(found, "theme:ssr", "country-yy").state == "no data"
    # Of a country of which the public view tells nothing not even a column is named.
    assert "country-zz" not in {head.id for head in found.columns}
    assert "country-zz" in {head.id for head in ask().columns}
    assert (found.withheld_rows, found.withheld_columns) == (0, 1)


def test_a_year_of_which_only_withheld_sources_tell_is_counted_and_not_named(ask, store):
    late = Telling("Rho met Tau in 2013.", uri="late.txt")
    late.say("rho", "PARTICIPATED_IN", "ev-late", "Rho met Tau", role="presenter",
             sensitivity="restricted")  # fmt: skip
    late.say("ev-late", "HAS_DATE", "2013", "in 2013", sensitivity="restricted")
    late.say("ev-late", "ADDRESSES", "theme:gbv", "Rho met Tau", sensitivity="restricted")
    put(store, typed(late))
    assert "2013" in {head.id for head in ask(columns="year").columns}
    found = ask(public=True, columns="year")
    assert "2013" not in {head.id for head in found.columns}
    assert (found.withheld_rows, found.withheld_columns) == (0, 1)
    # Who asks for the year by its name knows of it.
    asked = ask(public=True, columns="year", only_columns=["2013"])
    assert (asked.states["withheld"], asked.withheld_columns) == (1, 0)


def test_the_numbers_agree(ask):
    found = ask(public=True)
    assert sum(found.states.values()) == found.cells.total == found.row_total * found.column_total
    shown = {state: 0 for state in found.states}
    for one in found.cells.items:
        shown[one.state] += 1
    assert shown == found.states
    # Lambda is nowhere said to be in a country.
    assert found.left_out == 1


def test_of_a_cut_matrix_it_is_said_how_much_there_is(ask):
    found = ask(limit=1)
    assert ([head.id for head in found.rows], found.row_total) == (["theme:gbv"], 4)
    assert (found.cells.shown, found.cells.total) == (1, 12)


@pytest.mark.parametrize(("dimension", "asked"), [("country", "country-yy"), ("year", "2009")])
def test_what_stands_outside_the_columns_asked_for_is_in_no_cell(ask, dimension, asked):
    found = ask(columns=dimension, only_columns=[asked])
    # Of three events and four times of presence two are in the column.
    assert ([head.told for head in found.columns], found.left_out) == ([2], 5)


def test_of_years_a_cut_matrix_shows_the_newest(ask):
    years = [head.id for head in ask(columns="year").columns]
    assert len(years) > 1
    assert [head.id for head in ask(columns="year", limit=1).columns] == years[-1:]


def test_heads_stand_in_the_order_in_which_people_look_for_them():
    texts = {"b": "Sénégal", "a": "Soudan du Sud", "c": "Éthiopie", "d": "Gabon"}

    class Labels:
        """The names of four countries."""

        def of(self, label, dimension):
            return texts[label]

    question = GapQuestion("theme", "country", TODAY, only_columns=tuple(texts))
    laid = room._Laid(None, question, Counts({}, {}, {}, 0), None, Labels())
    assert [head.label for head in laid._heads(1, {})] == [
        "Éthiopie", "Gabon", "Sénégal", "Soudan du Sud",
    ]  # fmt: skip


def test_a_gap_is_a_gap_in_the_data(ask):
    caution = ask().caution
    assert caution["en"].startswith("This is what 5 sources tell, of 2 events and 5 times")
    assert "ne dit pas que personne n’y travaille" in caution["fr"]


def test_the_shape_that_others_rely_on(ask):
    told = ask().as_json()
    assert {"rows", "columns", "cells", "shown", "total"} <= set(told)
    assert {"row", "column", "state", "actors", "events"} <= set(told["cells"][0])


def test_types_and_years_are_named_in_words(ask):
    found = ask(rows="type", columns="year")
    assert [(head.id, head.label) for head in found.rows] == [("ministry", "Ministry")]
    assert {head.label for head in found.columns} >= {"2009"}
