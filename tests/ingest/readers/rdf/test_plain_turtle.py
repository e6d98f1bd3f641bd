"""The plain part of Turtle means to us what it means to rdflib; all else is left to it."""

from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from graph.export.rdf_names import PREFIXES
from graph.export.rdf_terms import Term, literal, turtle
from ingest.readers.rdf.parsing import NoRdfError, parse
from ingest.readers.rdf.plain_turtle import plain_lines, plain_triples, same_prefixes

GOLDEN = Path(__file__).parents[3] / "golden" / "ledger.ttl"
HEAD, BLOCKS = GOLDEN.read_text(encoding="utf-8").split("\n\n", 1)


def by_rdflib(text: str, syntax: str = "turtle") -> list[tuple[Term, Term, Term]]:
    found: list[tuple[Term, Term, Term]] = []
    parse(text.encode(), syntax, lambda *triple: found.append(triple))
    return found


def shape(triples) -> list[tuple[str, ...]]:
    """Triples without the labels of blank nodes, and numbers as rdflib writes them, sorted."""
    return sorted(tuple(map(told, triple)) for triple in triples)


def told(term: Term) -> str:
    if term.kind == "blank":
        return "_"
    if term.kind == "literal" and term.datatype:
        return repr(str(rdflib.Literal(term.text, datatype=term.datatype)))
    return repr(term)


def test_our_export_is_plain_and_means_the_same():
    found = plain_triples(BLOCKS)
    assert found is not None
    assert shape(found) == shape(by_rdflib(f"{HEAD}\n{BLOCKS}"))
    graph = rdflib.Graph().parse(data=f"{HEAD}\n{BLOCKS}", format="turtle")
    assert len(found) >= len(graph)


@given(
    st.integers(0, len(BLOCKS)), st.integers(0, 6), st.text('<>[]();,."\\@^a1: \n%_#-', max_size=4)
)
def test_what_is_changed_anywhere_has_no_second_reading(place, length, instead):
    """Either it is left to rdflib, or rdflib reads the same in it."""
    text = BLOCKS[:place] + instead + BLOCKS[place + length :]
    found = plain_triples(text)
    if found is not None:
        assert shape(found) == shape(by_rdflib(f"{HEAD}\n{text}"))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back(text):
    found = plain_triples(f"id:a mt:b {turtle(literal(text))} .\n")
    assert found is not None
    assert found[0][2].text == text


LINES = (
    '<a:b> <a:c> "x\\n\\u00E9"@fr .\n_:b1 <a:c> _:b2 .\n'
    '<a:b> <a:c> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n\n# so\n<a:b> <a:c> <a:d> .\n'
)


def test_lines_mean_the_same():
    assert plain_lines(LINES) == by_rdflib(LINES, "nt")


@given(st.integers(0, len(LINES)), st.integers(0, 4), st.text('<>"\\@^a1: \n_#-.', max_size=3))
def test_a_changed_line_has_no_second_reading(place, length, instead):
    text = LINES[:place] + instead + LINES[place + length :]
    found = plain_lines(text)
    if found is not None:
        try:
            expected = by_rdflib(text, "nt")
        except NoRdfError:
            # A line with the name of a graph is one of N-Quads.
            expected = by_rdflib(text, "nquads")
        assert shape(found) == shape(expected)


def test_the_name_of_a_graph_is_passed_over():
    assert plain_lines("<a:b> <a:c> <a:d> <a:g> .\n") == by_rdflib("<a:b> <a:c> <a:d> .\n", "nt")


@pytest.mark.parametrize(
    "text",
    [
        "[] mt:b mt:c .",
        "id:a mt:b 'single' .",
        'id:a mt:b """long""" .',
        "id:a mt:b 1.5 .",
        "xx:a mt:b mt:c .",
        "<relative> mt:b mt:c .",
        "id:a mt:b mt:c",
        "@prefix id: <x:> .",
        "id:a mt:b " + "( " * 30 + ") " * 30 + ".",
    ],
)
def test_all_else_is_left_to_rdflib(text):
    assert plain_triples(text) is None


def test_prefixes_must_be_ours():
    assert same_prefixes(HEAD.encode())
    assert not same_prefixes(HEAD.replace(PREFIXES["org"], "https://example.org/").encode())
    assert not same_prefixes(f"{HEAD}\n@prefix more: <x:> .".encode())
