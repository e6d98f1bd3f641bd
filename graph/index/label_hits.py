"""The best nodes of one table of labels, each with the label that matched and why."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.index.label_match import EXACT, SCORE_STEPS, Matches
from graph.index.label_table import LabelTable
from graph.model.folding import fold
from graph.model.node import NODE_KINDS

WAYS = ("exact", "prefix", "words", "typo")
# Of equally good hits, who comes first.
_KIND_ORDER = ("Actor", "Mechanism", "Programme", "Theme", "Place", "Event", "Document", "Outcome")


@dataclass(frozen=True, slots=True)
class Hit:
    """One node that answers, and why.

    Attributes:
        node: node id.
        kind: its first kind in the order people look for (actor, mechanism, programme, theme ...).
        kinds: all its kinds, sorted.
        label: its name, in the language asked for where it has one.
        matched: the label that matched, as written.
        label_kind: what kind of name that is: preferred, title, acronym, alternative, former ...
        match: `exact`, `acronym`, `prefix`, `words`, `typo` or `theme translation`.
        language: language of the matched label, None when unknown.
        score: 0 to 1; comparable within one search only.
    """

    node: str
    kind: str
    kinds: tuple[str, ...]
    label: str
    matched: str
    label_kind: str
    match: str
    language: str | None
    score: float


class LabelPart:
    """One table of labels, and which of its nodes a newer part has replaced.

    Args:
        table: the labels.
        replaced: True for nodes that are not to be found here; shape (nodes,); None for none.
    """

    def __init__(self, table: LabelTable, replaced: NDArray[np.bool_] | None = None) -> None:
        self.table = table
        self.replaced = replaced
        self.kind_rank = _kind_ranks()[table.node_kinds]

    def keep(self, matches: Matches, mask: int | None) -> Matches:
        """The matches whose node is of one of the kinds and has not been replaced."""
        if mask is None and self.replaced is None:
            return matches
        nodes = self.table.node[matches.rows]
        kept = np.ones(len(nodes), dtype=np.bool_)
        if mask is not None:
            kept &= (self.table.node_kinds[nodes] & mask) != 0
        if self.replaced is not None:
            kept &= ~self.replaced[nodes]
        return Matches(matches.rows[kept], matches.scores[kept], matches.ways[kept])

    def count(self, matches: Matches) -> int:
        """How many different nodes match."""
        seen = np.zeros(len(self.table.node_kinds), dtype=np.bool_)
        seen[self.table.node[matches.rows]] = True
        return int(np.count_nonzero(seen))

    def best(self, matches: Matches, limit: int) -> list[tuple[int, int, int]]:
        """Row, score and way of the `limit` best nodes: by score, kind, folded text, node."""
        ranks = self.kind_rank[self.table.node[matches.rows]].astype(np.int64)
        # Rows are sorted by folded text and node, so the row number ends the order.
        keys = (SCORE_STEPS - matches.scores) << 40 | ranks << 36 | matches.rows
        found: dict[int, tuple[int, int, int]] = {}
        for position in _smallest(keys, limit, self.table.node[matches.rows]):
            row = int(matches.rows[position])
            answer = (row, int(matches.scores[position]), int(matches.ways[position]))
            found.setdefault(int(self.table.node[row]), answer)
        return list(found.values())[:limit]

    def hit(self, answer: tuple[int, int, int], language: str | None) -> Hit:
        """Tell one match in words."""
        row, score, way = answer
        table, node = self.table, int(self.table.node[row])
        kinds = table.kinds_of(node)
        shown = table.shown(node, language)
        return Hit(
            node=table.node_id[node],
            kind=min(kinds, key=_KIND_ORDER.index, default=""),
            kinds=kinds,
            label=table.text[shown],
            matched=table.text[row],
            label_kind=table.kind_of_label(row),
            match=_way(table, row, way, shown),
            language=table.language_of(row),
            score=score / SCORE_STEPS,
        )


def hit_order(hit: Hit) -> tuple[float, int, str, str]:
    """Best score first, then kind, then the label that matched, then the node."""
    rank = _KIND_ORDER.index(hit.kind) if hit.kind else len(_KIND_ORDER)
    return (-hit.score, rank, fold(hit.matched), hit.node)


def _way(table: LabelTable, row: int, way: int, shown: int) -> str:
    if way != EXACT:
        return WAYS[way]
    if table.kind_of_label(row) == "acronym":
        return "acronym"
    language, shown_language = table.language_of(row), table.language_of(shown)
    is_theme = "Theme" in table.kinds_of(int(table.node[row]))
    if is_theme and language is not None and language != shown_language:
        return "theme translation"
    return WAYS[way]


def _kind_ranks() -> NDArray[np.uint8]:
    """The place in `_KIND_ORDER` of every mask of kinds; shape (256,)."""
    bits = [1 << NODE_KINDS.index(kind) for kind in _KIND_ORDER]
    ranks = [
        next((rank for rank, bit in enumerate(bits) if mask & bit), len(bits))
        for mask in range(256)
    ]
    return np.array(ranks, dtype=np.uint8)


def _smallest(keys: NDArray[np.int64], limit: int, nodes: NDArray[np.int32]) -> NDArray[np.int64]:
    """Positions of the smallest keys, sorted, enough to name `limit` nodes if there are so many."""
    take = 4 * limit
    while take < len(keys):
        chosen = np.argpartition(keys, take)[:take]
        if len(np.unique(nodes[chosen])) >= limit:
            return chosen[np.argsort(keys[chosen], kind="stable")]
        take *= 4
    return np.argsort(keys, kind="stable")
