"""Statements written as rows: inserted, corrected, retracted, revived."""

from collections.abc import Sequence
from typing import Any

import apsw

from graph.model.evidence import Evidence
from graph.model.ids import JsonValue
from graph.model.relations import Relations
from graph.model.statement import Statement
from graph.store.plain_data import pack
from graph.store.sqlite_contents import Content
from graph.store.sqlite_nodes import NodeRows, write_label
from graph.store.sqlite_schema import (
    CERTAINTY_CODES,
    MODALITY_CODES,
    SENSITIVITY_CODES,
    STATUS_CODES,
)
from graph.store.sqlite_words import Words

_IDENTITY = (
    "id, document, predicate, subject, object, value, role, qualifiers, status, certainty, "
    "modality, valid_from, valid_to, recorded"
)
_DESCRIPTION = (
    "confidence, sensitivity, origin, note, span_start, span_end, sheet, sheet_row, "
    "sheet_column, quote, more_evidence"
)
_MARKS = ", ".join("?" * 25)
_INSERT = f"INSERT INTO statements ({_IDENTITY}, {_DESCRIPTION}) VALUES ({_MARKS})"
_CORRECT = (
    f"UPDATE statements SET retracted = NULL, ({_DESCRIPTION}) = ({', '.join('?' * 11)}) "
    "WHERE id = ?"
)
_FURTHER = "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


class StatementWriter:
    """Writes rows of statements and of all that hangs on them, through one connection."""

    def __init__(
        self, connection: apsw.Connection, words: Words, nodes: NodeRows, relations: Relations
    ) -> None:
        self._connection = connection
        self._words = words
        self._nodes = nodes
        self._relations = relations

    def insert(
        self, statements: Sequence[Statement], document: int, content: Content, version: int
    ) -> None:
        """Write statements that the ledger does not have."""
        if not statements:
            return
        first = 1 + (self._connection.execute("SELECT max(id) FROM statements").get or 0)
        rows = []
        for number, statement in enumerate(statements, start=first):
            identity = self._identity(statement)
            described = self._description(statement, content)
            rows.append((number, document, *identity, version, *described))
        self._connection.executemany(_INSERT, rows)
        for number, statement in enumerate(statements, start=first):
            self._write_further(number, statement, content)
            if statement.predicate == "HAS_LABEL" and statement.object is not None:
                subject = self._nodes.number(statement.subject)
                write_label(self._connection, subject, number, str(statement.object))

    def correct(self, number: int, statement: Statement, content: Content, version: int) -> None:
        """Write what may be corrected in a row that exists, and make it live again."""
        described = self._description(statement, content)
        self._connection.execute(_CORRECT, (*described, number))
        self._connection.execute("DELETE FROM evidence WHERE statement = ?", (number,))
        self._write_further(number, statement, content)
        self.touch(number, version)

    def retract(self, number: int, version: int) -> None:
        """Mark a row as retracted."""
        self._connection.execute(
            "UPDATE statements SET retracted = ? WHERE id = ?", (version, number)
        )
        self.touch(number, version)

    def touch(self, number: int, version: int) -> None:
        """Note that a version changed a row that existed before."""
        self._connection.execute("INSERT OR IGNORE INTO changes VALUES (?, ?)", (version, number))

    def keep_quotes(self, document: int, content: Content) -> None:
        """Write out every quote of a document that is only kept as a place in its content."""
        for table, key, where in (
            ("statements", "id", "document = ?"),
            ("evidence", "(statement, position)", _OF_DOCUMENT),
        ):
            self._keep_quotes_in(table, key, where, document, content)

    def _keep_quotes_in(
        self, table: str, key: str, where: str, document: int, content: Content
    ) -> None:
        names = key.strip("()")
        rows: list[tuple[Any, ...]] = self._connection.execute(
            f"SELECT span_start, span_end, sheet, sheet_row, sheet_column, {names} "
            f"FROM {table} WHERE quote IS NULL AND {where}",
            (document,),
        ).fetchall()
        marks = f"({', '.join('?' * (names.count(',') + 1))})"
        for start, end, sheet, row, column, *numbers in rows:
            place = Evidence("", start, end, self._words.word(sheet), row, self._words.word(column))
            self._connection.execute(
                f"UPDATE {table} SET quote = ? WHERE {key} = {marks}",
                (content.quote_at(place), *numbers),
            )

    def _identity(self, statement: Statement) -> tuple[Any, ...]:
        node, value = self._object(statement)
        role, others = split_qualifiers(statement.qualifiers)
        return (
            self._words.number(statement.predicate),
            self._nodes.number(statement.subject),
            node,
            value,
            self._words.optional_number(role),
            others,
            STATUS_CODES.index(statement.status),
            CERTAINTY_CODES.index(statement.certainty),
            MODALITY_CODES.index(statement.modality),
            statement.valid_from,
            statement.valid_to,
        )

    def _object(self, statement: Statement) -> tuple[int | None, str | int | float | None]:
        relation = self._relations.get(statement.predicate)
        if relation.range == "node" and isinstance(statement.object, str):
            return self._nodes.number(statement.object), None
        return None, statement.object

    def _description(self, statement: Statement, content: Content) -> tuple[Any, ...]:
        return (
            statement.confidence,
            SENSITIVITY_CODES.index(statement.sensitivity),
            self._words.number(statement.origin),
            statement.note,
            *self._place(statement.evidence[0], content),
            len(statement.evidence) - 1,
        )

    def _place(self, evidence: Evidence, content: Content) -> tuple[Any, ...]:
        return (
            evidence.start,
            evidence.end,
            self._words.optional_number(evidence.sheet),
            evidence.row,
            self._words.optional_number(evidence.column),
            None if content.holds(evidence) else evidence.quote,
        )

    def _write_further(self, number: int, statement: Statement, content: Content) -> None:
        for position, evidence in enumerate(statement.evidence[1:], start=1):
            self._connection.execute(_FURTHER, (number, position, *self._place(evidence, content)))


_OF_DOCUMENT = "statement IN (SELECT id FROM statements WHERE document = ?)"


def split_qualifiers(qualifiers: dict[str, JsonValue]) -> tuple[str | None, str | None]:
    """Return the role, if it is a word, and the other qualifiers as JSON; None for none."""
    role = qualifiers.get("role")
    if isinstance(role, str):
        others = {key: value for key, value in qualifiers.items() if key != "role"}
    else:
        role, others = None, qualifiers
    return role, pack(others)
