"""Which facts a note of a reader is about, so that a doubt and the note of it wait only once."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.store.base import View

NOTE = "RAISED_ISSUE"
OPEN = ("ambiguous", "conflicting")
# What a note of a kind doubts; a note of another kind is about no single fact.
_DOUBTED = {
    "ambiguous-role": "PARTICIPATED_IN",
    "conflicting-counts": "HAS_COUNT",
    "incomplete-date": "HAS_DATE",
    "no-count": "HAS_COUNT",
    "no-date": "HAS_DATE",
    "no-place": "HELD_IN",
    "several-places": "HELD_IN",
}
# Of a source with several doubts of one kind, the note names the one that it is about.
_NAMED = frozenset({"ambiguous-role"})

Called = Callable[[str], Iterable[str]]


def is_open(statement: Statement) -> bool:
    """True when the source was read to leave the statement open, whatever was decided since."""
    return statement.status == "absent" or statement.certainty in OPEN


def facts_of_notes(statements: Iterable[Statement], called: Called) -> dict[str, tuple[str, ...]]:
    """Return the ids of the open facts that each note is about; a note on its own is left out.

    Args:
        statements: of one or more documents; the refused ones too, since a note on a fact on
            which a person has decided is settled.
        called: the names of a node.
    """
    notes: list[Statement] = []
    facts: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.predicate == NOTE:
            notes.append(statement)
        elif is_open(statement):
            facts[statement.document, statement.predicate].append(statement)
    found: dict[str, tuple[str, ...]] = {}
    for note in notes:
        doubted = _DOUBTED.get(str(note.qualifiers.get("code")), "")
        about = _about(note, facts[note.document, doubted], called)
        if about:
            found[note.id] = tuple(sorted({fact.id for fact in about}))
    return found


def names_in(note: str, names: Iterable[str]) -> list[str]:
    """Return the names that stand in a note as words of their own, the longest first."""
    met = {name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", note)}
    return sorted(met, key=lambda name: (-len(name), name))


def called_in(view: View) -> Called:
    """Return what tells the names of a node; each node is looked up once."""
    known: dict[str, frozenset[str]] = {}

    def called(node_id: str) -> frozenset[str]:
        if node_id not in known:
            node = view.node(node_id)
            labels = [] if node is None else [node.label]
            known[node_id] = frozenset([*labels, *(one.text for one in view.labels(node_id))])
        return known[node_id]

    return called


def _about(note: Statement, facts: list[Statement], called: Called) -> list[Statement]:
    if str(note.qualifiers.get("code")) not in _NAMED:
        return facts
    named = [fact for fact in facts if names_in(str(note.object), called(fact.subject))]
    return named or [fact for fact in facts if _rests_on_it(fact, note)]


def _rests_on_it(fact: Statement, note: Statement) -> bool:
    """True when the fact rests on words that the note quotes."""
    quoted = [span for one in note.evidence if (span := _span(one)) is not None]
    rests = [span for one in fact.evidence if (span := _span(one)) is not None]
    return any(start < last and first < end for start, end in rests for first, last in quoted)


def _span(evidence: Evidence) -> tuple[int, int] | None:
    if evidence.start is None or evidence.end is None:
        return None
    return evidence.start, evidence.end
