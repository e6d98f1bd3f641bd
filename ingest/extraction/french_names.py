"""How French names go on: with an adjective, with what they are for, with plain nouns."""

import re

from ingest.extraction.name_view import NameView

_ADJECTIVE = re.compile(r"(?:ienne?|aine?|aise?|oise?|ale|ique|iste|elle|ive|aire)s?$")


def is_adjective(view: NameView, at: int) -> bool:
    """ "la Plateforme sahélienne de dialogue": between a head and its complement or name."""
    token = view.tokens[at] if at < len(view.tokens) else None
    if token is None or token.is_capital or not _ADJECTIVE.search(token.low):
        return False
    before = view.tokens[at - 1]
    if not (before.is_capital or before.low in view.words.lower_heads):
        return False
    named = not before.is_capital and view.capital(at + 1)
    return named or view.low(at + 1) in ("de", "des", "du", "d", "pour")


def next_word(view: NameView, end: int, begin: int, takes_place: bool) -> int | None:
    """The next word of the name; after "pour" a country or region goes with what it is for."""
    content = view.after_link(end, takes_place)
    if content is not None or view.language == "en":
        return content
    purpose = any(view.low(n) == "pour" for n in range(begin, end))
    if purpose and view.low(end) in ("au", "en", "aux"):
        return end + 1 if view.marks.is_place(end + 1) or view.capital(end + 1) else None
    plain = view.low(end) in _LINKS and view.tokens[begin - 1].is_capital
    word = end + 1
    while view.low(word) in _ARTICLES:
        word += 1
    lower = view.low(word).isalpha() and not view.tokens[word].is_capital
    further = view.low(word + 1) in ("de", "du", "d") and view.marks.mention(word) is None
    if plain and lower and further and end == begin:
        named = view.content(word + 2)
        return word if named is not None and view.tokens[named].is_capital else None
    return None


_LINKS = frozenset({"des", "de", "du", "pour"})
_ARTICLES = frozenset({"le", "la", "les", "l"})


def past_demonym(view: NameView, end: int) -> int:
    """Past the people a French name ends with: "Association des juristes maliennes"."""
    placed = view.language == "fr" and end < len(view.tokens) and view.marks.is_place(end)
    lower = placed and not view.tokens[end].is_capital and view.adjacent(end - 1)
    return end + 1 if lower and view.marks.mention(end) is None else end
