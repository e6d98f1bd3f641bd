"""Words that were probably meant, and how alike two names are.

Candidates share pairs of letters with the word typed: one edit takes away at most three pairs
(Ukkonen 1992, "Approximate string-matching with q-grams and maximal matches"). They are then
measured by optimal string alignment: insert, delete, replace, swap neighbours.
"""

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from graph.index.label_arrays import bigram_codes
from graph.index.label_table import LabelTable

PAIRS_LOST = 3


def edits_allowed(word: str) -> int:
    """How many slips a word of this length is forgiven: none, one, from eight letters on two."""
    if len(word) < 4 or word.isdigit():
        return 0
    return 1 if len(word) < 8 else 2


def near_words(table: LabelTable, word: str) -> NDArray[np.int64]:
    """Numbers of the words of the table within the edits allowed, sorted."""
    edits = edits_allowed(word)
    if edits == 0:
        return np.zeros(0, dtype=np.int64)
    shared = np.zeros(len(table.word), dtype=np.uint8)
    codes = np.unique(bigram_codes(f"\0{word}\0"))
    for code in codes.tolist():
        shared[table.words_of_bigram.of(code)] += 1
    candidates = np.flatnonzero(shared >= max(1, len(codes) - PAIRS_LOST * edits))
    lengths = table.word_length[candidates].astype(np.int64)
    candidates = candidates[np.abs(lengths - min(len(word), 255)) <= edits]
    return candidates[_distances(word, table.word.many(candidates.tolist()), edits) <= edits]


def similarity(text: str, others: list[str]) -> NDArray[np.float64]:
    """0 to 1 for each of the others: matching letters in order, of all letters of both."""
    if not others:
        return np.zeros(0)
    percent: NDArray[np.float64] = process.cdist(
        [text], others, scorer=fuzz.ratio, dtype=np.float64
    )[0]
    return percent / 100


def _distances(word: str, others: list[str], most: int) -> NDArray[np.uint8]:
    if not others:
        return np.zeros(0, dtype=np.uint8)
    measured: NDArray[np.uint8] = process.cdist(
        [word], others, scorer=OSA.distance, score_cutoff=most, dtype=np.uint8
    )[0]
    return measured
