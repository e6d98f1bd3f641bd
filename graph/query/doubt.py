"""Why a thing that is shown is not sure: planned, possible, contradicted, denied, only implied."""

from collections.abc import Iterable

from graph.model.presence import decided_certainty, holds, is_accepted
from graph.model.statement import NOT_SAID, Statement


def doubt_of(statements: Iterable[Statement]) -> str | None:
    """Return why none of the statements is sure, None when one is or there is none.

    It is a word of the model: `absent` of a status, else a modality such as `planned`, else a
    certainty such as `ambiguous`. Of statements that differ the first word by name counts.
    """
    said = list(statements)
    if any(holds(statement) for statement in said):
        return None
    return min((_doubt(statement) for statement in said), default=None)


def shown_doubt(statements: Iterable[Statement]) -> str | None:
    """Return what a page says beside a relation: its doubt, or that no source says it outright.

    It is `doubt_of`, else a status such as `implied` when all statements that hold have one of
    `NOT_SAID`, the first by name; None when a source says it. What only follows from a source
    holds, so this word decides nothing; it is for reading.
    """
    said = list(statements)
    holding = [statement for statement in said if holds(statement)]
    if any(statement.status not in NOT_SAID for statement in holding):
        return None
    return min((statement.status for statement in holding), default=doubt_of(said))


def sure_first(statements: Iterable[Statement]) -> list[Statement]:
    """Return the statements that hold; all that deny nothing when none of them does."""
    said = [statement for statement in statements if statement.status != "absent"]
    return [statement for statement in said if holds(statement)] or said


def _doubt(statement: Statement) -> str:
    if statement.status == "absent":
        return "absent"
    if statement.modality != "factual":
        return statement.modality
    return decided_certainty(statement.certainty, is_accepted(statement))
