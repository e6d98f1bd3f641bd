"""Who acts and whom a verb reaches, in active and passive voice: the verb is any of a class."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from ingest.extraction.actors.lists import actors_after, actors_before, coordinated
from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.role_objects import without_subject
from ingest.extraction.roles.role_subjects import is_complement, is_noun
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Mention, Sentence
from ingest.extraction.text.verb_forms import EITHER, ING, PARTICIPLE
from ingest.extraction.text.within import starting_in

_FAR = 12  # words between a verb of giving and "to"
_MOST = 12  # actors that one verb has
_HAVE = frozenset({"a", "ont", "avait", "avaient", "ayant", "aura", "has", "have", "had", "having"})
_BY = frozenset({"by", "par"})
_NOT = frozenset({"not", "never", "pas", "jamais", "ne", "n", "without", "sans"})
_TO = frozenset({"to", "will", "would", "should", "could", "can", "may", "must", "might"})
_ACCENTED = ("é", "ée", "és", "ées")
_THOUGH = frozenset({"though", "although", "if", "once", "unless", "as", "quoique", "fois", "si"})
_WHOM = frozenset({"que", "qu"})  # "le projet que finance l’UE": the subject comes last
_AT_EVENTS = frozenset({"opener", "closer"})  # an office is opened, a border closed
_NO_SUBJECT: Set[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb with its places; `role` is that of who acts, `of_object` that of the object.

    `name` is the class of the verb.
    """

    name: str
    role: str
    of_object: str
    start: int
    end: int
    subjects: Sequence[Mention]
    objects: Sequence[Mention]


def clauses_of(found: Found, sentence: Sentence) -> Iterator[Clause]:
    """The clauses of a sentence in order; those in direct speech, denied or to come left out."""
    view = found.view
    past = -1
    for hit in starting_in(view.page.found("verb"), sentence):
        if hit.start == past:
            continue  # the first class that has the form counts
        past = hit.start
        first, last = found.index.around(hit.start, hit.end)
        if view.page.in_quote(hit.start) or view.marks.mention(first) is not None:
            continue
        if _is_denied(found, first, last) or view.low(first - 1) in _TO:
            continue
        noun = is_noun(found, first, last) or view.low(first) in view.page.lexicon.people_of
        if noun or view.low(_before_being(found, first) - 1) in _TO:
            continue
        clause = _read(found, sentence, hit, (first, last))
        if clause is not None and (clause.subjects or clause.objects):
            yield clause
        given = found.view.page.lexicon.verb_classes[hit.value].given
        receivers = _receivers(found, sentence, last) if given else []
        if receivers:
            yield Clause(hit.value, "", given, hit.start, hit.end, [], receivers)


def _read(found: Found, sentence: Sentence, hit: Hit, place: tuple[int, int]) -> Clause | None:
    """The clause of a verb; None when its form is none of a clause."""
    first, last = place
    told = found.view.page.lexicon.verb_classes[hit.value]
    by = _agent_mark(found, last, sentence.last)
    where = (hit.start, hit.end)
    if hit.entry.needs in (EITHER, PARTICIPLE) and by is not None:
        agents = _agents(found, sentence, hit, by + 1) if told.agent else []
        before = _before_being(found, first)
        reached = _before(found, sentence, before) if told.reached else []
        return Clause(hit.value, told.agent, told.reached, *where, agents, reached)
    if _is_passive(found, hit, first):
        reached = _before(found, sentence, _before_being(found, first)) if told.reached else []
        return Clause(hit.value, told.acts, told.reached, *where, [], reached)
    if not _is_finite(found, hit, first):
        return None
    if found.view.low(first - 1) in _WHOM:
        return Clause(hit.value, told.acts, "", *where, _listed(found, sentence, last)[:1], [])
    going = hit.entry.needs == ING
    subjects = _before(found, sentence, _before_being(found, first) if going else first)
    if told.acts in _AT_EVENTS and not starting_in(found.view.page.found("event"), sentence):
        return None
    if told.acts == "presenter":
        subjects = coordinated(found, subjects)
    subjects = [m for m in subjects if not is_complement(found, m) or _is_sent(found, m)]
    reached = _objects(found, sentence, last) if told.reached else []
    return Clause(hit.value, told.acts, told.reached, *where, subjects, reached)


