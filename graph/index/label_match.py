"""Which labels answer a search text, how well, and in what way: exact, prefix, words, typo."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.index.label_table import LabelTable
from graph.index.typos import near_words, similarity
from graph.index.word_rows import WordRows, rows_in_all, rows_in_all_but_one

EXACT, PREFIX, WORDS, TYPO = range(4)
SCORE_STEPS = 10_000
# A search for slips compares at most so many names letter by letter.
MOST_COMPARED = 1_000


@dataclass(frozen=True, slots=True)
class Matches:
    """Rows of a label table with their score in ten-thousandths and the way they match.

    A row may stand here more than once; the best counts.
    """

    rows: NDArray[np.int64]
    scores: NDArray[np.int64]
    ways: NDArray[np.uint8]


def nothing() -> Matches:
    """No match."""
    return _matches(np.zeros(0, dtype=np.int64), np.zeros(0), EXACT)


def joined(matches: list[Matches]) -> Matches:
    """All matches of several searches in the same table."""
    return Matches(
        np.concatenate([found.rows for found in matches]),
        np.concatenate([found.scores for found in matches]),
        np.concatenate([found.ways for found in matches]),
    )


def exact_matches(table: LabelTable, folded: str) -> Matches:
    """Labels that are the text."""
    rows = _rows_that_are(table, folded)
    kinds = table.kind[rows]
    scores = np.where(kinds <= 1, 1.0, np.where(kinds == 2, 0.99, 0.98))
    return _matches(rows, scores, EXACT)


def exact_without_blanks(table: LabelTable, folded: str) -> Matches:
    """Labels that are the text when it is written without blanks or points: F.I.D.A."""
    return exact_matches(table, folded.replace(" ", "")) if " " in folded else nothing()


def prefix_matches(table: LabelTable, folded: str) -> Matches:
    """Labels that begin with the text and go on: the shorter, the better."""
    rows = np.arange(*table.folded.prefix_range(folded), dtype=np.int64)
    rows = rows[len(_rows_that_are(table, folded)) :]
    return _matches(rows, 0.7 + 0.2 * _share(table, folded, rows), PREFIX)


def word_matches(table: LabelTable, folded: str) -> Matches:
    """Labels that have every word of the text, or a word that begins with it, in any order."""
    words = folded.split()
    lists = [WordRows(table, word, _begins(word, words)) for word in set(words)]
    return _word_scores(table, folded, rows_in_all(lists))


def word_without_blanks(table: LabelTable, folded: str) -> Matches:
    """Labels that have a word that begins with the text written without blanks."""
    if " " not in folded:
        return nothing()
    rows = WordRows(table, folded.replace(" ", ""), prefix=True).rows()
    return _word_scores(table, folded, rows)


def typo_matches(table: LabelTable, folded: str) -> Matches:
    """Labels that have every word of the text but for slips."""
    return _typo_scores(table, folded, rows_in_all(_near_lists(table, folded)))


def typo_without_blanks(table: LabelTable, folded: str) -> Matches:
    """Labels that have the text written without blanks as one word, but for slips."""
    if " " not in folded:
        return nothing()
    word = folded.replace(" ", "")
    return _typo_scores(table, folded, WordRows(table, word, True, near_words(table, word)).rows())


def typo_but_one_word(table: LabelTable, folded: str) -> Matches:
    """Labels that have all but one of three or more words, but for slips."""
    lists = _near_lists(table, folded)
    if len(lists) < 3:
        return nothing()
    return _typo_scores(table, folded, rows_in_all_but_one(lists))


# Of each line the first way that finds anything counts.
EXACT_WAYS = (exact_matches, exact_without_blanks)
PREFIX_WAYS = (prefix_matches,)
WORD_WAYS = (word_matches, word_without_blanks)
TYPO_WAYS = (typo_matches, typo_without_blanks, typo_but_one_word)


def _rows_that_are(table: LabelTable, folded: str) -> NDArray[np.int64]:
    return np.arange(*table.rows_that_are(folded), dtype=np.int64)


def _near_lists(table: LabelTable, folded: str) -> list[WordRows]:
    words = folded.split()
    return [
        WordRows(table, word, _begins(word, words), near_words(table, word))
        for word in sorted(set(words))
    ]


def _begins(word: str, words: list[str]) -> bool:
    """True when a word may be the beginning of another; one letter only where it stands alone."""
    return len(word) > 1 or len(words) == 1


def _word_scores(table: LabelTable, folded: str, rows: NDArray[np.int64]) -> Matches:
    return _matches(rows, 0.45 + 0.2 * _share(table, folded, rows), WORDS)


def _typo_scores(table: LabelTable, folded: str, rows: NDArray[np.int64]) -> Matches:
    """Scores by likeness; of very many rows only those nearest in length are compared."""
    off = np.abs(table.folded.lengths(rows) - len(folded.encode()))
    nearest = np.argsort(off, kind="stable")[:MOST_COMPARED]
    scores = np.zeros(len(rows))
    scores[nearest] = 0.4 * similarity(folded, table.folded.many(rows[nearest].tolist()))
    return _matches(rows, scores, TYPO)


def _share(table: LabelTable, folded: str, rows: NDArray[np.int64]) -> NDArray[np.float64]:
    """How much of each label the text is, by length."""
    share: NDArray[np.float64] = len(folded.encode()) / np.maximum(table.folded.lengths(rows), 1)
    return np.minimum(share, 1.0)


def _matches(rows: NDArray[np.int64], scores: NDArray[np.float64], way: int) -> Matches:
    steps = np.round(scores * SCORE_STEPS).astype(np.int64)
    return Matches(rows, steps, np.full(len(rows), way, dtype=np.uint8))
