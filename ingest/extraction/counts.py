"""How many took part: "22 delegates", "fifty (50) officers", "une centaine de participants"."""

import re
from dataclasses import dataclass, replace

from ingest.extraction.hits import Hit
from ingest.extraction.mentions import Found
from ingest.extraction.number_words import number_of
from ingest.extraction.within import starting_in

_DIGITS = re.compile(r"(?<![\w.,/-])(\d{1,3}(?:[ ,.]\d{3})+|\d{1,6})(?![\w%/-]|[.,]\d)\)?")
_WORD = re.compile(r"\b([A-Za-zÀ-ÿ-]+)\b")
_LISTED = re.compile(
    r"[\s,;&(]*(?:and|et|or|ou|plus|as well as|ainsi que)?"
    r"[\s,]*(?:some|about|the|des|les|environ)?\s*"
)
_REACH = 40
_LONGEST_NUMBER = 6
_STOP = re.compile(r"[.;:!?\n]|\b(?:and|et|years?|ans|days?|jours?|of whom|in|to|at|from|by)\b")


@dataclass(frozen=True, slots=True)
class FoundCount:
    """A number of people with its evidence; `part_of` is the number it is a part of."""

    start: int
    end: int
    n: int
    of: str
    basis: str
    part_of: int | None = None


def counts_in(found: Found) -> list[FoundCount]:
    """Counts of people in the body, in order; parts of a list point to their sum."""
    page = found.view.page
    result: list[FoundCount] = []
    for sentence in page.body:
        nouns = starting_in(page.found("counted"), sentence)
        for noun in nouns:
            count = _before(found, sentence.start, noun)
            if count is not None:
                before = result[-1] if result and result[-1].start >= sentence.start else None
                result.append(_of_its_own(found, before, count))
    totals = _longest(result)
    parts = _parts(found, totals)
    whole = [c for c in totals if not any(p.start <= c.start and c.end <= p.end for p in parts)]
    return [*whole, *parts]


def _before(found: Found, sentence_start: int, noun: Hit) -> FoundCount | None:
    """The number just before a noun of people."""
    page = found.view.page
    begin = max(sentence_start, noun.start - _REACH)
    window = page.text[begin : noun.start]
    place, n = _in_digits(window) or _in_words(found, window)
    if place is None or n < 2 or page.in_quote(noun.start) or 1900 <= n <= 2100:
        return None
    targeted = any(
        sentence_start <= h.start < noun.start and noun.start - h.end < 2 * _REACH
        for h in page.found("targeted")
    )
    start = begin + place[0]
    return FoundCount(
        start, noun.end, n, page.text[noun.start : noun.end], "targeted" if targeted else "stated"
    )


def _of_its_own(found: Found, before: FoundCount | None, count: FoundCount) -> FoundCount:
    """What was targeted ends with its list: in "targeted 30 women, reached 25" 25 came."""
    if before is None or count.basis != "targeted":
        return count
    between = found.view.page.text[before.end : count.start]
    targets = found.view.page.found("targeted")
    again = any(before.end <= hit.start < count.start for hit in targets)
    goes_on = before.basis == "targeted" and _LISTED.fullmatch(between)
    return count if again or goes_on else replace(count, basis="stated")


def _in_digits(window: str) -> tuple[tuple[int, int] | None, int] | None:
    digits = list(_DIGITS.finditer(window))
    if not digits or _STOP.search(window, digits[-1].end()):
        return None
    return digits[-1].span(), int(re.sub(r"\D", "", digits[-1].group(1)))


def _in_words(found: Found, window: str) -> tuple[tuple[int, int] | None, int]:
    """The last number in words: (its place in the window, its value)."""
    raw = found.view.words.raw
    numbers = raw["numbers"][found.view.language]
    words = [*_WORD.finditer(window)]
    lows = [word.group().lower() for word in words]
    for last in range(len(words) - 1, -1, -1):
        if _STOP.search(window, words[last].end()):
            return None, 0
        if lows[last] in raw["approximate"]:
            return words[last].span(), int(raw["approximate"][lows[last]])
        for first in range(max(0, last - _LONGEST_NUMBER), last + 1):
            together = window[words[first].start() : words[last].end()]
            n = number_of(re.split(r"[\s-]+", together.lower()), numbers)
            if n is not None:
                return (words[first].start(), words[last].end()), n
    return None, 0


def _longest(counts: list[FoundCount]) -> list[FoundCount]:
    kept: list[FoundCount] = []
    for count in counts:
        if not kept or count.start >= kept[-1].end:
            kept.append(count)
    return kept


_PART = re.compile(r"(\d{1,4})\s+([^\d,;(]+(?:\([^)]*\))?[^\d,;]*)")


def _parts(found: Found, counts: list[FoundCount]) -> list[FoundCount]:
    """Parts listed right after a count: "20 representatives 4 Burundi (...), 7 DRC (...)"."""
    page = found.view.page
    result: list[FoundCount] = []
    for count in counts:
        sentence = page.sentence_at(count.start)
        if sentence is None:
            continue
        parts = [
            FoundCount(
                m.start(),
                m.start(2) + len(m.group(2).rstrip(" .,and")),
                int(m.group(1)),
                m.group(2).strip(" .,"),
                count.basis,
                count.n,
            )
            for m in _PART.finditer(page.text, count.end, sentence.end)
        ]
        inside = any(part.start <= count.start < part.end for part in result)
        if len(parts) > 1 and sum(part.n for part in parts) == count.n and not inside:
            result += [replace(part, of=_short(part.of)) for part in parts]
    return result


def _short(words: str) -> str:
    return words.removesuffix(" and").removesuffix(" et").strip(" .,")
