"""CSV: the four sheets of the template in a folder, or packed in a .zip file."""

import csv
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from graph.export.base import Exporter, ExportSource
from graph.export.release import open_release
from graph.export.report import ReleaseReport
from graph.export.sheets import sheets_of
from graph.model.template import SHEETS, Sheet, guard_cell

# The oldest day that the zip format knows: the same sheets give the same bytes on any day.
_NO_DAY = (1980, 1, 1, 0, 0, 0)


class CsvExporter(Exporter):
    """Writes what the template can hold; `mtandao ingest` reads the folder back.

    A cell that a spreadsheet program would take for a formula begins with an apostrophe.
    The vocabulary is left out: every ledger has it.
    """

    name: ClassVar[str] = "csv"
    suffix: ClassVar[str] = ""
    reads_back: ClassVar[bool] = True

    def write(self, source: ExportSource, target: Path) -> ReleaseReport:
        with open_release(source.store, source.level) as release:
            rows = sheets_of(release)
        texts = {sheet.file_name: _csv(sheet, rows[sheet.name]) for sheet in SHEETS}
        if target.suffix == ".zip":
            _write_zip(target, texts)
        else:
            target.mkdir(parents=True, exist_ok=True)
            for name, text in texts.items():
                (target / name).write_text(text, encoding="utf-8", newline="")
        return release.report


def _csv(sheet: Sheet, rows: Iterable[tuple[str, ...]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(sheet.header)
    for row in rows:
        writer.writerow([guard_cell(cell) for cell in row])
    return stream.getvalue()


def _write_zip(target: Path, texts: dict[str, str]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_DAY), text)
