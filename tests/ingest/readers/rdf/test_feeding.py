"""Files go into the table piece by piece where they can; others have a limit."""

import pytest

from graph.errors import SourceError
from ingest.cli.words import Words
from ingest.readers.rdf import feeding
from ingest.readers.rdf.feeding import feed
from ingest.readers.rdf.parsing import NoRdfError
from ingest.readers.rdf.triple_table import TripleTable


def fed(path, syntax):
    with TripleTable() as table:
        told = []
        findings = list(feed(path, syntax, table, told.append))
        table.finish({})
        assert sum(told) == path.stat().st_size
        return table.total, findings


@pytest.mark.parametrize("piece", [1, 100, 1 << 20])
def test_lines_are_read_piece_by_piece(tmp_path, monkeypatch, piece):
    monkeypatch.setattr(feeding, "_PIECE", piece)
    path = tmp_path / "many.nt"
    path.write_text("".join(f'_:b{n % 3} <a:p> "{n}" .\n' for n in range(50)))
    assert fed(path, "nt") == (50, [])


def test_a_broken_line_costs_itself_only(tmp_path):
    path = tmp_path / "broken.nt"
    path.write_text('<a:b> <a:c> "1" .\n<a:b> <a:c> .\n\n<a:b> <a:c> "2" .\n')
    total, (rejection,) = fed(path, "nt")
    assert (total, rejection.row) == (2, 2)
    assert "What begins here was left out" in rejection.reason


def test_blank_lines_and_lines_that_begin_like_none_are_not_shown_to_the_library(
    tmp_path, monkeypatch
):
    seen = []

    def refuse(text, *rest):
        seen.append(text)
        raise NoRdfError("no")

    monkeypatch.setattr(feeding, "parse", refuse)
    path = tmp_path / "broken.nt"
    path.write_text('xy\n\n  \n<a:b> <a:c> "2" .\n<a:b> <a:c>\n')
    total, findings = fed(path, "nt")
    assert (total, [found.row for found in findings]) == (1, [1, 5])
    assert seen == [b'xy\n<a:b> <a:c> "2" .\n<a:b> <a:c>\n', b"<a:b> <a:c>\n"]


def test_a_line_that_begins_like_none_says_how_one_begins(tmp_path):
    path = tmp_path / "broken.nt"
    path.write_text('xy\n<a:b> <a:c> "2" .\n')
    total, (rejection,) = fed(path, "nt")
    assert (total, rejection.row) == (1, 1)
    assert "a line begins with an address in < >" in rejection.reason
    assert "une ligne commence par une adresse" in Words("fr").tell(rejection.reason)


def test_what_stood_before_a_mistake_is_read(tmp_path):
    path = tmp_path / "broken.ttl"
    path.write_text('@prefix a: <a:> .\na:b a:c "1" .\na:b a:c .\n')
    total, (rejection,) = fed(path, "turtle")
    assert total == 1
    assert "From here on the file was not read" in rejection.reason


@pytest.mark.parametrize("syntax", sorted(feeding.LARGEST))
def test_a_file_too_long_for_its_syntax_is_refused(tmp_path, monkeypatch, syntax):
    monkeypatch.setitem(feeding.LARGEST, syntax, 3)
    path = tmp_path / "long"
    path.write_text("    ")
    with pytest.raises(SourceError, match=r"more than 0 MB.*Save it as N-Triples"):
        fed(path, syntax)


def test_a_line_without_an_end_is_cut(tmp_path, monkeypatch):
    monkeypatch.setattr(feeding, "LONGEST_LINE", 30)
    path = tmp_path / "long.nt"
    path.write_text(f'<a:b> <a:c> "{"x" * 100}" .\n<a:b> <a:c> "2" .\n')
    total, findings = fed(path, "nt")
    assert total == 1
    assert len(findings) >= 1


def test_names_of_graphs_are_told_to_be_lost(tmp_path):
    path = tmp_path / "graphs.nq"
    path.write_text("<a:b> <a:c> <a:d> <a:g> .\n")
    total, (notice,) = fed(path, "nquads")
    assert total == 1
    assert notice.message == "Names of graphs are not kept: all triples were read as one graph."


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"{}</rdf:RDF>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(tmp_path, encoding):
    path = tmp_path / "x.rdf"
    text = f'<?xml version="1.0" encoding="{encoding}"?>{ENTITIES}{RDF.format(">&b;")}'
    path.write_bytes(text.encode(encoding))
    with pytest.raises(SourceError, match=r"declares entities.*Save it again without a DOCTYPE"):
        fed(path, "xml")


def test_bottomless_nesting_is_refused_or_told(tmp_path):
    xml = tmp_path / "deep.rdf"
    xml.write_text(RDF.format(f">{'<a>' * 5000}"))
    with pytest.raises(SourceError, match="more than 200 deep"):
        fed(xml, "xml")
    turtle = tmp_path / "deep.ttl"
    turtle.write_text(f"<a:b> <a:c> {'[ <a:d> ' * 50_000}")
    _, (rejection,) = fed(turtle, "turtle")
    assert "too deep in each other" in rejection.reason
