"""One name, once with and once without its country, is one body; anything less is asked about."""

import pytest

from graph.model.datafiles import data_folder
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.model.vocabulary import load_vocabulary
from graph.store import open_store
from ingest.resolution.place_names import CountryNames
from ingest.resolution.surely_same_names import SameNames
from ingest.resolution.walls import Walls


@pytest.fixture(scope="module")
def names() -> SameNames:
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    return SameNames(Walls(vocabulary.actor_types), CountryNames(vocabulary))


def _found(names: SameNames, *nodes: Node) -> list[tuple[str, str]]:
    evidence = (Evidence("x", 0, 1),)
    said = tuple(Statement("HAS_LABEL", n.id, n.label, "doc-1", evidence) for n in nodes)
    store = open_store("memory:")
    with store.write("test") as writer:
        writer.put(Account(Document("doc-1", "one.txt", text="x"), nodes, said))
    with store.view() as view:
        return [(m.node, m.other) for m in names.find(view, [node.id for node in nodes])]


def _node(name: str, label: str, country: str | None = None, subtype: str | None = None) -> Node:
    attributes = {} if country is None else {"country": country}
    return Node(name, ("Actor",), subtype, label, dict(attributes))


def test_the_one_without_a_country_is_merged_into_the_other(names: SameNames) -> None:
    one, two = _node("a1", "Radio Kintoma"), _node("a2", "radio  KINTOMA", "LR")
    assert _found(names, one, two) == [("a1", "a2")]


def test_a_name_of_two_countries_is_left_to_people(names: SameNames) -> None:
    nodes = (_node("a1", "Radio Kintoma"), _node("a2", "Radio Kintoma", "LR"),
             _node("a3", "Radio Kintoma", "KE"))  # fmt: skip
    assert _found(names, *nodes) == []


@pytest.mark.parametrize("label", ["LPC", "Kintoma"])
def test_one_word_proves_nothing(names: SameNames, label: str) -> None:
    assert _found(names, _node("a1", label), _node("a2", label, "LR")) == []


def test_a_name_of_general_words_proves_nothing(names: SameNames) -> None:
    one, two = _node("a1", "Women's Peace Network"), _node("a2", "Women's Peace Network", "LR")
    assert _found(names, one, two) == []


def test_a_post_is_one_only_where_its_name_says_the_country(names: SameNames) -> None:
    for label, count in (("Prime Minister of Ethiopia", 1), ("Prime Minister", 0)):
        nodes = (_node("a1", label, None, "person-role"), _node("a2", label, "ET", "person-role"))
        assert len(_found(names, *nodes)) == count


def test_the_reason_is_told(names: SameNames) -> None:
    evidence = (Evidence("x", 0, 1),)
    nodes = (_node("a1", "Radio Kintoma"), _node("a2", "Radio Kintoma", "LR"))
    said = tuple(Statement("HAS_LABEL", n.id, n.label, "doc-1", evidence) for n in nodes)
    store = open_store("memory:")
    with store.write("test") as writer:
        writer.put(Account(Document("doc-1", "one.txt", text="x"), nodes, said))
    with store.view() as view:
        (match,) = names.find(view, ["a1"])
    assert match.reasons == (
        "Both are called 'Radio Kintoma', and only one source tells the country.",
    )
