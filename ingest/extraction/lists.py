"""Reads lists of actors: "the UN Development Programme (UNDP), UNHCR, as well as FIDA-U"."""

from collections.abc import Sequence

from ingest.extraction.mentions import Found
from ingest.extraction.spans import Mention, Sentence, Span
from ingest.extraction.within import starting_in

_LONGEST_GAP = 16
_UNKNOWN_FIRST = 2
_UNKNOWN_NEXT = 3
_FROM = frozenset({"from", "of", "de", "du", "des", "d"})
_TOPIC = frozenset({"on", "about", "regarding", "concerning", "sur"})


def actors_after(found: Found, sentence: Sentence, position: int, strict: bool) -> list[Mention]:
    """The mentions of the list that begins at a position of a sentence, in order.

    A list goes on over commas, "and", "as well as", small words, offices and names of people;
    a verb, a relative clause or too many other words end it. `strict` allows no unknown words.
    """
    items: list[Mention] = []
    _, at = found.index.around(sentence.start, position)
    for mention in _within(found.outer, position, sentence.end):
        allowed = 0 if strict else (_UNKNOWN_NEXT if items else _UNKNOWN_FIRST)
        if not _may_bridge(found, at, mention.first, allowed):
            break
        if items and not _is_separated(found, at, mention.first):
            if not _is_apposed(found, items[-1], mention):
                break
            items.pop()
        elif items and _is_next_subject(found, at, mention):
            break
        items.append(mention)
        at = mention.last
    return items


def _is_next_subject(found: Found, at: int, mention: Mention) -> bool:
    """True in "with the support of X, Y organised": Y is on no list, it is who acts."""
    view = found.view
    gap = [view.tokens[n].text for n in range(at, mention.first)]
    if "," not in gap or any(view.low(n) in ("and", "et") for n in range(at, mention.first)):
        return False
    after = mention.last
    marks = [token.text for token in view.tokens[after : after + 3]]
    after += 3 if marks[::2] == ["(", ")"] else 0
    while after < len(view.tokens) and _looked_through(found, after):
        after += 1
    return after in view.verbs


def _looked_through(found: Found, at: int) -> bool:
    view = found.view
    if at in view.verbs:
        return False
    aside = at in view.page.asides or view.tokens[at].text == ","
    return aside or view.low(at) in view.words.adverbs


def actors_before(found: Found, sentence: Sentence, at: int, skip: frozenset[int]) -> list[Mention]:
    """The subject that ends before a token: its mention and those listed with it, in order.

    Args:
        found: the mentions.
        sentence: where the verb stands.
        at: token number of the verb.
        skip: tokens that belong to other cues and their lists; they are looked through.
    """
    items: list[Mention] = []
    at = _before_relative(found, at)
    candidates = [m for m in _within(found.outer, sentence.start, found.view.tokens[at].start)]
    for mention in reversed(candidates):
        if mention.first in skip:
            continue
        gap = [n for n in range(mention.last, at) if n not in skip]
        if items:
            if not (_bridges(found, gap, _UNKNOWN_NEXT) and _separated(found, gap)):
                break
        elif not _bridges(
            found, [n for n in gap if found.view.low(n) not in _TOPIC], _UNKNOWN_FIRST
        ):
            break
        items.insert(0, mention)
        at = mention.first
    return items


def _before_relative(found: Found, verb: int) -> int:
    """The token of "qui" in "X qui a organisé", of the verb when no name stands before it."""
    at = verb - 1
    while found.view.low(at) in found.view.words.adverbs:
        at -= 1
    if at > 0 and found.view.tokens[at].text == ",":
        return _before_clause(found, at, verb)
    relative = found.view.low(at) in ("qui", "who", "which")
    return at if relative and _is_antecedent(found, at - 1) else verb


def _before_clause(found: Found, comma: int, verb: int) -> int:
    """The comma that opens ", which works in Mopti," before a verb, else the verb itself."""
    view = found.view
    for at in range(comma - 1, max(0, comma - _LONGEST_GAP), -1):
        if view.tokens[at].text == ",":
            relative = view.low(at + 1) in ("which", "who", "qui")
            return at if relative and view.marks.mention(at - 1) is not None else verb
    return verb


def _is_antecedent(found: Found, at: int) -> bool:
    """True for a name just before "which" that depends on no other noun."""
    view = found.view
    at -= view.tokens[at].text == ","
    mention = view.marks.mention(at)
    if mention is None or mention.kind == "group":
        return False
    before = mention.first - 1
    while view.low(before) in _ARTICLES:
        before -= 1
    return view.low(before) not in view.words.prepositions


_ARTICLES = frozenset({"the", "la", "le", "les", "l"})


def _is_apposed(found: Found, one: Mention, two: Mention) -> bool:
    """True for "partners HIAS", "officers from the army", "UNMISS’s Section": the second counts."""
    view = found.view
    if one.kind == "group":
        gap = [view.low(n) for n in range(one.last, two.first)]
        small = view.words.prepositions | view.words.determiners | view.words.fillers
        return not gap or (gap[0] in _FROM and all(low in small for low in gap))
    return two.first == one.last + 1 and view.tokens[one.last].text in ("’s", "'s")


def _within(mentions: Sequence[Mention], start: int, end: int) -> list[Mention]:
    return [m for m in starting_in(mentions, Span(start, end)) if m.end <= end]


def _may_bridge(found: Found, first: int, last: int, allowed: int) -> bool:
    gap = range(first, last)
    return not found.stops.intersection(gap) and _bridges(found, list(gap), allowed)


def _is_separated(found: Found, first: int, last: int) -> bool:
    return _separated(found, list(range(first, last)))


def _separated(found: Found, gap: Sequence[int]) -> bool:
    view = found.view
    marks = {view.tokens[n].text for n in gap}
    lows = {view.low(n) for n in gap}
    return bool(marks & {",", ";", "/", "&", "(", "-", "–"}) or bool(
        lows & view.words.separators - {""}
    )


def _bridges(found: Found, gap: Sequence[int], allowed: int) -> bool:
    """True when nothing in the gap ends a list."""
    if sum(number not in found.view.page.asides for number in gap) > _LONGEST_GAP:
        return False
    unknown = 0
    for number in gap:
        cost = _cost(found, number)
        if cost is None:
            return False
        unknown += cost
    return unknown <= allowed


def _cost(found: Found, number: int) -> int | None:
    """0 for what may stand in a list, 1 for an unknown word, None for what ends the list."""
    view, words = found.view, found.view.words
    token = view.tokens[number]
    low = token.low
    if number in view.page.asides:
        return 0
    if token.text == "." and view.low(number - 1) in words.titles:
        return 0
    if not low:
        return None if token.text in (".", "?", "!", "…", ":", "«", "»", "“", "”", '"') else 0
    if low in words.being or low in words.relative - {"dont"}:
        return None
    if low in _TOPIC:
        return None
    known = low in words.determiners or low in words.separators or low in words.prepositions
    filler = low in words.fillers or low in words.titles or view.of_title(number)
    if known or filler or token.is_capital or view.marks.is_place(number) or low.isdigit():
        return 0
    return 0 if low in words.adverbs or low in words.subjects else 1
