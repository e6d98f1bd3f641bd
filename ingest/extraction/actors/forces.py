"""Institutions named by the people of a country: "Burundian army", "la police congolaise"."""

import re
from collections import Counter
from itertools import groupby

from graph.model.folding import fold
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.text.spans import Mention
from ingest.extraction.text.token_index import TokenIndex

_REACH = 4
# What the only body of its kind must be called, to be meant by "the police of Uganda".
_OWN_WORDS = {
    "police": re.compile("polic"),
    "military": re.compile("army|armee|forc"),
    "government": re.compile("govern|gouvern"),
}
# "the Federal Government of Somalia"
_KINDS_OF_GOVERNMENT = frozenset(
    ("federal", "transitional", "royal", "provisional", "interim", "regional", "revitalised")
    + ("revitalized", "national")
)


def force_mentions(view: NameView, index: TokenIndex, countries: Counter[str]) -> list[Mention]:
    """Mentions of a demonym or a country joined to a force or a government."""
    forces = view.words.forces[view.language]
    found: list[Mention] = []
    hits = sorted(
        [*view.page.found("demonym"), *view.page.found("country")], key=lambda hit: hit.start
    )
    for _, same in groupby(hits, key=lambda hit: (hit.start, hit.end)):
        meanings = list(same)
        country = _meant({hit.value for hit in meanings}, countries)
        first, last = index.around(meanings[0].start, meanings[0].end)
        if not view.marks.is_free(first, last):
            continue
        place = _after(view, last, forces) if view.language == "en" else None
        if place is not None:
            found.append(_built(view, (first, place[0]), country, place[1]))
            continue
        before = _before(view, first, forces)
        if before is not None:
            found.append(_built(view, (before[0], last), country, before[1]))
    return found


def _meant(sharing: set[str], countries: Counter[str]) -> str | None:
    """Of countries that share a demonym the one the text speaks of more, None when it does not."""
    most = max(countries[code] for code in sharing)
    likely = [code for code in sharing if countries[code] == most]
    return likely[0] if len(likely) == 1 else None


def _after(view: NameView, at: int, forces: dict[str, str]) -> tuple[int, str] | None:
    """The longest force that follows a demonym: (token after it, type)."""
    best = None
    for end in range(at + 1, at + 1 + _REACH):
        words = " ".join(view.low(n) for n in range(at, end))
        if words in forces:
            best = (end, forces[words])
    return best


def _before(view: NameView, at: int, forces: dict[str, str]) -> tuple[int, str] | None:
    """The longest force before a French demonym or before "of Burundi": (its token, type)."""
    stop = at
    while stop > 0 and view.low(stop - 1) in ("of", "the", "du", "de", "la", "d", "l"):
        stop -= 1
    for begin in range(max(0, stop - _REACH), stop):
        words = " ".join(view.low(n) for n in range(begin, stop))
        if words in forces:
            return begin, forces[words]
    return None


def _built(view: NameView, place: tuple[int, int], country: str | None, kind: str) -> Mention:
    first, last = place
    while kind in ("government", "embassy") and view.low(first - 1) in _KINDS_OF_GOVERNMENT:
        first -= 1
    name = view.written(first, last)
    return Mention(
        *view.stretch(first, last),
        "actor",
        name,
        "demonym",
        ref=_known(view, country, kind, name),
        type=kind,
        country=country,
    )


def _known(view: NameView, country: str | None, kind: str, name: str) -> str | None:
    """The institution of the vocabulary with this very name, or the only one of its kind."""
    if country is None:
        return None
    same = view.page.lexicon.bodies_of.get((country, kind), ())
    for actor in same:
        if fold(name) in {fold(n) for n in (*actor.labels.values(), *actor.aliases)}:
            return actor.id
    if len(same) != 1 or "secur" in fold(name):
        return None
    # An investigation bureau is police too, and not the police that the text speaks of.
    labels = " ".join(fold(label) for label in same[0].labels.values())
    is_it = kind in _OWN_WORDS and _OWN_WORDS[kind].search(labels) is not None
    return same[0].id if is_it else None
