"""Cuts a text into paragraphs and tells body, headings, list items and boilerplate apart."""

import re
from collections.abc import Sequence

from ingest.extraction.hits import Hit
from ingest.extraction.spans import Block, Span
from ingest.extraction.within import starting_in

_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(r"\s*(?:(\d{1,2})[.)]|[-•*·–])\s+(?=\S)")
_CONTACT = re.compile(
    r"©|https?://|www\.|\b(?:Phone|Tel|Tél|Fax|E-?mail|Courriel|Twitter|Facebook)\s*[:.]|@\w+\.\w"
    r"|^[\s*_=\-–—.#]+$",
    re.IGNORECASE,
)
_HEADING_LENGTH = 100
_EMPHASIS = "*_# "
_SHORT = 240


def blocks_of(text: str, hits: Sequence[Hit]) -> list[Block]:
    """The paragraphs of the text in order; what follows a contact form is boilerplate to the end.

    Args:
        text: the whole text.
        hits: what the lexicon found, of the kinds boilerplate and boilerplate_end, in order.
    """
    found: list[Block] = []
    ended = False
    item = 0
    for match in _LINE.finditer(text):
        if not match.group().strip():
            continue
        start, end = match.span()
        kinds = {hit.kind for hit in starting_in(hits, Span(start, end))}
        short = len(match.group().strip()) < _SHORT
        ended = ended or ("boilerplate_end" in kinds and short)
        listed = _ITEM.match(match.group())
        item = item + 1 if listed else 0
        if ended or (short and ("boilerplate" in kinds or _CONTACT.search(match.group()))):
            found.append(Block(start, end, "boilerplate"))
        elif listed:
            found.append(Block(start, end, "item", item))
        else:
            found.append(Block(start, end, _kind(match.group().strip())))
    return found


def _kind(line: str) -> str:
    line = line.strip(_EMPHASIS) or line
    unfinished = line[-1] not in '.!?:;,…"”»*)'
    return "heading" if len(line) < _HEADING_LENGTH and unfinished else "body"
