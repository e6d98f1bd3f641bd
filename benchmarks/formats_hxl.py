"""HXL 3W: the real sheets of Afghanistan and Mali become records, and the latter a graph."""

import time
from pathlib import Path

from benchmarks.memory import peak_mb
from benchmarks.outcome import Outcome
from benchmarks.reading import read_with, time_reading

NAME = "HXL 3W"
GOALS = {
    "Afghanistan rows a second": ("least", 20_000.0),
    "Mali rows a second": ("least", 20_000.0),
    "Mali in the graph, seconds": ("most", 10.0),
    "peak MB": ("most", 500.0),
}
PEERS = {"libhxl alone, rows of Afghanistan": "libhxl_alone"}
_FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data" / "hxl"
_AFGHANISTAN = _FOLDER / "afghanistan-3w-2024-q1.csv"
_MALI = _FOLDER / "mali-3w-2023-12.xlsx"


def prepare(folder: Path) -> Outcome:
    """Say whether the sheets are there."""
    is_there = _AFGHANISTAN.is_file() and _MALI.is_file()
    return Outcome(note="" if is_there else "not measured: data/hxl is not in ../shared")


def ours(folder: Path) -> Outcome:
    """Read both sheets, then bring Mali's into a fresh ledger with all names resolved."""
    import hxl.model  # noqa: F401 - loading a library is no reading

    from ingest.readers.hxl.reading import HxlReader

    figures = {}
    for country, path in (("Afghanistan", _AFGHANISTAN), ("Mali", _MALI)):
        found = read_with(HxlReader(), path)
        figures[f"{country} rows"] = found.figures["entries"]
        figures[f"{country} rows a second"] = found.figures["entries a second"]
    peak = peak_mb()
    figures |= _in_the_graph(folder)
    note = "reading in seconds of processor time, the graph in seconds of the clock"
    return Outcome(figures, note=note, peak_mb=peak)


def _in_the_graph(folder: Path) -> dict[str, float]:
    from graph.store import open_store
    from ingest.loading.run import ingest

    for old in folder.glob("mali.db*"):
        if old.is_file():
            old.unlink()
    spent = time.process_time()
    begun = time.perf_counter()
    with open_store(str(folder / "mali.db")) as store:
        ingest([_MALI], store)
        seconds = time.perf_counter() - begun
        spent = time.process_time() - spent
        with store.view() as view:
            own = {one.id: one.title for one in view.documents() if one.uri.endswith(_MALI.name)}
            said = [one for one in view.statements(predicate="OPERATES_IN") if one.document in own]
    return {
        "Mali in the graph, seconds": seconds,
        "of processor time": spent,
        # The title of a document of presence ends with the name of the organisation.
        "organisations before": float(len({own[one.document] for one in said})),
        "after resolution": float(len({one.subject for one in said})),
    }


def libhxl_alone(folder: Path) -> Outcome:
    """Parse the rows of Afghanistan with the library of the standard, and forget them."""
    import hxl

    def work() -> int:
        options = hxl.input.InputOptions(allow_local=True)
        with hxl.data(str(_AFGHANISTAN), options) as source:
            return sum(1 for _ in source)

    return time_reading(work, _AFGHANISTAN)
