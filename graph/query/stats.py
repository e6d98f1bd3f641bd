"""What is in the graph, in numbers."""

from collections import Counter
from dataclasses import dataclass

from graph.query.answer import Answer
from graph.query.event_line import span_of
from graph.query.known_from import vocabulary_documents, vocabulary_only
from graph.store.base import View


@dataclass(frozen=True, slots=True)
class Stats(Answer):
    """Numbers of a view.

    Attributes:
        sources: documents that are no vocabulary file, by form.
        nodes: how many of each kind; a body that is Actor and Mechanism counts in both.
        events: whole events; `sessions` are counted apart.
        from_vocabulary_only: actors, mechanisms and programmes that no source names yet.
        earliest, latest: first and last possible day of all events, None without any date.
        undated: whole events whose source gives no date.
        years: year of the first possible day to number of whole events, sorted.
    """

    version: int
    documents: int
    statements: int
    evidence: int
    retracted: int
    sources: dict[str, int]
    nodes: dict[str, int]
    events: int
    sessions: int
    from_vocabulary_only: int
    earliest: str | None
    latest: str | None
    undated: int
    years: dict[str, int]


def stats(view: View) -> Stats:
    """Count what a view shows."""
    counts = view.counts()
    forms = Counter(document.form for document in view.documents())
    forms.pop("vocabulary", None)
    sessions = {statement.subject for statement in view.statements(predicate="SUB_EVENT_OF")}
    events = {node.id for node in view.nodes("Event")} - sessions
    days = _days(view, events)
    return Stats(
        version=view.version,
        documents=counts["documents"],
        statements=counts["statements"],
        evidence=counts["evidence"],
        retracted=counts["retracted"],
        sources=dict(sorted(forms.items())),
        nodes=_kinds(view),
        events=len(events),
        sessions=len(sessions),
        from_vocabulary_only=_from_vocabulary_only(view),
        earliest=min((first for first, _ in days), default=None),
        latest=max((last for _, last in days), default=None),
        undated=len(events) - len(days),
        years=dict(sorted(Counter(first[:4] for first, _ in days).items())),
    )


def _kinds(view: View) -> dict[str, int]:
    counted = Counter(kind for node in view.nodes() for kind in node.kinds)
    return dict(sorted(counted.items()))


def _days(view: View, events: set[str]) -> list[tuple[str, str]]:
    """First and last possible day of each event that has a bounded date."""
    found: dict[str, tuple[str, str]] = {}
    for statement in view.statements(predicate="HAS_DATE"):
        earliest, latest = _bounds(str(statement.object))
        if statement.subject in events and earliest is not None and latest is not None:
            found.setdefault(statement.subject, (earliest, latest))
    return list(found.values())


def _bounds(edtf: str) -> tuple[str | None, str | None]:
    span = span_of(edtf)
    return span.earliest, span.latest


def _from_vocabulary_only(view: View) -> int:
    vocabulary = vocabulary_documents(view)
    listed = {
        statement.subject
        for document in vocabulary
        for statement in view.statements(document=document)
    }
    kinds = ("Actor", "Mechanism", "Programme")
    candidates = {node.id for kind in kinds for node in view.nodes(kind)} & listed
    return sum(
        vocabulary_only(view.statements(subject=one), vocabulary)
        and vocabulary_only(view.statements(object=one), vocabulary)
        for one in candidates
    )
