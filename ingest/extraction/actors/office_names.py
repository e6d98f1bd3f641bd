"""Where the name of an office begins and ends: "South West State Minister of Interior"."""

from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.organisations import name_end
from ingest.extraction.text.spans import Span
from ingest.extraction.text.within import starting_in

_OF = frozenset({"of", "to", "de", "du", "des", "d"})
_ARTICLES = frozenset({"the", "la", "le", "l", "les"})
_CHARGED = frozenset({"charge", "chargee", "charges", "chargees"})
_TO = frozenset({"a", "au", "aux"})
_LINKS = {"en": frozenset({"of", "for"}), "fr": frozenset({"de", "du", "des", "d"})}
_MOST_OFFICES = 4  # "Adviser to the Deputy of the Minister of ...": more are no name
_LONGEST_OWNER = 20


def end_of_office(view: NameView, last: int, title: str) -> int:
    """Past "of Defence", "nigérien des finances", "chargé des affaires politiques"."""
    inner = view.marks.mention(last - 1)
    last = last if inner is None else max(last, inner.last)
    stop = _with_complement(view, _past_adjectives(view, last))
    abroad = any(word in view.words.offices_abroad for word in title.split())
    stop = next((n for n in range(last, stop) if _is_elsewhere(view, n, abroad)), stop)
    if view.low(stop) == "pres":
        stop = _at_court(view, stop + 1)
    for _ in range(_MOST_OFFICES):
        charged = _charged_with(view, stop)
        if charged is None:
            break
        stop = name_end(view, charged, takes_place=False, office=True)
    return stop


def _at_court(view: NameView, at: int) -> int:
    """Past the court in "procureur général près la Cour d’appel"."""
    court = at + (view.low(at) in _ARTICLES)
    known = view.marks.mention(court)
    if known is not None:
        return known.last
    return name_end(view, court + 1, takes_place=True, office=True) if view.head(court) else at - 1


def _is_elsewhere(view: NameView, at: int, abroad: bool) -> bool:
    """ "to Chad", "à N’Djamena": where somebody was, no part of an office held at home.

    An envoy is sent to a country, and may be `abroad` in it, but not of the town she is in.
    """
    placed = view.marks.is_place(at + 1) and view.low(at) in _THERE[view.language]
    if abroad:
        return placed and view.tokens[at + 1].start not in view.page.country_starts
    return placed or view.low(at) == "to"


_THERE = {"en": frozenset({"in", "at"}), "fr": frozenset({"a", "en"})}


def begin_of_office(view: NameView, first: int) -> int:
    """English puts the owner first: "South West State Minister of Interior"."""
    begin = first
    furthest = max(0, first - _LONGEST_OWNER)
    while view.language == "en" and begin > furthest and view.adjacent(begin - 1):
        known = view.marks.mention(begin - 1)
        if known is not None and known.last == begin and known.kind == "actor":
            return known.first
        possessive = view.tokens[begin - 1].text in ("’s", "'s")
        if possessive and (owner := view.marks.mention(begin - 2)) is not None:
            return owner.first
        if not (view.capital(begin - 1) or possessive):
            break
        begin -= 1
    return begin


def _past_adjectives(view: NameView, at: int) -> int:
    """Past what French puts behind a title: "ministre nigérien", "commissaire adjoint"."""
    while view.language == "fr" and at < len(view.tokens) and view.adjacent(at - 1):
        demonym = view.marks.is_place(at) and not view.tokens[at].is_capital
        if not (demonym or view.low(at) in view.words.office_adjectives):
            break
        at += 1
    return at


def _charged_with(view: NameView, at: int) -> int | None:
    """Where a portfolio goes on after "chargé de", "en charge des", "aux", "in charge of"."""
    french = view.language == "fr"
    if view.low(at) in _CHARGED:
        at += 1
    elif view.low(at) in ("en", "in") and view.low(at + 1) == "charge":
        at += 2
    elif not (french and view.low(at) in _TO):
        return None
    if view.low(at) not in (_OF | _TO | _ARTICLES):
        return None
    content = view.content(at + 1)
    fits = content is not None and (view.subject(content) or view.capital(content))
    if content is None or not fits:
        return None
    return at if view.low(at) in _LINKS[view.language] else content + 1


def _with_complement(view: NameView, last: int) -> int:
    """Past "of Defence", "de la région de l’Ennedi Est", "(SRCC) for Somalia"."""
    for _ in range(_MOST_OFFICES):
        if view.capital(last):
            break
        inner = _office_of_office(view, last)
        if inner is None:
            return name_end(view, last, takes_place=True, office=True)
        last = inner
    return last


def _office_of_office(view: NameView, last: int) -> int | None:
    """Past the office that another is the office of: "Adviser to the Minister"."""
    if view.low(last) not in _OF:
        return None
    nested = view.content(last + 1)
    if nested is not None:
        return _title_end(view, nested)
    if name_end(view, last, takes_place=True, office=True) != last:
        return None
    after = last + 2 if view.low(last + 1) in _ARTICLES else last + 1
    return _title_end(view, after)


def _title_end(view: NameView, at: int) -> int | None:
    """Past an office that begins at a token."""
    if at >= len(view.tokens):
        return None
    start = view.tokens[at].start
    here = starting_in(view.page.found("office"), Span(start, start + 1))
    ends = [h.end for h in here if h.value == "state"]
    if not ends:
        return None
    while at < len(view.tokens) and view.tokens[at].end < ends[0]:
        at += 1
    return at + 1
