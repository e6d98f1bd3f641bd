"""All that ties two actors, layer by layer kept apart, each shared event with its factors."""

from dataclasses import dataclass
from datetime import date

from graph.analysis.attendance import Attendance
from graph.analysis.naming import named_numbers
from graph.analysis.ties.backbone import Backbone, PairTest
from graph.analysis.ties.pair_layers import PairLayer, pair_layers
from graph.analysis.ties.tie_factors import (
    Factor,
    Weighing,
    factors_of,
    roles_of_pair,
    shared_pairs,
    tie_values,
)
from graph.analysis.ties.tie_words import STATES
from graph.index.days import FAR_AHEAD, LONG_AGO
from graph.model.presence import NO_TIE_ROLES, UNSPECIFIED
from graph.query.answer import Answer, Listing
from graph.query.event_line import EventLine, event_line
from graph.query.names import Names, Ref
from graph.query.network_meetings import Meetings
from graph.query.source import Claim, claim_of
from graph.query.unknown import Unknown, unknown
from graph.store.base import View

_EVENTS = 50
# Roles are looked into at so many events: a click must be answered.
_SEARCHED = 400
# Who is spoken of, or wrote of it, was not named as one who may have been there.
_ABOUT = NO_TIE_ROLES - {UNSPECIFIED}


_Places = tuple[int | None, int | None]
_Row = tuple[int, int, int, float]


@dataclass(frozen=True, slots=True)
class SharedEvent(Answer):
    """One event that both surely were at.

    Attributes:
        roles: of the first, of the second.
        factors: their product is `weight`, what the event counts for these two.
        claims: what puts both there, with quotes.
    """

    event: EventLine
    roles: tuple[tuple[str, ...], tuple[str, ...]]
    factors: tuple[Factor, ...]
    weight: float
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class PairTie(Answer):
    """Two actors and all that ties them; weights of different layers do not compare.

    Attributes:
        state: `tied`, `known` (from the vocabulary only), `open` (named at one event, not both as
            surely there), `no tie` or `no data`, told in `words`.
        layers: each layer in which something ties them, or ties both to one third.
        searched: at how many shared events, those that count most, roles were looked into; what
            the layers say of events is of these.
        events: shared events, those that count most first.
        raw: how many events are shared; `weighted` is the sum of what they count.
        newest, oldest: last and first possible day of the dated shared events.
        test: whether they met more often than chance explains; None when that was not asked.
    """

    first: Ref
    second: Ref
    state: str
    words: dict[str, str]
    layers: tuple[PairLayer, ...]
    searched: int
    events: Listing[SharedEvent]
    raw: int
    weighted: float
    newest: str | None
    oldest: str | None
    test: PairTest | None


def pair_tie(
    view: View,
    weighing: Weighing,
    ends: tuple[str, str],
    language: str = "en",
    backbone: Backbone | None = None,
) -> PairTie | Unknown:
    """Return all that ties two actors; the nearest names when one of them is unknown.

    Args:
        view: what may be shown.
        weighing: the attendance of the same view, with its weights.
        ends: ids of both; one that was merged answers as the one it was merged into.
        language: of names.
        backbone: of the same attendance, to say whether chance explains their meetings.
    """
    names = Names(view, language)
    nodes = [names.node(end) for end in ends]
    for end, node in zip(ends, nodes, strict=True):
        if node is None:
            return unknown(names, end, ("Actor", "Mechanism", "Programme"))
    one, other = (node.id for node in nodes if node is not None)
    meetings, attendance = Meetings(names), weighing.attendance
    places = attendance.actor_number(one), attendance.actor_number(other)
    rows = _rows(weighing, places)
    ids = [attendance.event_id(row[0]) for row in rows[:_SEARCHED]]
    layers = pair_layers(meetings, (one, other), ids)
    state = _state(layers, places)
    if state in ("no tie", "no data") and _named_together(attendance, one, other):
        state = "open"
    shown = [_event(meetings, weighing, (one, other), row) for row in rows[:_EVENTS]]
    oldest, newest = _span(attendance, [row[0] for row in rows])
    return PairTie(
        first=names.ref(one),
        second=names.ref(other),
        state=state,
        words=STATES[state],
        layers=layers,
        searched=len(ids),
        events=Listing(tuple(shown), len(rows)),
        raw=len(rows),
        weighted=sum(row[3] for row in rows),
        newest=newest,
        oldest=oldest,
        test=None if backbone is None else _test(backbone, places),
    )


def _state(layers: tuple[PairLayer, ...], places: _Places) -> str:
    direct = [layer for layer in layers if layer.direct.total]
    if direct:
        return "known" if all(layer.known for layer in direct) else "tied"
    return "no data" if None in places else "no tie"


def _named_together(attendance: Attendance, one: str, other: str) -> bool:
    number = attendance.index.number_of(other)
    return number is not None and one != other and number in named_numbers(attendance, one, _ABOUT)


def _test(backbone: Backbone, places: _Places) -> PairTest | None:
    one, other = places
    return None if one is None or other is None or one == other else backbone.test(one, other)


def _rows(weighing: Weighing, places: _Places) -> list[_Row]:
    """Shared events, those that count most first: event, the pair of each there, what it counts."""
    one, other = places
    if one is None or other is None or one == other:
        return []
    events, at_one, at_other = shared_pairs(weighing.attendance, one, other)
    _, values = tie_values(weighing, one, other)
    columns = (column.tolist() for column in (events, at_one, at_other, values))
    return sorted(zip(*columns, strict=True), key=lambda row: (-row[3], row[0]))


def _span(attendance: Attendance, events: list[int]) -> tuple[str | None, str | None]:
    """First and last possible day of those of the events that have a date."""
    first, last = attendance.first_day[events], attendance.last_day[events]
    begins = first[(first <= last) & (first > LONG_AGO)].tolist()
    ends = last[(first <= last) & (last < FAR_AHEAD)].tolist()
    return (
        date.fromordinal(min(begins)).isoformat() if begins else None,
        date.fromordinal(max(ends)).isoformat() if ends else None,
    )


def _event(
    meetings: Meetings,
    weighing: Weighing,
    ends: tuple[str, str],
    row: _Row,
) -> SharedEvent:
    event, one, other, value = row
    attendance, names = weighing.attendance, meetings.names
    event_id = attendance.event_id(event)
    told = (names.view.statement(found) for found in meetings.statements(event_id, *ends))
    return SharedEvent(
        event=event_line(names, event_id),
        roles=(roles_of_pair(attendance, one), roles_of_pair(attendance, other)),
        factors=factors_of(weighing, event, one, other),
        weight=value,
        claims=tuple(claim_of(names, statement) for statement in told if statement is not None),
    )
