"""Lines of capitals, in which every word looks like an acronym: "UN ATELIER AU BURUNDI"."""

from collections.abc import Collection, Sequence

from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Token
from ingest.extraction.text.token_index import TokenIndex

_NEAR = 9
_LONG = 2


def is_shouted(text: str, tokens: Sequence[Token], at: int) -> bool:
    """True when most words near a token, on its line, are written in capitals.

    Words of one or two letters do not count, nor does the token itself.
    """
    around = tokens[max(0, at - _NEAR) : at + _NEAR + 1]
    begin = text.rfind("\n", around[0].start, tokens[at].start) + 1
    end = text.find("\n", tokens[at].end, around[-1].end)
    near = [
        token
        for number, token in enumerate(around)
        if number != min(at, _NEAR)
        and len(token.low) > _LONG
        and begin <= token.start
        and (end < 0 or token.start < end)
    ]
    return sum(token.text.isupper() for token in near) * 2 > len(near)


def without_shouted_words(
    text: str, hits: Sequence[Hit], tokens: Sequence[Token], small_words: Collection[str]
) -> list[Hit]:
    """The hits without acronyms that are small words of the language in a line of capitals.

    `small_words` are folded; elsewhere such letters are what they look like: "the AU and the UN".
    """
    index = TokenIndex(list(tokens))
    kept = []
    for hit in hits:
        first, last = index.around(hit.start, hit.end) if hit.entry.exact else (0, 0)
        small = last == first + 1 and tokens[first].low in small_words
        if not (small and is_shouted(text, tokens, first)):
            kept.append(hit)
    return kept
