"""Checks that evidence stands in its document, and finds words that came without a place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.message import Message
from graph.model.document import Document
from graph.model.evidence import Evidence
from graph.model.record import RecordEvidence

Given = RecordEvidence | list[RecordEvidence] | None


def about(evidence: Given, *columns: str) -> Given:
    """Return the cells of these columns; all that was given when it has no columns or none fits.

    A table gives for an actor or event one cell a column; each fact then shows its own.
    """
    if not isinstance(evidence, list) or not any(cell.column for cell in evidence):
        return evidence
    fitting = [cell for cell in evidence if (cell.tells or cell.column) in columns]
    return fitting or evidence[:1]


class Unproven(ValueError):
    """The evidence of a fact does not stand where it says, or there is none."""


@dataclass(frozen=True)
class Proofs:
    """The words of one document, to hold evidence against."""

    document: Document
    cells: Mapping[tuple[str, int], Mapping[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        cells = {(row.sheet, row.row): row.cells for row in self.document.rows}
        object.__setattr__(self, "cells", cells)

    def check(self, *given: Given) -> tuple[Evidence, ...]:
        """Return the first evidence that was given at all, checked.

        Raises:
            Unproven: nothing was given, or a quote is not in its place; the message says where.
        """
        for evidence in given:
            found = evidence if isinstance(evidence, list) else [evidence]
            kept = [one for one in found if one is not None]
            if len(kept) == 1:
                return (self._checked(kept[0]),)
            if kept:
                return tuple(dict.fromkeys(self._checked(one) for one in kept))
        raise Unproven("no evidence was given: neither a span of the text nor a cell")

    def anchor(self, given: Given = None) -> tuple[Evidence, ...]:
        """Return the beginning of the document, for what concerns all of it.

        Args:
            given: evidence of what it concerns; of a table then the beginning of its row.
        """
        if self.document.text is not None:
            line = self.document.text.lstrip().partition("\n")[0].rstrip()
            start = self.document.text.index(line)
            return (Evidence(line, start, start + len(line)),)
        first = given[0] if isinstance(given, list) and given else given
        place = None if first is None or isinstance(first, list) else (first.sheet, first.row)
        own = [row for row in self.document.rows if (row.sheet, row.row) == place]
        for row in (*own, *self.document.rows):
            for column, text in row.cells.items():
                return (Evidence(text, sheet=row.sheet, row=row.row, column=column),)
        return ()

    def find(self, words: str) -> tuple[Evidence, ...]:
        """Return the first cell that holds exactly these words, or their first span; else ()."""
        for row in self.document.rows:
            for column, text in row.cells.items():
                if text.strip() == words:
                    return (Evidence(text, sheet=row.sheet, row=row.row, column=column),)
        start = -1 if self.document.text is None else self.document.text.find(words)
        return (Evidence(words, start, start + len(words)),) if start >= 0 else ()

    def _checked(self, given: RecordEvidence) -> Evidence:
        if given.sheet is not None or given.row is not None:
            return self._cell(given)
        if self.document.text is None:
            told = "the words '{quote}' have no cell, and there is no text"
            raise Unproven(Message(told, quote=_short(given.quote)))
        return self._span(given, self.document.text)

    def _span(self, given: RecordEvidence, text: str) -> Evidence:
        if given.start is None or given.end is None:
            return self._placed(given.quote, text)
        evidence = Evidence(given.quote, given.start, given.end)
        if not given.quote.strip() or not evidence.stands_in(text):
            told = "the words '{quote}' do not stand at {start} to {end}"
            quote = _short(given.quote)
            raise Unproven(Message(told, quote=quote, start=given.start, end=given.end))
        return evidence

    def _placed(self, quote: str, text: str) -> Evidence:
        times = text.count(quote) if quote.strip() else 0
        if times != 1:
            told = "the words '{quote}' stand not in the text; give start and end"
            if times > 0:
                told = "the words '{quote}' stand {times} times in the text; give start and end"
            raise Unproven(Message(told, quote=_short(quote), times=times))
        start = text.index(quote)
        return Evidence(quote, start, start + len(quote))

    def _cell(self, given: RecordEvidence) -> Evidence:
        sheet, row, column = given.sheet or "", given.row or 0, given.column or ""
        cells = self.cells.get((sheet, row))
        if cells is None:
            raise Unproven(
                Message("there is no row {row} in sheet '{sheet}'", row=row, sheet=sheet)
            )
        if not given.quote.strip() or given.quote not in cells.get(column, ""):
            told = "the words '{quote}' do not stand in {sheet}, row {row}, {column}"
            quote = _short(given.quote)
            raise Unproven(Message(told, quote=quote, sheet=sheet, row=row, column=column))
        return Evidence(given.quote, sheet=sheet, row=row, column=column)


def _short(quote: str) -> str:
    return quote if len(quote) <= 60 else f"{quote[:57]}..."
