"""The text of a source with the words lit on which facts rest, those of the present fact most."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from app_pages._source_rows import rows_html
from app_pages._wording import Wording
from graph.query.review_facts import Fact, ReviewPage
from graph.query.source import Segment

_STYLE = """<style>
.review-text {white-space: pre-wrap; line-height: 1.55; max-height: 66vh; overflow: auto;
 padding-right: .6rem}
.review-text .fact {background: #eef3d6; color: #1a1a1a}
.review-text .done {border-bottom: 1px dotted #7a8790}
.review-text mark.now {background: #ffcf4d; color: #1a1a1a; font-weight: 600;
 box-shadow: 0 0 0 2px #b27a00}
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
        rows = sorted(page.rows(chosen), key=lambda row: not row.lit)
        frame = f'<div class="review-text rows">{rows_html(words, rows)}</div>'
        st.html(_STYLE + frame)
    else:
        st.info(words.say("source.no_text"))


def text_html(
    segments: Iterable[Segment], chosen: str | None, waiting: frozenset[str], words: Wording
) -> str:
    """Return the text in which nothing of the source can act."""
    title = escape(words.say("source.evidence_mark"))
    pieces = "".join(_piece(segment, waiting, title) for segment in segments)
    at = escape(chosen or "")
    return f'{_STYLE}<div class="review-text" tabindex="0" data-at="{at}">{pieces}</div>'


def _piece(segment: Segment, waiting: frozenset[str], title: str) -> str:
    text = escape(segment.text)
    if segment.lit:
        return f'<mark class="now" title="{title}">{text}</mark>'
    if not segment.statements:
        return text
    state = "fact" if waiting.intersection(segment.statements) else "done"
    return f'<span class="{state}">{text}</span>'
