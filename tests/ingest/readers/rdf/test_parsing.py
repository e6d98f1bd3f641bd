"""rdflib gives triples as plain terms, in their order, from nowhere but the text."""

import builtins
import time

import pytest

from graph.errors import MissingExtraError
from graph.export.rdf_terms import Term
from ingest.readers.rdf.parsing import NoRdfError, parse

INTEGER = "http://www.w3.org/2001/XMLSchema#integer"


def parsed(text: str, syntax: str) -> list[tuple[Term, Term, Term]]:
    found = []
    parse(text.encode(), syntax, lambda *triple: found.append(triple))
    return found


@pytest.mark.parametrize(
    ("syntax", "text"),
    [
        ("turtle", '<a:b> <a:c> "x"@fr , 1 .'),
        ("nt", f'<a:b> <a:c> "x"@fr .\n<a:b> <a:c> "1"^^<{INTEGER}> .\n'),
        ("trig", '<a:g> { <a:b> <a:c> "x"@fr , 1 }'),
        ("json-ld", '{"@id": "a:b", "a:c": [{"@value": "x", "@language": "fr"}, 1]}'),
    ],
)  # fmt: skip
def test_all_syntaxes_say_the_same(syntax, text):
    subject, name = Term("iri", "a:b"), Term("iri", "a:c")
    assert sorted(parsed(text, syntax)) == [
        (subject, name, Term("literal", "1", INTEGER)),
        (subject, name, Term("literal", "x", "", "fr")),
    ]


def test_nodes_without_names_are_numbered_alike_each_time():
    text = "[] <a:c> [ <a:d> 1 ] ."
    assert parsed(text, "turtle") == parsed(text, "turtle")
    assert parsed("_:x <a:c> _:y .\n", "nt")[0][0] == Term("blank", "_:x")


@pytest.mark.parametrize(
    ("syntax", "text"),
    [("turtle", "<a:b> <a:c>"), ("nt", "<a:b>"), ("xml", "<a"), ("json-ld", "{"), ("trig", "{{")],
)
def test_a_text_that_is_none_says_why(syntax, text):
    with pytest.raises(NoRdfError, match="."):
        parsed(text, syntax)


def test_a_number_that_is_none_is_a_text_and_no_word_is_said_of_it(caplog, capsys):
    ((_, _, told),) = parsed(
        '<a:b> <a:c> "many"^^<http://www.w3.org/2001/XMLSchema#integer> .', "turtle"
    )
    assert told.text == "many"
    assert (caplog.text, capsys.readouterr().err) == ("", "")


@pytest.mark.parametrize("syntax", ["turtle", "nt"])
def test_half_characters_become_a_mark(syntax):
    ((subject, name, told),) = parsed(r'<a:\ud800> <a:\ud800c> "\ud800"@fr .' + "\n", syntax)
    assert {subject.text, name.text, told.text} == {"a:\ufffd", "a:\ufffdc", "\ufffd"}


def test_without_the_library_it_says_how_to_get_it(monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name == "rdflib":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=r"rdflib is not installed.*mtandao\[formats\]"):
        parsed("", "turtle")


@pytest.mark.parametrize("text", ["1E999999999", "01", "+1.50"])
def test_a_number_stays_as_it_is_written(text):
    decimal = "http://www.w3.org/2001/XMLSchema#decimal"
    ((_, _, number),) = parsed(f'<a:b> <a:c> "{text}"^^<{decimal}> .', "turtle")
    assert (number.text, number.datatype) == (text, decimal)


def test_a_number_is_no_list_of_triples():
    """The library below falls over its own variable."""
    with pytest.raises(NoRdfError, match="neither a thing nor a list"):
        parsed("99999999999999999999999999999999", "json-ld")


def test_what_is_told_of_a_mistake_has_whole_characters():
    text = r'{"@id": "a:b", "a:c": {"@value": "x", "@language": "\ud800"}}'
    with pytest.raises(NoRdfError) as caught:
        parsed(text, "json-ld")
    assert "\ufffd" in str(caught.value)


@pytest.mark.parametrize("syntax", ["nt", "nquads"])
def test_a_line_of_megabytes_is_read_once(syntax):
    found = []
    text = b'<a:b> <a:c> "' + b"x y" * 1_000_000 + b'" .\n'
    before = time.process_time()
    parse(text * 2, syntax, lambda *triple: found.append(triple))
    assert [len(triple[2].text) for triple in found] == [3_000_000, 3_000_000]
    assert time.process_time() - before < 10  # the library's own way: more than a minute
