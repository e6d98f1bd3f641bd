"""One event as each of its documents tells it: side by side, never averaged."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.attendance import Attendance
from graph.query.event_absent import Absent, absent_lines, is_absent
from graph.query.event_counts import CountLine, count_lines
from graph.query.event_issues import has_unreadable_date
from graph.query.event_line import When, when_from
from graph.query.names import Names, Ref
from graph.query.network_meeting import ORGANISING
from graph.query.sources import SourceLine, source_line

FUNDING = frozenset({"funder"})


@dataclass(frozen=True, slots=True)
class Account(Answer):
    """What one document says of an event.

    Attributes:
        when: the date it gives; `absent`, `unreadable` or `unknown` when it gives none.
        places: where it puts the event; empty when it does not say.
        organisers: who organised or hosted, by its word.
        funders: who paid, by its word.
        absent: what a reader looked for and it does not have.
    """

    source: SourceLine
    when: When
    places: tuple[Ref, ...]
    organisers: tuple[Ref, ...]
    funders: tuple[Ref, ...]
    counts: Listing[CountLine]
    absent: Listing[Absent]


def account_lines(
    names: Names, event: str, said: list[Statement], attendances: list[Attendance]
) -> Listing[Account]:
    """Return one account for each document that tells of the event, by document title.

    Args:
        said: the statements about the event and its sessions.
        attendances: who was there.
    """
    ids = {s.document for s in said} | {a.statement.document for a in attendances}
    documents = [names.view.document(one) for one in sorted(ids)]
    found = [
        _account(
            names,
            event,
            source_line(document),
            said,
            [a for a in attendances if a.statement.document == document.id],
        )
        for document in documents
        if document is not None and document.form != "vocabulary"
    ]
    return listing(sorted(found, key=lambda a: (a.source.title or a.source.uri, a.source.document)))


def _account(
    names: Names,
    event: str,
    source: SourceLine,
    everywhere: list[Statement],
    attendances: list[Attendance],
) -> Account:
    said = [s for s in everywhere if s.document == source.document]
    own = [s for s in said if s.subject == event]
    when = when_from([s for s in own if s.predicate == "HAS_DATE"])
    if when.state != "given" and has_unreadable_date(names.view, own):
        when = when.unreadable()
    return Account(
        source=source,
        when=when,
        places=names.refs(_objects(own, "HELD_IN")),
        organisers=names.refs(_in_roles(attendances, ORGANISING)),
        funders=names.refs(_in_roles(attendances, FUNDING)),
        counts=count_lines(
            names, [s for s in said if s.predicate == "HAS_COUNT" and not is_absent(s)]
        ),
        absent=absent_lines(names, said, everywhere),
    )


def _objects(said: Iterable[Statement], predicate: str) -> list[str]:
    found = (s for s in said if s.predicate == predicate and not is_absent(s))
    return sorted({str(s.object) for s in found})


def _in_roles(attendances: list[Attendance], roles: Collection[str]) -> list[str]:
    return sorted({a.actor for a in attendances if a.role in roles and a.ties})
