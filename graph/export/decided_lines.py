"""Decisions of people as plain lines, and at a level only those that tell of nothing closed."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from graph.export.name_search import NameSearch
from graph.export.named_texts import texts_in, texts_of
from graph.export.release import allowed_levels
from graph.export.withheld_names import names_withheld
from graph.model.decision import Decision, decision_data
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store.base import Store, View, ViewFilter

STATEMENT, IDENTITY = "statement", "identity"
# An edit has a statement of its own; both leave together with the exact ledger.
EDITED = "edited"
_ALL = ViewFilter(include_refused=True, include_retracted=True)

Line = dict[str, Any]


@dataclass
class DecidedLines:
    """What leaves, in the order in which it must be taken again.

    Attributes:
        lines: decisions on statements by id, then about who is who as they were taken.
        closed: how many name, in an id or in words, something that may not leave at the level.
        edits: how many edits there are; they never leave this way.
    """

    lines: list[Line] = field(default_factory=list)
    closed: int = 0
    edits: int = 0


def decided_lines(store: Store, level: str) -> DecidedLines:
    """Return the decisions of a ledger that may leave at a level.

    A line stays when a node it names is closed at the level, by itself or by a decision, or when
    its source is; with it stays whatever takes it back, and whatever it takes back. Who decided
    stands in every line.

    Raises:
        ModelError: there is no such level.
    """
    visible = replace(_ALL, sensitivities=allowed_levels(level))
    with (
        store.view(replace(_ALL, as_told=True)) as told,
        store.view(_ALL) as whole,
        store.view(visible) as seen,
    ):
        shows_all = visible.shows_all_levels
        return _gathered(told, None if shows_all else _Closing(whole, seen, visible.sensitivities))


def _gathered(told: View, closing: "_Closing | None") -> DecidedLines:
    found = DecidedLines()
    for statement in told.statements():
        review = statement.review
        if review is None:
            continue
        if review.decision == EDITED:
            found.edits += 1
        elif closing is not None and closing.closes_statement(statement):
            found.closed += 1
        else:
            said = {"decision": review.decision, "author": review.author, "at": review.at}
            found.lines.append({"about": STATEMENT, "statement": statement.id, **said})
    decisions = list(told.decisions())
    kept = decisions if closing is None else list(closing.open_ones(decisions))
    found.closed += len(decisions) - len(kept)
    found.lines += ({"about": IDENTITY, **decision_data(decision)} for decision in kept)
    return found


class _Closing:
    """Tells what is closed in the view `seen` of some levels, of all that the view `whole` has."""

    def __init__(self, whole: View, seen: View, levels: Collection[str]) -> None:
        self._whole = whole
        self._seen = seen
        self._levels = levels
        self._names: NameSearch | None = None

    def closes_statement(self, statement: Statement) -> bool:
        """True when its source, its own level or a node that it names keeps it back."""
        if statement.sensitivity not in self._levels:
            return True
        return any(map(self._is_closed, texts_of(statement)))

    def open_ones(self, decisions: Iterable[Decision]) -> Iterator[Decision]:
        """Yield the decisions that may leave; what undoes another, and that other, go together.

        Without its undo a merge that nobody holds for true any more would stand again.
        """
        lines = list(decisions)
        first: dict[str, str] = {}
        for line in lines:
            first[line.id] = first.get(line.undoes, line.undoes or line.id)
        gone = {first[line.id] for line in lines if self._closes(line)}
        return (line for line in lines if first[line.id] not in gone)

    def _closes(self, decision: Decision) -> bool:
        ends = (decision.node, decision.other)
        if any(self._is_closed(end) for end in ends if end):
            return True
        sources = filter(None, map(self._whole.document, decision.documents))
        if any(source.sensitivity not in self._levels for source in sources):
            return True
        words = [decision.reason, *_texts_of_node(decision.described)]
        return any(self._is_closed(text) or self._names_somebody(text) for text in words if text)

    def _is_closed(self, node: str) -> bool:
        return self._whole.node(node) is not None and self._seen.node(node) is None

    def _names_somebody(self, text: str) -> bool:
        if self._names is None:
            self._names = names_withheld(self._whole, self._seen)
        return self._names.stands_in(text)


def _texts_of_node(node: Node | None) -> Iterator[str]:
    """Yield all that a described node is told by, with the names of its attributes."""
    if node is not None:
        yield from (node.id, node.label, node.subtype or "", *node.attributes)
        yield from texts_in(node.attributes)
