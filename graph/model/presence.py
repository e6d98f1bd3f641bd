"""What surely is so, which parts in an event make a tie, and through whom: said once for all.

A statement is sure when its source says it as a fact and without a doubt. What is planned, wished,
a position, a judgement, denied or looked for in vain, possible, contradicted or unknown is kept and
shown with that mark, but it ties nobody and lets no event through a filter.
"""

from collections.abc import Iterable

from graph.model.node import UNNAMED_TYPES
from graph.model.statement import Statement

# The source leaves the role open.
UNSPECIFIED = "unspecified"
# In one of these roles an actor was not surely among those who met.
NO_TIE_ROLES = frozenset(
    {UNSPECIFIED, "subject", "target-audience", "mentioned", "author", "publisher"}
)
# An office, for example a minister's: it takes part for the body whose post it is.
POST = "person-role"
# Types of actors that take part for others.
STAND_IN_TYPES = UNNAMED_TYPES | {POST}
# From a group without a name, or a post, to the body it stands for.
STANDS_FOR = ("REPRESENTS", "HOLDS_POST_IN")
# A session of a planned event belongs to it for all that; only a denial takes it out.
HOLDS_WHEN_UNSURE = frozenset({"SUB_EVENT_OF"})

ACCEPTED = "accepted"


def is_sure(certainty: str, modality: str, status: str) -> bool:
    """True when these words of a statement say: a fact, certain and not denied."""
    return certainty == "certain" and modality == "factual" and status != "absent"


def makes_tie(role: str, certainty: str, modality: str, status: str) -> bool:
    """True when a part in an event may tie actors: sure, and in an active role."""
    return role not in NO_TIE_ROLES and is_sure(certainty, modality, status)


def decided_certainty(certainty: str, was_accepted: bool) -> str:
    """Return how sure a statement is after a person decided on it.

    Who accepts says that the source says so: what readers held for ambiguous is then certain.
    Sources that conflict still conflict.
    """
    return "certain" if was_accepted and certainty == "ambiguous" else certainty


def decided_part(
    role: str | None, readings: Iterable[str], certainty: str, was_accepted: bool
) -> tuple[str, str]:
    """Return role and certainty of a part in an event after a person decided on it.

    Accepting chooses no reading: who accepts a part with several possible roles, or with none,
    says that the source leaves the role open, and it stays open. Only when exactly one role is
    left, of `readings` and the role itself, is that the role, and certain.
    """
    left = {*readings, role or UNSPECIFIED} - {UNSPECIFIED}
    if certainty == "ambiguous" and was_accepted and len(left) == 1:
        return left.pop(), "certain"
    return role or UNSPECIFIED, certainty


def holds(statement: Statement) -> bool:
    """True when a statement counts for ties and filters; for parts in events see `makes_tie`."""
    if statement.predicate in HOLDS_WHEN_UNSURE:
        return statement.status != "absent"
    certainty = decided_certainty(statement.certainty, is_accepted(statement))
    return is_sure(certainty, statement.modality, statement.status)


def is_accepted(statement: Statement) -> bool:
    """True when a person accepted the statement."""
    return statement.review is not None and statement.review.decision == ACCEPTED
