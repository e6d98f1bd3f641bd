"""The title of an event: its own name, that of the report, or one that is composed."""

from collections.abc import Callable

import pytest

from graph.model.record import Record, RecordEvidence

Read = Callable[[str], Record]
HELD = "A workshop on mediation was held in Goma on 3 March 2019 by UNHCR."
TENU = "Un atelier sur la médiation a été tenu à Goma le 3 mars 2019 par le HCR."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Women mediators meet in Goma\n\n{HELD}", "Women mediators meet in Goma"),
        (f"## Women mediators meet in Goma\n\n{HELD}", "Women mediators meet in Goma"),
        (f"A forum of women in Goma *PAUL AMANI*\n\n{HELD}", "A forum of women in Goma"),
        (f"**A forum of women in Goma**\n\n{HELD}", "A forum of women in Goma"),
        (f"Atelier des médiatrices de Goma\n\n{TENU}", "Atelier des médiatrices de Goma"),
        (
            f"Women mediators train in the hills Goma, 4 March 2019 – {HELD}",
            "Women mediators train in the hills",
        ),
        (
            f"Les femmes se forment à la médiation **Goma, le 4 mars 2019** – {TENU}",
            "Les femmes se forment à la médiation",
        ),
    ],
)
def test_the_title_of_the_report_is_that_of_the_event(read: Read, text: str, title: str) -> None:
    event = read(text).events[0]
    assert event.title == title
    assert isinstance(event.evidence, RecordEvidence)
    assert event.evidence.quote == title == text[event.evidence.start : event.evidence.end]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (HELD, "Workshop: mediation"),
        (TENU, "Atelier: médiation"),
        (f"HILL PEACE INITIATIVE\n\n{HELD}", "Workshop: mediation"),
        (f"News\n\n{HELD}", "Workshop: mediation"),
        (f"Lake Peace Centre home page\n\n{HELD}", "Workshop: mediation"),
        (f"Goma, 4 March 2019 – {HELD}", "Workshop: mediation"),
        (f"Forum opened by Mr Amani in Goma\n\n{HELD}", "Workshop: mediation"),
        (f"A forum opened by Paul Amani in the town\n\n{HELD}", "Workshop: mediation"),
        (f"Visite de Paul Amani à la formation de la ville\n\n{TENU}", "Atelier: médiation"),
    ],
)
def test_what_is_no_title_is_not_taken_for_one(read: Read, text: str, title: str) -> None:
    event = read(text).events[0]
    assert event.title == title
    assert isinstance(event.evidence, RecordEvidence)
    assert event.evidence.quote in ("workshop", "atelier")


def test_the_name_of_an_event_goes_before_the_title_of_the_report(read: Read) -> None:
    text = "Women meet in Goma\n\nThe Hilltown Peace and Women Forum was held on 3 March 2019."
    assert read(text).events[0].title == "Hilltown Peace and Women Forum"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("UNHCR opened a dialogue of the Peace Forum in Goma on 3 March 2019.", "Peace Forum"),
        ("UNHCR held a peace forum in Goma on 3 March 2019.", "Conference"),
    ],
)
def test_a_theme_that_names_an_event_is_not_put_behind_its_kind(
    read: Read, text: str, title: str
) -> None:
    assert [event.title for event in read(text).events] == [title]
