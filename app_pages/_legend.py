"""The legend of a drawing: each kind with its shape, its colour and its word."""

from collections.abc import Iterable
from html import escape

from app_pages._drawing import SHAPES
from app_pages._wording import Wording

# Points of each shape in a box of 16 by 16; a dot has none.
_POINTS = {
    "square": "2,2 14,2 14,14 2,14",
    "triangle": "8,1 15,14 1,14",
    "diamond": "8,0 16,8 8,16 0,8",
    "hexagon": "4,1 12,1 16,8 12,15 4,15 0,8",
    "star": "8,0 10.4,5.6 16,6 11.6,9.8 13,16 8,12.6 3,16 4.4,9.8 0,6 5.6,5.6",
}


def legend_html(words: Wording, kinds: Iterable[str]) -> str:
    """Return the legend as HTML in which everything from outside is escaped."""
    items = "".join(
        f'<span style="margin-right:1.1rem;white-space:nowrap">{_sign(kind)}'
        f" {escape(words.say(f'kind.{kind}'))}</span>"
        for kind in kinds
        if kind in SHAPES
    )
    return f'<div style="font-size:.9rem">{items}</div>'


def _sign(kind: str) -> str:
    shape, colour = SHAPES[kind]
    points = _POINTS.get(shape)
    drawn = (
        f'<circle cx="8" cy="8" r="7" fill="{colour}"/>'
        if points is None
        else f'<polygon points="{points}" fill="{colour}"/>'
    )
    return (
        '<svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" '
        f'style="vertical-align:-2px">{drawn}</svg>'
    )
