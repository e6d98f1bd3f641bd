"""IATI activities: a real file, repeated with other identifiers to 100 MB, becomes records."""

from pathlib import Path
from typing import Any

from benchmarks.outcome import Outcome
from benchmarks.reading import read_with, time_reading
from ingest.readers.iati.reader import IatiReader

NAME = "IATI activities"
GOALS = {"MB a second": ("least", 30.0), "peak MB": ("most", 500.0)}
PEERS = {
    "lxml.iterparse alone, nothing read": "parse_alone",
    "lxml.iterparse, every element, attribute and text visited": "visit_all",
}
_REAL = "data/iati/dportal-covid-401-activities.xml"
_SHARED = Path(__file__).resolve().parents[2] / "shared"
_BYTES = 100_000_000
_OPENS, _CLOSES = b"<iati-activity ", b"</iati-activities>"
_IDENTIFIER = b"<iati-identifier>"


def prepare(folder: Path) -> Outcome:
    """Write the file to read."""
    real = _SHARED / _REAL
    if not real.is_file():
        return Outcome(note=f"not measured: {_REAL} is not in ../shared")
    head, opens, rest = real.read_bytes().partition(_OPENS)
    body = opens + rest.rpartition(_CLOSES)[0]
    with _file(folder).open("wb") as stream:
        stream.write(head)
        for number in range(-(-_BYTES // len(body))):
            stream.write(body.replace(_IDENTIFIER, b"%s%d-" % (_IDENTIFIER, number)))
        stream.write(_CLOSES)
    return Outcome()


def ours(folder: Path) -> Outcome:
    """Read every activity as a record, and drop it."""
    return read_with(IatiReader(), _file(folder))


def parse_alone(folder: Path) -> Outcome:
    """Parse the file and forget it: no reader that uses lxml can be faster."""
    from lxml import etree

    def work() -> int:
        number = 0
        for _, element in etree.iterparse(_file(folder).as_posix(), tag="iati-activity"):
            number += 1
            _forget(element)
        return number

    return time_reading(work, _file(folder))


def visit_all(folder: Path) -> Outcome:
    """Look at all that stands in the file, and make nothing of it."""
    from lxml import etree

    def work() -> int:
        number = 0
        for _, element in etree.iterparse(_file(folder).as_posix(), tag="iati-activity"):
            number += 1
            for part in element.iter():
                (part.tag, dict(part.attrib), part.text)
            _forget(element)
        return number

    return time_reading(work, _file(folder))


def _forget(element: Any) -> None:  # noqa: ANN401 - lxml tells no types
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def _file(folder: Path) -> Path:
    return folder / "activities.xml"
