"""A generated CSV of 1 GB: rows of any columns by a mapping, and rows of the template."""

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random

import yaml

from benchmarks.outcome import Outcome
from benchmarks.reading import read_with

NAME = "CSV of 1 GB"
GOALS = {"MB": ("least", 1_000.0), "peak MB": ("most", 500.0)}
PEERS = {"the template, events alone": "of_template"}
BYTES = 1_000_000_000
_GRANTS, _EVENTS = "grants.csv", "events.csv"
_HEADINGS = ["Grant", "Donor", "Grantee", "Sector", "Amount", "Year", "Remarks"]
_MAPPING = {
    "shape": "flows",
    "columns": dict(
        zip(_HEADINGS, ["id", "from", "to", "theme", "amount", "date", None], strict=True)
    ),
    "constants": {"currency": "EUR"},
}
_WORDS = (
    "the",
    "peace",
    "committee",
    "of",
    "lakes",
    "met",
    "again",
    "to",
    "speak",
    "water",
    "land",
)
# About half a million rows; the reading of a short row takes as long, and no more memory.
_WORDS_OF_A_REMARK = 400


def prepare(folder: Path) -> Outcome:
    """Write both files and the mapping, the same each time."""
    mapping = folder / f"{_GRANTS}.mapping.yaml"
    mapping.write_text(yaml.safe_dump(_MAPPING, sort_keys=False), encoding="utf-8")
    _write(folder / _GRANTS, _HEADINGS, _grants())
    (folder / "template").mkdir(exist_ok=True)
    heads = ["event", "title", "type", "date", "place", "country", "themes", "notes"]
    _write(folder / "template" / _EVENTS, heads, _events())
    return Outcome()


def ours(folder: Path) -> Outcome:
    """Read the mapped sheet."""
    from ingest.readers.mapped.reader import MappedReader

    return read_with(MappedReader(), folder / _GRANTS)


def of_template(folder: Path) -> Outcome:
    """Read the sheet of the template."""
    from ingest.readers.template.csv_ import CsvReader

    return read_with(CsvReader(), folder / "template" / _EVENTS)


def _write(path: Path, headings: list[str], rows: Iterator[list[str]]) -> None:
    if path.exists() and path.stat().st_size >= BYTES:
        return
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(headings)
        while stream.tell() < BYTES:
            writer.writerows(next(rows) for _ in range(1_000))


def _grants() -> Iterator[list[str]]:
    random = Random(1)
    remarks = _remarks(random)
    number = 0
    while True:
        number += 1
        donor, grantee = random.randrange(500), random.randrange(20_000)
        names = [f"Example Foundation {donor}", f"Lake Network {grantee}"]
        amount, year = str(random.randrange(1000, 900_000)), str(random.randrange(2005, 2026))
        sector = f"Sector {random.randrange(50)}"
        yield [f"g{number}", *names, sector, amount, year, random.choice(remarks)]


def _events() -> Iterator[list[str]]:
    random = Random(2)
    remarks = _remarks(random)
    number = 0
    while True:
        number += 1
        date = f"{random.randrange(2005, 2026)}-{random.randrange(1, 13):02}"
        facts = [f"Meeting {number}", "meeting", date, "Nakuru", "KE", "ssr"]
        yield [f"e{number}", *facts, random.choice(remarks)]


def _remarks(random: Random) -> list[str]:
    return [" ".join(random.choices(_WORDS, k=_WORDS_OF_A_REMARK)) for _ in range(1_000)]
