"""Rows of the table `statements`, read back as statements.

Ids are not kept: they are hashes of what a row says. A row is found and sorted by the key of its
document, which is the first half of the id; the second half is computed among those of one key.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any

import apsw

from graph.model.evidence import Evidence
from graph.model.statement import Review, Statement
from graph.store.sqlite_contents import Content, read_content
from graph.store.sqlite_schema import (
    CERTAINTY_CODES,
    MODALITY_CODES,
    SENSITIVITY_CODES,
    STATUS_CODES,
)
from graph.store.sqlite_words import Words

# Hubs speak in many documents; this many texts are kept at hand to cut quotes from.
CONTENTS_AT_HAND = 256

_ID = re.compile("st-([0-9a-f]{12})-[0-9a-f]{16}")
# A statement is as sensitive as its document; only what compares accounts sees it as written.
_LEVEL = "max(s.sensitivity, d.sensitivity)"
_COLUMNS = """
SELECT s.id, d.key, s.document, d.name, s.predicate, n.name, o.name, s.value, s.role,
  s.qualifiers, s.confidence, s.status, s.certainty, s.modality, {level}, s.decision,
  s.recorded, s.retracted, s.origin, s.valid_from, s.valid_to, s.note, s.more_evidence,
  s.span_start, s.span_end, s.sheet, s.sheet_row, s.sheet_column, s.quote
"""
_SELECT = _COLUMNS.format(level=_LEVEL)
_SELECT_AS_WRITTEN = _COLUMNS.format(level="s.sensitivity")
FROM_STATEMENTS = """
FROM statements s CROSS JOIN documents d ON d.id = s.document
  CROSS JOIN nodes n ON n.id = s.subject LEFT JOIN nodes o ON o.id = s.object
"""
FROM_DOCUMENTS = """
FROM documents d CROSS JOIN statements s ON s.document = d.id
  CROSS JOIN nodes n ON n.id = s.subject LEFT JOIN nodes o ON o.id = s.object
"""
_BY_DOCUMENT = " ORDER BY d.key, s.id"


class StatementRows:
    """Reads statements through one connection."""

    def __init__(self, connection: apsw.Connection, words: Words) -> None:
        self._connection = connection
        self._words = words
        self._content = lru_cache(CONTENTS_AT_HAND)(self._read_content)
        self._time = lru_cache(4096)(self._read_time)

    def read(
        self, where: str, values: tuple[Any, ...], source: str = FROM_STATEMENTS
    ) -> Iterator[tuple[int, Statement]]:
        """Yield row number and statement for the rows that `where` names, by statement id.

        `where` speaks of statements as s, documents as d, subject as n and object as o.
        """
        rows = self._connection.execute(f"{_SELECT}{source}WHERE {where}{_BY_DOCUMENT}", values)
        for _, same_key in groupby(rows, key=_document_key):
            found = [(row[0], self._statement(row)) for row in same_key]
            if len(found) > 1:
                found.sort(key=_statement_id)
            yield from found

    def read_document(self, document: int) -> Iterator[tuple[int, Statement]]:
        """Yield row number and statement of one document, as they were written."""
        sql = f"{_SELECT_AS_WRITTEN}{FROM_STATEMENTS}WHERE s.document = ? ORDER BY s.id"
        for row in self._connection.execute(sql, (document,)):
            yield row[0], self._statement(row)

    def find(self, statement_id: str, condition: str = "1") -> tuple[int, Statement] | None:
        """Return row number and statement of an id; None when no row meets `condition`."""
        key = key_of(statement_id)
        if key is None:
            return None
        rows = self.read(f"d.key = ? AND {condition}", (key,), FROM_DOCUMENTS)
        return next((found for found in rows if found[1].id == statement_id), None)

    def forget(self) -> None:
        """Drop contents and times at hand, which a writer may have changed."""
        self._content.cache_clear()
        self._time.cache_clear()

    def _statement(self, row: tuple[Any, ...]) -> Statement:
        (number, _, document, document_name, predicate, subject, node, value, role) = row[:9]
        (qualifiers, confidence, status, certainty, modality, sensitivity, decision) = row[9:16]
        (recorded, retracted, origin, valid_from, valid_to, note, more) = row[16:23]
        return Statement(
            predicate=self._words.text(predicate),
            subject=subject,
            object=value if node is None else node,
            document=document_name,
            evidence=self._evidence(number, document, row[23:], more),
            qualifiers=self._qualifiers(role, qualifiers),
            status=STATUS_CODES[status],
            certainty=CERTAINTY_CODES[certainty],
            modality=MODALITY_CODES[modality],
            confidence=confidence,
            sensitivity=SENSITIVITY_CODES[sensitivity],
            valid_from=valid_from,
            valid_to=valid_to,
            origin=self._words.text(origin),
            note=note,
            recorded_at=self._time(recorded),
            retracted_at=None if retracted is None else self._time(retracted),
            review=self._review(number) if decision else None,
        )

    def _qualifiers(self, role: int | None, others: str | None) -> dict[str, Any]:
        qualifiers: dict[str, Any] = {} if others is None else json.loads(others)
        if role is not None:
            qualifiers["role"] = self._words.text(role)
        return qualifiers

    def _evidence(
        self, number: int, document: int, place: tuple[Any, ...], more: int
    ) -> tuple[Evidence, ...]:
        first = self._one_evidence(document, place)
        if not more:
            return (first,)
        further = self._connection.execute(
            "SELECT span_start, span_end, sheet, sheet_row, sheet_column, quote "
            "FROM evidence WHERE statement = ? ORDER BY position",
            (number,),
        ).fetchall()
        return (first, *(self._one_evidence(document, row) for row in further))

    def _one_evidence(self, document: int, place: tuple[Any, ...]) -> Evidence:
        start, end, sheet, row, column, quote = place
        sheet_name, column_name = self._words.word(sheet), self._words.word(column)
        if quote is None:
            where = Evidence("", start, end, sheet_name, row, column_name)
            quote = self._content(document).quote_at(where)
        return Evidence(quote or "", start, end, sheet_name, row, column_name)

    def _review(self, number: int) -> Review:
        decision, author, at = self._connection.execute(
            "SELECT decision, author, at FROM decisions WHERE statement = ? "
            "ORDER BY number DESC LIMIT 1",
            (number,),
        ).get
        return Review(decision, author, at)

    def _read_content(self, document: int) -> Content:
        return read_content(self._connection, document)

    def _read_time(self, version: int) -> str:
        found = self._connection.execute("SELECT at FROM audit WHERE number = ?", (version,)).get
        return str(found)


def key_of(statement_id: str) -> int | None:
    """Return the key of the document that a statement id names; None when it is no id."""
    match = _ID.fullmatch(statement_id)
    return None if match is None else int(match[1], 16)


def _document_key(row: tuple[Any, ...]) -> int:
    return int(row[1])


def _statement_id(numbered: tuple[int, Statement]) -> str:
    return numbered[1].id
