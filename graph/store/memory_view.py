"""Reading the reference ledger: plain loops over one moment."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from graph.errors import StoreError
from graph.model.decision import Decision
from graph.model.document import Document
from graph.model.node import Node
from graph.model.relations import Relations
from graph.model.statement import Statement, Value
from graph.store.base import AuditEntry, Label, View, ViewFilter
from graph.store.columns import (
    Changes,
    Columns,
    NodeTable,
    columns_of_statements,
    table_of_nodes,
)
from graph.store.label_order import label_of, label_order
from graph.store.memory_levels import MemoryLevels, level_in
from graph.store.persons import HIDING
from graph.store.raw_view import LinesKey, RawView, is_named

if TYPE_CHECKING:
    from graph.store.memory import Moment


class MemoryView(RawView, View):
    """One moment of a memory ledger through a filter."""

    def __init__(self, moment: "Moment", view_filter: ViewFilter, relations: Relations) -> None:
        self._moment: Moment | None = moment
        self._filter = view_filter
        self._relations = relations

    def close(self) -> None:
        self._moment = None

    @property
    def version(self) -> int:
        return len(self._open().audit)

    @property
    def view_filter(self) -> ViewFilter:
        return self._filter

    def sibling(self, view_filter: ViewFilter) -> "MemoryView":
        return MemoryView(self._open(), view_filter, self._relations)

    def naming(self, node_ids: Iterable[str]) -> Iterator[Statement]:
        moment = self._open()
        index = moment.index(self._relations)
        for node_id in node_ids:
            for name in index.naming(node_id):
                said = moment.statements[name]
                if self._shows(said) and is_named(said.qualifiers, node_id):
                    yield self._leveled(said)

    def between(self, node_ids: Iterable[str]) -> Iterator[Statement]:
        names = set(node_ids)
        for name in names:
            for statement in self.statements(subject=name):
                if statement.object in names and self._targets_node(statement):
                    yield statement

    def targets_node(self, predicate: str) -> bool:
        return self._relations.get(predicate).range == "node"

    def lines(self) -> Sequence[Decision]:
        return tuple(self._open().decisions)

    def lines_key(self) -> LinesKey:
        lines = self._open().decisions
        return len(lines), lines[-1].id if lines else ""

    def node(self, node_id: str) -> Node | None:
        node = self._open().nodes.get(node_id)
        return node if node is None or self._filter.shows_all_levels else self._seen.find(node)

    def nodes(self, kind: str | None = None) -> Iterator[Node]:
        for name in sorted(self._named):
            node = self.node(name)
            if node is not None and (kind is None or kind in node.kinds):
                yield node

    def statements(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: Value = None,
        document: str | None = None,
    ) -> Iterator[Statement]:
        wanted = (subject, predicate, object, document)
        means_node = predicate is None and object in self._open().nodes
        for name in sorted(self._candidates(*wanted)):
            statement = self._open().statements[name]
            is_meant = not means_node or self._targets_node(statement)
            if is_meant and _matches(statement, wanted) and self._shows(statement):
                yield self._leveled(statement)

    def statement(self, statement_id: str) -> Statement | None:
        found = self._open().statements.get(statement_id)
        return None if found is None or not self._shows(found) else self._leveled(found)

    def labels(self, node_id: str | None = None) -> Iterator[Label]:
        named = self._named
        shown = sorted(named) if node_id is None else [node_id] if node_id in named else []
        for node in filter(None, map(self.node, shown)):
            given = (label_of(s) for s in self.statements(node.id, "HAS_LABEL"))
            title = Label(node.id, node.label, "title")
            yield from sorted({title, *given}, key=label_order)

    def document(self, document_id: str) -> Document | None:
        found = self._open().documents.get(document_id)
        return found if found is not None and self._may_see(found) else None

    def documents(self) -> Iterator[Document]:
        known = self._open().documents
        for name in sorted(known):
            if self._may_see(known[name]):
                yield replace(known[name], text=None, rows=())

    def node_table(self) -> NodeTable:
        return table_of_nodes(self.nodes())

    def document_ids(self) -> list[str]:
        return sorted(self._open().documents)

    def columns(self, predicate: str) -> Columns:
        relation = self._relations.get(predicate)
        return columns_of_statements(
            relation.id,
            self.statements(predicate=relation.id),
            sorted(self._named),
            self.document_ids(),
            relation.range == "node",
        )

    def changes(self, since: int) -> Changes:
        moment = self._open()
        touched = sorted(name for name, version in moment.touched.items() if version > since)
        changed = [self._leveled(moment.statements[name]) for name in touched]
        shown = tuple(s for s in changed if self._shows(s))
        hidden = tuple(s for s in changed if not self._shows(s) and moment.added[s.id] <= since)
        return Changes(shown, hidden)

    def counts(self) -> dict[str, int]:
        visible = list(self.statements())
        everything = MemoryView(
            self._open(), replace(self._filter, include_retracted=True), self._relations
        )
        return {
            "documents": sum(1 for _ in self.documents()),
            "statements": len(visible),
            "evidence": sum(len(statement.evidence) for statement in visible),
            "nodes": len(self._named),
            "retracted": sum(1 for s in everything.statements() if s.retracted_at is not None),
        }

    def audit(self, last: int | None = None) -> Iterator[AuditEntry]:
        entries = self._open().audit
        return iter(entries if last is None else entries[max(len(entries) - last, 0) :])

    def _open(self) -> "Moment":
        if self._moment is None:
            raise StoreError("The view is closed.", next_step="Open a new one: `store.view()`.")
        return self._moment

    def _candidates(
        self, subject: str | None, predicate: str | None, object: Value, document: str | None
    ) -> Iterable[str]:
        moment = self._open()
        if document is not None:
            return moment.of_document.get(document, ())
        return moment.index(self._relations).find(subject, predicate, object)

    @cached_property
    def _named(self) -> set[str]:
        """Return the ids of the nodes that visible statements name as subject or object."""
        visible = [s for s in self._open().statements.values() if self._shows(s)]
        targets = (s.object for s in visible if self._targets_node(s))
        return set(chain((s.subject for s in visible), (str(t) for t in targets if t is not None)))

    def _targets_node(self, statement: Statement) -> bool:
        return self.targets_node(statement.predicate)

    def _may_see(self, document: Document) -> bool:
        return document.sensitivity in self._filter.sensitivities

    @cached_property
    def _seen(self) -> MemoryLevels:
        moment = self._open()
        return MemoryLevels(moment, self._filter, self._shows, moment.index(self._relations))

    def _leveled(self, statement: Statement) -> Statement:
        """Return the statement with the level that it has, at least that of its document."""
        level = level_in(self._open(), statement)
        is_as_written = level == statement.sensitivity
        return statement if is_as_written else replace(statement, sensitivity=level)

    def _shows(self, statement: Statement) -> bool:
        wanted = self._filter
        refused = statement.review is not None and statement.review.decision in HIDING
        return (
            level_in(self._open(), statement) in wanted.sensitivities
            and (wanted.statuses is None or statement.status in wanted.statuses)
            and statement.confidence >= wanted.min_confidence
            and (wanted.include_refused or not refused)
            and (wanted.include_retracted or statement.retracted_at is None)
        )


def _matches(statement: Statement, wanted: tuple[object, ...]) -> bool:
    has = (statement.subject, statement.predicate, statement.object, statement.document)
    return all(
        w is None or (w == h and type(w) is type(h)) for w, h in zip(wanted, has, strict=True)
    )
