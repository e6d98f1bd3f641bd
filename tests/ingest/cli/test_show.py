"""`mtandao show` knows things, sources and statements, and tells what is open as open."""


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
