"""Statements of the SQLite ledger as columns of numbers, read in one pass over the table."""

import json
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

import apsw
import numpy as np
from numpy.typing import NDArray

from graph.model.ids import JsonValue
from graph.model.statement import Value
from graph.store.columns import Columns
from graph.store.sqlite_words import Words

# So many rows at a time keep the passing Python numbers below 30 MB.
ROWS_AT_ONCE = 100_000
_FIELDS = 7
_STATUS, _CERTAINTY, _MODALITY = 1, 16, 256

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


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
    """
    where = f"s.predicate = {words.find(predicate) or -1} AND {condition}"
    raw = _read_numbers(connection, where)
    rows, subjects, objects, roles, documents, confidence, codes = raw
    node_place, document_place = places
    role_numbers, role_words = _roles(words, roles)
    states = codes.astype(np.int64)
    values, qualifiers = _read_rest(connection, where, rows.astype(np.int64))
    return Columns(
        predicate=predicate,
        subject=node_place[subjects.astype(np.int64)],
        object=_objects(node_place, objects.astype(np.int64)),
        values=values,
        role=role_numbers,
        roles=role_words,
        document=document_place[documents.astype(np.int64)],
        confidence=confidence,
        status=(states % _CERTAINTY).astype(np.int8),
        certainty=(states // _CERTAINTY % 16).astype(np.int8),
        modality=(states // _MODALITY).astype(np.int8),
        qualifiers=qualifiers,
    )


def _read_numbers(connection: apsw.Connection, where: str) -> list[Floats]:
    """Return row, subject, object, role, document, confidence and packed states as floats.

    Floats hold integers exactly up to 2**53, far above any row number.
    """
    cursor = connection.execute(
        "SELECT s.id, s.subject, coalesce(s.object, -1), coalesce(s.role, -1), s.document, "
        f"s.confidence, s.status + {_CERTAINTY} * s.certainty + {_MODALITY} * s.modality "
        f"FROM statements s NOT INDEXED WHERE {where} ORDER BY s.id"
    )
    chunks = list(_chunks(chain.from_iterable(cursor)))
    table = np.concatenate(chunks) if chunks else np.empty((0, _FIELDS))
    return [np.ascontiguousarray(table[:, field]) for field in range(_FIELDS)]


def _chunks(numbers: Iterator[Any]) -> Iterator[Floats]:
    while True:
        chunk = np.fromiter(islice(numbers, ROWS_AT_ONCE * _FIELDS), np.float64)
        if not len(chunk):
            return
        yield chunk.reshape(-1, _FIELDS)


def _roles(words: Words, roles: Floats) -> tuple[NDArray[np.int32], tuple[str, ...]]:
    used, inverse = np.unique(roles.astype(np.int64), return_inverse=True)
    named = {int(number): words.text(int(number)) for number in used if number >= 0}
    ordered = tuple(sorted(named.values()))
    place = [ordered.index(named[n]) if (n := int(number)) >= 0 else -1 for number in used]
    return np.array(place, np.int32)[inverse.reshape(-1)], ordered


def _objects(node_place: Integers, objects: Integers) -> Integers:
    found = np.full(len(objects), -1, np.int64)
    is_node = objects >= 0
    found[is_node] = node_place[objects[is_node]]
    return found


def _read_rest(
    connection: apsw.Connection, where: str, rows: Integers
) -> tuple[dict[int, Value], dict[int, dict[str, JsonValue]]]:
    values: dict[int, Value] = {}
    qualifiers: dict[int, dict[str, JsonValue]] = {}
    parsed: dict[str, dict[str, JsonValue]] = {}
    cursor = connection.execute(
        "SELECT s.id, s.value, s.qualifiers FROM statements s NOT INDEXED "
        f"WHERE {where} AND (s.value IS NOT NULL OR s.qualifiers IS NOT NULL) ORDER BY s.id"
    )
    for number, value, packed in cursor:
        position = int(np.searchsorted(rows, number))
        if value is not None:
            values[position] = value
        if packed is not None:
            if packed not in parsed:
                parsed[packed] = json.loads(packed)
            qualifiers[position] = parsed[packed]
    return values, qualifiers
