"""Titles before a name: how surely they say that a person follows, and which words follow."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from graph.model.folding import fold
from ingest.loading.person_words import PersonWords

_GLUED = re.compile(r"\.(?=[^\W\d_][a-zà-ÿ])")
_SPACED = re.compile(r"\b([A-Z]\.)\s(?=[A-Z]\.)")
_LETTERS = frozenset({"m", "mm", "h e", "s e", "s e m", "he", "se", "sem"})
_ARTICLES = frozenset({"le", "la", "l", "the", "ex", "former", "ancien", "ancienne"})
_AND = frozenset({"and", "et", "&", "na"})
_FORMER = frozenset({"ex", "former", "ancien", "ancienne", "late", "feu"})
_FIRM = frozenset({"co", "cie", "sons", "fils", "freres", "brothers"})


class Title(IntEnum):
    """How surely a title says that a person follows."""

    NONE = 0
    WEAK = 1
    OF_RANK = 2
    OF_PERSON = 3


@dataclass(frozen=True, slots=True)
class Titled:
    """A name behind its titles.

    Attributes:
        title: the surest of them.
        has_post: a post stands between: `Madame la Ministre`.
        rest: the words behind, up to a second name; empty when it is none of a person.
    """

    title: Title
    has_post: bool
    rest: str


def plain(name: str) -> str:
    """Return a name with letters of the usual width, no unseen ones, a blank behind a dot."""
    usual = unicodedata.normalize("NFKC", name)
    seen = "".join(letter for letter in usual if unicodedata.category(letter) != "Cf")
    return _GLUED.sub(". ", _SPACED.sub(r"\1", seen))


def halves(name: str) -> list[str]:
    """Return the names that `and` joins; the name alone when nothing does."""
    found: list[list[str]] = [[]]
    for token in name.split():
        if token.lower() in _AND:
            found.append([])
        else:
            found[-1].append(token)
    return [" ".join(tokens) for tokens in found if tokens]


def titled(name: str, words: PersonWords, is_post: Callable[[str], bool]) -> Titled:
    """Return what stands behind the titles of a name.

    Args:
        name: as `plain` returns it.
        words: which titles there are.
        is_post: tells a folded word of a post or of its rank.
    """
    tokens = name.split()
    title, has_post, at = Title.NONE, False, 0
    while at < len(tokens):
        found, length = _title(tokens[at : at + 2], words, is_post)
        if found is Title.NONE and title is Title.NONE:
            break
        word = fold(tokens[at])
        if found is Title.NONE and is_post(word):
            has_post = True
        elif found is Title.NONE and not _is_between(tokens, at, words):
            break
        title, at = max(title, found), at + length
    rest = [] if _is_firm(tokens[at:], words) else halves(" ".join(tokens[at:]))[:1]
    return Titled(title, has_post, " ".join(rest))


def _title(
    tokens: list[str], words: PersonWords, is_post: Callable[[str], bool]
) -> tuple[Title, int]:
    """Return the title that the first one or two words are, and how many they are."""
    folded = [fold(token) for token in tokens]
    if len(tokens) == 2:
        if folded[0] in _FORMER and is_post(folded[1]):
            return Title.OF_RANK, 2
        if " ".join(folded) in words.titles_of_rank and not _has_dot(tokens[1]):
            return Title.OF_RANK, 2
    first, _, second = folded[0].partition(" ")
    if first in _FORMER and second and is_post(second):
        return Title.OF_RANK, 1
    return _single(tokens[0], folded[0], words), 1


def _single(token: str, word: str, words: PersonWords) -> Title:
    if word in _LETTERS and not _has_dot(token):
        return Title.WEAK if token.isupper() and len(token) > 1 else Title.NONE
    is_shouted = token.isupper() and len(token) <= 3 and not _has_dot(token)
    if word in words.titles:
        return Title.WEAK if is_shouted or token.islower() else Title.OF_PERSON
    if word in words.titles_of_rank:
        return Title.WEAK if is_shouted and word != "mp" else Title.OF_RANK
    return Title.NONE


def _is_between(tokens: list[str], at: int, words: PersonWords) -> bool:
    """True for an article behind a title, and for `and` before another one."""
    word = fold(tokens[at])
    if word in _ARTICLES:
        return True
    following = fold(tokens[at + 1]) if at + 1 < len(tokens) else ""
    return tokens[at].lower() in _AND and following in words.titles | words.titles_of_rank


def _is_firm(tokens: list[str], words: PersonWords) -> bool:
    return any(
        piece in words.bodies or piece in _FIRM for token in tokens for piece in fold(token).split()
    )


def _has_dot(token: str) -> bool:
    return "." in token
