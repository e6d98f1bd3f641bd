"""Finds events of a ledger that may be one, told by two sources."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from graph.model.presence import holds
from graph.query.event_spans import spans_of
from graph.query.hierarchy import Sessions
from graph.store.base import View
from ingest.resolution.event_match import (
    ASK,
    DIFFERENT,
    SAME,
    WINDOW_DAYS,
    EventMatch,
    compare_events,
)
from ingest.resolution.event_profile import Profiles

Progress = Callable[[int, int], None]
# A window of dates longer than this names a year or an era; such events are found by others.
_LONGEST_DAYS = 40
# Who took part in more events than this tells two of them apart no more.
BUSIEST = 2_000


def same_events(
    view: View,
    events: Iterable[str] | None = None,
    progress: Progress = lambda done, total: None,
    busy: Callable[[str], None] = lambda actor: None,
) -> list[EventMatch]:
    """Return pairs of events that are one or may be, the likeliest first.

    Compared are events of about the same days; one that no source dates to a few days is compared
    with those that have a participant in common.

    Args:
        view: the ledger.
        events: only pairs with one of these; None for all pairs of the view.
        progress: told how many events were compared of how many; may raise to stop.
        busy: told the id of each participant, once, by whom no event was found: it took part in
            more than `BUSIEST`.
    """
    finder = _Finder(view, busy)
    chosen = finder.wholes if events is None else sorted(set(events) & set(finder.wholes))
    found: dict[tuple[str, str], EventMatch] = {}
    for number, event in enumerate(chosen):
        progress(number, len(chosen))
        for match in finder.matches(event):
            found[match.node, match.other] = match
    ordered = sorted(found.values(), key=lambda m: (-m.points, m.other, m.node))
    return list(one_for_each_source(ordered, finder.profiles))


def compared(profiles: Profiles, one: str, two: str) -> EventMatch | None:
    """Return how two events compare, None when one of them is no event of a source."""
    mine, theirs = profiles.of(one), profiles.of(two)
    return None if mine is None or theirs is None else compare_events(mine, theirs)


def one_for_each_source(matches: Iterable[EventMatch], profiles: Profiles) -> Iterator[EventMatch]:
    """Yield the matches; where a source tells of several events, only the best of them is sure.

    A day with a ceremony and a panel is two events of one report; another report of that day tells
    of one of the two, and who is not asked must not join all three.
    """
    taken: set[tuple[str, str]] = set()
    for match in matches:
        pairs = ((match.node, match.other), (match.other, match.node))
        claims = {(one, document) for one, two in pairs for document in _documents(profiles, two)}
        if match.verdict == SAME and taken & claims:
            yield replace(match, verdict=ASK)
            continue
        if match.verdict == SAME:
            taken |= claims
        yield match


def _documents(profiles: Profiles, event: str) -> frozenset[str]:
    profile = profiles.of(event)
    return frozenset() if profile is None else profile.documents


class _Finder:
    """Looks up what might be the same as an event."""

    def __init__(self, view: View, busy: Callable[[str], None]) -> None:
        self._view = view
        self._busy = busy
        self._of_actor: dict[str, frozenset[str]] = {}
        self.profiles = Profiles(view)
        sessions = Sessions(view)
        named = (node.id for node in view.nodes("Event"))
        self.wholes = [event for event in named if sessions.whole(event) == event]
        self._by_day = self._days(set(self.wholes))
        self._sessions = sessions

    def _days(self, events: set[str]) -> dict[str, set[str]]:
        """Each day on which few enough events were, with a margin of the window."""
        by_day: dict[str, set[str]] = defaultdict(set)
        for event, span in spans_of(self._view, events).items():
            for day in _days_of(span.earliest, span.latest):
                by_day[day].add(event)
        return by_day

    def matches(self, event: str) -> Iterator[EventMatch]:
        """Yield the comparisons of an event that are not plainly different."""
        for other in sorted(self._candidates(event)):
            match = compared(self.profiles, event, other)
            if match is not None and match.verdict != DIFFERENT:
                yield match

    def _candidates(self, event: str) -> set[str]:
        mine = self.profiles.of(event)
        if mine is None:
            return set()
        same_days: set[str] = set()
        if mine.when is not None:
            for day in _days_of(mine.when.earliest, mine.when.latest):
                same_days |= self._by_day.get(day, set())
        undated = mine.when is None or not same_days
        companions = self._of_actors(mine.actors) if undated else set()
        return {one for one in same_days | companions if one != event}

    def _of_actors(self, actors: Iterable[str]) -> set[str]:
        """Whole events of actors who are not everywhere."""
        return {event for actor in sorted(actors) for event in self._of(actor)}

    def _of(self, actor: str) -> frozenset[str]:
        known = self._of_actor.get(actor)
        if known is None:
            said = self._view.statements(subject=actor, predicate="PARTICIPATED_IN")
            events = {str(s.object) for s in said if holds(s)}
            if len(events) > BUSIEST:
                self._busy(actor)
                events = set()
            known = self._of_actor[actor] = frozenset(map(self._sessions.whole, events))
        return known


def _days_of(earliest: str | None, latest: str | None) -> Iterator[str]:
    """Each day of a span that is short enough to find others by, with a margin around it."""
    if earliest is None or latest is None:
        return
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if (last - first).days > _LONGEST_DAYS:
        return
    for step in range(-WINDOW_DAYS, (last - first).days + WINDOW_DAYS + 1):
        yield (first + timedelta(days=step)).isoformat()
