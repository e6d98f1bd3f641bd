"""The reference ledger, kept in plain dictionaries: what every other store must agree with."""

import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from graph.errors import StoreError
from graph.message import Message
from graph.model.decision import Decision
from graph.model.document import Account, Document
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.relations import Relations
from graph.model.statement import Review, Statement
from graph.store.adding import AddingWriter
from graph.store.base import AuditEntry, Store, View, ViewFilter, Writer, WriteResult
from graph.store.checking import check_account
from graph.store.decided_opening import DecidedViews
from graph.store.deciding import DecidingWriter
from graph.store.editing import last_edit
from graph.store.memory_index import MemoryIndex
from graph.store.memory_view import MemoryView
from graph.store.merging import describes_alike, fill, merged, nodes_by_id
from graph.store.persons import said_by_people


@dataclass(slots=True)
class Moment:
    """Everything a ledger knows at one time; never changed once a view may hold it.

    Attributes:
        added: statement id to the version that first recorded it.
        touched: statement id to the version that last changed it.
    """

    documents: dict[str, Document] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    of_document: dict[str, tuple[str, ...]] = field(default_factory=dict)
    added: dict[str, int] = field(default_factory=dict)
    touched: dict[str, int] = field(default_factory=dict)
    audit: list[AuditEntry] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    _index: MemoryIndex | None = field(default=None, init=False, repr=False, compare=False)

    def index(self, relations: Relations) -> MemoryIndex:
        """Return where its statements are found; made once, when the first view asks."""
        if self._index is None:
            self._index = MemoryIndex(
                self.statements, lambda s: relations.get(s.predicate).range == "node"
            )
        return self._index

    def copy(self) -> "Moment":
        """Return a moment that can be changed without changing this one."""
        return Moment(
            dict(self.documents),
            dict(self.nodes),
            dict(self.statements),
            dict(self.of_document),
            dict(self.added),
            dict(self.touched),
            list(self.audit),
            list(self.decisions),
        )


class MemoryStore(Store):
    """A ledger that is gone when the process ends."""

    def __init__(self, clock: Callable[[], datetime], relations: Relations) -> None:
        self.clock = clock
        self.relations = relations
        self.now = Moment()
        self._decided = DecidedViews()
        self.lock = threading.Lock()

    def write(self, author: str) -> "MemoryWriter":
        return MemoryWriter(self, author)

    def view(self, view_filter: ViewFilter | None = None) -> View:
        raw = MemoryView(self.now, view_filter or ViewFilter(), self.relations)
        return self._decided.over(raw)

    def close(self) -> None:
        self.now = Moment()


