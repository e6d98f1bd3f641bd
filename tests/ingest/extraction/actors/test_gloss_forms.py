"""The ways in which a text says a short form."""

import time

import pytest

from ingest.extraction.actors.gloss_forms import gloss_after, letters_at
from ingest.extraction.text.tokens import tokens_of
from tests.yardstick import slowness


@pytest.mark.parametrize(
    ("after", "letters"),
    [
        (" (LPF) met.", "LPF"),
        (", (LPF) met.", "LPF"),
        (" (the LPF) met.", "LPF"),
        (", FPL en sigle, est là.", "FPL"),
        (" FPL en sigle.", "FPL"),
        (" (FPL en sigle) est là.", "FPL"),
        (" « FPL » est là.", "FPL"),
        (" “LPF” met.", "LPF"),
        (" « FPL », en sigle.", "FPL"),
        (" (Goma) met.", None),
        (", FPL est là.", None),
        (" met.", None),
    ],
)
def test_a_short_form_follows_its_name(after: str, letters: str | None) -> None:
    assert gloss_after("Forum" + after, len("Forum")) == letters


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Forum (FPL) est là", "FPL"),
        ("Forum, FPL en sigle, est là", "FPL"),
        ("Forum « FPL » est là", "FPL"),
        ("Forum “FPL” en abrégé est là", "FPL"),
        ("Forum, FPL est là", None),
        ("Forum", None),
    ],
)
def test_its_token_is_found_from_the_mark_before_it(text: str, letters: str | None) -> None:
    tokens = tokens_of(text, {})
    place = letters_at(tokens, 1)
    assert (None if place is None else tokens[place].text) == letters


def test_a_name_before_many_blanks_is_looked_behind_soon() -> None:
    began = time.process_time()
    assert gloss_after("Lake Forum" + " " * 3_000 + "met", 10) is None
    assert time.process_time() - began < slowness(time.process_time)
