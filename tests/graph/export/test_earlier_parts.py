"""Sources that were named by a hash of a person get a number, and nothing hashed from the name."""

from graph.export.earlier_parts import EarlierParts
from graph.model.document import Document
from graph.model.ids import document_id
from graph.model.node import Node
from graph.model.statement import Statement

ADA, BEN = "added:0a0b0c0d:a.yaml#e1", "added:ffffffff:a.yaml#e1"


def added(part):
    return Document(document_id("book.xlsx", part), "book.xlsx", part)


def test_each_author_has_a_number_and_the_id_follows_from_it():
    earlier = EarlierParts([added(BEN), added(ADA), Document("d", "a.yaml", "e1")])
    ada, ben = earlier.document(added(ADA)), earlier.document(added(BEN))
    assert (ada.part, ben.part) == ("added:1:a.yaml#e1", "added:2:a.yaml#e1")
    assert ada.id == document_id("book.xlsx", ada.part)
    assert earlier.was(ada.id) == added(ADA).id


def test_what_it_says_and_its_node_go_under_the_same_name():
    earlier = EarlierParts([added(ADA)])
    document = added(ADA)
    now = earlier.document(document)
    said = earlier.statement(Statement("DESCRIBES", document.id, "ev", document.id, ()))
    assert (said.subject, said.object, said.document) == (now.id, "ev", now.id)
    count = Statement("HAS_COUNT", "ev", 3, document.id, ())
    assert earlier.statement(count).object == 3
    node = earlier.node(Node(document.id, ("Document",), None, f"book.xlsx {ADA}"))
    assert (node.id, node.label) == (now.id, "book.xlsx added:1:a.yaml#e1")


def test_all_else_stays_as_it_is():
    earlier = EarlierParts([added(ADA)])
    drawn = added("added:p0a0b0c0d:a.yaml#e1")
    said = Statement("DESCRIBES", drawn.id, "ev", drawn.id, ())
    node = Node("ev", ("Event",), None, "Event")
    assert earlier.document(drawn) is drawn
    assert (earlier.statement(said), earlier.node(node)) == (said, node)
    assert earlier.was("ev") == "ev"
