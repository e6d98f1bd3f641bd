"""Search by name: what is found, by which label, in which order, and how many there are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.index.label_arrays import NamedNode, build_label_arrays
from graph.index.label_search import Hit, LabelSearch
from graph.store.base import Label

NODES = [
    NamedNode(
        "icglr", ("Actor", "Mechanism"), "International Conference on the Great Lakes Region"
    ),
    NamedNode("lake-forum", ("Actor",), "Great Lakes Women Forum"),
    NamedNode("police-lakes", ("Actor",), "Lake Police"),
    NamedNode("river-bar", ("Actor",), "River Bar Association (RBA-K)"),
    NamedNode("theme:access-to-justice", ("Theme",), "Access to justice"),
    NamedNode("place-river", ("Place",), "Rivertown"),
    NamedNode("event-1", ("Event",), "Workshop on access to justice in Rivertown"),
]
LABELS = [
    Label("icglr", "CIRGL", "acronym", "fr"),
    Label("icglr", "ICGLR", "acronym", "en"),
    Label("icglr", "Conférence internationale sur la région des Grands Lacs", "preferred", "fr"),
    Label("icglr", "International Conference on the Great Lakes Region", "preferred", "en"),
    Label("river-bar", "RBA-K", "acronym"),
    Label("river-bar", "Barreau de la Rivière", "alternative", "fr"),
    Label("river-bar", "Lawyers of the River", "former", "en"),
    Label("theme:access-to-justice", "Access to justice", "preferred", "en"),
    Label("theme:access-to-justice", "Accès à la justice", "preferred", "fr"),
    Label("unknown-node", "Nobody", "preferred", "en"),
]


@pytest.fixture(scope="module")
def names() -> LabelSearch:
    return LabelSearch.of_arrays(build_label_arrays(NODES, LABELS))


def first(names: LabelSearch, text: str, **limits: object) -> Hit:
    return names.search(text, **limits).hits[0]


def test_an_acronym_in_any_case_names_the_node_and_the_label_that_matched(names):
    for text in ("CIRGL", "cirgl", " c.i.r.g.l. "):
        hit = first(names, text)
        assert (hit.node, hit.matched, hit.language) == ("icglr", "CIRGL", "fr")
        assert (hit.match, hit.label_kind) == ("acronym", "acronym")
        assert hit.label == "International Conference on the Great Lakes Region"


def test_the_label_shown_is_in_the_language_asked_for_where_there_is_one(names):
    french = first(names, "ICGLR", language="fr")
    assert french.label == "Conférence internationale sur la région des Grands Lacs"
    assert first(names, "Lake Police", language="fr").label == "Lake Police"


def test_accents_and_case_do_not_matter(names):
    assert first(names, "BARREAU DE LA RIVIERE").node == "river-bar"
    assert first(names, "barreau de la rivière").match == "exact"


def test_a_theme_found_by_its_name_in_another_language_says_so(names):
    assert first(names, "acces a la justice").match == "theme translation"
    assert first(names, "access to justice").match == "exact"
    assert first(names, "acces a la justice", language="fr").match == "exact"


def test_former_names_are_found_and_told_as_such(names):
    hit = first(names, "lawyers of the river")
    assert (hit.node, hit.label_kind) == ("river-bar", "former")


def test_words_in_any_order_and_beginnings_of_words_are_found(names):
    assert [hit.node for hit in names.search("lake great").hits] == ["lake-forum", "icglr"]
    assert first(names, "women gr").match == "words"


def test_the_shorter_of_two_names_with_the_same_beginning_comes_first(names):
    assert [hit.node for hit in names.search("river").hits][:2] == ["place-river", "river-bar"]


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("Rivertwon", "place-river"),  # two letters swapped
        ("Rivetown", "place-river"),  # one left out
        ("Riverrtown", "place-river"),  # one doubled
        ("Inernational Confrence", "icglr"),  # in two words
        ("Lake Polize", "police-lakes"),  # the last word
        ("rbak", "river-bar"),  # without the hyphen
        ("River town", "place-river"),  # a blank too many
        ("Great Lakes Womens Youth Forum", "lake-forum"),  # a word too many
    ],
)
def test_slips_are_forgiven(names, text, node):
    assert first(names, text).node == node


def test_a_name_that_is_called_exactly_so_brings_no_guesses(names):
    assert names.search("Lake Police").total == 1
    assert first(names, "Lake Polise").match == "typo"


def test_nothing_is_found_for_nothing_and_for_nonsense(names):
    for text in ("", " ., ", "zzzzxxxx"):
        assert names.search(text).total == 0
        assert names.search(text).hits == ()


def test_the_total_counts_what_the_limit_cuts(names):
    found = names.search("r", limit=1)
    assert len(found.hits) == 1
    assert found.total == len(names.search("r", limit=50).hits) > 1


def test_kinds_limit_what_is_found(names):
    assert {hit.kind for hit in names.search("access to justice").hits} == {"Theme", "Event"}
    only = names.search("access to justice", kinds=["Event"])
    assert [hit.node for hit in only.hits] == ["event-1"]
    assert names.search("ICGLR", kinds=["Mechanism"]).hits[0].kinds == ("Actor", "Mechanism")
    assert names.search("ICGLR", kinds=[]).total == 0


def test_a_label_of_a_node_that_is_not_shown_is_not_found(names):
    assert names.search("Nobody").total == 0


def test_equal_names_come_in_the_order_of_kinds_and_ids():
    nodes = [
        NamedNode(name, (kind,), "Peace Forum")
        for name, kind in (("b", "Actor"), ("a", "Actor"), ("t", "Theme"), ("0", "Event"))
    ]
    search = LabelSearch.of_arrays(build_label_arrays(reversed(nodes), []))
    assert [hit.node for hit in search.search("peace forum").hits] == ["a", "b", "t", "0"]


def test_an_empty_ledger_is_searched_in_vain():
    search = LabelSearch.of_arrays(build_label_arrays([], []))
    assert search.search("anything").total == 0


@given(st.lists(st.text(st.characters(categories=["L", "N", "Zs"]), max_size=12), max_size=6))
def test_every_name_finds_its_node(texts):
    nodes = [NamedNode(f"n{number}", ("Actor",), text) for number, text in enumerate(texts)]
    search = LabelSearch.of_arrays(build_label_arrays(nodes, []))
    for node in nodes:
        found = search.search(node.label, limit=len(nodes))
        assert found.hits == () or node.id in {hit.node for hit in found.hits if hit.score == 1.0}
        assert found.total >= len(found.hits)
        assert bool(found.hits) == any(character.isalnum() for character in node.label)
