"""Gaps: four states that never look alike, cells that open, and a file that is public only."""

import csv
import io
import re
from datetime import date

import pytest

from app_pages._data import ledger, wording
from app_pages._gap_list import public_csv
from app_pages._gap_question import AskedGaps
from app_pages._gap_signs import CLASSES, SIGNS
from app_pages._headings import Head
from app_pages._screen import Screen
from graph.analysis.gaps.gaps import GapQuestion
from graph.analysis.gaps.gaps_words import STATES
from graph.store import open_store
from tests.app_pages.conftest import EVIL
from tests.app_pages.seen import links_of, text_of
from tests.graph.analysis.gaps.coverage_world import fill


@pytest.fixture(scope="module")
def world_path(tmp_path_factory):
    """Presence, groups from elsewhere, and what only the restricted level shows."""
    path = tmp_path_factory.mktemp("gaps") / "world.db"
    with open_store(str(path)) as store:
        fill(store)
    return path


def matrix(app):
    return " ".join(element.proto.body for element in app.get("html"))


def cells(app):
    """Class of the cell, its label for those who do not see it, and its sign."""
    pattern = (
        r'<td class="([a-z ]+)"><a href="[^"]*" title="[^"]*" aria-label="([^"]*)"><span [^>]*>(.)'
    )
    return {
        label.split(":")[0]: (kind, sign) for kind, label, sign in re.findall(pattern, matrix(app))
    }


def test_each_state_has_its_own_sign_word_and_ground(open_page, world_path):
    assert set(SIGNS) == set(CLASSES) == set(STATES)
    assert len(set(SIGNS.values())) == len(set(CLASSES.values())) == 4
    app = open_page(world_path, "gaps", seen="public")
    found = cells(app)
    assert found["Gbv, country-yy"] == ("withheld", "⊘")
    assert {kind for kind, _ in found.values()} >= {"dormant", "nodata", "withheld"}
    assert ">withheld</small>" in matrix(app)
    shown = cells(open_page(world_path, "gaps"))
    assert shown["Gbv, country-yy"] == ("dormant", "○")


def test_rows_and_columns_say_how_many_of_how_many(open_page, sample_path):
    app = open_page(sample_path, "gaps")
    assert re.search(r"12 of \d+ rows and 12 of \d+ columns", text_of(app))
    assert len(cells(app)) == 144


def test_a_cell_opens_to_its_events_and_to_who_is_named_at_them(open_page, sample_path):
    app = open_page(sample_path, "gaps", cell="theme:ssr country-bdi")
    assert "Security sector reform × Burundi" in text_of(app)
    assert [one.value for one in app.subheader] == ["Events (9)", "Named at these events (26)"]
    assert "26 actors" in text_of(app)
    assert re.search(r"at \d+ of these events", text_of(app))
    assert any("Source" in one.proto.popover.label for one in app.get("popover"))
    assert "Workshop on gender and security sector reform" in links_of(app)
    assert "dormant here" in matrix(app)
    close = next(one for one in app.get("page_link") if one.proto.label == "Close this cell")
    assert "cell=" not in close.proto.query_string


def test_a_cell_without_data_says_what_sources_do_tell_of(open_page, sample_path):
    app = open_page(sample_path, "gaps", "fr", cell="theme:ssr country-rwa")
    assert "aucune des deux ensemble" in text_of(app)
    text = text_of(open_page(sample_path, "gaps", cell="theme:ssr country-xyz"))
    assert "not among the rows and columns" in text


def test_who_is_there_without_an_event_opens_to_the_sentence(open_page, world_path):
    app = open_page(world_path, "gaps", cell="theme:gbv country-xx")
    assert any(one.value.startswith("There without an event (") for one in app.subheader)
    assert "“Kappa works in Lakeside”" in text_of(app)


def test_a_withheld_cell_tells_nothing_but_that(open_page, world_path):
    app = open_page(world_path, "gaps", seen="public", cell="theme:gbv country-yy")
    text = text_of(app) + " ".join(links_of(app))
    assert "⊘ withheld" in text
    assert "Rho" not in text
    assert "only sources that are not public tell: 1. They are not named." in text


def test_the_list_has_every_cell_shown_with_sign_and_word(open_page, sample_path):
    app = open_page(sample_path, "gaps", view="list", row="theme:ssr")
    table = app.dataframe[0].value
    assert len(table) == 12
    assert set(table["State"]) <= {"● active", "○ dormant", "– no data"}


def test_any_two_things_can_be_laid_out_but_not_one_against_itself(open_page, sample_path):
    app = open_page(sample_path, "gaps", rows="type", columns="year", level="1")
    assert "Kinds of actors ↓ Years →" in matrix(app)
    assert "Choose two different" in text_of(open_page(sample_path, "gaps", rows="country"))


def test_markup_in_a_name_is_escaped(open_page, small_path):
    page = matrix(open_page(small_path, "gaps"))
    assert EVIL not in page
    assert "&lt;img" in page


def test_the_file_has_what_is_public_and_says_what_is_withheld(world_path, monkeypatch):
    monkeypatch.setenv("MTANDAO_STORE", f"sqlite:{world_path}")
    opened = ledger()
    question = GapQuestion("theme", "country", date(2015, 3, 6), limit=12)
    with opened.store.view() as view:
        screen = Screen(wording("en"), opened, view, Head())
        text = public_csv(screen, AskedGaps(question, is_public=False, as_list=False))
    rows = list(csv.DictReader(io.StringIO(text)))
    hidden = next(r for r in rows if r["Countries"] == "country-yy" and r["State"] == "withheld")
    assert (hidden["Actors"], hidden["Statements"], hidden["Newest"]) == ("", "", "")
    told = next(r for r in rows if r["State"] in ("active", "dormant"))
    assert int(told["Statements"]) > 0
    assert "Rho" not in text
    # A country of which only a restricted source tells is counted, and not named.
    unnamed = "Columns of which only sources that are not public tell: 1. They are not named."
    assert (rows[-1]["Themes"], rows[-1]["Countries"], rows[-1]["State"]) == (
        unnamed,
        "",
        "withheld",
    )
    assert "country-zz" not in text


@pytest.mark.parametrize(("rows", "row"), [("commitment", "nosuch"), ("type", "elves")])
def test_a_row_that_is_none_is_told_and_is_no_row_without_data(open_page, world_path, rows, row):
    app = open_page(world_path, "gaps", rows=rows, columns="year", row=row)
    said = [one.value for one in app.warning]
    assert said == [
        f"“{row}” (Only these rows) in the address is not known here and filters nothing."
    ]
    assert f">{row}<" not in matrix(app)
