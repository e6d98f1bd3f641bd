"""What is unclear of an event becomes an issue of the record."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.model.record import Record
from ingest.extraction import Lexicon, extract
from ingest.extraction.events.event_issues import unsure_gate
from tests.ingest.extraction.facts import codes

Read = Callable[[str], Record]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("UNHCR held a workshop in Goma on 3 March 2019.", []),
        ("UNHCR held a workshop in Goma on 3 March.", ["incomplete-date"]),
        ("Le HCR a tenu un atelier à Goma en mars 2019.", ["incomplete-date"]),
        ("UNHCR held a workshop in Goma.", ["no-date"]),
        (
            "UNHCR held a workshop in Goma on 3 March 2019. A workshop was held in Gulu by UNHCR.",
            ["several-places"],
        ),
        (
            "UNHCR held a forum in Goma on 3 March 2019. It was attended by 20 to 30 women.",
            ["unclear-count"],
        ),
        (
            "UNHCR held a forum in Goma on 3 March 2019. It had 30 participants. The 45 "
            "participants were from the hills.",
            ["conflicting-counts"],
        ),
        (
            "UNHCR held a forum in Goma on 3 March 2019. It had 30 women of Gulu and 20 women "
            "of Lira.",
            [],
        ),
    ],
)
def test_a_date_that_lacks_something_and_rival_places_are_said(
    read: Read, text: str, wanted: list[str]
) -> None:
    assert codes(read(text)) == wanted


def test_the_message_names_what_is_missing_and_the_rivals(read: Read) -> None:
    said = read(
        "UNHCR held a workshop in Goma on 3 March. A workshop was held in Gulu by UNHCR."
    ).issues
    assert [issue.message for issue in said] == [
        "The text gives the date of the event without its year: XXXX-03-03.",
        "The text names several places where it may have been held: Goma, Gulu.",
    ]
    assert all(issue.evidence is not None for issue in said)


@pytest.mark.parametrize(
    ("weight", "said"),
    [(3.0, []), (-3.0, []), (0.2, ["it is taken for one"]), (-0.2, ["it is not taken for one"])],
)
def test_a_gate_that_is_not_sure_says_so(weight: float, said: list[str]) -> None:
    assert [issue.message.split("; ")[1].rstrip(".") for issue in unsure_gate(weight)] == said


def test_a_text_that_is_hardly_a_report_is_looked_at(lexicon: Lexicon) -> None:
    unsure = dict.fromkeys(lexicon.gate_weights, 0.0)
    text = "UNHCR held a workshop in Goma on 4 May 2018."
    for base, is_report in ((0.1, True), (-0.1, False)):
        record = extract(text, replace(lexicon, gate_weights={**unsure, "base": base}))
        assert codes(record) == ["unclear-report"]
        assert record.document.is_event_report is is_report
