"""Other ties that a report states: who owns a programme, which country a ministry is of."""

import re

from graph.model.record import RecordEvent, RecordRelation
from ingest.extraction.actors.actors import Actor, Cast
from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.programmes import owners
from ingest.extraction.actors.whose_body import STATE
from ingest.extraction.text.evidence import evidence_at
from ingest.extraction.text.spans import Mention

_PARTNER = re.compile(r"\s+as an?\s+$")
_PARTNER_AFTER = re.compile(r"\s+(?:consortium )?partner\b")
_INFERRED = 0.6


def relations_of(found: Found, cast: Cast, main: RecordEvent | None) -> list[RecordRelation]:
    """Relations between the actors of a page, in the order of the text."""
    relations = [*_programmes(found, cast), *_countries(found, cast, main)]
    return list({(r.subject, r.predicate, r.object): r for r in relations}.values())


def _programmes(found: Found, cast: Cast) -> list[RecordRelation]:
    text = found.view.page.text
    relations = [
        _role_in(found, cast, (one, two), "programme-funder", 0.6) for one, two in owners(found)
    ]
    for one, two in zip(found.outer, found.outer[1:], strict=False):
        if one.kind != "actor" or two.kind != "programme":
            continue
        joined = _PARTNER.fullmatch(text, one.end, two.start)
        if joined and _PARTNER_AFTER.match(text, two.end):
            relations.append(_role_in(found, cast, (one, two), "programme-partner", 0.9))
    return relations


def _role_in(
    found: Found, cast: Cast, pair: tuple[Mention, Mention], role: str, confidence: float
) -> RecordRelation:
    one, two = pair
    return RecordRelation(
        subject=cast.of(one).key,
        predicate="ROLE_IN",
        object=cast.of(two).key,
        qualifiers={"role": role},
        confidence=confidence,
        certainty="certain" if role != "programme-funder" else "ambiguous",
        evidence=evidence_at(found.view.page.text, one.start, two.end),
        rule="programme",
    )


def _countries(found: Found, cast: Cast, main: RecordEvent | None) -> list[RecordRelation]:
    """A ministry named without its country is taken for one of the country of the event."""
    country = next((p.country for p in main.places if p.country), None) if main else None
    entry = found.view.page.lexicon.vocabulary.country_by_code(country) if country else None
    if entry is None:
        return []
    return [
        RecordRelation(
            subject=actor.key,
            predicate="COUNTRY_OF",
            object=entry.id,
            status="inferred",
            confidence=_INFERRED,
            evidence=evidence_at(found.view.page.text, actor.first.start, actor.first.end),
            rule="country-of-event",
        )
        for actor in cast.actors
        if _borrows_country(actor)
    ]


def _borrows_country(actor: Actor) -> bool:
    of_state = actor.type in STATE or actor.kind == "office"
    return of_state and actor.ref is None and actor.country is None and actor.parent is None
