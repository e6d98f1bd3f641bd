"""The triples of a file by what they are about, and by what nobody read of them."""

import pytest

from graph.export.rdf_terms import Term
from ingest.readers.rdf.triple_table import TripleTable, short

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@pytest.fixture
def table():
    with TripleTable() as made:
        yield made


def say(table, subject, name, value, line=0):
    told = Term("iri", value) if "://" in value else Term("literal", value)
    kind = "blank" if subject.startswith("_:") else "iri"
    table.add(Term(kind, subject), Term("iri", name), told, line)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://w3id.org/mtandao/level", "mt:level"),
        ("https://w3id.org/mtandao/qualifier/a%20b", "q:a b"),
        ("http://schema.org/name", "schema:name"),
        ("https://example.org/x", "https://example.org/x"),
    ],
)
def test_known_addresses_are_short(address, name):
    assert short(address) == name


def test_a_thing_has_the_role_of_the_first_class_of_the_list(table):
    say(table, "a:b", RDF_TYPE, "https://schema.org/Event", 7)
    say(table, "a:b", RDF_TYPE, "http://xmlns.com/foaf/0.1/Person", 8)
    table.finish({"foaf:Person": "person", "schema:Event": "event"})
    assert [(one.name, one.number) for one in table.subjects("person")] == [("a:b", 8)]
    assert list(table.subjects("event")) == []


def test_what_is_said_twice_counts_twice_and_is_told_once(table):
    say(table, "a:b", "a:c", "x")
    say(table, "a:b", "a:c", "x")
    table.finish({})
    assert len(table.about("a:b")["a:c"]) == 1
    assert table.unread("", {"a:d"}, set()) == {"a:c": 2}


def test_a_repeated_statement_is_read_and_an_unbacked_one_is_not(table):
    for value in ("x", "y"):
        say(table, "a:b", "a:c", value)
    table.finish({})
    table.restate("a:b", "a:c", "x")
    assert table.unread("", set(), {"a:c"}) == {"a:c": 1}


def test_only_what_is_asked_for_is_told(table):
    for name in ("a:c", "a:d"):
        say(table, "a:b", name, "x")
    table.finish({})
    assert set(table.about("a:b")) == {"a:c", "a:d"}
    assert set(table.about("a:b", ["a:d", "a:d", "a:e"])) == {"a:d"}
