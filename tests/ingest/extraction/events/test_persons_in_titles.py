"""No title of an event or of a session names a person; all persons here are invented."""

from collections.abc import Callable

import pytest

from graph.model.record import Record

Read = Callable[[str], Record]
HELD = "A workshop on mediation was held in Goma on 3 March 2019 by UNHCR."


@pytest.mark.parametrize(
    "heading",
    [
        "Sarah Nakato Opens Peace Training",
        "Kito Mwamba Opens Peace Training",
        "Peace Training Opened by Bishop Mukasa",
        "Grace Mutasa Leads Peace Training",
        "Association of Peter Mutasa Opens Peace Training",
    ],
)
def test_a_heading_with_a_person_is_no_title(read: Read, heading: str) -> None:
    assert read(f"{heading}\n\n{HELD}").events[0].title == "Workshop: mediation"


def test_a_family_name_that_the_text_tells_is_no_title(read: Read) -> None:
    text = f"Mwamba Calls for Peace Training\n\n{HELD} Jean Mwamba spoke."
    assert read(text).events[0].title == "Workshop: mediation"


@pytest.mark.parametrize(
    "heading", ["Women Mediators Meet for Peace Training", "Access to Peace Training Improves"]
)
def test_another_heading_stays(read: Read, heading: str) -> None:
    assert read(f"{heading}\n\n{HELD}").events[0].title == heading


def test_the_name_of_an_event_names_no_person(read: Read) -> None:
    text = "The Jean Bahati Peace Workshop was held in Goma on 3 March 2019 by UNHCR."
    assert "Bahati" not in (read(text).events[0].title or "")


def test_a_session_is_called_what_it_is_when_its_title_names_a_person(read: Read) -> None:
    items = "1. Presentation by Jean Bahati of his work.\n2. Panel of women of the town."
    record = read(f"{HELD}\n\n{items}")
    titles = [event.title for event in record.events[1:]]
    assert titles == ["Presentation", "Panel of women of the town"]
