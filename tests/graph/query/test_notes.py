"""A note of a reader and the fact that it is about are one thing to look at."""

from dataclasses import replace

import pytest

from graph.model.evidence import Evidence
from graph.model.statement import Review, Statement
from graph.query.notes import facts_of_notes, names_in
from graph.query.review_facts import TO_REVIEW, review_page
from graph.query.review_sources import review_sources
from graph.query.waiting import waiting_list
from graph.store import open_store
from tests.app_pages.review_ledgers import DOCUMENT, NODES, report

NAMES = {"hills": ("Hill Network",), "lakes": ("Lake Forum",), "hill": ("Hill",)}
REFUSED = Review("refused", "Ada", "2026-11-22T08:00:00+00:00")


def said(predicate, subject, end, *span, **fields):
    """One statement of a text, resting on a span of it."""
    return Statement(predicate, subject, end, "doc", (Evidence("words", *span),), **fields)


def note(code, text, *span):
    """One note of the reader."""
    return said("RAISED_ISSUE", "doc", text, *span, qualifiers={"code": code})


def facts(*statements):
    """The subjects of the facts that each note is about."""
    found = facts_of_notes(statements, lambda node: NAMES.get(node, ()))
    told = {one.id: one for one in statements}
    return [sorted(told[fact].subject for fact in found[name]) for name in found]


HILLS = said("PARTICIPATED_IN", "hills", "e", 5, 9, certainty="ambiguous")
LAKES = said("PARTICIPATED_IN", "lakes", "e", 7, 20, certainty="ambiguous")
SURE = said("PARTICIPATED_IN", "hills", "other", 0, 3)
NO_DATE = said("HAS_DATE", "e", None, 0, 3, status="absent")


@pytest.mark.parametrize(
    ("one", "about"),
    [
        (note("ambiguous-role", "What did Hill Network do?", 0, 30), [["hills"]]),
        (note("ambiguous-role", "What did the two do?", 0, 6), [["hills"]]),
        (note("ambiguous-role", "What did somebody else do?", 30, 40), []),
        (note("no-date", "There is no date.", 50, 60), [["e"]]),
        (note("no-place", "There is no place.", 0, 30), []),
        (note("announced-report", "Hill Network is to write one.", 0, 30), []),
    ],
)
def test_a_note_is_about_what_its_source_leaves_open(one, about):
    assert facts(HILLS, LAKES, SURE, NO_DATE, one) == about


def test_a_note_of_another_source_is_about_nothing_here():
    other = replace(note("no-date", "There is no date.", 0, 3), document="other")
    assert facts(NO_DATE, other) == []


def test_a_name_within_a_word_is_not_named():
    assert names_in("The Hillside asked the Hill Network.", ["Hill", "Hill Network", "Hills"]) == [
        "Hill Network",
        "Hill",
    ]


@pytest.fixture
def ledger():
    """The invented report: one note on an open fact, one on nothing that it says."""
    with open_store("memory:") as store:
        told = report()
        alone = replace(
            told.statements[-1], object="A second report is to come.", qualifiers={"code": "other"}
        )
        document = replace(NODES[0], id=DOCUMENT, kinds=("Document",), label="A report")
        statements = (*told.statements, alone)
        list(store.put_all([replace(told, nodes=(*NODES, document), statements=statements)], "t"))
        yield store


def waiting(store):
    """What waits, with the notes on it."""
    with store.view(TO_REVIEW) as view:
        found = waiting_list(view)
    return [(one.queue, one.claim.object.label, one.notes) for one in found.items]


NOTED = "The text does not say what Hill Network did there."
ALONE = ("issue", "A second report is to come.", ())


def test_an_open_fact_and_the_note_on_it_wait_once(ledger):
    assert waiting(ledger) == [("ambiguous", "Workshop of the Lake Forum", (NOTED,)), ALONE]


def test_what_is_asked_about_one_thing_counts_the_same(ledger):
    with ledger.view(TO_REVIEW) as view:
        found = waiting_list(view, about=["workshop"])
    assert [one.queue for one in found.items] == ["ambiguous"]


def test_a_note_on_a_fact_that_was_decided_is_settled(ledger):
    with ledger.view() as view:
        (fact,) = view.statements(subject="hills", predicate="PARTICIPATED_IN")
    with ledger.write("Ada") as writer:
        writer.review(fact.id, REFUSED)
    assert waiting(ledger) == [ALONE]


def test_a_note_on_no_fact_is_asked_about_with_the_facts(ledger):
    with ledger.view(TO_REVIEW) as view:
        page = review_page(view, DOCUMENT)
        (progress,) = review_sources(view).sources
    assert [fact.claim.object.label for fact in page.facts if fact.is_note] == [ALONE[1]]
    assert (len(page.facts), progress.total) == (7, 7)
