"""Loads the whole graph into an empty ledger."""

import shutil
import sqlite3
import time
from pathlib import Path

from benchmarks.generator import ROLES, load
from benchmarks.ledger_input import LedgerInput, actor_id
from benchmarks.memory import peak_mb
from benchmarks.outcome import Outcome, digest, say

NAME = "bulk load"
OURS = "ours"
PEERS = {"naive SQLite": "naive_sqlite", "DuckDB": "duckdb"}
GOALS = {"participations a second": ("least", 200_000), "peak MB": ("most", 1_500)}
_SUMS = "SELECT count(*), sum(confidence) FROM"


def ours(folder: Path) -> Outcome:
    """`Store.bulk_load`: statements with evidence, reports, names, search words, audit."""
    from graph.store import open_store

    graph = load(folder)
    given = LedgerInput(graph)
    path = folder / "ledger.db"
    shutil.rmtree(folder / "ledger.db.index", ignore_errors=True)
    for old in folder.glob("ledger.db*"):
        old.unlink(missing_ok=True)
    say(f"loading {len(graph.event):,} participations into the ledger")
    with open_store(str(path)) as store:
        begin = time.perf_counter()
        result = store.bulk_load(given.nodes(), given.documents(), given.columns(), "benchmark")
        seconds = time.perf_counter() - begin
    peak = peak_mb()
    tables = sqlite3.connect(path)
    wanted = "(SELECT id FROM words WHERE word = 'PARTICIPATED_IN')"
    sums = tables.execute(f"{_SUMS} statements WHERE predicate = {wanted}").fetchone()
    tables.close()
    figures = {
        "participations a second": len(graph.event) / seconds,
        "statements a second": sum(result.statements.values()) / seconds,
        "seconds": seconds,
        "file MB": path.stat().st_size / 1e6,
    }
    return Outcome(figures, digest(list(sums)), "with reports, evidence, names", peak)


def naive_sqlite(folder: Path) -> Outcome:
    """One table with its key and one index, rows inserted by `executemany`."""
    graph = load(folder)
    path = folder / "naive.db"
    path.unlink(missing_ok=True)
    say("loading into naive SQLite")
    begin = time.perf_counter()
    tables = sqlite3.connect(path)
    tables.execute(
        "CREATE TABLE participation (actor TEXT, event INTEGER, role TEXT, confidence REAL, "
        "document INTEGER, start INTEGER, end INTEGER, PRIMARY KEY (event, actor, role))"
    )
    tables.execute("CREATE INDEX by_actor ON participation (actor)")
    tables.executemany(
        "INSERT INTO participation VALUES (?, ?, ?, ?, ?, 0, 10)",
        (
            (actor_id(actor), event, ROLES[role], confidence, event)
            for actor, event, role, confidence in zip(
                graph.actor.tolist(),
                graph.event.tolist(),
                graph.role.tolist(),
                graph.confidence.tolist(),
                strict=True,
            )
        ),
    )
    tables.commit()
    seconds = time.perf_counter() - begin
    sums = tables.execute(f"{_SUMS} participation").fetchone()
    tables.close()
    return _loaded(len(graph.event), seconds, list(sums), path, "participations only")


def duckdb(folder: Path) -> Outcome:
    """Participations, events, themes and places from arrays, without keys."""
    import duckdb as engine

    from benchmarks.duckdb_tables import create_tables

    graph = load(folder)
    path = folder / "peer.duckdb"
    path.unlink(missing_ok=True)
    say("loading into DuckDB")
    begin = time.perf_counter()
    tables = engine.connect(str(path))
    create_tables(tables, graph)
    tables.execute("CHECKPOINT")
    seconds = time.perf_counter() - begin
    sums = tables.execute(f"{_SUMS} participation").fetchone()
    tables.close()
    note = "integer tables without keys, names or texts"
    return _loaded(len(graph.event), seconds, list(sums), path, note)


def _loaded(rows: int, seconds: float, sums: list[object], path: Path, note: str) -> Outcome:
    figures = {
        "participations a second": rows / seconds,
        "seconds": seconds,
        "file MB": path.stat().st_size / 1e6,
    }
    return Outcome(figures, digest(sums), note)
