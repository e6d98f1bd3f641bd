"""`mtandao extract` prints what a text says and stores nothing."""

from pathlib import Path


def test_extract_prints_the_record_and_stores_nothing(run, tmp_path):
    report = Path("report.txt")
    report.write_text(
        "A workshop on security sector reform was held in Bujumbura on 3 March 2009. "
        "It was organised by International Alert.",
        encoding="utf-8",
    )
    done = run("extract", str(report), "--json")
    assert done.code == 0
    assert done.json["document"]["text"].startswith("A workshop")
    assert done.json["events"][0]["date"] == "2009-03-03"
    assert not (tmp_path / "mtandao.db").exists()


def test_extract_of_a_missing_file_is_an_error_in_plain_words(run):
    done = run("extract", "nowhere.txt")
    assert done.code == 2
    assert done.err.startswith("Error: ")
    assert "nowhere.txt" in done.err
