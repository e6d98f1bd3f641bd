"""`mtandao search` has the promised shape and says what matched."""


def test_search_has_the_promised_shape(filled):
    found = filled("search", "RIVAL", "--json").json
    assert set(found) >= {"query", "total", "hits"}
    hit = found["hits"][0]
    assert set(hit) >= {"id", "kind", "label", "matched", "score"}
    assert (hit["label"], hit["matched"], hit["how"]) == ("River Alliance", "RIVAL", "acronym")


def test_kinds_and_matches_are_told_in_the_language_of_the_reader(filled):
    done = filled("search", "RIVAL", "--lang", "fr")
    assert "River Alliance\tActeur\t" in done.out
    assert "\tsigle" in done.out


def test_a_place_says_of_which_kind_it_is_and_what_it_lies_in(filled):
    assert (
        "Bujumbura\tPlace · town · in: Bujumbura Mairie, Burundi\t"
        in filled("search", "Bujumbura").out
    )
    french = filled("search", "Bujumbura", "--kind", "Place", "--lang", "fr").out
    assert "Bujumbura\tLieu · localité · dans : Bujumbura Mairie, Burundi\t" in french


def test_a_large_ledger_is_searched_through_its_index(filled, tmp_path, monkeypatch):
    without = filled("search", "RIVAL", "--json")
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)
    first = filled("search", "RIVAL", "--json")
    assert first.err.startswith("Building the index")
    assert (tmp_path / "mtandao.db.index" / "CURRENT").exists()
    second = filled("search", "RIVAL", "--json")
    assert second.err == ""
    assert without.json == first.json == second.json


def test_a_folder_that_cannot_be_written_is_no_error_for_a_search(filled, tmp_path, monkeypatch):
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)
    (tmp_path / "mtandao.db.index").write_text("in the way")
    done = filled("search", "RIVAL", "--json")
    assert done.code == 0
    assert done.json["hits"][0]["label"] == "River Alliance"


def test_a_restored_older_ledger_is_searched_as_it_is(filled, records, tmp_path, monkeypatch):
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)
    assert filled("backup", "old.db").code == 0
    more = tmp_path / "more.yaml"
    more.write_text(MORE, encoding="utf-8")
    assert filled("ingest", str(more)).code == 0
    assert filled("search", "Valley Circle", "--json").json["hits"][0]["label"] == "Valley Circle"
    assert filled("restore", "old.db").code == 0
    labels = [h["label"] for h in filled("search", "Valley Circle", "--json").json["hits"]]
    assert "Valley Circle" not in labels
    assert "stands for the ledger as it is now" in filled("doctor").out


MORE = """
records:
- document: {uri: "https://example.org/three", title: Report three, language: en}
  actors: [{key: v, name: Valley Circle, type: national-ngo, country: BI}]
  events: [{key: e, id: ev-three, title: Late meeting, participations: [{actor: v, role: host}]}]
"""
