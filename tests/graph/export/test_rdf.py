"""Turtle holds the ledger, each statement with its source, words and level; others can read it."""

import re

import pytest
import rdflib

from graph.export.rdf import FIRST_LINE, TurtleExporter


@pytest.fixture
def written(source, tmp_path):
    """Write the invented ledger at a level; returns its text."""

    def at(level: str) -> str:
        target = tmp_path / f"{level}.ttl"
        TurtleExporter().write(source(level), target)
        return target.read_text(encoding="utf-8")

    return at


def parsed(text: str):
    return rdflib.Graph().parse(data=text, format="turtle")


def values(graph, subject: str, name: str) -> list[str]:
    """What the graph says of a node by a prefixed property."""
    rows = graph.query(f"SELECT ?o WHERE {{ {subject} {name} ?o }}")
    return sorted(str(row.o) for row in rows)


def test_it_reads_like_a_page(written, golden):
    golden("ledger.ttl", written("internal"))


def test_the_first_line_names_the_format_and_its_version(written):
    assert written("public").startswith(f"{FIRST_LINE}\n@prefix mt:")


def test_what_is_written_is_turtle_and_every_statement_is_in_it(source, tmp_path):
    target = tmp_path / "out.ttl"
    report = TurtleExporter().write(source("restricted"), target)
    found = parsed(target.read_text(encoding="utf-8"))
    rows = list(found.query("SELECT ?s WHERE { ?s a mt:Statement }"))
    assert len(rows) == report.statements == 10


def test_evidence_level_and_confidence_stay_with_the_statement(written):
    found = parsed(written("internal"))
    rows = found.query(
        "SELECT ?level ?sure ?quote ?start WHERE { ?s rdf:predicate mt:STATIONED_IN ;"
        " mt:level ?level ; mt:confidence ?sure ; mt:evidence [ mt:quote ?quote ; mt:start ?start ]"
        " }"
    )
    assert [tuple(one.toPython() for one in row) for row in rows] == [
        ("internal", 1.0, "Hilltop", 81)
    ]


def test_others_find_the_fact_in_their_own_terms(written):
    found = parsed(written("public"))
    assert values(found, "id:alpha", "org:linkedTo") == ["https://w3id.org/mtandao/id/beta"]
    assert len(values(found, "id:ev-1", "sem:hasActor")) == 3
    assert values(found, "id:ev-1", "skos:prefLabel") == ["Meeting"]


def test_a_refused_statement_has_no_plain_triple(written):
    text = written("internal")
    assert '"refused"' in text
    assert "id:delta skos:altLabel" in text
    assert "id:beta skos:altLabel" not in text


def test_signs_that_turtle_forbids_are_escaped_and_come_back(written):
    text = written("public")
    assert '"Alpha & <b>Sons</b> \\u000B \\uFFFE"' in text
    label = values(parsed(text), "id:alpha", "rdfs:label")
    assert label == ["Alpha & <b>Sons</b> \x0b \ufffe"]


def test_a_blank_line_parts_blocks_and_nothing_else(written):
    blocks = written("restricted").split("\n\n")
    head = blocks[0]
    for block in blocks[1:]:
        assert len(parsed(f"{head}\n{block}")) > 0


def test_a_decision_of_a_person_leaves_in_public_without_the_name(written):
    assert "curator" not in written("public")
    assert re.search(
        r'mt:review \[ mt:decision "refused" ; mt:author "curator"', written("internal")
    )
