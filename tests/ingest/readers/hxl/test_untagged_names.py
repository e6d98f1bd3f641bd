"""A column of names without a hashtag beside the tagged column of their codes."""

import pytest

from ingest.readers.hxl.tagged_sheet import find_tags
from ingest.readers.sheets.headings import GridRow
from tests.ingest.readers.hxl.tagged_files import write_tagged
from tests.ingest.readers.reading import BY_NAME, read_with

TAGS = ["#org", "#adm3+code", ""]


def _by_heading(heading: str, *cells: tuple[str, str], tags: list[str] = TAGS) -> tuple[str, ...]:
    rows = [["Who", "Pcode", heading], tags, *(["Hill Aid", *one] for one in cells)]
    sheet = find_tags("Data", iter([GridRow(n, row) for n, row in enumerate(rows, 1)]))
    return sheet.by_heading if sheet else ()


@pytest.mark.parametrize(
    ("heading", "cells", "is_used"),
    [
        ("Commune", [("ML0101", "Bafing"), ("ML0102", "Kita"), ("#N/A", "Nara")], True),
        ("Remarks", [("ML0101", "Bafing"), ("ML0102", "Kita")], False),
        ("Commune", [("ML0101", "12"), ("ML0102", "14")], False),
        ("Commune", [("ML0101", "Bafing"), ("ML0101", "Kita")], False),
        ("Commune", [("ML0101", "x"), ("ML0102", "x"), ("ML0103", "x")], False),
        ("Commune", [("ML0101", "")], False),
    ],
)
def test_the_heading_and_the_cells_must_say_so(
    heading: str, cells: list[tuple[str, str]], is_used: bool
) -> None:
    assert _by_heading(heading, *cells) == (("Commune",) if is_used else ())


def test_a_column_with_a_hashtag_means_what_that_says() -> None:
    cells = [("ML0101", "Bafing")]
    assert _by_heading("Commune", *cells, tags=["#org", "#adm3+code", "#x_y"]) == ()
    assert _by_heading("Commune", *cells, tags=["#adm3+name", "#adm3+code", ""]) == ()


def test_names_by_heading_are_inferred_and_told(terms, tmp_path) -> None:
    path = write_tagged(
        tmp_path / "w.csv", "Hill Aid,ML0101,Bafing", headings="Who,Pcode,Commune",
        tags="#org,#adm3+code,",
    )  # fmt: skip
    found = read_with(BY_NAME["hxl"], path, terms)
    (areas,) = (read for read in found.reads if read.record.document.part == "#areas")
    (place,) = areas.record.places
    assert (place.name, place.status, place.identifiers) == (
        "Bafing",
        "inferred",
        {"pcode": "ML0101"},
    )
    assert "heading" in place.note
    assert any("'Commune' has no hashtag" in message for message in found.messages)
