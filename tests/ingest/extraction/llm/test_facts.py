"""Facts made from an answer: keys of the record, one actor for one name, sessions left out."""

from typing import Any

import pytest

from ingest.extraction import Lexicon
from ingest.extraction.llm.checking import (
    NO_ACTOR,
    NO_EVENT,
    NO_QUOTE,
    NOT_AGREED,
    NOT_REPORTED,
    TWICE,
    Checking,
)
from ingest.extraction.llm.facts import Facts, checked_facts

TEXT = "The Lake Forum held a workshop. The LAKE FORUM and the Hill Trust opened it."


def actor(key: str, name: str) -> dict[str, Any]:
    return {"key": key, "name": name, "type": None, "quote": name}


PLACE = {"name": "Lake", "country": None, "quote": "Lake Forum"}


def made(
    lexicon: Lexicon, *actors: dict[str, Any], is_report: object = True, **event: Any
) -> Facts:
    main = {"type": "workshop", "quote": "a workshop", "date": None, "date_quote": None}
    lists: dict[str, Any] = {"places": [], "themes": [], "participations": []}
    answer = {
        "is_event_report": is_report,
        "actors": [*actors],
        "events": [{**main, **lists, **event}],
    }
    return checked_facts(answer, Checking(TEXT, lexicon.vocabulary), lexicon)


def test_two_spellings_of_one_name_are_one_actor_in_every_role(lexicon: Lexicon) -> None:
    parts = [
        {"actor": "x", "role": "organiser", "quote": "The Lake Forum held a workshop"},
        {"actor": "y", "role": "opener", "quote": "The Lake Forum held"},
    ]
    actors = (actor("x", "Lake Forum"), actor("y", "LAKE FORUM"), actor("z", "Hill Trust"))
    facts = made(lexicon, *actors, participations=parts)
    assert [(a.key, a.name) for a in facts.actors] == [("a1", "Lake Forum"), ("a2", "Hill Trust")]
    found = [(p.actor, p.role) for p in facts.events[0].participations]
    assert found == [("a1", "organiser"), ("a1", "opener")]


def test_a_key_that_is_given_twice_means_the_first(lexicon: Lexicon) -> None:
    facts = made(lexicon, actor("x", "Lake Forum"), actor("x", "Hill Trust"))
    assert [a.name for a in facts.actors] == ["Lake Forum"]
    assert facts.rejected == {TWICE: 1}


def test_a_role_of_an_actor_without_proof_falls_with_it(lexicon: Lexicon) -> None:
    part = {"actor": "x", "role": "organiser", "quote": "held a workshop"}
    facts = made(lexicon, actor("x", "River Board"), participations=[part])
    assert facts.events[0].participations == []
    assert facts.rejected[NO_ACTOR] == 1


def test_what_is_no_answer_at_all_proves_nothing(lexicon: Lexicon) -> None:
    facts = checked_facts(["no"], Checking(TEXT, lexicon.vocabulary), lexicon)
    assert (facts.actors, facts.events, facts.rejected) == ([], [], {NOT_AGREED: 1})


@pytest.mark.parametrize("answer", [False, "yes", None])
def test_events_of_what_is_no_report_are_left_out_and_counted(
    lexicon: Lexicon, answer: object
) -> None:
    facts = made(lexicon, actor("x", "Lake Forum"), is_report=answer, places=[PLACE])
    assert ([one.name for one in facts.actors], facts.events) == (["Lake Forum"], [])
    assert facts.rejected == {NOT_REPORTED: 2}


def test_no_report_without_events_leaves_nothing_out(lexicon: Lexicon) -> None:
    answer = {"is_event_report": False, "actors": [], "events": []}
    assert checked_facts(answer, Checking(TEXT, lexicon.vocabulary), lexicon).rejected == {}


def test_what_is_told_of_an_event_falls_with_it_and_is_counted(lexicon: Lexicon) -> None:
    part = {"actor": "x", "role": "organiser", "quote": "Lake Forum"}
    facts = made(lexicon, quote="a summit", places=[PLACE], participations=[part, part])
    assert facts.events == []
    assert facts.rejected == {NO_QUOTE: 1, NO_EVENT: 3}
