"""The events of a report: the main one, its sessions, and others beside it."""

from dataclasses import dataclass, field

from graph.model.record import Issue, RecordEvent
from ingest.extraction.actors.actors import Cast
from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.counts import counts_in, ranges_in
from ingest.extraction.events.event_denials import only_hearsay
from ingest.extraction.events.event_issues import (
    cancelled_beside,
    cancelled_event,
    denied_parts,
    heard_of,
    issues_of_event,
    parts_to_come,
    several_places,
    unclear_counts,
    unsure_gate,
)
from ingest.extraction.events.event_parts import other_events_told, session_event
from ingest.extraction.events.found_places import FoundPlace
from ingest.extraction.events.gate import report_weight
from ingest.extraction.events.kept_facts import facts_told, without_plans
from ingest.extraction.events.kinds import event_hits
from ingest.extraction.events.main_event import Own, main_event
from ingest.extraction.events.outline import Outline, main_places, outline_of
from ingest.extraction.events.participations import Scene
from ingest.extraction.events.session_shares import Stretches, shared_out, speakers
from ingest.extraction.events.sessions import acted_sessions, listed_sessions, told_presentations
from ingest.extraction.events.themes import prominent, theme_hits
from ingest.extraction.roles.roles import RoleFact


@dataclass
class Events:
    """The events with the actors that take part and what a person should look at."""

    events: list[RecordEvent] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    is_report: bool = False


def events_of(found: Found, cast: Cast) -> Events:
    """Find the events of a page; none when it is no report of an event."""
    hits = event_hits(found)
    weight = report_weight(found, hits)
    if weight <= 0.0:
        return Events(issues=unsure_gate(weight))
    outline = outline_of(found, hits)
    if outline.is_unreal:
        return Events(issues=unsure_gate(0.0))
    events, issues = _told(outline, Scene(found, cast, theme_hits(found)))
    return Events(events, [*unsure_gate(weight), *issues], bool(events))


def _told(outline: Outline, scene: Scene) -> tuple[list[RecordEvent], list[Issue]]:
    """Share out what the text tells among its events; the first of them is the main one."""
    found = scene.found
    told = facts_told(found, None if outline.kind is None else outline.kind.value)
    listed, presented = listed_sessions(found), told_presentations(found)
    acted = acted_sessions(found, told.kept, outline.hits)
    spoken = speakers([*listed, *presented], found)
    planned, facts = without_plans(found, [*told.kept, *spoken], outline)
    _name_actors(scene.cast, facts)
    sessions = [*listed, *presented, *acted]
    stretches = Stretches(listed, presented, acted)
    shares, rest = shared_out(sessions, facts, stretches.holder)
    places, rivals = main_places(found, outline)
    own = _own(scene, outline, stretches, rest, places)
    main = main_event(scene, own)
    issues = [
        *issues_of_event(found.view.page.text, main, own.counts),
        *_unclear(found, outline, rivals),
        *parts_to_come(found.view.page.text, planned),
        *denied_parts(found.view.page.text, told.denied),
    ]
    inside = [session_event(scene, s, shares[id(s)], n) for n, s in enumerate(sessions, start=1)]
    return [main, *inside, *other_events_told(scene, outline.others, rest)], issues


def _own(
    scene: Scene,
    outline: Outline,
    stretches: Stretches,
    facts: list[RoleFact],
    places: list[FoundPlace],
) -> Own:
    """What the text tells of the main event, and puts on no session and no other event."""
    apart = [hit for hit in scene.themes if stretches.holder(hit.start) is None]
    themes = [hit for hit in apart if not outline.is_apart(hit)] or apart
    return Own(
        hits=outline.hits,
        facts=[fact for fact in facts if not outline.is_apart(fact.mention)],
        themes=prominent(scene.found, themes),
        counts=[count for count in counts_in(scene.found) if not outline.is_apart(count)],
        places=places,
        kind=outline.kind,
        date=outline.date,
        modality=outline.modality,
    )


def _unclear(found: Found, outline: Outline, rivals: list[FoundPlace]) -> list[Issue]:
    """What is unclear of the events as the text tells them."""
    text = found.view.page.text
    heard = None if outline.is_ahead else only_hearsay(found, outline.hits, outline.others)
    return [
        *several_places(text, rivals),
        *cancelled_event(text, outline.back),
        *cancelled_beside(text, outline.off),
        *heard_of(text, heard),
        *unclear_counts(text, ranges_in(found)),
    ]


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
