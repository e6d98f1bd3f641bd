"""A verb of signing and what was signed, apart from one another."""

from collections.abc import Callable

import pytest

from ingest.extraction.text.page import Page


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The union and the army today signed, in Goma, a large peace agreement.", ["signing"]),
        ("Le forum a signé avec la Mission, lundi à Dakar, un accord.", ["signing"]),
        ("The union signed the book of guests in the town.", []),
        ("The union signed it. The agreement was in the hall of the town.", []),
    ],
)
def test_a_paper_makes_a_signing(page: Callable[[str], Page], text: str, kinds: list[str]) -> None:
    assert [hit.value for hit in page(text).found("event_verb")] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The ministry adopted its first national plan in the town.", ["consultation"]),
        ("The ministry launched a new strategy.", ["launch"]),
        ("Le ministère a présenté ce jour, à Goma, sa nouvelle politique.", ["launch"]),
        ("Le comité examine le rapport.", ["consultation"]),
        ("The ministry adopted children of the town.", []),
        ("The ministry launched boats. The plan was in the hall of the town.", []),
        ("The ministry adopted plans of old.", []),
    ],
)
def test_a_plan_makes_an_event_of_a_verb(
    page: Callable[[str], Page], text: str, kinds: list[str]
) -> None:
    assert [hit.value for hit in page(text).found("event_verb")] == kinds
