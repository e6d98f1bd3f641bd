"""Fills the blanks of a sentence: one or many by its numbers, and d’ before a vowel in French.

A sentence writes both forms between brackets: "{n} [file was|files were] read". They go by the last
number before them, or by the blank that they name: "{shown} of {total} [total:row|rows]".
"""

import re
import unicodedata
from collections.abc import Mapping
from numbers import Real

_BLANK_OR_FORMS = re.compile(
    r"\{(?P<blank>\w+)[^{}]*\}|\[(?:(?P<of>\w+):)?(?P<one>[^|\[\]]*)\|(?P<many>[^|\[\]]*)\]"
)
# Of a month, which begins small, no article is shortened: le août, le 11 août.
_SHORTENED = re.compile(r"\b(?:(?P<any>[Dd]|[Qq]u)e|(?P<name>[Ll])[ea]) \{(?P<blank>\w+)\}")
_VOWEL = re.compile(r"[aeiouæœø]", re.IGNORECASE)
_OPENING = "«“„‘\"'([ \u00a0\u202f\u200e\u200f"
# They begin with a vowel and are spoken as if they did not.
_FULL = re.compile(r"(?:onz|oui|ouis)\w*\b", re.IGNORECASE)


def fill(template: str, language: str, /, **blanks: object) -> str:
    """Return a sentence with its blanks filled; KeyError when it names one that is not given.

    Args:
        template: the sentence with named blanks.
        language: `en` or `fr`; French counts nought as one.
        blanks: what fills them.
    """
    if "|" in template:
        template = _agreed(template, language, blanks)
    if language == "fr":
        template = _SHORTENED.sub(lambda found: _shortened(found, blanks), template)
    return template.format(**blanks)


def is_one(number: object, language: str) -> bool:
    """True when what is counted stands in the singular; False for what is no number."""
    if not isinstance(number, Real):
        return False
    return number < 2 and not number < 0 if language == "fr" else number == 1


def _agreed(template: str, language: str, blanks: Mapping[str, object]) -> str:
    last: object = None

    def chosen(found: re.Match[str]) -> str:
        nonlocal last
        if found["blank"] is not None:
            number = blanks.get(found["blank"])
            last = number if isinstance(number, Real) else last
            return found[0]
        number = last if found["of"] is None else blanks.get(found["of"])
        return found["one"] if is_one(number, language) else found["many"]

    return _BLANK_OR_FORMS.sub(chosen, template)


def _shortened(found: re.Match[str], blanks: Mapping[str, object]) -> str:
    told = blanks.get(found["blank"])
    # What is heard: quotation marks and accents are not.
    heard = told.lstrip(_OPENING) if isinstance(told, str) else ""
    if _VOWEL.match(unicodedata.normalize("NFD", heard[:1])) is None or _FULL.match(heard):
        return found[0]
    if found["name"] is not None and not heard[0].isupper():
        return found[0]
    return f"{found['any'] or found['name']}’{{{found['blank']}}}"
