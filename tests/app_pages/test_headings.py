"""Every page and state has one main heading, and no level of headings is left out."""

import sqlite3

import pytest

from graph.store import open_store

WORKSHOP = "ev-2009-bujumbura-gender-ssr"
STATES = {
    "home": ({}, {"q": "CIRGL"}, {"q": "zzzzqqqq"}),
    "network": ({}, {"node": "icglr", "tie": "un-women"}, {"node": "nosuch"}, {"whose": "CENAP"}),
    "actor": ({}, {"node": "cenap"}, {"node": "cenapp"}, {"q": "CENAP"}, {"node": "theme:ssr"}),
    "event": ({}, {"node": WORKSHOP}, {"node": "ev-nosuch"}, {"words": "zzzzqqqq"}),
    "theme": ({}, {"node": "theme:ssr"}, {"node": "theme:nosuch"}),
    "place": ({}, {"node": "country-bdi"}, {"node": "country-nosuch"}),
    "source": ({}, {"node": "doc-nosuch"}, {"words": "zzzzqqqq"}),
}


def _levels(app):
    return [int(node.tag[1]) for node in app.main if node.type in ("title", "header", "subheader")]


def _is_in_order(levels):
    steps = zip([0, *levels], levels, strict=False)
    return levels.count(1) == 1 and all(new - old <= 1 for old, new in steps)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("page", STATES)
def test_headings_are_in_order_in_every_state(open_page, sample_path, page, language):
    found = {}
    for address in STATES[page]:
        app = open_page(sample_path, page, language, **address)
        assert not app.exception
        found[str(address)] = _levels(app)
    assert [state for state, levels in found.items() if not _is_in_order(levels)] == []


def test_sources_of_both_forms_have_headings_in_order(open_page, sample_path):
    with open_store(str(sample_path), read_only=True) as store, store.view() as view:
        by_form = {document.form: document.id for document in view.documents()}
    for form in ("prose", "table"):
        assert _is_in_order(_levels(open_page(sample_path, "source", node=by_form[form])))


def test_unknown_id_says_so_in_its_heading(open_page, sample_path):
    assert open_page(sample_path, "actor", node="cenapp").title[0].value == "Not found"
    french = open_page(sample_path, "actor", "fr", node="cenapp")
    assert french.title[0].value == "Introuvable"


@pytest.mark.parametrize("page", STATES)
def test_store_that_cannot_be_opened_has_a_heading_too(open_page, tmp_path, page):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (a)")
    app = open_page(path, page)
    assert _levels(app) == [1]
    assert app.title[0].value == "This page cannot be shown"
    assert len(app.error) == 1
