"""Who was at an event: named actors, and the groups and posts that stand for them."""

from datetime import UTC, datetime

import pytest

from graph.model.datafiles import data_folder
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.relations import load_relations
from graph.model.statement import Statement
from graph.query.attendance import attendances_at, attendances_of, stand_ins
from graph.query.names import Names
from graph.store.memory import MemoryStore

RELATIONS = load_relations(data_folder() / "vocabulary")
MOMENT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def at(view, event):
    return {part.actor: part for part in attendances_at(Names(view), [event])}


def test_a_group_stands_for_the_actor_it_represents(view):
    assert at(view, "ev-1-b")["grp-delta"].stands_for == ("delta",)


def test_a_post_stands_for_its_body(view):
    assert at(view, "ev-1")["post-minister"].stands_for == ("ministry",)


def test_a_group_that_nobody_names_stands_for_nobody(view):
    assert at(view, "ev-1-a")["grp-civil"].stands_for == ()


def test_a_named_actor_stands_for_itself(view):
    assert at(view, "ev-1")["alpha"].stands_for == ("alpha",)


@pytest.mark.parametrize(("actor", "ties"), [("alpha", True), ("zeta", True), ("epsilon", False)])
def test_only_a_sure_active_part_makes_ties(view, actor, ties):
    assert at(view, "ev-1")[actor].ties is ties


def test_an_actor_was_where_its_groups_were(view):
    events = {part.event for part in attendances_of(Names(view), "gamma")}
    assert events == {"ev-1-a", "ev-1-b", "ev-2"}
    assert stand_ins(Names(view), "gamma") == ("grp-gamma-1", "grp-gamma-2")


def test_a_body_that_only_a_qualifier_names_is_shown_by_nobody():
    """The index sees it so too, whichever of the two a page is read from."""
    document = Document("doc", "doc.txt", "", "prose", text="the minister was there")
    nodes = (
        Node("post", ("Actor",), "person-role", "The minister"),
        Node("army", ("Actor",), None, "The army"),
        Node("event", ("Event",), None, "Day"),
    )
    part = Statement(
        "PARTICIPATED_IN",
        "post",
        "event",
        "doc",
        (Evidence("the minister was there", 0, 22),),
        {"role": "participant", "on_behalf_of": "army"},
    )
    with MemoryStore(lambda: MOMENT, RELATIONS) as store:
        with store.write("tester") as writer:
            writer.put(Account(document, nodes, (part,)))
        with store.view() as view:
            assert at(view, "event")["post"].stands_for == ("post",)