def _before(found: Found, sentence: Sentence, at: int) -> list[Mention]:
    return actors_before(found, sentence, at, _NO_SUBJECT, _MOST)


def _listed(found: Found, sentence: Sentence, at: int, strict: bool = False) -> list[Mention]:
    if at >= sentence.last:
        return []
    return actors_after(found, sentence, found.view.tokens[at].start, strict, most=_MOST)


def _objects(found: Found, sentence: Sentence, at: int) -> list[Mention]:
    """The object of a verb: no unknown word stands before its first name."""
    named = _listed(found, sentence, at, strict=True)
    return _listed(found, sentence, at) if named else []


def _receivers(found: Found, sentence: Sentence, last: int) -> list[Mention]:
    """Who follows "to" behind a verb of giving: "handed the keys to X"."""
    view = found.view
    for at in range(last, min(last + _FAR, sentence.last)):
        if view.low(at) in ("to", "au", "aux") or view.tokens[at].text == "à":
            named = _objects(found, sentence, at + 1)
            if named:
                return named
    return []


def _is_sent(found: Found, mention: Mention) -> bool:
    """ "the women of the league": people stand before "of"."""
    view = found.view
    near = range(max(0, mention.first - 4), mention.first)
    return any(view.low(n) in view.page.lexicon.people_of for n in near)


def _agents(found: Found, sentence: Sentence, hit: Hit, at: int) -> list[Mention]:
    return without_subject(found, sentence, hit, _listed(found, sentence, at))


def _is_denied(found: Found, first: int, last: int) -> bool:
    around = (*range(first - 3, first), *range(last, last + 2))
    return any(found.view.low(n) in _NOT for n in around)


def _agent_mark(found: Found, at: int, end: int) -> int | None:
    """The token of "by" after a participle, past what says when and where."""
    view = found.view
    while at < end and (at in view.page.asides or view.tokens[at].text == ","):
        at += 1
    return at if at < end and view.low(at) in _BY else None


def _auxiliary(found: Found, first: int) -> str:
    """The word before a participle, past adverbs and what says when."""
    view = found.view
    at = first - 1
    while at > 0 and at in view.page.asides:
        at -= 1
    while view.low(at) in ("egalement", "aussi", "also", "then", "just", "deja", "already"):
        at -= 1
    return view.low(at)


def _before_being(found: Found, first: int) -> int:
    """The first word of "has been", "ont été", past adverbs; the participle when none stands."""
    view = found.view
    begin, at = first, first - 1
    while at >= 0 and (view.low(at) in view.words.being | _HAVE | view.words.adverbs):
        begin, at = at, at - 1
        while at in view.page.asides:
            at -= 1
    return begin


def _is_passive(found: Found, hit: Hit, first: int) -> bool:
    if hit.entry.needs not in (EITHER, PARTICIPLE):
        return False
    return _auxiliary(found, first) in found.view.words.being


def _is_finite(found: Found, hit: Hit, first: int) -> bool:
    """A form that needs no auxiliary, or a participle with "has"; never "an activity organised"."""
    view = found.view
    kind = hit.entry.needs
    before = _auxiliary(found, first)
    if before in _THOUGH and kind in (EITHER, PARTICIPLE):
        return False
    if kind == ING:
        return before in view.words.being
    if kind == PARTICIPLE:
        return before in _HAVE
    if kind == EITHER and view.language == "fr" and view.tokens[first].text.endswith(_ACCENTED):
        return before in _HAVE
    return True
