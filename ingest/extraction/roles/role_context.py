"""Roles that follow from what else the text says: the kind of event, the office itself."""

from dataclasses import replace

from graph.model.folding import fold
from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.named_parts import facts_by_place
from ingest.extraction.roles.named_speakers import facts_by_name
from ingest.extraction.roles.role_clauses import facts_by_clause
from ingest.extraction.roles.role_prefixes import facts_by_prefix
from ingest.extraction.roles.role_publisher import facts_by_signature
from ingest.extraction.roles.roles import RoleFact

# A council that says something does so at its own meeting.
_DECIDING = frozenset({"unsc", "unga", "un-hrc", "un-ecosoc", "au-psc", "european-parliament"})
# "officers of X" learn at a training; elsewhere they take part.
_SENT = "trainee-after-weak"
_SPEECH = frozenset({"speech", "speech-by-name"})
_SPEAKING = frozenset({"presenter", "opener", "closer", "facilitator"})
_TRAININGS = frozenset({"training", "training-of-trainers"})
# Who is quoted from a training and is none of those who give it, was there to learn.
_LEARNERS = frozenset(
    {"wro", "national-ngo", "hr-org", "cbo", "media", "civil-society", "youth-org", "university"}
)
_PARTICIPANT = frozenset({"participant", "participants", "participante", "participantes"})
_MEDIATORS = {"mediator": "mediator", "mediateur": "mediator", "facilitateur": "mediator"}
_REACH = 14


def in_context(found: Found, facts: list[RoleFact], kind: str | None) -> list[RoleFact]:
    """The facts with speakers at trainings as participants, and with mediators by office."""
    facts = [*facts, *facts_by_prefix(found)]
    speaking = {fold(fact.mention.name) for fact in facts if fact.role in _SPEAKING}
    told = [fact for fact in facts_by_name(found) if fold(fact.mention.name) not in speaking]
    adjusted = [_learner(found, fact, kind) for fact in (*facts, *told)]
    adjusted += _mediators(found, adjusted)
    adjusted += facts_by_clause(found, adjusted)
    adjusted += facts_by_signature(found, adjusted)
    return [*adjusted, *facts_by_place(found, adjusted)]


def _learner(found: Found, fact: RoleFact, kind: str | None) -> RoleFact:
    people = found.view.page.lexicon.people_of
    sent = fact.rule == _SENT and fold(fact.wording).split(" ")[0] in people
    if sent and kind not in _TRAININGS:
        return replace(fact, role="participant")
    if fact.rule not in _SPEECH:
        return fact
    if fact.mention.ref in _DECIDING or fact.mention.type == "parliament":
        return replace(fact, role="organiser", rule="body-that-sits")
    called = _called_participant(found, fact)
    learns = kind in _TRAININGS and fact.mention.type in _LEARNERS and fact.mention.ref is None
    if called or learns:
        return replace(fact, role="participant", rule="speech-of-participant")
    return fact


def _called_participant(found: Found, fact: RoleFact) -> bool:
    first = max(fact.sentence.first, fact.mention.first - _REACH)
    return any(found.view.low(n) in _PARTICIPANT for n in range(first, fact.mention.first)) and (
        any(found.view.low(n) in found.view.words.titles for n in range(first, fact.mention.first))
    )


def _mediators(found: Found, facts: list[RoleFact]) -> list[RoleFact]:
    """An office named mediator has that role wherever the text names it."""
    taken = {fold(fact.mention.name) for fact in facts}
    added: list[RoleFact] = []
    for mention in found.outer:
        role = (
            _MEDIATORS.get(fold(mention.name).split(" ")[0]) if mention.kind == "office" else None
        )
        sentence = found.view.page.sentence_at(mention.start)
        if role is None or sentence is None or fold(mention.name) in taken:
            continue
        taken.add(fold(mention.name))
        added.append(
            RoleFact(mention, role, mention.start, mention.end, "mediator-office", sentence)
        )
    return added
