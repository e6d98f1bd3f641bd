"""Turns the text of a source into HTML in which nothing of the source can act."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from graph.query.source import Segment

_STYLE = """<style>
.source-text {white-space: pre-wrap; line-height: 1.55; max-width: 46rem}
.source-text mark {background: #ffe08a; color: #1a1a1a; padding: 0 .1em}
.source-text .cited {border-bottom: 1px dotted #7a8790}
.source-text mark .cited {border-bottom: 0}
</style>"""


def text_html(segments: Iterable[Segment], mark_title: str) -> str:
    """Return the text with the chosen evidence marked and other evidence underlined."""
    runs = groupby(segments, key=lambda segment: segment.lit)
    pieces = "".join(_run(list(run), lit, mark_title) for lit, run in runs)
    return f'{_STYLE}<div class="source-text">{pieces}</div>'


def _run(segments: list[Segment], lit: bool, mark_title: str) -> str:
    """Return neighbours that are all lit, or none of them, so that one quote is one mark."""
    text = "".join(_segment(segment) for segment in segments)
    return f'<mark title="{escape(mark_title)}">{text}</mark>' if lit else text


def _segment(segment: Segment) -> str:
    text = escape(segment.text)
    return f'<span class="cited">{text}</span>' if segment.statements else text
