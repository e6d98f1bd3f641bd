"""Names that only an article and capitals show: "The Women Lawyers of Ituri trained ...".

People carry no article, so a name after one that acts or is said to have acted is a body.
"""

from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.organisation_types import type_of_words
from ingest.extraction.text.spans import Mention

_ARTICLES = frozenset({"the", "le", "la", "les", "l"})
_OF = {"en": frozenset({"of", "for", "and"}), "fr": frozenset({"de", "du", "des", "d", "pour"})}
_LONGEST = 8
_ENOUGH = 2
_ASIDE = 16
# "The Lake Mediation Forum hosted ..." is a body, "at the Lake Mediation Forum" a meeting.
EVENT_LIKE = frozenset({"forum"})
_AGENTS = frozenset({"by", "with", "from", "and", "par", "avec", "et"})


def acting_name(view: NameView, verb: int) -> list[Mention]:
    """The unknown name that is the subject of a verb (a token number); one at most.

    Words that say when and where may stand between. The article must begin the clause.
    """
    end = verb
    while end > 0 and _between(view, end - 1):
        end -= 1
    for first in range(end - 1, max(0, end - _LONGEST), -1):
        articled = view.low(first - 1) in _ARTICLES and view.capital(first)
        if articled and _begins_clause(view, first - 1) and _is_name(view, first, end):
            return [_built(view, first, end)]
    return []


def described_name(view: NameView, first: int) -> Mention | None:
    """The unknown name of several words that begins at a token after an article, or None."""
    if view.low(first - 1) not in _ARTICLES or not view.capital(first):
        return None
    end = _end(view, first)
    linked = any(view.low(n) in _OF[view.language] for n in range(first, end))
    return _built(view, first, end) if linked and _is_name(view, first, end) else None


def acts_or_is_listed(view: NameView, first: int, last: int) -> bool:
    """True when the name in tokens `first` to `last` (excluded) does something or did it."""
    if last - first < _ENOUGH + (view.language == "en"):
        return False
    at = _past_aside(view, last)
    while at < len(view.tokens) and at not in view.verbs and _between(view, at):
        at += 1
    before = first - 1
    while view.low(before) in _ARTICLES:
        before -= 1
    listed = (
        view.low(last) in ("and", "et") or view.tokens[min(last, len(view.tokens) - 1)].text in ",."
    )
    inside = view.low(before) in view.words.being or view.tokens[max(before, 0)].text == ","
    return at in view.verbs or view.low(before) in _AGENTS or (listed and inside)


def _past_aside(view: NameView, at: int) -> int:
    """Past what commas set apart behind a name: ", together with the Hill Centre, organised"."""
    if at >= len(view.tokens) or view.tokens[at].text != ",":
        return at
    ends = range(at + 1, min(at + _ASIDE, len(view.tokens)))
    return next((n + 1 for n in ends if view.tokens[n].text == "," and n + 1 in view.verbs), at)


def _between(view: NameView, at: int) -> bool:
    aside = view.is_aside(at) and view.marks.mention(at) is None
    return aside or (view.low(at) in view.words.adverbs and not view.tokens[at].is_capital)


def _begins_clause(view: NameView, article: int) -> bool:
    sentence = view.page.sentence_at(view.tokens[article].start)
    return sentence is not None and (sentence.first == article or view.is_aside(article - 1))


def _end(view: NameView, first: int) -> int:
    """Past the words of a name: capitals, a word after them in French, and "of" with more."""
    at = first + 1
    while at < min(first + _LONGEST, len(view.tokens)) and view.adjacent(at - 1):
        placed = view.marks.is_place(at) and view.tokens[at].is_capital
        if view.capital(at) or placed or _is_french_word(view, at):
            at += 1
        elif view.low(at) in _OF[view.language] and (step := _after_of(view, at)) is not None:
            at = step
        else:
            break
    return at


def _after_of(view: NameView, at: int) -> int | None:
    if view.low(at) == "and":
        return at + 2 if view.capital(at + 1) else None
    at += 1
    while view.low(at) in _ARTICLES:
        at += 1
    fits = view.capital(at) or view.marks.is_place(at) or view.subject(at)
    return at + 1 if fits and view.marks.mention(at) is None else None


def _is_french_word(view: NameView, at: int) -> bool:
    """The word after a French head: "Femmes juristes de", "Jeunes engagés pour"."""
    low = view.low(at)
    words = view.words
    small = low in words.prepositions or low in words.separators or low in words.adverbs
    other = low in words.being or low in words.relative or at in view.verbs or view.title(at)
    french = view.language == "fr" and view.low(at + 1) in _OF["fr"]
    after = french and view.tokens[at - 1].is_capital
    return bool(low) and after and not (small or other)


def _is_name(view: NameView, first: int, end: int) -> bool:
    """Two words of weight, none of a title, a person or another name; it ends where it should."""
    numbers = range(first, end)
    if not view.marks.is_free(first, end) or any(view.title(n) for n in numbers):
        return False
    weighty = [n for n in numbers if view.tokens[n].is_capital or view.subject(n)]
    unplaced = [n for n in weighty if not view.marks.is_place(n)]
    if len(weighty) < _ENOUGH or not unplaced or unplaced[0] != first:
        return False
    events = view.page.event_starts
    months = view.page.lexicon.months
    if any(view.tokens[n].start in events or view.low(n) in months for n in numbers):
        return False
    return _end(view, first) == end


def _built(view: NameView, first: int, last: int) -> Mention:
    name = view.written(first, last)
    kind = type_of_words(view, name)
    return Mention(*view.stretch(first, last), "actor", name, "slot", type=kind)
