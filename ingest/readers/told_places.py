"""Where something is held, out of a line that people wrote for people: hall, street, town, country.

The town counts when the vocabulary knows it; else the country with what stands before it.
"""

import re

from graph.model.folding import fold
from graph.model.record import RecordEvidence, RecordPlace
from ingest.readers.terms import Terms

_PARTS = re.compile(r"[,;/|()\n]|\s[-–—]\s")
_NOT_A_PLACE = re.compile(
    r"@|://|\bwww\.|\b(?:online|virtual|zoom|teams|webex|skype|webinar|en ligne|tbc|tbd|tba)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
# Two letters are a state of a federation as often as a country.
_SHORTEST_COUNTRY = 3
_LONGEST_SITE = 120
_CONGOS = frozenset({"CD", "CG"})


def place_in(
    line: str, terms: Terms, evidence: RecordEvidence, country: str | None = None
) -> RecordPlace | None:
    """Return the place that a line names, None when it names none (an online meeting, a link).

    Args:
        line: say `Hotel Example, Goma, RDC`.
        terms: the vocabulary.
        evidence: the cell that holds the line.
        country: ISO 3166 alpha-2, where another cell gives it.
    """
    if _NOT_A_PLACE.search(line) or not _LETTER.search(line):
        return None
    parts = [part for part in map(str.strip, _PARTS.split(line)) if _LETTER.search(part)]
    code = country or next(filter(None, (_country(p, terms) for p in reversed(parts))), None)
    others = [part for part in parts if _country(part, terms) is None]
    # A town says more than the province that stands behind it.
    known = [part for check in (is_known_town, is_known_area) for part in reversed(others)
             if check(part, terms)]  # fmt: skip
    town = known[0] if known else None
    if town is not None:
        code = country or _of_congos(town, parts, terms) or code
        return RecordPlace(name=town, country=code, kind="city", evidence=evidence)
    if code is None:
        name = line if len(line) <= _LONGEST_SITE else parts[0]
        return RecordPlace(name=name, kind="site", evidence=evidence)
    if others:
        return RecordPlace(name=others[-1], country=code, kind="site", evidence=evidence)
    return RecordPlace(name=parts[-1], country=code, kind="country", evidence=evidence)


def country_behind(word: str, town: str, terms: Terms) -> str | None:
    """Return the country that stands behind a town, None when the word names none.

    Two countries are called Congo; of the two it is the one in which the town is known.
    """
    return _of_congos(town, [word], terms) or terms.countries.find(word)


def is_known_town(name: str, terms: Terms) -> bool:
    """Return True when a town of the vocabulary is called so, English or French."""
    return fold(name) in terms.towns


def is_known_area(name: str, terms: Terms) -> bool:
    """Return True when a place of the vocabulary is called so: a province, a town."""
    return f"place-{'-'.join(re.findall(r'[a-z0-9]+', fold(name)))}" in terms.places


def _of_congos(town: str, parts: list[str], terms: Terms) -> str | None:
    homes = terms.towns.get(fold(town), frozenset()) & _CONGOS
    is_said = any(fold(part) == "congo" for part in parts)
    return next(iter(homes)) if is_said and len(homes) == 1 else None


def _country(part: str, terms: Terms) -> str | None:
    return terms.countries.find(part) if len(part) >= _SHORTEST_COUNTRY else None
