"""Builds the arrays in which names are searched, from nodes and labels."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.index.lists import group, starts_of
from graph.index.texts import pack_texts
from graph.model.folding import fold
from graph.model.node import NODE_KINDS
from graph.store.base import Label

Arrays = dict[str, NDArray[Any]]

# Of two labels of one node with the same words, the one that stands first here is shown.
LABEL_KINDS = ("preferred", "title", "acronym", "alternative", "former", "hidden")
NO_LANGUAGE = -1
BIGRAMS = 1 << 16
# Short names are also found written without blanks: FIDAU for FIDA-U.
COMPACT_LENGTH = 16


class NamedNode(NamedTuple):
    """What the search must know of a node: id, kinds and the label of its row."""

    id: str
    kinds: tuple[str, ...]
    label: str


class _Row(NamedTuple):
    """One label; rows sort as the table is sorted."""

    folded: str
    node: int
    kind: int
    language: int
    text: str


@dataclass
class _Languages:
    codes: dict[str, int] = field(default_factory=dict)

    def code(self, language: str | None) -> int:
        if language is None:
            return NO_LANGUAGE
        return self.codes.setdefault(language, len(self.codes))


def kind_mask(kinds: Iterable[str]) -> int:
    """One bit for each node kind, in the order of `NODE_KINDS`."""
    return sum(1 << NODE_KINDS.index(kind) for kind in set(kinds) if kind in NODE_KINDS)


def build_label_arrays(nodes: Iterable[NamedNode], labels: Iterable[Label]) -> Arrays:
    """All arrays of `LabelTable`; labels of a node that is not among `nodes` are left out."""
    known = sorted(nodes)
    languages = _Languages()
    rows = sorted(_rows(known, labels, languages))
    arrays: Arrays = {}
    _add_texts(arrays, "node_id", (node.id for node in known))
    _add_texts(arrays, "label_text", (row.text for row in rows))
    _add_texts(arrays, "label_folded", (row.folded for row in rows))
    _add_texts(arrays, "languages", languages.codes)
    arrays["node_kinds"] = np.array([kind_mask(node.kinds) for node in known], dtype=np.uint8)
    arrays["label_node"] = np.array([row.node for row in rows], dtype=np.int32)
    arrays["label_kind"] = np.array([row.kind for row in rows], dtype=np.uint8)
    arrays["label_language"] = np.array([row.language for row in rows], dtype=np.int16)
    arrays["node_title"] = _titles(known, rows)
    by_node = group(arrays["label_node"], np.arange(len(rows), dtype=np.int32), len(known))
    arrays["node_label_starts"], arrays["node_label_items"] = by_node.starts, by_node.items
    _add_words(arrays, rows)
    return arrays


def _rows(known: list[NamedNode], labels: Iterable[Label], languages: _Languages) -> set[_Row]:
    numbers = {node.id: number for number, node in enumerate(known)}
    rows: set[_Row] = set()
    named: set[tuple[int, str]] = set()
    for label in labels:
        number = numbers.get(label.node)
        if number is None or label.kind == "title" or not label.text:
            continue
        kind = LABEL_KINDS.index(label.kind) if label.kind in LABEL_KINDS else 3
        code = languages.code(label.language)
        rows.add(_Row(fold(label.text), number, kind, code, label.text))
        if kind == 0:
            named.add((number, label.text))
    for number, node in enumerate(known):
        if (number, node.label) not in named:
            rows.add(_Row(fold(node.label), number, 1, NO_LANGUAGE, node.label))
    return rows


def _titles(known: list[NamedNode], rows: list[_Row]) -> NDArray[np.int32]:
    """The row that has the label of the node row itself; shape (nodes,)."""
    titles = np.zeros(len(known), dtype=np.int32)
    for number in range(len(rows) - 1, -1, -1):
        row = rows[number]
        if row.kind <= 1 and row.text == known[row.node].label:
            titles[row.node] = number
    return titles


def _add_texts(arrays: Arrays, name: str, texts: Iterable[str]) -> None:
    arrays[f"{name}_blob"], arrays[f"{name}_offsets"] = pack_texts(texts)


def _add_words(arrays: Arrays, rows: list[_Row]) -> None:
    """Each word with the rows that have it, and each pair of letters with the words."""
    numbers: dict[str, int] = {}
    of_row, in_rows = array("i"), array("i")
    for number, row in enumerate(rows):
        for word in _words_of(row.folded):
            of_row.append(numbers.setdefault(word, len(numbers)))
            in_rows.append(number)
    words = sorted(numbers)
    rank = np.zeros(len(words), dtype=np.int32)
    rank[[numbers[word] for word in words]] = np.arange(len(words), dtype=np.int32)
    items = np.array(in_rows, dtype=np.int32)
    lists = group(rank[np.array(of_row, dtype=np.int32)], items, len(words))
    arrays["word_row_starts"], arrays["word_row_items"] = lists.starts, lists.items
    _add_texts(arrays, "word", words)
    arrays["word_length"] = np.array([min(len(word), 255) for word in words], dtype=np.uint8)
    arrays["bigram_starts"], arrays["bigram_items"] = _bigram_lists(words)


def _words_of(folded: str) -> set[str]:
    words = folded.split()
    if len(words) in (2, 3) and len(folded) <= COMPACT_LENGTH:
        words.append("".join(words))
    return set(words)


def bigram_codes(text: str) -> NDArray[np.int64]:
    """A number below `BIGRAMS` for each pair of neighbours; rare pairs may share a number."""
    letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    wide = letters.astype(np.int64)
    return ((wide[:-1] << 8) ^ wide[1:] ^ (wide[:-1] >> 8)) & (BIGRAMS - 1)


def _bigram_lists(words: list[str]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Words by their pairs of letters, where a zero stands before and after each word."""
    joined = "\0" + "\0".join(words) + "\0"
    codes = bigram_codes(joined)
    if not words:
        return np.zeros(BIGRAMS + 1, dtype=np.int64), np.zeros(0, dtype=np.int32)
    lengths = np.array([len(word) + 1 for word in words])
    keys = np.unique((codes << 32) | np.repeat(np.arange(len(words)), lengths))
    items = (keys & 0xFFFFFFFF).astype(np.int32)
    return starts_of(keys >> 32, BIGRAMS), items
