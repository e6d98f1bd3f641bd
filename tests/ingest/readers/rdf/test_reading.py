"""The reader as a whole: what it takes for RDF, and what it says of a file with nothing in it."""

import pytest

from graph.errors import SourceError
from ingest.loading.choosing import choose_reader
from ingest.readers.rdf.reading import RdfReader
from tests.ingest.readers.rdf.files import BODIES, THEMES, write_turtle
from tests.ingest.readers.reading import read_with


def test_a_record_is_cells_of_its_row(tmp_path, terms, golden):
    outcome = read_with(RdfReader(), write_turtle(tmp_path / "lake.ttl", THEMES, BODIES), terms)
    lines = [line for read in outcome.reads for line in told(read)]
    golden("readers/rdf.txt", "\n".join(lines) + "\n")


def told(read) -> list[str]:
    """What a record says, one line a fact, with the columns that say it."""
    record = read.record
    lines = [f"- {record.document.part.rsplit('/')[-1]}: row {read.line}"]
    for part in (*record.concepts, *record.actors):
        lines.append(f"  {part.key.rsplit('/')[-1]}: {part.name} {columns(part)}")
    for one in record.relations:
        value = str(one.object).rsplit("/")[-1]
        lines.append(f"  {one.predicate}: {value} {one.qualifiers} {columns(one)}")
    for event in record.events:
        lines.append(f"  event: {event.title} {event.date} {columns(event)}")
        lines += [f"    in: {place.name} {columns(place)}" for place in event.places]
        lines += [f"    {p.role}: {p.actor.rsplit('/')[-1]}" for p in event.participations]
    return lines


def rows_of(outcome):
    return {read.record.document.part: read.rows for read in outcome.reads}


def columns(part) -> list[str]:
    return [f"{one.sheet}.{one.column}" for one in part.evidence]


def test_a_file_with_nothing_that_is_read_says_so(tmp_path, terms):
    path = write_turtle(tmp_path / "x.ttl", "ex:a dct:title 'A' ; a foaf:Document .\n")
    outcome = read_with(RdfReader(), path, terms)
    assert outcome.messages == [
        "Nothing in the file is anything that is read: no statement, theme, body or event."
    ]
    (count,) = outcome.counts
    assert count.unknown == {
        "classes of things": {"foaf:Document": 1},
        "properties of things": {"dct:title": 1, "rdf:type": 1},
    }
    assert count.read == 0


@pytest.mark.parametrize("name", ["lake.ttl", "lake.txt", "lake"])
def test_it_is_chosen_for_its_own_files(tmp_path, name):
    assert choose_reader(write_turtle(tmp_path / name, THEMES)).name == "rdf"


def test_what_is_none_is_refused(tmp_path, terms):
    path = tmp_path / "x.txt"
    path.write_text("The forum met.")
    with pytest.raises(SourceError, match=r"This is no RDF.*--as"):
        read_with(RdfReader(), path, terms)


def test_what_is_added_to_a_file_changes_nothing_else(tmp_path, terms):
    path = write_turtle(tmp_path / "lake.ttl", THEMES, BODIES)
    before = rows_of(read_with(RdfReader(), path, terms))
    write_turtle(path, 'ex:new a skos:Concept ; skos:prefLabel "Reeds" .\n', THEMES, BODIES)
    after = rows_of(read_with(RdfReader(), path, terms))
    assert {part: after[part] for part in before} == before
    assert len(after) == len(before) + 1
