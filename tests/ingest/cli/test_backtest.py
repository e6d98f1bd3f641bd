"""`mtandao backtest` says plainly when there is too little to measure, and tells by kind."""

from dataclasses import replace
from datetime import date

from graph.store import open_store
from ingest.cli import backtest as command
from tests.graph.analysis.suggestions.test_backtest import sparse_circles
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


def test_too_few_dated_events_are_told(filled):
    done = filled("backtest")
    assert done.code == 0
    assert "Too few dated events to say how often suggestions come true" in done.out
    assert "Trop peu d’événements datés" in filled("backtest", "--lang", "fr").out


def test_the_shape_that_other_programs_rely_on(filled):
    found = filled("backtest", "--json").json
    assert (found["cut"], found["pairs"], found["methods"]) == (None, 0, {})
    assert found["state"] == "too few dated events"


def test_restricted_sources_are_never_used(filled):
    done = filled("backtest", "--seen", "restricted")
    assert done.code == 2
    assert "Nobody is suggested from restricted sources." in done.err
    assert "sources restreintes" in filled("backtest", "--seen", "restricted", "--lang", "fr").err
    assert filled("backtest", "--seen", "public").code == 0


def test_results_are_told_by_kind_of_who_asks(run, tmp_path):
    events, days = sparse_circles(1)
    with open_store(str(tmp_path / "circles.db")) as store:
        put(store, circles_told(events, days))
    done = run("backtest", "--store", "circles.db", "--questions", "40", "--cuts", "2")
    assert done.code == 0
    assert "kind of who asks" in done.out
    assert "national-ngo" in done.out
    french = run("backtest", "--store", "circles.db", "--questions", "40", "--lang", "fr")
    assert "type de qui demande" in french.out


def test_trust_is_told_of_the_list_that_is_shown_as_on_the_cards(run, tmp_path, monkeypatch):
    events, days = sparse_circles(1)
    with open_store(str(tmp_path / "circles.db")) as store:
        put(store, circles_told(events, days))

    def judged(trial, cuts):
        found = measure(trial, cuts)
        return replace(found, ahead=(0.1, 0.05, 0.15), ahead_listed=(0.0, -0.05, 0.05))

    measure = command.backtest
    monkeypatch.setattr(command, "backtest", judged)
    done = run("backtest", "--store", "circles.db", "--questions", "40", "--cuts", "2")
    assert "this order is not surely better than" in done.out


def circles_told(events, days):
    """The accounts of invented meetings of organisations of one kind."""
    told = Telling(
        f"They came. {' '.join(str(date.fromordinal(day)) for day in sorted(set(days)))}"
    )
    for number, (actors, day) in enumerate(zip(events, days, strict=True)):
        when = str(date.fromordinal(day))
        told.say(f"ev-{number}", "HAS_DATE", when, when)
        for actor in actors:
            told.say(str(actor), "PARTICIPATED_IN", f"ev-{number}", "They came", role="participant")
    account = told.account()
    nodes = tuple(
        replace(one, subtype="national-ngo") if one.id.startswith("g") else one
        for one in account.nodes
    )
    return replace(account, nodes=nodes)
