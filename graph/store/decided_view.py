"""A view with decisions about who is who laid over it; the ledger itself is never rewritten."""

import copy
import heapq
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby, islice
from operator import itemgetter

from graph.model.decision import Decision
from graph.model.document import Document
from graph.model.ids import document_key
from graph.model.node import Node
from graph.model.statement import Statement, Value
from graph.store.base import AuditEntry, Label, View, ViewFilter
from graph.store.columns import Changes, Columns, NodeTable
from graph.store.decided_changes import decided_changes
from graph.store.decided_counts import decided_counts
from graph.store.decided_nodes import WHOLE, DecidedNodes
from graph.store.decided_statement import Rewriting
from graph.store.decided_table import DecidedTable, decided_columns, decided_table
from graph.store.identities import Identities
from graph.store.raw_view import RawView, is_named, labels_holding, open_lines, text_order


class DecidedView(View):
    """One moment of a ledger through a filter, with nodes as people decided that they are.

    Args:
        raw: the moment as told; closed with this one.
        lines: all decisions.
        who: which nodes are shown as others; nothing when the filter says `as_told`.
        closing: which nodes are closed together, worked out from the same decisions.
    """

    def __init__(
        self, raw: RawView, lines: Sequence[Decision], who: Identities, closing: Identities
    ) -> None:
        self.raw = raw
        self._lines = lines
        self._who = who
        self._closing = closing
        self._touched = closing.touched()
        self._follows = True
        self._shows_all = raw.view_filter.shows_all_levels
        self._nodes = DecidedNodes(raw, who, closing, self, lambda: self._whole)
        self._read = Rewriting(who, self._touched, raw.targets_node, self._nodes.is_closed)

    def exactly(self) -> "DecidedView":
        """Return the same view in which a merged id finds nothing, not what it was merged into."""
        other = copy.copy(self)
        other._follows = False
        return other

    def whole(self) -> "DecidedView":
        """Return the same moment with all that is hidden, refused or retracted."""
        return self._whole

    def close(self) -> None:
        self.raw.close()

    @property
    def version(self) -> int:
        return self.raw.version

    @property
    def view_filter(self) -> ViewFilter:
        """What is visible."""
        return self.raw.view_filter

    def node(self, node_id: str) -> Node | None:
        name = self._meant(node_id)
        if name is None:
            return None
        if self._shows_all and name not in self._touched:
            return self.raw.node(name)
        return self._nodes.find(name)

    def nodes(self, kind: str | None = None) -> Iterator[Node]:
        shown = self._nodes.shown
        others = (node for node in self.raw.nodes(kind) if node.id not in shown)
        ours = (n for _, n in sorted(shown.items()) if n is not None)
        wanted = (node for node in ours if kind is None or kind in node.kinds)
        yield from heapq.merge(others, wanted, key=_id_of_node)

    def statements(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: Value = None,
        document: str | None = None,
    ) -> Iterator[Statement]:
        who_subject = None if subject is None else self._meant(subject)
        means_node = isinstance(object, str) and object in self._touched
        means_node &= predicate is None or self.raw.targets_node(predicate)
        value = self._meant(str(object)) if means_node else object
        if (subject is not None and who_subject is None) or (object is not None and value is None):
            return
        wanted = (who_subject, value)
        streams = [
            self._meeting(self.raw.statements(one, predicate, other, place), wanted, means_node)
            for one, other, place in self._ways(who_subject, value, document, means_node)
        ]
        if len(streams) == 1:
            yield from streams[0]
            return
        # An id begins with the key of its document, which is sooner made than an id.
        keyed = [((document_key(one.document), one) for one in stream) for stream in streams]
        for _, same in groupby(heapq.merge(*keyed, key=itemgetter(0)), key=itemgetter(0)):
            found = [one for _, one in same]
            yield from found if len(found) == 1 else _each_once(found)

    def statement(self, statement_id: str) -> Statement | None:
        found = self.raw.statement(statement_id)
        return None if found is None else self._read.read(found)

    def naming(self, node_id: str) -> Iterator[Statement]:
        """Yield visible statements that name a node as an end or in a qualifier, in no order."""
        yield from self.statements(node_id)
        yield from self.statements(object=node_id)
        moved = (name for _, name in self._who.moved.get(node_id, ()))
        for told in self.raw.naming({*self._who.set_of(node_id), *moved}):
            found = self._read.read(told)
            if found is not None and is_named(found.qualifiers, node_id):
                yield found

    def labels(self, node_id: str | None = None) -> Iterator[Label]:
        if node_id is not None:
            name = self._meant(node_id)
            if name is not None:
                differs = self._nodes.may_differ(name)
                yield from self._nodes.labels(name) if differs else self.raw.labels(name)
            return
        shown = self._nodes.shown
        others = (label for label in self.raw.labels() if label.node not in shown)
        ours = (label for name in sorted(shown) for label in self._nodes.labels(name))
        yield from heapq.merge(others, ours, key=_node_of_label)

    def find_labels(self, part: str, limit: int = 50) -> Iterator[Label]:
        """Yield visible labels that hold `part`; see `RawView.find_labels`."""
        shown = self._nodes.shown
        ours = [one for name in shown for one in self._nodes.labels(name)]
        fitting = labels_holding(part, ours, len(ours))
        told = self.raw.find_labels(
            part, limit + sum(1 for one in shown for _ in self.raw.labels(one))
        )
        others = (one for one in told if one.node not in shown)
        yield from islice(heapq.merge(others, fitting, key=text_order), limit)

    def document(self, document_id: str) -> Document | None:
        return self.raw.document(document_id)

    def documents(self) -> Iterator[Document]:
        return self.raw.documents()

    def node_table(self) -> NodeTable:
        return self._table.nodes

    def document_ids(self) -> list[str]:
        return self.raw.document_ids()

    def columns(self, predicate: str) -> Columns:
        found = self.raw.columns(predicate)
        if not self._nodes.shown:
            return found
        return decided_columns(found, self._table, self._who, self._read, self.document_ids())

    def changes(self, since: int) -> Changes:
        return decided_changes(self.raw, since, self._lines, self._who, self._read)

    def counts(self) -> dict[str, int]:
        return decided_counts(self.raw, self._closing, self._read, self._nodes)

    def audit(self, last: int | None = None) -> Iterator[AuditEntry]:
        return self.raw.audit(last)

    def decisions(self) -> Iterator[Decision]:
        yield from open_lines(self, self._lines, self._shows_all)

    def _meant(self, node_id: str) -> str | None:
        """The id that people see; None for a merged one where it is to find nothing."""
        name = self._who.of(node_id)
        return name if self._follows or name == node_id else None

    def _ways(
        self, subject: str | None, value: Value, document: str | None, means_node: bool
    ) -> list[tuple[str | None, Value, str | None]]:
        """What to ask of the raw view: subject, object and document."""
        subjects = self._as_read(subject)
        values: list[tuple[Value, str | None]] = [(value, None)]
        if means_node and isinstance(value, str):
            values = [*self._as_read(value)]
        found = []
        for one, first in subjects:
            for other, second in values:
                places = {place for place in (document, first, second) if place is not None}
                if len(places) <= 1:
                    found.append((one, other, next(iter(places), None)))
        return found

    def _as_read(self, name: str | None) -> list[tuple[str | None, str | None]]:
        """The ids as which a node was read, each with the document, None for all."""
        if name is None or name not in self._touched:
            return [(name, None)]
        everywhere: list[tuple[str | None, str | None]] = [
            (one, None) for one in self._who.set_of(name)
        ]
        moves = self._who.moved.get(name, ())
        return [
            *everywhere,
            *((one, place) for place, one in moves if (one, None) not in everywhere),
        ]

    def _meeting(
        self, told: Iterator[Statement], wanted: tuple[str | None, Value], means_node: bool
    ) -> Iterator[Statement]:
        """Statements as they read now, of the wanted subject and object."""
        subject, value = wanted
        for one in told:
            found = self._read.read(one)
            if found is None or (subject is not None and found.subject != subject):
                continue
            if means_node and not self.raw.targets_node(found.predicate):
                continue
            if value is None or found.object == value:
                yield found

    @cached_property
    def _whole(self) -> "DecidedView":
        return DecidedView(self.raw.sibling(WHOLE), self._lines, self._who, self._closing)

    @cached_property
    def _table(self) -> DecidedTable:
        return decided_table(self.raw.node_table(), self._nodes.shown, self._who)


def everything_of(view: View) -> View:
    """Return the moment of a view with all that is hidden, refused or retracted."""
    if isinstance(view, DecidedView):
        return view.whole()
    return view.sibling(WHOLE) if isinstance(view, RawView) else view


def filter_of(view: View) -> ViewFilter | None:
    """Return what a view shows; None when it does not tell."""
    return view.view_filter if isinstance(view, DecidedView | RawView) else None


def _id_of_node(node: Node) -> str:
    return node.id


def _each_once(statements: list[Statement]) -> list[Statement]:
    by_id = {statement.id: statement for statement in statements}
    return [by_id[name] for name in sorted(by_id)]


def _node_of_label(label: Label) -> str:
    return label.node
