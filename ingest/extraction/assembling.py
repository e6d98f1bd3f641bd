"""Puts the record together: actors, programmes, events, relations and open questions."""

from graph.model.record import (
    Issue,
    Record,
    RecordActor,
    RecordDocument,
    RecordEvent,
    RecordRelation,
)
from ingest.extraction.actors.actors import Actor, Cast
from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.person_shapes import is_given, is_perhaps_given
from ingest.extraction.events.delegations import delegations_of
from ingest.extraction.events.events import Events, name_keys
from ingest.extraction.roles.relations import relations_of
from ingest.extraction.text.evidence import evidence_at
from ingest.extraction.text.spans import Mention


def assemble(
    document: RecordDocument, found: Found, cast: Cast, events: Events, origin: str
) -> Record:
    """Return the record of a page; actors are in it even when the page reports no event."""
    if not events.is_report:
        name_keys(cast)
    taking_part = {p.actor for event in events.events for p in event.participations}
    shown = [a for a in cast.actors if a.kind != "group" or a.key in taking_part]
    came = delegations_of(found, cast, events.events)
    if events.events:
        events.events[0].participations.extend(came.participations)
    return Record(
        document=document.model_copy(update={"is_event_report": events.is_report}),
        actors=[*(_actor(found, a) for a in shown if a.kind != "programme"), *came.actors],
        programmes=[_actor(found, a) for a in shown if a.kind == "programme"],
        mechanisms=_mechanisms(found),
        events=events.events,
        relations=[*_relations(found, cast, events), *came.relations],
        issues=[*events.issues, *_unclear_roles(events.events, cast), *_withheld(found)],
        origin=origin,
    )


def _actor(found: Found, actor: Actor) -> RecordActor:
    page = found.view.page
    name = actor.names[0]
    if actor.ref is None:
        name = next((n for n in actor.names if " " in n), name)
    first = actor.first
    rule = first.rule
    return RecordActor(
        key=actor.key,
        name=name,
        aliases=[n for n in dict.fromkeys([*actor.names, *actor.acronyms]) if n != name],
        acronym=actor.acronyms[0] if actor.acronyms else None,
        type=actor.type,
        country=actor.country,
        parent=None if actor.parent is None else actor.parent.key,
        id=actor.ref,
        evidence=evidence_at(page.text, first.start, first.end),
        confidence=page.lexicon.confidence.get(rule, page.lexicon.confidence["default"]),
        rule=rule,
    )


def _mechanisms(found: Found) -> list[RecordActor]:
    page = found.view.page
    first: dict[str, Mention] = {}
    for mention in found.mentions:
        if mention.kind == "mechanism" and mention.ref is not None:
            first.setdefault(mention.ref, mention)
    return [
        RecordActor(
            key=f"m{number}",
            name=mention.name,
            type=mention.type,
            id=mention.ref,
            evidence=evidence_at(page.text, mention.start, mention.end),
            confidence=page.lexicon.trust("gazetteer"),
            rule="gazetteer",
        )
        for number, mention in enumerate(first.values(), start=1)
    ]


def _relations(found: Found, cast: Cast, events: Events) -> list[RecordRelation]:
    main = events.events[0] if events.events else None
    return relations_of(found, cast, main)


def _unclear_roles(events: list[RecordEvent], cast: Cast) -> list[Issue]:
    names = {actor.key: actor.names[0] for actor in cast.actors}
    return [
        Issue(
            code="ambiguous-role",
            message=f"The text does not say what {names[p.actor]} did there.",
            evidence=p.evidence[0] if isinstance(p.evidence, list) else p.evidence,
        )
        for event in events
        for p in event.participations
        if p.certainty == "ambiguous"
    ]


def _withheld(found: Found) -> list[Issue]:
    """An issue for each name that was left out; its evidence is a word that names nobody."""
    text = found.view.page.text
    each = {mention.name: mention for mention in reversed(found.withheld)}
    issues = []
    for mention in sorted(each.values(), key=lambda m: m.start):
        plain = next((n for n in range(mention.first, mention.last) if _is_plain(found, n)), None)
        token = None if plain is None else found.view.tokens[plain]
        issues.append(
            Issue(
                code="withheld-name",
                message="A name that may be a person's was left out; if it is a body, add it.",
                evidence=None if token is None else evidence_at(text, token.start, token.end),
            )
        )
    return issues


def _is_plain(found: Found, at: int) -> bool:
    """True for a word of bodies that is no given name."""
    view = found.view
    return view.low(at) in view.words.common and not (
        is_given(view, at) or is_perhaps_given(view, at)
    )
