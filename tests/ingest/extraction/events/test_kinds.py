"""Nouns of events, and the kind of event that a text reports."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.kinds import event_hits, kind_of_event

Find = Callable[[str], Found]


def _nouns(found: Found) -> list[str]:
    return [found.view.page.text[h.start : h.end] for h in event_hits(found)]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("A workshop was held in the town.", ["workshop"]),
        ("Un atelier et une réunion ont eu lieu dans la ville.", ["atelier", "réunion"]),
        ("The training camp and the conference room of the town are new.", []),
        ("She said “we were at a workshop in the town” and left.", []),
        ("The Hilltown Training Centre was in the town.", []),
        ("The women of the town were in the hall.", []),
    ],
)
def test_nouns_of_things_names_and_speech_are_no_events(
    find: Find, text: str, nouns: list[str]
) -> None:
    assert _nouns(find(text)) == nouns


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A workshop was held in the town.", "workshop"),
        ("UNHCR trained the women of the town.", "training"),
        ("A meeting was in the town. A conference was held in it.", "conference"),
        (
            "A conference was held in the town. The meeting was long. It was a meeting.",
            "conference",
        ),
        ("The women of the town were in the hall.", None),
        ("The tenth session of the Lake Basin Assembly opened in Goma.", "statutory-meeting"),
        ("Le parlement a tenu une session dans la ville.", "statutory-meeting"),
        ("A session on the law was held in the town.", "gathering"),
        ("UNHCR and UNICEF adopted their first plan on water.", "consultation"),
        ("Le ministère a validé ce jour sa stratégie.", "consultation"),
        ("Le HCR lance une campagne dans la ville.", "launch"),
        ("UNHCR adopted a plan. A workshop will be held, then a workshop.", "consultation"),
        ("After the talks in Goma a workshop was held.", "workshop"),
    ],
)
def test_the_kind_with_the_most_weight_counts(find: Find, text: str, kind: str | None) -> None:
    found = find(text)
    told = kind_of_event(found, event_hits(found))
    assert (None if told is None else told.value) == kind


def test_the_kind_knows_where_it_is_said(find: Find) -> None:
    found = find("The women met. A workshop was held in the town.")
    told = kind_of_event(found, event_hits(found))
    assert told is not None
    assert found.view.page.text[told.start : told.end] == "workshop"
