"""How many took part: "22 delegates", "fifty (50) officers", "une centaine de participants"."""

import re
from dataclasses import dataclass, replace

from ingest.extraction.actors.mentions import Found
from ingest.extraction.text.dates import FoundDate
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.number_words import number_of
from ingest.extraction.text.page import Page
from ingest.extraction.text.spans import Span
from ingest.extraction.text.within import holding, starting_in

_DIGITS = re.compile(r"(?<![\w.,/-])(\d{1,3}(?:[ ,.]\d{3})+|\d{1,6})(?![\w%/-]|[.,]\d)\)?")
_NUMBER = r"(\d{1,3}(?:[ ,.]\d{3})+|\d{1,6})"
_RANGE = re.compile(
    rf"(?<![\w.,/-])(?:{_NUMBER}\s*(?:[-–—]|to\b|à\b|or\b|ou\b)\s*"
    rf"|(?:between|entre)\s+{_NUMBER}\s+(?:and|et)\s+){_NUMBER}(?![\w%/-]|[.,]\d)",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d|2100")
_OF_YEAR = re.compile(
    r"\b(?:in|en|since|depuis|year|année|an|the|les?|of|de|by|from|until|and|et)\s+$", re.I
)
_WORD = re.compile(r"\b([A-Za-zÀ-ÿ-]+)\b")
_LISTED = re.compile(
    r"[\s,;&(]*(?:and|et|or|ou|plus|as well as|ainsi que)?"
    r"[\s,]*(?:some|about|the|des|les|environ)?\s*"
)
_REACH = 40
_BESIDE = 3  # blanks: "20 to 30 young Congolese women"
_LONGEST_NUMBER = 6
_BEING = r"(?:were|was|are|had been|étaient|était|sont|avaient été)"
_WERE = re.compile(rf"\s+{_BEING}\s+", re.I)
# "30 women were expected, and 25 women came": what was expected is said already.
_WERE_BEFORE = re.compile(rf"\s{_BEING}\s+$", re.I)
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
    whole = [c for c in totals if not _lies_in(parts, c)]
    return [*whole, *parts]


def ranges_in(found: Found) -> list[Span]:
    """Where the body counts people from one number to another: "20 to 30 women"."""
    page = found.view.page
    result = []
    for noun in page.found("counted"):
        sentence = page.sentence_at(noun.start)
        if sentence is not None and not page.in_quote(noun.start):
            begin = _begin_of_reach(page, sentence.start, noun)
            said = _range_before(page.text, begin, noun.start)
            result += [] if said is None else [Span(said, noun.end)]
    return result


def _range_before(text: str, begin: int, end: int) -> int | None:
    """Where the last range of a stretch begins; None when it is of years or counts other things."""
    ranges = [*_RANGE.finditer(text, begin, end)]
    if not ranges or text.count(" ", ranges[-1].end(), end) > _BESIDE:
        return None
    if _STOP.search(text, ranges[-1].end(), end):
        return None
    said = [number for number in ranges[-1].groups() if number]
    low, high = (int(re.sub(r"\D", "", number)) for number in said)
    years = all(_YEAR.fullmatch(number) for number in said)
    return ranges[-1].start() if low < high and not years else None


def _begin_of_reach(page: Page, sentence_start: int, noun: Hit) -> int:
    """From where a number may count a noun: "le 19 mars, les participants" has none."""
    begin = max(sentence_start, noun.start - _REACH)
    return max([begin, *(day.end for day in _days_within(page, begin, noun.start))])


def _before(found: Found, sentence_start: int, noun: Hit) -> FoundCount | None:
    """The number just before a noun of people."""
    page = found.view.page
    begin = _begin_of_reach(page, sentence_start, noun)
    window = page.text[begin : noun.start]
    if page.in_quote(noun.start) or _range_before(page.text, begin, noun.start) is not None:
        return None
    place, n = _in_digits(window) or _in_words(found, window)
    if place is None or n < 2 or _is_year(window, place, n):
        return None
    start = begin + place[0]
    basis = "targeted" if _is_targeted(page, sentence_start, noun) else "stated"
    return FoundCount(start, noun.end, n, page.text[noun.start : noun.end], basis)


def _is_year(window: str, place: tuple[int, int], n: int) -> bool:
    """ "In 2019 women", not "some 1,950 women" or "more than 2000 women"."""
    if not _YEAR.fullmatch(window[slice(*place)].rstrip(")")):
        return False
    return bool(n % 100 or _OF_YEAR.search(window, 0, place[0]))


def _is_targeted(page: Page, sentence_start: int, noun: Hit) -> bool:
    """ "targeted 30 women" and "30 women were expected"; a semicolon ends what was expected."""
    reach = Span(max(sentence_start, noun.start - 3 * _REACH), noun.start)
    for hit in starting_in(page.found("targeted"), reach):
        if noun.start - hit.end < 2 * _REACH and ";" not in page.text[hit.end : noun.start]:
            return not _WERE_BEFORE.search(page.text, sentence_start, hit.start)
    after = _WERE.match(page.text, noun.end)
    begin = noun.end if after is None else after.end()
    return after is not None and any(
        hit.start == begin for hit in starting_in(page.found("targeted"), Span(begin, begin + 1))
    )


def _days_within(page: Page, begin: int, end: int) -> list[FoundDate]:
    return [day for day in starting_in(page.dates, Span(begin, end)) if day.end <= end]


def _of_its_own(found: Found, before: FoundCount | None, count: FoundCount) -> FoundCount:
    """What was targeted ends with its list: in "targeted 30 women, reached 25" 25 came."""
    if before is None or count.basis != "targeted":
        return count
    between = found.view.page.text[before.end : count.start]
    again = starting_in(found.view.page.found("targeted"), Span(before.end, count.start))
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


def _lies_in(parts: list[FoundCount], count: FoundCount) -> bool:
    number = holding(parts, count.start)
    return number is not None and count.end <= parts[number].end


_PART = re.compile(r"(\d{1,4})\s+([^\d,;(]+(?:\([^)]*\))?[^\d,;]*)")


def _parts(found: Found, counts: list[FoundCount]) -> list[FoundCount]:
    """Parts listed right after a count: "20 representatives 4 Burundi (...), 7 DRC (...)"."""
    page = found.view.page
    result: list[FoundCount] = []
    for count in counts:
        sentence = page.sentence_at(count.start)
        if sentence is None:
            continue
        parts = _numbers_after(page.text, count, sentence.end)
        inside = bool(result) and result[-1].end > count.start
        if len(parts) > 1 and sum(part.n for part in parts) == count.n and not inside:
            result += [replace(part, of=_short(part.of)) for part in parts]
    return result


def _numbers_after(text: str, count: FoundCount, end: int) -> list[FoundCount]:
    """Numbers with what they count, up to the one that makes their sum too large."""
    parts: list[FoundCount] = []
    left = count.n
    for match in _PART.finditer(text, count.end, end):
        n, words = int(match.group(1)), match.group(2)
        stop = match.start(2) + len(words.rstrip(" .,and"))
        parts.append(FoundCount(match.start(), stop, n, words.strip(" .,"), count.basis, count.n))
        left -= n
        if left < 0:
            break
    return parts


def _short(words: str) -> str:
    return words.removesuffix(" and").removesuffix(" et").strip(" .,")
