"""The single steps of an edit in the SQLite ledger."""

import json
from abc import abstractmethod
from collections.abc import Iterable, Mapping

from graph.errors import StoreError
from graph.message import Message
from graph.model.document import Document
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.relations import Relations
from graph.model.statement import Review, Statement
from graph.store.adding import AddingWriter
from graph.store.editing import last_edit
from graph.store.merging import nodes_by_id
from graph.store.sqlite_accounts import WritingTools
from graph.store.sqlite_contents import content_of
from graph.store.sqlite_documents import find_document, read_document
from graph.store.sqlite_schema import DECISION_CODES


class SqliteEditing(AddingWriter):
    """Reads and writes single statements through the writing connection of a block."""

    _version = 0

    @abstractmethod
    def _open(self) -> WritingTools:
        """Return the tools of the block."""

    def _rules(self) -> Relations:
        return self._open().relations

    def _read(self, statement_id: str) -> Statement | None:
        found = self._row(statement_id)
        return None if found is None else found[1]

    def _document_of(self, statement: Statement) -> Document:
        return read_document(self._open().connection, self._document_number(statement))

    def _knows(self, node_id: str) -> bool:
        return self._open().nodes.knows(node_id)

    def _add_nodes(self, nodes: Iterable[Node]) -> None:
        for node in nodes_by_id(nodes):
            self._open().nodes.put(node)

    def _say(self, statement: Statement) -> None:
        tools, version = self._open(), self._version + 1
        content = content_of(self._document_of(statement))
        found = self._row(statement.id)
        if found is None:
            number = self._document_number(statement)
            tools.statements.insert([statement], number, content, version)
        else:
            tools.statements.correct(found[0], statement, content, version)

    def _unsay(self, statement_id: str) -> None:
        self._open().statements.retract(self._number(statement_id), self._version + 1)

    def _set_review(self, statement_id: str, review: Review | None) -> None:
        tools, number = self._open(), self._number(statement_id)
        decided = review or Review("", "", "")
        tools.connection.execute(
            "INSERT INTO decisions VALUES (?, ?, nullif(?, ''), ?, ?)",
            (self._version + 1, number, decided.decision, decided.author, decided.at),
        )
        code = DECISION_CODES.index(decided.decision)
        tools.connection.execute("UPDATE statements SET decision = ? WHERE id = ?", (code, number))
        tools.statements.touch(number, self._version + 1)

    def _last_edit(self, statement_id: str) -> Mapping[str, JsonValue] | None:
        entries = self._open().connection.execute(
            "SELECT action, detail FROM audit WHERE target = ? ORDER BY number", (statement_id,)
        )
        return last_edit((action, json.loads(detail)) for action, detail in entries)

    def _row(self, statement_id: str) -> tuple[int, Statement] | None:
        rows = self._open().rows
        rows.forget()
        return rows.find(statement_id)

    def _number(self, statement_id: str) -> int:
        found = self._row(statement_id)
        if found is None:
            what = Message("There is no statement '{id}'.", id=statement_id)
            raise StoreError(what, next_step="Check the id.")
        return found[0]

    def _document_number(self, statement: Statement) -> int:
        number = find_document(self._open().connection, statement.document)
        if number is None:
            what = Message("There is no document '{id}'.", id=statement.document)
            raise StoreError(what, next_step="Check the id; `mtandao sources` lists them.")
        return number
