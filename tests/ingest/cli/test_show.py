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
    assert "table Actors, row " in done.out
    assert "said in the source · certain · a fact" in done.out


OTHER_ACCOUNT = """
records:
- document: {uri: "https://example.org/three", title: Report three, publisher: Third, language: en}
  actors:
  - {key: a, name: Lake Forum, type: network, country: UG}
  events:
  - key: e
    id: ev-one
    title: Workshop on reform
    type: workshop
    participations:
    - {actor: a, role: organiser}
  issues:
  - {code: no-venue, message: The venue is not said.}
"""


def test_two_accounts_of_one_event_stand_side_by_side(filled, tmp_path):
    assert "What each source says" not in filled("show", "ev-one").out
    (tmp_path / "three.yaml").write_text(OTHER_ACCOUNT, encoding="utf-8")
    assert filled("ingest", "three.yaml").code == 0
    done = filled("show", "ev-one")
    assert "What each source says" in done.out
    assert "Third\tno date in the source\tno place given\tLake Forum" in done.out
    assert "Only some of the sources tell: date, place, count." in done.out
    assert "The venue is not said." in done.out
    assert done.out.count("Organiser\tLake Forum") == 1


UNREADABLE = "key,title,type,date\ne1,Round table on courts,roundtable,31 June 2019\n"


def test_a_date_that_cannot_be_read_is_not_told_as_absent(run, tmp_path):
    (tmp_path / "events.csv").write_text(UNREADABLE, encoding="utf-8")
    run("ingest", "events.csv")
    (event,) = run("events", "--json").json["items"]
    assert event["when"]["state"] == "unreadable"
    shown = run("show", event["id"]).out
    assert "a date that could not be read" in shown
    assert "Looked for and not in the source" not in shown
    assert "31 June 2019" in shown


def test_an_actor_is_told_the_same_with_and_without_an_index(filled, tmp_path, monkeypatch):
    actor = filled("search", "RIVAL", "--json").json["hits"][0]["id"]
    without = filled("show", actor)
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)
    assert filled("show", actor).out == without.out
    assert (tmp_path / "mtandao.db.index" / "CURRENT").exists()
    assert "Lake Forum" in without.out


def test_long_lists_of_an_actor_say_how_many_of_how_many(filled, monkeypatch):
    actor = filled("search", "RIVAL", "--json").json["hits"][0]["id"]
    monkeypatch.setattr("ingest.cli.show._SHOWN", 1)
    assert "1 of 2 themes" in filled("show", actor).out
