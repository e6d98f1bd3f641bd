"""The parts of a name, and what each part looks like: a person, a post, a body, or nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from graph.model.folding import fold
from ingest.loading.person_words import PersonWords

_PARTS = re.compile(r"\s*[,;:|/()\[\]\n]\s*|\s+[-–—]+\s+")
_TOKEN = re.compile(r"^(?:[A-ZÀ-ÖØ-Þ][\w'’-]*|[dD]['’][A-ZÀ-ÖØ-Þ][\w'’-]*)\.?$")
_INITIAL = re.compile(r"^[A-ZÀ-ÖØ-Þ](?:\.-?[A-ZÀ-ÖØ-Þ])*\.?$")
_MOST_WORDS = 5
# Behind them stands whom a person is with, not more of the name.
_LINKS = frozenset({"from", "of", "at", "chez", "pour", "for", "with", "avec"})
# Words between those of a post: "executive director", "vice-président".
_RANKS = frozenset(
    {
        *("executive", "executif", "general", "generale", "principal", "national"),
        *("nationale", "regional", "regionale", "country", "programme", "program", "deputy"),
        *("vice", "assistant", "assistante", "adjoint", "adjointe", "acting", "interim", "senior"),
        *("junior", "permanent", "permanente", "former", "ancien", "ancienne", "en", "in"),
    }
)


class Look(Enum):
    """What one part of a name looks like, the surest first."""

    NAMED = "given name and more"
    GIVEN = "given names alone"
    PERHAPS = "a given name that is a word too, and more"
    INITIALS = "initials and a name"
    SHAPED = "two to four words with a capital"
    SINGLE = "one word with a capital"
    NONE = "something else"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name, as commas, brackets and dashes part it.

    Attributes:
        text: its words without a post before or behind them.
        look: what those words look like.
        has_post: a post stands in it.
        has_place: one of the words is a country, a town or a people.
    """

    text: str
    look: Look
    has_post: bool = False
    has_place: bool = False


@dataclass(frozen=True, slots=True)
class Signs:
    """Reads the parts of names.

    Attributes:
        words: what given names, posts and bodies are called.
        places: names of countries, towns and peoples, folded.
    """

    words: PersonWords
    places: frozenset[str]

    def parts(self, name: str) -> list[Part]:
        """Return the parts of a name in their order, without empty ones."""
        return [self._part(text) for text in _PARTS.split(name) if text.strip()]

    def is_of_post(self, word: str) -> bool:
        """True for a folded word of a post, or for one that stands beside it."""
        return self._is_post(word) or word in _RANKS

    def _part(self, text: str) -> Part:
        tokens = text.split()
        before, name = self._without_post_before(tokens)
        name, behind = self._cut(name)
        has_place = any(fold(token) in self.places for token in name)
        return Part(" ".join(name), self._look(name), before or behind, has_place)

    def _without_post_before(self, tokens: list[str]) -> tuple[bool, list[str]]:
        """Return whether posts or forms of address stand before the name, and the rest."""
        has_post = False
        start = 0
        for position, token in enumerate(tokens):
            word = fold(token)
            if self._is_post(word) or word in self.words.forms_of_address:
                has_post, start = True, position + 1
            elif word not in _RANKS:
                break
            elif has_post:
                start = position + 1
        return has_post, tokens[start:]

    def _cut(self, tokens: list[str]) -> tuple[list[str], bool]:
        """Return the words up to a link or a post, and whether a post is behind them."""
        for position, token in enumerate(tokens):
            word = fold(token)
            if position and (token in _LINKS or self._is_post(word)):
                behind = any(self._is_post(fold(later)) for later in tokens[position:])
                end = position
                while end > 1 and fold(tokens[end - 1]) in _RANKS:
                    end -= 1
                return tokens[:end], behind
        return tokens, False

    def _is_post(self, word: str) -> bool:
        """True for `director`, and for `vice president` written with a hyphen."""
        pieces = word.split()
        is_of_post = all(piece in self.words.posts or piece in _RANKS for piece in pieces)
        return is_of_post and any(piece in self.words.posts for piece in pieces)

    def _look(self, tokens: list[str]) -> Look:
        names = [token for token in tokens if fold(token) not in self.words.particles]
        if not names or len(names) > _MOST_WORDS or not self._are_names(tokens):
            return Look.NONE
        whole = [token for token in names if not _INITIAL.match(token)]
        given = [self._is_given(token, self.words.given_names) for token in names]
        perhaps = [self._is_given(token, self.words.given_names_also_words) for token in names]
        if all(given):
            return Look.GIVEN
        if len(names) == 1:
            return Look.SINGLE if whole else Look.NONE
        if given[0] or (given[-1] and not self._is_bound(tokens)):
            return Look.NAMED
        if any(perhaps[:1] + perhaps[-1:]):
            return Look.PERHAPS
        if whole and len(whole) < len(names):
            return Look.INITIALS if len(names) <= 3 else Look.NONE
        return Look.SHAPED if len(names) <= 4 and not any(map(_is_acronym, names)) else Look.NONE

    def _are_names(self, tokens: list[str]) -> bool:
        """True when every word has a capital or is a particle within, and none is of a body."""
        for position, token in enumerate(tokens):
            is_within = 0 < position < len(tokens) - 1
            if is_within and token in self.words.particles:
                continue
            if not _TOKEN.match(token) or any(map(str.isdigit, token)):
                return False
            if any(word in self.words.bodies for word in self._pieces(token)):
                return False
        return True

    def _is_bound(self, tokens: list[str]) -> bool:
        """True for a given name behind a particle: the Friends of Marie."""
        return len(tokens) > 1 and fold(tokens[-2]) in self.words.particles

    def _is_given(self, token: str, given: frozenset[str]) -> bool:
        return next(self._pieces(token), "") in given

    @staticmethod
    def _pieces(token: str) -> Iterator[str]:
        yield from fold(token).split()


def _is_acronym(token: str) -> bool:
    return token.isupper() and len(token) > 1
