"""The text of a source in the review: whole, in its own direction, and without tricks."""

import re

from app_pages._review_text import text_html
from app_pages._wording import Wording, load_phrases
from graph.query.source_marks import Segment

WORDS = Wording(load_phrases(), "en")


def html(*segments, waiting=()):
    """The text as it is drawn, without its style."""
    drawn = text_html(segments, "st-1", frozenset(waiting), WORDS)
    return drawn[drawn.index('<div class="review-text"') :]


def piece(text, *statements, lit=False):
    """A piece of the text with the statements that rest on it."""
    return Segment(0, len(text), text, statements, lit)


def test_what_is_lit_is_lit_in_one_piece():
    drawn = html(piece("The "), piece("Lake ", "a", lit=True), piece("Forum", "a", "b", lit=True))
    assert re.findall("<mark[^>]*>([^<]*)</mark>", drawn) == ["Lake Forum"]


def test_what_waits_and_what_is_decided_look_different():
    drawn = html(piece("one", "a"), piece("two", "b"), piece("three"), waiting=["a"])
    assert '<span class="fact">one</span><span class="done">two</span>three' in drawn


def test_markup_of_the_source_cannot_act():
    assert "&lt;script&gt;" in html(piece("<script>", "a"))


def test_a_sign_that_turns_words_around_is_shown_and_not_obeyed():
    drawn = html(piece("a \u202edesrever\u202c b"))
    assert not re.search("[\u202a-\u202e]", drawn)
    assert "U+202E" in drawn


def test_words_written_from_the_right_stay_as_they_are():
    assert "ورشة عمل" in html(piece("ورشة عمل", "a"))
    assert "unicode-bidi: plaintext" in text_html([], None, frozenset(), WORDS)
