"""Cuts a text into words and marks, and into sentences that know their words."""

import re
from collections.abc import Iterator

from graph.model.folding import fold
from ingest.extraction.text.spans import Block, Sentence, Token

_TOKEN = re.compile(
    r"(?:[Qq]u|[LlDdSsCcNnJjMmTt])[’'ʼ](?=\w)|[’'`]s\b|[^\W_]+(?:[-\u2011][^\W_]+)*|[^\w\s]|_"
)
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”’»)*_\]]*(?=\s+[\"“«‘(\[*_]*[A-ZÀ-Ý0-9])|\n+|$")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mme|Mlle|Dr|Prof|Hon|Gen|Col|Lt|Sgt|Rev|St|No|vs|Mgr|Me|art|al|H\.E|S\.E"
    r"|Jr|Sr|Capt|Brig|Amb|Maj|approx|e\.g|i\.e|U\.N|U\.S|Jan|Feb|Sept|Oct|Nov|Dec|Cllr|Atty|Engr?"
    r"|Insp|Supt|Cpl|Cdr|Cmdr|Comm|Ing|MM|Msgr|Adv|Sen|Gov|Adm|Cdt|Adjt|Pst|Ptr"
    r")|\b[A-Z])\.$"
)
_NUMBER = re.compile(r"\s*\d{1,2}\.")
_TAIL = 24  # longer than any abbreviation, with what may stand before it
# Longer than any sentence that somebody wrote. What looks at a sentence may look at all of it for
# each of its words, so that without a limit a text without full stops would take hours.
_MOST_TOKENS = 600


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
            found += _pieces(tokens, Sentence(start, end, first, at, number))
    return found


def _pieces(tokens: list[Token], sentence: Sentence) -> Iterator[Sentence]:
    """The sentence, in as many pieces as its length makes necessary; none when it has no word."""
    start, last = sentence.start, sentence.last
    for first in range(sentence.first, last, _MOST_TOKENS):
        stop = min(first + _MOST_TOKENS, last)
        end = sentence.end if stop == last else tokens[stop].start
        yield Sentence(start, end, first, stop, sentence.block, first > sentence.first)
        start = end


def _cuts(text: str, block: Block) -> list[tuple[int, int]]:
    cuts = []
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        end = match.end()
        tail = text[max(start, end - _TAIL) : end].rstrip()
        numbered = start == block.start and _NUMBER.fullmatch(text, start, end)
        if not tail or numbered or _ABBREVIATION.search(tail):
            continue
        cuts.append((start, end))
        start = end
    if start < block.end:
        cuts.append((start, block.end))
    return cuts
