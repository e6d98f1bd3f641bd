"""Events have their days, place and type, and the organisations that took part: no person."""

import pytest

from graph.model.folding import fold
from ingest.readers.rdf.classes import EVENTS
from ingest.readers.word_map import word_map
from tests.ingest.readers.rdf.files import BODIES


def test_an_event_has_its_days_place_and_who_took_part(read_bodies):
    record = read_bodies(BODIES).reads[-1].record
    (event,) = record.events
    assert (event.title, event.date) == ("Dialogue on the lake", "2018-03-02/2018-03-04")
    assert [(p.name, p.country) for p in event.places] == [("Goma", "CD")]
    assert [(p.actor, p.role) for p in event.participations] == [
        ("https://example.org/lake/centre", "organiser")
    ]


def test_a_place_without_a_town_is_named_by_its_own_name(read_bodies):
    outcome = read_bodies(BODIES.replace('schema:addressLocality "Goma" ;', ""))
    assert [p.name for p in outcome.reads[-1].record.events[0].places] == ["Hall of the port"]


def test_a_place_may_be_a_text(read_bodies):
    more = 'ex:e a schema:Event ; schema:name "Talk" ; schema:location "Goma" .\n'
    assert [p.name for p in read_bodies(more).reads[0].record.events[0].places] == ["Goma"]


def test_a_day_that_is_none_is_told(read_bodies):
    outcome = read_bodies(BODIES.replace("2018-03-02", "some day"))
    assert outcome.messages == ["'some day' is no date; the event was read without it."]
    assert outcome.reads[-1].record.events[0].date == "2018-03-04"


@pytest.mark.parametrize("property", ["organizer", "performer", "attendee", "contributor"])
def test_a_text_is_who_took_part_only_when_it_is_plainly_an_organisation(read_bodies, property):
    more = f'ex:day schema:{property} "Somebody Invented" , "Forum of the Lake" .\n'
    outcome = read_bodies(BODIES, more)
    (event,) = outcome.reads[-1].record.events
    assert [p.actor for p in event.participations if "/" not in p.actor] == ["Forum of the Lake"]
    assert "Invented" not in repr(outcome.reads)
    assert outcome.messages == [
        "1 of those who took part were not kept: nothing says that they are organisations, and they"
        " may be persons."
    ]


@pytest.mark.parametrize(
    "who", ["<mailto:invented@example.org>", "ex:Invented", '[ schema:name "Somebody Invented" ]']
)
def test_who_took_part_and_is_not_described_as_an_organisation_is_not_kept(read_bodies, who):
    outcome = read_bodies(BODIES, f"ex:day schema:organizer {who} .\n")
    assert "nvented" not in repr(outcome.reads)
    assert "1 of those who took part were not kept" in outcome.messages[0]


def test_an_end_before_the_beginning_is_told_and_left_out(read_bodies):
    outcome = read_bodies(BODIES.replace("2018-03-04", "2018-02-27"))
    (event,) = outcome.reads[-1].record.events
    assert event.date == "2018-03-02"
    assert outcome.messages == [
        "The event ends on 2018-02-27, before it begins on 2018-03-02; its end was left out."
    ]


def test_a_second_first_day_is_told(read_bodies):
    outcome = read_bodies(BODIES, 'ex:day schema:startDate "2018-03-01" .\n')
    assert outcome.reads[-1].record.events[0].date == "2018-03-02/2018-03-04"
    assert outcome.messages == ["More than one day is given; '2018-03-01' was left out."]


def test_the_type_is_that_of_any_class_that_tells_one(read_bodies):
    both = "a schema:Event , schema:ConferenceEvent ;"
    outcome = read_bodies(BODIES.replace("ex:day a schema:Event ;", f"ex:day {both}"))
    (event,) = outcome.reads[-1].record.events
    assert (event.type, event.type_evidence.quote) == ("conference", "schema:ConferenceEvent")


def test_types_of_schema_org_are_classes_that_are_read():
    known = word_map("schema_org_events").ids
    assert known.keys() <= {fold(one.partition(":")[2]) for one in EVENTS}
