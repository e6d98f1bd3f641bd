"""The names of countries and towns: ISO codes, both languages, aliases and demonyms."""

import re

from graph.model.folding import fold
from graph.model.vocabulary import Vocabulary
from graph.model.vocabulary_places import Country

_LONGEST = 6  # words of the longest country name that is looked for inside another name

_JOINING = frozenset({"of", "the", "in", "for", "de", "du", "des", "d", "la", "le", "l", "en"})
_FORM_OF_STATE = re.compile(
    r"(?P<form>(?:[\w ]+ )?(?:republic|kingdom|state|republique|royaume) (?:of|du|de))"
    r" (?:the |la |l )?(?P<country>.+)"
)
# Short forms of bodies that stand in the names of their parts.
_ABBREVIATIONS = {
    "UN": "United Nations",
    "GB": "Great Britain",
    "AU": "African Union",
    "EU": "European Union",
    "ONU": "Nations Unies",
    "UA": "Union africaine",
    "UE": "Union européenne",
}


class CountryNames:
    """Finds a country by code, name, acronym or demonym; a name of two countries finds none."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._names: dict[str, set[str]] = {}
        self._demonyms: dict[str, set[str]] = {}
        self._acronyms: dict[str, set[str]] = {}
        for country in vocabulary.countries.values():
            self._add(country)
        self._told = {**self._demonyms, **self._names}
        self._starts = {name.partition(" ")[0] for name in self._told}
        self._short = dict(_ABBREVIATIONS)
        for country in vocabulary.countries.values():
            for acronym in _flat(country.acronyms):
                self._short[acronym] = country.labels.get("en", acronym)
        self._shorts = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(self._short))) + r")\b")

    def _add(self, country: Country) -> None:
        names = [*country.labels.values(), *_flat(country.alt_labels)]
        for name in map(fold, names):
            self._names.setdefault(name, set()).add(country.iso2)
            turned = _turned(name)
            if turned is not None:
                self._names.setdefault(turned, set()).add(country.iso2)
        for demonym in _flat(country.demonyms):
            self._demonyms.setdefault(fold(demonym), set()).add(country.iso2)
        for acronym in _flat(country.acronyms):
            self._acronyms.setdefault(acronym, set()).add(country.iso2)

    def code_of(self, name: str) -> str | None:
        """Return the ISO 3166 alpha-2 code of a country's name or acronym, None if unclear."""
        return _only(self._names.get(fold(name))) or _only(self._acronyms.get(name.strip()))

    def code_of_any(self, text: str) -> str | None:
        """Return the code also for an ISO code of two or three letters, and for a demonym."""
        stripped = text.strip()
        by_code = self._vocabulary.country_by_code(stripped) if stripped.isascii() else None
        if by_code is not None and stripped.isupper():
            return by_code.iso2
        return self.code_of(stripped) or _only(self._demonyms.get(fold(stripped)))

    def spelled_out(self, name: str) -> str:
        """Return the name with the acronyms of countries, UN, AU and EU in full."""
        return self._shorts.sub(lambda found: self._short[found.group()], name)

    def tells_country(self, name: str) -> bool:
        """True when a country's name or demonym stands in the name: `Burundi National Police`."""
        return self.without_country(name)[0] != fold(self.spelled_out(name))

    def without_country(self, name: str) -> tuple[str, str | None]:
        """Return the folded name without the country it tells, and the code of that country.

        `Burundian National Police` is `national police` of BI. The code is None when the name
        tells no country or one of two (Congolese); small words before the country go with it.
        """
        return self.without_country_folded(fold(self.spelled_out(name)))

    def without_country_folded(self, folded: str) -> tuple[str, str | None]:
        """As `without_country`, of a name that is folded and has no short forms."""
        words = folded.split()
        found = self.span(words)
        if found is None:
            return folded, None
        first, last, code = found
        return _without(words, first, last), code

    def span(self, words: list[str]) -> tuple[int, int, str | None] | None:
        """Return where the longest name of a country stands in folded words, and its code.

        The code is None when two countries bear the name; the answer when none stands there.
        """
        starts = [at for at, word in enumerate(words) if word in self._starts]
        for length in range(min(_LONGEST, len(words)), 0, -1) if starts else ():
            for first in starts:
                if first + length > len(words):
                    break
                codes = self._told.get(" ".join(words[first : first + length]))
                if codes is not None:
                    return first, first + length, _only(codes)
        return None

    def candidates(self, name: str) -> tuple[str, ...]:
        """Return the codes of every country that bears this name or demonym, sorted."""
        key = fold(name)
        return tuple(sorted(self._names.get(key, set()) | self._demonyms.get(key, set())))

    def country(self, code: str) -> Country | None:
        """Return the country of an ISO code of two or three letters, or None."""
        return self._vocabulary.country_by_code(code)


def _flat(lists: dict[str, tuple[str, ...]]) -> list[str]:
    return [text for texts in lists.values() for text in texts]


def _without(words: list[str], first: int, last: int) -> str:
    while first > 0 and words[first - 1] in _JOINING:
        first -= 1
    rest = words[:first] + words[last:]
    # `Canada, Government of` ends in the word that joined the country to it.
    while first == 0 and rest and rest[-1] in _JOINING:
        rest.pop()
    return " ".join(rest)


def _turned(folded: str) -> str | None:
    """The name as lists sort it: `korea republic of` of `republic of korea`."""
    split = _FORM_OF_STATE.match(folded)
    return None if split is None else f"{split['country']} {split['form']}"


def _only(codes: set[str] | None) -> str | None:
    return next(iter(codes)) if codes is not None and len(codes) == 1 else None
