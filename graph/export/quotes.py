"""Quotes that would show what a withheld statement says."""

from collections.abc import Iterable
from dataclasses import replace

from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.store.levels import WITHHELD

# A cell of these columns names a thing; alone it does not show what is said of the thing.
_NAMING = frozenset({"actor", "name", "event", "id", "title", "title_fr", "subject", "aliases"})


class WithheldQuotes:
    """Hides quotes that contain words of a withheld statement, and more than a part of them.

    Args:
        withheld: statements of one source that may not leave.
    """

    def __init__(self, withheld: Iterable[Statement]) -> None:
        self.hidden = 0
        self._spans: list[tuple[int, int]] = []
        self._cells: set[tuple[str | None, int | None, str | None]] = set()
        self._words: set[str] = set()
        for statement in withheld:
            for evidence in statement.evidence:
                self._note(evidence)

    def hide_in(self, statement: Statement) -> Statement:
        """Return the statement with `[withheld]` in place of each quote that shows too much."""
        evidence = tuple(self._safe(one) for one in statement.evidence)
        return (
            statement if evidence == statement.evidence else replace(statement, evidence=evidence)
        )

    def _note(self, evidence: Evidence) -> None:
        if evidence.start is not None and evidence.end is not None:
            self._spans.append((evidence.start, evidence.end))
        elif evidence.sheet is None:
            self._words.add(evidence.quote)
        elif evidence.column not in _NAMING:
            self._cells.add((evidence.sheet, evidence.row, evidence.column))

    def _safe(self, evidence: Evidence) -> Evidence:
        if not self._shows(evidence):
            return evidence
        self.hidden += 1
        return withheld_quote(evidence)

    def _shows(self, evidence: Evidence) -> bool:
        start, end = evidence.start, evidence.end
        if start is None or end is None:
            if evidence.sheet is None:
                return evidence.quote in self._words
            return (evidence.sheet, evidence.row, evidence.column) in self._cells
        return any(
            start < last
            and first < end
            and not (first <= start and end <= last)
            or (start, end) == (first, last)
            for first, last in self._spans
        )


def withheld_quote(evidence: Evidence) -> Evidence:
    """Return the evidence without its words and their span; a cell still tells where it is."""
    return Evidence(WITHHELD, sheet=evidence.sheet, row=evidence.row, column=evidence.column)
