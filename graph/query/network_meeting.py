"""One whole event as a meeting: who surely took part, who is left out and why."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

ORGANISING = frozenset({"organiser", "co-organiser", "host"})


class Part(Protocol):
    """One actor in one role at one event; see `Attendance`."""

    @property
    def actor(self) -> str: ...
    @property
    def stands_for(self) -> tuple[str, ...]: ...
    @property
    def event(self) -> str: ...
    @property
    def role(self) -> str: ...
    @property
    def themes(self) -> tuple[str, ...]: ...
    @property
    def joint_with(self) -> tuple[str, ...]: ...
    @property
    def ties(self) -> bool: ...


@dataclass(slots=True)
class Meeting:
    """Who met at one whole event, its sessions rolled up.

    Attributes:
        present: named actors with what they did; only sure, active, factual parts.
        open: named actors whose role the source leaves open or passive.
        unnamed: groups without a name.
    """

    event: str
    present: dict[str, list[Part]] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)
    unnamed: set[str] = field(default_factory=set)

    @property
    def share(self) -> float:
        """Weight of one pair: 1/(n-1) for n who met (Newman 2001); 0 for one alone."""
        return 1 / (len(self.present) - 1) if len(self.present) > 1 else 0.0

    def parts_of(self, *actors: str) -> int:
        """Return how many parts these actors had here."""
        return sum(len(self.present.get(actor, ())) for actor in actors)

    def in_roles(self, roles: frozenset[str]) -> list[str]:
        """Return the actors that had one of the roles, sorted."""
        return sorted(
            actor for actor, parts in self.present.items() if any(p.role in roles for p in parts)
        )


def meeting_of(event: str, parts: Iterable[Part]) -> Meeting:
    """Return the meeting that these parts make."""
    meeting = Meeting(event)
    for part in parts:
        if not part.stands_for:
            meeting.unnamed.add(part.actor)
        for actor in part.stands_for:
            if part.ties:
                meeting.present.setdefault(actor, []).append(part)
            else:
                meeting.open.add(actor)
    meeting.open -= set(meeting.present)
    return meeting
