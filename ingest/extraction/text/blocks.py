"""Cuts a text into paragraphs and tells body, headings, list items and boilerplate apart."""

import re
from collections.abc import Sequence

from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Block, Span
from ingest.extraction.text.within import starting_in

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
_MENU = 4
_ENTRY_WORDS = 4
# "Home | News | Contact", "Accueil > Actualités > Formations"
_TRAIL = re.compile(r"\s*(?:[^|»>/·•]{1,40}\s[|»>/·•]\s+){2,}[^|»>/·•]{1,60}")


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
        inside = starting_in(hits, Span(start, end))
        kinds = {hit.kind for hit in inside}
        short = len(match.group().strip()) < _SHORT
        ends = ("boilerplate_end" in kinds and short) or _heads_footer(match, inside)
        # Above the first paragraph such words stand in a menu.
        ended = ended or (ends and any(block.kind == "body" for block in found))
        listed = _ITEM.match(match.group())
        item = item + 1 if listed else 0
        is_contact = short and (_is_of_page(match, inside) or _CONTACT.search(match.group()))
        if ended or ends or is_contact or _TRAIL.fullmatch(match.group()):
            found.append(Block(start, end, "boilerplate"))
        elif listed:
            found.append(Block(start, end, "item", item))
        else:
            found.append(Block(start, end, _kind(match.group().strip())))
    return _without_menus(text, found)


def _is_of_page(line: re.Match[str], hits: Sequence[Hit]) -> bool:
    """Words of the frame of a page; "home" or "search" alone only in a line of few words."""
    worded = [line.string[h.start : h.end] for h in hits if h.kind == "boilerplate"]
    few = len(line.group().split()) <= _ENTRY_WORDS
    return bool(worded) and (few or len(worded) > 1 or " " in worded[0].strip())


def _heads_footer(line: re.Match[str], hits: Sequence[Hit]) -> bool:
    """A short line that begins "Comments", "Tags", "À lire aussi": what follows is no report."""
    words = line.group().lstrip(_EMPHASIS)
    begin = line.end() - len(words)
    heads = [h for h in hits if h.kind == "boilerplate_head" and h.start == begin]
    return bool(heads) and len(words) < _HEADING_LENGTH


def _without_menus(text: str, blocks: list[Block]) -> list[Block]:
    """Many short lines one after the other are a menu of the page."""
    kept = list(blocks)
    first = 0
    while first < len(blocks):
        last = first
        while last < len(blocks) and _is_entry(text, blocks[last]):
            last += 1
        if last - first >= _MENU:
            menu = (Block(b.start, b.end, "boilerplate") for b in blocks[first:last])
            kept[first:last] = menu
        first = max(last, first + 1)
    return kept


def _is_entry(text: str, block: Block) -> bool:
    words = text[block.start : block.end].split()
    return block.kind == "heading" and len(words) <= _ENTRY_WORDS


def _kind(line: str) -> str:
    line = line.strip(_EMPHASIS) or line
    unfinished = line[-1] not in '.!?:;,…"”»*)'
    return "heading" if len(line) < _HEADING_LENGTH and unfinished else "body"
