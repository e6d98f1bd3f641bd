"""What the words of organisations' names mean, across English, French and Spanish.

The words are data (`data/vocabulary/name_words.yaml`): general words of the field, no names.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.errors import ModelError
from graph.model.datafiles import read_yaml
from graph.model.folding import fold

EMPTY, NAME, NUMBER, COUNTRY = "empty", "name", "number", "country"
# How much a word tells of who is meant: kinds of body and widths tell less than the rest.
WEIGHTS: Mapping[str, float] = {"heads": 0.5, "wide": 0.6, EMPTY: 0.0}
_KINDS = ("heads", "wide", "people", "compass", "ordinals", "sectors", "words")
_LANGUAGES = 3
_LONG_ENOUGH = 6  # letters of a word whose slips are looked through
_MOST_KEPT = 100_000
# Written as one word or two: Inter-American, Co-operation, Pan-African.
_JOINED = re.compile(
    r"\b(inter|pan|co|sub|multi|euro|trans|socio|micro|anti|non|post|pluri)"
    r"[ -](?=(?!agency|press|governmental)[a-z]{4})"
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word or phrase means.

    Attributes:
        concept: its first English form, or the stem of a word that the list does not hold.
        kind: the section of the list, else `name`, `number` or `country`.
        initials: first letters of its words in English, French and Spanish.
        near: names the group of concepts that translators take for one another, None for most.
    """

    concept: str
    kind: str
    initials: tuple[str, str, str]
    near: str | None = None

    @property
    def weight(self) -> float:
        """0 to 1: how much it tells of who is meant."""
        return WEIGHTS.get(self.kind, 1.0)


class NameWords:
    """The list of words, by stem.

    Args:
        sections: kind to its lines, `English | French | Spanish`, forms parted by commas.
    """

    def __init__(self, sections: Mapping[str, object]) -> None:
        self._empty = frozenset(_empty_words(sections.get(EMPTY)))
        self._one: dict[str, Meaning] = {}
        self._exact: dict[str, Meaning] = {}  # aids, which is no plural of aid
        self._many: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        self._near = dict(_near_concepts(sections.get("near")))
        for kind in _KINDS:
            for line in _lines(sections.get(kind)):
                self._add(kind, line)
        # Garbe 2012, symmetric deletion: one slip of the pen is found without comparing.
        self._slips: dict[str, list[str]] = {}
        in_phrases = {w for phrases in self._many.values() for words, _ in phrases for w in words}
        self._known = in_phrases | self._one.keys()
        for known in sorted(self._known):
            if len(known) >= _LONG_ENOUGH:
                for form in _deletions(known):
                    self._slips.setdefault(form, []).append(known)
        self._stems: dict[str, str] = {}
        self._unclear: dict[str, frozenset[str]] = {}  # slips that several words may have had
        for phrases in self._many.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def _add(self, kind: str, line: str) -> None:
        languages = [part.split(",") for part in line.split("|")]
        if len(languages) != _LANGUAGES:
            raise ModelError(
                f"A line of the name words has {len(languages)} languages, not 3.",
                f"name_words.yaml, section {kind}, line {line}",
                "Write it as: English | French | Spanish.",
            )
        phrases = [[self._content(form) for form in forms] for forms in languages]
        first = [forms[0] for forms in phrases]
        initials = ("".join(w[0] for w in words) for words in first)
        english, french, spanish = initials
        concept = " ".join(first[0])
        near = self._near.get(concept)
        meaning = Meaning(concept, kind, (english, french, spanish), near)
        for words in (words for forms in phrases for words in forms):
            stems = tuple(map(stem, words))
            if len(stems) == 1:
                self._exact.setdefault(words[0], meaning)
                self._one.setdefault(stems[0], meaning)
            elif stems:
                self._many.setdefault(stems[0], []).append((stems, meaning))

    def _content(self, form: str) -> list[str]:
        words = join_prefixes(fold(form)).split()
        return [word for word in words if word not in self._empty] or words

    def is_empty(self, word: str) -> bool:
        """True for a folded word that tells nothing: of, les, Ltd."""
        return word in self._empty

    def knows(self, word: str) -> bool:
        """True for a folded word of the list."""
        return word in self._empty or stem(word) in self._one

    def meanings(self, words: list[str]) -> Iterator[Meaning]:
        """Yield the meanings of folded words in order, phrases first; empty words are left out."""
        content = [word for word in words if word not in self._empty]
        stems = [self._mended(word) for word in content]
        at = 0
        while at < len(stems):
            phrase, length = self._phrase(stems, at)
            yield phrase if phrase is not None else self._single(content[at], stems[at])
            at += length

    def _phrase(self, stems: list[str], at: int) -> tuple[Meaning | None, int]:
        for phrase, meaning in self._many.get(stems[at], ()):
            found = stems[at : at + len(phrase)]
            if len(found) == len(phrase) and all(map(self._may_be, found, phrase)):
                return meaning, len(phrase)
        return None, 1

    def _may_be(self, stemmed: str, wanted: str) -> bool:
        return stemmed == wanted or wanted in self._unclear.get(stemmed, ())

    def _mended(self, word: str) -> str:
        """The stem of a folded word, a slip of one letter in a word of the list put right."""
        found = self._stems.get(word)
        if found is None:
            if len(self._stems) >= _MOST_KEPT:
                self._stems.clear()
                self._unclear.clear()
            found = self._stems[word] = self._put_right(word)
        return found

    def _put_right(self, word: str) -> str:
        stemmed = stem(word)
        if stemmed in self._known or len(stemmed) < _LONG_ENOUGH - 1 or not word.isalpha():
            return stemmed
        near = {at for form in _deletions(stemmed) for at in self._slips.get(form, ())}
        near |= {stem(form) for form in _deletions(word)} & self._known
        near = {known for known in near if len(known) >= _LONG_ENOUGH}
        meant = {id(self._one[known]) if known in self._one else known for known in near}
        if len(meant) > 1:
            self._unclear[stemmed] = frozenset(near)
        return min(near) if len(meant) == 1 else stemmed

    def _single(self, word: str, stemmed: str) -> Meaning:
        known = self._exact.get(word) or self._one.get(stemmed)
        if known is not None:
            return known
        kind = NUMBER if word.isdigit() else NAME
        return Meaning(stemmed, kind, (word[0], word[0], word[0]))


