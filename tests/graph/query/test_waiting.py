"""What a person has to look at stands in queues, clear facts in none."""

import pytest

from graph.model.statement import Statement
from graph.query.waiting import QUEUES, queue_of, waiting_list


def test_the_queues_hold_what_is_open(view):
    waiting = waiting_list(view)
    told = [(one.queue, one.claim.subject.id) for one in waiting.items]
    assert told == [("ambiguous", "epsilon"), ("absent", "ev-2")]


def test_one_queue_alone_can_be_asked_for(view):
    assert waiting_list(view, "absent").total == 1
    assert waiting_list(view, limit=1).as_json()["total"] == 2


def test_what_is_open_about_one_thing_can_be_asked_for(view):
    assert [one.queue for one in waiting_list(view, about=["ev-2"]).items] == ["absent"]
    assert [one.queue for one in waiting_list(view, about=["epsilon"]).items] == ["ambiguous"]


@pytest.mark.parametrize(
    ("fields", "queue"),
    [
        ({"certainty": "ambiguous"}, "ambiguous"),
        ({"certainty": "conflicting"}, "conflicting"),
        ({"status": "absent"}, "absent"),
        ({"predicate": "RAISED_ISSUE", "qualifiers": {"code": "ambiguous-name"}}, "unresolved"),
        ({"predicate": "RAISED_ISSUE", "qualifiers": {"code": "unresolved-actor"}}, "unresolved"),
        ({"predicate": "RAISED_ISSUE", "qualifiers": {"code": "no-date"}}, "issue"),
        ({"predicate": "POSSIBLY_SAME_AS"}, "unresolved"),
        ({}, None),
    ],
)
def test_each_doubt_has_its_queue(fields, queue):
    told = {"predicate": "PART_OF", **fields}
    statement = Statement(subject="a", object="b", document="d", evidence=(), **told)
    assert queue_of(statement) == queue
    assert queue is None or queue in QUEUES
