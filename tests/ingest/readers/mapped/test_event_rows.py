"""Rows of events, and rows of participants that each tell their event."""

from collections.abc import Callable

from tests.ingest.readers.reading import Outcome

Read = Callable[..., Outcome]


EVENTS = (
    "Event ID,Workshop title,Type of event,Start date,End date,Venue,Country,Organised by,"
    "Participants,Topic,No. of participants\n"
    "E1,Justice workshop,workshop,2024-03-02,2024-03-04,Nakuru,Kenya,Peace Forum,"
    '"Lake Network; Example Trust",Access to justice; Weaving,24\n'
    "E2,Land dialogue,zigzag,2024-02-31,,,Uganda,Peace Forum,,,many\n"
    ",,,2024-02-01,,,,,,,\n"
)


def test_one_row_an_event(read_mapped: Read) -> None:
    outcome = read_mapped(EVENTS)
    first, second = (outcome.events[key] for key in ("E1", "E2"))
    assert (first.title, first.type, first.date) == (
        "Justice workshop",
        "workshop",
        "2024-03-02/2024-03-04",
    )
    assert [(p.name, p.country) for p in first.places] == [("Nakuru", "KE")]
    assert [(p.actor, p.role) for p in first.participations] == [
        ("body:peace forum", "organiser"),
        ("body:lake network", "participant"),
        ("body:example trust", "participant"),
    ]
    assert [(c.n, c.of) for c in first.counts] == [(24, "participants")]
    assert [theme.id for theme in first.themes] == ["access-to-justice", "concept:weaving"]
    assert [(p.name, p.kind) for p in second.places] == [("Uganda", "country")]
    assert (second.type, second.date, second.date_wording) == (None, None, "2024-02-31")


def test_what_is_left_out_is_told_where_it_stands(read_mapped: Read) -> None:
    outcome = read_mapped(EVENTS)
    assert outcome.places == [
        (4, "Workshop title"),
        (3, "Start date"),
        (3, "No. of participants"),
    ]
    (count,) = outcome.counts
    assert (count.total, count.read, count.rejected) == (3, 2, {"without an event": 1})
    assert count.unknown == {"sector names": {"Weaving": 1}, "types of event": {"zigzag": 1}}


def test_one_row_a_participant_with_the_event_in_each(read_mapped: Read) -> None:
    text = (
        "Event,Date,Place,Organisation,Role,Confidentiality\n"
        "Justice workshop,2024-03-02,Nakuru,Peace Forum,Organiser,public\n"
        "Land dialogue,2024-04-02,Gulu,Peace Forum,Participant,public\n"
        "Justice workshop,2024-03-02,Nakuru,Lake Network,Weaver,internal\n"
    )
    outcome = read_mapped(text)
    assert len(outcome.reads) == 2
    read = next(one for one in outcome.reads if len(one.rows) == 2)
    (event,) = read.record.events
    assert [(p.actor, p.role, p.certainty) for p in event.participations] == [
        ("body:peace forum", "organiser", "certain"),
        ("body:lake network", "unspecified", "ambiguous"),
    ]
    assert read.record.document.sensitivity == "internal"


def test_rows_of_one_event_that_differ_are_told(read_mapped: Read) -> None:
    text = (
        "Event ID,Event,Date,Organisation,Role\n"
        "E1,Talks,2024-03-02,Peace Forum,Organiser\n"
        "E1,Talks,2024-03-09,Lake Network,Participant\n"
    )
    (message,) = read_mapped(text).messages
    assert message == (
        "The rows of 'Talks' differ in Date: '2024-03-02' was kept, '2024-03-09' left out."
    )


def test_an_event_that_all_rows_share_may_stand_in_the_mapping(read_mapped: Read) -> None:
    mapping = (
        "shape: participations\ncolumns: {Name: null, Organisation: organisation}\n"
        "constants: {event: Peace talks, date: 2024-03-02, country: NO}\n"
    )
    outcome = read_mapped("Name,Organisation\nX,Peace Forum\nY,Lake Network\n", mapping)
    (read,) = outcome.reads
    (event,) = read.record.events
    assert (event.title, event.date, event.places[0].country) == ("Peace talks", "2024-03-02", "NO")
    assert len(event.participations) == 2
    assert read.rows[0].cells["mapping: event"] == "Peace talks"
    assert not any("Name" in row.cells for row in read.rows), "names of people are not stored"


def test_what_is_planned_is_said_as_planned_and_what_was_called_off_is_left_out(
    read_mapped: Read,
) -> None:
    text = (
        "Title,Date,Place,Status\nLake talks,2024-03-02,Goma,planned\n"
        "Hill talks,2024-03-02,Goma,done\nRiver talks,2024-03-02,Goma,Annulé\n"
        "Shore talks,2024-03-02,Goma,woven\n"
    )
    outcome = read_mapped(text)
    told = {event.title: event.modality for event in outcome.events.values()}
    assert told == {"Lake talks": "planned", "Hill talks": "factual", "Shore talks": "factual"}
    (count,) = outcome.counts
    assert count.rejected == {"that were called off": 1}
    assert count.unknown == {"states of an activity": {"woven": 1}}
    assert outcome.places == [(4, "Status")]


def test_each_thing_is_taken_from_the_first_row_that_tells_it(read_mapped: Read) -> None:
    text = (
        "Event code,Event,Date,Place,Organisation,Topic,Programme,Number of participants\n"
        "E1,Lake talks,,,Hill Aid,Mediation,,\n"
        "E1,Lake talks,2024-03-02,Goma,Peace Forum,Access to justice,Shores,24\n"
    )
    (event,) = read_mapped(text).events.values()
    assert (event.date, event.places[0].name, event.counts[0].n) == ("2024-03-02", "Goma", 24)
    assert [theme.id for theme in event.themes] == ["mediation", "access-to-justice"]
    assert event.programme == "programme:shores"


def test_several_organisations_in_a_cell_each_take_part(read_mapped: Read) -> None:
    text = "Event,Date,Organisation,Role\nLake talks,2024-03-02,Hill Aid; Peace Forum,presenter\n"
    (event,) = read_mapped(text).events.values()
    assert [(one.actor, one.role) for one in event.participations] == [
        ("body:hill aid", "presenter"),
        ("body:peace forum", "presenter"),
    ]