def _deletions(word: str) -> Iterator[str]:
    """The word, and the word with any one letter left out."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def load_name_words(folder: Path) -> NameWords:
    """Read `name_words.yaml` of a vocabulary folder.

    Raises:
        ModelError: a line does not hold three languages.
    """
    return NameWords(read_yaml(folder / "name_words.yaml"))


def stem(word: str) -> str:
    """Return a folded word without plural s or x and without a final e, a or o.

    `nations` and `nation`, `femmes` and `femme`, `regionaux` and `regional` become one.
    """
    if len(word) < 4 or word.isdigit():
        return word
    word = word.replace("iz", "is")
    if word.endswith("aux") and len(word) > 5:
        return word[:-3] + "al"
    if word[-1] in "sx" and not word.endswith("ss"):
        word = word[:-1]
    if len(word) > 4 and word.endswith("ie"):
        return word[:-1]
    if len(word) > 4 and word[-1] == "y":
        return word[:-1] + "i"
    if len(word) > 4 and word[-1] in "eao":
        word = word[:-1]
    # French women's forms double the letter: européen, européenne.
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def join_prefixes(folded: str) -> str:
    """Write `inter american` and `co operation` as one word."""
    return _JOINED.sub(r"\1", folded)


def _lines(section: object) -> list[str]:
    return [str(line) for line in section] if isinstance(section, list) else []


def _near_concepts(section: object) -> Iterator[tuple[str, str]]:
    for line in _lines(section):
        concepts = [fold(concept) for concept in line.split(",")]
        yield from ((concept, concepts[0]) for concept in concepts)


def _empty_words(section: object) -> Iterator[str]:
    for line in _lines(section):
        for form in line.split(","):
            yield fold(form)
