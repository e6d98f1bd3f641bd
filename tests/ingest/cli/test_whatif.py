"""`mtandao whatif` tells what would change, and touches nothing."""

from pathlib import Path

import pytest


@pytest.fixture
def ids(filled):
    names = ("RIVAL", "Lake Forum")
    return [filled("search", name, "--json").json["hits"][0]["id"] for name in names]


def test_for_people_and_in_french(filled, ids):
    told = filled("whatif", "--without", ids[1])
    assert told.code == 0, told.err
    assert "Imagined: without Lake Forum." in told.out
    assert "actors in the largest part\t2\t1" in told.out
    assert "River Alliance" in told.out
    assert "not a forecast" in told.out
    french = filled("whatif", "--without", ids[1], "--lang", "fr").out
    assert "Imaginé : sans Lake Forum." in french
    assert "non une prévision" in french


def test_changes_are_combined_and_named_as_people_name_them(filled, ids):
    event = f"{ids[0]},undp:theme:gbv,SSR:BI"
    found = filled("whatif", "--without", ids[1], "--with-event", event, "--json").json
    assert found["after"]["largest"] == 2
    assert {one["theme"]["id"] for one in found["gained"]["items"]} == {"theme:gbv"}
    assert "River Alliance, United Nations Development Programme on" in found["sentence"]["en"]


def test_a_tie_is_named_by_both_ends(filled, ids):
    found = filled("whatif", "--without-tie", ",".join(ids), "--json").json
    assert (found["before"]["parts"], found["after"]["parts"]) == (1, 0)


def test_lists_and_events_are_printed_with_how_many(filled, ids):
    event = f"{ids[0]},undp:gbv:BI"
    told = filled("whatif", "--with-event", event, "--limit", "1").out
    assert "Cells that get their first named actor" in told
    assert "1 of 1 cell\n" in told


def test_the_ledger_is_not_touched(filled, ids):
    ledger = next(Path().glob("*.db"))
    before = ledger.read_bytes()
    filled("whatif", "--without", ids[0], "--with-event", f"{ids[0]},{ids[1]}:gbv:BI")
    assert ledger.read_bytes() == before


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((), "Nothing is imagined yet"),
        (("--without", "nobody-here"), "Nothing here has the id 'nobody-here'"),
        (("--without-tie", "undp"), "'undp' does not name two different actors"),
        (("--without-tie", "undp,undp"), "'undp,undp' does not name two different actors"),
        (("--with-event", ":gbv"), "does not name actors, themes and a place"),
        (("--with-event", "undp:gbv:BI:more"), "does not name actors, themes and a place"),
        (("--with-event", "undp:cheese"), "No theme is called 'cheese'"),
        (("--with-event", "undp:gbv:Atlantis"), "No place is called 'Atlantis'"),
    ],
)
def test_what_cannot_be_imagined_is_told(filled, given, said):
    told = filled("whatif", *given)
    assert told.code == 2
    assert said in told.err
