from pathlib import Path

import pytest

from graph.model.record import RecordEvent
from graph.query.event_line import when_of
from graph.store.base import Store
from ingest.loading.events import event_label
from ingest.loading.run import ingest
from tests.ingest.loading.records_of import reasons_of, told_of, workshop


def test_title_type_and_date_are_told(tell) -> None:
    told = tell(**workshop(title_fr="Atelier 1"))
    labels = {(s.object, s.qualifiers["language"]) for s in told_of(told, "HAS_LABEL")}
    assert labels == {("Workshop 1", "en"), ("Atelier 1", "fr")}
    assert told_of(told, "HAS_TYPE")[-1].object == "workshop"
    (date,) = told_of(told, "HAS_DATE")
    assert date.object == "2009-03-02"
    assert date.qualifiers == {
        "precision": "day",
        "earliest": "2009-03-02",
        "latest": "2009-03-02",
    }


def test_each_fact_shows_its_own_cell(tell) -> None:
    told = tell(**workshop())
    (date,) = told_of(told, "HAS_DATE")
    assert [(e.sheet, e.column, e.quote) for e in date.evidence] == [
        ("Events", "date", "2009-03-02")
    ]


def test_a_date_that_is_not_there_is_absent(tell) -> None:
    (date,) = told_of(tell(**workshop(date=None)), "HAS_DATE")
    assert (date.object, date.status, date.certainty) == (None, "absent", "unknown")
    assert date.evidence


def test_a_date_that_is_given_in_words_is_not_absent(tell) -> None:
    told = tell(**workshop(date=None, date_wording="the last week of Lent"))
    assert told_of(told, "HAS_DATE") == []
    assert told.rejections == ()


def test_a_session_has_the_date_of_its_event(tell) -> None:
    record = workshop()
    record["events"].append({"key": "s", "title": "Session", "parent": "e1", "order": 2})
    told = tell(**record)
    assert len(told_of(told, "HAS_DATE")) == 1
    (part,) = told_of(told, "SUB_EVENT_OF")
    assert part.qualifiers == {"order": 2}
    assert len(told_of(told, "DESCRIBES")) == 1


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("date", "2019-02-31", "'2019-02-31' does not exist."),
        ("type", "feast", "'feast' is no event type."),
        ("themes", ["no-theme"], "'no-theme' is no theme of the vocabulary."),
        ("programme", "no-programme", "'no-programme' names nothing"),
        ("parent", "no-event", "'no-event' names nothing"),
    ],
)
def test_what_is_wrong_is_left_out_alone(tell, field: str, value: object, reason: str) -> None:
    told = tell(**workshop(**{field: value}))
    assert [found.startswith(reason) for found in reasons_of(told)] == [True]
    assert len(told_of(told, "PARTICIPATED_IN")) == 2


def test_programmes_mechanisms_and_counts_are_told(tell) -> None:
    told = tell(
        **workshop(
            programme="just-future",
            mechanisms=["unscr-1325"],
            counts=[{"n": 22, "of": "delegates"}, {"n": 20, "of": "people", "basis": "targeted"}],
            themes=[{"id": "ssr", "wording": "the reform"}],
        )
    )
    assert {s.object for s in told_of(told, "IN_CONTEXT_OF")} == {"just-future", "unscr-1325"}
    assert [(s.object, s.qualifiers["basis"]) for s in told_of(told, "HAS_COUNT")] == [
        (22, "stated"),
        (20, "targeted"),
    ]
    assert told_of(told, "ADDRESSES")[0].qualifiers == {"wording": "the reform"}


def test_a_plan_stays_a_plan(tell) -> None:
    told = tell(**workshop(modality="planned"))
    assert {s.modality for s in told_of(told, "PARTICIPATED_IN")} == {"planned"}


@pytest.mark.parametrize(
    ("event", "label"),
    [
        ({"title": "A title"}, "A title"),
        ({"type": "workshop", "places": [{"name": "Goma"}], "date": 2019}, "Workshop, Goma, 2019"),
        ({}, "e1"),
    ],
)
def test_an_event_is_shown_by_the_best_it_has(vocabulary, event: dict, label: str) -> None:
    assert event_label(RecordEvent.model_validate({"key": "e1", **event}), vocabulary) == label


NO_DATE = "No date of the event was found in the source."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("events.csv", "event,title,date,published\ne1,A,31/02/2019,\ne2,B,,30/02/2020\n"),
        (
            "events.yaml",
            "- events: [{key: e1, title: A, date: 31/02/2019}, {key: e2, title: B}]\n",
        ),
    ],
)
def test_unreadable_and_not_given_never_look_alike(
    store: Store, tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    summary = ingest([tmp_path / name], store)
    assert summary.rejected[0].reason.startswith("'31/02/2019' does not exist.")
    with store.view() as view:
        events = {node.label: node.id for node in view.nodes("Event")}
        (absent,) = view.statements(predicate="HAS_DATE")
        assert (absent.subject, absent.note) == (events["B"], NO_DATE)
        assert when_of(view, events["A"]).state == "unreadable"
        assert when_of(view, events["B"]).state == "absent"
