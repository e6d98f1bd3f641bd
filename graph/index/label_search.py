"""Search by name, as the whole product does it: aliases, acronyms, accents, slips, EN and FR."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from graph.index.label_arrays import NamedNode, build_label_arrays, kind_mask
from graph.index.label_hits import Hit, LabelPart, hit_order
from graph.index.label_match import (
    EXACT,
    Matches,
    exact_matches,
    joined,
    nothing,
    prefix_matches,
    typo_matches,
    word_matches,
)
from graph.index.label_table import LabelTable
from graph.model.folding import fold
from graph.store.base import View

__all__ = ["Hit", "LabelSearch", "SearchResult"]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """How many nodes answer, and the best of them, best first."""

    total: int
    hits: tuple[Hit, ...]


class LabelSearch:
    """Finds nodes by name.

    Args:
        parts: tables of labels; a node stands in one part only, but for replaced ones.
    """

    def __init__(self, parts: Sequence[LabelPart]) -> None:
        self._parts = tuple(parts)

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> "LabelSearch":
        """Search in arrays of `build_label_arrays`."""
        return cls([LabelPart(LabelTable(arrays))])

    @classmethod
    def of_view(cls, view: View) -> "LabelSearch":
        """Search in all labels of a view, built in memory; for ledgers without an index."""
        nodes = (NamedNode(node.id, node.kinds, node.label) for node in view.nodes())
        return cls.of_arrays(build_label_arrays(nodes, view.labels()))

    def search(
        self,
        text: str,
        limit: int = 20,
        kinds: Collection[str] | None = None,
        language: str | None = None,
    ) -> SearchResult:
        """Find nodes by a name, an acronym, the beginning or some words of it, or a misspelling.

        Misspellings are looked for when nothing is called exactly so and `limit` is not reached.

        Args:
            text: what was typed; case, accents and punctuation do not matter.
            limit: how many hits at most; `total` counts all.
            kinds: node kinds to find; None for all.
            language: language of the labels shown.
        """
        folded = fold(text)
        if not folded:
            return SearchResult(0, ())
        mask = None if kinds is None else kind_mask(kinds)
        found = [part.keep(_as_typed(part.table, folded), mask) for part in self._parts]
        if self._wants_typos(found, limit):
            typos = (part.keep(typo_matches(part.table, folded), mask) for part in self._parts)
            found = [joined([a, b]) for a, b in zip(found, typos, strict=True)]
        total = sum(part.count(matches) for part, matches in zip(self._parts, found, strict=True))
        return SearchResult(total, self._hits(found, limit, language))

    def _wants_typos(self, found: list[Matches], limit: int) -> bool:
        if any((matches.ways == EXACT).any() for matches in found):
            return False
        counts = (part.count(matches) for part, matches in zip(self._parts, found, strict=True))
        return sum(counts) < limit

    def _hits(self, found: list[Matches], limit: int, language: str | None) -> tuple[Hit, ...]:
        hits = [
            part.hit(answer, language)
            for part, matches in zip(self._parts, found, strict=True)
            for answer in part.best(matches, limit)
        ]
        hits.sort(key=hit_order)
        return tuple(hits[:limit])


def _as_typed(table: LabelTable, folded: str) -> Matches:
    if not len(table):
        return nothing()
    return joined(
        [
            exact_matches(table, folded),
            prefix_matches(table, folded),
            word_matches(table, folded),
        ]
    )
