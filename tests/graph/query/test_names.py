"""Things are called in the language of the reader, else as their source calls them."""

import pytest

from graph.query.names import Names


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
