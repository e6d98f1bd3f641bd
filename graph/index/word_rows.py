"""The rows of a label table that have one of several words: counted, listed, or asked of rows."""

import numpy as np
from numpy.typing import NDArray

from graph.index.label_table import LabelTable

Rows = NDArray[np.int64]

# Microseconds on one core, to choose the quicker way: looking one list up, one row in it, and
# marking one row on a map of all rows.
_LIST, _LOOK_UP, _MARK = 5.0, 0.05, 0.002


class WordRows:
    """Rows that have a word which begins with `word`, or which is one of `others`.

    Args:
        table: the labels.
        word: as typed.
        prefix: True when longer words count too.
        others: numbers of more words that count.
    """

    def __init__(
        self, table: LabelTable, word: str, prefix: bool, others: NDArray[np.int64] | None = None
    ) -> None:
        first, end = table.word.prefix_range(word)
        if not prefix:
            exact = table.word.find(word)
            first, end = (0, 0) if exact is None else (exact, exact + 1)
        more = np.zeros(0, dtype=np.int64) if others is None else others
        self._table = table
        self._range = (first, end)
        self._more = more[(more < first) | (more >= end)]
        lists = table.rows_of_word
        self.size = len(lists.of_range(first, end)) + int(lists.counts(self._more).sum())

    def rows(self) -> Rows:
        """The different rows, sorted."""
        first, end = self._range
        if end - first == 1 and not len(self._more):
            return self._table.rows_of_word.of(first).astype(np.int64)  # sorted as it is
        if self.size * 20 < len(self._table):
            return np.unique(np.concatenate(self._lists())).astype(np.int64)
        return np.flatnonzero(self._map())

    def have(self, rows: Rows) -> NDArray[np.bool_]:
        """True for those of some rows that are among these."""
        words = self._range[1] - self._range[0] + len(self._more)
        if words * (_LIST + _LOOK_UP * len(rows)) > _MARK * self.size:
            return self._map()[rows]
        found = np.zeros(len(rows), dtype=np.bool_)
        for number in (*range(*self._range), *self._more.tolist()):
            found |= _holds(self._table.rows_of_word.of(number), rows)
        return found

    def _lists(self) -> list[NDArray[np.int32]]:
        lists = self._table.rows_of_word
        return [lists.of_range(*self._range), lists.items[lists.positions(self._more)]]

    def _map(self) -> NDArray[np.bool_]:
        marked = np.zeros(len(self._table), dtype=np.bool_)
        for rows in self._lists():
            marked[rows] = True
        return marked


def rows_in_all(lists: list[WordRows]) -> Rows:
    """Rows that stand in every one, sorted; begins with the shortest."""
    if not lists:
        return np.zeros(0, dtype=np.int64)
    first, *others = sorted(lists, key=_size)
    rows = first.rows()
    for other in others:
        rows = rows[other.have(rows)] if len(rows) else rows
    return rows


def rows_in_all_but_one(lists: list[WordRows]) -> Rows:
    """Rows that stand in all or in all but one, sorted.

    They stand in one of the two shortest.
    """
    shortest = sorted(lists, key=_size)[:2]
    rows = np.unique(np.concatenate([words.rows() for words in shortest]))
    counts = sum((words.have(rows).astype(np.int64) for words in lists), np.zeros(len(rows)))
    return rows[counts >= len(lists) - 1]


def _holds(ordered: NDArray[np.int32], rows: Rows) -> NDArray[np.bool_]:
    places = np.searchsorted(ordered, rows.astype(np.int32))
    places[places == len(ordered)] = 0
    found: NDArray[np.bool_] = ordered[places] == rows
    return found


def _size(words: WordRows) -> int:
    return words.size
