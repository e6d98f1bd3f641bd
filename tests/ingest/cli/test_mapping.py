"""`mtandao mapping` shows what columns are read as, changes it, and keeps it."""

import pytest
from openpyxl import Workbook

SHEET = (
    "Ref,Bailleur,Bénéficiaire,Montant,Secteur,Email\n"
    "g1,Example Trust,Hill Network,5000,Protection,a@example.org\n"
    "g2,Example Trust,Lake Forum,700,Protection,b@example.org\n"
)


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "grants.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


def test_a_guess_is_shown_with_its_reasons_and_nothing_is_written(run, sheet, tmp_path):
    done = run("mapping", "grants.csv")
    assert done.code == 0
    assert "Bailleur\tfrom (who gives)\tThe heading is a word for it.\tExample Trust" in done.out
    assert "Email\tnot read\tIt holds names of people or ways to reach them" in done.out
    assert "Keep it with: mtandao mapping grants.csv --save" in done.out
    assert [path.name for path in tmp_path.iterdir()] == ["grants.csv"]


def test_it_is_told_in_french(run, sheet):
    told = run("mapping", "grants.csv", "--lang", "fr").out
    assert "Bailleur\tfrom (qui donne)\tL’en-tête est un mot pour cela." in told
    assert "C’est une supposition ; rien n’est encore lu avec elle." in told


def test_an_unknown_sheet_is_refused_by_ingest_until_its_mapping_is_kept(run, sheet):
    done = run("ingest", "grants.csv")
    assert done.code == 1
    assert "Guessed: from. The heading is a word for it." in done.out
    assert "`mtandao mapping grants.csv --save` keeps it" in done.out
    saved = run("mapping", "grants.csv", "--constant", "currency=EUR", "--save")
    assert "Kept in grants.csv.mapping.yaml." in saved.out
    done = run("ingest", "grants.csv")
    assert done.code == 0
    assert (
        "2 rows: 2 read, 1 column not used (Email), by the mapping grants.csv.mapping" in done.out
    )
    assert run("ingest", "grants.csv", "--json").json["unchanged"] == 2


def test_what_was_kept_is_shown_and_can_be_guessed_anew(run, sheet):
    run("mapping", "grants.csv", "--column", "Secteur=null", "--save")
    kept = run("mapping", "grants.csv")
    assert "Secteur\tnot read\tThe mapping grants.csv.mapping.yaml says so." in kept.out
    assert "This is kept in grants.csv.mapping.yaml" in kept.out
    anew = run("mapping", "grants.csv", "--anew")
    assert "Secteur\ttheme (theme or sector)" in anew.out


def test_json_holds_all_that_is_shown(run, sheet):
    told = run("mapping", "grants.csv", "--json").json
    assert (told["mapping"], told["saved"]) == (None, False)
    (found,) = told["sheets"]
    assert (found["shape"], found["guessed"], found["lacking"]) == ("flows", True, [])
    assert found["columns"][1] == {
        "column": "Bailleur",
        "field": "from",
        "reason": "The heading is a word for it.",
        "sure": True,
        "example": "Example Trust",
    }


def test_a_shape_that_lacks_a_column_says_which(run, sheet):
    told = run("mapping", "grants.csv", "--shape", "events").out
    assert "No column seems to be event (title of the event)" in told


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--shape", "grants"], "There is no shape 'grants'."),
        (["--column", "Donor=from"], "The sheet has no column 'Donor'."),
        (["--column", "Secteur=colour"], "There is no field 'colour'"),
        (["--column", "Secteur=count"], "There is no field 'count'."),
        (["--column", "Secteur=curency"], "did you mean 'currency'?"),
        (["--column", "Secteur=organiser"], "have the field 'organiser': add --shape events."),
        (["--constant", "currency"], "'currency' is not of the form name=value."),
    ],
)
def test_what_cannot_be_is_said_plainly(run, sheet, options, said):
    done = run("mapping", "grants.csv", *options)
    assert done.code == 2
    assert said in done.err


def test_a_column_that_no_sheet_of_a_workbook_has_is_said(run, sheet):
    book = Workbook()
    for line in SHEET.splitlines():
        book.active.append(line.split(","))
    book.save(sheet.with_name("grants.xlsx"))
    done = run("mapping", "grants.xlsx", "--column", "Donor=from", "--save")
    assert (done.code, sheet.with_name("grants.xlsx.mapping.yaml").exists()) == (2, False)
    assert "The sheet has no column 'Donor'." in done.err


def test_a_file_that_is_missing_or_has_no_headings_is_said(run, tmp_path):
    assert "There is no such file." in run("mapping", "none.csv").err
    (tmp_path / "numbers.csv").write_text("1,2\n3,4\n", encoding="utf-8")
    assert "No sheet of it has headings that can be found." in run("mapping", "numbers.csv").err


def test_a_folder_is_ingested_with_its_mappings(run, tmp_path):
    folder = tmp_path / "months"
    folder.mkdir()
    for month in ("a", "b"):
        text = SHEET.replace("g1", f"{month}1").replace("g2", f"{month}2")
        (folder / f"{month}.csv").write_text(text, encoding="utf-8")
    run("mapping", "months/a.csv", "--save")
    done = run("ingest", "months")
    assert done.code == 0
    assert (
        "months/b.csv: 2 rows: 2 read, 1 column not used (Email), by the mapping a.csv" in done.out
    )
    assert "This says how the sheet beside it is read" in done.out


def _book(folder):
    book = Workbook()
    book.active.title = "Codes"
    book.active.append(["Code", "Label"])
    book.active.append(["1", "x"])
    for name in ("North", "South"):
        sheet = book.create_sheet(name)
        sheet.append(["Donor", "Grantee", "Amount", f"Purpose {name}"])
        sheet.append(["A", "B", 5, "Health"])
    book.save(folder / "grants.xlsx")


def test_a_column_is_changed_though_a_sheet_of_codes_lies_beside_it(run, tmp_path):
    _book(tmp_path)
    done = run("mapping", "grants.xlsx", "--column", "Purpose North=theme", "--save")
    assert done.code == 0
    kept = (tmp_path / "grants.xlsx.mapping.yaml").read_text(encoding="utf-8")
    assert "Purpose North: theme" in kept
    assert "Codes" not in kept


def test_what_was_kept_of_other_sheets_stays_when_one_is_changed(run, tmp_path):
    _book(tmp_path)
    run("mapping", "grants.xlsx", "--column", "Purpose North=theme", "--save")
    run("mapping", "grants.xlsx", "--only", "South", "--column", "Purpose South=null", "--save")
    kept = (tmp_path / "grants.xlsx.mapping.yaml").read_text(encoding="utf-8")
    assert "Purpose North: theme" in kept
    assert "Purpose South: null" in kept


def test_a_sheet_that_the_file_does_not_have_is_named(run, tmp_path):
    _book(tmp_path)
    done = run("mapping", "grants.xlsx", "--only", "West")
    assert "The file has no sheet 'West' with headings." in done.err
    assert "Known: Codes, North, South." in done.err


def test_standard_input_has_no_place_for_a_mapping(run):
    done = run("mapping", "-")
    assert done.code == 2
    assert "standard input has no place. (-) Save the sheet as a file" in done.err
