"""The template that people fill in: a workbook or a folder of CSV files, empty or filled."""

import csv
from itertools import islice
from pathlib import Path

from graph.errors import SourceError
from graph.export.sheet_help import offered, write_sheets
from graph.export.workbook_file import PlainSheet
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.record import Record
from graph.model.template import SHEETS, guard_cell
from ingest.readers import ReadRecord, load_terms
from ingest.readers.records.records_yaml import YamlReader
from ingest.readers.template.template_rows import example_rows, heading_rows

EXAMPLE = Path("sample") / "burundi-regional.yaml"
EXAMPLE_RECORDS = 3


def write_template(path: Path, filled: bool = False) -> list[Path]:
    """Write the template; returns the files that were written.

    Args:
        path: a file that ends in .xlsx, or the folder for the CSV files, made if need be.
        filled: with an example of real events, else with headings alone.

    Raises:
        SourceError: the file or folder cannot be written, or the example is not there.
    """
    rows = example_rows(_example()) if filled else heading_rows()
    try:
        if path.suffix.lower() == ".xlsx":
            _write_workbook(path, rows)
            return [path]
        return _write_folder(path, rows)
    except OSError as error:
        what = Message("The template cannot be written: {why}.", why=error.strerror or str(error))
        raise SourceError(
            what, path.as_posix(), "Choose a folder that you may write to."
        ) from error


def _write_workbook(path: Path, rows: dict[str, list[list[str]]]) -> None:
    sheets = [PlainSheet(sheet.name, rows[sheet.name], offered(sheet)) for sheet in SHEETS]
    write_sheets(path, sheets, data_folder() / "vocabulary")


def _write_folder(path: Path, rows: dict[str, list[list[str]]]) -> list[Path]:
    path.mkdir(parents=True, exist_ok=True)
    written = []
    for sheet in SHEETS:
        file = path / sheet.file_name
        with file.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerows([guard_cell(cell) for cell in row] for row in rows[sheet.name])
        written.append(file)
    return written


def _example() -> list[Record]:
    path = data_folder() / EXAMPLE
    if not path.exists():
        raise SourceError("The example is missing.", path.as_posix(), "Install the program again.")
    items = YamlReader().read(path, load_terms(data_folder() / "vocabulary"), lambda _: None)
    found = (item.record for item in items if isinstance(item, ReadRecord))
    return list(islice(found, EXAMPLE_RECORDS))
