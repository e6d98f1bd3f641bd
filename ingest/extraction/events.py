"""The events of a report: the main one, its sessions, and what each of them holds."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from graph.model.record import Issue, RecordEvent
from ingest.extraction.actors import Cast
from ingest.extraction.counts import FoundCount, counts_in
from ingest.extraction.event_dates import date_of_event
from ingest.extraction.event_parts import (
    located_evidence,
    record_counts,
    record_places,
    record_themes,
    session_event,
)
from ingest.extraction.event_places import places_of_event
from ingest.extraction.evidence import evidence_at
from ingest.extraction.gate import is_event_report
from ingest.extraction.hits import Hit
from ingest.extraction.kinds import event_hits, kind_of_event
from ingest.extraction.mentions import Found
from ingest.extraction.participations import Scene, participations_of, with_role
from ingest.extraction.programmes import owners, programme_of_event
from ingest.extraction.role_context import in_context
from ingest.extraction.roles import RoleFact, role_facts
from ingest.extraction.sessions import FoundSession, listed_sessions, told_presentations
from ingest.extraction.spans import Located
from ingest.extraction.themes import theme_hits, themes_between
from ingest.extraction.within import holding

UNCLEAR = {"participant": 0.5, "subject": 0.4, "presenter": 0.1}
MAIN = "e1"


@dataclass
class Events:
    """The events with the actors that take part and what a person should look at."""

    events: list[RecordEvent] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    is_report: bool = False


def events_of(found: Found, cast: Cast) -> Events:
    """Find the events of a page; none when it is no report of an event."""
    hits = event_hits(found)
    scene = Scene(found, cast, theme_hits(found))
    if not is_event_report(found, hits):
        return Events()
    kind = kind_of_event(found, hits)
    told = in_context(found, role_facts(found), None if kind is None else kind.value)
    facts = [_unclear(fact) for fact in told]
    listed, told_of = listed_sessions(found), told_presentations(found)
    sessions = [*listed, *told_of]
    facts += _speakers(sessions, found)
    _name_actors(cast, facts)
    holder_of = _Stretches(listed, told_of).holder
    own, rest = _shared_out(sessions, facts, holder_of)
    counts = counts_in(found)
    # A theme stays on the session that the text puts it on.
    outside = [hit for hit in scene.themes if holder_of(hit.start) is None]
    main = _main(scene, hits, (rest, outside), counts)
    result = Events([main], _issues(scene, main, counts), True)
    for number, session in enumerate(sessions, start=1):
        result.events.append(session_event(scene, session, own[id(session)], number))
    return result


def _unclear(fact: RoleFact) -> RoleFact:
    return with_role(fact, fact.role, dict(UNCLEAR)) if fact.role == "unspecified" else fact


def _speakers(sessions: list[FoundSession], found: Found) -> list[RoleFact]:
    facts = []
    owning = {id(owner) for owner, _ in owners(found)}
    for session in sessions:
        session.speakers = [m for m in session.speakers if id(m) not in owning]
        for mention in session.speakers:
            sentence = found.view.page.sentence_at(mention.start)
            if sentence is not None:
                facts.append(
                    RoleFact(
                        mention,
                        "presenter",
                        session.start,
                        session.head[1],
                        "presentation",
                        sentence,
                        joint=[m for m in session.speakers if m is not mention],
                        about=(session.head[1], session.end),
                    )
                )
    return facts


def _name_actors(cast: Cast, facts: list[RoleFact]) -> None:
    """Give every named actor, and every group that takes part, its key in the order of the text."""
    for fact in facts:
        cast.of(fact.mention)
    name_keys(cast)


def name_keys(cast: Cast) -> None:
    """Number the actors a1, a2, … in the order in which the text names them."""
    cast.actors.sort(key=lambda actor: min(m.start for m in actor.mentions))
    for number, actor in enumerate(cast.actors, start=1):
        actor.key = f"a{number}"


def _shared_out(
    sessions: list[FoundSession],
    facts: list[RoleFact],
    holder_of: Callable[[int], FoundSession | None],
) -> tuple[dict[int, list[RoleFact]], list[RoleFact]]:
    """Each fact to the session whose stretch holds it, the rest to the main event."""
    own: dict[int, list[RoleFact]] = {id(session): [] for session in sessions}
    rest = []
    for fact in facts:
        holder = holder_of(fact.mention.start)
        if holder is None:
            rest.append(fact)
        elif not holder.speakers or fact.rule == "presentation":
            own[id(holder)].append(fact)
    return own, rest


class _Stretches:
    """Which session tells of a position of the text.

    Listed sessions lie apart; presentations do too, or they begin at the same word.
    """

    def __init__(self, listed: list[FoundSession], told: list[FoundSession]) -> None:
        self._listed = listed
        self._told = told

    def holder(self, position: int) -> FoundSession | None:
        """The session, a listed one before a presentation told inside it, else the first."""
        number = holding(self._listed, position)
        if number is not None:
            return self._listed[number]
        number = holding(self._told, position)
        while number and position < self._told[number - 1].end:
            number -= 1
        return None if number is None else self._told[number]


def _main(
    scene: Scene, hits: list[Hit], own: tuple[list[RoleFact], list[Hit]], counts: list[FoundCount]
) -> RecordEvent:
    found = scene.found
    facts, worded = own
    kind = kind_of_event(found, hits)
    date = date_of_event(found, hits)
    text = found.view.page.text
    themes = themes_between(found, worded, 0, len(text))
    programme = programme_of_event(found, scene.cast)
    evidence = located_evidence(scene, kind)
    return RecordEvent(
        key=MAIN,
        title=_title(scene, kind, hits),
        type=None if kind is None else kind.value,
        type_evidence=evidence,
        date=None if date is None else date.value,
        date_evidence=located_evidence(scene, date),
        places=record_places(scene, places_of_event(found, hits)),
        themes=[*record_themes(scene, themes)],
        programme=None if programme is None else programme.key,
        participations=participations_of(scene, facts),
        counts=record_counts(scene, counts, conflicting=_conflict(counts)),
        evidence=evidence,
        confidence=scene.found.view.page.lexicon.trust("event" if date is None else date.rule),
        rule="event" if date is None else date.rule,
    )


_TITLE = re.compile(r"(?:[A-ZÀ-Ý][\w’'-]+[ ,]+(?:(?:and|of|for|on|et|de|du|des|la) )*){2,}$")

_ARTICLE = re.compile(r"^(?:The|An?|L[ae]s?|Une?)\s+")


def _title(scene: Scene, kind: Located | None, hits: list[Hit]) -> str | None:
    """The name of the event when the text writes it in capitals, else its kind and main theme."""
    text = scene.found.view.page.text
    if kind is None:
        return None
    for hit in hits:
        before = _TITLE.search(text, max(0, hit.start - 80), hit.start)
        if before is not None and text[hit.start].isupper():
            return _ARTICLE.sub("", text[before.start() : hit.end])
    label = scene.found.view.page.lexicon.vocabulary.event_types[kind.value].labels
    name = label.get(scene.found.view.language, kind.value)
    first = next(iter(scene.themes), None)
    return name if first is None else f"{name}: {text[first.start : first.end]}"


def _conflict(counts: list[FoundCount]) -> bool:
    """Two totals that differ although both count those who came."""
    totals = {count.n for count in counts if count.part_of is None}
    bases = {count.basis for count in counts if count.part_of is None}
    return len(totals) > 1 and len(bases) > 1


def _issues(scene: Scene, main: RecordEvent, counts: list[FoundCount]) -> list[Issue]:
    issues = []
    text = scene.found.view.page.text
    if main.date is None:
        issues.append(
            Issue(
                code="no-date",
                message="The text gives no date for the event.",
                evidence=main.type_evidence,
            )
        )
    if _conflict(counts):
        totals = [c for c in counts if c.part_of is None]
        said = ", ".join(f"{c.n} {c.of} ({c.basis})" for c in totals)
        issues.append(
            Issue(
                code="conflicting-counts",
                message=f"The text counts differently: {said}.",
                evidence=evidence_at(text, totals[0].start, totals[-1].end),
            )
        )
    return issues
