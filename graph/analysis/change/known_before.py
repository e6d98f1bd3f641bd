"""A view as the ledger was before a day: what was read since is not in it."""

from collections.abc import Iterator
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graph.model.decision import Decision
from graph.model.document import Document
from graph.model.ids import document_key
from graph.model.node import Node
from graph.model.relations import Relations
from graph.model.statement import Statement, Value
from graph.store.base import AuditEntry, Label, View
from graph.store.columns import Changes, Columns, NodeTable, columns_of_statements
from graph.store.editing import EDIT

_PUT, _BULK = "put", "bulk load"


class KnownBefore(View):
    """What a ledger had read before a day, with nodes and names as they are now.

    Give it a view with retracted statements: what a source once said and says no more was known.

    Args:
        view: as it is now; closed by who opened it.
        day: ISO 8601; what was recorded on it or later is left out.
        relations: tell which relations point to things.
    """

    def __init__(self, view: View, day: str, relations: Relations) -> None:
        self._view, self._day, self._relations = view, day, relations

    def close(self) -> None:
        """Nothing: the view beneath stays open."""

    @property
    def version(self) -> int:
        return self._view.version

    def node(self, node_id: str) -> Node | None:
        return self._view.node(node_id)

    def nodes(self, kind: str | None = None) -> Iterator[Node]:
        return self._view.nodes(kind)

    def statements(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: Value = None,
        document: str | None = None,
    ) -> Iterator[Statement]:
        found = self._view.statements(subject, predicate, object, document)
        return (one for one in found if self._is_known(one))

    def statement(self, statement_id: str) -> Statement | None:
        found = self._view.statement(statement_id)
        return found if found is not None and self._is_known(found) else None

    def labels(self, node_id: str | None = None) -> Iterator[Label]:
        return self._view.labels(node_id)

    def document(self, document_id: str) -> Document | None:
        return self._view.document(document_id)

    def documents(self) -> Iterator[Document]:
        return self._view.documents()

    def node_table(self) -> NodeTable:
        return self._view.node_table()

    def document_ids(self) -> list[str]:
        return self._view.document_ids()

    def columns(self, predicate: str) -> Columns:
        """Whole sources from the columns; of those read before and since, statement by one."""
        everything, ids = self._view.columns(predicate), self.document_ids()
        new, mixed = self.read_since
        whole = np.array([one not in new and one not in mixed for one in ids], dtype=np.bool_)
        kept = whole[everything.document] if len(everything) else np.zeros(0, dtype=np.bool_)
        old = _rows(everything, kept)
        more = [s for one in sorted(mixed) for s in self.statements(None, predicate, None, one)]
        if not more:
            return old
        points = self._relations.get(predicate).range == "node"
        nodes = self.node_table().ids
        return _joined(old, columns_of_statements(predicate, more, nodes, ids, points))

    def changes(self, since: int) -> Changes:
        return self._view.changes(since)

    def counts(self) -> dict[str, int]:
        return self._view.counts()

    def audit(self, last: int | None = None) -> Iterator[AuditEntry]:
        return self._view.audit(last)

    def decisions(self) -> Iterator[Decision]:
        return self._view.decisions()

    @cached_property
    def read_since(self) -> tuple[frozenset[str], frozenset[str]]:
        """Sources first read on the day or later, and those read before and since."""
        told = _Reading()
        for entry in self._view.audit():
            told.note(entry, entry.at[:10] >= self._day)
        return told.since_and_mixed(self.document_ids())

    def _is_known(self, one: Statement) -> bool:
        return one.recorded_at is None or one.recorded_at[:10] < self._day


class _Reading:
    """What the audit tells of when sources were read: each number is before or since the day."""

    def __init__(self) -> None:
        self._read: tuple[set[str], set[str]] = (set(), set())
        self._bulk = [False, False]
        self._edited: set[str] = set()

    def note(self, entry: AuditEntry, is_since: bool) -> None:
        """Note one write."""
        if entry.action == _PUT:
            self._read[is_since].add(entry.target)
        elif entry.action == _BULK:
            self._bulk[is_since] = True
        elif entry.action == EDIT and is_since:
            self._edited.add(entry.target.split("-")[1])

    def since_and_mixed(self, documents: list[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Return which of the documents were read since, and which before and since."""
        before, since = self._read
        unnamed = set(documents) - before - since
        mixed = before & since
        if all(self._bulk):
            # A load of many sources names none of them: each statement is looked at.
            mixed |= unnamed
        elif self._bulk[True]:
            since = since | unnamed
        if self._edited:
            mixed |= {one for one in documents if document_key(one) in self._edited}
        return frozenset(since - mixed), frozenset(mixed)


def _rows(columns: Columns, kept: NDArray[np.bool_]) -> Columns:
    """Some rows of columns."""
    place = np.cumsum(kept) - 1
    return Columns(
        predicate=columns.predicate,
        subject=columns.subject[kept],
        object=columns.object[kept],
        values={int(place[row]): one for row, one in columns.values.items() if kept[row]},
        role=columns.role[kept],
        roles=columns.roles,
        document=columns.document[kept],
        confidence=columns.confidence[kept],
        status=columns.status[kept],
        certainty=columns.certainty[kept],
        modality=columns.modality[kept],
        accepted=columns.accepted[kept],
        qualifiers={int(place[row]): one for row, one in columns.qualifiers.items() if kept[row]},
    )


def _joined(one: Columns, other: Columns) -> Columns:
    """The rows of both."""
    roles = tuple(sorted({*one.roles, *other.roles}))
    first = len(one)
    both = {
        name: np.concatenate([getattr(one, name), getattr(other, name)])
        for name in ("subject", "object", "document", "confidence", "status", "certainty",
                     "modality", "accepted")
    }  # fmt: skip
    return Columns(
        predicate=one.predicate,
        values={**one.values, **{first + row: value for row, value in other.values.items()}},
        role=np.concatenate([_roles(part, roles) for part in (one, other)]),
        roles=roles,
        qualifiers={**one.qualifiers,
                    **{first + row: says for row, says in other.qualifiers.items()}},
        **both,
    )  # fmt: skip


def _roles(columns: Columns, roles: tuple[str, ...]) -> NDArray[np.int32]:
    number = np.array([*(roles.index(one) for one in columns.roles), -1], dtype=np.int32)
    return number[columns.role]
