"""Ties that follow from events: being there together, doing something together, funding it."""

from collections.abc import Collection, Iterator

from graph.query.hierarchy import sessions_of
from graph.query.network_meeting import ORGANISING, Meeting, Part
from graph.query.network_meetings import Meetings
from graph.query.network_tie import Ties
from graph.query.network_words import (
    ABOUT,
    CO_PRESENCE,
    FUNDING,
    JOINT_ROLE,
    PARTICIPATION,
    PLACE,
    PROGRAMME,
)
from graph.query.spoken import is_own_talk

_FUNDER = frozenset({"funder"})
_ORGANISERS = frozenset({"organiser", "co-organiser"})


class EventTies:
    """Adds to `ties` what follows from the events of an actor."""

    def __init__(self, meetings: Meetings, ties: Ties) -> None:
        self.meetings = meetings
        self.ties = ties
        self.view = meetings.names.view

    def of_actor(self, actor: str, events: Collection[str], note: bool = True) -> None:
        """Add every tie of one actor that follows from these whole events.

        `note` also notes who was left out of these events and why.
        """
        self.meetings.read(events)
        for event in events:
            meeting = self.meetings.at(event)
            if note:
                self._note_left_out(actor, meeting)
            if actor in meeting.present:
                self._with_others(actor, meeting)
                for thing, layer, reason in self._things(meeting.present[actor], meeting):
                    self._add((actor, thing), layer, reason, 1.0, meeting)

    def to_thing(self, thing: str, members: frozenset[str], events: Collection[str]) -> None:
        """Add the ties between a theme, place, programme or mechanism and its actors.

        `members` are the ids that count as the thing: itself and what lies under it.
        """
        self.meetings.read(events)
        for event in events:
            meeting = self.meetings.at(event)
            self._note_left_out(thing, meeting)
            for actor, parts in meeting.present.items():
                for found, layer, reason in self._things(parts, meeting):
                    if found in members:
                        self._add((actor, thing), layer, reason, 1.0, meeting)

    def at_event(self, event: str) -> None:
        """Add the ties between one event or session and those who surely took part."""
        meeting = self.meetings.at(event)
        self._note_left_out(event, meeting)
        family = set(sessions_of(self.view, event))
        for actor, parts in meeting.present.items():
            if any(part.event in family for part in parts):
                self._add((actor, event), PARTICIPATION, "at the event", 1.0, meeting)

    def _with_others(self, actor: str, meeting: Meeting) -> None:
        for other in meeting.present:
            self._add((actor, other), CO_PRESENCE, "met", meeting.share, meeting)
        self._jointly(actor, meeting)
        organisers = meeting.in_roles(_ORGANISERS)
        for other in organisers if actor in organisers else ():
            self._add((actor, other), JOINT_ROLE, "organised together", 1.0, meeting)
        funders = meeting.in_roles(_FUNDER)
        hosts = meeting.in_roles(ORGANISING)
        pairs = [(funder, host) for funder in funders for host in hosts if actor in (funder, host)]
        for pair in pairs:
            self._add(pair, FUNDING, "funded the event", 1.0, meeting)

    def _jointly(self, actor: str, meeting: Meeting) -> None:
        speaks_for: dict[str, set[str]] = {}
        for name, parts in meeting.present.items():
            for part in parts:
                speaks_for.setdefault(part.actor, set()).add(name)
        for name, parts in meeting.present.items():
            for part in parts:
                partners = {p for speaker in part.joint_with for p in speaks_for.get(speaker, ())}
                for partner in partners if name == actor else partners & {actor}:
                    self._add((name, partner), JOINT_ROLE, "presented together", 1.0, meeting)

    def _things(self, parts: list[Part], meeting: Meeting) -> Iterator[tuple[str, str, str]]:
        layers, objects = self.ties.layers, self.meetings.objects
        if ABOUT in layers:
            yield from ((theme, ABOUT, reason) for theme, reason in self._themes(parts, meeting))
        if PLACE in layers:
            places = objects.of(meeting.event, "HELD_IN")
            yield from ((place, PLACE, "event in") for place in places)
        if PROGRAMME in layers:
            frames = objects.of(meeting.event, "IN_CONTEXT_OF")
            yield from ((frame, PROGRAMME, "within") for frame in frames)

    def _themes(self, parts: list[Part], meeting: Meeting) -> Iterator[tuple[str, str]]:
        """Themes that a part names, those of its session, those of what one organised."""
        objects = self.meetings.objects
        for part in parts:
            yield from ((theme, "spoke about") for theme in part.themes)
            if part.event != meeting.event:
                reason = self._reason_in_session(part)
                found = objects.of(part.event, "ADDRESSES")
                yield from ((theme, reason) for theme in found if theme not in part.themes)
        if any(part.role in ORGANISING for part in parts):
            addressed = objects.of(meeting.event, "ADDRESSES")
            yield from ((theme, "organised about") for theme in addressed)

    def _reason_in_session(self, part: Part) -> str:
        is_told = not part.themes and is_own_talk(self.meetings.names, part)
        return "spoke about" if is_told else "in a session about"

    def _add(
        self, ends: tuple[str, str], layer: str, reason: str, weight: float, meeting: Meeting
    ) -> None:
        self.ties.add(ends, layer, reason, weight, meeting.event)

    def _note_left_out(self, center: str, meeting: Meeting) -> None:
        for actor in meeting.open - {center}:
            self.ties.leave_out("open role", actor)
        if center in meeting.open:
            self.ties.leave_out("own role open", meeting.event)
        for group in meeting.unnamed:
            self.ties.leave_out("no name", group)
