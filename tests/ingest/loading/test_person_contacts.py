"""Addresses and telephone numbers are known as such, and no long name is looked at for long."""

import time

import pytest

from ingest.loading.person_contacts import is_contact
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


@pytest.mark.parametrize("one", ["n", "n@", "@n", "+ ", "00", "(", "1 "])
def test_a_long_name_is_looked_at_in_no_time(one: str) -> None:
    began = time.perf_counter()
    is_contact(one * 200_000)
    assert time.perf_counter() - began < 2 * slowness()
