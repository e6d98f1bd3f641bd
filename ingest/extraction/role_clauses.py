"""Parts of actors that no cue names, from the verb that they are subject or object of."""

from collections.abc import Iterable, Iterator

from graph.model.folding import fold
from ingest.extraction.clauses import Clause, clauses_of
from ingest.extraction.mentions import Found
from ingest.extraction.role_labels import told_by_labels
from ingest.extraction.role_people import acting, sent_by
from ingest.extraction.role_nouns import told_by_nouns
from ingest.extraction.roles import OF_OTHER_WORK, RoleFact, is_elsewhere, is_of_other_work
from ingest.extraction.spans import Mention, Sentence
from ingest.extraction.within import starting_in


_FAR = 18  # sentences; what a long report tells after them is often about other work
_WEAK = frozenset({"people-of", "acting"})
# Who is thanked gave something, also where a cue says only that it was there.
_THANKED = "funder-object-thank"


def facts_by_clause(found: Found, facts: Iterable[RoleFact]) -> list[RoleFact]:
    """A part for each actor without any that does something in the report, the first it does."""
    told = {key for fact in facts for key in keys_of(fact.mention)}
    clearly = {key for fact in facts if fact.role != "participant" for key in keys_of(fact.mention)}
    added: list[RoleFact] = []
    for number, sentence in enumerate(found.view.page.body):
        if is_elsewhere(found, sentence):
            continue
        late = is_of_other_work(found, sentence, number)
        other = late and _is_of_other_time(found, sentence)
        labelled = told_by_labels(found, found.view.page.body, number)
        by_label = (_labelled(found, role, mention) for role, mention in labelled)
        for fact in (*by_label, *_of_sentence(found, sentence)):
            keys = keys_of(fact.mention)
            thanked = fact.rule == _THANKED and not keys & clearly
            if told & keys and not thanked:
                continue
            weak = fact.rule in _WEAK and late and number >= _FAR
            if not weak and not (other and fact.role in OF_OTHER_WORK):
                told |= keys
                added.append(fact)
    return added


def _labelled(found: Found, role: str, mention: Mention) -> RoleFact:
    sentence = found.view.page.sentence_at(mention.start)
    assert sentence is not None
    return RoleFact(mention, role, mention.start, mention.end, f"{role}-label", sentence)


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
    for hit, mention in told_by_nouns(found, sentence):
        if mention.kind in ("actor", "office"):
            start, end = min(hit.start, mention.start), max(hit.end, mention.end)
            wording = found.view.page.text[hit.start : hit.end]
            rule = f"{hit.value}-noun-{hit.entry.needs}"
            yield RoleFact(mention, hit.value, start, end, rule, sentence, wording)
    for clause in clauses_of(found, sentence):
        for mention in clause.subjects:
            if mention.kind in ("actor", "office"):
                role = _of_person(clause.role) if mention.kind == "office" else clause.role
                yield _fact(found, sentence, clause, mention, role, "subject")
        for mention in clause.objects:
            if mention.kind in ("actor", "office"):
                yield _fact(found, sentence, clause, mention, clause.of_object, "object")
    for mention in sent_by(found, sentence):
        if mention.kind in ("actor", "office"):
            yield RoleFact(
                mention, "participant", mention.start, mention.end, "people-of", sentence
            )
    for mention in acting(found, sentence):
        yield RoleFact(mention, "participant", mention.start, mention.end, "acting", sentence)


def _fact(
    found: Found, sentence: Sentence, clause: Clause, mention: Mention, role: str, place: str
) -> RoleFact:
    start, end = min(clause.start, mention.start), max(clause.end, mention.end)
    wording = found.view.page.text[clause.start : clause.end]
    rule = f"{role}-{place}-{clause.name}"
    return RoleFact(mention, role, start, end, rule, sentence, wording)
