"""The shape of a name: an acronym or a full name, and what its brackets say."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_BRACKETS = re.compile(r"^(?P<name>.*\S)\s*[(\[](?P<inside>[^()\[\]]+)[)\]]$")
_ACRONYM = re.compile(r"^[A-Za-z0-9][A-Za-z0-9/&.’'-]{1,14}(?: [A-Z][A-Za-z]{2,9})?$")
_AFTER_COMMA = re.compile(r"^(?P<name>.*\S),\s*(?P<inside>[^,]+)$")
# Words that say what kind of body it is or merely join; the rest tells one body from another.
_EMPTY_WORDS = frozenset(
    {"a", "an", "and", "of", "for", "the", "in", "on", "de", "des", "du", "d", "la", "le", "les"}
    | {"l", "et", "en", "pour", "au", "aux", "ministry", "ministere", "minister", "ministre"}
    | {"department", "departement", "state", "national", "nationale"}
)


@dataclass(frozen=True, slots=True)
class NameShape:
    """A name taken apart.

    Attributes:
        name: without the brackets that hold its acronym or its country.
        acronym: what stood in brackets and looks like one, else None.
        country: ISO 3166 alpha-2 code of the country in brackets or after a comma, else None.
    """

    name: str
    acronym: str | None = None
    country: str | None = None


def looks_like_acronym(text: str) -> bool:
    """True for FIDA-U, CoCaFEM, UN Women; False for Mali, Gao and Peace Centre."""
    capitals = sum(character.isupper() for character in text.partition(" ")[0])
    return capitals >= 2 and _ACRONYM.match(text) is not None


def shape_of(name: str, country_of: Callable[[str], str | None]) -> NameShape:
    """Take a name apart: `Ministry of Justice (Burundi)` is `Ministry of Justice` of BI.

    `country_of` returns the ISO code of a country's name, or None. `A (B)` keeps its brackets
    when B is neither an acronym nor a country.
    """
    found, acronym, country = name, None, None
    while True:
        split = _BRACKETS.match(found)
        code = country_of(split["inside"]) if split else None
        if split and country is None and code is not None:
            found, country = split["name"], code
        elif split and acronym is None and looks_like_acronym(split["inside"]):
            found, acronym = split["name"], split["inside"]
        else:
            break
    tail = _AFTER_COMMA.match(found)
    code = country_of(tail["inside"]) if tail else None
    if tail and country is None and code is not None:
        inner = shape_of(tail["name"], lambda _: None)
        return NameShape(inner.name, acronym or inner.acronym, code)
    return NameShape(found, acronym, country)


def tells_one_country(folded_name: str) -> bool:
    """True for a ministry's name of three or more portfolio words: hardly two countries share it.

    `Ministry of Gender` stands in every cabinet, `Ministry of Gender, Labour and Social
    Development` in one of the vocabulary.
    """
    return len([word for word in folded_name.split() if word not in _EMPTY_WORDS]) >= 3
