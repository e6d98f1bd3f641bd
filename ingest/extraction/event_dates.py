"""When the event took place: the best of all dates of the text, never one of the footer."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.extraction.dates import FoundDate, dates_in
from ingest.extraction.hits import Hit
from ingest.extraction.mentions import Found
from ingest.extraction.page import Page
from ingest.extraction.spans import Located, Sentence
from ingest.extraction.within import holding, starting_in

_DATELINE_END = re.compile(r"\s*(?:[-–—:)]|\*\*)")
_DATELINE_REACH = 700
_NEAR = 60
_BESIDE = 4  # " on ", " le "
_OTHER_TIME = 10.0
_DAYS = re.compile(r"\b(\w+)[ -]?(?:day|jours?)\b", re.IGNORECASE)
_WEEKDAYS = {
    name: number
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
    )
    for number, name in enumerate(names.split())
}
# "Lubumbashi, jeudi 07 décembre 2017 :" is how missions date the day that they tell of.
_WITH_WEEKDAY = re.compile(r"(?:le )?(?:" + "|".join(_WEEKDAYS) + r")\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:on|last|this|ce|le|du|de ce)\s+(" + "|".join(_WEEKDAYS) + r")\b", re.I)


@dataclass(frozen=True, slots=True)
class _Scored:
    date: FoundDate
    score: float
    sentence: Sentence


def dateline_of(page: Page) -> FoundDate | None:
    """The day a report was written: "Mogadishu, 22 November 2017 –" near its beginning."""
    head = page.text[:_DATELINE_REACH]
    for found in dates_in(head, page.lexicon.date_pattern, page.lexicon.months):
        full = found.has_day and found.year is not None and found.last is None
        before = page.text[max(0, found.start - 3) : found.start]
        if (
            full
            and ("," in before or ":" in before or not before.strip())
            and (_DATELINE_END.match(page.text, found.end))
        ):
            return found
    return None


def date_of_event(found: Found, events: list[Hit]) -> Located | None:
    """The date of the main event in EDTF, None when the text gives none."""
    page = found.view.page
    dateline = dateline_of(page)
    best = _best(found, events, dateline)
    if best is not None:
        return _completed(found, best, dateline)
    return None if dateline is None else _from_dateline(found, dateline)


def _best(found: Found, events: list[Hit], dateline: FoundDate | None) -> _Scored | None:
    page = found.view.page
    scored = []
    for candidate in page.dates:
        number = holding(page.body, candidate.start)
        sentence = None if number is None else page.body[number]
        if sentence is None or (dateline is not None and candidate.start == dateline.start):
            continue
        score = _score(found, candidate, sentence, events)
        if score > 0 and candidate.edtf() is not None:
            scored.append(_Scored(candidate, score, sentence))
    return max(scored, key=lambda s: (s.score, -s.date.start), default=None)


def _score(found: Found, date_: FoundDate, sentence: Sentence, events: list[Hit]) -> float:
    page = found.view.page
    position = holding(page.body, sentence.start) or 0
    inside = starting_in(events, sentence)
    held = starting_in(page.found("held"), sentence)
    score = 1.0 + 2.0 * bool(inside) + 2.0 * bool(held) + 1.5 * date_.has_day
    score += 1.0 * (date_.last is not None) + max(0.0, 2.0 - 0.4 * position)
    score -= _OTHER_TIME * _is_other_time(
        found, date_, sentence, [*inside, *held]
    ) + 3.0 * page.in_quote(date_.start)
    return score if date_.first[1] is not None else score - 3.0


def _is_other_time(found: Found, date_: FoundDate, sentence: Sentence, told: list[Hit]) -> bool:
    """True when "adopted", "since" or "every year" is nearer to the date than the event is.

    Just before the date it decides alone: "the plan adopted on 31 October 2000 was presented".
    """
    others = [
        h
        for h in starting_in(found.view.page.found("other_time"), sentence)
        if date_.start - _NEAR <= h.start <= date_.end + _NEAR // 3
    ]
    if not others:
        return False
    if any(0 <= date_.start - h.end <= _BESIDE for h in others):
        return True
    own = [_gap(date_, h) for h in told]
    return not own or min(_gap(date_, h) for h in others) < min(own)


def _gap(date_: FoundDate, hit: Hit) -> int:
    """Characters between a date and a word."""
    return max(date_.start - hit.end, hit.start - date_.end, 0)


def _completed(found: Found, best: _Scored, dateline: FoundDate | None) -> Located | None:
    """Fill a missing year from the dateline and a beginning from "concluded" and "four-day"."""
    page = found.view.page
    year = dateline.year if dateline is not None and best.date.year is None else None
    edtf = best.date.edtf(year)
    if edtf is None:
        return None
    rule = "date" if year is None else "date-year-of-dateline"
    ended = any(h.start < best.date.start for h in starting_in(page.found("ended"), best.sentence))
    days = _duration(found)
    if ended and days and best.date.last is None and best.date.has_day:
        edtf = _span(edtf, -(days - 1)) or edtf
        rule = "date-counted-back"
    return Located(best.date.start, best.date.end, edtf, rule)


def _from_dateline(found: Found, dateline: FoundDate) -> Located | None:
    """Resolve "today" and "on Tuesday" against the day of writing."""
    page = found.view.page
    edtf = dateline.edtf()
    if edtf is None:
        return None
    day = date.fromisoformat(edtf)
    body = [h for h in page.found("today") if not page.in_quote(h.start)]
    if body:
        days = _duration(found)
        later = _span(edtf, days - 1) if days else None
        return Located(dateline.start, dateline.end, later or edtf, "date-today")
    if page.found("yesterday"):
        shifted = (day - timedelta(days=1)).isoformat()
        return Located(dateline.start, dateline.end, shifted, "date-yesterday")
    weekday = _WEEKDAY.search(page.text, dateline.end)
    if weekday is not None and not page.in_quote(weekday.start()):
        back = (day.weekday() - _WEEKDAYS[weekday.group(1).lower()]) % 7
        shifted = (day - timedelta(days=back)).isoformat()
        return Located(weekday.start(), weekday.end(), shifted, "date-weekday")
    if _WITH_WEEKDAY.match(page.text, dateline.start):
        return Located(dateline.start, dateline.end, edtf, "date-of-dateline")
    return None


def _duration(found: Found) -> int | None:
    """How many days the event lasted, when the text says so."""
    numbers = found.view.words.raw["numbers"]
    for sentence in found.view.page.body:
        for match in _DAYS.finditer(found.view.page.text, sentence.start, sentence.end):
            word = match.group(1).lower()
            count = (
                int(word) if word.isdigit() else numbers["en"].get(word, numbers["fr"].get(word))
            )
            if count and 1 < count < 32:
                return int(count)
    return None


def _span(edtf: str, days: int) -> str | None:
    """The interval from or to a day; days counts back when negative."""
    try:
        day = date.fromisoformat(edtf)
    except ValueError:
        return None
    other = (day + timedelta(days=days)).isoformat()
    return f"{edtf}/{other}" if days > 0 else f"{other}/{edtf}"
