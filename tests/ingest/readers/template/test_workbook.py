"""The template as a workbook: what spreadsheets do to tables, and what is done about it."""

import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from graph.errors import SourceError
from tests.ingest.readers.reading import Outcome

Fill = Callable[[Workbook], None]


@pytest.fixture
def read_book(read, tmp_path: Path) -> Callable[[Fill], Outcome]:
    def from_fill(fill: Fill) -> Outcome:
        book = Workbook()
        del book["Sheet"]
        fill(book)
        book.save(tmp_path / "book.xlsx")
        return read(tmp_path / "book.xlsx")

    return from_fill


def sheet(book: Workbook, title: str, *rows: list[object]) -> object:
    made = book.create_sheet(title)
    for row in rows:
        made.append(row)
    return made


def test_sheets_may_be_french_and_cells_typed(read_book) -> None:
    def fill(book: Workbook) -> None:
        day = datetime(2009, 3, 2)
        sheet(book, "Événements", ["événement", "titre", "date", "nombre"], [1, "A", day, 22.0])
        sheet(book, "Participants", ["événement", "organisation", "rôle"], [1, "X", "hôte"])

    found = read_book(fill)
    event = found.events["1"]
    assert (event.date, event.counts[0].n) == ("2009-03-02", 22)
    assert [(p.actor, p.role) for p in event.participations] == [("X", "host")]
    assert event.participations[0].evidence[0].sheet == "Participations"


def test_merged_cells_and_two_rows_of_headings(read_book) -> None:
    def fill(book: Workbook) -> None:
        made = sheet(
            book,
            "Participations",
            ["Event", "Who", None, "Remark"],
            [None, "actor", "role", None],
            ["e1", "X", "host", None],
            [None, "Y", "participant", None],
            [None, "Z", "participant", None],
        )
        for cells in ("A1:A2", "B1:C1", "D1:D2", "A3:A5"):
            made.merge_cells(cells)
        sheet(book, "Events", ["Workshops", None], ["event", "title"], ["e1", "A"])

    found = read_book(fill)
    assert [part.actor for part in found.events["e1"].participations] == ["X", "Y", "Z"]
    assert any("merged cells run over several rows" in text for text in found.messages)
    assert any("headings are in row 2" in text for text in found.messages)
    assert found.rejections == []


def test_formulas_are_text_and_are_told(read_book) -> None:
    def fill(book: Workbook) -> None:
        sheet(book, "Events", ["event", "title"], ["e1", "=1+1"], ["e2", '=CMD("x")'])

    found = read_book(fill)
    assert [event.title for event in found.events.values()] == ["=1+1", '=CMD("x")']
    assert [(n.row, n.field) for n in found.notices] == [(2, "Events.title")]
    assert "holds formulas" in found.messages[0]


def test_errors_of_the_spreadsheet_are_left_out(read_book) -> None:
    def fill(book: Workbook) -> None:
        sheet(book, "Events", ["event", "title", "place"], ["e1", "#REF!", "Goma"])

    found = read_book(fill)
    assert found.events["e1"].title is None
    assert found.places == [(2, "Events.title")]
    assert "the error #REF!" in found.reasons[0]


def test_wrong_cells_are_named_by_sheet_row_and_column(read_book) -> None:
    def fill(book: Workbook) -> None:
        sheet(book, "Events", ["event", "title", "date"], ["e1", "A", "31/02/2019"])
        sheet(book, "Actors", ["actor", "name"], ["a", None])

    found = read_book(fill)
    assert sorted(found.places) == [(2, "Actors.name"), (2, "Events.date")]


def test_other_sheets_and_columns_are_told(read_book) -> None:
    def fill(book: Workbook) -> None:
        sheet(book, "Budget", ["item", "cost"], ["hall", 100])
        sheet(book, "Events", ["event", "title", "mood", None], ["e1", "A", "good", "lost"])
        sheet(book, "Events 2", ["event", "title", "date"], ["e2", "B", "2009"])
        sheet(book, "Lists", ["themes"], ["ssr"])

    found = read_book(fill)
    assert found.messages == [
        "The sheet 'Budget' is none of the template's; it was not read.",
        "The sheet Events has no column 'mood'; it was not read.",
        "Column 4 has no heading; it was not read.",
    ]
    assert "second sheet Events" in found.reasons[0]


def test_a_workbook_without_rows_says_so(read_book) -> None:
    found = read_book(lambda book: sheet(book, "Events", ["event", "title"]))
    assert found.messages == [
        "There is nothing in it but headings. Fill in the sheets and read it again."
    ]
    assert read_book(lambda book: sheet(book, "Events")).messages == ["There is nothing in it."]


def test_a_workbook_without_a_sheet_to_read_says_so(read, read_book, tmp_path: Path) -> None:
    message = "There is no sheet of the template in it. `mtandao template` writes one to fill in."
    assert read_book(lambda book: sheet(book, "Lists", ["themes"], ["ssr"])).messages == [message]
    book = tmp_path / "book.xlsx"
    with zipfile.ZipFile(book) as whole, zipfile.ZipFile(tmp_path / "bare.xlsx", "w") as bare:
        for part in whole.infolist():
            content = re.sub(rb"<sheets>.*</sheets>", b"<sheets/>", whole.read(part))
            bare.writestr(part.filename, content)
    assert read(tmp_path / "bare.xlsx").messages == [message]


def test_a_chart_without_a_drawing_is_called_damaged(read_book) -> None:
    with pytest.raises(SourceError, match="The workbook is cut off or damaged."):
        read_book(lambda book: book.create_chartsheet())


def test_empty_sheets_are_named(read_book) -> None:
    def fill(book: Workbook) -> None:
        sheet(book, "Events")
        sheet(book, "Sheet2")

    assert read_book(fill).messages == [
        "There is nothing in it.",
        "The sheet 'Sheet2' is none of the template's; it was not read.",
    ]


def test_a_damaged_sheet_keeps_its_first_rows(read, tmp_path: Path) -> None:
    book = Workbook()
    del book["Sheet"]
    sheet(book, "Events", ["event", "title"], *[[f"e{n}", "A"] for n in range(50)])
    book.save(tmp_path / "whole.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "whole.xlsx") as whole,
        zipfile.ZipFile(tmp_path / "broken.xlsx", "w") as broken,
    ):
        for part in whole.infolist():
            content = whole.read(part)
            if part.filename.endswith("sheet1.xml"):
                content = content[: len(content) // 2]
            broken.writestr(part, content)
    found = read(tmp_path / "broken.xlsx")
    assert 0 < len(found.events) < 50
    assert "damaged from here on" in found.reasons[0]
