"""Words that stand between others and say when, where and about what: "in Goma on 4 May 2016".

They are no part of a cue and end no list; a text is read for cues once more without them.
"""

from collections.abc import Iterable, Mapping, Sequence, Set

from ingest.extraction.text.adverbs import adverbs_among
from ingest.extraction.text.hits import Hit, find_hits
from ingest.extraction.text.lexicon import Lexicon
from ingest.extraction.text.relative_dates import WEEKDAYS
from ingest.extraction.text.spans import Sentence, Token
from ingest.extraction.text.token_index import TokenIndex
from ingest.extraction.text.within import Placed

_BEFORE_DATE = frozenset(
    ("on", "le", "les", "du", "from", "en", "date", "ce", "au", "d", "dated", "in", "between")
)
_IN = frozenset({"in", "at", "near", "au", "aux", "en", "dans", "à", "À"})
_ABOUT = frozenset({"on", "about", "regarding", "concerning", "sur", "around"})
_AT_EVENT = frozenset(
    ("in", "at", "during", "to", "of", "à", "au", "aux", "lors", "pendant", "durant", "dans", "de")
    + ("du", "cours")
)
_ARTICLES = frozenset(
    ("the", "a", "an", "this", "that", "le", "la", "les", "l", "un", "une", "cet", "cette", "ce")
    + ("de", "du", "d", "des", "its", "their", "sa", "son")
)
_HELD = frozenset({"held", "tenu", "tenue", "tenus", "tenues"})
_TOWN_OF = frozenset(
    {"of", "de", "d", "town", "city", "village", "ville", "commune", "cite", "localite"}
    | {"capital", "capitale"}
)
_CAPITAL = frozenset({"capital", "capitale"})
_WORDED = ("cue", "event_verb")
_MODIFIERS = 3


def asides_of(
    tokens: Sequence[Token],
    hits: Mapping[str, Sequence[Hit]],
    days: Iterable[Placed],
    lexicon: Lexicon,
) -> frozenset[int]:
    """Numbers of the tokens that say when, where, about what and at which event."""
    index = TokenIndex(list(tokens))
    found = set(adverbs_among(tokens))
    for day in days:
        first, last = index.around(day.start, day.end)
        found.update(range(_leftwards(tokens, first, _BEFORE_DATE), last))
    named = {index.around(h.start, h.end)[0] for h in hits.get("actor", ())}
    towns = dict(_spans(index, [*hits.get("place", ()), *hits.get("country", ())]))
    for first, last in towns.items():
        found.update(_placed(tokens, first, last, found))
    found.update(_unknown_towns(tokens, named, lexicon))
    for first, last in _spans(index, hits.get("theme", ())):
        begin = _past_articles(tokens, first)
        if begin > 0 and tokens[begin - 1].low in _ABOUT:
            found.update(range(begin - 1, last))
    for first, last in _spans(index, hits.get("floating", ())):
        found.update(range(first, last))
    for first, last in _spans(index, hits.get("event", ())):
        if not tokens[first].is_capital:
            end = _past_town(tokens, last, towns)
            found.update(_event(tokens, first, end), range(last, end))
    return frozenset(found | _held(tokens, found))


def articles_of_days(tokens: Sequence[Token], asides: Set[int]) -> frozenset[int]:
    """Where the articles of days end: the last word of "ont formé le 4 avril" is none of a cue."""
    return frozenset(
        tokens[number].end
        for number in asides
        if number + 1 < len(tokens)
        and tokens[number].low in _ARTICLES
        and (tokens[number + 1].low.isdigit() or tokens[number + 1].low in WEEKDAYS)
    )


def cues_without(
    text: str,
    tokens: Sequence[Token],
    sentences: Iterable[Sentence],
    asides: frozenset[int],
    lexicon: Lexicon,
) -> list[Hit]:
    """Cues whose words stand apart because asides are between them, at their place in the text."""
    pieces: list[str] = []
    places: list[int] = []
    for sentence in sentences:
        numbers = range(sentence.first, sentence.last)
        if asides.isdisjoint(numbers):
            continue
        for number in numbers:
            if number in asides:
                continue
            token = tokens[number]
            end = tokens[number + 1].start if number + 1 < sentence.last else token.end
            word = text[token.start : end]
            pieces.append(word)
            places.extend(range(token.start, end))
        pieces.append("\n")
        places.append(sentence.end)
    found = []
    for hit in find_hits("".join(pieces), lexicon):
        start, end = places[hit.start], places[hit.end - 1] + 1
        if hit.kind in _WORDED and end - start > hit.end - hit.start:
            found.append(Hit(start, end, hit.entry))
    return found


