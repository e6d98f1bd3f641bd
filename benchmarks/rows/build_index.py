"""Derives the index from the ledger, writes it and swaps; no goal, no peer."""

from pathlib import Path

from benchmarks.outcome import Outcome, say, timed

NAME = "build the index"
OURS = "ours"
PEERS: dict[str, str] = {}
GOALS: dict[str, tuple[str, float]] = {}


def ours(folder: Path) -> Outcome:
    """`build_index` of the full view, every file seen to the disk."""
    from graph.index.building import build_index, index_folder
    from graph.store import open_store

    path = folder / "ledger.db"
    say("building the index")
    with open_store(str(path)) as store:
        taken = timed(lambda: build_index(store, index_folder(path)))
    current = (index_folder(path) / "CURRENT").read_text().strip()
    size = sum(file.stat().st_size for file in (index_folder(path) / current).iterdir()) / 1e6
    return Outcome({"seconds": taken[0] / 1000, "files MB": size})
