import pytest

from tests.ingest.readers.reliefweb.api_bodies import answer, report, saved, training


@pytest.fixture
def told(read, tmp_path):
    return lambda **fields: read(saved(tmp_path, answer(training(**fields)))).reads[0].record


def test_a_training_is_a_planned_event_of_its_sources(told) -> None:
    record = told()
    (event,) = record.events
    assert event.id == "reliefweb-training-88"
    assert (event.type, event.date, event.modality) == (
        "training",
        "2024-04-02/2024-04-05",
        "planned",
    )
    assert [(p.name, p.country, p.kind) for p in event.places] == [("Goma", "CD", "city")]
    assert [(p.actor, p.role) for p in event.participations] == [("source 1503", "organiser")]
    assert [theme.wording for theme in event.themes] == ["Coordination"]


def test_contacts_are_not_kept_anywhere(read, tmp_path) -> None:
    outcome = read(saved(tmp_path, answer(training())))
    assert "example.org" not in str(outcome.reads).replace("https://example.org", "")
    assert "jane" not in str(outcome.reads)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ({"start": "2024-04-02T00:00:00+00:00"}, "2024-04-02"),
        ({"start": "2024-04-02", "end": "2024-04-02"}, "2024-04-02"),
        ({"start": "2024-04-09", "end": "2024-04-02"}, "2024-04-09"),
        ({"start": "soon"}, None),
        ("2024", None),
        ({}, None),
    ],
)
def test_days_are_read_as_far_as_they_are_days(told, date, expected) -> None:
    assert told(date=date).events[0].date == expected


def test_a_date_that_is_none_is_kept_as_it_is_written(told) -> None:
    event = told(date={"start": "soon"}).events[0]
    assert event.date_wording == "soon"
    assert [(cell.column, cell.quote) for cell in event.evidence][1:] == [("date/start", "soon")]
    assert told(date="2024").events[0].date_wording == "2024"
    assert told(date={}).events[0].date_wording is None


def test_an_online_training_has_no_place(told) -> None:
    assert told(format=[{"name": "Online"}]).events[0].places == []


def test_a_town_in_several_countries_is_told_by_the_countries(told) -> None:
    countries = [{"iso3": "cod", "name": "DR Congo"}, {"iso3": "rwa", "name": "Rwanda"}]
    places = told(country=countries).events[0].places
    assert [(p.name, p.country, p.kind) for p in places] == [
        ("DR Congo", "CD", "country"),
        ("Rwanda", "RW", "country"),
    ]


def test_a_type_of_two_words_is_read_by_one_of_them(told) -> None:
    assert told(type=[{"name": "Conference/Lecture"}]).events[0].type == "conference"
    assert told(type=[{"name": "Apprenticeship"}]).events[0].type is None


def test_reports_and_trainings_may_stand_in_one_answer(read, tmp_path) -> None:
    outcome = read(saved(tmp_path, answer(report(), training())))
    parts = [one.record.document.part for one in outcome.reads]
    assert parts == ["report-77", "report-77-body", "training-88"]
