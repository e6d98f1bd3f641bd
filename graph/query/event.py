"""All that is known of one event, with its sessions kept apart and rolled up."""

from dataclasses import dataclass

from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.attendance import attendances_at
from graph.query.event_absent import Absent, absent_lines, is_absent
from graph.query.event_accounts import Account, account_lines
from graph.query.event_counts import CountLine, count_lines, counts_conflict
from graph.query.event_differences import differing, told_by_some
from graph.query.event_issues import issue_lines
from graph.query.event_line import When, event_line
from graph.query.event_people import RoleGroup, role_groups
from graph.query.event_sessions import SessionLine, session_lines
from graph.query.hierarchy import sessions_of, whole_event
from graph.query.name_lines import NameLine, name_lines
from graph.query.names import Names, Ref
from graph.query.proof import Proof, proof_of
from graph.query.related import Related, related
from graph.query.source import Claim
from graph.query.sources import SourceLine, sources_of
from graph.query.unknown import Unknown, unknown
from graph.store.base import View

_PART = "PARTICIPATED_IN"
_POSITIONS = ("COMMITTED_TO", "EXPRESSED_INTEREST_IN")
_SHOWN_ELSEWHERE = frozenset(
    {"HAS_LABEL", "HAS_TYPE", "HAS_DATE", "HELD_IN", "ADDRESSES", "SUB_EVENT_OF", "HAS_COUNT"}
    | {"IN_CONTEXT_OF", "ABOUT_PROGRAMME", "PRODUCED"}
)


@dataclass(frozen=True, slots=True)
class EventPage(Answer):
    """One event with everything that sources say of it.

    What is planned, possible or contradicted is shown with that mark; what a source denies or
    looked for in vain stands under `absent` and nowhere else.

    Attributes:
        type_doubt: why no source gives the type as a fact (`planned`, `ambiguous`); None when one
            does.
        whole: the event it is a session of, None when it is a whole event.
        roles: participants by role, most responsible role first; sessions are rolled up and
            each line names its session.
        list_open: the source names examples only; absence from the list then proves nothing.
        counts: head counts, each with its basis; never summed across bases.
        conflict: counts of one thing differ, and both are kept.
        positions: commitments and interests stated there by those who took part.
        absent: facts that were looked for and are not in the source, or that it denies.
        accounts: the event as each of its documents tells it.
        differ: on what the accounts contradict: date, place, count, organiser, funder.
        told_by_some: what some accounts tell and others do not, by the same words.
        issues: what the readers of its documents left for a person to look at.
    """

    event: Ref
    type: str | None
    type_doubt: str | None
    type_proofs: tuple[Proof, ...]
    whole: Ref | None
    names: Listing[NameLine]
    when: When
    places: Listing[Related]
    countries: tuple[Ref, ...]
    themes: Listing[Related]
    roles: tuple[RoleGroup, ...]
    participants: int
    list_open: bool
    counts: Listing[CountLine]
    conflict: bool
    sessions: Listing[SessionLine]
    context: Listing[Related]
    outcomes: Listing[Related]
    positions: Listing[Related]
    absent: Listing[Absent]
    other: Listing[Related]
    sources: Listing[SourceLine]
    accounts: Listing[Account]
    differ: tuple[str, ...]
    told_by_some: tuple[str, ...]
    issues: Listing[Claim]


def event_page(view: View, event: str, language: str = "en") -> EventPage | Unknown:
    """Return the page of an event or session; the nearest names when the id is unknown."""
    names = Names(view, language)
    node = names.node(event)
    if node is None or "Event" not in node.kinds:
        return unknown(names, event, ("Event",))
    event = node.id  # one that was merged answers as the one it was merged into
    family = sessions_of(view, event)
    said = [statement for one in family for statement in view.statements(subject=one)]
    own = [statement for statement in said if statement.subject == event]
    attendances = attendances_at(names, family)
    groups = role_groups(names, event, attendances)
    counts = count_lines(names, _only(said, "HAS_COUNT"))
    accounts = account_lines(names, event, said, attendances)
    whole, line = whole_event(view, event), event_line(names, event)
    denied = [s for one in family for s in view.statements(predicate=_PART, object=one)]
    return EventPage(
        event=names.ref(event),
        type=line.type,
        type_doubt=line.type_doubt,
        type_proofs=tuple(proof_of(s) for s in _only(own, "HAS_TYPE")),
        whole=None if whole == event else names.ref(whole),
        names=name_lines(view, event),
        when=line.when,
        places=related(names, _only(own, "HELD_IN")),
        countries=line.countries,
        themes=related(names, _only(said, "ADDRESSES")),
        roles=groups,
        participants=len({line.actor.id for group in groups for line in group.lines.items}),
        list_open=any(attendance.list_open for attendance in attendances),
        counts=counts,
        conflict=counts_conflict(counts.items),
        sessions=session_lines(names, event, _only(said, "SUB_EVENT_OF", "ADDRESSES")),
        context=related(names, _only(said, "IN_CONTEXT_OF", "ABOUT_PROGRAMME")),
        outcomes=related(names, _only(said, "PRODUCED")),
        positions=_positions(names, event, [a.actor for a in attendances], said),
        absent=absent_lines(names, [*said, *filter(is_absent, denied)], said),
        other=related(
            names, [s for s in said if s.predicate not in _SHOWN_ELSEWHERE and not is_absent(s)]
        ),
        sources=sources_of(
            names.view, [*(s.document for s in said), *(a.statement.document for a in attendances)]
        ),
        accounts=accounts,
        differ=differing(view, accounts.items),
        told_by_some=told_by_some(accounts.items),
        issues=issue_lines(names, [*said, *(a.statement for a in attendances)]),
    )


def _only(statements: list[Statement], *predicates: str) -> list[Statement]:
    return [s for s in statements if s.predicate in predicates and not is_absent(s)]


def _positions(
    names: Names, event: str, actors: list[str], said: list[Statement]
) -> Listing[Related]:
    """A position is of this event when the document that tells of the event states it."""
    documents = {statement.document for statement in said}
    found: list[Related] = []
    for actor in dict.fromkeys(actors):
        stated = [
            statement
            for predicate in _POSITIONS
            for statement in names.view.statements(subject=actor, predicate=predicate)
            if statement.document in documents
        ]
        found.extend(related(names, stated, through=actor).items)
    return listing(found)
