"""What a source was read to say, which sources wait, and the two sides of a pair."""

from dataclasses import replace

import pytest

from graph.model.document import Account, Document
from graph.model.statement import Review
from graph.query.review_facts import TO_REVIEW, review_page
from graph.query.review_sides import side_of
from graph.query.review_sources import next_source, review_sources
from graph.query.unknown import Unknown
from graph.store import open_store
from tests.app_pages.review_ledgers import DOCUMENT, NODES, TEXT, report

ACCEPTED = Review("accepted", "Ada", "2026-11-22T08:00:00+00:00")


@pytest.fixture
def ledger():
    """The invented report in a ledger in memory."""
    with open_store("memory:") as store:
        told = report()
        document = replace(NODES[0], id=DOCUMENT, kinds=("Document",), label="A report")
        silent = Document("doc-silent", "silent.txt", text="Nothing.", published="2030")
        accounts = [Account(told.document, (*NODES, document), told.statements)]
        list(store.put_all([*accounts, Account(silent, (), ())], "tests"))
        yield store


def page(store):
    """The report as it is reviewed now."""
    with store.view(TO_REVIEW) as view:
        return review_page(view, DOCUMENT)


def test_facts_stand_in_the_order_of_the_text(ledger):
    starts = [fact.claim.proof.evidence[0].start for fact in page(ledger).facts]
    assert starts == sorted(starts)
    assert len(starts) == 6


def test_a_note_of_the_reader_is_no_fact_but_stands_beside_what_it_is_about(ledger):
    facts = page(ledger).facts
    assert "RAISED_ISSUE" not in {fact.claim.predicate for fact in facts}
    about = {fact.node.id for fact in facts if fact.node is not None and fact.issues}
    assert about == {"hills"}


def test_the_node_in_question_is_the_actor_else_the_place(ledger):
    nodes = {(f.claim.predicate, f.node.id if f.node else None) for f in page(ledger).facts}
    assert ("PARTICIPATED_IN", "forum") in nodes
    assert ("HELD_IN", "country-rwa") in nodes
    assert ("HAS_DATE", None) in nodes


def test_the_words_of_the_present_fact_alone_are_lit(ledger):
    found = page(ledger)
    segments = found.segments(found.facts[1].id)
    assert "".join(segment.text for segment in segments) == TEXT
    assert [segment.text for segment in segments if segment.lit] == ["Rwanda"]


def test_a_fact_that_a_person_replaced_makes_no_second_one(ledger):
    first = page(ledger).facts[0]
    with ledger.view() as view:
        said = view.statement(first.id)
    with ledger.write("Ada") as writer:
        edit = replace(ACCEPTED, decision="edited")
        name = writer.edit(first.id, replace(said, qualifiers={"role": "host"}), edit)
    found = page(ledger)
    assert (len(found.facts), found.decided) == (6, 1)
    assert [fact.by_person for fact in found.facts if fact.id == name] == [True]
    assert [fact.id for fact in found.replaced] == [first.id]


def test_an_unknown_source_is_unknown(ledger):
    with ledger.view(TO_REVIEW) as view:
        assert review_page(view, "doc-none") == Unknown("doc-none", ())


def test_sources_that_wait_come_first_and_progress_is_counted(ledger):
    with ledger.write("Ada") as writer:
        writer.review(page(ledger).facts[0].id, ACCEPTED)
    with ledger.view(TO_REVIEW) as view:
        found = review_sources(view)
        told = [(one.source.document, one.decided, one.total) for one in found.sources]
    assert told == [(DOCUMENT, 1, 6), ("doc-silent", 0, 0)]
    assert (found.decided, found.total, found.known) == (1, 6, 2)


def test_texts_that_a_program_read_come_before_tables_that_people_filled_in(ledger):
    table = Document("doc-table", "sheet.csv", form="table", published="2031", title="A sheet")
    told = tuple(replace(one, document="doc-table") for one in report().statements[:1])
    list(ledger.put_all([Account(table, NODES, told)], "tests"))
    with ledger.view(TO_REVIEW) as view:
        found = [one.source.document for one in review_sources(view).sources if one.waits]
        following = [next_source(view, one) for one in (DOCUMENT, "doc-table", "doc-silent")]
    assert found == [DOCUMENT, "doc-table"]
    assert following == ["doc-table", DOCUMENT, DOCUMENT]


def test_no_source_comes_next_when_none_waits(ledger):
    with ledger.view(TO_REVIEW) as view:
        assert next_source(view, DOCUMENT) is None


def test_sources_are_found_by_words_of_title_and_address(ledger):
    with ledger.view(TO_REVIEW) as view:
        assert [s.source.document for s in review_sources(view, "SILENT").sources] == ["doc-silent"]
        assert review_sources(view, "nowhere").known == 0


def test_a_very_large_ledger_shows_its_newest_sources_and_says_how_many_there_are(
    ledger, monkeypatch
):
    monkeypatch.setattr("graph.query.review_sources.MOST_STATEMENTS", 1)
    monkeypatch.setattr("graph.query.review_sources.MOST_SOURCES", 1)
    with ledger.view(TO_REVIEW) as view:
        found = review_sources(view)
    assert [one.source.document for one in found.sources] == ["doc-silent"]
    assert found.known == 2


def test_one_side_of_a_pair_tells_events_and_sources(ledger):
    with ledger.view() as view:
        side = side_of(view, "forum-peace")
        event = side_of(view, "workshop")
        assert side_of(view, "nobody") is None
    assert (side.names.items, side.in_vocabulary) == (("Lake Forum for Peace",), False)
    assert [ref.id for ref in side.ties.items] == ["workshop"]
    assert [source.document for source in side.sources.items] == [DOCUMENT]
    assert sorted(ref.id for ref in event.ties.items) == ["forum", "forum-peace", "hills"]
    assert event.dates == ("2019-05-03",)
    assert [ref.id for ref in event.places] == ["country-rwa"]


def test_a_side_that_was_read_in_part_says_so(ledger, monkeypatch):
    with ledger.view() as view:
        assert side_of(view, "workshop").read is None
        monkeypatch.setattr("graph.query.review_sides.MOST_READ", 1)
        assert side_of(view, "workshop").read == 2
