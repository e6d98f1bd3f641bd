"""Findings of a file of records name its lines, never rows of sheets that nobody wrote."""

from graph.model.record import RecordEvidence
from ingest.readers.records.line_places import LinePlaces
from ingest.readers.reporting import Path, Place


def line_of(path: Path) -> int:
    return {(): 1, ("actors", 1, "name"): 7}[path]


def test_a_cell_is_found_in_its_line_or_else_in_that_of_the_record() -> None:
    places = LinePlaces("records.yaml", line_of, {("Actors", 2): ("actors", 1)})
    cell = RecordEvidence(quote="Lake Forum", sheet="Actors", row=2, column="name")
    assert places.place("a2.name", cell) == Place("records.yaml", 7, "a2.name")
    other = RecordEvidence(quote="Lake Forum", sheet="Annex", row=2, column="name")
    assert places.place("a2.name", other) == Place("records.yaml", 1, "a2.name")
