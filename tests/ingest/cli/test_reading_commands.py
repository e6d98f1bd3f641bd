"""The reading commands answer people and programs, and never with a traceback."""

import pytest

READING = [
    ("stats",),
    ("search", "RIVAL"),
    ("show", "ev-one"),
    ("events",),
    ("sources",),
    ("network", "ev-one"),
    ("review", "list"),
    ("review", "log"),
]


@pytest.mark.parametrize("command", READING)
def test_without_a_ledger_each_says_what_to_do(run, command):
    done = run(*command)
    assert done.code == 2
    assert done.err.startswith("Error: There is no ledger yet. (mtandao.db)")
    assert "mtandao ingest" in done.err


@pytest.mark.parametrize("command", READING)
def test_each_answers_as_json_and_in_words(filled, command):
    assert isinstance(filled(*command, "--json").json, dict)
    for language in ("en", "fr"):
        done = filled(*command, "--lang", language)
        assert (done.code, done.err) == (0, "")
        assert done.out


def test_json_is_the_same_each_time(filled):
    assert filled("network", "ev-one", "--json").out == filled("network", "ev-one", "--json").out


def test_search_has_the_promised_shape(filled):
    found = filled("search", "RIVAL", "--json").json
    assert set(found) >= {"query", "total", "hits"}
    hit = found["hits"][0]
    assert set(hit) >= {"id", "kind", "label", "matched", "score"}
    assert (hit["label"], hit["matched"], hit["how"]) == ("River Alliance", "RIVAL", "acronym")


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


def test_lists_say_how_many_of_how_many(filled):
    assert "1 of 2 events" in filled("events", "--limit", "1").out


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--theme", "RSS"), ["ev-one"]),
        (("--country", "Burundi"), ["ev-one"]),
        (("--from", "2019", "--to", "2019-05"), ["ev-one"]),
        (("--from", "2020"), []),
        (("--type", "roundtable"), ["ev-two"]),
        (("--text", "réforme"), ["ev-one"]),
    ],
)
def test_events_are_filtered(filled, options, found):
    listed = filled("events", *options, "--json").json
    assert [line["id"] for line in listed["items"]] == found


def test_a_day_that_is_none_is_an_error_in_plain_words(filled):
    done = filled("events", "--from", "yesterday")
    assert done.code == 2
    assert "Error: 'yesterday' is not a date." in done.err


def test_an_unknown_id_offers_the_nearest_names(filled):
    done = filled("show", "ev-on")
    assert done.code == 2
    assert "Nothing here has the id 'ev-on'." in done.err
    assert "ev-one" in done.err


def test_an_unknown_layer_names_those_there_are(filled):
    done = filled("network", "ev-one", "--layer", "friendship")
    assert done.code == 2
    assert "There is no layer 'friendship'." in done.err
    assert "co-presence" in done.err


def test_network_has_the_promised_shape_and_says_what_it_left_out(filled):
    alliance = filled("search", "RIVAL", "--json").json["hits"][0]["id"]
    found = filled("network", alliance, "--json").json
    assert set(found) >= {"nodes", "edges", "shown", "total"}
    assert {one["reason"]: one["count"] for one in found["left_out"]} == {"open role": 1, "wish": 1}
    assert "Wishes to work together" in filled("network", alliance).out


def test_a_path_is_told_with_its_source(filled):
    alliance, forum = (
        filled("search", name, "--json").json["hits"][0]["id"] for name in ("RIVAL", "Lake Forum")
    )
    done = filled("path", forum, alliance)
    assert "Lake Forum and River Alliance took part in Workshop on reform" in done.out
    assert "No path was found" in filled("path", forum, "un").out


def test_piped_tables_are_tab_separated_lines(filled):
    lines = filled("events").out.splitlines()
    assert lines[0].split("\t")[0] == "date"
    assert lines[1].split("\t")[-1] == "ev-one"


def test_words_from_the_data_never_steer_the_terminal(run, tmp_path):
    path = tmp_path / "evil.yaml"
    path.write_text(
        "records:\n- document: {uri: x}\n  events:\n"
        '  - {key: e, id: ev-x, title: "red \\e[31m <b>bold</b> [link=x]"}\n',
        encoding="utf-8",
    )
    run("ingest", str(path))
    done = run("events")
    assert "\x1b" not in done.out
    assert "<b>bold</b> [link=x]" in done.out


def test_help_lists_every_command_in_plain_words(run):
    done = run("--help")
    assert done.code == 0
    for command in ("ingest", "search", "show", "network", "review", "export", "app"):
        assert f"\n  {command}" in done.out


@pytest.mark.parametrize("wrong", [("nonsense",), ("events", "--limit", "none"), ("show",)])
def test_a_wrong_command_line_ends_with_2(run, wrong):
    done = run(*wrong)
    assert done.code == 2
    assert "Error" in done.err
