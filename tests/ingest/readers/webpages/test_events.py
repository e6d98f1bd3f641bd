import pytest

from ingest.readers.webpages.events import date_of, event_id
from ingest.readers.webpages.things import Thing
from tests.ingest.readers.webpages.pages import EVENT, page


@pytest.fixture
def told(read, tmp_path):
    def record(written="2025-01-01", **more):
        path = tmp_path / "page.html"
        path.write_text(page({**EVENT, **more}, written=written), encoding="utf-8")
        return read(path).reads[0].record

    return record


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2024-03-04", "2024-03-05T18:00Z", "2024-03-04/2024-03-05"),
        ("2024-03-04T09:00", "2024-03-04T10:00", "2024-03-04"),
        ("2024-03", "", "2024-03"),
        ("2024", "", "2024"),
        ("2024-03-04", "2023-01-01", "2024-03-04"),
        ("4 March", "2024-03-05", None),
        ("2024-13-01", "", None),
        ("20240304", "", None),
        ("", "", None),
    ],
)
def test_days_are_read(first, last, expected) -> None:
    assert date_of(Thing(1, texts={"startDate": [first], "endDate": [last]})) == expected


def test_a_date_that_is_none_is_kept_as_it_is_written(told) -> None:
    (event,) = told(startDate="in spring").events
    assert (event.date, event.date_wording) == (None, "in spring")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("Event", None),
        ("EducationEvent", ("gathering", "inferred")),
        ("CourseInstance", ("training", "asserted")),
        ("SaleEvent", None),
    ],
)
def test_types_are_said_as_far_as_they_are_known(kind, expected, told) -> None:
    said = [
        (r.object, r.status) for r in told(**{"@type": kind}).relations if r.predicate == "HAS_TYPE"
    ]
    assert said == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("status", "modality", "said"),
    [
        ("https://schema.org/EventScheduled", "factual", []),
        ("https://schema.org/EventPostponed", "planned", ["postponed"]),
        ("EventCancelled", "planned", ["cancelled"]),
    ],
)
def test_what_is_not_held_as_told_is_planned(status, modality, said, told) -> None:
    record = told(eventStatus=status)
    assert record.events[0].modality == modality
    assert [r.object for r in record.relations if r.predicate == "HAS_STATUS"] == said
    assert bool(record.events[0].participations) == (status != "EventCancelled")


SESSIONS = [
    {"@type": "Event", "name": "Opening", "startDate": "2024-03-04"},
    {"@type": "Event", "name": "Follow-up", "startDate": "2024-06-01"},
    {"@type": "Event", "name": "Talk"},
]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-02-01", ["planned"] * 5),
        ("2024-03-05", ["factual", "factual", "factual", "planned", "factual"]),
        ("2024-07-01", ["factual"] * 5),
        ("", ["planned"] * 5),
    ],
)
def test_what_comes_after_the_day_of_the_page_is_planned(written, expected, told) -> None:
    week = {"@type": "Event", "name": "Peace week"}
    scheduled = "https://schema.org/EventScheduled"
    record = told(written, superEvent=week, subEvent=SESSIONS, eventStatus=scheduled)
    assert [event.title for event in record.events] == [
        *("Peace week", "Workshop on access to justice", "Opening", "Follow-up", "Talk")
    ]
    assert [event.modality for event in record.events] == expected


def test_a_page_without_a_day_says_so(read, tmp_path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(EVENT, written=""), encoding="utf-8")
    assert read(path).messages == [
        "The page does not say when it was written; its 1 event is told as planned."
    ]


def test_sessions_within_sessions_are_all_read(told) -> None:
    inner = {"@type": "Event", "name": "5"}
    for depth in (4, 3, 2, 1, 0):
        inner = {"@type": "Event", "name": str(depth), "subEvent": inner}
    record = told(subEvent=inner)
    assert [event.title for event in record.events[1:]] == ["0", "1", "2", "3", "4", "5"]


def test_a_state_that_no_list_knows_is_counted(read, tmp_path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page({**EVENT, "eventStatus": "schema:EventDreamt"}), encoding="utf-8")
    count = read(path).last
    assert count.unknown["states of events"] == {"schema:EventDreamt": 1}


def test_sessions_and_the_event_above_are_told_with_it(told) -> None:
    record = told(
        superEvent={"@type": "Event", "name": "Peace week", "url": "https://example.org/week"},
        subEvent=[{"@type": "Event", "name": "Opening", "startDate": "2024-03-04"}, {"name": "no"}],
    )
    titles = {event.key: event.title for event in record.events}
    found = {(event.title, titles.get(event.parent)) for event in record.events}
    assert found == {
        ("Peace week", None),
        ("Workshop on access to justice", "Peace week"),
        ("Opening", "Workshop on access to justice"),
    }


def test_keywords_are_themes_or_kept_as_they_are(told) -> None:
    record = told(about=[{"@type": "Thing", "name": "Mediation"}, "Field notes"])
    wordings = [theme.wording for theme in record.events[0].themes]
    assert wordings == ["Field notes", "access to justice", "Mediation"]
    assert [(one.name, one.scheme) for one in record.concepts] == [("Field notes", "schema.org")]


def test_a_person_whom_an_event_is_about_is_no_theme_of_it(read, tmp_path) -> None:
    path = tmp_path / "page.html"
    about = [{"@type": "Person", "name": "Somebody Invented"}, {"@type": "Thing", "name": "Water"}]
    path.write_text(page({**EVENT, "about": about, "keywords": []}), encoding="utf-8")
    outcome = read(path)
    assert [theme.wording for theme in outcome.reads[0].record.events[0].themes] == ["Water"]
    assert "Somebody Invented" not in str((outcome.reads[0].record, outcome.reads[0].rows))
    assert "1 name or address of a person was not kept." in outcome.messages


def test_who_takes_part_has_the_role_of_the_property(told) -> None:
    body = {"@type": "Organization", "name": "Example Fund"}
    record = told(sponsor=body, funder=body, attendee={"@type": "NGO", "name": "Example Network"})
    assert [
        (p.actor.removeprefix("organisation "), p.role) for p in record.events[0].participations
    ] == [
        ("lake region peace forum", "organiser"),
        ("example fund", "funder"),
        ("example network", "participant"),
    ]


def test_an_id_is_that_of_the_address_else_of_what_is_said() -> None:
    one = Thing(1, id="https://example.org/e", texts={"name": ["A"]})
    other = Thing(2, id="https://example.org/e", texts={"name": ["B"]})
    assert event_id(one) == event_id(other)
    assert event_id(Thing(1, texts={"name": ["A"]})) != event_id(Thing(1, texts={"name": ["B"]}))
