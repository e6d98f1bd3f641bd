"""Finds dates in English and French and writes them as EDTF."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.errors import ModelError
from graph.model.dates import parse_date
from graph.model.folding import fold

_Parts = tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in the text. `year` is None when the text gives none; `edtf` then begins XXXX."""

    start: int
    end: int
    first: _Parts
    last: _Parts | None

    @property
    def has_day(self) -> bool:
        """True when it names a day."""
        return self.first[2] is not None

    @property
    def year(self) -> int | None:
        """The year, None when it is not said."""
        return self.first[0]

    def edtf(self, year: int | None = None) -> str | None:
        """The date in EDTF, with `year` where the text gives none; None when no such day exists."""
        if self.last is None:
            text = _edtf(self.first, year)
        else:
            text = f"{_edtf(*_year_before(self.first, self.last, year))}/{_edtf(self.last, year)}"
        try:
            parse_date(text)
        except ModelError:
            return None
        return text


def dates_in(text: str, pattern: re.Pattern[str], months: Mapping[str, int]) -> list[FoundDate]:
    """All dates of a text in order; `months` maps folded names of months to their numbers."""
    found = []
    for start, end in _near_digits(text):
        for match in pattern.finditer(text, start, end):
            date = _read(match, months)
            if date is not None:
                found.append(date)
    return found


def _near_digits(text: str) -> Iterator[tuple[int, int]]:
    """The stretches in which a date can stand: every form has a digit, and none is longer."""
    start = end = 0
    for digits in _DIGITS.finditer(text):
        if digits.start() - _BEFORE > end:
            if end:
                yield start, end
            start = digits.start() - _BEFORE
        end = digits.end() + _BEHIND
    if end:
        yield start, end


def month_numbers(words: Mapping[str, object]) -> dict[str, int]:
    """Folded names of months in both languages, and short forms, to 1..12."""
    section = words["months"]
    if not isinstance(section, dict):
        return {}
    numbers = {str(name): int(number) for name, number in section["short"].items()}
    for language in ("en", "fr"):
        numbers.update({name: n for n, name in enumerate(section[language], start=1)})
    return numbers


_DIGITS = re.compile(r"\d+")
# Characters of a date before its first digit, "le vendredi ", and between or behind two of them.
_BEFORE, _BEHIND = 40, 80
_DAY = (
    r"(?:le |the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? "
    r"|(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?(?P<{0}>\d{{1,2}})"
    r"(?: ?(?:st|nd|rd|th|er|ème)\b(?: day)?)?"
)
_MONTHS = 12
_MONTH_NAMES = (
    "January February March April May June July August September October November December "
    "janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre "
    "décembre decembre Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec janv févr avr juil déc"
)
# "3, 4 et 5 mars", "from 12 to 15 December"
_TO = (
    r"(?:\s*,\s*\d{1,2}(?:st|nd|rd|th)?){0,6}+\s*"
    r"(?:–|—|-|/|to|until|till|through|and|&|au|et|jusqu.au|à|a)\s*(?:le )?"
)


def date_pattern() -> re.Pattern[str]:
    """The forms in which English and French write days, months and spans of days."""
    names = "|".join(sorted(_MONTH_NAMES.split(), key=len, reverse=True))
    month = rf"(?P<{{0}}>{names})\.?"
    year = r"(?:,?\s+(?:of |de l[’'] ?an(?:née)? )?(?P<{0}>(?:19|20)\d\d))?"
    day1, day2 = _DAY.format("d1"), _DAY.format("d2")
    forms = [
        # 2 March - 6 March, 2009; 27 novembre au 8 décembre 2017; 12 to 15 December
        rf"{day1}(?:\s+{month.format('m1')}{year.format('y1')})?{_TO}{day2}"
        rf"\s+(?:of )?{month.format('m2')}{year.format('y2')}",
        # March 2-6, 2009
        rf"{month.format('m3')}\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?"
        rf"(?:{_TO}(?:{month.format('m4')}\s+)?(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?"
        rf"(?!\d|,\s+(?:19|20)\d\d\d|\s+(?:years|months|days|people)\b){year.format('y3')}",
        # 22 November 2017
        rf"{_DAY.format('d5')}\s+(?:of )?{month.format('m5')}{year.format('y5')}",
        # November 2017
        rf"{month.format('m6')}\s+(?:of )?(?P<y6>(?:19|20)\d\d)",
        # 2017-11-22, 22/11/2017
        r"(?P<y7>(?:19|20)\d\d)-(?P<m7>\d\d)-(?P<d7>\d\d)",
        rf"(?P<d9>\d{{1,2}})[-/ ](?P<m9>{names})[-/ ](?P<y9>(?:19|20)\d\d)",
        r"(?P<d8>\d{1,2})(?P<sep>[/.-])(?P<m8>\d{1,2})(?P=sep)(?P<y8>(?:19|20)\d\d)",
    ]
    return re.compile(r"(?<![\w-])(?:" + "|".join(forms) + r")(?![\w-])", re.IGNORECASE)


def _read(match: re.Match[str], months: Mapping[str, int]) -> FoundDate | None:
    groups = match.groupdict()

    def number(name: str) -> int | None:
        value = groups.get(name)
        if value is None:
            return None
        return int(value) if value.isdigit() else months.get(fold(value))

    span = match.span()
    if groups.get("m2"):
        last = (number("y2"), number("m2"), number("d2"))
        return _span_of_days(span, (number("y1"), number("m1"), number("d1")), last)
    if groups.get("d4"):
        last = (number("y3"), number("m4"), number("d4"))
        return _span_of_days(span, (None, number("m3"), number("d3")), last)
    for n in ("3", "5", "6", "7", "8", "9"):
        if groups.get(f"m{n}"):
            day, month = number(f"d{n}"), number(f"m{n}")
            if n == "8" and month is not None and day is not None and month > _MONTHS >= day:
                day, month = month, day  # 06/14/2023 is how the United States write it
            return FoundDate(*span, (number(f"y{n}"), month, day), None)
    return None


def _span_of_days(place: tuple[int, int], first: _Parts, last: _Parts) -> FoundDate:
    """From a day to a day, of which one may say the month and the last one the year for both."""
    first = (first[0], first[1] or last[1], first[2])
    last = (last[0], last[1] or first[1], last[2])
    parts, year = _year_before(first, last, last[0])
    return FoundDate(*place, (first[0] or year, *parts[1:]), last)


def _year_before(first: _Parts, last: _Parts, year: int | None) -> tuple[_Parts, int | None]:
    """The first day of a span with its year: "28 December to 3 January 2019" begins in 2018."""
    wraps = first[0] is None and (first[1] or 0) > (last[1] or _MONTHS)
    return first, year - 1 if wraps and year is not None else year


def _edtf(parts: _Parts, year: int | None) -> str:
    known_year = parts[0] if parts[0] is not None else year
    text = "XXXX" if known_year is None else f"{known_year:04d}"
    if parts[1] is not None:
        text += f"-{parts[1]:02d}"
    if parts[1] is not None and parts[2] is not None:
        text += f"-{parts[2]:02d}"
    return text
