"""The ids of rows are taken out of the way, wherever their column stands."""

from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.readers.sheets.headings import GridRow
from ingest.readers.template import row_ids
from ingest.readers.template.row_ids import RowIds, refuse_ids

ROWS = [
    GridRow(1, ("A title above", "", "")),
    GridRow(2, ("event", " Row ID".strip(), "title")),
    GridRow(3, ("e1", "e-123", "Meeting")),
    GridRow(4, ("e2", "", "New one")),
    GridRow(5, ("e3",)),
]


def test_the_column_is_emptied_and_its_ids_are_kept() -> None:
    rows = RowIds(ROWS)
    assert not rows.are_there
    assert [tuple(row.texts) for row in rows] == [
        ("A title above", "", ""),
        ("event", "", "title"),
        ("e1", "", "Meeting"),
        ("e2", "", "New one"),
        ("e3",),
    ]
    assert rows.are_there
    assert rows.by_number == {3: "e-123"}


def test_a_sheet_without_them_stays_as_it_is() -> None:
    rows = RowIds([GridRow(1, ("event", "title")), GridRow(2, ("row identity", "x"))])
    assert [row.texts for row in rows] == [("event", "title"), ("row identity", "x")]
    assert not rows.are_there


def test_cells_of_a_wide_sheet_are_not_folded_one_by_one(monkeypatch) -> None:
    folded: list[str] = []
    monkeypatch.setattr(row_ids, "fold", lambda text: folded.append(text) or text.lower())
    wide = RowIds([GridRow(1, tuple(f"Gao {n}" for n in range(1_000)) + ("ROW id",))])
    assert next(wide).texts[-1] == ""
    assert folded == ["ROW id"]


def test_rows_of_a_ledger_are_refused_with_advice() -> None:
    with pytest.raises(SourceError, match="come in a second time.*hand it back as .xlsx"):
        refuse_ids(Path("events.csv"))
