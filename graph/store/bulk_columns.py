"""Statements in bulk: the columns of one predicate, as a generator or an importer has them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from graph.errors import ModelError
from graph.model.ids import JsonValue

Integers = NDArray[np.int64]

# The multiplier of Knuth's multiplicative hashing, 2**64 over the golden ratio, odd.
_ODD = np.uint64(0x9E3779B97F4A7C15)
_LOW = 2**64 - 1


@dataclass(frozen=True, slots=True)
class BulkColumns:
    """Asserted, certain, factual, public statements of one predicate; one entry a statement.

    The evidence of each is a span of the text of its document; the quote is what stands there.

    Attributes:
        predicate: id of a relation.
        subject: positions in the nodes of the load.
        document: positions in the documents of the load.
        start, end: code points in the text of the document.
        object: positions in the nodes of the load, for a relation between nodes; else None.
        values: the objects, for other relations; else None.
        roles: the words that `role` counts in.
        role: positions in `roles`, -1 for none; None when no statement has a role.
        qualifiers: the qualifiers other than role, None when no statement has any.
        confidence: 0 to 1; None when all are certain.
        origin: reader or generator, its version and rule.
    """

    predicate: str
    subject: Integers
    document: Integers
    start: Integers
    end: Integers
    object: Integers | None = None
    values: Sequence[str | int | float] | None = None
    roles: tuple[str, ...] = ()
    role: Integers | None = None
    qualifiers: Sequence[dict[str, JsonValue]] | None = None
    confidence: NDArray[np.float64] | None = None
    origin: str = ""

    def __len__(self) -> int:
        return len(self.subject)

    def in_chunks(self, size: int) -> Iterator["BulkColumns"]:
        """Yield the same statements in parts of at most `size` rows."""
        for first in range(0, len(self), size):
            rows = slice(first, first + size)
            yield replace(
                self,
                subject=self.subject[rows],
                document=self.document[rows],
                start=self.start[rows],
                end=self.end[rows],
                object=None if self.object is None else self.object[rows],
                values=None if self.values is None else self.values[rows],
                role=None if self.role is None else self.role[rows],
                qualifiers=None if self.qualifiers is None else self.qualifiers[rows],
                confidence=None if self.confidence is None else self.confidence[rows],
            )


@dataclass(slots=True)
class BulkResult:
    """What a bulk load wrote."""

    nodes: int = 0
    documents: int = 0
    statements: dict[str, int] = field(default_factory=dict)


def check_columns(columns: BulkColumns, range_: str, nodes: int, text_lengths: Integers) -> None:
    """Check lengths and bounds of all columns, in place of checking row by row.

    Args:
        columns: what to check.
        range_: what the relation says its object is: `node`, `text`, `number` ...
        nodes: how many nodes the load has.
        text_lengths: length of the text of each document of the load.

    Raises:
        ModelError: a column is missing, too short or points at nothing.
    """
    where = f"bulk load of {columns.predicate}"
    target = columns.object if range_ == "node" else columns.values
    if target is None:
        raise ModelError("The objects are missing.", where, "Give object for nodes, else values.")
    given = (columns.document, columns.start, columns.end, target)
    optional = (columns.role, columns.qualifiers, columns.confidence)
    if any(len(c) != len(columns) for c in (*given, *(c for c in optional if c is not None))):
        raise ModelError("The columns differ in length.", where, "Give one entry a statement.")
    _check_bounds(columns.subject, nodes, "subject", where)
    _check_bounds(columns.document, len(text_lengths), "document", where)
    if columns.object is not None:
        _check_bounds(columns.object, nodes, "object", where)
    if columns.role is not None:
        _check_bounds(columns.role + 1, len(columns.roles) + 1, "role", where)
    _check_spans(columns, text_lengths, where)
    _check_distinct(columns, where)


def _check_bounds(column: Integers, size: int, name: str, where: str) -> None:
    if len(column) and not (column.min() >= 0 and column.max() < size):
        raise ModelError(
            f"The column {name} points outside what was given.", where, "Count from 0."
        )


def _check_spans(columns: BulkColumns, text_lengths: Integers, where: str) -> None:
    ends_inside = columns.end <= text_lengths[columns.document]
    if not np.all((columns.start >= 0) & (columns.start <= columns.end) & ends_inside):
        raise ModelError("A span of evidence lies outside its text.", where, "Check start and end.")
    confidence = columns.confidence
    if confidence is not None and not np.all((confidence >= 0.0) & (confidence <= 1.0)):
        raise ModelError("A confidence is impossible.", where, "Use 0 to 1.")


def _check_distinct(columns: BulkColumns, where: str) -> None:
    """Raise ModelError when two rows say the same, seen by a hash of 64 bits of what they say."""
    mixed = np.zeros(len(columns), np.uint64)
    for number in (columns.document, columns.subject, columns.object, columns.role):
        if number is not None:
            mixed = (mixed ^ number.astype(np.uint64)) * _ODD
            mixed ^= mixed >> np.uint64(29)
    if columns.values is not None:
        mixed ^= np.fromiter((hash(v) & _LOW for v in columns.values), np.uint64, len(columns))
    if columns.qualifiers is not None:
        words = (hash(repr(others)) & _LOW for others in columns.qualifiers)
        mixed = mixed * _ODD ^ np.fromiter(words, np.uint64, len(columns))
    mixed.sort()
    if np.any(mixed[1:] == mixed[:-1]):
        raise ModelError("A statement is given twice.", where, "Give each once.")
