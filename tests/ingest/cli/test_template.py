"""`mtandao template` writes sheets to fill in."""


def test_a_workbook_or_a_folder_is_written(run, tmp_path):
    assert run("template", "sheets.xlsx").out == "sheets.xlsx written.\n"
    written = run("template", "folder", "--json").json["written"]
    assert [name.rpartition("/")[2] for name in written] == [
        "events.csv",
        "participations.csv",
        "actors.csv",
        "relations.csv",
    ]
    assert (tmp_path / "sheets.xlsx").stat().st_size > 1000


def test_what_cannot_be_written_is_an_error_in_plain_words(run, tmp_path):
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    done = run("template", "taken/sheets.xlsx")
    assert done.code == 2
    assert "Nothing can be written here: Not a directory. (taken/sheets.xlsx)" in done.err


def test_a_filled_in_workbook_is_not_replaced_unasked(run, tmp_path):
    mine = tmp_path / "my.xlsx"
    mine.write_text("a week of work", encoding="utf-8")
    done = run("template", "my.xlsx")
    assert (done.code, mine.read_text(encoding="utf-8")) == (2, "a week of work")
    assert "There is already a file of this name; nothing was written. (my.xlsx)" in done.err
    assert run("template", "my.xlsx", "--force").code == 0
    assert mine.stat().st_size > 1000
