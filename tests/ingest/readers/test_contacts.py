"""Addresses and telephone numbers are known as such, and no long name is looked at for long."""

import time

import pytest

from ingest.readers.contacts import is_contact, leads_to_somebody, may_lead_to_somebody
from tests.yardstick import slowness


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("forum@example.org", True),
        ("Peace Forum <forum@example.org>", True),
        ("+254 20 000 0000", True),
        ("Tel. 020 000 0000", True),
        ("Peace Forum", False),
        ("Forum @ Nakuru", False),
        ("2024-03-04", False),
    ],
)
def test_contacts_are_no_names(name: str, is_one: bool) -> None:
    assert is_contact(name) is is_one


@pytest.mark.parametrize(
    ("text", "leads", "may_lead"),
    [
        ("Ask forum@example.org or come", True, True),
        ("Room 3, +254 20 000 0000", True, True),
        ("Room 3, 020 000 0000", False, True),
        ("@forum@network", False, True),
        ("Forum @ Nakuru", False, False),
        ("On 2024-03-04, in Nakuru", False, False),
        ("Room 1325", False, False),
    ],
)
def test_a_contact_may_stand_within_a_text(text: str, leads: bool, may_lead: bool) -> None:
    assert (leads_to_somebody(text), may_lead_to_somebody(text)) == (leads, may_lead)


@pytest.mark.parametrize("one", ["n", "n@", "@n", "+ ", "00", "(", "1 "])
def test_a_long_name_is_looked_at_in_no_time(one: str) -> None:
    began = time.perf_counter()
    is_contact(one * 200_000)
    may_lead_to_somebody(one * 200_000)
    assert time.perf_counter() - began < 2 * slowness()
