"""Pages of the GDELT knowledge graph: a hundred real rows, repeated with new numbers."""

import csv
from pathlib import Path

from benchmarks.outcome import Outcome
from benchmarks.reading import read_with, time_reading
from ingest.readers.arrow_rows import Layout, arrow_rows
from ingest.readers.files.blocks import blocks_of_rows, raw_pieces
from ingest.readers.gdelt.gkg import GkgReader
from ingest.readers.gdelt.gkg_row import wanted
from ingest.readers.gdelt.layouts import GKG

NAME = "GDELT knowledge graph 2.1"
GOALS = {"entries a second": ("least", 10_000.0), "peak MB": ("most", 500.0)}
PEERS = {
    "Arrow alone, the columns we read as text": "arrow_alone",
    "csv of Python, every cell as text": "csv_alone",
}
_SHARED = Path(__file__).resolve().parents[2] / "shared"
_REAL = ("data/gdelt/gkg-2.1-50.tsv", "data/gdelt/gkg-2.1-translingual-50.tsv")
_ROWS = 20_000
_COLUMNS = GKG[27]
_LONGEST = 1 << 24


def prepare(folder: Path) -> Outcome:
    """Write the file to read."""
    files = [_SHARED / name for name in _REAL]
    if not all(file.is_file() for file in files):
        return Outcome(note=f"not measured: {_REAL[0]} is not in ../shared")
    rows = [line for file in files for line in file.read_text("utf-8").splitlines()[1:]]
    with _file(folder).open("w", encoding="utf-8", newline="") as stream:
        stream.write("\t".join(_COLUMNS) + "\n")
        for number in range(_ROWS):
            rest = rows[number % len(rows)].partition("\t")[2]
            stream.write(f"20170701234500-{number}\t{rest}\n")
    return Outcome()


def ours(folder: Path) -> Outcome:
    """Read every page as a record, and drop it."""
    return read_with(GkgReader(), _file(folder))


def arrow_alone(folder: Path) -> Outcome:
    """Read the columns that we read, and make nothing of them."""
    layout = Layout(_COLUMNS, wanted(_COLUMNS))

    def work() -> int:
        pieces = raw_pieces(_file(folder), lambda read: None)
        return sum(1 for _ in arrow_rows(blocks_of_rows(pieces), layout))

    return time_reading(work, _file(folder))


def csv_alone(folder: Path) -> Outcome:
    """Read all cells with the standard library, and make nothing of them."""
    csv.field_size_limit(_LONGEST)

    def work() -> int:
        with _file(folder).open(encoding="utf-8", newline="") as stream:
            return sum(1 for _ in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))

    return time_reading(work, _file(folder))


def _file(folder: Path) -> Path:
    return folder / "pages.gkg.csv"
