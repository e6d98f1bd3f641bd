"""`mtandao ingest` says what it did, row by row, and ends with the right code."""

import io
import sys

import pytest
from openpyxl import Workbook


def test_the_summary_counts_documents(run, records):
    done = run("ingest", str(records), "--json")
    assert done.code == 0
    assert {k: done.json[k] for k in ("added", "changed", "unchanged", "rejected")} == {
        "added": 2,
        "changed": 0,
        "unchanged": 0,
        "rejected": [],
    }


def test_the_summary_says_how_much_waits_for_a_person(run, tmp_path, monkeypatch):
    path = tmp_path / "report.txt"
    path.write_text("UNHCR held a workshop in Goma.", encoding="utf-8")
    said = run("ingest", str(path)).out
    waiting = run("review", "list", "--json").json["total"]
    assert waiting > 0
    assert f"waiting for a person: {waiting}." in said
    assert run("ingest", str(path), "--json").json["waiting"] == 0
    monkeypatch.setattr("ingest.cli.ingest_files._MOST_COUNTED", 0)
    path.write_text("UNHCR held a workshop in Gulu.", encoding="utf-8")
    assert "`mtandao review list` shows what waits" in run("ingest", str(path)).out


def test_a_second_time_changes_nothing_and_says_so(filled, records):
    done = filled("ingest", str(records), "--json")
    assert (done.json["added"], done.json["unchanged"]) == (0, 2)


def test_a_rejection_names_file_row_field_and_reason_and_ends_with_1(run, tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_text(
        "records:\n- document: {uri: x}\n  events:\n  - {key: e, title: T, date: 2019-02-31}\n",
        encoding="utf-8",
    )
    done = run("ingest", str(path), "--json")
    assert done.code == 1
    (rejection,) = done.json["rejected"]
    assert set(rejection) == {"file", "row", "field", "reason"}
    assert "2019-02-31" in rejection["reason"]


def test_a_path_that_does_not_exist_is_rejected_in_plain_words(run, records):
    done = run("ingest", "nowhere.yaml", str(records))
    assert done.code == 1
    assert "There is no such file or folder" in done.out


def test_only_paths_that_do_not_exist_end_before_a_ledger_is_made(run, tmp_path):
    done = run("ingest", "nowhere.yaml", "neither.csv")
    assert (done.code, done.out) == (2, "")
    assert "There is no such file or folder. (nowhere.yaml, neither.csv)" in done.err
    assert not list(tmp_path.glob("**/*.db"))


def test_a_dry_run_tells_each_statement_and_writes_nothing(run, records, tmp_path):
    done = run("ingest", str(records), "--dry-run")
    assert done.code == 0
    assert "Nothing was written" in done.out
    assert "+ " in done.out
    assert list(tmp_path.glob("mtandao.db*")) == []


def test_standard_input_is_one_source_with_one_name(run, records, monkeypatch):
    outcomes = []
    for _ in range(2):
        typed = io.TextIOWrapper(io.BytesIO(records.read_bytes()))
        monkeypatch.setattr(sys, "stdin", typed)
        outcomes.append(run("ingest", "-", "--json").json["added"])
    assert outcomes == [2, 0]


def test_standard_input_is_ingested_by_itself(run, records):
    done = run("ingest", "-", str(records))
    assert done.code == 2
    assert "Error: Standard input was given together with files." in done.err


def test_an_unknown_format_offers_the_nearest(run, records):
    done = run("ingest", str(records), "--as", "jsn")
    assert "Did you mean json?" in done.out + done.err
    assert done.code in (1, 2)


def test_a_file_that_is_no_ledger_is_not_written_to(run, records, tmp_path):
    other = tmp_path / "notes.db"
    other.write_text("not a ledger", encoding="utf-8")
    done = run("ingest", str(records), "--store", str(other))
    assert done.code == 2
    assert done.err.startswith("Error: ")
    assert other.read_text(encoding="utf-8") == "not a ledger"


def test_reasons_of_rejections_are_told_in_french(run, tmp_path):
    (tmp_path / "events.csv").write_text(
        "event,title,type,date,themes,order\n"
        "e1,Atelier,workshop,31/02/2019,tissage,beaucoup\n"
        "e1,Encore,workshop,2019,,\n",
        encoding="utf-8",
    )
    (tmp_path / "vide.txt").touch()
    done = run("ingest", "events.csv", "vide.txt", "nulle-part.txt", "--lang", "fr")
    assert done.code == 1
    for said in (
        "« 31/02/2019 » n’existe pas. Écrivez-la 2009,",
        "« beaucoup » n’est pas un nombre entier ; la valeur a été laissée de côté.",
        "« tissage » n’est pas dans la liste des thèmes.",
        "La clé « e1 » figure déjà à la ligne 2 ; cette ligne a été laissée de côté.",
        "Le fichier est vide. Rien n’en a été repris.",
        "Ce fichier ou dossier n’existe pas. Vérifiez l’orthographe du chemin.",
    ):
        assert said in done.out
    assert "left out" not in done.out


def test_programs_get_the_reasons_in_english(run, tmp_path):
    (tmp_path / "vide.txt").touch()
    found = run("ingest", "vide.txt", "--lang", "fr", "--json").json["rejected"]
    assert [one["reason"] for one in found] == ["The file is empty. Nothing was taken from it."]


def test_the_index_of_a_large_ledger_is_built_at_the_end(run, records, tmp_path, monkeypatch):
    assert "index" not in run("ingest", str(records)).out
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)
    done = run("ingest", str(records))
    assert done.out.splitlines()[-1].startswith("The index was built in ")
    assert done.err.startswith("Building the index")
    assert (tmp_path / "mtandao.db.index" / "CURRENT").exists()
    again = run("ingest", str(records))
    assert "index" not in again.out + again.err
    assert "The index was built" not in run("ingest", str(records), "--json").out


