"""E-mail addresses and telephone numbers where the name of an actor is expected."""

import re

# One letter before the sign is enough to know an address, and a long name is searched once only.
_MAIL = re.compile(r"[^\s@<>]@[^\s@<>]+\.[^\W\d_]{2,}")
_ABROAD = re.compile(r"(?:\+|\b00)[\s(]*\d(?:[\s().-]*\d){6,}")
_NUMBER = re.compile(r"^(?:t[eé]l|phone|mob)?[\s.:ée+()\d/-]*$", re.IGNORECASE)
_DAY = re.compile(r"^\s*(?:\d{4}([-/. ])\d{1,2}\1\d{1,2}|\d{1,2}([-/. ])\d{1,2}\2\d{4})")
_FEWEST, _MOST = 7, 15


def is_contact(name: str) -> bool:
    """True when an e-mail address or a telephone number stands in a name."""
    if _MAIL.search(name) is not None or _ABROAD.search(name) is not None:
        return True
    digits = sum(letter.isdigit() for letter in name)
    is_number = _NUMBER.match(name) is not None and _DAY.match(name) is None
    return is_number and _FEWEST <= digits <= _MOST
