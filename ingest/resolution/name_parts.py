"""A name taken apart once, so that comparing it with others is cheap."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.model.folding import fold
from ingest.resolution.name_letters import compact, writings_of
from ingest.resolution.name_shape import looks_like_acronym
from ingest.resolution.name_words import COUNTRY, NAME, Meaning, NameWords, join_prefixes
from ingest.resolution.name_writing import (
    own_acronym,
    spells_out,
    without_legal_form,
    words_parted,
)
from ingest.resolution.place_names import CountryNames

_BRACKETS = re.compile(r"\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]")
_DASH = re.compile(r"\s+[-–—/:]\s+|(?<=\w)[:/]\s+")
# Central African States are an area, the Central African Republic is a country.
_AREA = re.compile(r"^(?!.*\brepubli).*\b(central african|centrafricain\w*)\b")
_LONGEST_ACRONYM = 12
# The office of a commissioner is the commissioner.
_HELD_BY_ONE = frozenset({"high commission", "commissioner", "ombudsman", "prosecutor"})


@dataclass(frozen=True, slots=True)
class NameParts:
    """One reading of a name.

    Attributes:
        text: as written.
        words: folded content words and the empty ones, for acronyms; True marks empty.
        plain: the content words, folded, one blank between them; for spelling.
        meant: concept to its meaning, without empty words; country words are `=XX`.
        own: the concepts that no list knows.
        weight: of all it means.
        countries: ISO alpha-2 codes that the name itself tells.
        acronym: the only word of the name, which may be an acronym: UNHCR, Cordaid.
        lead: an acronym at the start of a longer name: `DRS` in `DRS Mopti`.
        carried: folded acronyms that stand in it, in brackets or before a dash.
        initials: sorted first letters of its words in English, French and Spanish.
        firsts: the first letters of its words as written.
        heads, near: concepts of kinds of body, and groups of near concepts, among `meant`.
        joined: the content words without blanks.
        is_whole: False when a part behind a dash or in brackets is left out.
        is_former: the node no longer bears it.
    """

    text: str
    words: tuple[tuple[str, bool], ...]
    plain: str
    meant: dict[str, Meaning]
    own: frozenset[str]
    weight: float
    countries: frozenset[str]
    acronym: str | None
    lead: str | None
    carried: frozenset[str]
    initials: frozenset[str]
    firsts: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    joined: str = ""
    is_whole: bool = True
    is_former: bool = False


class NameReader:
    """Takes names apart with the words of the field and the names of countries."""

    def __init__(self, words: NameWords, countries: CountryNames) -> None:
        self._words = words
        self._countries = countries

    def readings(self, text: str, is_former: bool = False) -> tuple[NameParts, ...]:
        """Return the readings of a name: whole, and what stands inside or outside brackets.

        `Medecins Sans Frontieres (Doctors Without Borders)` gives both names,
        `UNFPA - United Nations Population Fund` the name that carries UNFPA.
        """
        outside, carried, others = self._unbracketed(text)
        if len(others) == 1 and spells_out(others[0], outside):
            carried.add(compact(outside))
            outside, others = others[0], []
        outside, own = own_acronym(outside)
        carried |= set() if own is None or self._words.knows(own) else {own}
        pieces = [piece for piece in _DASH.split(outside) if piece]
        full = [piece for piece in pieces if not _is_acronym(piece)]
        carried |= {compact(piece) for piece in pieces if _is_acronym(piece)}
        rest = [" ".join(full) if full else outside, *others]
        acronyms = frozenset(writings_of(carried))
        parts = [*rest, *full] if others else full
        found = [
            self._read(part, part, acronyms, False, is_former)
            for part in dict.fromkeys(parts)
            if len(parts) > 1 and len(fold(part).split()) > 1
        ]
        if others and len(found) > 1 and _mean_the_same(found[0], found[1]):
            return tuple(replace(part, text=text, is_whole=True) for part in found[:2])
        return (self._read(text, " ".join(rest), acronyms, True, is_former), *found)

    def is_own_word(self, word: str) -> bool:
        """True for a word that no list knows, as the proper name of a body."""
        (parts,) = self.readings(word)[:1]
        return [meaning.kind for meaning in parts.meant.values()] == [NAME]

    def _unbracketed(self, text: str) -> tuple[str, set[str], list[str]]:
        carried: set[str] = set()
        others: list[str] = []
        outside = text
        for bracket in _BRACKETS.finditer(text):
            inside = bracket.group(1)
            if looks_like_acronym(inside) and self._countries.code_of(inside) is None:
                carried.add(compact(inside))
            elif len(inside.split()) < 2 or self._countries.code_of(inside) is not None:
                continue
            else:
                others.append(inside)
            outside = outside.replace(bracket.group(), " ", 1)
        return outside.strip() or text, carried, others

    def _read(
        self, text: str, rest: str, carried: frozenset[str], whole: bool, former: bool
    ) -> NameParts:
        plain = words_parted(self._countries.spelled_out(rest) if " " in rest else rest)
        folded = join_prefixes(without_legal_form(fold(plain)))
        words = tuple((word, self._words.is_empty(word)) for word in folded.split())
        without, codes = self._without_countries(folded)
        meanings = _without_office(
            [m for m in self._words.meanings(without.split()) if m.weight > 0]
        )
        meanings += [Meaning(f"={code}", COUNTRY, ("", "", "")) for code in sorted(codes)]
        meant = {meaning.concept: meaning for meaning in meanings}
        text_of = " ".join(word for word, empty in words if not empty) or folded
        acronym = _only_word(words)
        lead = rest.split(maxsplit=1)[0].partition("-")[0] if len(words) > 1 else ""
        return NameParts(
            text=text,
            words=words,
            plain=text_of,
            joined=text_of.replace(" ", ""),
            meant=meant,
            own=frozenset(m.concept for m in meanings if m.kind == NAME),
            weight=sum(meaning.weight for meaning in meant.values()),
            countries=frozenset(codes),
            acronym=acronym,
            lead=compact(lead) if self._is_own_acronym(lead) else None,
            carried=carried.union(writings_of([compact(rest)]) if _is_acronym(rest) else ()),
            initials=frozenset(_initials(meanings, len(words))),
            firsts=frozenset(word[0] for word, _ in words),
            heads=frozenset(m.concept for m in meanings if m.kind == "heads"),
            near=frozenset(m.near for m in meanings if m.near is not None),
            is_whole=whole,
            is_former=former,
        )

    def _is_own_acronym(self, lead: str) -> bool:
        """True for DRS, False for UN and EU, which are words of the field."""
        return len(lead) > 1 and _is_acronym(lead) and not self._words.knows(fold(lead))

    def _without_countries(self, folded: str) -> tuple[str, set[str]]:
        codes: set[str] = set()
        for _ in range(3):
            if ("central" in folded or "centrafric" in folded) and _AREA.match(folded):
                break
            rest, code = self._countries.without_country_folded(folded)
            if code is None or not rest:
                break
            codes.add(code)
            folded = rest
        return folded, codes


def _only_word(words: tuple[tuple[str, bool], ...]) -> str | None:
    content = [word for word, is_empty in words if not is_empty]
    return content[0] if len(content) == 1 and len(content[0]) <= _LONGEST_ACRONYM else None


def _mean_the_same(one: NameParts, other: NameParts) -> bool:
    """True for a name and its translation in brackets."""
    return bool(one.meant) and one.meant.keys() == other.meant.keys()


def _is_acronym(text: str) -> bool:
    return " " not in text and looks_like_acronym(text)


def _without_office(meanings: list[Meaning]) -> list[Meaning]:
    if any(meaning.concept in _HELD_BY_ONE for meaning in meanings):
        return [meaning for meaning in meanings if meaning.concept != "office"]
    return meanings


def _initials(meanings: list[Meaning], length: int) -> Iterator[str]:
    if not 1 < length <= _LONGEST_ACRONYM * 2:
        return
    for language in range(3):
        for left_out in ("", "united nations"):  # FAO leaves them out, UNHCR does not
            told = (m.initials[language] for m in meanings if m.concept != left_out)
            letters = sorted("".join(told))
            if 3 <= len(letters) <= _LONGEST_ACRONYM:
                yield "".join(letters)
