"""Names that a person types in a review: no person becomes an actor by that door either."""

import re

from graph.errors import ModelError
from graph.model.datafiles import data_folder
from graph.model.folding import fold
from graph.model.vocabulary import Vocabulary
from ingest.loading.person_judging import NameJudge, Verdict, name_judge
from ingest.loading.person_signs import Look

_BODIES = frozenset({"Actor", "Mechanism", "Programme"})
_SEVERAL = re.compile(r"\b([A-ZÀ-ÖØ-Þ])\.(?:[\s-]?[A-ZÀ-ÖØ-Þ]\.)+\s*")  # "J.P. Kamanzi"
_OWNER = re.compile(r"([^\W\d_][\w-]*)['’]s\s+(\S+)")
# What is said to be somebody's own; a hospital or a foundation only bears a name.
_OWN = frozenset({"team", "office", "group", "staff", "family", "people", "delegation"})
# No list has all given names; these tell of a person whatever name stands before them.
_OF_PERSONS = frozenset({"team", "staff", "family"})
_NO_NAMES = frozenset({"children", "men", "nobody", "today", "everybody"})


def refuse_person(
    name: str, kinds: tuple[str, ...], subtype: str | None, vocabulary: Vocabulary
) -> None:
    """Check a name for a body.

    Raises:
        ModelError: it surely is that of a person, or how to reach one, or is perhaps one with
            initials ("J. Kamanzi") or somebody's ("Bosco's team").
    """
    if _BODIES.isdisjoint(kinds):
        return
    judge = name_judge(vocabulary, data_folder() / "vocabulary")
    refused = judge.verdict(name, subtype).is_refused
    if refused or _has_initials(judge, name, subtype) or _is_somebodys(judge, name):
        raise ModelError(
            "This looks like the name of a person, which is never kept; nothing was written.",
            next_step="Write the organisation or the office instead.",
        )


def _has_initials(judge: NameJudge, name: str, subtype: str | None) -> bool:
    """True for what is perhaps a person, when initials stand with the name."""
    if fold(name) in judge.known:
        return False
    short = _SEVERAL.sub(r"\1. ", name)
    looks = [part.look for part in judge.signs.parts(short)]
    return Look.INITIALS in looks and judge.verdict(short, subtype) is Verdict.PERHAPS


def _is_somebodys(judge: NameJudge, name: str) -> bool:
    """True for the possessive of a given name before what is not the name of a body."""
    found = _OWNER.search(name)
    if found is None or fold(name) in judge.known:
        return False
    words, owner, own = judge.signs.words, found[1], fold(found[2])
    given = words.given_names | words.given_names_also_words
    if any(piece in given for piece in fold(owner).split()):
        return found[2].islower() or own in _OWN
    return own in _OF_PERSONS and owner.istitle() and not _is_word(judge, fold(owner))


def _is_word(judge: NameJudge, owner: str) -> bool:
    """True for a folded word of a body, a post or a place, or for what names nobody."""
    words = judge.signs.words
    others = (words.bodies, words.posts, judge.signs.places, judge.known, _NO_NAMES)
    return any(owner in one for one in others)
