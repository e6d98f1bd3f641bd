"""Which fields one column may be, by its heading and by its cells, the most probable first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.message import Message
from ingest.readers.mapped.contents import Contents
from ingest.readers.mapped.fields import (
    ACTORS,
    EVENTS,
    FLOWS,
    PARTICIPATIONS,
    PRESENCE,
    column_words,
    plain_heading,
)
from ingest.readers.mapped.heading_rows import PARTED
from ingest.readers.terms import Terms

_MOST = 0.7  # so many cells agree that it is no accident
_HALF = 0.5
_SOME = 0.3
_FEW = 3  # of less cells nothing is concluded
_BY_CELLS = 0.6
_INSIDE = 0.5
_LEAST = 0.35
_SAY_LITTLE = frozenset({"name", "nom", "code", "type", "id", "full name", "nom complet"})
_HEADING = "The heading is a word for it."
_HEADING_HOLDS = "The heading holds the word '{word}'."
_CELLS = "{share:.0%} of its cells are {what}."
_UNLIKE = "The heading is a word for it, but its cells are no {what}."
_REPEATED = "The heading is a word for it, but rows share the same one."
_PERSON = "It holds names of people or ways to reach them, which are never read."
_NOT_PLAINLY = (
    "The heading is a word for it, but its cells are not plainly names of organisations; people"
    " are never read."
)
_PERHAPS_PEOPLE = (
    "Its cells are not plainly names of organisations; people are never read. Give it the field"
    " '{role}' when they are."
)
# Roles that people have as often as organisations must be told by the cells.
_OF_BODIES = frozenset(
    {"organiser", "co-organiser", "host", "funder", "technical-support", "party", "signatory"}
)
_NAMES = frozenset({"organisation", "event", "from", "to", "programme", "donor", "implementer"})
# What the cells of a field are, and in how many of them that must show.
_KINDS = {
    "date": ("like_dates", "dates", "years"),
    "end_date": ("like_dates", "dates", "years"),
    "amount": ("amounts", "amounts", "amounts"),
    "number": ("small_numbers", "whole numbers", "small_numbers"),
    "currency": ("currencies", "codes of currencies", "currencies"),
}
# Fields that cells can tell by themselves: attribute of the contents, words, shapes.
_BY_KIND = (
    ("dates", "date", "dates", frozenset({EVENTS, PARTICIPATIONS, FLOWS, PRESENCE})),
    ("roles", "role", "roles", frozenset({PARTICIPATIONS})),
    ("event_types", "event_type", "types of event", frozenset({EVENTS, PARTICIPATIONS})),
    ("types", "organisation_type", "kinds of organisation", frozenset({ACTORS, PRESENCE})),
    ("countries", "country", "countries", frozenset({EVENTS, PARTICIPATIONS, FLOWS, PRESENCE})),
    ("countries", "organisation_country", "countries", frozenset({ACTORS})),
    (
        "themes",
        "theme",
        "themes or sectors",
        frozenset({EVENTS, PARTICIPATIONS, FLOWS, PRESENCE, ACTORS}),
    ),
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A field that a column may be; `strength` 0 to 1, `reason` in words."""

    field: str
    strength: float
    reason: str
    is_role: bool = False


def person_reason(shape: str, heading: str, cells: Contents) -> str | None:
    """Return why a column is never read, None when it tells of no person."""
    is_person = is_of_persons(shape, heading) or cells.persons >= _SOME
    return _PERSON if is_person else None


def is_of_persons(shape: str, heading: str) -> bool:
    """True for a heading of names of people or of ways to reach them."""
    words = column_words().persons[shape]
    whole = plain_heading(heading.replace(PARTED, " "))
    last = plain_heading(heading.rpartition(PARTED)[2])
    above = plain_heading(heading.rpartition(PARTED)[0])
    if last in _SAY_LITTLE:
        return whole in words or above in words
    return whole in words or last in words


def candidates(shape: str, heading: str, cells: Contents) -> list[Candidate]:
    """Return the fields that a column may be in a sheet of this shape, the best first."""
    found = [*_by_heading(shape, heading, cells), *_by_cells(shape, cells)]
    best: dict[str, Candidate] = {}
    for one in found:
        if one.field not in best or best[one.field].strength < one.strength:
            best[one.field] = one
    # Fields of a tie keep the order of the list, which begins with the most frequent.
    likely = [one for one in best.values() if one.strength >= _LEAST]
    return sorted(likely, key=lambda one: -one.strength)


