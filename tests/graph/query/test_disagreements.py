"""What the sources of one event disagree on waits for a person, side by side."""

from datetime import UTC, datetime

import pytest

from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.model.statement import Review
from graph.query.review_facts import TO_REVIEW, review_page
from graph.query.waiting import waiting_list
from graph.store.memory import MemoryStore
from tests.graph.query.conftest import Telling

WHY = "The sources of this event do not agree on its date."


def telling(uri: str, days: str, funder: str = "mu") -> Telling:
    t = Telling(f"In {uri}: Mu and Nu paid for a meeting on these days.", uri=uri)
    t.say("ev-1", "HAS_DATE", days, "on these days")
    t.say(funder, "PARTICIPATED_IN", "ev-1", funder.title(), role="funder")
    return t


@pytest.fixture
def told():
    def tell(*tellings: Telling) -> MemoryStore:
        relations = load_relations(data_folder() / "vocabulary")
        store = MemoryStore(lambda: datetime(2026, 11, 21, tzinfo=UTC), relations)
        list(store.put_all([t.account() for t in tellings], author="test"))
        return store

    return tell


def waiting(store, *about):
    with store.view(TO_REVIEW) as view:
        found = waiting_list(view, about=about)
        return [(one.queue, one.claim.object.label, one.notes) for one in found.items]


LONG, SHORT = "2024-05-14/2024-05-16", "2024-05-14/2024-05-15"


def test_two_dates_of_one_event_wait_side_by_side(told):
    store = told(telling("a.txt", LONG), telling("b.txt", SHORT))
    both = waiting(store)
    assert sorted(both) == [("conflicting", SHORT, (WHY,)), ("conflicting", LONG, (WHY,))]
    assert waiting(store, "ev-1") == both


def test_of_one_source_waits_what_it_says_itself(told):
    one, two = telling("a.txt", LONG), telling("b.txt", SHORT)
    assert waiting(told(one, two), two.document.id) == [("conflicting", SHORT, (WHY,))]


def test_two_funders_wait_and_agreement_does_not(told):
    assert waiting(told(telling("a.txt", LONG), telling("b.txt", LONG))) == []
    found = waiting(told(telling("a.txt", LONG), telling("b.txt", LONG, "nu")))
    assert [queue for queue, _, _ in found] == ["conflicting", "conflicting"]
    assert {notes for _, _, notes in found} == {
        ("The sources of this event do not agree on who funded it.",)
    }


@pytest.mark.parametrize("decision", ["refused", "accepted"])
def test_what_a_person_settled_waits_no_more(told, decision):
    store = told(telling("a.txt", LONG), telling("b.txt", SHORT))
    with store.view() as view:
        dates = sorted(view.statements(predicate="HAS_DATE"), key=lambda s: str(s.object))
    chosen = dates if decision == "accepted" else dates[:1]
    with store.write("a curator") as writer:
        for one in chosen:
            writer.review(one.id, Review(decision, "a curator", "2026-11-22T10:00:00+00:00"))
    assert waiting(store) == []


def test_the_card_of_such_a_fact_says_so(told):
    store = told(telling("a.txt", LONG), telling("b.txt", SHORT))
    with store.view(TO_REVIEW) as view:
        (document,) = (one.id for one in view.documents() if one.uri == "b.txt")
        page = review_page(view, document)
    issues = {fact.claim.predicate: fact.issues for fact in page.facts}
    assert issues == {"HAS_DATE": (WHY,), "PARTICIPATED_IN": ()}
