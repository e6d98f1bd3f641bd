"""The bench on a small graph: the same graph each time, and ours and its peers answer alike."""

import sys
from pathlib import Path

import numpy as np
import pytest

from benchmarks.asked_actors import hub, middling
from benchmarks.generator import ROLES, generate, load, save
from benchmarks.invented_names import acronym, actor_name, place_name
from benchmarks.ledger_input import Lazy, LedgerInput
from benchmarks.memory import available_mb, peak_mb
from benchmarks.name_queries import name_queries
from benchmarks.rows import add_event, build_index, bulk_load, co_participants, matrix, name_search
from benchmarks.rows import open as opening
from benchmarks.rows import path as path_row
from benchmarks.rows import suggestions as suggestions_row
from benchmarks.run import main
from benchmarks.table import Line, markdown

EVENTS = 600


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated graph, its ledger and its index."""
    place = tmp_path_factory.mktemp("bench")
    save(generate(EVENTS, lambda sentence: None), place)
    bulk_load.ours(place)
    build_index.ours(place)
    opening.build_networkx(place)
    return place


def test_the_same_number_of_events_gives_the_same_graph(folder):
    again = generate(EVENTS, lambda sentence: None)
    before = load(folder)
    for name in ("event", "actor", "role", "confidence", "themed", "theme", "place", "day"):
        assert np.array_equal(getattr(before, name), getattr(again, name))


def test_the_graph_is_as_it_should_be(folder):
    graph = load(folder)
    sizes = np.bincount(graph.event, minlength=EVENTS)
    assert sizes.max() <= 30
    pairs = graph.event.astype(np.int64) * graph.actors + graph.actor
    assert len(np.unique(pairs)) == len(pairs)
    themes = np.bincount(graph.themed, minlength=EVENTS)
    assert themes.min() >= 1
    assert themes.max() <= 4
    assert set(graph.role.tolist()) == set(range(len(ROLES)))
    assert hub(graph) == int(np.bincount(graph.actor[graph.ties]).argmax())
    assert len(set(middling(graph))) == 20


def test_names_differ():
    assert len({actor_name(number) for number in range(200_000)}) == 200_000
    assert len({place_name(number) for number in range(5_000)}) == 5_000
    assert acronym(0) == acronym(0)


def test_evidence_of_the_generated_reports_stands_in_their_text(folder):
    given = LedgerInput(load(folder))
    shortest = min(len(document.text or "") for document in given.documents())
    assert all(columns.end.max() <= shortest for columns in given.columns())


def test_lazy_values_are_those_of_a_list():
    lazy = Lazy(5, lambda number: number * number)
    assert list(lazy) == [0, 1, 4, 9, 16]
    assert list(lazy[1:4][1:]) == [4, 9]
    with pytest.raises(IndexError):
        lazy[5]


def test_ours_and_networkx_answer_alike(folder):
    ours, theirs = co_participants.ours(folder), co_participants.networkx(folder)
    assert ours.answers == theirs.answers
    assert {"mid p50 ms", "mid p99 ms", "hub p50 ms"} == set(ours.figures)
    assert opening.ours(folder).answers == opening.networkx(folder).answers
    assert path_row.ours(folder).answers == path_row.networkx(folder).answers


def test_suggestions_are_measured_with_their_preparation(folder):
    ours, theirs = suggestions_row.ours(folder), suggestions_row.networkx(folder)
    assert set(ours.figures) == {"p50 ms", "p99 ms", "ready s"}
    # In so small a graph an open role takes many away: how many are left is no yardstick.
    assert set(theirs.figures) == {"p50 ms"}


def test_ours_and_duckdb_answer_alike(folder):
    pytest.importorskip("duckdb", reason="duckdb is in the extra bench only")
    loaded = bulk_load.duckdb(folder)
    assert loaded.answers == bulk_load.naive_sqlite(folder).answers
    assert co_participants.ours(folder).answers == co_participants.duckdb(folder).answers
    assert matrix.ours(folder).answers == matrix.duckdb(folder).answers


def test_names_are_found_however_they_are_typed(folder):
    kinds = {query.kind for query in name_queries(load(folder))}
    assert kinds == {"exact", "prefix", "words", "acronym", "typo"}
    found = name_search.ours(folder).note
    assert found == "found acronym 100 %, exact 100 %, prefix 100 %, typo 100 %, words 100 %"


def test_an_event_that_is_added_again_changes_nothing(folder, monkeypatch):
    monkeypatch.setattr(add_event, "EVENTS", 5)
    outcome = add_event.ours(folder)
    assert "again: 5 of 5 unchanged; index kept" in outcome.note


def test_the_table_says_what_was_reached():
    line = Line("S", "a row", "mtandao", {"figures": {"p50 ms": 1234.5}, "peak_mb": 7}, "yes")
    assert "| S | a row | mtandao | p50 ms 1,234 | 7 | yes |" in markdown([line])


def test_unknown_sizes_and_rows_are_refused(capsys):
    for wrong in (["--sizes", "XL"], ["--rows", "flight"]):
        with pytest.raises(SystemExit):
            main(wrong)
    said = capsys.readouterr().err
    assert "There is no size 'XL'; use S, M or L." in said
    assert "There is no row 'flight'; use bulk_load" in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells it by psutil, an extra")
def test_memory_is_told_in_megabytes():
    assert 10 < peak_mb() < 100_000
    if sys.platform == "linux":
        assert available_mb() > 10
