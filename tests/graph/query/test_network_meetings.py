"""Meetings read all at once are those read one by one."""

import pytest

from graph.query import network_meetings
from graph.query.names import Names
from graph.query.network import NetworkOptions, ego_network
from graph.query.network_meetings import Meetings


def told(meeting):
    parts = {
        actor: sorted((p.role, p.event, p.joint_with) for p in parts)
        for actor, parts in meeting.present.items()
    }
    return parts, meeting.open, meeting.unnamed


def test_columns_tell_what_statements_tell(view, monkeypatch):
    events = ["ev-1", "ev-2"]
    one_by_one = Meetings(Names(view))
    monkeypatch.setattr(network_meetings, "_MANY", 0)
    at_once = Meetings(Names(view))
    at_once.read(events)
    assert at_once.objects.read_at_once
    for event in events:
        assert told(at_once.at(event)) == told(one_by_one.at(event))
        for predicate in ("ADDRESSES", "HELD_IN", "IN_CONTEXT_OF"):
            found = at_once.objects.of(event, predicate)
            assert found == one_by_one.objects.of(event, predicate)


@pytest.mark.parametrize("center", ["alpha", "gamma", "epsilon", "theme:ssr", "country-xx"])
def test_a_network_is_the_same_either_way(view, monkeypatch, center):
    options = NetworkOptions(depth=2)
    one_by_one = ego_network(view, center, options).as_json()
    monkeypatch.setattr(network_meetings, "_MANY", 0)
    assert ego_network(view, center, options).as_json() == one_by_one


def test_statements_of_a_meeting_are_those_of_its_sure_parts(view):
    meetings = Meetings(Names(view))
    (statement,) = meetings.statements("ev-1-b", "delta")
    assert view.statement(statement).subject == "grp-delta"
    assert meetings.statements("ev-1", "epsilon") == []
