"""A person says who is who: merged, split, kept apart, and all of it undone."""

import json

import pytest


def id_of(run, name: str) -> str:
    return run("search", name, "--json").json["hits"][0]["id"]


def test_a_merged_actor_is_shown_as_the_other_and_undone_it_is_itself(filled):
    hill, river = id_of(filled, "Hill Watch"), id_of(filled, "River Alliance")
    before = filled("show", hill, "--json").out
    done = filled("review", "merge", hill, river, "--author", "curator", "--reason", "a new name")
    assert hill in done.out
    assert "River Alliance" in filled("show", hill).out
    assert id_of(filled, "Hill Watch") == river
    decision = filled("review", "log", "--json").json["items"][0]
    assert decision["detail"]["reason"] == "a new name"
    assert f"{hill} is {river}" in filled("review", "log").out
    undone = " ".join(filled("review", "undo", decision["target"]).out.split())
    assert "decision taken back (Hill Watch is River Alliance)" in undone
    assert filled("show", hill, "--json").out == before
    assert "(taken back by" in filled("review", "log").out
    again = filled("review", "undo", decision["target"])
    assert "no decision to take back" in again.out


def test_the_same_decision_twice_says_so_and_writes_nothing(filled):
    hill, river = id_of(filled, "Hill Watch"), id_of(filled, "River Alliance")
    first = filled("review", "merge", hill, river, "--author", "curator", "--json").json
    again = filled("review", "merge", hill, river, "--author", "somebody else")
    assert again.code == 0
    assert "It is so already: curator decided it on 20" in again.out
    assert f"undo {first['decision']}`" in again.out
    told = filled("review", "merge", hill, river, "--json").json
    assert (first["already"], told["already"]) == (False, True)
    assert told["decision"] == first["decision"]
    assert filled("review", "log", "--json").json["total"] == 1
    assert "no decision" not in filled("review", "undo", first["decision"]).out
    assert "It is so already" not in filled("review", "merge", hill, river).out


def test_a_merge_the_other_way_round_turns_who_is_shown(filled):
    hill, river = id_of(filled, "Hill Watch"), id_of(filled, "River Alliance")
    filled("review", "merge", hill, river)
    turned = filled("review", "merge", river, hill).out
    assert f"River Alliance ({river}) and Hill Watch ({hill}) were one already; both" in turned
    assert "are shown as Hill Watch" in turned
    assert id_of(filled, "River Alliance") == hill
    back = filled("review", "merge", hill, river).out
    assert "are shown as River Alliance" in back


def test_a_new_actor_is_split_off_once(filled):
    river = id_of(filled, "River Alliance")
    documents = filled("sources", "--json").json["items"]
    two = next(one["document"] for one in documents if one["title"] == "Report two")
    done = [
        filled("review", "split", river, "--source", two, "--new", "River League", "--json").json
        for _ in range(2)
    ]
    assert done[0]["other"] == done[1]["other"]
    assert [one["already"] for one in done] == [False, True]


def test_a_split_makes_a_new_actor_in_some_sources_only(filled):
    river = id_of(filled, "River Alliance")
    documents = filled("sources", "--json").json["items"]
    two = next(one["document"] for one in documents if one["title"] == "Report two")
    done = filled("review", "split", river, "--source", two, "--new", "River League", "--json")
    league = done.json["other"]
    assert league != river
    assert "Round table" in filled("show", league).out
    assert "Round table" not in filled("show", river).out
    assert "Workshop on reform" in filled("show", river).out


def test_a_split_needs_one_node_that_is_meant(filled):
    river = id_of(filled, "River Alliance")
    done = filled("review", "split", river, "--source", "doc-x")
    assert done.code == 2
    assert "Give --into with an id or --new with a name" in done.err


def test_who_was_kept_apart_is_not_merged_until_that_is_undone(filled):
    hill, river = id_of(filled, "Hill Watch"), id_of(filled, "River Alliance")
    apart = filled("review", "not-same", hill, river, "--json").json["decision"]
    done = filled("review", "merge", hill, river)
    assert done.code == 2
    assert f"Undo one of these decisions first: {apart}." in done.err
    filled("review", "undo", apart)
    assert filled("review", "merge", hill, river).code == 0
    assert "perhaps" not in filled("review", "log").out
    filled("review", "unsure", hill, "international-alert")
    assert "perhaps" in filled("review", "log").out


def test_what_would_tie_a_node_to_itself_is_counted(filled):
    river = id_of(filled, "River Alliance")
    done = filled("review", "merge", river, "international-alert", "--json")
    assert done.json["inside"] == 1
    assert (
        "1 statement between"
        in filled("review", "undo", done.json["decision"]).out
        + filled("review", "merge", river, "international-alert").out
    )


