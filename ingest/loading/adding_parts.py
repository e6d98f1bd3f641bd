"""A part in an event that the reader missed: what a person fills in becomes a statement."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.errors import ModelError
from graph.message import Message
from graph.model.document import Document
from graph.model.evidence import Evidence
from graph.model.levels import strictest
from graph.model.node import Node
from graph.model.relations import Relations
from graph.model.statement import Statement
from graph.store.base import View
from ingest.loading.typed_kinds import is_event, refuse_wrong_kinds
from ingest.loading.typed_names import refuse_person
from ingest.loading.typed_terms import refuse_unknown_terms
from ingest.resolution.mention import Mention
from ingest.resolution.resolver import Resolver

_PART = "PARTICIPATED_IN"


@dataclass(frozen=True, slots=True)
class MissedPart:
    """What a person fills in.

    Attributes:
        document: id of the source.
        actor: id or name; a name that is not known makes a new actor.
        role: id of a role.
        quote: words of the source that say so; blanks and line ends do not count.
        event: id; empty for the only one of which the source tells.
    """

    document: str
    actor: str
    role: str
    quote: str
    event: str = ""


def statement_of(
    missed: MissedPart, view: View, resolver: Resolver, relations: Relations
) -> tuple[Statement, tuple[Node, ...]]:
    """Return the statement and the actor that the ledger may lack.

    Raises:
        ModelError: the source, the event or the role is unknown, the actor is a person, has no
            name or is of a kind that takes no part, the event is none, or the words do not stand
            in the source.
    """
    document = view.document(missed.document)
    if document is None:
        what = Message("There is no document '{id}'.", id=missed.document)
        raise ModelError(what, next_step="Check the id; `mtandao sources` lists them.")
    told = list(view.statements(document=document.id))
    event = missed.event or _only(events_of(told, view))
    actor = _actor(missed, view, resolver)
    ends = (actor.id, event)
    levels = [document.sensitivity, *(s.sensitivity for s in told if s.subject in ends)]
    levels += [s.sensitivity for s in told if s.object in ends]
    plain = Statement(
        _PART,
        actor.id,
        event,
        document.id,
        (evidence_of(document, missed.quote),),
        sensitivity=strictest(levels),
    )
    said = Statement(
        **{name: getattr(plain, name) for name in _KEPT}, qualifiers={"role": missed.role}
    )
    refuse_unknown_terms(plain, said, resolver.vocabulary, relations)
    refuse_wrong_kinds(None, said, view, relations)
    return said, (actor,)


_KEPT = ("predicate", "subject", "object", "document", "evidence", "sensitivity")


def events_of(told: Sequence[Statement], view: View) -> list[str]:
    """Return the ids of the events of which a source tells, sorted; it may describe more."""
    found = {str(s.object) for s in told if s.predicate in ("DESCRIBES", _PART)}
    found |= {s.subject for s in told if s.predicate in ("HAS_DATE", "HELD_IN")}
    return sorted(one for one in found if is_event(view, one))


def evidence_of(document: Document, quote: str) -> Evidence:
    """Return where the words stand.

    Raises:
        ModelError: nowhere in the source, or there are none.
    """
    words = quote.split()
    if words and document.text is not None:
        found = re.search(r"\s+".join(map(re.escape, words)), document.text)
        if found is not None:
            return Evidence(found.group(), found.start(), found.end())
    wanted = " ".join(words)
    for row in document.rows if words else ():
        for column, text in row.cells.items():
            if wanted in text:
                return Evidence(wanted, sheet=row.sheet, row=row.row, column=column)
    raise ModelError(
        Message("The words '{quote}' do not stand in the source.", quote=wanted),
        next_step="Choose words of the source as they stand.",
    )


def _only(events: list[str]) -> str:
    if len(events) == 1:
        return events[0]
    if not events:
        raise ModelError(
            "The source tells of no event.", next_step="Give the id of one that the ledger knows."
        )
    raise ModelError(
        Message("The source tells of {n} [event|events].", n=len(events)),
        next_step=Message("Give the id of one: {ids}.", ids=", ".join(events)),
    )


def _actor(missed: MissedPart, view: View, resolver: Resolver) -> Node:
    name = " ".join(missed.actor.split())
    if not name:
        raise ModelError(
            "The part has no actor.", next_step="Give the id or the name of who it was."
        )
    known = view.node(name)
    if known is not None:
        return known
    refuse_person(name, ("Actor",), None, resolver.vocabulary)
    found = resolver.resolve(
        Mention(name, "Actor", scope=missed.document, document=missed.document)
    )
    node = view.node(found.node_id)
    return node or Node(found.node_id, found.kinds, found.subtype, found.label)
