"""Cuts a text into words and marks, and into sentences that know their words."""

import re

from graph.model.folding import fold
from ingest.extraction.spans import Block, Sentence, Token

_TOKEN = re.compile(
    r"(?:[Qq]u|[LlDdSsCcNnJjMmTt])[’'ʼ](?=\w)|[’'`]s\b|[^\W_]+(?:[-\u2011][^\W_]+)*|[^\w\s]|_"
)
_END = re.compile(r"[.!?…]+[\"”’»)*_\]]*(?=\s+[\"“«‘(\[*_]*[A-ZÀ-Ý0-9])|\n+|$")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mme|Mlle|Dr|Prof|Hon|Gen|Col|Lt|Sgt|Rev|St|No|vs|Mgr|Me|art|al|H\.E|S\.E"
    r"|Jr|Sr|Capt|Brig|Amb|Maj|approx|e\.g|i\.e|U\.N|U\.S|Jan|Feb|Sept|Oct|Nov|Dec)|\b[A-Z])\.$"
)
_NUMBER = re.compile(r"(?:^|\n)\s*\d{1,2}\.$")


def tokens_of(text: str, known: dict[str, str]) -> list[Token]:
    """All words and marks of the text; `known` keeps foldings of words already met."""
    found = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        low = known.get(word)
        if low is None:
            low = known[word] = fold(word)
        found.append(Token(word, match.start(), match.end(), low))
    return found


def sentences_of(text: str, blocks: list[Block], tokens: list[Token]) -> list[Sentence]:
    """The sentences of each block, in order."""
    found: list[Sentence] = []
    at = 0
    for number, block in enumerate(blocks):
        for start, end in _cuts(text, block):
            while at < len(tokens) and tokens[at].end <= start:
                at += 1
            first = at
            while at < len(tokens) and tokens[at].start < end:
                at += 1
            if at > first:
                found.append(Sentence(start, end, first, at, number))
    return found


def _cuts(text: str, block: Block) -> list[tuple[int, int]]:
    cuts = []
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        end = match.end()
        head = text[start:end].rstrip()
        if not head or _ABBREVIATION.search(head) or _NUMBER.search(text[block.start : end]):
            continue
        cuts.append((start, end))
        start = end
    if start < block.end:
        cuts.append((start, block.end))
    return cuts
