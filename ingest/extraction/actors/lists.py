"""Reads lists of actors: "the UN Development Programme (UNDP), UNHCR, as well as FIDA-U"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.subject_gaps import before_clause
from ingest.extraction.text.spans import Mention, Sentence

_LONGEST_GAP = 16
MOST_SUBJECTS = 30  # more before one verb are no subject but a list that ended before it
_UNKNOWN_FIRST = 2
_UNKNOWN_NEXT = 3
_HAVE = frozenset({"ont", "a", "has", "have", "had", "avaient", "avait", "were", "etaient"})
_FROM = frozenset({"from", "of", "de", "du", "des", "d"})
_TOPIC = frozenset({"on", "about", "regarding", "concerning", "sur"})


def actors_after(
    found: Found, sentence: Sentence, position: int, strict: bool, most: int | None = None
) -> list[Mention]:
    """The mentions of the list that begins at a position of a sentence, in order.

    A list goes on over commas, "and", "as well as", small words, offices and names of people;
    a verb, a relative clause or too many other words end it. `strict` allows no unknown words,
    `most` ends it after so many.
    """
    items: list[Mention] = []
    _, at = found.index.around(sentence.start, position)
    at += at < sentence.last and found.view.tokens[at].text == ":"
    for mention in _from(found.outer, position, sentence.end):
        allowed = 0 if strict else (_UNKNOWN_NEXT if items else _UNKNOWN_FIRST)
        if not _may_bridge(found, at, mention.first, allowed):
            break
        if items and not _is_separated(found, at, mention.first):
            if not _is_apposed(found, items[-1], mention):
                break
            items.pop()
        elif items and _is_next_subject(found, at, mention):
            break
        if len(items) == most:
            break
        items.append(mention)
        at = mention.last
    return items


def _is_next_subject(found: Found, at: int, mention: Mention) -> bool:
    """True in "with the support of X, Y organised": Y is on no list, it is who acts."""
    view = found.view
    gap = [view.tokens[n].text for n in range(at, mention.first)]
    joined = any(view.low(n) in ("and", "et") for n in range(at, mention.first))
    if (joined and mention.kind != "group") or not (joined or "," in gap):
        return False
    after = mention.last
    marks = [token.text for token in view.tokens[after : after + 3]]
    after += 3 if marks[::2] == ["(", ")"] else 0
    has = joined and view.low(after) in _HAVE  # "funded by X, and the women have sung"
    while after < len(view.tokens) and _looked_through(found, after):
        after += 1
    return has or after in view.verbs


def _looked_through(found: Found, at: int) -> bool:
    view = found.view
    if at in view.verbs:
        return False
    aside = at in view.page.asides or view.tokens[at].text == ","
    return aside or view.low(at) in view.words.adverbs


def actors_before(
    found: Found, sentence: Sentence, at: int, skip: Set[int], most: int = MOST_SUBJECTS
) -> list[Mention]:
    """The subject that ends before a token: its mention and those listed with it, in order.

    Args:
        found: the mentions.
        sentence: where the verb stands.
        at: token number of the verb.
        skip: tokens that belong to other cues and their lists; they are looked through.
        most: how many are wanted; those nearest to the verb.
    """
    items: list[Mention] = []
    at = before_clause(found, at)
    for mention in _back_from(found.outer, sentence.start, found.view.tokens[at].start):
        if mention.first in skip:
            continue
        gap = [n for n in range(mention.last, at) if n not in skip]
        if items and mention.kind == "group" and _is_apposed(found, mention, items[-1]):
            at = mention.first  # "associations de la société civile" are one
            continue
        if items:
            if not (_bridges(found, gap, _UNKNOWN_NEXT) and _separated(found, gap)):
                break
        elif not _bridges(
            found, [n for n in gap if found.view.low(n) not in _TOPIC], _UNKNOWN_FIRST
        ):
            break
        items.append(mention)
        at = mention.first
        if len(items) == most:
            break
    return items[::-1]


def coordinated(found: Found, items: Sequence[Mention]) -> list[Mention]:
    """The last of some names with those that "and" joins to it: "A, B and C said"."""
    kept = list(items[-1:])
    for one, two in zip(items[-2::-1], items[:0:-1], strict=False):
        gap = [found.view.tokens[n] for n in range(one.last, two.first)]
        small = all(t.text == "," or t.low in _JOINING for t in gap)
        joined = len(kept) > 1 or any(t.low in ("and", "et") for t in gap)
        if not (small and joined):
            break
        kept.insert(0, one)
    return kept


_JOINING = frozenset(
    {"and", "et", "the", "le", "la", "les", "l", "of", "from", "de", "du", "des", "d"}
)


def _is_apposed(found: Found, one: Mention, two: Mention) -> bool:
    """True for "partners HIAS", "officers from the army", "UNMISS’s Section": the second counts."""
    view = found.view
    if one.kind == "group":
        gap = [view.low(n) for n in range(one.last, two.first)]
        small = view.words.prepositions | view.words.determiners | view.words.fillers
        return not gap or (gap[0] in _FROM and all(low in small for low in gap))
    return two.first == one.last + 1 and view.tokens[one.last].text in ("’s", "'s")


def _from(mentions: Sequence[Mention], start: int, end: int) -> Iterator[Mention]:
    """The mentions between two offsets, in order; only as many are looked at as are asked for."""
    for number in range(bisect_left(mentions, start, key=_start), len(mentions)):
        if mentions[number].start >= end:
            return
        if mentions[number].end <= end:
            yield mentions[number]


def _back_from(mentions: Sequence[Mention], start: int, end: int) -> Iterator[Mention]:
    """The same from the last to the first."""
    for number in range(bisect_left(mentions, end, key=_start) - 1, -1, -1):
        if mentions[number].start < start:
            return
        if mentions[number].end <= end:
            yield mentions[number]


def _start(mention: Mention) -> int:
    return mention.start


def _may_bridge(found: Found, first: int, last: int, allowed: int) -> bool:
    gap = range(first, last)
    return _bridges(found, gap, allowed) and found.stops.isdisjoint(gap)


def _is_separated(found: Found, first: int, last: int) -> bool:
    return _separated(found, list(range(first, last)))


def _separated(found: Found, gap: Sequence[int]) -> bool:
    view = found.view
    marks = {view.tokens[n].text for n in gap}
    lows = {view.low(n) for n in gap}
    return bool(marks & _SEPARATING) or bool(lows & (view.words.separators | _BY_WAY) - {""})


def _bridges(found: Found, gap: Sequence[int], allowed: int) -> bool:
    """True when nothing in the gap ends a list."""
    asides = found.view.page.asides
    unknown = words = 0
    for number in gap:
        words += number not in asides
        cost = _cost(found, number)
        if cost is None or words > _LONGEST_GAP:
            return False
        unknown += cost
    return unknown <= allowed


# "funded by Sweden through UNFPA": both gave.
_BY_WAY = frozenset({"through", "via", "travers", "canal", "biais", "truchement"})
_QUOTES = frozenset('«»“”"')
_SEPARATING = frozenset(',;/&(-–«“"')
_ENDS = _QUOTES | frozenset(".?!…:")


def _is_beside_name(found: Found, number: int) -> bool:
    """True for the marks of a quoted name: « CAFOB »."""
    if found.view.tokens[number].text not in _QUOTES:
        return False
    marks = found.view.marks
    return marks.mention(number - 1) is not None or marks.mention(number + 1) is not None


def _cost(found: Found, number: int) -> int | None:
    """0 for what may stand in a list, 1 for an unknown word, None for what ends the list."""
    view, words = found.view, found.view.words
    token = view.tokens[number]
    low = token.low
    if number in view.page.asides:
        return 0
    if token.text == "." and view.tokens[number - 1].is_capital:
        return 0  # "Cllr.", "Hildebrand N."
    if not low:
        return None if token.text in _ENDS and not _is_beside_name(found, number) else 0
    if low in words.being or low in words.relative - {"dont"}:
        return None
    if low in _TOPIC:
        return None
    known = low in words.determiners or low in words.separators or low in words.prepositions
    filler = low in words.fillers or low in words.titles or view.of_title(number)
    if known or filler or token.is_capital or view.marks.is_place(number) or low.isdigit():
        return 0
    group = view.head(number) or low in view.page.lexicon.people
    return 0 if low in words.adverbs or low in words.subjects or group else 1
