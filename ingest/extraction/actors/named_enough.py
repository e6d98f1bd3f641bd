"""Whether the words around a head noun are enough to name one organisation."""

from ingest.extraction.actors.french_names import goes_on_plainly, is_adjective
from ingest.extraction.actors.french_words import is_noun, is_qualifier
from ingest.extraction.actors.name_begins import ORDINAL
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.organisation_types import UNKNOWN
from ingest.extraction.text.spans import Mention

Place = tuple[int, int, int]  # first token, head, last token (excluded)
_ENOUGH_SUBJECTS = 2
_ENOUGH_CAPITALS = 2
_INSTITUTIONS = frozenset(
    ("faith-org", "judiciary", "parliament", "police", "military", "military-police")
)


def is_enough(view: NameView, place: Place) -> bool:
    """True when a name, a place, or what the body is for tells it from others of its kind."""
    first, head, last = place
    others = [n for n in range(first, last) if n != head]
    begun = view.marks.mention(head) is not None
    placed = not is_middle(view, head) and any(view.marks.is_place(n) for n in others)
    unplaced = any(view.capital(n) and not view.marks.is_place(n) for n in others)
    unplaced = unplaced or any(ORDINAL.fullmatch(view.low(n)) for n in range(first, head))
    named = begun or placed or unplaced or bool(names_inside(view, place))
    enough = 1 if _is_institution(view, head) else _ENOUGH_SUBJECTS
    if not named and _subjects(view, place) < enough and not _is_plainly_named(view, head, last):
        return False
    return not view.verbs.intersection(range(first + 1, last))


def names_inside(view: NameView, place: Place) -> list[Mention]:
    """Known names within a name, in order."""
    first, head, last = place
    inside = [m for n in range(first, last) if (m := view.mention_from(n)) is not None]
    return [m for m in inside if m.first != head]


def needs_owner(view: NameView, place: Place) -> bool:
    """True for a unit of too few words to stand without the organisation it is a part of."""
    first, head, last = place
    near = range(first, head) if view.language == "en" else range(head + 1, last)
    wordy = sum(view.capital(n) or view.subject(n) for n in near)
    capitals = wordy * view.tokens[head].is_capital
    is_unit = view.words.heads[view.language].get(view.low(head)) is None
    return is_unit and capitals < _ENOUGH_CAPITALS and not _is_plainly_named(view, head, last)


def fits_mission(view: NameView, place: Place) -> bool:
    """True when what a unit does is said, so that it may be one of the mission of the text."""
    return _subjects(view, place) >= _ENOUGH_SUBJECTS


def is_of_mission(view: NameView, place: Place) -> bool:
    """A unit that names nobody it belongs to: "the Human Rights Division" beside a mission."""
    first, head, last = place
    words = {view.low(n) for n in range(first, last)}
    is_unit = view.words.heads[view.language].get(view.low(head)) is None
    placed = any(view.marks.is_place(n) for n in range(first, last))
    return is_unit and view.low(head) in _UNITS and not placed and not words & _OF_STATES


_UNITS = frozenset(("unit", "section", "division", "component", "unite", "composante", "cellule"))
_OF_STATES = frozenset(
    ("police", "army", "border", "national", "nationale", "provincial", "provinciale", "district")
    + ("county", "prison", "crimes", "military", "militaire", "ministry", "judiciaire")
)


def is_middle(view: NameView, head: int) -> bool:
    """ "au centre du Mali" is no centre: with a small letter the name of a place makes none."""
    lower = not view.tokens[head].is_capital
    return lower and view.words.heads[view.language].get(view.low(head)) == UNKNOWN


def _subjects(view: NameView, place: Place) -> int:
    first, head, last = place
    others = [n for n in range(first, last) if n != head]
    public = _is_institution(view, head)
    french = public and view.language == "fr"
    told = sum(view.subject(n) or is_adjective(view, n) for n in others)
    told += sum(is_qualifier(view, n) for n in others) * french
    return told * (public or any(view.strong_subject(n) for n in others))


def _is_plainly_named(view: NameView, head: int, last: int) -> bool:
    """ "la Commission de suivi": in French the capital of the head alone makes a name of it."""
    noun = any(is_noun(view, n) and not is_qualifier(view, n) for n in range(head + 1, last))
    return view.language == "fr" and noun and goes_on_plainly(view, head + 1)


def _is_institution(view: NameView, head: int) -> bool:
    """ "l’Église catholique", "la Cour suprême": with a capital one adjective is enough."""
    kind = view.words.heads[view.language].get(view.low(head))
    return kind == "ministry" or (kind in _INSTITUTIONS and view.tokens[head].is_capital)
