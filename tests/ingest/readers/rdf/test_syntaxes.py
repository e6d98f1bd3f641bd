"""The syntax of a file is told by what it holds, then by its name."""

import pytest

from graph.export.rdf import FIRST_LINE
from ingest.readers.rdf.syntaxes import syntax_of


@pytest.mark.parametrize(
    ("text", "name", "syntax"),
    [
        (f"{FIRST_LINE}\n@prefix mt: <x:> .", "a.txt", "own"),
        ("@prefix a: <b:> .\na:b a:c a:d .", "a.txt", "turtle"),
        ("PREFIX a: <b:>\na:b a:c a:d .", "a.ttl", "turtle"),
        ("@prefix a: <b:> .\na:g {\n a:b a:c a:d }", "a", "trig"),
        ('<a:b> <a:c> "x" .\n<a:b> <a:c> <a:d> .\n', "data", "nt"),
        ("<a:b> <a:c> <a:d> <a:g> .\n", "data", "nquads"),
        ('<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
         "data.xml", "xml"),
        ('{"@context": {}, "@graph": []}', "data.json", "json-ld"),
        ("<a:b> a <a:c> .", "a.ttl", "turtle"),
    ],
)  # fmt: skip
def test_a_file_is_known(text, name, syntax):
    found = syntax_of(text.encode(), name)
    assert found is not None
    assert found.name == syntax


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The <b>forum</b> met.", "a.txt"),
        ('{"document": {}}', "a.json"),
        ("<graphml/>", "a.xml"),
        ("<html><body>RDF 22-rdf-syntax-ns#</body></html>", "a.html"),
    ],
)
def test_what_is_none_is_none(text, name):
    assert syntax_of(text.encode(), name) is None