def doubt(shape: str, heading: str, cells: Contents) -> str | None:
    """Return why a column is not what its heading says; None when that says nothing."""
    said = [one for one in _by_heading(shape, heading, cells) if one.strength < _LEAST]
    return max(said, key=lambda one: one.strength).reason if said else None


def _by_heading(shape: str, heading: str, cells: Contents) -> Iterator[Candidate]:
    whole = plain_heading(heading.replace(PARTED, " "))
    last = plain_heading(heading.rpartition(PARTED)[2])
    spelled = [(_bare(whole), 1.0), (_bare(last), 0.95)]
    # Where / Donor is no place: what stands over a heading counts only when that says little.
    within = spelled[0][0] if last in _SAY_LITTLE or whole == last else spelled[1][0]
    for field in column_words().of_shape(shape):
        words = field.words[shape]
        exact = max((weight for text, weight in spelled if text in words), default=0.0)
        if exact:
            found = _agreed(Candidate(field.id, exact, _HEADING), cells)
            is_body = field.id != "organisation" or last not in column_words().people.names
            yield found if is_body or cells.bodies >= _HALF else _doubted(found)
            continue
        inside = max((word for word in words if _holds(within, word)), key=len, default="")
        if inside:
            strength = _INSIDE + 0.4 * len(inside) / len(within)
            reason = Message(_HEADING_HOLDS, word=inside)
            yield _agreed(Candidate(field.id, strength, reason), cells)
    if shape == EVENTS:
        yield from _by_role(spelled[0][0], last, cells)


def _doubted(candidate: Candidate) -> Candidate:
    return replace(candidate, strength=0.6 * candidate.strength, reason=_NOT_PLAINLY)


def _by_role(whole: str, last: str, cells: Contents) -> Iterator[Candidate]:
    words = role_words(cells.terms)
    for text, strength in ((whole, 1.0), (last, 0.95)):
        if text in words and cells.small_numbers >= _MOST:
            reason = Message(_CELLS, share=cells.small_numbers, what="whole numbers")
            yield Candidate("number", strength, reason)
            return
        if text in words and words[text] not in _OF_BODIES and cells.bodies < _HALF:
            reason = Message(_PERHAPS_PEOPLE, role=words[text])
            yield Candidate(words[text], 0.0, reason, is_role=True)
            return
        if text in words:
            yield Candidate(words[text], strength, _HEADING, is_role=True)
            return


def role_words(terms: Terms) -> dict[str, str]:
    """Return the plain words for roles in an event, each with its role."""
    told = {plain_heading(word): role for word, role in terms.roles.ids.items()}
    more = {word: role for role, words in column_words().roles.items() for word in words}
    return {**more, **told}


def _agreed(candidate: Candidate, cells: Contents) -> Candidate:
    """Weaken what the cells contradict; leave what they cannot judge."""
    if candidate.field == "id":
        if cells.is_unique or not cells.cells:
            return candidate
        return Candidate("id", 0.0, _REPEATED)
    if candidate.field in _NAMES and cells.cells and cells.amounts >= _MOST:
        return replace(candidate, strength=0.3 * candidate.strength)
    kind = _KINDS.get(candidate.field)
    if kind is None or len(cells.cells) < 1:
        return candidate
    attribute, words, other = kind
    share = max(float(getattr(cells, attribute)), float(getattr(cells, other)))
    if share >= _MOST:
        return candidate
    weaker = candidate.strength * (0.6 if share >= _SOME else 0.3)
    return Candidate(candidate.field, weaker, Message(_UNLIKE, what=words))


def _by_cells(shape: str, cells: Contents) -> Iterator[Candidate]:
    if len(cells.cells) < _FEW:
        return
    for attribute, field, what, shapes in _BY_KIND:
        share = float(getattr(cells, attribute)) if shape in shapes else 0.0
        # Years and plain numbers are many things.
        if field == "date" and cells.years >= _SOME:
            continue
        if share >= _MOST:
            reason = Message(_CELLS, share=share, what=what)
            yield Candidate(field, _BY_CELLS * share, reason)


def _bare(plain: str) -> str:
    """A heading without the codes of currencies in it."""
    kept = [word for word in plain.split() if word.upper() not in column_words().currencies]
    return " ".join(kept) or plain


def _holds(heading: str, word: str) -> bool:
    return len(word) > 2 and f" {word} " in f" {heading} "
