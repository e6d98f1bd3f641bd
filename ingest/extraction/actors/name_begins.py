"""Where the name of an organisation begins, its head noun given."""

import re

from ingest.extraction.actors.name_view import NameView
from ingest.extraction.text.spans import Mention

ORDINAL = re.compile(r"\d{1,4}(?:st|nd|rd|th)")
_LONGEST = 40  # words to either side of a head


def name_begin(view: NameView, head: int) -> int:
    """The first token of the name that a head noun belongs to."""
    return _left(view, head) if view.language == "en" else _left_french(view, head)


def _left(view: NameView, head: int) -> int:
    """English puts what belongs to a name before its head."""
    first, furthest = head, max(0, head - _LONGEST)
    while first > furthest and view.adjacent(first - 1):
        known = _owner_before(view, first)
        if known is not None:
            return known.first
        step = _step_left(view, first, head)
        if step == first:
            break
        first = step
    return first


def _owner_before(view: NameView, first: int) -> Mention | None:
    """The organisation just before, also with a genitive: "UNAMI …", "UNMISS’s …"."""
    before = first - 1
    owner = view.marks.mention(before - 1 if is_genitive(view, before) else before)
    return owner if owner is not None and owner.kind == "actor" else None


def _step_left(view: NameView, first: int, head: int) -> int:
    """The token one word of the name further left, the same one when the name begins here."""
    before = first - 1
    if view.capital(before) or _lower_modifier(view, before, head):
        return before
    if ORDINAL.fullmatch(view.low(before)) and view.tokens[head].is_capital:
        return before  # "the 3rd Division"
    if view.marks.is_place(before) and view.marks.is_place(first):
        return before  # inside the name of a place: "Bahr el Ghazal"
    if is_genitive(view, before):
        return before - 1 if view.capital(before - 1) else first
    if view.low(before) == "for" and first < head and _names_what_for(view, before - 1):
        return before - 1
    if first < head and _joins(view, before, first):
        first, furthest = before - 1, max(2, head - _LONGEST)
        while first > furthest and view.tokens[first - 1].text == "," and view.capital(first - 2):
            first -= 2
    return first


def _names_what_for(view: NameView, at: int) -> bool:
    """ "Hope for Kivu Foundation": a capital after an article or a mark, no title, no head."""
    word = view.capital(at) and not view.head(at) and not view.of_title(at)
    return word and view.low(at - 1) in ("the", "", "by", "and", "with", "from")


def _joins(view: NameView, at: int, first: int) -> bool:
    inner = view.capital(at - 1) and view.capital(first) and not view.marks.is_place(at - 1)
    return inner and view.low(at) == "and" and not view.tokens[at - 1].is_upper


def _lower_modifier(view: NameView, at: int, head: int) -> bool:
    lower = not view.tokens[head].is_capital
    return lower and view.subject(at) and not view.tokens[at].is_capital


def is_genitive(view: NameView, at: int) -> bool:
    """True for the mark of a genitive after a name, also a bare one: "Nations’"."""
    if view.tokens[at].text in ("’", "'"):
        return view.low(at - 1).endswith("s") and view.capital(at - 1)
    return view.tokens[at].text in ("’s", "'s")


def _left_french(view: NameView, head: int) -> int:
    before = head - 1
    special = view.low(before) in ("haut", "haute", "grand", "grande", "conseil")
    return before if special and view.tokens[before].is_capital else head
