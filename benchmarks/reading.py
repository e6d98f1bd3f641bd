"""Times how a reader, or another program, reads a file."""

import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from benchmarks.memory import peak_mb
from benchmarks.outcome import Outcome
from graph.model.datafiles import data_folder
from ingest.findings import ReadCount
from ingest.readers import Reader, load_terms

_ROUNDS = 3
_ENOUGH_SECONDS = 20.0


def read_with(reader: Reader, path: Path) -> Outcome:
    """Read a file to its end, keeping nothing, some times; the figures are those of the best.

    The note tells what came out: so many of each kind of item.
    """
    terms = load_terms(data_folder() / "vocabulary")
    found: Counter[str] = Counter()

    def work() -> int:
        found.clear()
        entries = 0
        for item in reader.read(path, terms, lambda read: None):
            found[type(item).__name__] += 1
            entries += item.total if isinstance(item, ReadCount) else 0
        return entries

    outcome = time_reading(work, path)
    outcome.note = ", ".join(f"{number:,} {kind}" for kind, number in sorted(found.items()))
    return outcome


def time_reading(work: Callable[[], int], path: Path) -> Outcome:
    """Run what reads a file and returns how many entries it holds; processor time, best round."""
    best, spent = float("inf"), 0.0
    entries, megabytes = 0, path.stat().st_size / 1e6
    for _ in range(_ROUNDS):
        begun = time.process_time()
        entries = work()
        taken = max(time.process_time() - begun, 1e-9)
        best, spent = min(best, taken), spent + taken
        if spent > _ENOUGH_SECONDS:
            break
    figures = {
        "MB": megabytes,
        "MB a second": megabytes / best,
        "entries": float(entries),
        "entries a second": entries / best,
        "seconds": best,
    }
    return Outcome(figures, peak_mb=peak_mb())
