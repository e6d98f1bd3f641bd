"""Things are called in the language of the reader, else as their source calls them."""

from datetime import UTC, datetime

import pytest

from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.query.names import Names
from graph.store.memory import MemoryStore
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


@pytest.fixture
def own_ledger():
    """An empty ledger: the world of the room is shared by all its tests."""
    moment = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    with MemoryStore(lambda: moment, load_relations(data_folder() / "vocabulary")) as ledger:
        yield ledger


@pytest.mark.parametrize(
    ("language", "thing", "label"),
    [
        ("fr", "alpha", "Alphe"),
        ("en", "alpha", "Alpha"),
        ("fr", "beta", "Beta"),
        ("fr", "theme:ssr", "réforme du secteur de la sécurité"),
        ("fr", "nothing", "nothing"),
    ],
)
def test_a_name_is_taken_in_the_language_asked_for(view, language, thing, label):
    assert Names(view, language).label(thing) == label


def test_another_language_is_read_from_what_was_looked_up(view, monkeypatch):
    english = Names(view)
    assert english.label("alpha") == "Alpha"
    french = english.also_in("fr")
    monkeypatch.setattr(type(view), "labels", None)
    assert french.label("alpha") == "Alphe"
    assert english.also_in("en") is english


def test_a_reference_says_what_kind_of_thing_it_is(view):
    names = Names(view)
    assert (names.ref("alpha").kind, names.ref("alpha").named) == ("Actor", True)
    assert (names.ref("grp-civil").subtype, names.ref("grp-civil").named) == (
        "population-group",
        False,
    )
    assert names.ref("nothing").kind == "Unknown"


def test_a_short_name_is_the_acronym_in_the_language_or_any(own_ledger):
    told = Telling("International Conference (ICG, in French CIG) and the Un Forum (UN Forum)")
    told.say("conference", "HAS_LABEL", "International Conference", "International Conference",
             kind="preferred", language="en")  # fmt: skip
    told.say("conference", "HAS_LABEL", "ICG", "ICG", kind="acronym", language="en")
    told.say("conference", "HAS_LABEL", "CIG", "CIG", kind="acronym", language="fr")
    told.say("forum", "HAS_LABEL", "Forum", "Un Forum", kind="preferred", language="en")
    told.say("forum", "HAS_LABEL", "UN Forum", "UN Forum", kind="acronym")
    put(own_ledger, told.account())
    with own_ledger.view() as view:
        names, french, other = Names(view), Names(view, "fr"), Names(view, "sw")
        assert (
            names.short("conference"),
            french.short("conference"),
            other.short("conference"),
        ) == (
            "ICG",
            "CIG",
            "CIG",
        )
        assert names.full("conference") == "International Conference, ICG"
        # An acronym that is no shorter than the name helps nobody.
        assert names.short("forum") == names.full("forum") == "Forum"
        assert names.short("nothing") == "nothing"


@pytest.mark.parametrize("nothing", [" ", "\u200b", "--"])
def test_an_acronym_that_nobody_can_read_is_none(own_ledger, nothing):
    told = Telling("Assembly of the Hills")
    name = "Assembly of the Hills"
    told.say("assembly", "HAS_LABEL", name, name, kind="preferred", language="en")
    told.say("assembly", "HAS_LABEL", nothing, "Hills", kind="acronym", language="en")
    put(own_ledger, told.account())
    with own_ledger.view() as view:
        names = Names(view)
        assert names.short("assembly") == names.full("assembly") == name


def test_two_of_one_acronym_are_called_by_their_names_side_by_side(own_ledger):
    told = Telling("Commission of the Hills and Commission of the Lakes, both CENI; a Forum")
    for node, name, acronym in (
        ("hills", "Commission of the Hills", "CENI"),
        ("lakes", "Commission of the Lakes", "Ceni"),
        ("forum", "Forum of the Plains", "FP"),
    ):
        told.say(node, "HAS_LABEL", name, "both", kind="preferred", language="en")
        told.say(node, "HAS_LABEL", acronym, "both", kind="acronym")
    put(own_ledger, told.account())
    with own_ledger.view() as view:
        names = Names(view)
        assert names.shorts("hills", "forum") == ("CENI", "FP")
        assert names.shorts("hills", "lakes") == (
            "Commission of the Hills",
            "Commission of the Lakes",
        )
