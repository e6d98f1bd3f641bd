"""Parts of actors that no cue names, from the verb that they are subject or object of."""

from collections.abc import Iterable, Iterator

from graph.model.folding import fold
from ingest.extraction.clauses import Clause, clauses_of
from ingest.extraction.mentions import Found
from ingest.extraction.role_labels import told_by_labels
from ingest.extraction.role_nouns import told_by_nouns
from ingest.extraction.roles import OF_OTHER_WORK, RoleFact, is_elsewhere, is_of_other_work
from ingest.extraction.spans import Mention, Sentence
from ingest.extraction.within import starting_in


def facts_by_clause(found: Found, facts: Iterable[RoleFact]) -> list[RoleFact]:
    """A part for each actor without any that does something in the report, the first it does."""
    told = {key for fact in facts for key in keys_of(fact.mention)}
    added: list[RoleFact] = []
    for number, sentence in enumerate(found.view.page.body):
        if is_elsewhere(found, sentence):
            continue
        other = is_of_other_work(found, sentence, number) and _is_of_other_time(found, sentence)
        labelled = told_by_labels(found, found.view.page.body, number)
        by_label = (_labelled(found, role, mention) for role, mention in labelled)
        for fact in (*by_label, *_of_sentence(found, sentence)):
            keys = keys_of(fact.mention)
            if not told & keys and not (other and fact.role in OF_OTHER_WORK):
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


def keys_of(mention: Mention) -> set[str]:
    """By what two mentions are known to mean the same actor, before they are joined."""
    return {fold(mention.name), f"ref:{mention.ref}"} if mention.ref else {fold(mention.name)}


def _of_sentence(found: Found, sentence: Sentence) -> Iterator[RoleFact]:
    for clause in clauses_of(found, sentence):
        for mention in clause.subjects:
            if mention.kind in ("actor", "office"):
                yield _fact(found, sentence, clause, mention, clause.role, "subject")
        for mention in clause.objects:
            if mention.kind in ("actor", "office"):
                yield _fact(found, sentence, clause, mention, clause.of_object, "object")
    for hit, mention in told_by_nouns(found, sentence):
        if mention.kind in ("actor", "office"):
            start, end = min(hit.start, mention.start), max(hit.end, mention.end)
            wording = found.view.page.text[hit.start : hit.end]
            rule = f"{hit.value}-noun-{hit.entry.needs}"
            yield RoleFact(mention, hit.value, start, end, rule, sentence, wording)


def _fact(
    found: Found, sentence: Sentence, clause: Clause, mention: Mention, role: str, place: str
) -> RoleFact:
    start, end = min(clause.start, mention.start), max(clause.end, mention.end)
    wording = found.view.page.text[clause.start : clause.end]
    rule = f"{role}-{place}-{mention.kind}"
    return RoleFact(mention, role, start, end, rule, sentence, wording)
