"""The gate: a suggested organisation counts only where the sentence speaks for it.

Such a model takes places, persons, documents and titles for organisations too. A head noun in the
name, or an article before it together with a role or a list, keeps those out.
"""

from collections.abc import Iterator

from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.organisation_types import organisation_type, type_of_words
from ingest.extraction.text.guesses import Guess
from ingest.extraction.text.spans import Mention
from ingest.extraction.text.token_index import TokenIndex

_LONGEST = 12
_MARKS = frozenset("\n()[]:*")
_JOINS = frozenset({"and", "et"})
_LINKS = frozenset({"of", "for", "and", "de", "du", "des", "d", "et", "pour", "la", "les", "the"})
# Only what is done by organisations far more often than by persons.
_ROLES = frozenset({"organiser", "co-organiser", "funder", "host", "technical-support"})


def suggested_mentions(view: NameView, index: TokenIndex) -> list[Mention]:
    """Organisations that the model suggests and the sentence supports; none without a model."""
    guess = view.page.lexicon.guess
    if guess is None:
        return []
    found = guess(view.page.text, view.language)
    return [mention for one in found if one.label == "ORG" for mention in _taken(view, index, one)]


def _taken(view: NameView, index: TokenIndex, guess: Guess) -> Iterator[Mention]:
    first, last = index.around(guess.start, guess.end)
    while first < last and view.low(first) in view.words.determiners:
        first += 1
    if not _looks_like_a_name(view, first, last) or not _is_supported(view, index, first, last):
        return
    name = view.written(first, last)
    head = next((view.low(n) for n in range(first, last) if view.head(n)), None)
    said = None if head is None else organisation_type(view, head, name, None)
    kind = said or type_of_words(view, name)
    yield Mention(*view.stretch(first, last), "actor", name, "suggested", type=kind)


def _looks_like_a_name(view: NameView, first: int, last: int) -> bool:
    """It begins with a capital on one line, and nothing of it is named already."""
    if not 0 < last - first <= _LONGEST or not view.marks.is_free(first, last):
        return False
    text = view.written(first, last)
    after_title = view.low(first - 1) in view.words.titles or view.title(first - 1)
    return view.capital(first) and not (_MARKS & set(text)) and not after_title


def _is_supported(view: NameView, index: TokenIndex, first: int, last: int) -> bool:
    """A head noun; or an article, which persons have not, and a part in what is told."""
    inside = range(first, last)
    capitals = [n for n in inside if view.capital(n)]
    if any(view.head(n) for n in inside):
        return len(inside) > 2 or len(capitals) > 1
    if not all(n in capitals or view.low(n) in _LINKS for n in inside):
        return False
    if _is_known_otherwise(view, first, last) or any(view.of_title(n) for n in inside):
        return False
    if view.low(first - 1) in view.words.determiners or view.tokens[first].is_upper:
        return _in_list(view, first, last) or _in_role(view, index, first, last)
    return False


def _is_known_otherwise(view: NameView, first: int, last: int) -> bool:
    """The words are a place, a theme, a document or a kind of event."""
    if any(view.marks.is_place(n) for n in range(first, last)):
        return True
    start, end = view.tokens[first].start, view.tokens[last - 1].end
    kinds = ("theme", "paper", "event")
    return any(h.start < end and start < h.end for kind in kinds for h in view.page.found(kind))


def _in_list(view: NameView, first: int, last: int) -> bool:
    """It is joined by a comma or "and" to an organisation that the rules found."""
    before, after = _past_joins(view, first - 1, -1), _past_joins(view, last, 1)
    return any(
        (mention := view.marks.mention(n)) is not None and mention.kind == "actor"
        for n in (before, after)
        if n is not None
    )


def _past_joins(view: NameView, at: int, step: int) -> int | None:
    """The token behind "and", commas and articles; None when nothing joins."""
    joined = False
    while 0 <= at < len(view.tokens):
        low, text = view.low(at), view.tokens[at].text
        if low in _JOINS or text == ",":
            joined = True
        elif low not in view.words.determiners:
            return at if joined else None
        at += step
    return None


def _in_role(view: NameView, index: TokenIndex, first: int, last: int) -> bool:
    """It stands where a cue wants somebody who organises, funds or hosts."""
    for hit in view.page.found("cue"):
        if hit.value not in _ROLES or hit.entry.weak:
            continue
        begin, end = index.around(hit.start, hit.end)
        if hit.entry.direction == "after" and _only_small(view, end, first):
            return True
        if hit.entry.direction == "before" and hit.entry.needs and _only_small(view, last, begin):
            return True
    return False


def _only_small(view: NameView, begin: int, end: int) -> bool:
    """Only articles and asides stand between two tokens, or nothing."""
    between = range(begin, end)
    return begin <= end and all(
        view.low(n) in view.words.determiners or n in view.page.asides for n in between
    )