def _spans(index: TokenIndex, hits: Iterable[Hit]) -> list[tuple[int, int]]:
    return [index.around(hit.start, hit.end) for hit in hits]


def _leftwards(tokens: Sequence[Token], at: int, words: frozenset[str]) -> int:
    while at > 0 and tokens[at - 1].low in words:
        at -= 1
    return at


def _past_articles(tokens: Sequence[Token], at: int) -> int:
    return _leftwards(tokens, at, _ARTICLES)


def _is_in(token: Token) -> bool:
    """ "à" is a place, "a" the verb."""
    return token.text in _IN or token.low in _IN


def _placed(tokens: Sequence[Token], first: int, last: int, near: set[int]) -> range:
    """ "in Goma", "in the town of Goma", and ", Burundi" after another aside."""
    begin = _past_articles(tokens, first)
    if begin > 2 and tokens[begin - 1].text == "," and tokens[begin - 2].low in _CAPITAL:
        begin -= 1
    while begin > 1 and tokens[begin - 1].low in _TOWN_OF:
        begin = _past_articles(tokens, begin - 1)
    if begin > 0 and _is_in(tokens[begin - 1]):
        return range(begin - 1, last)
    apposed = first > 1 and tokens[first - 1].text == "," and first - 2 in near
    return range(first - 1, last) if apposed else range(0)


def _unknown_towns(tokens: Sequence[Token], named: set[int], lexicon: Lexicon) -> set[int]:
    """ "in Wanyjok": one capital after a preposition, no organisation."""
    words = lexicon.words
    heads = words.heads["en"].keys() | words.heads["fr"].keys() | words.title_nouns
    found: set[int] = set()
    for at in range(1, len(tokens) - 1):
        token, after = tokens[at], tokens[at + 1]
        if tokens[at - 1].text not in ("in", "at", "à") or at in named or token.low in heads:
            continue
        single = token.is_capital and not token.is_upper and not after.is_capital
        if single and after.low not in ("of", "for", "and", "de", "du", "des", "et", "s"):
            found.update((at - 1, at))
    return found


def _event(tokens: Sequence[Token], first: int, last: int) -> range:
    """ "in the two-day regional workshop", "lors du séminaire"."""
    begin = first
    while begin > 0 and first - begin < _MODIFIERS and _is_modifier(tokens[begin - 1]):
        begin -= 1
    begin = _past_articles(tokens, begin)
    if begin > 0 and tokens[begin - 1].low in _AT_EVENT | {"a"}:
        begin -= 1
        if tokens[begin].text in ("a", "A"):
            return range(0)
    if tokens[begin - 1].low == "attending":
        return range(begin, last)
    lead = tokens[begin].low in _AT_EVENT or tokens[begin].text in _AT_EVENT
    return (
        range(_leftwards(tokens, begin, frozenset({"lors", "cours"})), last) if lead else range(0)
    )


def _past_town(tokens: Sequence[Token], at: int, towns: Mapping[int, int]) -> int:
    """Past "de Goma" in "la rencontre de Goma"."""
    named = at < len(tokens) and tokens[at].low in ("de", "d", "of")
    return towns.get(at + 1, at) if named else at


def _is_modifier(token: Token) -> bool:
    small = token.low in _ARTICLES or token.low in _AT_EVENT or len(token.low) < 3
    return bool(token.low) and not token.is_capital and not small


def _held(tokens: Sequence[Token], found: set[int]) -> set[int]:
    """ "held" between an event and where it was: ", held in Nairobi on 8 May 2014,"."""
    joined: set[int] = set()
    for at in range(1, len(tokens) - 1):
        after = at + 1 in found
        before = at - 1 in found or (tokens[at - 1].text == "," and at - 2 in found)
        if tokens[at].low in _HELD and after and before:
            joined.add(at)
    return joined
