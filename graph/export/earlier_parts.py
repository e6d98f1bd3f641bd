"""Sources that were named by a hash of who added them, as ledgers once did: named by a number."""

import re
from collections.abc import Iterable
from dataclasses import replace

from graph.model.document import Document
from graph.model.ids import document_id
from graph.model.node import Node
from graph.model.statement import Statement

_BY_HASH = re.compile("(added:)([0-9a-f]{8})(:.*)", re.DOTALL)


class EarlierParts:
    """Other ids and parts for the sources that tell who added them.

    Who knows the circle can guess a name by its hash, and by all that is hashed from that.

    Args:
        documents: all of the ledger.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        told = [(d, found) for d in documents if (found := _BY_HASH.fullmatch(d.part)) is not None]
        numbers = {name: n for n, name in enumerate(sorted({f[2] for _, f in told}), 1)}
        self._parts: dict[str, tuple[str, str]] = {}
        self._ids: dict[str, str] = {}
        self._was: dict[str, str] = {}
        for document, found in told:
            part = f"{found[1]}{numbers[found[2]]}{found[3]}"
            self._parts[document.id] = (document.part, part)
            self._ids[document.id] = document_id(document.uri, part)
            self._was[self._ids[document.id]] = document.id

    def document(self, document: Document) -> Document:
        """Return the source as it may be named."""
        if document.id not in self._ids:
            return document
        return replace(document, id=self._ids[document.id], part=self._parts[document.id][1])

    def statement(self, statement: Statement) -> Statement:
        """Return what a source says, under the name that it may have."""
        if statement.document not in self._ids:
            return statement
        target = statement.object
        return replace(
            statement,
            document=self._ids[statement.document],
            subject=self._ids.get(statement.subject, statement.subject),
            object=self._ids.get(target, target) if isinstance(target, str) else target,
        )

    def was(self, node_id: str) -> str:
        """Return the id that the ledger has for one that was given here."""
        return self._was.get(node_id, node_id)

    def node(self, node: Node) -> Node:
        """Return the node of a source as it may be named."""
        if node.id not in self._ids:
            return node
        label = node.label.replace(*self._parts[node.id])
        return replace(node, id=self._ids[node.id], label=label)
