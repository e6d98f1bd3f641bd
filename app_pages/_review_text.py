"""The text of a source with the words lit on which facts rest, those of the present fact most."""

import re
from collections.abc import Iterable
from html import escape
from itertools import groupby

import streamlit as st

from app_pages._cells import readable
from app_pages._source_rows import rows_html
from app_pages._wording import Wording
from graph.query.review_facts import Fact, ReviewPage
from graph.query.source import Segment

# Signs of Unicode that change the direction of what follows, whatever its letters are.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")

_STYLE = """<style>
.review-text {white-space: pre-wrap; unicode-bidi: plaintext; line-height: 1.55; overflow: auto;
 max-height: 66vh; padding-right: .6rem}
.review-text .fact {background: #eef3d6; color: #1a1a1a}
.review-text .done {border-bottom: 1px dotted #7a8790}
.review-text mark.now {background: #ffcf4d; color: #1a1a1a; font-weight: 600;
 box-shadow: 0 0 0 2px #b27a00}
.review-text .turning {border: 1px dotted #7a8790; font-size: .7em; padding: 0 .2em}
.review-text.rows {white-space: normal}
</style>"""


def draw_text(words: Wording, page: ReviewPage, fact: Fact | None) -> None:
    """Draw the source beside its facts, scrolled to the present one."""
    chosen = None if fact is None else fact.id
    st.caption(words.say("review.text_note"))
    if page.document.text:
        waiting = frozenset(one.id for one in page.facts if one.waits)
        st.html(text_html(page.segments(chosen), chosen, waiting, words))
    elif page.document.rows:
        rows = sorted(readable(page.rows(chosen)), key=lambda row: not row.lit)
        frame = f'<div class="review-text rows">{rows_html(words, rows)}</div>'
        st.html(_STYLE + frame)
    else:
        st.info(words.say("source.no_text"))


def text_html(
    segments: Iterable[Segment], chosen: str | None, waiting: frozenset[str], words: Wording
) -> str:
    """Return the text in which nothing of the source can act."""
    title = escape(words.say("source.evidence_mark"))
    states = ((_state(segment, waiting), segment.text) for segment in segments)
    runs = groupby(states, key=lambda one: one[0])
    pieces = "".join(_piece(state, "".join(t for _, t in run), title) for state, run in runs)
    at = escape(chosen or "")
    return f'{_STYLE}<div class="review-text" tabindex="0" data-at="{at}">{pieces}</div>'


def _state(segment: Segment, waiting: frozenset[str]) -> str:
    """How a piece of the text is shown; what no fact rests on has no state."""
    if segment.lit or not segment.statements:
        return "now" if segment.lit else ""
    return "fact" if waiting.intersection(segment.statements) else "done"


def _piece(state: str, text: str, title: str) -> str:
    said = _TURNING.sub(_turned, escape(text))
    if state == "now":
        return f'<mark class="now" title="{title}">{said}</mark>'
    return f'<span class="{state}">{said}</span>' if state else said


def _turned(found: re.Match[str]) -> str:
    """A sign that turns what follows it around: shown, not obeyed, so nobody reads it reversed."""
    return f'<span class="turning">U+{ord(found.group()):04X}</span>'
