"""What a view shows that does not show all levels, run over both ledgers."""

from dataclasses import replace

import pytest

from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store.base import PUBLIC, Store, ViewFilter
from graph.store.memory import MemoryStore
from tests.graph.store.accounts import REFUSED, account, put, statements
from tests.graph.store.harming import harm

BURUNDI = Node("country-bdi", ("Place",), "country", "Burundi", {"country": "BI"})
WATCH = Node("watch", ("Actor",), "police", "Night Watch", {"country": "BI", "size": 3})
FRIEND = Node("friend", ("Actor",), None, "Friend")
INTERNAL = ViewFilter(sensitivities=("public", "internal"))


def said(document: Document, predicate: str, target: str, **rest: object) -> Statement:
    """One statement about the watch, as sensitive as its document."""
    level = {"sensitivity": document.sensitivity, **rest}
    return Statement(predicate, "watch", target, document.id, (Evidence("so"),), **level)  # type: ignore[arg-type]


def report(name: str, level: str = "public", form: str = "prose") -> Document:
    return Document(name, f"{name}.txt", form=form, sensitivity=level, title=f"Title of {name}")


CLOSED, OPEN = report("closed", "internal"), report("open")
DESCRIBED = Account(
    CLOSED,
    (WATCH, BURUNDI),
    (
        said(CLOSED, "HAS_LABEL", "night watch", qualifiers={"kind": "preferred"}),
        said(CLOSED, "HAS_TYPE", "police"),
        said(CLOSED, "COUNTRY_OF", "country-bdi"),
    ),
)
NAMED = Account(OPEN, (WATCH, FRIEND), (said(OPEN, "COOPERATES_WITH", "friend"),))


def hide_behind_its_back(store: Store, document: str, level: str) -> None:
    """Raise the level of a document and of nothing it says, as older ledgers have it."""
    if isinstance(store, MemoryStore):
        known = store.now.documents[document]
        store.now.documents[document] = replace(known, sensitivity=level)
    else:
        code = ("public", "internal", "restricted").index(level)
        harm(store.path, f"UPDATE documents SET sensitivity = {code} WHERE name = '{document}'")


def test_a_public_statement_of_an_older_ledger_has_the_level_of_its_document(store):
    put(store, account(1, ("alpha",)), account(2, ("beta",)))
    hide_behind_its_back(store, "doc-1", "internal")
    assert [s.document for s in statements(store, PUBLIC)] == ["doc-2"]
    with store.view(PUBLIC) as view:
        hidden = next(s.id for s in statements(store) if s.document == "doc-1")
        assert view.statement(hidden) is None
        assert view.counts()["statements"] == len(view.columns("PARTICIPATED_IN")) == 1
        assert [node.id for node in view.nodes()] == ["beta", "event-2"]
        assert view.node("alpha") is None
    shown = {s.document: s.sensitivity for s in statements(store, INTERNAL)}
    assert shown == {"doc-1": "internal", "doc-2": "public"}


def test_a_retracted_statement_keeps_the_level_of_its_document(store):
    put(store, account(1, ("alpha", "beta")))
    given = account(1, ("alpha",), sensitivity="restricted")
    put(store, replace(given, document=replace(given.document, sensitivity="restricted")))
    everything = ViewFilter(sensitivities=("public",), include_retracted=True)
    assert statements(store, everything) == []
    assert len(statements(store, ViewFilter(include_retracted=True))) == 2


def test_a_node_that_only_hidden_statements_name_is_not_there(store):
    put(store, DESCRIBED)
    with store.view(PUBLIC) as view:
        assert view.node("watch") is None
        assert list(view.nodes()) == list(view.labels()) == list(view.documents()) == []
        assert list(view.labels("watch")) == []
        assert view.node_table().labels == []
        assert view.document("closed") is None
    with store.view(INTERNAL) as view:
        assert view.node("watch") == WATCH
        assert [one.title for one in view.documents()] == ["Title of closed"]


def test_a_node_that_no_statement_names_is_shown_to_those_who_see_all(store):
    put(store, Account(OPEN, (FRIEND,)))
    with store.view() as view, store.view(INTERNAL) as other:
        assert (view.node("friend"), other.node("friend")) == (FRIEND, None)


def test_name_type_and_country_that_only_hidden_statements_tell_are_withheld(store):
    put(store, DESCRIBED, NAMED)
    seen = Node("watch", ("Actor",), None, "[withheld]", {"size": 3})
    with store.view(PUBLIC) as view:
        assert view.node("watch") == seen
        assert list(view.nodes()) == [FRIEND, seen]
        assert [label.text for label in view.labels()] == ["Friend", "[withheld]"]
        assert [label.text for label in view.labels("watch")] == ["[withheld]"]
        table = view.node_table()
        assert (table.labels, table.subtypes) == (["Friend", "[withheld]"], [None, None])
        assert table.attributes == {1: {"size": 3}}
    with store.view(INTERNAL) as view:
        assert [view.node("watch"), view.node("friend")] == [WATCH, FRIEND]
        assert "night watch" in [label.text for label in view.labels("watch")]


MEETING = Node("meeting", ("Event",), "workshop", "Workshop, Hilltop, 2024-05-02")
HILLTOP = Node("place-hilltop", ("Place",), "city", "Hilltop")
FACTS = [("HAS_TYPE", "workshop"), ("HAS_DATE", "2024-05-02"), ("HELD_IN", "place-hilltop")]


def of_the_meeting(document: Document, *facts: tuple[str, str], title: str = "") -> Account:
    told = [replace(said(document, *fact), subject="meeting") for fact in facts]
    if title:
        named = said(document, "HAS_LABEL", title, qualifiers={"kind": "preferred"})
        told.append(replace(named, subject="meeting"))
    came = said(document, "PARTICIPATED_IN", "meeting", qualifiers={"role": "participant"})
    return Account(document, (MEETING, HILLTOP, WATCH), (*told, replace(came, subject="watch")))


