"""How many events there are for each theme, country and year."""

from pathlib import Path

from benchmarks.generator import COUNTRIES, THEMES
from benchmarks.outcome import Outcome, digest, summary, timed

NAME = "theme × country × year"
OURS = "ours"
PEERS = {"DuckDB": "duckdb"}
GOALS = {"p50 ms": ("most", 100.0)}
TIMES = 9
_SQL = """
SELECT theme, country, year, count(*) FROM event_theme JOIN event ON event.id = event_theme.event
GROUP BY theme, country, year
"""


def ours(folder: Path) -> Outcome:
    """The dense matrix with its labels."""
    from benchmarks.our_index import opened_index
    from graph.index.queries import matrix

    with opened_index(folder) as index:
        taken = timed(lambda: matrix(index, "theme", "country", "year"), TIMES)
        found = matrix(index, "theme", "country", "year")
    themes, countries, years = found.labels
    cells = [
        (int(themes[t][6:]), int(countries[c][8:]), years[y], int(found.events[t, c, y]))
        for t, c, y in zip(*(axis.tolist() for axis in found.events.nonzero()), strict=True)
    ]
    return Outcome(summary("", taken, 50), digest(sorted(cells)), f"{len(cells):,} cells")


def duckdb(folder: Path) -> Outcome:
    """GROUP BY, its rows fetched as numpy arrays."""
    import duckdb as engine

    tables = engine.connect(str(folder / "peer.duckdb"), read_only=True)
    taken = timed(lambda: tables.execute(_SQL).fetchnumpy(), TIMES)
    cells = sorted(tuple(int(n) for n in row) for row in tables.execute(_SQL).fetchall())
    return Outcome(summary("", taken, 50), digest(cells), f"{THEMES} × {COUNTRIES} × 35")
