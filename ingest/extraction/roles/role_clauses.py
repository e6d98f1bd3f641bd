"""Parts of actors that no cue names, from the verb that they are subject or object of."""

from collections.abc import Callable, Iterable, Iterator

from graph.model.folding import fold
from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.clauses import Clause, clauses_of
from ingest.extraction.roles.role_labels import (
    told_by_cells,
    told_by_inversion,
    told_by_labels,
)
from ingest.extraction.roles.role_nouns import told_by_nouns
from ingest.extraction.roles.role_people import acting, lent_its_hall, sent_by
from ingest.extraction.roles.roles import OF_OTHER_WORK, RoleFact, is_elsewhere, is_of_other_work
from ingest.extraction.text.spans import Mention, Sentence
from ingest.extraction.text.within import starting_in

_LEAD = 4
_FAR = 18  # sentences; what a long report tells after them is often about other work
_WEAK = frozenset({"people-of", "acting"})
# Who is thanked gave something, also where a cue says only that it was there.
_THANKED = "funder-object-thank"


def facts_by_clause(found: Found, facts: Iterable[RoleFact]) -> list[RoleFact]:
    """A part for each actor without any that does something in the report, the first it does."""
    known = list(facts)
    told = {key for fact in known for key in keys_of(fact.mention)}
    clearly = {key for fact in known if fact.role != "participant" for key in keys_of(fact.mention)}
    added: list[RoleFact] = []
    for fact in _all_told(found):
        keys = keys_of(fact.mention)
        thanked = fact.rule == _THANKED and not keys & clearly
        if thanked or not told & keys:
            told |= keys
            added.append(fact)
    return added


def _all_told(found: Found) -> Iterator[RoleFact]:
    """What each sentence tells of named actors, as far as it is about the event."""
    for number, sentence in enumerate(found.view.page.body):
        if is_elsewhere(found, sentence):
            continue
        late = is_of_other_work(found, sentence, number)
        past = number >= _LEAD and _is_of_other_time(found, sentence)
        other = late and past
        for fact in (*_labelled(found, number), *_of_sentence(found, sentence)):
            weak = fact.rule in _WEAK and (past or (late and number >= _FAR))
            beside = other and fact.role in OF_OTHER_WORK
            named = fact.mention.kind in ("actor", "office")
            if named and not (weak or beside):
                yield fact


def _labelled(found: Found, number: int) -> Iterator[RoleFact]:
    body = found.view.page.body
    for role, mention in (
        *told_by_labels(found, body, number),
        *told_by_cells(found, body[number]),
        *told_by_inversion(found, body[number]),
    ):
        sentence = found.view.page.sentence_at(mention.start) or body[number]
        yield RoleFact(
            mention, role, mention.start, mention.end, f"{role}-label", sentence, guessed=True
        )


def _is_of_other_time(found: Found, sentence: Sentence) -> bool:
    """A date, "since" or "earlier": what a late sentence tells beside the event."""
    page = found.view.page
    named = any(starting_in(page.found(kind), sentence) for kind in ("earlier", "other_time"))
    years = any(_is_year(found.view.low(n)) for n in range(sentence.first, sentence.last))
    return named or years or bool(starting_in(page.dates, sentence))


def _is_year(low: str) -> bool:
    return len(low) == len("2012") and low.isdigit() and low[:2] in ("19", "20")


def _of_person(role: str) -> str:
    """Who leads prayers or marks a day is there; organisations organise."""
    return "participant" if role in ("organiser", "host", "trainee") else role


def keys_of(mention: Mention) -> set[str]:
    """By what two mentions are known to mean the same actor, before they are joined."""
    return {fold(mention.name), f"ref:{mention.ref}"} if mention.ref else {fold(mention.name)}


def _of_sentence(found: Found, sentence: Sentence) -> Iterator[RoleFact]:
    """What a sentence tells, the plainest first."""
    for hit, mention in told_by_nouns(found, sentence):
        start, end = min(hit.start, mention.start), max(hit.end, mention.end)
        wording = found.view.page.text[hit.start : hit.end]
        rule = f"{hit.value}-noun-{hit.entry.needs}"
        yield RoleFact(mention, hit.value, start, end, rule, sentence, wording, guessed=True)
    for clause in clauses_of(found, sentence):
        # "Delegates hailed from the ministry": such a verb gives its subject no part.
        for mention in clause.subjects if clause.role else ():
            role = _of_person(clause.role) if mention.kind == "office" else clause.role
            yield _fact(found, sentence, clause, mention, role, "subject")
        for mention in clause.objects:
            yield _fact(found, sentence, clause, mention, clause.of_object, "object")
    for role, rule, read in _PLACES:
        for mention in read(found, sentence):
            yield RoleFact(mention, role, mention.start, mention.end, rule, sentence, guessed=True)


_PLACES: tuple[tuple[str, str, Callable[[Found, Sentence], Iterator[Mention]]], ...] = (
    ("participant", "people-of", sent_by),
    ("participant", "acting", acting),
    ("host", "hall", lent_its_hall),
)


def _fact(
    found: Found, sentence: Sentence, clause: Clause, mention: Mention, role: str, place: str
) -> RoleFact:
    start, end = min(clause.start, mention.start), max(clause.end, mention.end)
    wording = found.view.page.text[clause.start : clause.end]
    rule = f"{role}-{place}-{clause.name}"
    return RoleFact(mention, role, start, end, rule, sentence, wording, guessed=True)
