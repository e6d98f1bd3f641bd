"""How French names go on: with an adjective, with what they are for, with plain nouns."""

import re

from ingest.extraction.actors.french_words import (
    agrees,
    is_deed,
    is_infinitive,
    is_noun,
    is_qualifier,
)
from ingest.extraction.actors.joined_persons import joins_person
from ingest.extraction.actors.name_view import NameView

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
    if content is not None and joins_person(view, end, content):
        return None
    if content is not None or view.language == "en":
        return content
    purpose = any(view.low(n) in ("pour", "sur") for n in range(begin, end))
    if purpose and view.low(end) in ("au", "en", "aux"):
        return end + 1 if view.marks.is_place(end + 1) or view.capital(end + 1) else None
    if _is_portfolio(view, begin) and (word := _further_portfolio(view, end)) is not None:
        return word
    if purpose and (word := _further_purpose(view, end)) is not None:
        return word
    plain = goes_on_plainly(view, begin) or (end > begin and _is_portfolio(view, begin))
    return _plain_noun(view, end, begin) if plain else None


def _further_purpose(view: NameView, end: int) -> int | None:
    """ "pour la paix et le développement", "sur les femmes, la paix et la sécurité".

    What has a capital goes on only what has one: "pour la Paix et la Réconciliation".
    """
    lows = [view.low(n) for n in range(end, end + len(_AGENDA))]
    if lows == _AGENDA:
        return end + len(_AGENDA) - 1
    if lows[0] != "et" or lows[1] not in ("la", "le", "l"):
        return None
    single = view.subject(end + 2) and not lows[2].endswith("s") and not view.head(end + 2)
    capital = view.tokens[min(end + 2, len(view.tokens) - 1)].is_capital
    return end + 2 if single and (not capital or view.tokens[end - 1].is_capital) else None


_AGENDA = ["", "la", "paix", "et", "la", "securite"]


def past_qualifiers(view: NameView, end: int) -> int:
    """Past the adjectives after a noun of a French name: "le Conseil national de paix locale"."""
    while view.language == "fr" and view.adjacent(end - 1):
        if not (is_qualifier(view, end) or agrees(view, end)):
            break
        end += 1
    return end


def goes_on_plainly(view: NameView, begin: int) -> bool:
    """A head with a capital that no vocabulary knows; what it is for may be any noun.

    At the beginning of a sentence the capital says nothing.
    """
    head = begin - 1
    while head > 0 and not view.tokens[head].is_capital and is_qualifier(view, head):
        head -= 1
    token = view.tokens[head]
    if view.words.heads["fr"].get(token.low) == "government":
        return False
    sentence = view.page.sentence_at(token.start)
    begins = sentence is None or sentence.first == head
    return token.is_capital and not begins and view.marks.mention(head) is None


def _plain_noun(view: NameView, end: int, begin: int) -> int | None:
    """The noun after "de", "pour la" and so on; further ones need a deed: "promotion des ..."."""
    link, word = view.low(end), end + 1
    while view.low(word) in _ARTICLES:
        word += 1
    articled = word > end + 1 or link in _ARTICLED
    fits = is_noun(view, word) and (articled or not is_infinitive(view, word))
    is_first = all(is_qualifier(view, n) for n in range(begin, end))
    deed = any(is_deed(view, n) for n in range(max(begin, end - 2), end))
    if link in _TO:
        goes_on = deed and articled and view.tokens[end].text != "a"
        fits = fits or view.capital(word)
    elif link in _FOR:
        goes_on = articled and (link == "pour" or end > begin)
    else:
        goes_on = link in _OF and (is_first or deed or link in _OF_ONE)
    return word if goes_on and fits else None


_OF = frozenset({"des", "de", "du", "d"})
_ARTICLED = frozenset({"des", "du", "au", "aux"})
_OF_ONE = frozenset({"de", "d"})
_FOR = frozenset({"pour", "sur", "contre"})
_TO = frozenset({"a", "au", "aux"})
_ARTICLES = frozenset({"le", "la", "les", "l"})


def _is_portfolio(view: NameView, begin: int) -> bool:
    """After "ministère" or "ministre", also with what they are already known to be of."""
    known = view.marks.mention(begin - 1)
    first = begin - 1 if known is None else known.first
    return view.low(first).startswith("minist")


def _further_portfolio(view: NameView, end: int) -> int | None:
    """ "et de la Décentralisation", ", de la Francophonie": further things a ministry does."""
    joined = view.low(end) == "et" or (
        end < len(view.tokens) and view.tokens[end].text == "," and view.low(end + 1) != "et"
    )
    at = end + 1
    if not joined or view.low(at) not in _OF:
        return None
    at += 1
    while view.low(at) in _ARTICLES:
        at += 1
    return at if is_noun(view, at) or view.capital(at) and not view.head(at) else None


def past_demonym(view: NameView, end: int) -> int:
    """Past the people a French name ends with: "Association des juristes maliennes"."""
    placed = view.language == "fr" and end < len(view.tokens) and view.marks.is_place(end)
    lower = placed and not view.tokens[end].is_capital and view.adjacent(end - 1)
    if not lower or view.marks.mention(end) is not None:
        return end
    if view.low(end) in _OF:  # inside "Royaume des Pays-Bas"
        return end + 2 if view.marks.is_place(end + 1) else end
    return end + 1
