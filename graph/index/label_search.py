"""Search by name, as the whole product does it: aliases, acronyms, accents, slips, EN and FR."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from graph.index.label_arrays import NamedNode, build_label_arrays, kind_mask
from graph.index.label_hits import Hit, LabelPart, hit_order
from graph.index.label_match import (
    EXACT,
    EXACT_WAYS,
    PREFIX_WAYS,
    TYPO_WAYS,
    WORD_WAYS,
    Matches,
    joined,
    nothing,
)
from graph.index.label_table import LabelTable
from graph.model.folding import fold
from graph.store.base import View

Ways = tuple[Callable[[LabelTable, str], Matches], ...]

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
        as_typed = [self._find(ways, folded, mask) for ways in (EXACT_WAYS, PREFIX_WAYS, WORD_WAYS)]
        found = _by_part(as_typed)
        if self._wants_typos(found, limit):
            found = _by_part([found, self._find(TYPO_WAYS, folded, mask)])
        total = sum(part.count(matches) for part, matches in zip(self._parts, found, strict=True))
        return SearchResult(total, self._hits(found, limit, language))

    def _find(self, ways: Ways, folded: str, mask: int | None) -> list[Matches]:
        """What the first way that finds anything finds, for each part."""
        found = [nothing() for _ in self._parts]
        for way in ways:
            found = [part.keep(way(part.table, folded), mask) for part in self._parts]
            if any(len(matches.rows) for matches in found):
                break
        return found

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


def _by_part(found: list[list[Matches]]) -> list[Matches]:
    """Several lists with the matches of each part as one."""
    return [joined(list(of_part)) for of_part in zip(*found, strict=True)]
