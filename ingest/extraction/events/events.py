"""The events of a report: the main one, its sessions, and others beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from graph.model.record import Issue, RecordEvent
from ingest.extraction.actors.actors import Cast
from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.cancelled_others import (
    as_planned,
    called_off_beside,
    cancelled_of,
)
from ingest.extraction.events.counts import counts_in, ranges_in
from ingest.extraction.events.equal_events import equal_events
from ingest.extraction.events.event_dates import date_of_event, first_dates
from ingest.extraction.events.event_denials import only_hearsay, taken_back, wished_stretches
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
from ingest.extraction.events.event_places import places_and_rivals
from ingest.extraction.events.found_places import FoundPlace
from ingest.extraction.events.gate import report_weight
from ingest.extraction.events.invited import is_only_invited
from ingest.extraction.events.kinds import event_hits, kind_of_event
from ingest.extraction.events.main_event import Own, main_event
from ingest.extraction.events.other_events import (
    FACTUAL,
    PLANNED,
    OtherEvent,
    is_all_to_come,
    other_events,
    part_to_come,
)
from ingest.extraction.events.participations import Scene, with_role
from ingest.extraction.events.session_shares import Stretches, shared_out, speakers
from ingest.extraction.events.sessions import acted_sessions, listed_sessions, told_presentations
from ingest.extraction.events.themes import prominent, theme_hits
from ingest.extraction.roles.denials import is_denied
from ingest.extraction.roles.role_context import in_context
from ingest.extraction.roles.roles import RoleFact, role_facts
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Located, Span
from ingest.extraction.text.within import Placed, holding

UNCLEAR = {"participant": 0.5, "subject": 0.4, "presenter": 0.1}


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
    told = _told(found, hits, Scene(found, cast, theme_hits(found)))
    unsure = unsure_gate(weight) if told.events else []
    return Events(told.events, [*unsure, *told.issues], bool(told.events))


def _told(found: Found, hits: list[Hit], scene: Scene) -> Events:
    """Share out what the text tells among its events; the first of them is the main one."""
    planned = is_all_to_come(found, hits)
    date = _date(found, hits, planned)
    date, others = _others(found, hits, date, planned)
    kind = kind_of_event(found, [hit for hit in hits if not _is_in(others, hit)] or hits)
    off = cancelled_of(found, others)
    others = as_planned(others, off)
    back = taken_back(found, hits, others)
    if back is not None and back.reading == "unreal":
        return Events(issues=unsure_gate(0.0))
    places, rivals = _places(found, hits, others)
    told = _facts(found, None if kind is None else kind.value)
    denied, facts = _parted(told, lambda fact: is_denied(found, fact))
    listed, presented = listed_sessions(found), told_presentations(found)
    acted = acted_sessions(found, facts, hits)
    facts += speakers([*listed, *presented], found)
    ahead = planned or back is not None
    wishes = [] if ahead else wished_stretches(found)
    left, facts = _parted(
        facts,
        lambda f: (
            is_only_invited(found, f, planned=ahead)
            or (not ahead and _is_left(found, f, others, wishes))
        ),
    )
    _name_actors(scene.cast, facts)
    sessions = [*listed, *presented, *acted]
    holder_of = Stretches(listed, presented, acted).holder
    shares, rest = shared_out(sessions, facts, holder_of)
    # What the text puts on a session or on another event is not told of the main one.
    apart = [hit for hit in scene.themes if holder_of(hit.start) is None]
    own = Own(
        hits=hits,
        facts=[fact for fact in rest if not _is_in(others, fact.mention)],
        themes=prominent(found, [hit for hit in apart if not _is_in(others, hit)] or apart),
        counts=[count for count in counts_in(found) if not _is_in(others, count)],
        places=places,
        kind=kind,
        date=date,
        modality=PLANNED if ahead else FACTUAL,
    )
    text = found.view.page.text
    main = main_event(scene, own)
    issues = [
        *issues_of_event(text, main, own.counts),
        *several_places(text, rivals),
        *parts_to_come(text, left),
        *denied_parts(text, denied),
        *cancelled_event(text, back),
        *cancelled_beside(text, off.values()),
        *heard_of(text, None if ahead else only_hearsay(found, hits, others)),
        *unclear_counts(text, ranges_in(found)),
    ]
    inside = [session_event(scene, s, shares[id(s)], n) for n, s in enumerate(sessions, start=1)]
    beside = other_events_told(scene, others, rest)
    return Events([main, *inside, *beside], issues)


def _others(
    found: Found, hits: list[Hit], date: Located | None, planned: bool
) -> tuple[Located | None, list[OtherEvent]]:
    """The date of the main event and the events beside it, in order."""
    if planned:
        return date, called_off_beside(found, hits, date)
    date, equal = equal_events(found, hits, date)
    others = other_events(found, hits, _year(date))
    apart = [other for other in others if holding(equal, other.start) is None]
    return date, sorted([*apart, *equal], key=lambda other: other.start)


def _places(
    found: Found, hits: list[Hit], others: Sequence[OtherEvent]
) -> tuple[list[FoundPlace], list[FoundPlace]]:
    """The places of the main event and its rivals; none that is told of another event."""
    places, rivals = places_and_rivals(found, hits)
    own = [place for place in places if not _is_in(others, place)]
    return own or places, [place for place in rivals if not _is_in(others, place)]


def _date(found: Found, hits: list[Hit], planned: bool) -> Located | None:
    """The date of the main event; of one that is only announced, the first that is given."""
    whole = [Span(0, len(found.view.page.text))] if planned else []
    return next(iter(first_dates(found, whole)), None) or date_of_event(found, hits)


def _parted(
    facts: list[RoleFact], is_out: Callable[[RoleFact], bool]
) -> tuple[list[RoleFact], list[RoleFact]]:
    """The facts that are left out, and the others."""
    out = [is_out(fact) for fact in facts]
    pairs = [*zip(facts, out, strict=True)]
    return [fact for fact, yes in pairs if yes], [fact for fact, yes in pairs if not yes]


def _facts(found: Found, kind: str | None) -> list[RoleFact]:
    return [_unclear(fact) for fact in in_context(found, role_facts(found), kind)]


def _year(date: Located | None) -> int | None:
    first = "" if date is None else date.value[:4]
    return int(first) if first.isdigit() else None


def _is_in(others: Sequence[OtherEvent], told: Placed) -> bool:
    return holding(others, told.start) is not None


def _is_left(
    found: Found, fact: RoleFact, others: list[OtherEvent], wishes: Sequence[Span]
) -> bool:
    """A part that somebody will have or is asked to have, told of no event that is planned."""
    if _is_in(others, fact.mention) or fact.rule == "speech":
        return False
    begin, end = min(fact.start, fact.mention.start), max(fact.end, fact.mention.start)
    return holding(wishes, fact.mention.start) is not None or part_to_come(found, begin, end)


def _unclear(fact: RoleFact) -> RoleFact:
    return with_role(fact, fact.role, dict(UNCLEAR)) if fact.role == "unspecified" else fact


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
