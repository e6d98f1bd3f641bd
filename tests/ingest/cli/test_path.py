"""`mtandao path` tells the steps with their source."""


def test_a_path_is_told_with_its_source(filled):
    alliance, forum = (
        filled("search", name, "--json").json["hits"][0]["id"] for name in ("RIVAL", "Lake Forum")
    )
    done = filled("path", forum, alliance)
    assert "Lake Forum and River Alliance took part in Workshop on reform" in done.out
    assert "1 of 1 source\nid\tsource\taddress\ndoc-" in done.out
    assert "No path was found" in filled("path", forum, "un").out


def test_a_path_says_whether_it_is_live_and_who_introduces_in_both_languages(filled):
    alliance, forum = (
        filled("search", name, "--json").json["hits"][0]["id"] for name in ("RIVAL", "Lake Forum")
    )
    found = filled("path", forum, alliance, "--json").json
    assert found["steps"] == found["paths"][0]["steps"]
    told = filled("path", forum, alliance, "--lang", "fr").out
    assert found["paths"][0]["words"]["fr"] in told
    assert "1. De Lake Forum à" in told
    for one in found["introductions"]["introducers"]["items"]:
        assert one["who"]["id"] not in {alliance, forum}


def test_an_actor_that_is_not_there_is_an_error(filled):
    done = filled("path", "undp", "ev-one")
    assert done.code == 2
    assert "'ev-one' is Workshop on reform, not of the kind that is asked about here." in done.err


def test_no_path_is_an_answer_too(filled):
    found = filled(
        "path", "undp", filled("search", "RIVAL", "--json").json["hits"][0]["id"], "--json"
    )
    assert found.code == 0
    assert (found.json["found"], found.json["steps"], found.json["complete"]) == (False, [], True)


def test_a_path_to_itself_is_said_in_words(filled):
    forum = filled("search", "Lake Forum", "--json").json["hits"][0]["id"]
    done = filled("path", forum, forum)
    assert (done.code, done.out.splitlines()[0]) == (0, "Both ends are the same actor: Lake Forum.")


SECRET = """
document: {uri: "https://example.org/secret", title: Secret, sensitivity: restricted}
actors: [{key: a, name: Lake Forum, type: network}, {key: b, name: Quiet Council, type: network}]
events:
- {key: e, id: ev-secret, title: Hidden meeting, date: 2020-01-01,
   participations: [{actor: a, role: presenter}, {actor: b, role: presenter}]}
"""


def test_a_level_may_be_asked_for_and_nothing_above_it_is_told(run, tmp_path):
    (tmp_path / "secret.yaml").write_text(SECRET, encoding="utf-8")
    assert run("ingest", "secret.yaml").code == 0
    ends = [
        run("search", one, "--json").json["hits"][0]["id"]
        for one in ("Lake Forum", "Quiet Council")
    ]
    assert "Hidden meeting" in run("path", *ends).out
    for level in ("public", "internal"):
        told = run("path", *ends, "--seen", level)
        assert not {"Hidden", "Quiet"} & set((told.out + told.err).split())


def test_that_there_is_more_above_a_level_is_said_where_two_are_told_apart(filled, tmp_path):
    forum = filled("search", "Lake Forum", "--json").json["hits"][0]["id"]
    (tmp_path / "secret.yaml").write_text(SECRET, encoding="utf-8")
    assert filled("ingest", str(tmp_path / "secret.yaml")).code == 0
    more = "what is not told here may be withheld"
    for command in (
        ("path", forum, "undp"),
        ("circles", forum, "undp"),
        ("ties", "--actor", forum),
    ):
        assert more in filled(*command, "--seen", "internal").out
        assert more not in filled(*command).out
    assert filled("path", forum, "undp", "--seen", "internal", "--json").json["withheld"]
    assert more in filled("guests", forum).out
