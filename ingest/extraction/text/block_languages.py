"""The language of each paragraph: pages in two languages, and passages that nobody here reads."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.extraction.text.hits import Hit
from ingest.extraction.text.language import LanguageModel
from ingest.extraction.text.spans import Block, Token
from ingest.extraction.text.token_index import TokenIndex
from ingest.extraction.text.within import holding

OTHER = "other"
_FEWEST = 10  # words of a paragraph whose language can be told
_ENOUGH = 0.14
_CLEAR = 1.5
_DOUBT = 0.1
_READ = ("en", "fr")
_LAST_LATIN = "ʯ"


def block_languages(
    blocks: Sequence[Block],
    tokens: list[Token],
    language: str,
    stop_words: Mapping[str, Sequence[str]],
    model: LanguageModel,
) -> list[str]:
    """The language of each block: `en`, `fr`, or `other` for one that is not read.

    Args:
        blocks: the paragraphs, in order.
        tokens: all words of the text.
        language: that of the text; short paragraphs and those that tell nothing have it too.
        stop_words: small words of `en`, `fr` and of `other` languages.
        model: asked for a paragraph with many small words of other languages.
    """
    index = TokenIndex(tokens)
    told = []
    for block in blocks:
        first, last = index.around(block.start, block.end)
        words = [token.low for token in tokens[first:last] if token.low and not token.low.isdigit()]
        told.append(_of_words(words, stop_words, model) or language)
    return told


def without_foreign(
    blocks: Sequence[Block], languages: Sequence[str]
) -> tuple[list[Block], list[Block]]:
    """The blocks with those in other languages closed like boilerplate, and these alone."""
    pairs = [*zip(blocks, languages, strict=True)]
    foreign = [b for b, told in pairs if told == OTHER and b.kind != "boilerplate"]
    closed = [replace(b, kind="boilerplate") if told == OTHER else b for b, told in pairs]
    return closed, foreign


def in_language_of_block(
    hits: Sequence[Hit], blocks: Sequence[Block], languages: Sequence[str]
) -> Iterator[Hit]:
    """The hits whose wording is of the language of the paragraph that they stand in."""
    for hit in hits:
        number = holding(blocks, hit.start)
        if number is None or hit.entry.language in ("", languages[number]):
            yield hit


def _of_words(
    words: Sequence[str], stop_words: Mapping[str, Sequence[str]], model: LanguageModel
) -> str | None:
    if len(words) < _FEWEST:
        return None
    if sum(word[0] > _LAST_LATIN for word in words) > len(words) / 2:
        return OTHER
    counts = Counter(words)
    share = {name: sum(counts[w] for w in found) / len(words) for name, found in stop_words.items()}
    best = max(share, key=lambda name: share[name])
    rival = max(share[name] for name in share if name != best)
    if share[best] >= max(_ENOUGH, rival * _CLEAR):
        return best
    if share[OTHER] < _DOUBT:
        return None
    guess = model.guess(" ".join(words))
    return guess if guess in _READ else OTHER
