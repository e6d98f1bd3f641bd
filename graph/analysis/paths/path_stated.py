"""Ties that sources state, for paths: between whom, how old, how many others stand there."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from graph.analysis.attendance import Attendance
from graph.analysis.ended import SOME_DAY, last_day
from graph.analysis.ties.tie_kinds import known_documents
from graph.model.presence import holds
from graph.model.qualifiers import text_of
from graph.model.statement import Statement
from graph.query.event_line import span_of
from graph.query.names import Names
from graph.query.network_meetings import Meetings
from graph.store.base import View

STANDING = frozenset({"MEMBER_OF", "PART_OF", "HOLDS_POST_IN"})
STATED = (*sorted(STANDING), "COOPERATES_WITH", "ROLE_IN", "SUPPORTED")
WITHIN = "within"
_KINDS = frozenset({"Actor", "Mechanism", "Programme"})
Ends = tuple[str, str]


@dataclass(slots=True)
class Stated:
    """One relation between two, with all that says so.

    The statements themselves are kept: to ask a view for one of a long document takes a while.

    Attributes:
        ends: subject and object as first said.
        day: the last day of which a source says it; None where none says the year.
        edtf: what it says of the time; None where it says nothing.
        others: how many more stand in the same relation to the busier end.
        known: True while only the vocabulary says so.
        events: those held within a mechanism or programme, for `WITHIN`.
    """

    ends: Ends
    by: str
    day: date | None = None
    edtf: str | None = None
    statements: list[Statement] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    known: bool = True
    others: int = 0


def stated_ties(
    names: Names, attendance: Attendance, ended: dict[str, date], known: bool
) -> list[Stated]:
    """Return the relations that tie named actors, programmes and mechanisms, sorted.

    What an end that is over no longer has is dated by that end: a role in a programme that ran
    until 2025 is a tie of 2025, and one in a programme that runs until next year is live.

    Args:
        names: of the view.
        attendance: who took part in what was held within a mechanism or programme.
        ended: see `ended.ended_on`.
        known: False to leave out what only the vocabulary says.
    """
    told = [s for name in STATED for s in names.view.statements(predicate=name) if holds(s)]
    files = known_documents(names.view, told)
    published = cache(lambda document: published_on(names.view, document))
    found: dict[tuple[str, str, str], Stated] = {}
    for one in told:
        is_known = one.document in files
        if (known or not is_known) and _ties(names, one):
            _add(found, one, is_known, published)
    for tie in _within(names, attendance):
        found.setdefault((tie.by, *tie.ends), tie)
    ties = [found[key] for key in sorted(found)]
    for tie in ties:
        _end_with(tie, ended)
    _count(ties)
    return ties


def _ties(names: Names, one: Statement) -> bool:
    ends = (names.node(one.subject), names.node(str(one.object)))
    nodes = [node for node in ends if node is not None and _KINDS & set(node.kinds)]
    named = [node for node in nodes if not node.is_unnamed]
    return len(named) == 2 and named[0].id != named[1].id


def published_on(view: View, document: str) -> date | None:
    """Return the last day on which a source may have been published; None where none is known."""
    found = view.document(document)
    return None if found is None else last_day(found.published)


def _add(
    found: dict[tuple[str, str, str], Stated],
    one: Statement,
    is_known: bool,
    published: Callable[[str], date | None],
) -> None:
    ends = (one.subject, str(one.object))
    tie = found.setdefault((one.predicate, *ends), Stated(ends, one.predicate))
    tie.statements.append(one)
    tie.known &= is_known
    day, text = until_when(one, published)
    if text is not None and (tie.edtf is None or (day or SOME_DAY) > (tie.day or SOME_DAY)):
        tie.day, tie.edtf = day, text


def until_when(
    one: Statement, published: Callable[[str], date | None]
) -> tuple[date | None, str | None]:
    """Return until when a source says that a relation is, None without a year; and that as EDTF.

    What began and has no end was known on the day on which its source was published; a membership
    without an end stands, whenever it began.
    """
    until = one.valid_to or text_of(one.qualifiers.get("to"))
    if until and last_day(until) is not None:
        return _year_told(until), until if "/" in until else f"../{until}"
    at = text_of(one.qualifiers.get("at"))
    if at and last_day(at) is not None:
        return _year_told(at), at
    since = (at or one.valid_from or text_of(one.qualifiers.get("from")) or "").removesuffix("/..")
    began = last_day(since) if since and one.predicate not in STANDING else None
    if began is None:
        return None, None
    return max(began, published(one.document) or began), f"{since}/.."


def _year_told(text: str) -> date | None:
    """The last possible day; None of a decade, or of what is vaguer."""
    return None if span_of(text).precision in ("decade", "century") else last_day(text)


def _end_with(tie: Stated, ended: dict[str, date]) -> None:
    for end in tie.ends:
        over = ended.get(end, SOME_DAY)
        if over != SOME_DAY and tie.by != WITHIN and (tie.day is None or over < tie.day):
            tie.day, tie.edtf = over, f"../{_short(over)}"


def _short(day: date) -> str:
    """A last of December stands for its year: most ends are known by the year."""
    return str(day.year) if (day.month, day.day) == (12, 31) else day.isoformat()


def _within(names: Names, attendance: Attendance) -> Iterator[Stated]:
    """Actors that took part in what was held within a mechanism or programme."""
    meetings = Meetings(names)
    found: dict[Ends, Stated] = {}
    held: dict[Ends, set[int]] = {}
    for one in names.view.statements(predicate="IN_CONTEXT_OF"):
        event = attendance.event_number(meetings.whole(one.subject))
        if event is None or not holds(one) or names.node(str(one.object)) is None:
            continue
        for actor in attendance.of_event.of(event).tolist():
            ends = (attendance.actor_id(actor), str(one.object))
            tie = found.setdefault(ends, Stated(ends, WITHIN, known=False))
            tie.statements.append(one)
            held.setdefault(ends, set()).add(event)
    for ends, tie in found.items():
        if ends[0] != ends[1]:
            newest = sorted(held[ends], key=lambda event: (-attendance.day[event], event))
            last = int(attendance.day[newest[0]])
            tie.day = date.fromordinal(last) if last else None
            tie.events = [attendance.event_id(event) for event in newest]
            yield tie


def _count(ties: list[Stated]) -> None:
    ends = Counter((tie.by, end) for tie in ties for end in tie.ends)
    for tie in ties:
        tie.others = max(ends[tie.by, end] for end in tie.ends) - 1
