"""The bench: `python -m benchmarks.run [--sizes S,M,L] [--rows ...] [--json FILE]`.

Every measurement runs in a process of its own, so that its memory is its own too.
"""

import argparse
import importlib
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks import formats
from benchmarks.generator import SIZES
from benchmarks.memory import available_mb
from benchmarks.outcome import CHANGED, say
from benchmarks.own_process import measured
from benchmarks.table import Line, markdown, reached

ROWS = (
    "bulk_load",
    "build_index",
    "open",
    "co_participants",
    "matrix",
    "name_search",
    "add_event",
    "backbone",
    "pagerank",
    "leiden",
    "path",
    "suggestions",
)
# Measured once, on the sample graph, whatever the sizes.
ON_SAMPLE = ("app",)
# All rows of `benchmarks.formats`: measured once too, on files.
FORMATS = "formats"
# What a row needs before it can be measured: row, function, and the file that it makes.
NEEDED = {
    "build_index": [("bulk_load", "ours", "ledger.db")],
    "open": [("open", "build_networkx", "networkx.pickle")],
    "co_participants": [
        ("bulk_load", "duckdb", "peer.duckdb"),
        ("open", "build_networkx", "networkx.pickle"),
    ],
    "matrix": [("bulk_load", "duckdb", "peer.duckdb")],
    "path": [("open", "build_networkx", "networkx.pickle")],
    "suggestions": [("open", "build_networkx", "networkx.pickle")],
    "add_event": [
        ("bulk_load", "duckdb", "peer.duckdb"),
        ("bulk_load", "naive_sqlite", "naive.db"),
    ],
}
_INDEXED = [("bulk_load", "ours", "ledger.db"), ("build_index", "ours", "ledger.db.index/CURRENT")]
# A pickle of a graph is made in so many MB for each 100,000 events.
PICKLE_MB = 1_000


def main(arguments: list[str]) -> int:
    """Measure what is asked for and print one table; 1 when two answers differ."""
    chosen = _arguments(arguments)
    with tempfile.TemporaryDirectory(prefix="mtandao-bench-") as temporary:
        folder = chosen.folder or Path(temporary)
        lines = [line for size in chosen.sizes for line in _measure_size(size, chosen.rows, folder)]
        for row in (name for name in ON_SAMPLE if name in chosen.rows):
            lines += _measure_row(row, "sample", folder)
        if FORMATS in chosen.rows:
            lines += formats.measure(folder / FORMATS)
    sys.stdout.write(markdown(lines) + "\n")
    if chosen.json is not None:
        chosen.json.write_text(json.dumps([line.as_dict() for line in lines], indent=1) + "\n")
    return int(any(line.answers == "DIFFERENT" for line in lines))


def _arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--sizes", default="S,M,L", help="of S, M, L; default all")
    rows = (*ROWS, *ON_SAMPLE, FORMATS)
    parser.add_argument("--rows", default=",".join(rows), help=f"of {', '.join(rows)}")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument("--folder", type=Path, help="keep the generated files here and use them")
    chosen = parser.parse_args(arguments)
    chosen.sizes, chosen.rows = chosen.sizes.split(","), chosen.rows.split(",")
    for name in chosen.sizes:
        if name not in SIZES:
            parser.error(f"There is no size '{name}'; use S, M or L.")
    for name in chosen.rows:
        if name not in rows:
            parser.error(f"There is no row '{name}'; use {', '.join(rows)}.")
    return chosen


def _measure_size(size: str, rows: list[str], folder: Path) -> list[Line]:
    place = folder / size
    wanted = [name for name in ROWS if name in rows]
    if not wanted:
        return []
    if not (place / "place.npy").exists():
        _run("generate", "ours", place)
    if (place / CHANGED).exists():
        _clear(place)
    lines: list[Line] = []
    for row in wanted:
        _prepare(row, size, place)
        lines += _measure_row(row, size, place)
    return lines


def _clear(place: Path) -> None:
    """Delete what an earlier run has added events to; it is made again."""
    for made in ("ledger.db", "naive.db", "peer.duckdb", CHANGED):
        (place / made).unlink(missing_ok=True)
    shutil.rmtree(place / "ledger.db.index", ignore_errors=True)


def _prepare(row: str, size: str, place: Path) -> None:
    needed = NEEDED.get(row, []) + (_INDEXED if row in ROWS[2:] else [])
    for other, function, made in needed:
        if (place / made).exists() or _lack_of_memory(other, function, size):
            continue
        _run(other, function, place)


def _measure_row(row: str, size: str, place: Path) -> list[Line]:
    module = importlib.import_module(f"benchmarks.rows.{row}")
    say(f"{size}: {module.NAME}")
    first = _run(row, module.OURS, place)
    lines = [Line(size, module.NAME, "mtandao", first, reached(module.GOALS, first))]
    for peer, function in module.PEERS.items():
        lack = _lack_of_memory(row, function, size)
        if lack:
            lines.append(Line(size, module.NAME, peer, {"note": lack}, ""))
            continue
        found = _run(row, function, place)
        lines.append(Line(size, module.NAME, peer, found, "", _compared(first, found)))
    return lines


def _lack_of_memory(row: str, function: str, size: str) -> str:
    """Why a peer cannot run here, empty when it can."""
    if "networkx" not in function:
        return ""
    needed = PICKLE_MB * SIZES[size] / 100_000
    if available_mb() >= needed:
        return ""
    return f"not run: needs {needed / 1000:.0f} GB of memory, {available_mb() / 1000:.0f} are free"


def _run(row: str, function: str, place: Path) -> dict[str, Any]:
    return measured(f"benchmarks.rows.{row}", function, place)


def _compared(ours: dict[str, Any], theirs: dict[str, Any]) -> str:
    one, other = ours.get("answers"), theirs.get("answers")
    if not one or not other:
        return ""
    return "equal" if one == other else "DIFFERENT"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
