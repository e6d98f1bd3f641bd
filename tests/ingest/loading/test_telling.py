import pytest

from graph.model.document import Document
from graph.model.node import Node
from graph.model.record import Record, RecordEvidence, Sourced
from ingest.loading.sensitivity import StartingSensitivity
from ingest.loading.telling import Claim, Telling

HELD = RecordEvidence(quote="held", start=15, end=19)


@pytest.fixture
def telling(vocabulary, relations) -> Telling:
    document = Document("doc-1", "a.txt", text="A workshop was held.")
    levels = StartingSensitivity(vocabulary)
    return Telling(document, Record(origin="rules/1"), relations, levels, ("a.txt", 7))


def claim(predicate: str = "PART_OF", evidence: RecordEvidence | None = HELD) -> Claim:
    part = Sourced(evidence=evidence, confidence=0.5, rule="part", note="by hand")
    return Claim(predicate, "a", "b", part, "relations.a")


def test_a_claim_becomes_a_statement_with_its_origin(telling: Telling) -> None:
    telling.say(claim())
    (said,) = telling.account().statements
    assert (said.origin, said.confidence, said.note) == ("rules/1:part", 0.5, "by hand")
    assert said.document == "doc-1"


def test_a_fact_whose_words_are_not_there_is_rejected(telling: Telling) -> None:
    telling.say(claim(evidence=RecordEvidence(quote="held", start=0, end=4)))
    telling.say(claim(evidence=None))
    assert telling.account().statements == ()
    first, second = telling.rejections
    assert first.reason == "The fact was left out: the words 'held' do not stand at 0 to 4."
    assert second.reason.startswith("The fact was left out: no evidence was given")
    assert (first.file, first.row, first.field) == ("a.txt", 7, "relations.a")


def test_an_unknown_relation_is_rejected(telling: Telling) -> None:
    telling.say(claim("PART_OFF"))
    assert "Unknown relation 'PART_OFF'." in telling.rejections[0].reason


def test_a_rejection_knows_the_row_of_its_cell(telling: Telling) -> None:
    telling.reject("field", "Why.", [RecordEvidence(quote="x", sheet="Events", row=3, column="c")])
    assert telling.rejections[0].row == 3


def test_only_nodes_that_are_named_stand_in_the_account(telling: Telling) -> None:
    for name in ("a", "b", "c"):
        telling.add_node(Node(name, ("Actor",), None, name))
    telling.say(claim())
    assert [node.id for node in telling.account().nodes] == ["a", "b"]


def test_a_later_node_gives_the_type_that_was_missing(telling: Telling) -> None:
    telling.add_node(Node("a", ("Actor",), None, "a"))
    telling.add_node(Node("a", ("Actor",), "wro", "a"))
    telling.add_node(Node("a", ("Actor",), "network", "a"))
    node = telling.node("a")
    assert node is not None
    assert node.subtype == "wro"
