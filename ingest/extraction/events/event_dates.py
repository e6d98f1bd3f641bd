"""When the event took place: the best of all dates of the text, never one of the footer."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.datelines import dateline_of, online_dates, written_day
from ingest.extraction.events.durations import duration_of
from ingest.extraction.events.future import future_marks, is_to_come
from ingest.extraction.events.kinds import making_cues
from ingest.extraction.text.dates import FoundDate
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.page import Page
from ingest.extraction.text.relative_dates import WEEKDAYS, RelativeDay, nearest_year
from ingest.extraction.text.spans import Located, Sentence
from ingest.extraction.text.within import Placed, holding, starting_in

_NEAR = 60
_BESIDE = 4  # " on ", " le "
_OTHER_TIME = 10.0
_CLOSE = 100
# "Lubumbashi, jeudi 07 décembre 2017 :" is how missions date the day that they tell of.
_WITH_WEEKDAY = re.compile(r"(?:le )?(?:" + "|".join(WEEKDAYS) + r")\b", re.IGNORECASE)
_LEAD = 4
_OF_PASSING = 2.0
_OF_COMING = 9.0
_LEAST = 1.0
_OF_MODAL = 14  # characters: "will only be held"
_FAR = 200
_NEW_CLAUSE = re.compile(r"[,;]|\b(?:and|et|but|mais|puis)\b", re.I)
_FUTURE = re.compile(r"\b(?:will|shall|sera|seront|aura|auront)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Scored:
    date: FoundDate
    score: float
    sentence: Sentence


def date_of_event(found: Found, events: list[Hit]) -> Located | None:
    """The date of the main event in EDTF, None when the text gives none."""
    page = found.view.page
    dateline = dateline_of(page)
    best = _best(found, events, dateline)
    if best is not None:
        return _completed(found, best)
    written = _day_of(written_day(page)) or page.published
    if written is None:
        return None
    return _told_from(found, events, written, dateline) or _of_dateline(page, dateline)


def _day_of(dateline: FoundDate | None) -> date | None:
    edtf = None if dateline is None else dateline.edtf()
    return None if edtf is None else date.fromisoformat(edtf)


def _best(found: Found, events: list[Hit], dateline: FoundDate | None) -> _Scored | None:
    page = found.view.page
    scored = []
    written = {online.start for online in online_dates(page)}
    written |= set() if dateline is None else {dateline.start}
    for candidate in page.dates:
        number = holding(page.body, candidate.start)
        sentence = None if number is None else page.body[number]
        if sentence is None or candidate.start in written or page.in_quote(candidate.start):
            continue
        score = _score(found, candidate, sentence, events)
        if score > _LEAST and candidate.edtf() is not None:
            scored.append(_Scored(candidate, score, sentence))
    return max(scored, key=lambda s: (s.score, -s.date.start), default=None)


def _score(found: Found, date_: FoundDate, sentence: Sentence, events: list[Hit]) -> float:
    page = found.view.page
    position = holding(page.body, sentence.start) or 0
    inside = starting_in(events, sentence)
    verbs = starting_in(page.found("event_verb"), sentence)
    held = [*starting_in(page.found("held"), sentence), *making_cues(found, sentence)]
    told = [*inside, *verbs, *held]
    score = 1.0 + 2.0 * bool(inside) + 2.0 * bool(held) + 1.5 * date_.has_day
    score += 1.0 * (bool(verbs) and not inside) - _OF_PASSING * (not told and position >= _LEAD)
    score -= _OF_COMING * _is_coming(found, date_, sentence, told)
    score += 1.0 * (date_.last is not None) + max(0.0, 2.0 - 0.4 * position)
    score += 0.4 * max(0.0, *(1.0 - _gap(date_, hit) / _CLOSE for hit in told), 0.0)
    score -= _OTHER_TIME * _is_other_time(found, date_, sentence, told)
    return score if date_.first[1] is not None else score - 3.0


def _is_other_time(found: Found, date_: FoundDate, sentence: Sentence, told: list[Hit]) -> bool:
    """True when "adopted", "since" or "every year" is nearer to the date than the event is.

    Just before the date it decides alone: "the plan adopted on 31 October 2000 was presented".
    """
    text = found.view.page.text
    others = [
        h
        for h in starting_in(found.view.page.found("other_time"), sentence)
        if date_.start - _NEAR <= h.start <= date_.end + _NEAR // 3
        and not _goes_on(text, date_, h.start)
    ]
    if not others:
        return False
    if any(0 <= date_.start - h.end <= _BESIDE for h in others):
        return True
    own = [_gap(date_, h) for h in told]
    return not own or min(_gap(date_, h) for h in others) < min(own)


def _is_coming(found: Found, date_: FoundDate, sentence: Sentence, told: list[Hit]) -> bool:
    """True when a word of the future is nearer to the date than what took place is."""
    text = found.view.page.text
    marks = [
        mark
        for mark in future_marks(found, sentence.start, sentence.end)
        if not _goes_on(text, date_, mark)
    ]
    own = [
        h
        for h in told
        if not any(0 <= h.start - m < _OF_MODAL for m in marks)
        and not (h.kind == "event" and is_to_come(found, h))
    ]
    far = min((_gap(date_, h) for h in own), default=_FAR)
    return any(min(abs(date_.start - m), abs(m - date_.end)) < far for m in marks)


def _goes_on(text: str, date_: FoundDate, after: int) -> bool:
    """Something else begins between a date and what follows: "on 5 June, and adopted"."""
    return after >= date_.end and _NEW_CLAUSE.search(text, date_.end, after) is not None


def _gap(date_: FoundDate, hit: Hit) -> int:
    """Characters between a date and a word."""
    return max(date_.start - hit.end, hit.start - date_.end, 0)


def _completed(found: Found, best: _Scored) -> Located | None:
    """Fill a missing year from the day of writing and a beginning from "ended" and "four-day"."""
    page = found.view.page
    year, rule = _Years(page).missing(best.date)
    edtf = best.date.edtf(year)
    if edtf is None:
        return None
    whole = _opened_and_ended(found, best, year)
    if whole is not None:
        return whole
    ended = any(h.start < best.date.start for h in starting_in(page.found("ended"), best.sentence))
    days = duration_of(page)
    if ended and days and best.date.last is None and best.date.has_day:
        edtf = _span(edtf, -(days - 1)) or edtf
        rule = "date-counted-back"
    return Located(best.date.start, best.date.end, edtf, rule)


def _opened_and_ended(found: Found, best: _Scored, year: int | None) -> Located | None:
    """From the day of the opening to that of the end, when one sentence says both."""
    page = found.view.page
    days = [d for d in starting_in(page.dates, best.sentence) if d.has_day and d.last is None]
    began = _first_after(starting_in(page.found("began"), best.sentence), days)
    ended = _first_after(starting_in(page.found("ended"), best.sentence), days)
    if began is None or ended is None or began.start >= ended.start:
        return None
    last = ended.edtf(year)
    first = began.edtf(ended.year or year)
    if first is None or last is None or not first < last:
        return None
    return Located(began.start, ended.end, f"{first}/{last}", "date-counted-back")


def _first_after(hits: Sequence[Hit], days: Sequence[FoundDate]) -> FoundDate | None:
    """The day that stands nearest behind one of some words."""
    near = [(d.start - h.end, d.start, d) for h in hits for d in days]
    gaps = [found for found in near if 0 <= found[0] < _NEAR]
    return min(gaps, key=lambda found: found[:2])[2] if gaps else None


class _Years:
    """The years that a text gives for its days and months, and the day of writing."""

    def __init__(self, page: Page) -> None:
        self._written = _day_of(written_day(page)) or page.published
        self._of_day: dict[tuple[int | None, int | None], int] = {}
        alone: defaultdict[int | None, set[int | None]] = defaultdict(set)
        for said in page.dates:
            if said.year:
                self._of_day.setdefault(said.first[1:], said.year)
            if said.first[2] is None:
                alone[said.first[1]].add(said.year)
        # "September 2017" once; none when the text gives two years for a month.
        self._of_month = {month: [*years][0] for month, years in alone.items() if len(years) == 1}

    def missing(self, found: FoundDate) -> tuple[int | None, str]:
        """The year that the text gives elsewhere for the same day, or that of the writing."""
        month, day = (found.last or found.first)[1:]
        if found.year is not None or month is None:
            return None, "date"
        said = self._of_day.get(found.first[1:]) or self._of_month.get(month)
        if said:
            return said, "date-year-said-before"
        if self._written is None:
            return None, "date"
        return nearest_year(month, day or 1, self._written), "date-year-of-dateline"


def first_dates(found: Found, stretches: Iterable[Placed]) -> list[Located | None]:
    """Of each stretch the first date that names a month, for an event that is told there."""
    page = found.view.page
    years = _Years(page)
    return [_first_date(starting_in(page.dates, stretch), years) for stretch in stretches]


def _first_date(dates: Sequence[FoundDate], years: _Years) -> Located | None:
    for date_ in dates:
        year, rule = years.missing(date_)
        edtf = date_.edtf(year)
        if date_.first[1] is not None and edtf is not None:
            return Located(date_.start, date_.end, edtf, rule)
    return None


def _told_from(
    found: Found, events: list[Hit], written: date, dateline: FoundDate | None
) -> Located | None:
    """Resolve "today" and "on Tuesday" against the day of writing."""
    page = found.view.page
    scored = [(_told_score(found, events, r), r) for r in page.relative_days]
    best = max(scored, key=lambda s: (s[0], -s[1].start), default=None)
    meant = None if best is None or best[0] <= 0 else best[1]
    day = None if meant is None else meant.on(written)
    if meant is None or day is None:
        return None
    edtf = day.isoformat()
    if meant.back == 0:
        days = duration_of(page)
        place = meant if dateline is None else dateline
        edtf = (_span(edtf, days - 1) if days else None) or edtf
        return Located(place.start, place.end, edtf, "date-today")
    if meant.days > 1:
        edtf = _span(edtf, meant.days - 1) or edtf
    rule = "date-weekday" if meant.back is None else "date-yesterday"
    return Located(meant.start, meant.end, edtf, rule)


def _told_score(found: Found, events: list[Hit], told: RelativeDay) -> float:
    page = found.view.page
    number = holding(page.body, told.start)
    if number is None or page.in_quote(told.start):
        return 0.0
    sentence = page.body[number]
    begin = max(sentence.start, told.start - _NEAR)
    if told.back is None and _FUTURE.search(page.text, begin, told.start):
        return 0.0
    spoken = bool(starting_in(events, sentence)) + bool(starting_in(page.found("held"), sentence))
    return 0.1 + 2.0 * spoken + max(0.0, 2.0 - 0.4 * number) + 0.5 * (told.back == 0)


def _of_dateline(page: Page, dateline: FoundDate | None) -> Located | None:
    if dateline is None or not _WITH_WEEKDAY.match(page.text, dateline.start):
        return None
    edtf = dateline.edtf()
    if edtf is None:
        return None
    return Located(dateline.start, dateline.end, edtf, "date-of-dateline")


def _span(edtf: str, days: int) -> str | None:
    """The interval from or to a day; days counts back when negative."""
    try:
        day = date.fromisoformat(edtf)
    except ValueError:
        return None
    other = (day + timedelta(days=days)).isoformat()
    return f"{edtf}/{other}" if days > 0 else f"{other}/{edtf}"
