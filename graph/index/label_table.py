"""The labels of all nodes, sorted by folded text, with the lists that find them."""

from collections.abc import Mapping
from typing import Any

from numpy.typing import NDArray

from graph.index.label_arrays import LABEL_KINDS, NO_LANGUAGE
from graph.index.lists import Lists
from graph.index.texts import TextColumn
from graph.model.node import NODE_KINDS


class LabelTable:
    """Read access to the arrays of `build_label_arrays`, in memory or mapped from files."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self.node_id = _texts(arrays, "node_id")
        self.text = _texts(arrays, "label_text")
        self.folded = _texts(arrays, "label_folded")
        self.word = _texts(arrays, "word")
        self.languages = _texts(arrays, "languages")
        self.node = arrays["label_node"]
        self.kind = arrays["label_kind"]
        self.language = arrays["label_language"]
        self.node_kinds = arrays["node_kinds"]
        self.node_title = arrays["node_title"]
        self.word_length = arrays["word_length"]
        self.of_node = Lists(arrays["node_label_starts"], arrays["node_label_items"])
        self.rows_of_word = Lists(arrays["word_row_starts"], arrays["word_row_items"])
        self.words_of_bigram = Lists(arrays["bigram_starts"], arrays["bigram_items"])

    def __len__(self) -> int:
        return len(self.text)

    def kind_of_label(self, row: int) -> str:
        """`preferred`, `title`, `acronym`, `alternative`, `former` or `hidden`."""
        return LABEL_KINDS[int(self.kind[row])]

    def language_of(self, row: int) -> str | None:
        """Language of a label, None when unknown."""
        code = int(self.language[row])
        return None if code == NO_LANGUAGE else self.languages[code]

    def kinds_of(self, node: int) -> tuple[str, ...]:
        """The kinds of a node, sorted."""
        mask = int(self.node_kinds[node])
        return tuple(sorted(kind for bit, kind in enumerate(NODE_KINDS) if mask >> bit & 1))

    def shown(self, node: int, language: str | None) -> int:
        """The row to show: the preferred label in `language`, else the node's own label."""
        title = int(self.node_title[node])
        if language is None or self.language_of(title) == language:
            return title
        for row in self.of_node.of(node).tolist():
            if self.kind[row] == 0 and self.language_of(row) == language:
                return int(row)
        return title

    def rows_that_are(self, folded: str) -> tuple[int, int]:
        """First and last-but-one row whose folded text is exactly this."""
        key = folded.encode()
        # A folded text has no byte below the blank, so nothing stands between a text and this.
        return self.folded.lower_bound(key), self.folded.lower_bound(key + b"\x00")


def _texts(arrays: Mapping[str, NDArray[Any]], name: str) -> TextColumn:
    return TextColumn(arrays[f"{name}_blob"], arrays[f"{name}_offsets"])
