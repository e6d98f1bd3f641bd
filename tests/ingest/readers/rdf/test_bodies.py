"""Organisations and events of org:, foaf: and schema.org; persons are withheld."""

import pytest

from ingest.readers.rdf.reading import RdfReader
from tests.ingest.readers.rdf.files import BODIES, write_turtle
from tests.ingest.readers.reading import Outcome, read_with


@pytest.fixture
def read(tmp_path, terms):
    def from_text(*parts: str) -> Outcome:
        return read_with(RdfReader(), write_turtle(tmp_path / "bodies.ttl", *parts), terms)

    return from_text


def test_an_organisation_keeps_its_names_country_and_address(read):
    record = read(BODIES).reads[0].record
    centre, net = record.actors
    assert (centre.name, centre.aliases, centre.country) == (
        "Lake Peace Centre", ["Centre de paix du Lac"], "CD",
    )  # fmt: skip
    assert centre.identifiers == {"rdf": "https://example.org/lake/centre"}
    assert [(r.predicate, r.object) for r in record.relations] == [("MEMBER_OF", net.key)]


def test_a_parent_is_told_with_the_unit(read):
    more = 'ex:unit a org:OrganizationalUnit ; foaf:name "Desk of the lake" ; org:unitOf ex:net .\n'
    outcome = read(BODIES, more)
    unit = next(r.record for r in outcome.reads if r.record.document.part.endswith("unit"))
    names = {actor.key: actor.name for actor in unit.actors}
    parent = next(actor.parent for actor in unit.actors if actor.name == "Desk of the lake")
    assert names[parent] == "Network of the Lake Basin"


def test_a_class_that_tells_the_type_gives_it(read):
    outcome = read('ex:m a schema:GovernmentOrganization ; schema:name "Ministry of Lakes" .\n')
    assert outcome.reads[0].record.actors[0].type == "government"


def test_an_event_has_its_days_place_and_who_took_part(read):
    record = read(BODIES).reads[-1].record
    (event,) = record.events
    assert (event.title, event.date) == ("Dialogue on the lake", "2018-03-02/2018-03-04")
    assert [(p.name, p.country) for p in event.places] == [("Goma", "CD")]
    assert [(p.actor, p.role) for p in event.participations] == [
        ("https://example.org/lake/centre", "organiser")
    ]


def test_a_place_without_a_town_is_named_by_its_own_name(read):
    outcome = read(BODIES.replace('schema:addressLocality "Goma" ;', ""))
    assert [p.name for p in outcome.reads[-1].record.events[0].places] == ["Hall of the port"]


def test_a_place_may_be_a_text(read):
    more = 'ex:e a schema:Event ; schema:name "Talk" ; schema:location "Goma" .\n'
    assert [p.name for p in read(more).reads[0].record.events[0].places] == ["Goma"]


def test_no_person_is_kept_nor_the_address_of_one(read):
    more = (
        'ex:someone a foaf:Person ; foaf:name "Somebody Invented" .\n'
        "ex:day schema:organizer ex:someone ; schema:performer [ a schema:Person ;"
        ' schema:name "Nobody Either" ] .\n'
    )
    outcome = read(BODIES, more)
    assert outcome.messages == ["2 persons were not kept, nor what is said of them."]
    assert outcome.counts[0].rejected == {"on persons": 4}
    shown = repr(outcome.reads)
    assert "someone" not in shown
    assert "Invented" not in shown
    assert "Either" not in shown


def test_a_day_that_is_none_is_told(read):
    outcome = read(BODIES.replace("2018-03-02", "some day"))
    assert outcome.messages == ["'some day' is no date; the event was read without it."]
    assert outcome.reads[-1].record.events[0].date == "2018-03-04"


def test_a_thing_without_a_name_is_left_out(read):
    outcome = read(BODIES, "ex:x a org:Organization ; schema:addressCountry 'CD' .\n")
    assert outcome.reasons == ["https://example.org/lake/x was left out: it has no name."]
