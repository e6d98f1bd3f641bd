"""Names of bodies that hold the name of a person are held back, whichever rule found them.

Some bodies are called after persons: "Lake Foundation of N. N." is none of them for certain, "the
N. N. Foundation" is. What is not sure is left out and said, so that somebody looks at it.
"""

from collections.abc import Iterable

from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.person_shapes import (
    is_given,
    is_ordinary,
    is_perhaps_given,
    is_rank,
    is_word_of_name,
)
from ingest.extraction.actors.spoken_names import is_spoken_name, told_bodies
from ingest.extraction.text.spans import WITHHELD, Mention

# What is often called after somebody: the name stands just before or behind.
_CALLED_AFTER = frozenset(
    ("foundation", "fondation", "centre", "center", "institute", "institut", "trust", "school")
    + ("ecole", "lycee", "college", "academy", "academie", "hospital", "hopital", "clinic")
    + ("clinique", "university", "universite", "memorial", "maison", "house", "fund", "fonds")
    + (
        "radio",
        "tv",
        "complexe",
        "orphanage",
        "orphelinat",
        "library",
        "bibliotheque",
        "fellowship",
        "stiftung",
    )
)
# Of the church: "Sisters of Mary", "paroisse de Jean Paul".
_OF_FAITH = frozenset(
    ("church", "eglise", "parish", "paroisse", "diocese", "cathedral", "cathedrale", "congregation")
    + ("sisters", "soeurs", "brothers", "freres", "order", "ordre", "archdiocese", "archidiocese")
    + ("basilica", "basilique", "chapel", "chapelle", "mosque", "mosquee", "fraternite")
)
# Anybody may have one; "of" two unknown words it is that of a person as likely as of a place.
_OF_ANYBODY = frozenset(
    ("team", "equipe", "association", "group", "groupe", "delegation", "cabinet", "camp", "faction")
    + ("famille", "family", "office", "bureau", "brigade", "militia", "milice", "clan", "movement")
    + ("party", "parti", "mouvement", "company", "entreprise", "committee", "comite")
)
_OF = frozenset({"of", "de", "d", "du"})
_FULL = 2  # words of a whole name
# What has one word behind it has what it is for, in whatever language.
_OF_STATE = frozenset({"ministry", "ministere"})
_WITH_ONE_WORD = 3


def held_back(
    view: NameView, mentions: Iterable[Mention], families: frozenset[str]
) -> list[Mention]:
    """Mark and return those that may name a person; what the vocabulary knows never does.

    Args:
        view: the text.
        mentions: as the rules found them.
        families: the family names that the text has beside given ones.
    """
    found = [m for m in mentions if m.kind in _KINDS and m.ref is None]
    bodies = told_bodies(view) if any(m.name.isupper() for m in found) else frozenset()
    held = [
        mention
        for mention in found
        if _may_name_person(view, mention, families) or is_spoken_name(view, mention, bodies)
    ]
    for mention in held:
        mention.kind = WITHHELD
    return held


def without_held(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that may be told of, none of them a part of one that may not."""
    kept = [mention for mention in mentions if mention.kind != WITHHELD]
    for mention in kept:
        if mention.parent is not None and mention.parent.kind == WITHHELD:
            mention.parent = None
    return kept


_KINDS = frozenset({"actor", "office", "programme"})


def _may_name_person(view: NameView, mention: Mention, families: frozenset[str]) -> bool:
    own = [n for n in range(mention.first, mention.last) if not _is_known(view, n)]
    lows = {view.low(n) for n in own}
    named = any(view.low(n) in families and is_word_of_name(view, n) for n in own)
    if named and not lows & _CALLED_AFTER:
        return True
    of_state = bool(lows & _OF_STATE) and len(own) <= _WITH_ONE_WORD
    given = any(is_given(view, n) for n in own) and not of_state
    if given and not lows & _OF_FAITH and not _is_called_after(view, mention, lows):
        return True
    if mention.rule == "introduced" and _is_perhaps_person(view, mention):
        return True
    if _has_rank(view, mention, own) and not lows & (_CALLED_AFTER | _OF_FAITH):
        return True
    of_somebody = any(_is_of_somebody(view, n, mention.last) for n in own if _is_head(view, n))
    return of_somebody or _runs_into_name(view, mention)


def _runs_into_name(view: NameView, mention: Mention) -> bool:
    """ "MP for the Hill County, N." with more of the name behind: a list goes on with who it is."""
    last = mention.last - 1
    listed = last > mention.first and view.tokens[last - 1].text == ","
    goes_on = view.capital(mention.last) and view.adjacent(last)
    return mention.kind == "office" and listed and goes_on and is_word_of_name(view, last)


def _is_perhaps_person(view: NameView, mention: Mention) -> bool:
    """ "the director of Grace N.", "the NGO Mercy N.": such a given name, and no other word."""
    words = range(mention.first, mention.last)
    perhaps = [n for n in words if is_perhaps_given(view, n)]
    rest = [n for n in words if n not in perhaps]
    return bool(perhaps and rest) and all(is_word_of_name(view, n) for n in rest)


def _is_known(view: NameView, at: int) -> bool:
    known = view.marks.mention(at)
    return view.marks.is_place(at) or (known is not None and known.ref is not None)


def _is_head(view: NameView, at: int) -> bool:
    heads = view.words.heads
    return view.low(at) in heads["en"] or view.low(at) in heads["fr"]


def _is_called_after(view: NameView, mention: Mention, lows: set[str]) -> bool:
    """ "the N. N. Centre", "Fondation N. N.": no word stands between, as in "Centre of N. N."."""
    inside = range(mention.first + 1, mention.last)
    linked = any(is_given(view, n) and view.low(n - 1) in _OF for n in inside)
    return bool(lows & _CALLED_AFTER) and not linked


def _has_rank(view: NameView, mention: Mention, own: list[int]) -> bool:
    """ "Bishop N. Mission", "Brigade du général", "commissioner N. Police"."""
    if is_rank(view, mention.last - 1) and view.capital(mention.last):
        return mention.kind == "actor" and not is_ordinary(view, mention.last)
    return any(
        (is_word_of_name(view, n) or is_given(view, n) or is_perhaps_given(view, n))
        and is_rank(view, n - 1)
        for n in own
    )


def _is_of_somebody(view: NameView, head: int, last: int) -> bool:
    """ "Team of N. N.": two words behind "of" that nothing explains, or what may be a name."""
    if view.low(head + 1) not in _OF or view.low(head) in _CALLED_AFTER | _OF_FAITH:
        return False
    behind = range(head + 2, last)
    words = [n for n in behind if is_word_of_name(view, n)]
    perhaps = [n for n in behind if is_perhaps_given(view, n)]
    if len(behind) != len({*words, *perhaps}) or len(behind) < _FULL:
        return False
    return bool(perhaps) or view.low(head) in _OF_ANYBODY
