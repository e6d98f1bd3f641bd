"""A text in which a withheld name stands is replaced, an id or a code never."""

from collections import Counter

import pytest

from graph.export.hidden_texts import HiddenTexts
from graph.export.name_search import NameSearch
from graph.model.datafiles import data_folder
from graph.model.document import Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.relations import load_relations
from graph.model.statement import Statement


@pytest.fixture
def texts():
    relations = load_relations(data_folder() / "vocabulary")
    return HiddenTexts(
        [NameSearch(), NameSearch(["Front"])], lambda: relations, "front-office".__eq__, Counter()
    )


def statement(**fields):
    given = {"predicate": "PART_OF", "object": "b", "evidence": (), **fields}
    return Statement(subject="a", document="d", **given)


def test_ids_and_codes_stay(texts):
    says = {"role": "front", "joint_with": ["front-office"], "place": "front-office", "n": 3}
    given = statement(object="front-office", qualifiers=says)
    assert texts.in_statement(given) is given


@pytest.mark.parametrize(
    ("predicate", "shown"), [("HAS_LABEL", "[withheld]"), ("HAS_TYPE", "the front")]
)
def test_only_an_object_that_is_a_text_is_hidden(texts, predicate, shown):
    given = statement(predicate=predicate, object="the front")
    assert texts.in_statement(given).object == shown


def test_words_in_qualifiers_are_hidden_however_deep(texts):
    given = statement(qualifiers={"context": {"held": ["by the Front", 3, None]}, "wording": "x"})
    shown = texts.in_statement(given).qualifiers
    assert shown == {"context": {"held": ["[withheld]", 3, None]}, "wording": "x"}


def test_a_hidden_quote_still_tells_its_cell_but_no_span(texts):
    cell, span = Evidence("Front", sheet="Events", row=2, column="note"), Evidence("Front", 1, 6)
    shown = texts.in_statement(statement(evidence=(cell, span))).evidence
    assert shown == (
        Evidence("[withheld]", sheet="Events", row=2, column="note"),
        Evidence("[withheld]"),
    )


def test_titles_of_sources_and_labels_of_things_are_hidden(texts):
    document = Document("d", "front.txt", title="The Front", publisher="Front Press")
    shown = texts.in_document(document)
    assert (shown.uri, shown.title, shown.publisher) == ("front.txt", "[withheld]", "Front Press")
    assert texts.in_document(Document("d", "x")) == Document("d", "x")
    assert texts.in_node(Node("n", ("Event",), None, "Front talks")).label == "[withheld]"
    peace = Node("n", ("Event",), None, "Peace talks")
    assert texts.in_node(peace) is peace


def test_no_text_names_nobody(texts):
    assert not texts.names_somebody(None)
    assert texts.names_somebody("a front")
