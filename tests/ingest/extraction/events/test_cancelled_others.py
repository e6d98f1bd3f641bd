"""An event beside the main one that is called off carries the note; the main one stays."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.cancelled_others import as_planned, cancelled_of
from ingest.extraction.events.kinds import event_hits
from ingest.extraction.events.other_events import FACTUAL, OtherEvent

Read = Callable[[str], Record]
HELD = "The Lake Peace Centre held a workshop on peace in Gulu on 4 June 2024. "
TENU = "Le Centre de paix du Lac a organisé un atelier sur la paix à Ngozi le 4 juin 2024. "
AHEAD = "The Lake Peace Centre will hold a meeting on peace in Gulu on 18 March 2027. "
A_VENIR = "Le Centre de paix du Lac organisera le 18 mars 2027 à Bujumbura une réunion. "


@pytest.mark.parametrize(
    ("text", "dates", "modalities"),
    [
        (
            HELD + "The meeting planned for 25 June 2024 in Lira has been cancelled.",
            ["2024-06-04", "2024-06-25"],
            ["factual", "planned"],
        ),
        (
            TENU + "La réunion prévue le 25 juin 2024 à Gitega est annulée.",
            ["2024-06-04", "2024-06-25"],
            ["factual", "planned"],
        ),
        (
            HELD + "A meeting is planned for 25 June 2024 in Lira. It was cancelled.",
            ["2024-06-04", "2024-06-25"],
            ["factual", "planned"],
        ),
        (
            AHEAD + "The meeting planned for 25 February 2027 in Lira is cancelled.",
            ["2027-03-18", "2027-02-25"],
            ["planned", "planned"],
        ),
        (
            A_VENIR + "La réunion prévue le 25 février 2027 à Ngozi est annulée.",
            ["2027-03-18", "2027-02-25"],
            ["planned", "planned"],
        ),
    ],
)
def test_what_is_called_off_beside_the_main_event_carries_the_note(
    read: Read, text: str, dates: list[str], modalities: list[str]
) -> None:
    record = read(text)
    assert [event.date for event in record.events] == dates
    assert [event.modality for event in record.events] == modalities
    (note,) = [issue for issue in record.issues if issue.code == "cancelled-event"]
    assert "beside the main one" in note.message
    assert "several-places" not in [issue.code for issue in record.issues]


@pytest.mark.parametrize(
    "text",
    [
        AHEAD + "The meeting of 18 March 2027 was cancelled.",
        A_VENIR + "La réunion du 18 mars 2027 est annulée.",
        AHEAD + "The meeting was cancelled.",
    ],
)
def test_what_is_called_off_on_the_day_of_the_main_event_is_the_main_event(
    read: Read, text: str
) -> None:
    record = read(text)
    assert len(record.events) == 1
    (note,) = [issue for issue in record.issues if issue.code == "cancelled-event"]
    assert "beside" not in note.message


def test_an_event_held_before_that_was_called_off_is_planned(find: Callable[[str], Found]) -> None:
    found = find("The workshop was held. The earlier forum planned for May was cancelled.")
    (_, forum) = event_hits(found)
    before = [OtherEvent(23, len(found.view.page.text), forum, FACTUAL)]
    off = cancelled_of(found, before)
    assert [*off] == [0]
    assert [event.modality for event in as_planned(before, off)] == ["planned"]
    assert as_planned(before, []) == before
