"""A thing is a row of cells, one for each value that is read."""

import pytest

from graph.export.rdf_terms import Term
from ingest.readers.rdf.described import Describing
from ingest.readers.rdf.triple_table import TripleTable

SKOS = "http://www.w3.org/2004/02/skos/core#"
TYPE = Term("iri", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def term(name: str) -> Term:
    return Term("iri", f"{SKOS}{name}")


@pytest.fixture
def table():
    with TripleTable() as made:
        yield made


def made(table, subject: Term, *texts: tuple[str, str]):
    table.add(subject, TYPE, term("Concept"))
    for text, language in texts:
        table.add(subject, term("prefLabel"), Term("literal", text, "", language))
    table.finish({"skos:Concept": "concept"})
    (found,) = table.subjects("concept")
    return Describing(table).describe(found, "skos:Concept", ("skos:prefLabel",))


def test_each_value_has_a_column_of_its_own(table):
    thing = made(table, Term("iri", "a:b"), ("Wells", "en"), ("Holes", "en"), ("Puits", "fr"))
    assert thing.row.cells == {
        "skos:prefLabel@en": "Wells",
        "skos:prefLabel@en 2": "Holes",
        "skos:prefLabel@fr": "Puits",
    }


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        ([("Puits", "fr"), ("Wells", "en-GB")], "Wells"),
        ([("Brunnen", "de"), ("Puits", "fr")], "Puits"),
        ([("Brunnen", "de"), ("Bare", "")], "Bare"),
    ],
)
def test_its_name_is_english_then_french_then_any(table, texts, name):
    found = made(table, Term("iri", "a:b"), *texts).named()
    assert found is not None
    assert found.text == name


def test_a_thing_without_an_address_is_told_by_what_it_says(table):
    thing = made(table, Term("blank", "_:b7"), ("Wells", "en"))
    with TripleTable() as other:
        same = made(other, Term("blank", "_:b1"), ("Wells", "en"))
    assert thing.key == same.key
    assert thing.key.startswith("content-")


def test_a_thing_has_its_number_within_a_record(table):
    for name in ("a:x", "a:y"):
        table.add(Term("iri", name), TYPE, term("Concept"))
    table.finish({"skos:Concept": "concept"})
    describing = Describing(table)
    x, y = (describing.describe(one, "s", ()) for one in table.subjects("concept"))
    assert (x.row.number, y.row.number, y.line) == (1, 2, 2)
    describing.new_record()
    assert describing.describe(table.subject("a:y"), "s", ()).row.number == 1


def test_values_that_are_not_to_be_kept_go_with_their_cells(table):
    thing = made(table, Term("iri", "a:b"), ("Wells", "en"), ("Puits", "fr"))
    kept = thing.only(lambda name, said: said.text != "Puits")
    assert kept.row.cells == {"skos:prefLabel@en": "Wells"}
    assert [one.text for one in kept.all("skos:prefLabel")] == ["Wells"]
