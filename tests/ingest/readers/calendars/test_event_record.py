import pytest

from tests.ingest.readers.calendars.ical_texts import calendar, saved, vevent


@pytest.fixture
def record(read, tmp_path):
    return lambda *lines: read(saved(tmp_path, calendar(vevent(*lines)))).reads[0].record


def test_organisations_take_part_by_what_the_calendar_holds_of_them(record) -> None:
    told = record(
        "ORGANIZER;CN=Lake Region Peace Forum:mailto:forum@example.org",
        "ATTENDEE;CN=Example Network;PARTSTAT=ACCEPTED:mailto:a@example.org",
        "ATTENDEE;CN=Women's Association of Example;CUTYPE=GROUP:mailto:b@example.org",
        "ATTENDEE;CN=Example Foundation;PARTSTAT=DECLINED:mailto:c@example.org",
        "ATTENDEE;CN=Meeting Centre;CUTYPE=ROOM:mailto:d@example.org",
    )
    assert [actor.name for actor in told.actors] == [
        "Lake Region Peace Forum",
        "Example Network",
        "Women's Association of Example",
    ]
    parts = [(p.role, p.certainty) for p in told.events[0].participations]
    assert parts == [
        ("organiser", "certain"),
        ("participant", "certain"),
        ("participant", "ambiguous"),
    ]


def test_rooms_and_links_are_counted(read, tmp_path) -> None:
    room = "ATTENDEE;CN=Meeting Centre;CUTYPE=ROOM:mailto:d@example.org"
    outcome = read(saved(tmp_path, calendar(vevent(room, "LOCATION:https://meet.example/x"))))
    assert outcome.messages == [
        "1 location is a link or an online meeting; it was read as no place.",
        "1 room or thing that was booked was not read.",
    ]


def test_persons_and_addresses_stand_nowhere_and_are_counted(read, tmp_path) -> None:
    text = calendar(
        vevent(
            "ORGANIZER;CN=Jane Example:mailto:jane.example@example.org",
            "ATTENDEE:mailto:john@example.org",
            "ATTENDEE;CN=forum@example.org:mailto:forum@example.org",
            "DESCRIPTION:Ask Jane Example\\, +250 700 000 000",
            "CONTACT:Jane Example",
            "URL:https://jane@example.org/",
            uid="jane@example.org",
        )
    )
    outcome = read(saved(tmp_path, text))
    assert "ane" not in str(outcome.reads)
    assert "ohn" not in str(outcome.reads)
    assert "example.org" not in str(outcome.reads)
    assert outcome.messages == ["3 names and addresses of persons were not kept."]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("CLASS:PUBLIC", "public"),
        ("CLASS:CONFIDENTIAL", "internal"),
        ("CLASS:private", "restricted"),
        ("CLASS:X-SECRET", "restricted"),
    ],
)
def test_what_is_not_public_is_closed(record, line, level) -> None:
    assert record(line).document.sensitivity == level


@pytest.mark.parametrize(
    ("state", "modality", "said"),
    [("CONFIRMED", "factual", []), ("TENTATIVE", "planned", ["tentative"])],
)
def test_what_is_not_sure_is_planned(record, state, modality, said) -> None:
    told = record(f"STATUS:{state}")
    assert told.events[0].modality == modality
    assert [r.object for r in told.relations if r.predicate == "HAS_STATUS"] == said


def test_who_was_to_come_to_what_is_called_off_did_not(record) -> None:
    told = record("STATUS:CANCELLED", "ORGANIZER;CN=Example Forum:mailto:a@example.org")
    assert told.events[0].modality == "planned"
    assert told.events[0].participations == []
    assert [r.object for r in told.relations] == ["cancelled"]


def test_categories_are_types_themes_or_kept_as_they_are(record) -> None:
    told = record("CATEGORIES:Workshop,Access to justice", "CATEGORIES:Field notes")
    assert told.events[0].type == "workshop"
    assert [theme.id for theme in told.events[0].themes] == [
        "access-to-justice",
        "category field notes",
    ]
    assert [(c.name, c.scheme) for c in told.concepts] == [("Field notes", "ical-category")]


def test_a_place_is_the_town_of_the_line(record) -> None:
    (place,) = record("LOCATION:Example Hall\\, Nakuru\\, Kenya").events[0].places
    assert (place.name, place.country) == ("Nakuru", "KE")
    assert record("LOCATION:https://meet.example/x").events[0].places == []


def test_an_address_of_the_event_is_an_identifier(record) -> None:
    told = record("URL:https://example.org/workshop")
    assert [(r.predicate, r.object) for r in told.relations] == [
        ("HAS_IDENTIFIER", "https://example.org/workshop")
    ]


def test_an_event_has_one_id_wherever_it_stands(read, tmp_path) -> None:
    one, two = vevent(uid="one"), vevent(uid="two")
    ids = [
        {e.id for r in read(saved(tmp_path, calendar(*order))).reads for e in r.record.events}
        for order in ([one, two], [two, one])
    ]
    assert ids[0] == ids[1]
    assert len(ids[0]) == 2


def test_persons_in_places_and_categories_are_not_kept_and_counted(read, tmp_path) -> None:
    office = vevent("LOCATION:Office of Jane Example", "CATEGORIES:Jane Example,Mediation")
    town = vevent("LOCATION:Office of Jane Example\\, Goma", uid="two")
    outcome = read(saved(tmp_path, calendar(office, town)))
    first, second = (one.record.events[0] for one in outcome.reads)
    assert "Jane" not in str(outcome.reads)
    assert (first.places, len(first.themes)) == ([], 1)
    assert [(one.name, one.evidence.quote) for one in second.places] == [("Goma", "…, Goma")]
    assert outcome.messages == ["3 names and addresses of persons were not kept."]
