"""Which bodies have ended: closed, or succeeded by another; nobody meets them any more."""

from datetime import date

from graph.analysis.ties.tie_kinds import known_documents
from graph.model.presence import holds
from graph.model.vocabulary import Vocabulary
from graph.query.event_line import span_of
from graph.store.base import View

# The last day of a body that another succeeded, where no source says when: long over.
SOME_DAY = date.min


def ended_on(view: View, vocabulary: Vocabulary) -> dict[str, date]:
    """Return the last day of each actor, programme or mechanism of which one is known.

    The vocabulary says so, or that another body came after it; the earliest counts, and whoever
    asks compares it with today. Ends that sources give are asked for one by one: `told_end`.

    Args:
        view: what may be shown.
        vocabulary: of the ledger.
    """
    told = [(one.id, last_day(one.valid_to)) for one in vocabulary.named()]
    told += [
        (str(one.object), last_day(_text(one.qualifiers.get("at"))) or SOME_DAY)
        for one in view.statements(predicate="SUCCEEDED")
        if holds(one)
    ]
    found: dict[str, date] = {}
    for node, day in told:
        if day is not None:
            # What says when counts before what does not.
            known = found.get(node, SOME_DAY)
            found[node] = min(day, known) if SOME_DAY not in (day, known) else max(day, known)
    return found


def told_end(view: View, node_id: str) -> date | None:
    """Return until when sources say that an actor is what it is; None where none ends it.

    A report that ends it is outweighed by another that does not; a file of the vocabulary in the
    ledger is not: that a report only gives a type is no proof that the body lives.
    """
    told = [one for one in view.statements(subject=node_id, predicate="HAS_TYPE") if holds(one)]
    ends = [(one, day) for one in told if (day := last_day(one.valid_to)) is not None]
    if len(ends) < len(told):
        known = known_documents(view, [one for one, _ in ends])
        ends = [(one, day) for one, day in ends if one.document in known]
    return max((day for _, day in ends), default=None)


def closed_bodies(view: View, vocabulary: Vocabulary, today: date) -> frozenset[str]:
    """Return the ids of all that ended before a day, by `ended_on` or by `told_end`.

    Args:
        view: what may be shown.
        vocabulary: of the ledger.
        today: who ended before is closed.
    """
    ends = ended_on(view, vocabulary)
    types = view.statements(predicate="HAS_TYPE")
    perhaps = {one.subject for one in types if one.valid_to is not None}
    found = {node for node, day in ends.items() if day < today}
    for node in sorted(perhaps - found):
        day = told_end(view, node)
        if day is not None and day < today:
            found.add(node)
    return frozenset(found)


def last_day(text: str | None) -> date | None:
    """Return the last possible day of an EDTF date; None for none, and for one without end."""
    latest = None if text is None else span_of(text).latest
    return None if latest is None else date.fromisoformat(latest)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
