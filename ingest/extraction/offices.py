"""Offices of state and of organisations: the office is the actor, never the person in it."""

from ingest.extraction.name_view import NameView
from ingest.extraction.organisations import name_end
from ingest.extraction.spans import Mention, Span
from ingest.extraction.token_index import TokenIndex
from ingest.extraction.within import starting_in

_OF = frozenset({"of", "to", "de", "du", "des", "d"})
_MOST_OFFICES = 4  # "Adviser to the Deputy of the Minister of ...": more are no name
_LONGEST_OWNER = 20


def office_mentions(view: NameView, index: TokenIndex) -> list[Mention]:
    """Mentions of offices such as "Minister of Defence", with what they are the office of."""
    found: list[Mention] = []
    for hit in view.page.found("office"):
        if hit.value != "state" or not _is_written_as_office(view, hit.start):
            continue
        first, last = index.around(hit.start, hit.end)
        if found and first < found[-1].last:
            continue
        mention = _office(view, first, last, hit.end)
        if mention is not None and (not found or mention.first >= found[-1].last):
            found.append(mention)
    return found


def _is_written_as_office(view: NameView, start: int) -> bool:
    return view.language == "fr" or view.page.text[start].isupper()


def _office(view: NameView, first: int, last: int, end: int) -> Mention | None:
    title = " ".join(view.low(n) for n in range(first, last) if view.low(n))
    stop = _with_complement(view, last)
    begin = _with_owner(view, first)
    named = view.capital(last) and view.adjacent(last - 1)
    bare = stop == last and begin == first
    if bare and (named or title not in view.words.offices_alone):
        return None
    start, end = view.tokens[begin].start, view.tokens[stop - 1].end
    name = view.page.text[start:end]
    inside = [m for n in range(first, stop) if (m := view.mention_from(n)) is not None]
    owner = view.marks.mention(begin) or (inside[-1] if inside else None)
    return Mention(
        start, end, begin, stop, "office", name, "office", type="person-role", parent=owner
    )


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
    after = last + 2 if view.low(last + 1) in ("the", "la", "le", "l") else last + 1
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


def _with_owner(view: NameView, first: int) -> int:
    """English puts the owner first: "South West State Minister of Interior"."""
    begin = first
    furthest = max(0, first - _LONGEST_OWNER)
    while view.language == "en" and begin > furthest and view.adjacent(begin - 1):
        known = view.marks.mention(begin - 1)
        if known is not None and known.last == begin and known.kind == "actor":
            return known.first
        if not (view.capital(begin - 1) or view.tokens[begin - 1].text in ("’s", "'s")):
            break
        begin -= 1
    return begin
