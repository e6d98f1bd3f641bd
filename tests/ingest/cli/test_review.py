"""Decisions of people: written, shown, taken back, logged."""

from dataclasses import replace

from graph.model.statement import Review
from graph.store import open_store


def ambiguous(run):
    return run("review", "list", "--queue", "ambiguous", "--json").json


def test_the_queue_names_what_waits_and_why(filled):
    waiting = filled("review", "list", "--json").json
    assert {item["queue"] for item in waiting["items"]} == {"ambiguous", "absent"}
    assert "Hill Watch" in filled("review", "list", "--queue", "ambiguous").out


def test_an_accepted_statement_waits_no_more_and_undo_brings_it_back(filled):
    (item,) = ambiguous(filled)["items"]
    statement = item["claim"]["proof"]["statement"]
    assert filled("review", "accept", statement, "--author", "curator").code == 0
    assert ambiguous(filled)["total"] == 0
    assert filled("show", statement, "--json").json["proof"]["reviewed"] == "accepted"
    assert "decision taken back" in filled("review", "undo", statement).out
    assert ambiguous(filled)["total"] == 1


def test_a_rejected_statement_is_shown_no_more(filled):
    (item,) = ambiguous(filled)["items"]
    statement = item["claim"]["proof"]["statement"]
    filled("review", "reject", statement)
    assert filled("show", "ev-one", "--json").json["page"]["participants"] == 2
    filled("review", "undo", statement)
    assert filled("show", "ev-one", "--json").json["page"]["participants"] == 3


def test_the_log_tells_who_decided_what(filled):
    (item,) = ambiguous(filled)["items"]
    statement = item["claim"]["proof"]["statement"]
    filled("review", "accept", statement, "--author", "curator")
    filled("review", "undo", statement, "--author", "second curator")
    log = filled("review", "log", "--json").json["items"]
    told = [(entry["author"], entry["target"], entry["detail"]["decision"]) for entry in log]
    assert told == [("curator", statement, "accepted"), ("second curator", statement, None)]
    assert "decision taken back" in filled("review", "log").out


def test_an_unknown_statement_is_an_error_and_nothing_is_written(filled):
    (item,) = ambiguous(filled)["items"]
    statement = item["claim"]["proof"]["statement"]
    done = filled("review", "accept", statement, "st-nothing")
    assert done.code == 2
    assert "There is no statement 'st-nothing'." in done.err
    assert ambiguous(filled)["total"] == 1


def test_an_unknown_queue_names_those_there_are(filled):
    done = filled("review", "list", "--queue", "later")
    assert done.code == 2
    assert "There is no queue 'later'." in done.err


def test_an_empty_queue_says_so(filled):
    assert "Nothing is waiting" in filled("review", "list", "--queue", "conflicting").out


def test_an_undo_says_what_it_takes_back(filled):
    (item,) = ambiguous(filled)["items"]
    statement = item["claim"]["proof"]["statement"]
    filled("review", "reject", statement)
    said = " ".join(filled("review", "undo", statement).out.split())
    assert "decision taken back (Hill Watch took part in" in said
    assert said.endswith(": refused)")


def test_a_second_undo_says_that_there_is_nothing_to_take_back(filled):
    (item,) = ambiguous(filled)["items"]
    statement = item["claim"]["proof"]["statement"]
    filled("review", "reject", statement)
    assert "decision taken back" in filled("review", "undo", statement).out
    assert (
        "no decision to take back; nothing was changed" in filled("review", "undo", statement).out
    )
    again = filled("review", "undo", statement, "--json").json
    assert again["nothing_to_take_back"] == [statement]
    assert len(filled("review", "log", "--json").json["items"]) == 2


def test_the_log_tells_of_edits_and_that_they_were_taken_back(filled, tmp_path):
    (item,) = ambiguous(filled)["items"]
    name = item["claim"]["proof"]["statement"]
    with open_store(str(tmp_path / "mtandao.db")) as store:
        with store.view() as view:
            read = view.statement(name)
        with store.write("Ada") as writer:
            edited = Review("edited", "Ada", "2026-11-22T08:00:00+00:00")
            writer.edit(name, replace(read, certainty="certain"), edited)
    filled("review", "undo", name, "--author", "Ada")
    log = filled("review", "log", "--json").json["items"]
    told = [(e["action"], e["detail"]["decision"]) for e in log if e["target"] == name]
    assert told == [("edit", "edited"), ("undo edit", None)]
