"""Unknown names that a list of bodies, or people "for" something, show to be bodies."""

from collections.abc import Iterator

from ingest.extraction.actors.body_signs import shows_body
from ingest.extraction.actors.introduced_names import (
    begins_sentence,
    introduced,
    is_unknown,
    past_articles,
)
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.person_shapes import is_given, is_perhaps_given
from ingest.extraction.actors.unknown_runs import run_end
from ingest.extraction.text.spans import Mention
from ingest.extraction.text.token_index import TokenIndex

_ENDS = frozenset({",", ";", ".", "and", "et", "("})
_JOINS = frozenset({",", ";", "and", "et"})
_FOR = frozenset({"for", "pour"})
_AND = frozenset({"and", "et"})
_ENOUGH = 2
_LONG = 3
_PEOPLE = frozenset(
    (
        "women",
        "youth",
        "mothers",
        "lawyers",
        "journalists",
        "artists",
        "teachers",
        "hands",
        "voices",
    )
    + ("widows", "girls", "citizens", "doctors", "parents", "farmers", "people", "partners")
    + ("femmes", "jeunes", "jeunesse", "meres", "juristes", "artistes", "citoyens", "medecins")
    + ("filles", "veuves", "avocats", "journalistes", "voix", "mains")
)


def listed_names(view: NameView, _index: TokenIndex) -> list[Mention]:
    """Mentions in order; none covers what is known."""
    found: dict[int, Mention] = {}
    for source in (_for_something, _in_lists, _beside_bodies):
        for mention in source(view):
            if view.marks.is_free(mention.first, mention.last):
                view.marks.add(mention)
                found[mention.first] = mention
    return [found[at] for at in sorted(found)]


def _in_lists(view: NameView) -> Iterator[Mention]:
    """ "UNICEF, Sauti Women Lawyers, CRS": between commas, after a known body."""
    for at, token in enumerate(view.tokens[:-2]):
        if not at or not (token.text in _JOINS or token.low in _JOINS):
            continue
        known = view.marks.mention(at - 1)
        if known is None or known.kind != "actor" or known.last != at:
            continue
        first = past_articles(view, at + 1)
        end = run_end(view, first)
        closed = end < len(view.tokens) and view.tokens[end].text in _ENDS
        if closed and _is_worded(view, first, end):
            yield introduced(view, first, end, None)


def _beside_bodies(view: NameView) -> Iterator[Mention]:
    """ "UNICEF and Tolo Peace Bridges trained": three words or more before a verb of acting."""
    for at, token in enumerate(view.tokens[:-2]):
        known = view.marks.mention(at - 1) if at and token.low in _AND else None
        if known is None or known.kind != "actor" or known.last != at:
            continue
        first = past_articles(view, at + 1)
        end = run_end(view, first)
        if end - first >= _LONG and end in view.verbs and _shows_itself(view, first, end):
            yield introduced(view, first, end, None)


def _shows_itself(view: NameView, first: int, end: int) -> bool:
    """A word of bodies, or a place and a word of what bodies are for: "Goma Peace Bridges".

    Peace and Hope are names of persons too, and so are places.
    """
    placed = view.marks.is_place(first)
    rest = first + placed
    if is_given(view, first) or is_perhaps_given(view, first):
        return False
    if not view.marks.is_free(first, end) or not is_unknown(view, rest, end):
        return False
    told = view.words.organisation_words | view.words.subjects
    return shows_body(view, rest, end) or (
        placed and any(view.low(n) in told for n in range(rest, end))
    )


def _for_something(view: NameView) -> Iterator[Mention]:
    """ "Women for Peace", "the Tolo-based Hands of Hope": of people, or based somewhere."""
    for at, token in enumerate(view.tokens[:-2]):
        if not at or not (token.low in _FOR or token.low.endswith(" based")):
            continue
        based = view.low(at).endswith(" based") and not view.tokens[at].is_upper
        purpose = view.low(at) in ("for", "pour") and view.low(at - 1) in _PEOPLE
        first = at + 1 if based else at - 1
        while purpose and view.capital(first - 1) and view.adjacent(first - 1):
            first -= 1
        end = run_end(view, first) if based or purpose else first
        whole = based or (end > at + 1 and not begins_sentence(view, first))
        if whole and _is_worded(view, first, end):
            yield introduced(view, first, end, None)


def _is_worded(view: NameView, first: int, end: int) -> bool:
    """Several words of which one says what a body is for or who is in it."""
    if end - first < _ENOUGH or not is_unknown(view, first, end):
        return False
    told = view.words.organisation_words | view.words.subjects
    start, stop = view.tokens[first].start, view.tokens[end - 1].end
    themes = view.page.found("theme")
    themed = any(hit.start <= start and stop <= hit.end for hit in themes)
    return not themed and any(view.low(n) in told for n in range(first, end))
