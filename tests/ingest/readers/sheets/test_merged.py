import zipfile
from itertools import repeat
from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.readers.sheets.merged_cells import MergedCells, MergedRange, find_merged


def filled(ranges: list[MergedRange], rows: list[list[str]]) -> list[list[str]]:
    merged = MergedCells(ranges)
    for number, row in enumerate(rows, 1):
        merged.fill(number, row)
    return rows


def test_a_value_runs_down_its_column_and_ends() -> None:
    rows = filled([MergedRange(1, 2, 0)], [["a", "x"], ["", "y"], ["", "z"]])
    assert rows == [["a", "x"], ["a", "y"], ["", "z"]]


def test_a_row_that_is_too_short_is_made_longer() -> None:
    assert filled([MergedRange(1, 2, 2)], [["a", "b", "c"], ["d"]])[1] == ["d", "", "c"]


def test_what_stands_in_a_cell_is_not_covered() -> None:
    assert filled([MergedRange(1, 2, 0)], [["a"], ["own"]])[1] == ["own"]


def test_ranges_within_one_row_change_nothing() -> None:
    merged = MergedCells([MergedRange(1, 1, 0)])
    assert merged.count == 0


def test_ranges_may_follow_each_other_and_overlap_in_rows() -> None:
    ranges = [MergedRange(1, 2, 0), MergedRange(2, 3, 1), MergedRange(3, 4, 0)]
    rows = filled(ranges, [["a", "1"], ["", "2"], ["b", ""], ["", ""]])
    assert rows == [["a", "1"], ["a", "2"], ["b", "2"], ["b", ""]]


def test_cells_that_are_merged_beyond_measure_are_refused() -> None:
    merged = MergedCells([MergedRange(1, 1_000_000, column) for column in range(1000)])
    with pytest.raises(SourceError, match="merged cells of a sheet are too many.*save the sheet"):
        list(map(merged.fill, range(1, 10_000), repeat(["x"] * 1000)))


def test_more_merged_ranges_than_anybody_means_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sheet", '<mergeCell ref="A1:B2"/>' * 200_001)
    with pytest.raises(SourceError, match=r"merged cells of a sheet are too many.*a\.zip"):
        find_merged(path, "sheet")
