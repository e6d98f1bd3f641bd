"""`mtandao show` knows things, sources and statements, and tells what is open as open."""

import pytest


def test_show_gives_the_node_with_statements_and_evidence(filled):
    found = filled("show", "ev-one", "--json").json
    assert found["node"]["label"] == "Workshop on reform"
    claim = found["statements"]["items"][0]
    assert claim["proof"]["evidence"][0]["quote"]
    assert found["page"]["participants"] == 3


def test_show_knows_sources_and_statements_too(filled):
    statements = filled("show", "ev-one", "--json").json["statements"]["items"]
    proof = statements[0]["proof"]
    assert filled("show", proof["statement"], "--json").json["proof"] == proof
    source = filled("show", proof["document"], "--json").json
    assert source["source"]["title"] == "Report one"
    assert filled("show", proof["document"]).code == 0
    assert filled("show", proof["statement"]).code == 0


def test_an_open_role_is_told_as_open(filled):
    done = filled("show", "ev-one")
    assert "Hill Watch" in done.out
    assert "ambiguous: Participant 0.6" in done.out


def test_french_is_spoken_when_the_locale_is_french(filled, monkeypatch):
    monkeypatch.setenv("LANG", "fr_BI.UTF-8")
    done = filled("show", "ev-one")
    assert "Atelier sur la réforme" in done.out
    assert "Qui a participé" in done.out


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        ("River Alliance", ["What it did", "At the same events", "On what", "Wishes (no ties)"]),
        ("Hill Watch", ["What it did", "ambiguous: Participant 0.6", "Country: Burundi"]),
        ("theme:gender-ssr", ["Events", "Workshop on reform", "Named actors at these events"]),
        ("country-bdi", ["Events", "Workshop on reform", "River Alliance"]),
        ("undp", ["Known from the vocabulary only", "Also called:"]),
    ],
)
def test_each_kind_of_page_is_told_in_words(filled, thing, words):
    hits = filled("search", thing, "--json").json["hits"]
    done = filled("show", hits[0]["id"])
    assert (done.code, done.err) == (0, "")
    assert [one for one in words if one not in done.out] == []


def test_an_event_tells_its_counts_and_what_is_absent(filled):
    assert "30\tparticipants\tstated" in filled("show", "ev-one").out
    done = filled("show", "ev-two")
    assert "no date in the source" in done.out
    assert "Looked for and not in the source" in done.out


def test_a_statement_is_told_with_its_cells(filled):
    claims = filled("show", "ev-one", "--json").json["statements"]["items"]
    part = next(c for c in claims if c["predicate"] == "PARTICIPATED_IN")
    done = filled("show", part["proof"]["statement"])
    assert "took part in – Workshop on reform" in done.out
    assert "role: " in done.out
    assert "Actors!" in done.out
