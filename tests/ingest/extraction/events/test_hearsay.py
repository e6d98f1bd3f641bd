"""What only others say to have been held is kept as told, and a person is asked to look."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.events.hearsay import HEARSAY

Read = Callable[[str], Record]
SAID = "The text tells the event only as hearsay; it is kept as told."


def _said(record: Record) -> list[str]:
    return [issue.message for issue in record.issues if issue.code == "unclear-report"]


@pytest.mark.parametrize(
    "text",
    [
        "Un atelier sur la terre aurait eu lieu à Goma le 3 mars 2019, selon le HCR.",
        "Un atelier sur la terre aurait eu lieu sans bruit à Goma le 3 mars 2019.",
        "Un atelier sur la terre se serait tenu à Goma le 3 mars 2019, selon le HCR.",
        "Un atelier sur la terre aurait été organisé à Goma le 3 mars 2019 par le PNUD.",
        "Le HCR aurait organisé un atelier sur la terre à Goma le 3 mars 2019.",
        "A workshop on land is said to have taken place in Goma on 3 March 2019.",
        "A workshop on land was reportedly held in Goma on 3 March 2019 by UNHCR.",
    ],
)
def test_hearsay_is_kept_as_told_with_an_issue(read: Read, text: str) -> None:
    record = read(text)
    assert [event.modality for event in record.events] == ["factual"]
    assert _said(record) == [SAID]
    assert all(issue.evidence is not None for issue in record.issues)


@pytest.mark.parametrize(
    "text",
    [
        "Le HCR a tenu un atelier à Goma le 3 mars 2019. Un forum aurait été organisé par lui.",
        "UNHCR held a workshop in Goma on 3 March 2019, where boys reportedly burnt a hut.",
        "UNHCR held a workshop in Goma on 3 March 2019. It was reportedly opened by UNDP.",
    ],
)
def test_hearsay_beside_an_event_that_is_told_says_nothing_of_it(read: Read, text: str) -> None:
    record = read(text)
    assert record.events[0].modality == "factual"
    assert _said(record) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le HCR aurait organisé un atelier à Goma le 3 mars 2019 si le pont était resté debout.",
        "Un atelier sur la terre aurait dû se tenir à Goma le 3 mars 2019, selon le HCR.",
    ],
)
def test_what_hangs_on_a_condition_is_planned(read: Read, text: str) -> None:
    record = read(text)
    assert [event.modality for event in record.events] == ["planned"]
    assert _said(record) == []


@pytest.mark.parametrize(
    "text",
    ["aurait lieu", "aurait eu besoin", "serait tenu", "reportedly angry", "said to have wept"],
)
def test_what_is_to_come_or_felt_is_no_hearsay_of_an_event(text: str) -> None:
    assert not HEARSAY.search(f"The forum was {text}")
