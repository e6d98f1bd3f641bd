"""Lines of a file of decisions: read and checked before anything of them is written."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from graph.errors import SourceError
from graph.message import Message
from graph.model.statement import Review

LONGEST = 500
LONGEST_REASON = 10_000
_DEEPEST = 20
# Clocks and time zones of two machines differ by no more.
_DRIFT = timedelta(days=1)
_OF_REVIEW = ("statement", "decision", "author", "at")
_AS_EXPORTED = "Use lines of `mtandao review export`."
_LEAVE_OUT = "Leave it out or mend it."


def read_line(line: str, now: datetime) -> dict[str, Any]:
    """Return the fields of a line.

    Raises:
        SourceError: it is no JSON object, too long or too deep, or who decided and when is not
            told as it must be.
    """
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise SourceError("The line is no JSON object.", next_step=_LEAVE_OUT)
    for name, value in found.items():
        _check_texts(name, value)
    _check_time(found.get("at"), now)
    return found


def read_review(line: Mapping[str, Any]) -> tuple[str, Review]:
    """Return the id of a statement and what a line, without its `about`, decides on it.

    Raises:
        SourceError: something is missing, unknown, empty or no text, or it is an edit.
    """
    if set(line) != set(_OF_REVIEW):
        raise SourceError(
            "The decision on a statement lacks decision, author or time.",
            str(line.get("statement", "")),
            _AS_EXPORTED,
        )
    for name in _OF_REVIEW:
        if not isinstance(line[name], str):
            raise SourceError(Message("'{field}' is no text.", field=name), next_step=_AS_EXPORTED)
    statement, decision, author, at = (line[name] for name in _OF_REVIEW)
    if not author.strip():
        raise SourceError("The decision has no author.", next_step="Say who decides.")
    if decision == "edited":
        what = "An edit needs the statement of the person, which is not in this line."
        raise SourceError(what, statement, "Edits travel with `mtandao export jsonl`.")
    return statement, Review(decision, author, at)


def _check_texts(field: str, value: object) -> None:
    longest = LONGEST_REASON if field == "reason" else LONGEST
    for text in _texts_in([field, value], _DEEPEST):
        if len(text) > longest:
            what = "'{field}' has a text of {n} characters; at most {most} are kept."
            said = Message(what, field=field[:LONGEST], n=len(text), most=longest)
            raise SourceError(said, next_step=_LEAVE_OUT)
        if not text.isascii() and text.encode("utf-8", "ignore").decode("utf-8") != text:
            what = "'{field}' holds half a character (a lone surrogate)."
            said = Message(what, field=field[:LONGEST].encode("ascii", "replace").decode())
            raise SourceError(said, next_step=_LEAVE_OUT)


def _texts_in(value: object, deepest: int) -> Iterator[str]:
    if deepest == 0:
        raise SourceError("The line is nested too deeply.", next_step=_LEAVE_OUT)
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for inner in value.values():
            yield from _texts_in(inner, deepest - 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts_in(inner, deepest - 1)


def _check_time(at: object, now: datetime) -> None:
    """Check a time where there is one; what is no text is told with the other fields."""
    if not isinstance(at, str):
        return
    try:
        told = datetime.fromisoformat(at)
        told = told if told.tzinfo is not None else told.replace(tzinfo=UTC)
        is_to_come = told - now > _DRIFT
    except (ValueError, OverflowError) as error:
        raise SourceError(
            Message("'{at}' is not a time.", at=at),
            next_step="Write it like 2026-11-21T12:00:00+00:00.",
        ) from error
    if is_to_come:
        what = Message("The decision is dated {at}, which is still to come.", at=at)
        raise SourceError(what, next_step="Correct the time, or the clock of this computer.")
