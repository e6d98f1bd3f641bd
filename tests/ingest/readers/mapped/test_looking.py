"""What a person sees of a sheet, and what becomes of a change."""

from pathlib import Path

from openpyxl import Workbook

from ingest.readers import Terms
from ingest.readers.mapped.looking import has_kept, look_at, told_otherwise
from ingest.readers.mapped.mapping_file import save_mappings

TEXT = "Donor,Grantee,Amount (EUR)\nA,B,5\n"


def _sheet(folder: Path) -> Path:
    path = folder / "a.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_guess_becomes_kept(tmp_path: Path, terms: Terms) -> None:
    path = _sheet(tmp_path)
    (guess,) = look_at(path, terms)
    assert (guess.source, has_kept(path)) == (None, False)
    save_mappings(path, [guess.mapping])
    (kept,) = look_at(path, terms)
    assert kept.source is not None
    assert kept.mapping == guess.mapping
    assert kept.guess.columns[0].reason == "The mapping a.csv.mapping.yaml says so."
    assert look_at(path, terms, anew=True) == [guess]


def test_a_field_that_one_column_may_have_leaves_the_other(tmp_path: Path, terms: Terms) -> None:
    (look,) = look_at(_sheet(tmp_path), terms)
    changed = told_otherwise(look, {"Grantee": "from"}, {"currency": "", "kind": "gift"}, terms)
    assert changed.mapping.columns == {"Donor": None, "Grantee": "from", "Amount (EUR)": "amount"}
    assert changed.mapping.constants == {"kind": "gift"}
    assert changed.guess.lacking == ()
    assert changed.guess.columns[1].reason == "You said so."


def test_hidden_and_empty_sheets_are_passed_over(tmp_path: Path, terms: Terms) -> None:
    book = Workbook()
    book.active.title = "Data"
    book.active.append(["Organisation"])
    book.active.append(["Peace Forum"])
    book.create_sheet("Empty")
    hidden = book.create_sheet("Lists")
    hidden.append(["Organisation"])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    assert [look.sheet for look in look_at(tmp_path / "a.xlsx", terms)] == ["Data"]


def test_of_persons_no_example_is_shown_when_a_mapping_was_kept(tmp_path, terms) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text("Organisation,Contact,Country\nHill Aid,Jane Example,Kenya\n", encoding="utf-8")
    save_mappings(path, [look.mapping for look in look_at(path, terms)])
    (look,) = look_at(path, terms)
    assert [one.example for one in look.guess.columns] == ["Hill Aid", "", "Kenya"]
