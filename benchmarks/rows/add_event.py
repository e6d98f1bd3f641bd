"""Adds one event with twenty participants, durably; then the same again, which changes nothing."""

import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.generator import SEED, load
from benchmarks.ledger_input import actor_id
from benchmarks.outcome import CHANGED, Outcome, digest, say, summary, timed

NAME = "add one event"
OURS = "ours"
PEERS = {"naive SQLite": "naive_sqlite", "DuckDB": "duckdb"}
GOALS = {"p99 ms": ("most", 20.0)}
EVENTS, PARTICIPANTS = 300, 20


def ours(folder: Path) -> Outcome:
    """`Writer.put` of an account in a block of its own; and how soon the index follows."""
    from benchmarks.event_accounts import account_of
    from graph.index.building import index_folder
    from graph.index.opening import LiveIndex
    from graph.store import open_store

    path = folder / "ledger.db"
    accounts = [account_of(number, actors) for number, actors in enumerate(_drawn(folder))]
    said: list[str] = []
    with open_store(str(path)) as store:
        live = LiveIndex(store, index_folder(path), say=said.append)
        with store.view() as view:
            live.at(view)
        say(f"adding {EVENTS} events to the ledger")
        outcomes: list[str] = []

        def put(number: int) -> None:
            with store.write("benchmark") as writer:
                outcomes.append(writer.put(accounts[number]).outcome)

        added = [ms for number in range(EVENTS - 1) for ms in timed(lambda n=number: put(n))]
        with store.view() as view:
            followed = timed(lambda: live.at(view))
        added += timed(lambda: put(EVENTS - 1))
        with store.view() as view:
            followed_one = timed(lambda: live.at(view))
        again = [ms for number in range(EVENTS) for ms in timed(lambda n=number: put(n))]
    figures = {
        **summary("", added, 50, 99),
        **summary("again", again, 99),
        "index follows one ms": followed_one[0],
        f"index follows {EVENTS - 1} ms": followed[0],
    }
    unchanged = outcomes[EVENTS:].count("unchanged")
    note = f"again: {unchanged} of {EVENTS} unchanged; {'; '.join(said) or 'index kept'}"
    return Outcome(figures, digest(outcomes.count("added")), note)


def naive_sqlite(folder: Path) -> Outcome:
    """`INSERT OR IGNORE` and a commit that waits for the disk."""
    tables = sqlite3.connect(folder / "naive.db", isolation_level=None)
    tables.execute("PRAGMA journal_mode = WAL")
    tables.execute("PRAGMA synchronous = FULL")
    sql = "INSERT OR IGNORE INTO participation VALUES (?, ?, 'participant', 1.0, ?, 0, 10)"

    def put(number: int, actors: list[int]) -> None:
        event = 10_000_000 + number
        tables.execute("BEGIN IMMEDIATE")
        tables.executemany(sql, [(actor_id(actor), event, event) for actor in actors])
        tables.execute("COMMIT")

    added = _measure(put, _drawn(folder))
    return Outcome(added, digest(_count(tables, "event >= 10000000")), "participations only")


def duckdb(folder: Path) -> Outcome:
    """Insert what is not there yet, and commit."""
    import duckdb as engine

    tables = engine.connect(str(folder / "peer.duckdb"))
    sql = (
        "INSERT INTO participation SELECT a, ?, 0, true, 1.0, ? FROM unnest(?::INTEGER[]) t(a) "
        "WHERE NOT EXISTS (SELECT 1 FROM participation p WHERE p.event = ? AND p.actor = a)"
    )

    def put(number: int, actors: list[int]) -> None:
        event = 10_000_000 + number
        tables.execute("BEGIN")
        tables.execute(sql, [event, event, actors, event])
        tables.execute("COMMIT")

    added = _measure(put, _drawn(folder))
    return Outcome(added, digest(_count(tables, "event >= 10000000")), "participations only")


def _drawn(folder: Path) -> list[list[int]]:
    """The participants of each event to add, by how often they take part."""
    (folder / CHANGED).touch()
    graph = load(folder)
    random = np.random.default_rng(SEED)
    drawn = []
    for _ in range(EVENTS):
        rows = random.integers(0, len(graph.actor), 4 * PARTICIPANTS)
        distinct = dict.fromkeys(graph.actor[rows].tolist())
        drawn.append(list(distinct)[:PARTICIPANTS])
    return drawn


def _measure(put: Callable[[int, list[int]], None], drawn: list[list[int]]) -> dict[str, float]:
    def run() -> list[float]:
        return [ms for n, a in enumerate(drawn) for ms in timed(partial(put, n, a))]

    added, again = run(), run()
    return {**summary("", added, 50, 99), **summary("again", again, 99)}


def _count(tables: object, condition: str) -> int:
    sql = f"SELECT count(DISTINCT event) FROM participation WHERE {condition}"
    return int(tables.execute(sql).fetchone()[0])
