"""Findings name the sheet, row and column in which what they speak of stands."""

from graph.model.record import RecordEvidence
from ingest.readers.reporting import Place
from ingest.readers.sheets.cells import SheetLabel
from ingest.readers.sheets.grid import Label
from ingest.readers.sheets.sheet_places import SheetPlaces

LABELS = {
    "Actors": SheetLabel(
        Label("book.xlsx", "Actors."), {}, frozenset({"actor", "name", "aliases"})
    ),
    "Participations": SheetLabel(Label("participations.csv"), {}, frozenset({"event", "actor"})),
}


def cell(sheet: str, column: str) -> RecordEvidence:
    return RecordEvidence(quote="Lake Forum", sheet=sheet, row=3, column=column)


def test_a_cell_is_found_in_the_file_of_its_sheet() -> None:
    places = SheetPlaces(LABELS)
    found = places.place("Lake Forum.name", cell("Participations", "actor"))
    assert found == Place("participations.csv", 3, "actor")
    found = places.place("a1.aliases", cell("Actors", "name"))
    assert found == Place("book.xlsx", 3, "Actors.aliases")


def test_a_sheet_that_was_not_read_has_no_place() -> None:
    assert SheetPlaces(LABELS).place("e1.title", cell("Events", "title")) is None
