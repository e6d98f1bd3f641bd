"""The text of a source as HTML: whole, escaped, and lit at the right place."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from app_pages._source_text import text_html
from graph.query.source import Segment

_PIECES = st.lists(st.tuples(st.text(min_size=1), st.booleans(), st.booleans()), max_size=6)


@given(_PIECES)
def test_text_is_whole_and_nothing_in_it_is_markup(pieces):
    segments = [
        Segment(0, 0, text, ("st",) if cited or lit else (), lit) for text, cited, lit in pieces
    ]
    html = text_html(segments, "why").split('<div class="source-text">', 1)[1]
    without = re.sub(r"</?(mark|span|div)[^>]*>", "", html)
    assert "<" not in without
    assert unescape(without) == "".join(text for text, _, _ in pieces)


def test_neighbouring_lit_pieces_are_one_mark():
    segments = [Segment(0, 1, "a", ("s",), True), Segment(1, 2, "b", ("s", "t"), True)]
    assert text_html(segments, "why").count("<mark") == 1
