"""What looking for likely names costs an ingest: `python -m benchmarks.names_cost`.

Sheets of 8,000 participations are ingested with and without it, in turns, in processor time.
"""

import csv
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.invented_names import actor_name
from benchmarks.names_sets import SHARED, mali_rows
from graph.store import open_store
from ingest.loading.run import ingest
from ingest.resolution.likely_nodes import Likely, LikelyNodes

EVENTS, EACH, INVENTED, TURNS = 1_000, 8, 1_600, 3


def main() -> int:
    """Print the share of processor time for names met often, and with names that nobody knows."""
    if not (SHARED / "data" / "hxl" / "mali-3w-2023-12.xlsx").is_file():
        sys.stdout.write("Nothing to measure with: the Mali sheet is not in ../shared.\n")
        return 1
    met_often = [name for _, name in mali_rows()]
    unknown = [actor_name(number * 37 + 5) for number in range(INVENTED)]
    with tempfile.TemporaryDirectory() as folder:
        for title, names in (
            ("organisations of Mali", met_often),
            (f"with {INVENTED} invented names among them", [*met_often, *unknown]),
        ):
            sheet = write_sheet(Path(folder) / str(len(names)), names)
            with_it, without = in_turns(partial(ingested, sheet))
            share = 100 * (with_it / without - 1)
            sys.stdout.write(f"{title}: {without:.2f} s, {with_it:.2f} s: {share:+.0f} %\n")
    return 0


def write_sheet(folder: Path, names: Sequence[str]) -> Path:
    """Write Events and Participations that take the names in turn; return the folder."""
    folder.mkdir()
    with (folder / "events.csv").open("w", newline="", encoding="utf-8") as lines:
        csv.writer(lines).writerows(
            [["event", "title", "date"]]
            + [[f"e{n}", f"Meeting {n}", f"20{10 + n % 10}-05-01"] for n in range(EVENTS)]
        )
    with (folder / "participations.csv").open("w", newline="", encoding="utf-8") as lines:
        csv.writer(lines).writerows(
            [["event", "actor", "role"]]
            + [
                [f"e{n // EACH}", names[n % len(names)], "participant"]
                for n in range(EVENTS * EACH)
            ]
        )
    return folder


def ingested(sheet: Path) -> float:
    """Ingest a folder into a new ledger; return processor time in seconds."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(f"sqlite:{Path(folder) / 'cost.db'}") as store,
    ):
        started = time.process_time()
        ingest([sheet], store)
        return time.process_time() - started


def in_turns(run: Callable[[], float]) -> tuple[float, float]:
    """Return the least time of three runs with the search for likely names, and without."""
    search = LikelyNodes.of
    with_it, without = [], []
    try:
        for _ in range(TURNS):
            LikelyNodes.of = search  # type: ignore[method-assign]
            with_it.append(run())
            LikelyNodes.of = _not_looked_for  # type: ignore[method-assign, assignment]
            without.append(run())
    finally:
        LikelyNodes.of = search  # type: ignore[method-assign]
    return min(with_it), min(without)


def _not_looked_for(*_: object) -> Likely:
    return Likely()


if __name__ == "__main__":
    sys.exit(main())
