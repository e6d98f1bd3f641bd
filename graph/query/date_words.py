"""Dates in words, EN and FR, for the sentences that say why a tie is there."""

import re

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
_SPAN = {"en": "{first} to {last}", "fr": "{first} – {last}"}
_SINCE = {"en": "since {first}", "fr": "depuis {first}"}
_UNTIL = {"en": "until {last}", "fr": "jusqu’à {last}"}
_ABOUT = {"en": "about {date}", "fr": "vers {date}"}
_UNCERTAIN = {"en": "{date}, uncertain", "fr": "{date}, incertain"}
_OPEN = ("", "..")
_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?")


def date_in_words(edtf: str, language: str) -> str:
    """Return an EDTF date in words; as it is where it has a form that is seldom used."""
    first, slash, last = edtf.partition("/")
    if not slash or first == last:
        return _with_doubt(first, language)
    ends = {"first": _with_doubt(first, language), "last": _with_doubt(last, language)}
    if last in _OPEN:
        return _SINCE[language].format(**ends)
    if first in _OPEN:
        return _UNTIL[language].format(**ends)
    return _SPAN[language].format(**ends)


def _with_doubt(edtf: str, language: str) -> str:
    said = _one(edtf.rstrip("?~%"), language)
    if edtf.endswith("~"):
        return _ABOUT[language].format(date=said)
    return _UNCERTAIN[language].format(date=said) if edtf.endswith(("?", "%")) else said


def _one(edtf: str, language: str) -> str:
    found = _PLAIN.fullmatch(edtf)
    if found is None:
        return edtf
    year, month, day = found.groups()
    if month is None:
        return str(year)
    said = f"{_MONTHS[language][int(month) - 1]} {year}"
    if day is None:
        return said
    number = "1er" if language == "fr" and day == "01" else str(int(day))
    return f"{number} {said}"
