"""Statements of the SQLite ledger as columns of numbers, read in one pass over the table."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

import apsw
import numpy as np
from numpy.typing import DTypeLike, NDArray

from graph.errors import StoreError
from graph.model.ids import JsonValue
from graph.model.statement import Value
from graph.store.columns import Columns
from graph.store.sqlite_schema import ACCEPTED
from graph.store.sqlite_words import Words

# So many rows at a time keep the passing Python numbers below 30 MB.
ROWS_AT_ONCE = 100_000
STATES = 8192

# Floats hold integers exactly up to here; three packed numbers a row are read three times as fast
# as eight plain ones.
LARGEST_PACKED = 2**53
IS_ACCEPTED, HAS_REST = 128, 4096

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Packing:
    """How two or three numbers share one: each counts below its size."""

    nodes: int
    words: int

    @property
    def sql(self) -> str:
        return (
            f"s.subject * {self.nodes} + coalesce(s.object + 1, 0), "
            f"(s.document * {self.words} + coalesce(s.role + 1, 0)) * {STATES} "
            "+ s.status + 16 * s.certainty + 256 * s.modality "
            f"+ {IS_ACCEPTED} * (s.decision = {ACCEPTED}) "
            f"+ {HAS_REST} * (s.value IS NOT NULL OR s.qualifiers IS NOT NULL), s.confidence"
        )


def read_columns(
    connection: apsw.Connection,
    words: Words,
    predicate: str,
    condition: str,
    places: tuple[Integers, Integers],
) -> Columns:
    """Return the rows of one predicate that meet `condition` as columns.

    Args:
        connection: where to read.
        words: the words of the ledger.
        predicate: id of a relation.
        condition: SQL about a row s of statements.
        places: row number to position, for nodes and for documents.

    Raises:
        StoreError: the ledger has more nodes or documents than columns can count.
    """
    where = f"s.predicate = {words.find(predicate) or -1} AND {condition}"
    packing = _packing(connection)
    node_place, document_place = places
    pieces = _Pieces()
    for ends, rest, confidence in _read_numbers(connection, packing, where):
        subject, target = np.divmod(ends, packing.nodes)
        told_by, states = np.divmod(rest, STATES)
        document, role = np.divmod(told_by, packing.words)
        pieces.add("subject", node_place[subject], np.int32)
        pieces.add("object", np.where(target > 0, node_place[target - 1], -1), np.int32)
        pieces.add("document", document_place[document], np.int32)
        pieces.add("role", role - 1, np.int32)
        pieces.add("states", states, np.int16)
        pieces.add("confidence", confidence, np.float64)
    role_numbers, role_words = _roles(words, pieces.joined("role", np.int64))
    states = pieces.joined("states", np.int16)
    has_rest = bool(np.any(states & HAS_REST))
    values, qualifiers = _read_rest(connection, where) if has_rest else ({}, {})
    return Columns(
        predicate=predicate,
        subject=pieces.joined("subject", np.int64),
        object=pieces.joined("object", np.int64),
        values=values,
        role=role_numbers,
        roles=role_words,
        document=pieces.joined("document", np.int64),
        confidence=pieces.joined("confidence", np.float64),
        status=(states & 15).astype(np.int8),
        certainty=(states >> 4 & 7).astype(np.int8),
        modality=(states >> 8 & 15).astype(np.int8),
        accepted=(states & IS_ACCEPTED) != 0,
        qualifiers=qualifiers,
    )


class _Pieces:
    """Columns while they are read: small numbers, so that millions of rows fit into memory."""

    def __init__(self) -> None:
        self._of: dict[str, list[NDArray[Any]]] = {}

    def add(self, name: str, numbers: NDArray[Any], kind: DTypeLike) -> None:
        """Add the next rows of a column."""
        self._of.setdefault(name, []).append(numbers.astype(kind))

    def joined(self, name: str, kind: DTypeLike) -> NDArray[Any]:
        """Return a column in one piece; its pieces are let go."""
        found = self._of.pop(name, [])
        return np.concatenate(found, dtype=kind) if found else np.empty(0, kind)


def _packing(connection: apsw.Connection) -> _Packing:
    nodes, words, documents = (
        2 + (connection.execute(f"SELECT max(id) FROM {table}").get or 0)
        for table in ("nodes", "words", "documents")
    )
    if max(nodes * nodes, documents * words * STATES) > LARGEST_PACKED:
        raise StoreError(
            "The ledger has more nodes or documents than columns can count.",
            next_step="Keep it in several ledgers.",
        )
    return _Packing(nodes, words)


def _read_numbers(
    connection: apsw.Connection, packing: _Packing, where: str
) -> Iterator[tuple[Integers, Integers, Floats]]:
    """Yield subject and object packed; document, role and states packed; confidence."""
    cursor = connection.execute(
        f"SELECT {packing.sql} FROM statements s NOT INDEXED WHERE {where} ORDER BY s.id"
    )
    numbers = chain.from_iterable(cursor)
    while len(chunk := np.fromiter(islice(numbers, ROWS_AT_ONCE * 3), np.float64)):
        yield chunk[0::3].astype(np.int64), chunk[1::3].astype(np.int64), chunk[2::3]


def _roles(words: Words, roles: Integers) -> tuple[NDArray[np.int32], tuple[str, ...]]:
    """Return positions among the sorted words, and the words; -1 for none."""
    used = np.flatnonzero(np.bincount(roles + 1)) - 1
    named = {int(number): words.text(int(number)) for number in used if number >= 0}
    ordered = tuple(sorted(named.values()))
    place = np.full(max(named, default=0) + 2, -1, np.int32)
    for number, word in named.items():
        place[number + 1] = ordered.index(word)
    return place[roles + 1], ordered


def _read_rest(
    connection: apsw.Connection, where: str
) -> tuple[dict[int, Value], dict[int, dict[str, JsonValue]]]:
    """Return row to value and row to qualifiers, rows counted as `_read_numbers` does."""
    values: dict[int, Value] = {}
    qualifiers: dict[int, dict[str, JsonValue]] = {}
    parsed: dict[str, dict[str, JsonValue]] = {}
    cursor = connection.execute(
        f"SELECT s.value, s.qualifiers FROM statements s NOT INDEXED WHERE {where} ORDER BY s.id"
    )
    for row, (value, packed) in enumerate(cursor):
        if value is not None:
            values[row] = value
        if packed is not None:
            if packed not in parsed:
                parsed[packed] = json.loads(packed)
            qualifiers[row] = parsed[packed]
    return values, qualifiers
