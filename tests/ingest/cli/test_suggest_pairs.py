"""Pairs are printed with what each brings, who introduces, and of how many they are."""

import pytest

from graph.store import open_store
from tests.graph.analysis.suggestions.test_suggest_weave import world
from tests.graph.store.accounts import put

EVENTS = [
    (["reform"], "xx", ["ada", "bea"]),
    (["land"], "yy", ["bea", "cleo"]),
    (["reform"], "yy", ["cleo", "dora"]),
]


@pytest.fixture
def ledger(tmp_path):
    path = tmp_path / "pairs.db"
    with open_store(str(path)) as store:
        put(store, world(EVENTS))
    return str(path)


def test_a_pair_is_told_with_its_gaps_and_quotes(run, ledger):
    done = run("suggest", "--store", ledger, "--limit", "1")
    assert "1. Ada – Cleo (ada, cleo)" in done.out
    assert "Gaps closed: 3 (2 of the first, 1 of the second)" in done.out
    assert "“They came”" in done.out
    assert "→ Bea could introduce Ada to Cleo" in done.out
    assert "1 of 2 pairs" in done.out
    assert "4 of 4 actors were compared" in done.out
    assert "Lacunes comblées" in run("suggest", "--store", ledger, "--lang", "fr").out


def test_the_sources_of_the_quotes_are_told_with_their_addresses(run, ledger):
    done = run("suggest", "--store", ledger, "--limit", "1")
    quoted = {word for word in done.out.split() if word.startswith("doc-")}
    below = done.out[done.out.index("id\tsource\taddress") :]
    assert quoted
    assert all(f"{one}\t" in below for one in quoted)