@pytest.mark.parametrize("fact", FACTS)
def test_a_label_made_of_what_is_hidden_of_an_event_is_withheld(store, fact):
    others = [other for other in FACTS if other != fact]
    put(store, of_the_meeting(CLOSED, fact), of_the_meeting(OPEN, *others))
    with store.view(PUBLIC) as view:
        assert view.node("meeting").label == "[withheld]"
        assert [n.label for n in view.nodes("Event")] == ["[withheld]"]
        assert [label.text for label in view.labels("meeting")] == ["[withheld]"]
        assert "[withheld]" in [one.text for one in view.labels() if one.node == "meeting"]
        assert [text for text in view.node_table().labels if "Hilltop, 20" in text] == []
    with store.view(INTERNAL) as view:
        assert view.node("meeting") == MEETING


def test_a_label_made_of_what_is_open_of_an_event_is_shown(store):
    put(store, of_the_meeting(OPEN, *FACTS))
    with store.view(PUBLIC) as view:
        assert view.node("meeting") == MEETING


def test_an_open_title_stands_in_the_place_of_a_made_label(store):
    put(store, of_the_meeting(CLOSED, *FACTS), of_the_meeting(OPEN, title="Our meeting"))
    with store.view(PUBLIC) as view:
        assert view.node("meeting").label == "Our meeting"


def test_an_open_title_is_shown_whatever_else_is_hidden(store):
    titled = of_the_meeting(OPEN, title=MEETING.label)
    put(store, of_the_meeting(CLOSED, *FACTS), titled)
    with store.view(PUBLIC) as view:
        assert view.node("meeting").label == MEETING.label


def test_what_a_hidden_document_no_longer_says_stays_hidden(store):
    put(store, DESCRIBED, NAMED)
    with store.write("tester") as writer:
        writer.retract("closed")
    with store.view(PUBLIC) as view:
        assert view.node("watch") == Node("watch", ("Actor",), None, "[withheld]", {"size": 3})


def test_one_open_source_is_enough(store):
    third = report("third")
    label = said(third, "HAS_LABEL", "NIGHT WATCH", qualifiers={"kind": "acronym"})
    put(store, DESCRIBED, NAMED, Account(third, (), (label,)))
    with store.view(PUBLIC) as view:
        node = view.node("watch")
    assert (node.label, node.subtype) == ("Night Watch", None)


def test_an_open_preferred_name_stands_in_the_place_of_a_hidden_label(store):
    third = report("third")
    names = [
        said(third, "HAS_LABEL", text, qualifiers={"kind": kind})
        for text, kind in [("Guard", "preferred"), ("Aaa", "alternative"), ("Abb", "preferred")]
    ]
    put(store, DESCRIBED, NAMED, Account(third, (), tuple(names)))
    with store.write("curator") as writer:
        writer.review(names[2].id, REFUSED)
    with store.view(PUBLIC) as view:
        assert view.node("watch").label == "Guard"
        titles = [label.text for label in view.labels("watch") if label.kind == "title"]
        assert titles == ["Guard"]


def test_the_vocabulary_is_public_whatever_level_its_statements_have(store):
    words = report("words", form="vocabulary")
    label = said(words, "HAS_LABEL", "Night Watch", sensitivity="restricted")
    put(store, Account(words, (WATCH,), (label,)))
    with store.view(PUBLIC) as view:
        assert view.node("watch") is None
    put(store, NAMED)
    with store.view(PUBLIC) as view:
        assert view.node("watch") == WATCH


@pytest.mark.parametrize("says", [{"joint_with": ["watch"]}, {"on_behalf_of": "watch"}])
def test_a_node_may_be_named_in_a_qualifier_only(store, says):
    given = account(1, ("alpha",))
    spoken = replace(given.statements[0], qualifiers=says)
    level = replace(spoken, sensitivity="internal")
    put(store, Account(given.document, (*given.nodes, WATCH), (level,)))
    with store.view(PUBLIC) as view:
        assert view.node("watch") is None
    put(store, Account(given.document, (), (spoken,)))
    with store.view(PUBLIC) as view:
        assert view.node("watch") == WATCH
        assert view.node("Watch") is None


def test_that_a_group_has_no_name_is_not_hidden(store):
    group = replace(WATCH, subtype="group")
    described = replace(DESCRIBED, nodes=(group, BURUNDI))
    kinds = [replace(s, object="group") for s in DESCRIBED.statements if s.predicate == "HAS_TYPE"]
    put(store, replace(described, statements=tuple(kinds)), replace(NAMED, nodes=(group, FRIEND)))
    with store.view(PUBLIC) as view:
        assert view.node("watch").is_unnamed


def test_a_made_label_that_is_hidden_is_not_found_by_a_part_of_it(open_sqlite):
    with open_sqlite() as store:
        put(store, of_the_meeting(CLOSED, *FACTS), of_the_meeting(OPEN))
        with store.view(PUBLIC) as view:
            assert list(view.find_labels("workshop")) == []
        with store.view() as view:
            assert [label.text for label in view.find_labels("workshop")] == [MEETING.label]


def test_a_hidden_label_is_not_found_by_a_part_of_it(open_sqlite):
    with open_sqlite() as store:
        put(store, DESCRIBED, NAMED)
        with store.view(PUBLIC) as view:
            assert list(view.find_labels("night")) == []
            assert [label.text for label in view.find_labels("frien")] == ["Friend"]
        with store.view() as view:
            found = {label.text for label in view.find_labels("night")}
            assert found == {"Night Watch", "night watch"}
