"""The generated graph in DuckDB, for the peers of several rows."""

import duckdb
import numpy as np
from numpy.typing import NDArray

from benchmarks.generator import Generated, country_of


def create_tables(tables: duckdb.DuckDBPyConnection, graph: Generated) -> None:
    """Make participation, event and event_theme from the arrays."""
    participation = {
        "actor": np.asarray(graph.actor),
        "event": np.asarray(graph.event),
        "role": np.asarray(graph.role).astype(np.int8),
        "ties": graph.ties,
        "confidence": np.asarray(graph.confidence),
        "document": np.asarray(graph.event),
    }
    event = {
        "id": np.arange(graph.events, dtype=np.int32),
        "day": np.asarray(graph.day),
        "year": years(graph.day),
        "place": np.asarray(graph.place),
        "country": np.asarray(country_of(graph.place)),
    }
    event_theme = {"event": np.asarray(graph.themed), "theme": np.asarray(graph.theme)}
    given = {"participation": participation, "event": event, "event_theme": event_theme}
    for name, columns in given.items():
        tables.register("given", columns)
        tables.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
        tables.unregister("given")


def years(day: NDArray[np.integer]) -> NDArray[np.integer]:
    """The year of each day that counts as `date.toordinal`."""
    since_1970 = np.asarray(day).astype("datetime64[D]") - np.datetime64("1970-01-01")
    dates = since_1970 - 719_163 + np.datetime64("1970-01-01")
    return (dates.astype("datetime64[Y]").astype(np.int64) + 1970).astype(np.int32)
