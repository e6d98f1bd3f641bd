"""Which events brought two kinds of actors into one room, and which nearly did (Q10)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.analysis.gaps.coverage_axes import Ladder, event_links
from graph.analysis.gaps.coverage_parts import NOBODY, Parts
from graph.analysis.gaps.gaps_words import Words
from graph.errors import ModelError
from graph.message import Message
from graph.model.vocabulary import Vocabulary
from graph.query.answer import Answer, Listing
from graph.query.event_line import EventLine, event_line
from graph.query.events import newest_events_first
from graph.query.names import Names, Ref
from graph.query.network_meetings import Meetings
from graph.query.source import Claim, claim_of
from graph.sentence import fill

Types = tuple[str, ...]
# Events about these themes concern a kind of actor whether or not one of them was named.
CONCERNS: dict[str, tuple[str, ...]] = {
    "military": ("theme:security-governance",),
    "police": ("theme:security-governance",),
    "civil-society": ("theme:civil-society",),
}
OPEN, ABOUT = "open role", "theme"
WHY: dict[str, Words] = {
    OPEN: {
        "en": "The role of {names} is left open: it is not said that they were there.",
        "fr": "Le rôle de {names} reste ouvert : il n’est pas dit qu’ils étaient présents.",
    },
    ABOUT: {
        "en": "It is about {names} and names nobody of the other kind.",
        "fr": "Il porte sur {names} et ne nomme personne de l’autre sorte.",
    },
}


@dataclass(frozen=True, slots=True)
class Room(Answer):
    """One event at which both kinds surely were, with who they were and what says so."""

    event: EventLine
    first: tuple[Ref, ...]
    second: tuple[Ref, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class NearMiss(Answer):
    """One event at which only one of the kinds surely was.

    Attributes:
        there: who of the one kind was there.
        lacks: 1 when nobody of the first kind surely was, 2 when nobody of the second.
        reason: `open role` or `theme`, told in `words`.
        by: those in an open role, or the themes that concern the kind that lacks.
    """

    event: EventLine
    there: tuple[Ref, ...]
    lacks: int
    reason: str
    by: tuple[Ref, ...]
    words: Words


@dataclass(frozen=True, slots=True)
class Rooms(Answer):
    """Events with both kinds, newest first, then those that nearly had both.

    Attributes:
        kinds: the actor types asked for, with all types under them.
        searched: at how many events it was looked.
    """

    kinds: tuple[Types, Types]
    events: Listing[Room]
    near: Listing[NearMiss]
    searched: int


def rooms(
    parts: Parts,
    kinds: tuple[Sequence[str], Sequence[str]],
    vocabulary: Vocabulary,
    language: str = "en",
    limit: int | None = 50,
) -> Rooms:
    """Return the events at which actors of two kinds surely were; groups without a name are none.

    Args:
        parts: of the view.
        kinds: actor types of the first and of the second kind; those under them count.
        vocabulary: tells what lies under what.
        language: of names.
        limit: how many events, and how many near misses, to show; None for all.

    Raises:
        ModelError: there is no such actor type.
    """
    for kind in (*kinds[0], *kinds[1]):
        if kind not in vocabulary.actor_types:
            what = Message("There is no actor type '{name}'.", name=kind)
            raise ModelError(what, next_step="See data/vocabulary/actor_types.yaml.")
    finder = _Finder(parts, kinds, vocabulary, Names(parts.view, language))
    both, near = finder.both(), finder.near()
    order = newest_events_first(parts.view, both | set(near))
    shown = [event for event in order if event in both][:limit]
    nearly = [event for event in order if event in near][:limit]
    return Rooms(
        kinds=(finder.types[0], finder.types[1]),
        events=Listing(tuple(finder.room(event) for event in shown), len(both)),
        near=Listing(tuple(near[event].told(finder, event) for event in nearly), len(near)),
        searched=parts.attendance.events,
    )


@dataclass(frozen=True, slots=True)
class _Near:
    """A near miss before it is told."""

    there: tuple[str, ...]
    lacks: int
    reason: str
    by: tuple[str, ...]

    def told(self, finder: "_Finder", event: str) -> NearMiss:
        """Return it in words."""
        names = finder.names
        called = ", ".join(names.label(one) for one in self.by)
        return NearMiss(
            event=event_line(names, event),
            there=names.refs(self.there),
            lacks=self.lacks,
            reason=self.reason,
            by=names.refs(self.by),
            words={lang: fill(text, lang, names=called) for lang, text in WHY[self.reason].items()},
        )


class _Finder:
    """Finds who of which kind was at which event."""

    def __init__(
        self,
        parts: Parts,
        kinds: tuple[Sequence[str], Sequence[str]],
        vocabulary: Vocabulary,
        names: Names,
    ) -> None:
        self._parts, self.names, self._meetings = parts, names, Meetings(names)
        self._vocabulary, self._asked = vocabulary, kinds
        self.types = tuple(_under(vocabulary, one) for one in kinds)
        self._at = [self._present(types) for types in self.types]

    def both(self) -> set[str]:
        """Return the events at which both kinds surely were."""
        return set(self._at[0]) & set(self._at[1])

    def room(self, event: str) -> Room:
        """Return an event with those of both kinds."""
        first, second = (tuple(sorted(at[event])) for at in self._at)
        told = map(self.names.view.statement, self._meetings.statements(event, *first, *second))
        return Room(
            event=event_line(self.names, event),
            first=self.names.refs(first),
            second=self.names.refs(second),
            claims=tuple(claim_of(self.names, one) for one in told if one is not None),
        )

    def near(self) -> dict[str, _Near]:
        """Return the events that nearly had both: an open role goes before a theme."""
        found: dict[str, _Near] = {}
        for lacks in (0, 1):
            events = sorted(set(self._at[1 - lacks]) - set(self._at[lacks]))
            about = self._about(lacks)
            self._meetings.read(events)
            for event in events:
                there = tuple(sorted(self._at[1 - lacks][event]))
                waiting = [one for one in self._meetings.at(event).open if self._is(one, lacks)]
                if waiting:
                    found[event] = _Near(there, lacks + 1, OPEN, tuple(sorted(waiting)))
                elif event in about:
                    found[event] = _Near(there, lacks + 1, ABOUT, tuple(sorted(about[event])))
        return found

    def _present(self, types: Types) -> dict[str, set[str]]:
        """Events with the actors of some types that surely were there."""
        parts, found = self._parts, dict[str, set[str]]()
        wanted = [self._has(actor, types) for actor in parts.actors]
        events = parts.attendance.events
        for unit, actor in zip(parts.unit.tolist(), parts.actor.tolist(), strict=True):
            if unit < events and actor != NOBODY and wanted[actor]:
                event = parts.attendance.event_id(unit)
                found.setdefault(event, set()).add(parts.actors[actor])
        return found

    def _about(self, lacks: int) -> Mapping[str, set[str]]:
        """Events with their themes that concern a kind."""
        themes = {theme for kind in self._asked[lacks] for theme in CONCERNS.get(kind, ())}
        ladder = Ladder(self._vocabulary, asked=frozenset(themes))
        found: dict[str, set[str]] = {}
        for unit, theme in event_links(self._parts, "theme"):
            if ladder.theme(theme):
                found.setdefault(self._parts.attendance.event_id(unit), set()).add(theme)
        return found

    def _is(self, actor: str, lacks: int) -> bool:
        return self._has(actor, self.types[lacks])

    def _has(self, actor: str, types: Types) -> bool:
        node = self.names.node(actor)
        return node is not None and node.subtype in types


def _under(vocabulary: Vocabulary, kinds: Sequence[str]) -> Types:
    """Actor types with all types under them."""
    ladder = Ladder(vocabulary, asked=frozenset(kinds))
    return tuple(sorted(one for one in vocabulary.actor_types if ladder.kind(one)))