class MemoryWriter(AddingWriter, DecidingWriter, Writer):
    """Works on a copy of the moment, which replaces it when the block ends without an error."""

    def __init__(self, store: MemoryStore, author: str) -> None:
        self._store = store
        self._author = author
        self._draft: Moment | None = None
        self._at = ""

    def __enter__(self) -> "MemoryWriter":
        self._store.lock.acquire()
        self._draft = self._store.now.copy()
        self._at = self._store.clock().astimezone(UTC).isoformat(timespec="seconds")
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._store.now = self._open_draft()
        self._draft = None
        self._store.lock.release()

    def put(self, account: Account) -> WriteResult:
        draft = self._open_draft()
        check_account(account, self._store.relations, draft.nodes.__contains__)
        name = account.document.id
        is_new = name not in draft.documents
        described = _put_nodes(draft, account.nodes)
        described += draft.documents.get(name) != account.document
        draft.documents[name] = account.document
        known = [draft.statements[one] for one in draft.of_document.get(name, ())]
        told = [*merged(account.statements).values(), *said_by_people(known, account.document)]
        says = {statement.id: statement for statement in told}
        asserted, corrected = self._assert(draft, name, says)
        retracted = self._retract(draft, name, set(says))
        if not (asserted or corrected or retracted or described):
            return WriteResult(name, "unchanged")
        outcome = "added" if is_new else "changed"
        counts = {"asserted": asserted, "corrected": corrected, "retracted": retracted}
        self._note("put", name, {"outcome": outcome, **counts})
        return WriteResult(name, outcome, asserted, retracted)

    def retract(self, document_id: str) -> WriteResult:
        draft = self._open_draft()
        if document_id not in draft.documents:
            raise StoreError(
                Message("There is no document '{id}'.", id=document_id),
                next_step="Check the id; `mtandao sources` lists them.",
            )
        retracted = self._retract(draft, document_id, set())
        if not retracted:
            return WriteResult(document_id, "unchanged")
        self._note("retract", document_id, {"retracted": retracted})
        return WriteResult(document_id, "changed", retracted=retracted)

    def known_node(self, node_id: str) -> Node | None:
        return self._open_draft().nodes.get(node_id)

    def knows_document(self, document_id: str) -> bool:
        return document_id in self._open_draft().documents

    def _lines(self) -> list[Decision]:
        return self._open_draft().decisions

    def _keep_line(self, decision: Decision) -> None:
        self._open_draft().decisions.append(decision)

    def _open_draft(self) -> Moment:
        if self._draft is None:
            raise StoreError(
                "The writer is not open.", next_step="Use it inside `with store.write(...)`."
            )
        return self._draft

    def _assert(self, draft: Moment, document: str, says: dict[str, Statement]) -> tuple[int, int]:
        asserted = corrected = 0
        version = len(draft.audit) + 1
        for name, statement in says.items():
            known = draft.statements.get(name)
            is_live = known is not None and known.retracted_at is None
            if known is not None and is_live and describes_alike(known, statement):
                continue
            asserted += not is_live
            corrected += is_live
            recorded = self._at if known is None else known.recorded_at
            decided = None if known is None else known.review
            draft.statements[name] = replace(statement, recorded_at=recorded, review=decided)
            draft.added.setdefault(name, version)
            draft.touched[name] = version
        known_ids = draft.of_document.get(document, ())
        draft.of_document[document] = tuple(dict.fromkeys((*known_ids, *says)))
        return asserted, corrected

    def _retract(self, draft: Moment, document: str, kept: set[str]) -> int:
        gone = [
            name
            for name in draft.of_document.get(document, ())
            if name not in kept and draft.statements[name].retracted_at is None
        ]
        for name in gone:
            draft.statements[name] = replace(draft.statements[name], retracted_at=self._at)
            draft.touched[name] = len(draft.audit) + 1
        return len(gone)

    def _all_or_nothing(self) -> AbstractContextManager[None]:
        return nullcontext()

    def _rules(self) -> Relations:
        return self._store.relations

    def _read(self, statement_id: str) -> Statement | None:
        return self._open_draft().statements.get(statement_id)

    def _document_of(self, statement: Statement) -> Document:
        return self._open_draft().documents[statement.document]

    def _knows(self, node_id: str) -> bool:
        return node_id in self._open_draft().nodes

    def _add_nodes(self, nodes: Iterable[Node]) -> None:
        _put_nodes(self._open_draft(), nodes)

    def _say(self, statement: Statement) -> None:
        self._assert(self._open_draft(), statement.document, {statement.id: statement})

    def _unsay(self, statement_id: str) -> None:
        found = self._open_draft().statements[statement_id]
        self._keep(replace(found, retracted_at=self._at))

    def _set_review(self, statement_id: str, review: Review | None) -> None:
        self._keep(replace(self._open_draft().statements[statement_id], review=review))

    def _keep(self, statement: Statement) -> None:
        draft = self._open_draft()
        draft.statements[statement.id] = statement
        draft.touched[statement.id] = len(draft.audit) + 1

    def _last_edit(self, statement_id: str) -> Mapping[str, JsonValue] | None:
        entries = self._open_draft().audit
        return last_edit((e.action, e.detail) for e in entries if e.target == statement_id)

    def _note(self, action: str, target: str, detail: Mapping[str, JsonValue]) -> None:
        draft = self._open_draft()
        number = len(draft.audit) + 1
        entry = AuditEntry(number, self._at, self._author, action, target, dict(detail))
        draft.audit.append(entry)


def _put_nodes(draft: Moment, nodes: Iterable[Node]) -> int:
    changed = 0
    for node in nodes_by_id(nodes):
        known = draft.nodes.get(node.id)
        filled = node if known is None else fill(known, node)
        changed += filled is not known
        draft.nodes[node.id] = filled
    return changed
