"""GDELT events: the real rows, repeated with new numbers; a quarter of them tell a meeting."""

from pathlib import Path

from benchmarks.outcome import Outcome
from benchmarks.reading import read_with
from ingest.readers.gdelt.events import GdeltEventsReader

NAME = "GDELT events 1.0"
GOALS = {"peak MB": ("most", 500.0)}
PEERS: dict[str, str] = {}
_SHARED = Path(__file__).resolve().parents[2] / "shared"
_REAL = "data/gdelt/events-1.0-710.tsv"
_TIMES = 200


def prepare(folder: Path) -> Outcome:
    """Write the file to read."""
    file = _SHARED / _REAL
    if not file.is_file():
        return Outcome(note=f"not measured: {_REAL} is not in ../shared")
    rests = [line.partition("\t")[2] for line in file.read_text("utf-8").splitlines()]
    with _file(folder).open("w", encoding="utf-8", newline="") as stream:
        for time in range(_TIMES):
            for number, rest in enumerate(rests):
                stream.write(f"{time * len(rests) + number + 1}\t{rest}\n")
    return Outcome()


def ours(folder: Path) -> Outcome:
    """Read every event, and drop it."""
    return read_with(GdeltEventsReader(), _file(folder))


def _file(folder: Path) -> Path:
    return folder / "events.export.CSV"
