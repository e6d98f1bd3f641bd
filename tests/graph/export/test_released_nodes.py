"""What a ledger knows of a node from a withheld statement stays behind with it."""

import pytest

from graph.export import EXPORTERS
from graph.export.release import Release
from graph.export.released_nodes import ReleasedNodes
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.ids import document_id
from graph.model.node import Node
from graph.model.statement import Review, Statement

BURUNDI = Node("country-bdi", ("Place",), "country", "Burundi", {"country": "BI"})
HIDDEN = Node("hidden", ("Actor",), "police", "Night Watch", {"country": "BI", "size": 3})
CLOSED, OPEN = Document(document_id("closed"), "closed"), Document(document_id("open"), "open")


def fact(document, predicate, target, **rest):
    return Statement(predicate, "hidden", target, document.id, (Evidence("Watch"),), **rest)


@pytest.fixture
def told(store):
    """A source whose internal statements name a thing, and one that only says what it does."""
    closed = [
        fact(CLOSED, "HAS_LABEL", "Night Watch", sensitivity="internal"),
        fact(CLOSED, "HAS_TYPE", "police", sensitivity="internal"),
        fact(CLOSED, "COUNTRY_OF", "country-bdi", sensitivity="internal"),
    ]
    part = fact(OPEN, "COOPERATES_WITH", "alpha")
    list(store.put_all([Account(CLOSED, (HIDDEN, BURUNDI), tuple(closed))], author="test"))
    list(store.put_all([Account(OPEN, (HIDDEN,), (part,))], author="test"))
    return store


def test_a_name_that_only_withheld_statements_tell_is_withheld(told):
    with told.view() as view:
        nodes = ReleasedNodes(view, ("public",))
        assert nodes.node("hidden") == Node("hidden", ("Actor",), None, "[withheld]", {"size": 3})
        assert nodes.node("beta") == view.node("beta")
        assert nodes.node("nobody") is None
        assert nodes.hidden == 1


def test_it_is_shown_where_the_statements_are(told):
    with told.view() as view:
        assert ReleasedNodes(view, ("public", "internal")).node("hidden") == HIDDEN


def test_one_open_source_is_enough(told):
    list(told.put_all([Account(Document("d", "d"), (), (
        Statement("HAS_LABEL", "hidden", "Night Watch", "d", (Evidence("Watch"),)),
    ))], author="test"))  # fmt: skip
    with told.view() as view:
        node = ReleasedNodes(view, ("public",)).node("hidden")
    assert node is not None
    assert (node.label, node.subtype) == ("Night Watch", None)


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_no_format_tells_it_and_each_counts_it(exporter, told, source, tmp_path):
    target = tmp_path / "out"
    report = exporter.write(source("public"), target)
    files = sorted(target.iterdir()) if target.is_dir() else [target]
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    assert "hidden" in text
    assert "Night Watch" not in text
    assert report.left_out["node"] == 1


def test_a_decision_leaves_without_the_name_of_the_person_in_public_only(told):
    decided = fact(OPEN, "COOPERATES_WITH", "alpha")
    with told.write("test") as writer:
        writer.review(decided.id, Review("accepted", "A. Curator", "2026-11-21"))
    authors = {}
    for level in ("public", "internal"):
        with told.view() as view:
            release = Release(view, level)
            said = [s for _, found in release.documents() for s in found if s.id == decided.id]
            authors[level] = [s.review.author for s in said], release.report.left_out["author"]
    assert authors == {"public": ([""], 1), "internal": (["A. Curator"], 0)}
