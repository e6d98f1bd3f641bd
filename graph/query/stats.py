"""What is in the graph, in numbers."""

from collections import Counter
from dataclasses import dataclass

from graph.query.answer import Answer
from graph.query.event_spans import spans_of
from graph.query.events import whole_events
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
        undated: whole events to which no source surely gives a date; see `event_spans`.
        years: year of the first possible day to number of whole events, sorted; an event of which
            only the end is known is in no year.
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
    every = sum(1 for _ in view.nodes("Event"))
    events = whole_events(view)
    spans = spans_of(view, events).values()
    firsts = [span.earliest for span in spans if span.earliest is not None]
    lasts = [span.latest for span in spans if span.latest is not None]
    return Stats(
        version=view.version,
        documents=counts["documents"],
        statements=counts["statements"],
        evidence=counts["evidence"],
        retracted=counts["retracted"],
        sources=dict(sorted(forms.items())),
        nodes=_kinds(view),
        events=len(events),
        sessions=every - len(events),
        from_vocabulary_only=_from_vocabulary_only(view),
        earliest=min(firsts, default=None),
        latest=max(lasts, default=None),
        undated=len(events) - len(spans),
        years=dict(sorted(Counter(first[:4] for first in firsts).items())),
    )


def _kinds(view: View) -> dict[str, int]:
    counted = Counter(kind for node in view.nodes() for kind in node.kinds)
    return dict(sorted(counted.items()))


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
