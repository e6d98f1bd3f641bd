"""Two events of equal weight, each in a paragraph of its own, are two."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.equal_events import equal_events
from ingest.extraction.events.event_dates import date_of_event
from ingest.extraction.events.kinds import event_hits
from tests.ingest.extraction.facts import roles_at

Read = Callable[[str], Record]
FIRST = "On 21 September 2023 UNHCR held a meeting between leaders in Uvira."
SECOND = "On 28 September 2023 UNICEF held a workshop on mediation in Kigali. UNDP presented."
PREMIER = "Le 21 septembre 2023, le HCR a tenu une réunion entre chefs à Uvira."
AUTRE = "Le 28 septembre 2023, le PNUD a organisé un atelier sur la médiation à Kigali."


@pytest.mark.parametrize(
    ("text", "kinds", "second"),
    [
        (f"{FIRST}\n\n{SECOND}", ["meeting", "workshop"], ("UNICEF", "organiser")),
        (f"Uvira\n\n{FIRST}\n\nKigali\n\n{SECOND}", ["meeting", "workshop"], ("UNDP", "presenter")),
        (f"{PREMIER}\n\n{AUTRE}", ["meeting", "workshop"], ("PNUD", "organiser")),
        (
            f"{FIRST}\n\nA two-day conference was held in Kigali on 5 and 6 October 2023 by UNDP.",
            ["meeting", "conference"],
            ("UNDP", "organiser"),
        ),
    ],
)
def test_a_paragraph_with_its_own_day_town_and_verb_is_an_event_of_its_own(
    read: Read, text: str, kinds: list[str], second: tuple[str, str]
) -> None:
    main, other = read(text).events
    assert [main.type, other.type] == kinds
    assert (main.main, other.main, other.modality) == (True, False, "factual")
    assert [p.name for p in main.places] == ["Uvira"]
    assert [p.name for p in other.places] == ["Kigali"]
    assert (main.date, str(other.date)[:7] in ("2023-09", "2023-10")) == ("2023-09-21", True)
    assert second in roles_at(read(text), other)
    assert {name for name, _ in roles_at(read(text), main)} <= {"UNHCR", "HCR"}


CONFERENCE = "A conference on land was held in Uvira from 21 to 23 September 2023 by UNHCR."


@pytest.mark.parametrize(
    "later",
    [
        "On 22 September 2023, UNDP held a workshop in Kigali for its members.",
        "On 28 September 2023 UNDP held a reception in Uvira for the members.",
        "On 28 September 2023 the participants visited a market in Kigali.",
        "On 28 September 2023 the workshop of UNDP was held in Kigali.",
        "In October 2023 UNDP held a workshop in Kigali.",
        "UNDP spoke. On 28 September 2023 UNICEF held a workshop in Kigali.",
    ],
)
def test_the_days_of_one_conference_stay_one_event(
    find: Callable[[str], Found], later: str
) -> None:
    found = find(f"{CONFERENCE}\n\n{later}")
    hits = event_hits(found)
    main = date_of_event(found, hits)
    assert equal_events(found, hits, main) == (main, [])


def test_two_events_in_one_paragraph_are_not_parted(find: Callable[[str], Found]) -> None:
    found = find(f"{FIRST} {SECOND}")
    hits = event_hits(found)
    assert equal_events(found, hits, date_of_event(found, hits))[1] == []


def test_without_a_date_nothing_is_parted(find: Callable[[str], Found]) -> None:
    found = find(f"{FIRST}\n\n{SECOND}")
    assert equal_events(found, event_hits(found), None) == (None, [])


def test_what_stands_under_the_heading_of_an_event_is_its_own(read: Read) -> None:
    text = f"## Talks in Uvira\n\n{FIRST}\n\n## Training in Kigali\n\n{SECOND}\n\n"
    record = read(text + "The workshop was funded by UN Women.")
    main, other = record.events
    assert ("UN Women", "funder") in roles_at(record, other)
    assert {name for name, _ in roles_at(record, main)} == {"UNHCR"}
