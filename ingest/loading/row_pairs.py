"""The rows of an entry as they were beside the rows as they are, by what stands in them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.model.document import TableRow

# Comparing each row with each takes long; an entry with more rows that differ is rare.
_MOST_COMPARED = 2000
# Of so many cells in common, at least, a row is the other one changed.
_ALIKE = 0.5
# A cell that very many rows share ("participant") tells nothing of which is which.
_MOST_SHARING = 200

Pair = tuple[TableRow, TableRow]


@dataclass(slots=True)
class RowPairs:
    """Two versions of an entry, row by row.

    Attributes:
        same: rows with the same cells; the number of the row may be another one.
        changed: a row as it was and as it is.
        added: rows that only the new version has.
        removed: rows that only the old one had.
    """

    same: list[Pair] = field(default_factory=list)
    changed: list[Pair] = field(default_factory=list)
    added: list[TableRow] = field(default_factory=list)
    removed: list[TableRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell that says something else: what it was and is; None where it was or is empty."""

    column: str
    before: str | None
    now: str | None


def pair_rows(before: Sequence[TableRow], now: Sequence[TableRow]) -> RowPairs:
    """Return which row became which: those with the same cells first, then those most alike."""
    found = RowPairs()
    known: dict[object, list[TableRow]] = defaultdict(list)
    for row in reversed(before):
        known[_content(row)].append(row)
    for row in now:
        like = known.get(_content(row))
        if like:
            found.same.append((like.pop(), row))
        else:
            found.added.append(row)
    left = {id(row) for rows in known.values() for row in rows}
    found.removed = [row for row in before if id(row) in left]
    pair_alike(found)
    return found


def pair_alike(found: RowPairs) -> None:
    """Move rows that were changed from `added` and `removed` to `changed`."""
    if not found.added or not found.removed:
        return
    if max(len(found.added), len(found.removed)) > _MOST_COMPARED:
        return
    taken: set[int] = set()
    pairs: dict[int, TableRow] = {}
    for _, at_now, at_before in sorted(_likeness(found)):
        if at_now not in pairs and at_before not in taken:
            pairs[at_now] = found.removed[at_before]
            taken.add(at_before)
    found.changed += [(pairs[at], row) for at, row in enumerate(found.added) if at in pairs]
    found.added = [row for at, row in enumerate(found.added) if at not in pairs]
    found.removed = [row for at, row in enumerate(found.removed) if at not in taken]


def cell_changes(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[CellChange]:
    """Yield the cells that differ, in the order of the columns."""
    for column in dict.fromkeys((*now, *before)):
        if before.get(column) != now.get(column):
            yield CellChange(column, before.get(column), now.get(column))


def _likeness(found: RowPairs) -> Iterator[tuple[tuple[float, bool, int], int, int]]:
    """Yield pairs of rows that may be one, the likest with the lowest number."""
    by_cell: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at, row in enumerate(found.removed):
        for cell in _cells(row):
            by_cell[cell].append(at)
    is_alone = len(found.added) == len(found.removed) == 1
    for at_now, row in enumerate(found.added):
        for at_before, common in _in_common(row, by_cell).items():
            other = found.removed[at_before]
            share = common / max(len(row.cells), len(other.cells))
            if share >= _ALIKE or is_alone:
                rank = (-share, row.row != other.row, abs(row.row - other.row))
                yield rank, at_now, at_before


def _in_common(
    row: TableRow, by_cell: Mapping[tuple[str, str, str], Sequence[int]]
) -> Counter[int]:
    shared: Counter[int] = Counter()
    for cell in _cells(row):
        holders = by_cell.get(cell, ())
        if len(holders) <= _MOST_SHARING:
            shared.update(holders)
    return shared


def _cells(row: TableRow) -> Iterable[tuple[str, str, str]]:
    return ((row.sheet, column, text) for column, text in row.cells.items())


def _content(row: TableRow) -> object:
    return row.sheet, frozenset(row.cells.items())
