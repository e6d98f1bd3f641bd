"""Which parts that a text tells are parts: not those it denies, plans or only asks for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.event_denials import wished_stretches
from ingest.extraction.events.invited import is_only_invited
from ingest.extraction.events.other_events import part_to_come
from ingest.extraction.events.outline import Outline
from ingest.extraction.events.participations import with_role
from ingest.extraction.roles.denials import is_denied
from ingest.extraction.roles.role_context import in_context
from ingest.extraction.roles.roles import RoleFact, role_facts
from ingest.extraction.text.spans import Span
from ingest.extraction.text.within import holding

_UNCLEAR = {"participant": 0.5, "subject": 0.4, "presenter": 0.1}
_Facts = list[RoleFact]


@dataclass(frozen=True)
class Told:
    """The facts of a text that hold, and those that it denies."""

    kept: list[RoleFact]
    denied: list[RoleFact]


def facts_told(found: Found, kind: str | None) -> Told:
    """Read who did what; what a cue leaves open keeps its readings.

    Args:
        found: the names of the text.
        kind: of the main event.
    """
    told = [_unclear(fact) for fact in in_context(found, role_facts(found), kind)]
    denied, kept = _parted(told, lambda fact: is_denied(found, fact))
    return Told(kept, denied)


def without_plans(found: Found, facts: _Facts, outline: Outline) -> tuple[_Facts, _Facts]:
    """Part the facts: those that are only planned, asked for or an invitation, and the others."""
    ahead = outline.is_ahead
    wishes = [] if ahead else wished_stretches(found)
    return _parted(
        facts,
        lambda fact: (
            is_only_invited(found, fact, planned=ahead)
            or (not ahead and _is_left(found, fact, outline, wishes))
        ),
    )


def _parted(facts: _Facts, is_out: Callable[[RoleFact], bool]) -> tuple[_Facts, _Facts]:
    """The facts that are left out, and the others."""
    out = [is_out(fact) for fact in facts]
    pairs = [*zip(facts, out, strict=True)]
    return [fact for fact, yes in pairs if yes], [fact for fact, yes in pairs if not yes]


def _is_left(found: Found, fact: RoleFact, outline: Outline, wishes: Sequence[Span]) -> bool:
    """A part that somebody will have or is asked to have, told of no event that is planned."""
    if outline.is_apart(fact.mention) or fact.rule == "speech":
        return False
    begin, end = min(fact.start, fact.mention.start), max(fact.end, fact.mention.start)
    return holding(wishes, fact.mention.start) is not None or part_to_come(found, begin, end)


def _unclear(fact: RoleFact) -> RoleFact:
    return with_role(fact, fact.role, dict(_UNCLEAR)) if fact.role == "unspecified" else fact
