"""Paragraphs, headings, list items and what is no part of the report."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extraction.text.blocks import blocks_of
from ingest.extraction.text.page import Page

Kinds = list[tuple[str, int]]


def _kinds(text: str) -> Kinds:
    return [(block.kind, block.item) for block in blocks_of(text, [])]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("", []),
        ("\n \n\u00a0\n", []),
        ("A short heading", [("heading", 0)]),
        ("It was held.", [("body", 0)]),
        ("word " * 30, [("body", 0)]),
        ("It had these parts:", [("body", 0)]),
        ("1. One\n2) Two\n\nEnd.\n3. Three", [("item", 1), ("item", 2), ("body", 0), ("item", 1)]),
        ("- One\n• Two\n– Three", [("item", 1), ("item", 2), ("item", 3)]),
        ("2019 was long.", [("body", 0)]),
        ("-dash without a blank.", [("body", 0)]),
        ("© 2031 All", [("boilerplate", 0)]),
        ("Tél : +1 234\nE-mail: a@b.org", [("boilerplate", 0), ("boilerplate", 0)]),
        ("* * *", [("boilerplate", 0)]),
    ],
)
def test_a_line_has_its_kind(text: str, kinds: Kinds) -> None:
    assert _kinds(text) == kinds


@pytest.mark.parametrize("text", ["The telephone rang.", "She told the story of her home."])
def test_words_that_only_sound_like_a_contact_are_body(text: str) -> None:
    assert _kinds(text) == [("body", 0)]


def test_a_long_paragraph_with_an_address_stays_body() -> None:
    text = f"{'The workshop was held in the town. ' * 8}See www.example.org for more."
    assert _kinds(text) == [("body", 0)]


def test_what_follows_a_contact_form_is_boilerplate_to_the_end(page: Callable[[str], Page]) -> None:
    text = (
        "A short heading\n\nThe workshop was held in Goma. It had these parts:\n"
        "  1. An opening session.\n  2. A panel.\n\nIt ended well.\n\n"
        "For more information, please contact:\nUNHCR Goma\nPhone: +250 1"
    )
    kinds = [(b.kind, b.item) for b in page(text).blocks]
    assert kinds == [
        ("heading", 0),
        ("body", 0),
        ("item", 1),
        ("item", 2),
        ("body", 0),
        ("boilerplate", 0),
        ("boilerplate", 0),
        ("boilerplate", 0),
    ]


def test_one_line_of_a_website_does_not_end_the_report(page: Callable[[str], Page]) -> None:
    found = page("Skip to content\n\nThe workshop was held in the town.")
    assert [b.kind for b in found.blocks] == ["boilerplate", "body"]


@given(st.text(alphabet="ab.\n -•1)©", max_size=60))
def test_blocks_hold_every_letter_once(text: str) -> None:
    blocks = blocks_of(text, [])
    assert "".join("".join(text[b.start : b.end] for b in blocks).split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in zip(blocks, blocks[1:], strict=False))


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        ("Search for Quiet Hills trained forty women in Tolo.", False),
        ("The women went home after the meeting in Tolo.", False),
        ("Search this site", True),
        ("Subscribe to our newsletter and get the latest of Tolo.", True),
    ],
)
def test_a_common_word_makes_no_frame_of_a_sentence(
    line: str, frame: bool, page: Callable[[str], Page]
) -> None:
    text = f"The women of Tolo held a workshop on 4 May 2016.\n{line}"
    assert (page(text).blocks[-1].kind == "boilerplate") == frame
