"""Terms of RDF are written on one line and mean what they meant."""

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from graph.export.rdf_names import PREFIXES, node_iri, node_of
from graph.export.rdf_terms import Term, iri, literal, turtle

PREFIX = "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in ("id", "xsd", "rdf"))


def read_back(text: str):
    graph = rdflib.Graph().parse(data=f"{PREFIX}<a:b> <a:c> {text} .", format="turtle")
    (found,) = graph.objects()
    return found


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("so", '"so"'),
        ('a "b"\n', '"a \\"b\\"\\n"'),
        (True, "true"),
        (12, "12"),
        (0.7, '"0.7"^^xsd:double'),
        (None, '"null"^^rdf:JSON'),
        ({"b": 1, "a": [2]}, '"{\\"a\\": [2], \\"b\\": 1}"^^rdf:JSON'),
        ("\ud800", '"\ufffd"'),
    ],
)
def test_a_value_keeps_its_type(value, written):
    assert turtle(literal(value)) == written


def test_a_language_that_is_no_tag_is_left_out():
    assert turtle(literal("mot", "fr")) == '"mot"@fr'
    assert turtle(literal("mot", "fr (BE)")) == '"mot"'


def test_an_address_is_short_where_turtle_allows_it():
    assert turtle(iri("mt:level")) == "mt:level"
    assert turtle(iri(node_iri("theme:ssr"))) == "id:theme:ssr"
    assert turtle(iri(node_iri("a/b."))) == "<https://w3id.org/mtandao/id/a%2Fb.>"
    assert turtle(Term("iri", "https://example.org/x")) == "<https://example.org/x>"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back(text):
    written = turtle(literal(text))
    assert len(written.splitlines()) == 1
    assert str(read_back(written)) == text


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_id_comes_back(node_id):
    found = str(read_back(turtle(iri(node_iri(node_id)))))
    assert node_of(found) == node_id


def test_an_address_of_others_is_no_node_of_ours():
    assert node_of("https://example.org/id/x") is None
