"""`mtandao behind` tells programmes and funders of events."""

RECORD = """
document: {uri: "https://example.org/funded", title: Funded}
actors:
- {key: f, name: Lake Fund, type: foundation}
- {key: p, name: Lake Forum, type: network}
- {key: q, name: River Forum, type: network}
- {key: r, name: Hill Forum, type: network}
- {key: s, name: Plain Forum, type: network}
programmes: [{key: g, name: Gutwara Neza, id: gutwara-neza}]
events:
- {key: e, id: ev-funded, title: Funded meeting, programme: g,
   participations: [{actor: f, role: funder}, {actor: p}]}
- {key: o, id: ev-other, title: Other meeting, participations: [{actor: p}]}
relations:
- {subject: p, predicate: ROLE_IN, object: g, qualifiers: {role: programme-partner}}
- {subject: q, predicate: ROLE_IN, object: g, qualifiers: {role: programme-partner}}
- {subject: r, predicate: ROLE_IN, object: g, qualifiers: {role: programme-partner}}
- {subject: s, predicate: ROLE_IN, object: g, qualifiers: {role: programme-partner}}
"""


def test_for_people_and_in_french(run, tmp_path):
    (tmp_path / "record.yaml").write_text(RECORD, encoding="utf-8")
    assert run("ingest", "record.yaml").code == 0
    told = run("behind", "ev-funded", "ev-other")
    assert told.code == 0, told.err
    assert "was held within\tGutwara Neza (good governance support programme)\tsince July 2007" in (
        told.out
    )
    assert "European Commission (Funder, known from the vocabulary)" in told.out
    assert "and 1 more" in told.out
    assert "Funded meeting\tLake Fund\t" in told.out
    assert "Other meeting: no source names a programme or a funder" in told.out
    french = run("behind", "ev-funded", "--lang", "fr").out
    assert "s’inscrit dans" in french
    assert "connu du vocabulaire" in french
    found = run("behind", "ev-funded", "--json").json
    assert found["programmes"]["total"] == 1


def test_what_is_no_event_is_an_error(filled):
    told = filled("behind", "undp")
    assert told.code == 2
    assert "undp" in told.err


SECRET = """
document: {uri: "https://example.org/secret", title: Secret, sensitivity: restricted}
actors: [{key: a, name: Lake Forum, type: network}, {key: b, name: Quiet Council, type: network}]
events:
- {key: e, id: ev-secret, title: Hidden meeting, date: 2020-01-01,
   participations: [{actor: a}, {actor: b}]}
"""


def test_a_level_may_be_asked_for_and_nothing_above_it_is_told(run, tmp_path):
    (tmp_path / "secret.yaml").write_text(SECRET, encoding="utf-8")
    assert run("ingest", "secret.yaml").code == 0
    assert "Hidden meeting" in run("behind", "ev-secret").out
    told = run("behind", "ev-secret", "--seen", "internal")
    assert (told.code, "Hidden" in told.out + told.err) == (2, False)
