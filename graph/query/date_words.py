"""Dates as people read them, EN and FR: spans short, doubt said, what is unknown left visible."""

import re
from dataclasses import dataclass

_MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
}
_SEASONS = {
    "en": ("spring", "summer", "autumn", "winter"),
    "fr": ("printemps", "été", "automne", "hiver"),
}
_FIRST_SEASON = 21
# French says "le 2 mars", but "mars 2009": the form of a day differs.
_SINCE = {"en": "since {0}", "fr": "depuis {0}", "fr day": "depuis le {0}"}
_UNTIL = {"en": "until {0}", "fr": "jusqu’en {0}", "fr day": "jusqu’au {0}"}
_ABOUT = {"en": "about {0}", "fr": "vers {0}", "fr day": "vers le {0}"}
_UNCERTAIN = {"en": "{0}, uncertain", "fr": "{0}, incertain"}
_BETWEEN = {"en": "between {0} and {1}", "fr": "entre {0} et {1}"}
_NO_YEAR = {"en": "(year not given)", "fr": "(année non indiquée)"}
_OPEN = ("", "..")
_ONE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%]?)")


@dataclass(frozen=True, slots=True)
class _Told:
    """One end of a span in words: each part without the larger ones; empty where not known."""

    day: str
    month: str
    year: str
    doubt: str

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(part for part in (self.day, self.month, self.year) if part)

    @property
    def precision(self) -> int:
        return len(self.parts)


def date_in_words(edtf: str, language: str) -> str:
    """Return an EDTF date in words; a text that is none as it stands.

    A span says once what its ends share: "8–11 August 2022", "July–August 2022", "2019–2022".
    """
    first, slash, last = edtf.partition("/")
    if not slash or first == last:
        return _alone(first, language)
    begin, end = _told(first, language), _told(last, language)
    if begin is not None and last in _OPEN:
        return _form(_SINCE, begin, language).format(_alone(first, language))
    if end is not None and first in _OPEN:
        return _form(_UNTIL, end, language).format(_alone(last, language))
    return edtf if begin is None or end is None else _span(begin, end, language)


def _span(begin: _Told, end: _Told, language: str) -> str:
    if begin.doubt != end.doubt:
        return f"{_bracketed(begin, language)} – {_bracketed(end, language)}"
    shared = _shared(begin, end)
    near = " ".join(begin.parts[: len(begin.parts) - shared])
    far = " ".join(end.parts)
    is_short = begin.precision == end.precision == shared + 1
    said = f"{near}–{far}" if is_short else f"{near} – {far}"
    return _doubted(said, begin.doubt, None, language)


def _shared(begin: _Told, end: _Told) -> int:
    """Return how many of the larger parts both ends say alike, so that they are said once."""
    if begin.precision != end.precision or begin.year != end.year:
        return 0
    return 2 if begin.day and begin.month == end.month else 1


def _alone(edtf: str, language: str) -> str:
    told = _told(edtf, language)
    if told is None:
        return edtf
    return _doubted(" ".join(told.parts), told.doubt, told, language)


def _bracketed(told: _Told, language: str) -> str:
    said = " ".join(told.parts)
    if told.doubt == "~":
        return _form(_ABOUT, told, language).format(said)
    word = _UNCERTAIN[language].removeprefix("{0}, ")
    return f"{said} ({word})" if told.doubt else said


def _doubted(said: str, doubt: str, told: _Told | None, language: str) -> str:
    if doubt == "~":
        return _form(_ABOUT, told, language).format(said)
    return _UNCERTAIN[language].format(said) if doubt else said


def _form(template: dict[str, str], told: _Told | None, language: str) -> str:
    is_day = told is not None and bool(told.day)
    return template.get(f"{language} day", template[language]) if is_day else template[language]


def _told(edtf: str, language: str) -> _Told | None:
    """Return the parts of one date in words, None when the text is no date."""
    found = _ONE.fullmatch(edtf)
    if found is None:
        return None
    year, month, day, doubt = found.groups()
    said_month = "" if month is None or "X" in month else _months(language).get(int(month))
    if said_month is None:
        return None
    is_day = said_month and day is not None and "X" not in day
    return _Told(_day(day, language) if is_day else "", said_month, _year(year, language), doubt)


def _day(day: str, language: str) -> str:
    return "1er" if language == "fr" and day == "01" else str(int(day))


def _months(language: str) -> dict[int, str]:
    """Return months and seasons by their number in EDTF."""
    months = dict(enumerate(_MONTHS[language], start=1))
    return months | dict(enumerate(_SEASONS[language], start=_FIRST_SEASON))


def _year(year: str, language: str) -> str:
    if year == "XXXX":
        return _NO_YEAR[language]
    if "X" not in year:
        return year
    return _BETWEEN[language].format(year.replace("X", "0"), year.replace("X", "9"))
