"""Organisations and events are records of their own; persons are withheld."""

from ingest.readers.rdf.triple_table import MOST_SAID
from tests.ingest.readers.rdf.files import BODIES


def test_no_person_is_kept_nor_the_address_of_one(read_bodies):
    more = (
        'ex:someone a foaf:Person ; foaf:name "Somebody Invented" .\n'
        "ex:day schema:organizer ex:someone ; schema:performer [ a schema:Person ;"
        ' schema:name "Nobody Either" ] .\n'
    )
    outcome = read_bodies(BODIES, more)
    assert outcome.messages == ["2 persons were not kept, nor what is said of them."]
    assert outcome.counts[0].rejected == {"on persons": 4}
    shown = repr(outcome.reads)
    assert "someone" not in shown
    assert "Invented" not in shown
    assert "Either" not in shown


def test_a_thing_without_a_name_is_left_out(read_bodies):
    outcome = read_bodies(BODIES, "ex:x a org:Organization ; schema:addressCountry 'CD' .\n")
    assert outcome.reasons == ["https://example.org/lake/x was left out: it has no name."]


def test_a_place_of_which_thousands_of_things_are_said_is_counted_and_told(read_bodies):
    names = ", ".join(f'"Hall {number}"' for number in range(MOST_SAID))
    hall = f'ex:hall a schema:Place ; schema:name "Hall" ; schema:alternateName {names} .\n'
    outcome = read_bodies(BODIES, hall, "ex:day schema:location ex:hall .\n")
    assert outcome.reasons == [
        "https://example.org/lake/hall was left out: more than 5,000 things are said of it. Split"
        " it, or take out what is not needed."
    ]
    assert outcome.counts[0].rejected == {"of things that were left out": MOST_SAID + 2}


def test_links_to_what_the_file_does_not_describe_are_counted(read_bodies):
    more = (
        "ex:net org:memberOf <https://example.org/elsewhere> ; org:subOrganizationOf ex:day .\n"
        "ex:day schema:location <https://example.org/hall> .\n"
    )
    outcome = read_bodies(BODIES, more)
    assert outcome.messages == [
        "3 links of organisations and events lead to what the file does not describe as what they"
        " ask for; nothing was made of them."
    ]


def test_a_body_that_is_part_of_itself_has_all_its_cells(read_bodies):
    outcome = read_bodies(
        'ex:a a org:Organization ; foaf:name "Lake Forum" ; org:subOrganizationOf ex:a ;'
        " org:memberOf ex:a .\n"
    )
    (one,) = outcome.reads
    assert one.record.relations == []
    (row,) = one.rows
    assert {cell.column for cell in one.record.actors[0].evidence} <= row.cells.keys()