def test_a_dry_run_builds_no_index(filled, records, tmp_path, monkeypatch):
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)
    assert filled("ingest", str(records), "--dry-run").code == 0
    assert not (tmp_path / "mtandao.db.index").exists()
    assert run_in_memory(filled, records) == 0


def run_in_memory(run, records):
    return run("ingest", str(records), "--store", "memory:").code


def test_an_index_that_cannot_be_written_is_told_and_no_error(run, records, tmp_path, monkeypatch):
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)
    (tmp_path / "mtandao.db.index").write_text("in the way")
    done = run("ingest", str(records))
    assert done.code == 0
    assert "The index was not built: The index cannot be written: File exists." in done.out
    assert "All answers are the same without it" in done.out


def test_stopping_while_the_index_is_built_loses_nothing(run, records, tmp_path, monkeypatch):
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)

    def stop(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as stopped:
        stopped.setattr("graph.index.building.write_snapshot", stop)
        done = run("ingest", str(records))
    assert done.code == 130
    assert "2 added" in done.out
    assert "What was written before stays" in done.err
    assert run("search", "RIVAL", "--json").json["hits"][0]["label"] == "River Alliance"


def test_a_sheet_that_is_read_again_says_which_rows_differ(run, tmp_path):
    sheet = tmp_path / "events.csv"
    sheet.write_text("event,title,date\n" + "".join(f"e{n},Meeting {n},2019\n" for n in range(30)))
    assert "rows added" not in run("ingest", str(sheet)).out
    changed = sheet.read_text().replace("2019", "2020").replace("Meeting 3,2020", "Meeting 3,2019")
    sheet.write_text(changed + "e30,Last,2021\n")
    said = run("ingest", "--dry-run", str(sheet)).out
    assert "rows added 1, removed 0, changed 29" in said
    assert "~ Events, row 2: date: 2019 → 2020" in said
    assert "20 of 30 rows are shown" in said
    (rows,) = run("ingest", str(sheet), "--json").json["rows"]
    assert (rows["added"], rows["changed"], rows["shown"]) == (1, 29, 30)
    assert rows["differences"][0]["cells"] == [{"before": "2019", "column": "date", "now": "2020"}]


def test_what_a_source_says_no_more_is_counted_before_and_when_it_is_taken_back(run, tmp_path):
    path = tmp_path / "r.yaml"
    whole = (
        "document: {uri: r, text: Lake Forum met.}\n"
        "actors: [{key: a, name: Lake Forum, evidence: {start: 0, end: 10, quote: Lake Forum}}]\n"
        "events:\n- {key: e, title: Talks, evidence: {start: 0, end: 15, quote: Lake Forum met.}"
    )
    part = "{actor: a, role: participant, evidence: {start: 0, end: 10, quote: Lake Forum}}"
    path.write_text(f"{whole}, participations: [{part}]}}\n", encoding="utf-8")
    assert "taken back" not in run("ingest", str(path)).out
    path.write_text(f"{whole}}}\n", encoding="utf-8")
    before = run("ingest", str(path), "--dry-run").out
    assert "1 fact that these sources told before would be taken back" in before
    assert "1 fact that these sources told before is taken back" in run("ingest", str(path)).out


def test_triples_that_were_not_read_are_no_rows_or_entries(run, tmp_path):
    path = tmp_path / "themes.ttl"
    path.write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        '<https://example.org/t> a skos:Concept ; skos:prefLabel "Wells"@en ;\n'
        " <https://example.org/colour> 1 , 2 , 3 .\n",
        encoding="utf-8",
    )
    said = run("ingest", str(path)).out
    assert "left out: 0 rows or entries, 0 parts of entries" in said
    assert "Left out of RDF: 3 triples" in said


@pytest.mark.parametrize(
    ("name", "text", "left_out"),
    [
        # A sheet of the template without its key, one without Events, one that nobody explained.
        ("events.csv", "title,date\nA,2020\nB,2021\nC,2022\n", 3),
        ("parts.csv", "event,actor,role\ne1,x,host\ne2,y,host\n", 2),
        ("mine.csv", "Date,Place\n2020-01-02,Goma\n2020-01-03,Goma\n", 2),
        ("mine.csv", "My list\n\nDate,Place\n2020-01-02,Goma\n", 1),
    ],
)
def test_a_sheet_that_is_refused_counts_with_its_rows(run, tmp_path, name, text, left_out):
    (tmp_path / name).write_text(text, encoding="utf-8")
    found = run("ingest", name, "--json").json
    assert (found["entries_left_out"], found["parts_left_out"]) == (left_out, 0)


def test_a_sheet_of_a_workbook_that_is_refused_counts_with_its_rows(run, tmp_path):
    book = Workbook()
    book.active.title = "Events"
    for row in (("title", "date"), ("A", "2020"), ("B", "2021")):
        book.active.append(row)
    parts = book.create_sheet("Participations")
    for row in (("event", "actor"), ("A", "Lake Forum")):
        parts.append(row)
    book.save(tmp_path / "filled.xlsx")
    found = run("ingest", "filled.xlsx", "--json").json
    assert (found["entries_left_out"], found["parts_left_out"]) == (3, 0)
