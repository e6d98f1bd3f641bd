"""Ties that sources state, for paths: between whom, how old, how many others stand there."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from graph.analysis.attendance import Attendance
from graph.analysis.ended import SOME_DAY, last_day
from graph.analysis.ties.tie_kinds import known_documents
from graph.index.days import FAR_AHEAD
from graph.model.presence import holds
from graph.model.statement import Statement
from graph.query.names import Names
from graph.query.network_meetings import Meetings

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
        day: the last day of which a source says it; None where none says when.
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
    found: dict[tuple[str, str, str], Stated] = {}
    for one in told:
        is_known = one.document in files
        if (known or not is_known) and _ties(names, one):
            _add(found, one, is_known)
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


def _add(found: dict[tuple[str, str, str], Stated], one: Statement, is_known: bool) -> None:
    ends = (one.subject, str(one.object))
    tie = found.setdefault((one.predicate, *ends), Stated(ends, one.predicate))
    tie.statements.append(one)
    tie.known &= is_known
    until = one.valid_to or one.qualifiers.get("to")
    text = until or one.qualifiers.get("at")
    day = last_day(text) if isinstance(text, str) else None
    if day is not None and (tie.day is None or day > tie.day):
        is_end = bool(until) and "/" not in str(text)
        tie.day, tie.edtf = day, f"../{text}" if is_end else str(text)


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
            newest = sorted(held[ends], key=lambda event: (-last_ordinal(attendance, event), event))
            last = last_ordinal(attendance, newest[0])
            tie.day = date.fromordinal(last) if last else None
            tie.events = [attendance.event_id(event) for event in newest]
            yield tie


def last_ordinal(attendance: Attendance, event: int) -> int:
    """The last day of an event, 0 where none is known; without an end it is as old as it began."""
    first, last = int(attendance.first_day[event]), int(attendance.last_day[event])
    end = first if last == FAR_AHEAD else last
    return end if first <= last and end > 0 else 0


def _count(ties: list[Stated]) -> None:
    ends = Counter((tie.by, end) for tie in ties for end in tie.ends)
    for tie in ties:
        tie.others = max(ends[tie.by, end] for end in tie.ends) - 1
