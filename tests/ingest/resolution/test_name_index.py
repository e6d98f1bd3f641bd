from graph.model.folding import fold
from ingest.resolution.name_index import (
    ACRONYM,
    ALIAS,
    PREFERRED,
    KnownName,
    KnownNode,
    NameIndex,
)


def index_of(*names: KnownName) -> NameIndex:
    index = NameIndex()
    for name in names:
        index.add_name(name)
    return index


def test_a_name_is_found_in_any_writing() -> None:
    index = index_of(KnownName("a", "Réseau du Lac", PREFERRED))
    assert [n.node_id for n in index.named(fold("RESEAU DU LAC"), (PREFERRED,))] == ["a"]
    assert fold("réseau du lac") in index
    assert "lac" not in index


def test_the_strongest_level_answers_alone() -> None:
    index = index_of(KnownName("a", "Alert", ALIAS), KnownName("b", "Alert", PREFERRED))
    assert [n.node_id for n in index.named("alert", (PREFERRED, ALIAS))] == ["b"]
    assert index.named("alert", (ACRONYM,)) == []


def test_of_two_equal_names_the_one_without_a_condition_stays() -> None:
    index = index_of(
        KnownName("a", "Police", ALIAS, needs_country=True), KnownName("a", "Police", ALIAS)
    )
    assert [n.needs_country for n in index.named("police", (ALIAS,))] == [False]


def test_a_name_of_signs_only_is_no_name() -> None:
    assert "" not in index_of(KnownName("a", "?!", ALIAS))


def test_codes_lead_to_their_nodes() -> None:
    index = NameIndex()
    index.add_identifier("XM-DAC", "41114", "undp")
    assert index.identified("xm-dac", " 41114 ") == ["undp"]
    assert index.identified("XM-DAC", "1") == []


def test_the_first_node_of_an_id_stays() -> None:
    index = NameIndex()
    first = KnownNode("a", ("Actor",), None, "First", None, in_vocabulary=True)
    index.add_node(first)
    index.add_node(KnownNode("a", ("Actor",), None, "Second", None, in_vocabulary=True))
    assert index.node("a") == first
    assert index.node("b") is None
