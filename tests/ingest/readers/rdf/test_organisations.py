"""Organisations have what any of their classes and properties say."""

import pytest

from graph.model.folding import fold
from ingest.readers.rdf.classes import ORGANISATIONS
from ingest.readers.rdf.organisations import type_of
from ingest.readers.word_map import word_map
from tests.ingest.readers.rdf.files import BODIES


def test_an_organisation_keeps_its_names_country_and_address(read_bodies):
    record = read_bodies(BODIES).reads[0].record
    centre, net = record.actors
    assert (centre.name, centre.aliases, centre.country) == (
        "Lake Peace Centre", ["Centre de paix du Lac"], "CD",
    )  # fmt: skip
    assert centre.identifiers == {"rdf": "https://example.org/lake/centre"}
    assert [(r.predicate, r.object) for r in record.relations] == [("MEMBER_OF", net.key)]


def test_a_parent_is_told_with_the_unit(read_bodies):
    more = 'ex:unit a org:OrganizationalUnit ; foaf:name "Desk of the lake" ; org:unitOf ex:net .\n'
    outcome = read_bodies(BODIES, more)
    unit = next(r.record for r in outcome.reads if r.record.document.part.endswith("unit"))
    names = {actor.key: actor.name for actor in unit.actors}
    parent = next(actor.parent for actor in unit.actors if actor.name == "Desk of the lake")
    assert names[parent] == "Network of the Lake Basin"


def test_a_class_that_tells_the_type_gives_it(read_bodies):
    outcome = read_bodies(
        'ex:m a schema:GovernmentOrganization ; schema:name "Ministry of Lakes" .\n'
    )
    assert outcome.reads[0].record.actors[0].type == "government"


@pytest.mark.parametrize(
    ("classes", "type_", "sheet"),
    [
        ("ex:Club , org:Organization , schema:NGO", "civil-society", "org:Organization"),
        ("ex:Club , schema:CollegeOrUniversity", "university", "schema:CollegeOrUniversity"),
        ("foaf:Group , ex:Club", None, "foaf:Group"),
    ],
)
def test_all_classes_of_a_thing_are_looked_at(read_bodies, classes, type_, sheet):
    outcome = read_bodies(f'ex:m a {classes} ; schema:name "Lake Forum" .\n')
    (actor,) = outcome.reads[0].record.actors
    assert actor.type == type_
    assert {one.sheet for one in actor.evidence} == {sheet}
    quotes = [one.quote for one in actor.evidence if one.tells == "type"]
    assert len(quotes) == (type_ is not None)


def test_codes_of_an_organisation_are_kept_with_their_cells(read_bodies):
    outcome = read_bodies('ex:m a schema:NGO ; schema:name "Lake Forum" ; org:identifier "L-7" .\n')
    (actor,) = outcome.reads[0].record.actors
    assert actor.identifiers["org:identifier"] == "L-7"
    assert [one.quote for one in actor.evidence if one.tells == "identifiers"] == ["L-7"]


def test_types_of_schema_org_are_classes_that_are_read():
    known = word_map("schema_org_organisations").ids
    assert known.keys() <= {fold(one.partition(":")[2]) for one in ORGANISATIONS}
    assert type_of("ex:NGO", "schema_org_organisations") is None
