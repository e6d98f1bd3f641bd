"""The legend of a drawing: what its signs, their size and its lines mean."""

from collections.abc import Iterable
from html import escape

from app_pages._drawing import LINES, SHAPES
from app_pages._wording import Wording

# Outlines that CSS can cut; a dot is a circle.
_OUTLINES = {
    "dot": "circle(50%)",
    "square": "inset(6%)",
    "triangle": "polygon(50% 0, 100% 100%, 0 100%)",
    "diamond": "polygon(50% 0, 100% 50%, 50% 100%, 0 50%)",
    "hexagon": "polygon(25% 5%, 75% 5%, 100% 50%, 75% 95%, 25% 95%, 0 50%)",
    "star": "polygon(50% 0, 65% 35%, 100% 38%, 73% 61%, 82% 100%, 50% 78%, 18% 100%, 27% 61%, "
    "0 38%, 35% 35%)",
}
_ITEM = (
    '<span style="margin-right:1.1rem;white-space:nowrap"><span aria-hidden="true" '
    'style="display:inline-block;width:.85rem;height:.85rem;vertical-align:-1px;'
    'margin-right:.35rem;background:{colour};clip-path:{outline};forced-color-adjust:none"></span>'
    "{word}</span>"
)

_STROKE = (
    '<span style="margin-right:1.1rem"><span aria-hidden="true" style="display:inline-block;'
    "width:1.6rem;vertical-align:4px;margin-right:.35rem;border-top:{style} {colour}"
    '"></span>{word}</span>'
)


def legend_html(words: Wording, kinds: Iterable[str]) -> str:
    """Return the legend as HTML, good in a page as in a file; the words are escaped."""
    items = "".join(_item(words, kind) for kind in kinds if kind in SHAPES)
    lines = "".join(_line(words, stated) for stated in (True, False))
    size = escape(words.say("legend.size"))
    return (
        f'<div style="font-size:.9rem"><div>{items}</div><div>{lines}</div>'
        f'<div style="opacity:.75">{size}</div></div>'
    )


def _line(words: Wording, stated: bool) -> str:
    return _STROKE.format(
        colour=LINES[stated, False]["color"],
        style="3px solid" if stated else "2px dashed",
        word=escape(words.say("legend.stated" if stated else "legend.met")),
    )


def _item(words: Wording, kind: str) -> str:
    shape, colour = SHAPES[kind]
    word = escape(words.say(f"kind.{kind}"))
    return _ITEM.format(colour=colour, outline=_OUTLINES[shape], word=word)
