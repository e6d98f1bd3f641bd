"""Edges of a network, each with the sentence that says why it is there."""

from dataclasses import dataclass

from graph.query.answer import Answer, Listing, listing
from graph.query.date_words import date_in_words
from graph.query.event_spans import shown_dates
from graph.query.names import Names
from graph.query.network_meetings import Meetings
from graph.query.network_tie import Tie
from graph.query.network_words import NOT_SURE, REASONS, told_reasons
from graph.sentence import fill
from graph.store.base import View

_EVENTS_SHOWN = 50
_STATEMENTS_SHOWN = 8
_NAMED_EVENTS = 3
_AND_MORE = {"en": "and {n} more", "fr": "et {n} autres"}
_Days = dict[str, tuple[str, bool]]
_NO_DATE = {"en": "no date", "fr": "sans date"}


@dataclass(frozen=True, slots=True)
class Edge(Answer):
    """One tie in one layer; weights of different layers do not compare.

    Attributes:
        weight: co-presence: the sum of 1/(n-1) over shared events with n named participants
            (Newman 2001); else the number of events or statements that say so.
        events, statements: what it rests on, newest events first.
        explanation: language to sentences.
    """

    source: str
    target: str
    layer: str
    weight: float
    events: Listing[str]
    statements: Listing[str]
    explanation: dict[str, str]


def edges_of(meetings: Meetings, ties: list[Tie], with_statements: bool = True) -> tuple[Edge, ...]:
    """Return the edges of ties, strongest first within a layer.

    Args:
        meetings: of the events of the ties.
        ties: what was gathered.
        with_statements: False to leave out, but count, the statements about events; who wants to
            see them asks `statements_of`.
    """
    view = meetings.names.view
    spoken = {language: Names(view, language) for language in ("en", "fr")}
    found = shown_dates(view, {event for tie in ties for event in tie.events})
    days = {event: (span.edtf, is_sure) for event, (span, is_sure) in found.items()}
    ordered = sorted(ties, key=lambda tie: (tie.layer, -tie.weight, tie.source, tie.target))
    return tuple(_edge(meetings, spoken, days, tie, with_statements) for tie in ordered)


def statements_of(view: View, edge: Edge) -> Listing[str]:
    """Return the statements of an edge that was made without them."""
    meetings = Meetings(Names(view))
    shown = list(edge.statements.items)
    for event in edge.events.items:
        if len(shown) < _STATEMENTS_SHOWN:
            shown.extend(meetings.statements(event, edge.source, edge.target))
    return Listing(tuple(shown[:_STATEMENTS_SHOWN]), edge.statements.total)


def _edge(
    meetings: Meetings, spoken: dict[str, Names], days: _Days, tie: Tie, with_statements: bool
) -> Edge:
    events = _newest_first(days, set(tie.events))
    return Edge(
        source=tie.source,
        target=tie.target,
        layer=tie.layer,
        weight=round(tie.weight, 6),
        events=listing(events, _EVENTS_SHOWN),
        statements=_statements(meetings, tie, events, with_statements),
        explanation={lang: _sentences(names, days, tie) for lang, names in spoken.items()},
    )


def _statements(
    meetings: Meetings, tie: Tie, events: list[str], with_statements: bool
) -> Listing[str]:
    """The first ids with the number of all; an id is a hash, so only those shown are made."""
    shown = sorted(tie.stated)
    total = len(shown)
    for event in events:
        total += meetings.at(event).parts_of(tie.source, tie.target)
        if with_statements and len(shown) < _STATEMENTS_SHOWN:
            shown.extend(meetings.statements(event, tie.source, tie.target))
    return Listing(tuple(shown[:_STATEMENTS_SHOWN]), total)


def _sentences(names: Names, days: _Days, tie: Tie) -> str:
    ends = {"a": names.label(tie.source), "b": names.label(tie.target)}
    return " ".join(
        fill(
            REASONS[reason][names.language],
            names.language,
            **ends,
            n=len(tie.reasons[reason]),
            events=_named(names, days, tie.reasons[reason]),
        )
        for reason in told_reasons(tie.reasons)
    )


def _named(names: Names, days: _Days, events: set[str]) -> str:
    ordered = _newest_first(days, events)
    told = [
        f"{names.label(one)} ({_when(names.language, *days.get(one, ('', True)))})"
        for one in ordered[:_NAMED_EVENTS]
    ]
    if len(ordered) > _NAMED_EVENTS:
        told.append(fill(_AND_MORE[names.language], names.language, n=len(ordered) - _NAMED_EVENTS))
    return "; ".join(told)


def _when(language: str, edtf: str, is_sure: bool) -> str:
    if not edtf:
        return _NO_DATE[language]
    said = date_in_words(edtf, language)
    return said if is_sure else f"{said}, {NOT_SURE[language]}"


def _newest_first(days: _Days, events: set[str]) -> list[str]:
    return sorted(sorted(events), key=lambda event: days.get(event, ("",))[0], reverse=True)
