"""Finds names as people type them, slips included, among all names of the graph."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from benchmarks.generator import load
from benchmarks.ledger_input import labels_of
from benchmarks.name_queries import NameQuery, name_queries
from benchmarks.outcome import Outcome, say, summary, timed
from graph.model.folding import fold

NAME = "name search"
OURS = "ours"
PEERS = {"SQLite FTS5 alone": "fts5", "rapidfuzz scan": "rapidfuzz"}
GOALS = {"p95 ms": ("most", 20.0)}
LIMIT = 20


def ours(folder: Path) -> Outcome:
    """`LabelSearch.search`, twenty hits with the label that matched, and the total."""
    from benchmarks.our_index import opened_index

    with opened_index(folder) as index:
        return _measure(folder, lambda text: [h.matched for h in _hits(index, text)])


def fts5(folder: Path) -> Outcome:
    """A trigram table: the text as a phrase; when there is none, any of its trigrams by rank."""
    path = folder / "names.db"
    if not path.exists():
        say("filling FTS5")
        tables = sqlite3.connect(path)
        tables.execute("CREATE VIRTUAL TABLE names USING fts5 (folded, tokenize = 'trigram')")
        with tables:
            rows = ((fold(name),) for _, name in labels_of(load(folder)))
            tables.executemany("INSERT INTO names VALUES (?)", rows)
        tables.close()
    tables = sqlite3.connect(path)
    sql = f"SELECT folded FROM names WHERE names MATCH ? ORDER BY rank LIMIT {LIMIT}"

    def ask(text: str) -> list[str]:
        folded = fold(text)
        found = [name for (name,) in tables.execute(sql, (f'"{folded}"',))]
        if found:
            return found
        trigrams = {folded[at : at + 3] for at in range(len(folded) - 2)}
        any_of = " OR ".join(f'"{trigram}"' for trigram in sorted(trigrams))
        return [name for (name,) in tables.execute(sql, (any_of,))]

    return _measure(folder, ask, every=6)


def rapidfuzz(folder: Path) -> Outcome:
    """`process.extract` by `fuzz.ratio` over a list of all names."""
    from rapidfuzz import fuzz, process

    names = [fold(name) for _, name in labels_of(load(folder))]

    def ask(text: str) -> list[str]:
        found = process.extract(fold(text), names, scorer=fuzz.ratio, limit=LIMIT)
        return [name for name, _, _ in found]

    return _measure(folder, ask, every=6)


def _hits(index: object, text: str) -> object:
    return index.labels.search(text, LIMIT).hits


def _measure(folder: Path, ask: Callable[[str], list[str]], every: int = 1) -> Outcome:
    """Ask all queries, or each `every`-th of a kind where a peer is slow; count what was found."""
    queries = name_queries(load(folder))
    kinds = sorted({query.kind for query in queries})
    chosen = [q for kind in kinds for q in [q for q in queries if q.kind == kind][::every]]
    for query in chosen[:5]:
        ask(query.text)
    found = {kind: [0, 0] for kind in kinds}
    taken: dict[str, list[float]] = {kind: [] for kind in kinds}
    for query in chosen:
        answers: list[list[str]] = []
        taken[query.kind] += timed(lambda q=query, a=answers: a.append(ask(q.text)))
        found[query.kind][0] += _has(query, answers[0])
        found[query.kind][1] += 1
    times = [ms for some in taken.values() for ms in some]
    figures = {**summary("", times, 50, 95), **summary("typo", taken["typo"], 95)}
    return Outcome(figures, "", "found " + _shares(found))


def _has(query: NameQuery, answers: list[str]) -> bool:
    """True when the name is among the answers, or one that has all the words typed."""
    names = {fold(name) for name in answers}
    if query.kind != "words":
        return fold(query.name) in names
    typed = set(fold(query.text).split())
    return any(typed <= set(name.split()) for name in names)


def _shares(found: dict[str, list[int]]) -> str:
    return ", ".join(f"{kind} {100 * n // of} %" for kind, (n, of) in found.items())
