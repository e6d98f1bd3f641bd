"""E-mail addresses and telephone numbers, where a name, a place or a word is expected."""

import re

# One letter before the sign is enough to know an address, and a long name is searched once only.
_MAIL = re.compile(r"[^\s@<>]@[^\s@<>]+\.[^\W\d_]{2,}")
_ABROAD = re.compile(r"(?:\+|\b00)[\s(]*\d(?:[\s().-]*\d){6,}")
_ALONE = re.compile(r"^(?:t[eé]l|phone|mob)?[\s.:ée+()\d/-]*$", re.IGNORECASE)
_DAY = re.compile(r"^\s*(?:\d{4}([-/. ])\d{1,2}\1\d{1,2}|\d{1,2}([-/. ])\d{1,2}\2\d{4})")
_FEWEST, _MOST = 7, 15
# A name of a network will do, and a number without a country; a day is none.
_PERHAPS = re.compile(
    r"[^\s@]@[^\s@]|(?!\b\d{4}-\d\d-\d\d\b)(?<!\d)\+?\d[\d\s().-]{6,40}\d",
)


def leads_to_somebody(text: str) -> bool:
    """True when an e-mail address or a telephone number with its country stands in a text."""
    return _MAIL.search(text) is not None or _ABROAD.search(text) is not None


def is_contact(name: str) -> bool:
    """True for a text that leads to somebody, and for one that is a telephone number alone."""
    if leads_to_somebody(name):
        return True
    digits = sum(letter.isdigit() for letter in name)
    is_number = _ALONE.match(name) is not None and _DAY.match(name) is None
    return is_number and _FEWEST <= digits <= _MOST


def may_lead_to_somebody(text: str) -> bool:
    """True also for any number of eight signs or more in a text, where no number is expected."""
    return _PERHAPS.search(text) is not None
