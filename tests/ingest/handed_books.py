"""Workbooks of a ledger: handed out, edited as a person would, and handed back."""

from pathlib import Path

import yaml
from openpyxl import load_workbook

from graph.export import EXPORTERS, ExportSource
from graph.store.base import Store, ViewFilter
from ingest.loading.run import IngestOptions, ingest
from ingest.loading.summary import Summary
from tests.ingest.loading.records_of import workshop

EVERYTHING = ViewFilter(include_refused=True, include_retracted=True)
EXPORTER = next(one for one in EXPORTERS if one.name == "xlsx")


def hand_out(store: Store, folder: Path, level: str = "internal") -> Path:
    path = folder / "book.xlsx"
    EXPORTER.write(ExportSource(store, level, lambda view: {"nodes": [], "edges": []}), path)
    return path


def hand_back(store: Store, path: Path, dry_run: bool = False, author: str = "ada") -> Summary:
    given = path.suffix[1:]
    options = IngestOptions(given, dry_run=dry_run, base=path.parent, author=author)
    return ingest([path], store, options)


def said(store: Store) -> dict[str, tuple]:
    """Every statement that shows, with what it rests on."""
    with store.view() as view:
        documents = [one.id for one in view.documents() if one.form != "vocabulary"]
        found = [s for name in documents for s in view.statements(document=name)]
    return {s.id: (s.predicate, s.subject, s.object, str(s.qualifiers), s.origin) for s in found}


def edit(path: Path, sheet: str, row: int, **cells: object) -> None:
    book = load_workbook(path)
    place(book, sheet, row, **cells)
    book.save(path)


def place(book, sheet: str, row: int, **cells: object) -> None:
    heads = {cell.value: cell.column for cell in book[sheet][1]}
    for name, value in cells.items():
        book[sheet].cell(row, heads[name.replace("__", " ")]).value = value


def row_of(path: Path, sheet: str, **cells: str) -> int:
    made = load_workbook(path)[sheet]
    heads = {cell.value: cell.column for cell in made[1]}
    for row in range(2, made.max_row + 1):
        if all(made.cell(row, heads[name]).value == text for name, text in cells.items()):
            return row
    raise AssertionError(f"no row of {sheet} has {cells}")


def changes(before: dict[str, tuple], after: dict[str, tuple]) -> tuple[list, list]:
    gone = sorted(str(before[name][:3]) for name in before.keys() - after.keys())
    return gone, sorted(str(after[name][:3]) for name in after.keys() - before.keys())


def filled_book(store: Store, folder: Path) -> Path:
    """A ledger of a file of records and a report, handed out as a workbook."""
    records = [workshop(number) for number in (1, 2, 3)]
    records[2]["events"][0]["date"] = "2011-05-04"
    path = folder / "records.yaml"
    path.write_text(yaml.safe_dump({"records": records}, sort_keys=False), encoding="utf-8")
    report = folder / "report.txt"
    report.write_text(
        "UNHCR organised a workshop in Goma on 3 March 2015. UNICEF took part.", encoding="utf-8"
    )
    ingest([path, report], store, IngestOptions(base=folder))
    return hand_out(store, folder)