def test_decisions_are_carried_to_another_ledger_once(filled, records, tmp_path):
    hill, river = id_of(filled, "Hill Watch"), id_of(filled, "River Alliance")
    filled("review", "merge", hill, river)
    (item,) = filled("review", "list", "--queue", "ambiguous", "--json").json["items"]
    filled("review", "accept", item["claim"]["proof"]["statement"])
    told = filled("review", "export", "decisions.jsonl")
    assert "2 decisions" in told.out
    file = tmp_path / "decisions.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["about"] for line in lines] == ["statement", "identity"]
    other = ("--store", "other.db")
    filled("ingest", str(records), *other)
    taken = filled("review", "import", "decisions.jsonl", "--json", *other).json
    assert (taken["taken"], taken["known"], taken["refused"]) == (2, 0, [])
    assert filled("search", "Hill Watch", "--json", *other).json["hits"][0]["id"] == river
    again = filled("review", "import", "decisions.jsonl", *other)
    assert "0 decisions taken, 2 there already, 0 not fitting" in again.out


def test_a_bad_line_is_refused_and_the_rest_is_taken(filled, tmp_path):
    hill, river = id_of(filled, "Hill Watch"), id_of(filled, "River Alliance")
    good = {"verdict": "same", "node": hill, "other": river, "author": "c", "at": "2026-01-01"}
    lines = [
        "no json",
        json.dumps({"about": "weather"}),
        json.dumps({"about": "identity", "verdict": "same", "colour": "red"}),
        json.dumps({"about": "identity", **good, "node": "nobody"}),
        json.dumps({"about": "statement", "statement": "st-x", "decision": "accepted"}),
        json.dumps({"about": "identity", **good}),
    ]
    (tmp_path / "d.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = filled("review", "import", "d.jsonl")
    assert done.code == 1
    assert "1 decision taken, 0 there already, 5 not fitting." in done.out
    assert "Line 1: The line is no JSON object." in done.out
    assert "Line 2: The line tells of no decision." in done.out
    assert "Line 3: This is no decision: see colour." in done.out
    assert "Line 4: There is no node 'nobody'." in done.out
    assert "Line 5: The decision on a statement lacks decision, author or time." in done.out


def test_a_byte_that_is_no_text_damages_its_own_line_only(filled, tmp_path):
    hill, river = id_of(filled, "Hill Watch"), id_of(filled, "River Alliance")
    good = {"verdict": "same", "node": hill, "other": river, "author": "c", "at": "2026-01-01"}
    line = json.dumps({"about": "identity", **good}).encode()
    (tmp_path / "d.jsonl").write_bytes(b"\xef\xbb\xbf" + line.replace(b"c", b"\xe9") + b"\n" + line)
    done = filled("review", "import", "d.jsonl")
    assert "1 decision taken, 0 there already, 1 not fitting." in done.out
    assert "Line 1: The line holds bytes that are no text." in done.out


BAD_LINES = {
    "no JSON object": ["[" * 100_000, '{"a":' * 100_000, '"text"'],
    "nested too deeply": ['{"about": ' + "[" * 50 + "]" * 50 + "}"],
    "'author' is no text": [{"author": ["x"]}, {"author": None}],
    "The decision has no author": [{"author": ""}, {"author": "  "}],
    "'author' holds half a character": [{"author": "\ud800"}],
    "'author' has a text of 1000000 characters; at most 500": [{"author": "A" * 1_000_000}],
    "is not a time": [{"at": "x"}, {"at": ""}, {"at": "0001-01-01T00:00:00+99:00"}],
    "'at' is no text": [{"at": None}, {"at": 5}],
    "dated 2999-01-01, which is still to come": [{"at": "2999-01-01"}],
    "An edit needs the statement": [{"decision": "edited"}],
    "'banana' is not a decision": [{"decision": "banana"}],
    "lacks decision, author or time": [{"decision": "edited", "object": {"id": ["x"]}}, {"x": 1}],
    "'statement' is no text": [{"statement": ["a"]}],
}
OF_IDENTITIES = {
    "see author": [{"author": ["x"]}, {"author": None}],
    "The decision has no author": [{"author": ""}],
    "'author' holds half a character": [{"author": "\ud800"}],
    "'reason' has a text of 20000 characters; at most 10000": [{"reason": "A" * 20_000}],
    "is not a time": [{"at": "x"}, {"at": ""}],
    "see at": [{"at": None}],
    "dated 2999-01-01T00:00:00+00:00": [{"at": "2999-01-01T00:00:00+00:00"}],
}


def test_no_bad_line_is_taken_and_the_good_ones_around_it_are(filled, tmp_path):
    (item,) = filled("review", "list", "--queue", "ambiguous", "--json").json["items"]
    about = {"about": "statement", "statement": item["claim"]["proof"]["statement"]}
    review = about | {"decision": "accepted", "author": "c", "at": "2026-01-01"}
    ends = {"node": id_of(filled, "Hill Watch"), "other": id_of(filled, "River Alliance")}
    merge = {"about": "identity", "verdict": "same", **ends, "author": "c", "at": "2026-01-01"}
    expected = [
        (why, bad if isinstance(bad, str) else json.dumps(good | bad))
        for good, cases in ((review, BAD_LINES), (merge, OF_IDENTITIES))
        for why, lines in cases.items()
        for bad in lines
    ]
    lines = [json.dumps(merge), *(line for _, line in expected), json.dumps(review)]
    (tmp_path / "d.jsonl").write_text("\n".join(lines), encoding="utf-8-sig")
    done = filled("review", "import", "d.jsonl", "--json")
    assert (done.code, done.err) == (1, "")
    assert (done.json["taken"], done.json["known"]) == (2, 0)
    told = [(one["line"], one["reason"]) for one in done.json["refused"]]
    assert [number for number, _ in told] == [*range(2, len(expected) + 2)]
    for (number, reason), (why, _) in zip(told, expected, strict=True):
        assert why in reason, number
        assert len(reason) < 400
    assert f"Line {len(expected) + 1}: " in filled("review", "import", "d.jsonl").out


CLOSED = """
records:
- document: {uri: "https://example.org/closed", title: Closed, sensitivity: restricted}
  actors: [{key: a, id: veiled-cell, name: Veiled Cell, type: national-ngo, country: BI}]
  events: [{key: e, id: ev-closed, type: workshop, participations: [{actor: a, role: organiser}]}]
"""


def test_decisions_on_what_is_closed_leave_only_at_their_level(filled, tmp_path):
    (tmp_path / "closed.yaml").write_text(CLOSED, encoding="utf-8")
    filled("ingest", "closed.yaml")
    filled("review", "merge", id_of(filled, "Hill Watch"), "veiled-cell")
    filled("review", "unsure", id_of(filled, "Lake Forum"), "international-alert")
    told = filled("review", "export", "d.jsonl")
    assert "d.jsonl: 1 decision." in told.out
    assert "1 decision on what may not leave at the level public; `--level restricted`" in told.out
    assert "veiled-cell" not in (tmp_path / "d.jsonl").read_text(encoding="utf-8")
    whole = filled("review", "export", "all.jsonl", "--level", "restricted", "--json").json
    assert (whole["decisions"], whole["closed"]) == (2, 0)
    assert "veiled-cell" in (tmp_path / "all.jsonl").read_text(encoding="utf-8")


def test_a_reason_may_hold_a_sign_that_parts_lines_elsewhere(filled):
    hill, river = id_of(filled, "Hill Watch"), id_of(filled, "River Alliance")
    merge = filled("review", "merge", hill, river, "--reason", "a\u2028b\x85c", "--json").json
    filled("review", "export", "d.jsonl")
    filled("review", "undo", merge["decision"])
    done = filled("review", "import", "d.jsonl")
    assert "0 decisions taken, 1 there already, 0 not fitting" in done.out


@pytest.mark.parametrize("kind", [None, "network"])
def test_a_split_that_names_a_person_is_refused_and_the_others_are_taken(filled, tmp_path, kind):
    river = id_of(filled, "River Alliance")
    documents = filled("sources", "--json").json["items"]
    two = next(one["document"] for one in documents if one["title"] == "Report two")
    split = {"about": "identity", "verdict": "split", "node": river, "documents": [two]}
    lines = []
    for at, name in enumerate(["Hon. Nemo Exampleton", "River League"]):
        node = {"id": f"actor-{at}", "kinds": ["Actor"], "label": name, "subtype": kind}
        lines.append({**split, "other": node["id"], "described": node, "at": f"2026-01-0{at + 1}"})
    text = "\n".join(json.dumps({**line, "author": "c"}) for line in lines)
    (tmp_path / "d.jsonl").write_text(text, encoding="utf-8")
    done = filled("review", "import", "d.jsonl")
    assert "1 decision taken, 0 there already, 1 not fitting." in done.out
    assert "Line 1: This looks like the name of a person, which is never kept" in done.out
    filled("review", "export", "all.jsonl")
    kept = (tmp_path / "all.jsonl").read_text(encoding="utf-8")
    assert "River League" in kept
    assert "Exampleton" not in kept


def test_a_decision_that_stands_here_is_not_replaced_by_one_of_a_file(filled):
    (item,) = filled("review", "list", "--queue", "ambiguous", "--json").json["items"]
    statement = item["claim"]["proof"]["statement"]
    filled("review", "accept", statement, "--author", "elsewhere")
    filled("review", "export", "d.jsonl")
    filled("review", "reject", statement, "--author", "here")
    told = filled("review", "import", "d.jsonl")
    assert "here decided 'refused' on this statement here, and that stays." in told.out


def test_a_file_that_is_no_text_is_told_of(filled):
    done = filled("review", "import", "nothing.jsonl")
    assert done.code == 2
    assert "The file cannot be read as text." in done.err


@pytest.mark.parametrize("from_nodes", [1, 10_000])
def test_the_page_of_a_merged_actor_is_that_of_the_other(filled, monkeypatch, from_nodes):
    monkeypatch.setattr("graph.index.serving.FROM_NODES", from_nodes)
    hill, river = id_of(filled, "Hill Watch"), id_of(filled, "River Alliance")
    filled("review", "merge", hill, river)
    for command in (("show",), ("network",), ("events", "--actor")):
        asked = [filled(*command, one, "--json") for one in (hill, river)]
        assert asked[0].code == asked[1].code == 0
        assert asked[0].out == asked[1].out
    assert len(filled("show", river, "--json").json["page"]["roles"]) > 0
