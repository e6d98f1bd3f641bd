"""Sheets with hashtags, in CSV files and workbooks: what is read, and what is told."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from graph.errors import SourceError
from ingest.readers.hxl.reading import HxlReader
from tests.ingest.readers.hxl.tagged_files import HEADINGS, ROWS, TAGS, write_tagged
from tests.ingest.readers.reading import Outcome, read_with

READER = HxlReader()
PLAIN = "#org+name,#adm1+name,#sector"


@pytest.fixture
def read(terms, tmp_path) -> Callable[..., Outcome]:
    def of(*rows: str, headings: str = "Who,Where,What", tags: str = PLAIN) -> Outcome:
        path = write_tagged(tmp_path / "w.csv", *rows, headings=headings, tags=tags)
        return read_with(READER, path, terms)

    return of


def write_book(path: Path, **sheets: list[list[object]]) -> Path:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def names_of(outcome: Outcome) -> list[str]:
    return [actor.name for read in outcome.reads for actor in read.record.actors]


def test_rows_with_ids_are_entries_of_their_own(terms, tmp_path) -> None:
    found = read_with(READER, write_tagged(tmp_path / "w.csv"), terms)
    parts = [read.record.document.part for read in found.reads]
    assert parts == ["r1", "r2", "r3", "#areas"]
    (count,) = found.counts
    assert str(count.told()) == (
        "3 rows: 3 read, sector names unknown: 1, 1 column not used (Remarks)."
    )
    assert count.unused == ("Remarks",)
    support = next(r for r in found.reads[0].record.relations if r.predicate == "SUPPORTED")
    assert support.qualifiers["currency"] == "USD"


@pytest.mark.parametrize("above", [0, 3, 23])
def test_hashtags_may_stand_anywhere_in_the_first_rows(terms, tmp_path, above) -> None:
    lines = ["A title, of this sheet,"] * above + ["Who,Where,What", PLAIN, "Hill Aid,Gao,Health"]
    path = tmp_path / "w.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert READER.sniff_file(path, path.read_bytes()) == 0.95
    found = read_with(READER, path, terms)
    assert names_of(found) == ["Hill Aid"]
    assert found.reads[0].rows[0].row == above + 3


def test_hashtags_further_down_are_no_hashtags(terms, tmp_path) -> None:
    path = tmp_path / "w.csv"
    path.write_text("a,b,c\n" * 25 + f"{PLAIN}\nHill Aid,Gao,Health\n", encoding="utf-8")
    assert READER.sniff_file(path, path.read_bytes()) == 0.0
    with pytest.raises(SourceError, match="No row among the first 25 of any sheet holds HXL"):
        read_with(READER, path, terms)


def test_a_mark_another_delimiter_and_another_encoding_are_read(terms, tmp_path) -> None:
    path = tmp_path / "w.csv"
    text = "Qui;Où;Quoi\n#org+name;#adm1+name;#sector\nMarais Écoute;Ségou;Santé\n"
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        path.write_text(text, encoding=encoding)
        found = read_with(READER, path, terms)
        assert names_of(found) == ["Marais Écoute"]
        places = [place.name for place in found.reads[0].record.places]
        assert places == ["Ségou"]


def test_columns_are_called_by_their_headings_and_else_by_their_tags(read) -> None:
    found = read("Hill Aid,Gao,Health", headings="Name,Name,")
    assert set(found.reads[0].rows[0].cells) == {"Name", "Name (2)", "#sector"}


def test_errors_of_a_spreadsheet_are_left_out_and_counted(read) -> None:
    found = read("Hill Aid,#N/A,Health", "Hill Aid,#REF!,Health")
    assert [read.record.places for read in found.reads] == [[]]
    assert "2 cells hold an error such as #N/A; they were left out." in found.messages


def test_contacts_are_counted_and_never_kept(read) -> None:
    found = read(
        "Hill Aid,Gao,Amina Example,amina@example.org",
        headings="Who,Where,Contact,Mail",
        tags="#org,#adm1,#contact+name,#contact+email",
    )
    assert found.messages == ["2 contacts of persons were not kept."]
    assert "Amina" not in str(found.reads)
    assert found.counts[0].unused == ()


@pytest.mark.parametrize(
    ("row", "reason", "field"),
    [
        (b"Hill \xffAid,Gao,\xc3\xa9", "bytes that are no text", "Who"),
        (b"Hill Aid,Gao\x00,Health", "bytes that are no text", "Where"),
        (b"Hill Aid," + b"x" * 32_768 + b",Health", "longer than any spreadsheet", "Where"),
    ],
)
def test_a_damaged_row_is_rejected_and_the_rest_is_read(
    terms, tmp_path, row, reason, field
) -> None:
    path = tmp_path / "w.csv"
    head = f"Who,Where,What,é\n{PLAIN}\n".encode()
    path.write_bytes(head + "Écoute,Gao,Santé\n".encode() + row + b"\nHill Aid,Gao,\n")
    found = read_with(READER, path, terms)
    assert sorted(names_of(found)) == ["Hill Aid", "Écoute"]
    (rejection,) = found.rejections
    assert (rejection.row, rejection.field) == (4, field)
    assert reason in rejection.reason
    assert found.counts[0].read == 2


def test_a_list_of_organisations_says_of_nobody_where_they_work(read) -> None:
    found = read("Hill Aid,HA", tags="#org+name,#org+acronym", headings="Name,Short")
    assert names_of(found) == ["Hill Aid"]
    (message,) = found.messages
    assert "it is a list of organisations, not who does what where" in message


def test_types_without_names_are_nobodys_presence(read) -> None:
    with pytest.raises(SourceError, match="HXL hashtags, but no column that names an organi"):
        read("ONG Int,437", tags="#org+type,#org+type+code", headings="Type,Code")


def test_sheets_without_hashtags_are_named_and_the_others_read(terms, tmp_path) -> None:
    rows = [["Who", "Where", "Since"], ["#org", "#adm1", "#date+start"], ["Hill Aid", "Gao", None]]
    types = [["Types"], ["#org+type", "#org+type+code"]]
    path = write_book(tmp_path / "w.xlsx", Notes=[["a"]], Data=rows, Empty=[], Types=types)
    assert READER.sniff_file(path, path.read_bytes()) == 0.95
    found = read_with(READER, path, terms)
    assert names_of(found) == ["Hill Aid"]
    assert found.messages == [
        "The sheet 'Notes' has no HXL hashtags; it was not read.",
        "The sheet 'Empty' has no HXL hashtags; it was not read.",
        "The sheet 'Types' has HXL hashtags, but none for the name of an organisation.",
    ]


def test_merged_cells_and_dates_of_a_workbook_are_taken(terms, tmp_path) -> None:
    from datetime import datetime

    book = Workbook()
    sheet = book.active
    for row in (["Who", "Where", "Since"], ["#org", "#adm1", "#date+start"]):
        sheet.append(row)
    sheet.append(["Hill Aid", "Gao", datetime(2024, 3, 4)])
    sheet.append([None, "Mopti", None])
    sheet.merge_cells("A3:A4")
    path = tmp_path / "w.xlsx"
    book.save(path)
    found = read_with(READER, path, terms)
    assert [r.valid_from for r in found.reads[0].record.relations] == ["2024-03-04", None]
    assert found.messages == ["1 merged cell runs over several rows; its value was taken for all."]


def test_other_workbooks_are_left_to_others(tmp_path) -> None:
    plain = write_book(tmp_path / "w.xlsx", Data=[["#1", "#2 of all"], ["a", "b"]])
    assert READER.sniff_file(plain, plain.read_bytes()) == 0.0
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(plain.read_bytes()[:400])
    assert READER.sniff_file(broken, broken.read_bytes()) == 0.0
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", TAGS)
    assert READER.sniff_file(packed, packed.read_bytes()) == 0.0


def test_a_file_that_is_cut_off_says_so(terms, tmp_path) -> None:
    path = write_tagged(tmp_path / "w.csv")
    path.write_bytes(path.read_bytes()[:-60])
    found = read_with(READER, path, terms)
    assert "The last row is shorter than the others; the file may be cut off." in found.messages


def test_an_entry_is_known_again_wherever_its_rows_stand(terms, tmp_path) -> None:
    def parts(rows: tuple[str, ...]) -> set[str]:
        bare = [row.partition(",")[2] for row in rows]
        headings, tags = HEADINGS.partition(",")[2], TAGS.partition(",")[2]
        path = write_tagged(tmp_path / "w.csv", *bare, headings=headings, tags=tags)
        return {read.record.document.part for read in read_with(READER, path, terms).reads}

    assert parts(ROWS) == parts(ROWS[::-1]) == {
        "lake peace forum / quiet shores", "hill aid", "#areas",
    }  # fmt: skip


def test_blanks_sums_and_repeated_headings_name_nobody(terms, tmp_path) -> None:
    path = tmp_path / "who.csv"
    path.write_text(
        "Organisation,Donor,Region\n#org+name,#org+funder,#adm1+name\nHill Aid,N/A,-\n"
        "n/a,Example Fund,Gao\nOrganisation,Donor,Region\nTotal,,4\n",
        encoding="utf-8",
    )
    outcome = read_with(READER, path, terms)
    names = {one.name for read in outcome.reads for one in read.record.actors}
    assert names == {"Hill Aid"}
    assert [place for read in outcome.reads for place in read.record.places] == []
    assert outcome.counts[0].total == 4
    assert outcome.counts[0].rejected == {
        "that add up others": 1,
        "that repeat the headings": 1,
        "without an organisation": 1,
    }
