"""A source is shown with its facts, fact by fact decided on, and its progress told."""

import pytest

TEXT = "UNHCR held a workshop in Goma on 3 May 2019. UNDP was there."


@pytest.fixture
def source(run, tmp_path):
    """The id of a report that was read."""
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert run("ingest", str(path)).code == 0
    (found,) = run("sources", "--json").json["items"]
    return found["document"]


def fact(run, source, predicate, role=None):
    """One fact of the source."""
    items = run("review", "show", source, "--json").json["items"]
    (found,) = [
        one
        for one in items
        if one["claim"]["predicate"] == predicate
        and role in (None, one["claim"]["qualifiers"].get("role"))
    ]
    return found


def statement(found):
    """The id of the fact."""
    return found["claim"]["proof"]["statement"]


def test_the_text_carries_the_numbers_of_its_facts(run, source):
    shown = run("review", "show", source).out
    text, _, facts = shown.partition("\n\n")
    assert "[Goma #" in text
    number = text.partition("[Goma #")[2].partition("]")[0]
    (line,) = [one for one in facts.splitlines() if one.startswith(f"{number} ○")]
    assert "was held in Goma" in line
    assert "place-goma" in line
    assert "0 of " in facts.splitlines()[-1]


def test_a_table_is_shown_with_the_facts_of_its_cells(filled):
    (one, *_) = filled("sources", "--json").json["items"]
    shown = filled("review", "show", one["document"]).out
    assert "Participations!" in shown
    assert " #1" in shown


def test_what_is_decided_is_counted_and_left_out_when_asked(run, source):
    name = statement(fact(run, source, "HAS_DATE"))
    total = run("review", "show", source, "--json").json["total"]
    assert run("review", "accept", name).code == 0
    shown = run("review", "show", source, "--waiting", "--json").json
    assert (shown["decided"], shown["total"], len(shown["items"])) == (1, total, total - 1)
    (progress,) = run("review", "progress", "--json").json["items"]
    assert (progress["decided"], progress["total"]) == (1, total)
    assert f"1 of {total} facts decided" in run("review", "progress").out
    assert "1 sur" in run("review", "progress", "--lang", "fr").out


def test_an_edit_stands_in_the_place_of_the_fact_and_is_taken_back(run, source):
    name = statement(fact(run, source, "PARTICIPATED_IN", "organiser"))
    given = ("--role", "host", "--theme", "theme:displacement", "--remark", "As I read it.")
    done = run("review", "edit", name, *given, "--author", "Ada", "--json").json
    found = fact(run, source, "PARTICIPATED_IN", "host")
    assert (statement(found), found["by_person"]) == (done["statement"], True)
    assert found["claim"]["qualifiers"]["themes"] == ["theme:displacement"]
    assert found["claim"]["proof"]["note"] == "As I read it."
    assert "Ada" in run("review", "show", source).out
    assert run("review", "undo", name).code == 0
    assert statement(fact(run, source, "PARTICIPATED_IN", "organiser")) == name


def test_an_edit_tells_how_to_take_it_back(run, source):
    name = statement(fact(run, source, "HAS_DATE"))
    said = run("review", "edit", name, "--value", "2019-05", "--quote", "May 2019").out
    assert f"`mtandao review undo {name}`" in said


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (("st-none", "--role", "host"), "There is no statement 'st-none'"),
        (("DATE", "--quote", "June"), "do not stand in the source"),
        (("DATE", "--cell", "Events-2"), "'Events-2' is no cell"),
        (("DATE",), "says what the statement says already"),
    ],
)
def test_an_edit_that_cannot_be_is_told(run, source, given, message):
    name = statement(fact(run, source, "HAS_DATE")) if given[0] == "DATE" else given[0]
    done = run("review", "edit", name, *given[1:])
    assert done.code == 2
    assert message in done.err


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (("--role", "orgniser"), "Did you mean 'organiser' (organiser)?"),
        (("--role", "invitee"), "'invitee' is not in the list of roles."),
        (("--role", "programme-funder"), "'programme-funder' is not in the list of roles."),
        (("--theme", "theme:bogus"), "'theme:bogus' is not in the list of themes."),
        (("--theme", "theme:refugee"), "Did you mean 'refugees' (theme:displacement)?"),
        (("--theme", "displacement"), "Did you mean 'displacement' (theme:displacement)?"),
    ],
)
def test_an_edit_by_what_the_vocabulary_has_not_is_refused(run, source, given, message):
    name = statement(fact(run, source, "PARTICIPATED_IN", "organiser"))
    done = run("review", "edit", name, *given)
    assert (done.code, message in done.err) == (2, True)
    assert statement(fact(run, source, "PARTICIPATED_IN", "organiser")) == name


def test_an_unknown_source_is_told(run, source):
    assert "Nothing here has the id 'doc-none'" in run("review", "show", "doc-none").err


def test_a_source_is_shown_by_the_name_of_its_file(run, source):
    assert run("review", "show", "report.txt").out == run("review", "show", source).out
    done = run("review", "show", "port.txt")
    assert (done.code, "Nothing here has the id 'port.txt'" in done.err) == (2, True)


def test_a_name_that_several_sources_bear_asks_for_an_id(run, source, tmp_path):
    (tmp_path / "more").mkdir()
    path = tmp_path / "more" / "report.txt"
    path.write_text(TEXT + " It was the second.", encoding="utf-8")
    run("ingest", str(path))
    done = run("review", "show", "report.txt")
    assert done.code == 2
    assert "2 sources have the address 'report.txt'." in done.err
    assert source in done.err


def test_how_a_fact_was_read_is_told_in_words(run, source):
    shown = " ".join(run("review", "show", source).out.split())
    assert "extraction-1" not in shown


def test_a_part_that_was_missed_is_added_and_taken_away(run, source):
    given = ("--actor", "Hill Watch", "--role", "host", "--quote", "UNDP  was there")
    done = run("review", "add", "report.txt", *given, "--author", "Ada", "--json").json
    found = fact(run, source, "PARTICIPATED_IN", "host")
    assert statement(found) == done["statement"]
    assert found["claim"]["proof"]["evidence"][0]["quote"] == "UNDP was there"
    assert (found["by_person"], found["claim"]["subject"]["label"]) == (True, "Hill Watch")
    undone = run("review", "undo", done["statement"])
    assert (undone.code, ": added)" in " ".join(undone.out.split())) == (0, True)
    roles = run("review", "show", source, "--json").json["items"]
    assert "host" not in [one["claim"]["qualifiers"].get("role") for one in roles]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"quote": "nobody was there"}, "'nobody was there' do not stand in the source"),
        ({"role": "hoster"}, "host"),
        ({"actor": "Mr John Example"}, "looks like the name of a person"),
        ({"actor": " "}, "The part has no actor."),
        ({"source": "doc-none"}, "There is no document 'doc-none'."),
    ],
)
def test_a_part_that_rests_on_nothing_is_refused(run, source, given, why):
    said = {"source": source, "actor": "UNDP", "role": "host", "quote": "UNDP was there"} | given
    options = [f"--{name}={said[name]}" for name in ("actor", "role", "quote")]
    before = run("review", "show", source, "--json").json
    done = run("review", "add", said["source"], *options)
    assert (done.code, why in " ".join(done.err.split())) == (2, True)
    assert run("review", "show", source, "--json").json == before
